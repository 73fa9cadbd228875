internal import CatalogModel
internal import SourceText
internal import Syntax

/// What leads to a file from prose and is no link on a page: a reference's definition that nothing uses, and an address in
/// raw HTML.
struct UnseenLinks {
  /// Where definitions that nothing uses name one of the files; exactly the destination as it is written.
  private(set) var definitions: [SourceRange] = []
  /// Where raw HTML does that is no link and no picture.
  private(set) var inHTML: [SourceRange] = []

  private let document: Document
  private let leadsThere: (String) -> Bool

  /// - Parameters:
  ///   - known: the ranges of the document's links, which are no news.
  ///   - leadsThere: whether a destination, as written, leads to one of the files.
  init(in document: Document, known: Set<SourceRange>, leadsThere: @escaping (String) -> Bool) {
    self.document = document
    self.leadsThere = leadsThere
    let candidates = definitionCandidates().filter { !known.contains($0) }
    guard !candidates.isEmpty || mayHoldHTML else { return }
    let markdown = document.markdown()
    let shown = (markdown.events.filter { !$0.isAside && !$0.text.isEmpty }.map(\.text) + markdown.rawHTML).sorted()
    definitions = candidates.filter { candidate in !Self.overlaps(candidate, shown) }
    for range in markdown.rawHTML { collectAddresses(in: range, known) }
  }
}

extension UnseenLinks {
  private var bytes: [UInt8] { document.file.bytes }

  private static func overlaps(_ range: SourceRange, _ sorted: [SourceRange]) -> Bool {
    let low = sorted.partitioningIndex { $0.end > range.start }
    return low < sorted.count && sorted[low].start < range.end
  }

  /// Destinations behind `[label]:` at the start of a line that lead there, whether or not they are in code.
  /// Source: CommonMark 0.31, 4.7.
  private func definitionCandidates() -> [SourceRange] {
    var found: [SourceRange] = []
    let end = Int(document.body.end)
    var offset = Int(document.body.start)
    while offset + 1 < end {
      defer { offset += 1 }
      guard bytes[offset] == UInt8(ascii: "]"), bytes[offset + 1] == UInt8(ascii: ":"), opensLine(before: offset)
      else { continue }
      var start = offset + 2
      var breaks = 0
      while start < end,
        isBlank(start) || (isBreak(start) && breaks < 2)
          || (breaks > 0 && bytes[start] == UInt8(ascii: ">"))
      {
        if isBreak(start) { breaks += 1 }
        start += 1
      }
      let isBracketed = start < end && bytes[start] == UInt8(ascii: "<")
      if isBracketed { start += 1 }
      var stop = start
      while stop < end, !isBreak(stop), isBracketed ? bytes[stop] != UInt8(ascii: ">") : !isBlank(stop) { stop += 1 }
      let range = SourceRange(start..<stop)
      if leadsThere(document.file.text(in: range)) { found.append(range) }
    }
    return found
  }

  /// Whether the label that ends at `offset` is the first on its line, but for marks of quotations and lists.
  private func opensLine(before offset: Int) -> Bool {
    var start = offset
    while start > Int(document.body.start), !isBreak(start - 1) { start -= 1 }
    let line = bytes[start..<offset]
    guard let bracket = line.firstIndex(of: UInt8(ascii: "[")) else { return false }
    return line[..<bracket].allSatisfy { " \t>-+*.)0123456789".utf8.contains($0) }
  }

  private var mayHoldHTML: Bool {
    bytes[Int(document.body.start)...].contains(UInt8(ascii: "<"))
  }

  /// The values of `href` and `src` that lead there.
  private mutating func collectAddresses(in range: SourceRange, _ known: Set<SourceRange>) {
    var offset = Int(range.start)
    while offset < Int(range.end) {
      guard let name = ["href", "src"].first(where: { isName($0, at: offset) }) else {
        offset += 1
        continue
      }
      var start = offset + name.utf8.count
      offset = start
      while start < Int(range.end), isBlank(start) || bytes[start] == UInt8(ascii: "=") { start += 1 }
      guard start > offset, start < Int(range.end) else { continue }
      let quote: UInt8? = "\"'".utf8.contains(bytes[start]) ? bytes[start] : nil
      if quote != nil { start += 1 }
      var stop = start
      while stop < Int(range.end),
        quote.map({ bytes[stop] != $0 }) ?? (!isBlank(stop) && bytes[stop] != UInt8(ascii: ">"))
      {
        stop += 1
      }
      let value = SourceRange(start..<stop)
      if !known.contains(value), leadsThere(document.file.text(in: value)) { inHTML.append(value) }
      offset = stop
    }
  }

  private func isName(_ name: String, at offset: Int) -> Bool {
    offset + name.utf8.count < bytes.count && offset > 0 && (isBlank(offset - 1) || isBreak(offset - 1))
      && zip(bytes[offset...], name.utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  private func isBlank(_ offset: Int) -> Bool { bytes[offset] == 0x20 || bytes[offset] == 0x09 }
  private func isBreak(_ offset: Int) -> Bool { bytes[offset] == 0x0A || bytes[offset] == 0x0D }
}
