internal import CatalogModel
internal import SourceText
internal import Syntax

/// Links in a document's prose to files that get another name.
struct ProseLinks {
  let document: Document
  private(set) var edits: [TextEdit] = []
  /// Addresses in raw HTML that lead there, which stay as they are.
  let inHTML: [HTMLAddress]
  private let expected: [String]
  private let titles: [String]

  /// - Throws: ``EditRefusal`` if such a link is written so that its place is not known exactly.
  init(in document: Document, to moved: [String: String], _ catalog: Catalog) throws(EditRefusal) {
    self.document = document
    var seen: Set<SourceRange> = []
    var expected: [String] = []
    let path = document.file.path
    let links = document.outline().links
    for link in links {
      guard let old = catalog.path(ofLink: link.destination, from: path), let new = moved[old] else {
        expected.append(link.destination)
        continue
      }
      let name = new.split(separator: "/").last.map(String.init) ?? new
      expected.append(Self.renamed(link.destination, name))
      guard link.isExact else {
        throw EditRefusal(
          "`\(path)` links to `\(old)` in a way that can't be rewritten: `\(link.destination)`",
          help: "Write the link's address without escapes and entities, then run this again.")
      }
      if seen.insert(link.range).inserted {
        let written = document.file.text(in: link.range)
        edits.append(TextEdit(range: link.range, replacement: Self.renamed(written, name)))
      }
    }
    self.expected = expected
    titles = links.map(\.title)
    let unseen = UnseenLinks(in: document, known: seen) { destination in
      catalog.path(ofLink: destination, from: path).map { moved[$0] != nil } ?? false
    }
    for range in unseen.definitions {
      let written = document.file.text(in: range)
      guard let new = catalog.path(ofLink: written, from: path).flatMap({ moved[$0] }) else { continue }
      let name = new.split(separator: "/").last.map(String.init) ?? new
      edits.append(TextEdit(range: range, replacement: Self.renamed(written, name)))
    }
    inHTML = unseen.inHTML.map { HTMLAddress(path: path, address: document.file.text(in: $0)) }
  }

  /// The file with its links rewritten.
  func rewritten() throws(EditRefusal) -> [UInt8] {
    guard !edits.isEmpty else { return document.file.bytes }
    let file = document.file
    guard let result = TextEdits.applying(edits, to: file.bytes) else { throw unusual() }
    let after = Markdown(
      parsing: SourceFile(path: file.path, bytes: result),
      in: SourceRange(start: document.body.start, end: UInt32(result.count)))
    guard after.links.map(\.destination) == expected, after.links.map(\.title) == titles else { throw unusual() }
    return result
  }

  private func unusual() -> EditRefusal {
    EditRefusal(
      "the links of `\(document.file.path)` are written in a way that can't be changed safely",
      help: "Change them by hand first.")
  }

  /// `destination` with another file name; what stands before it and behind it stays.
  private static func renamed(_ destination: String, _ name: String) -> String {
    let bytes = Array(destination.utf8)
    let end = bytes.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? bytes.count
    let start = bytes[..<end].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return String(decoding: bytes[..<start] + Array(name.utf8) + bytes[end...], as: UTF8.self)
  }
}
