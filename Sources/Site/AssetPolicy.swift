import CatalogModel
import SourceText
import Syntax

/// Which files of a catalogue are copied into its site: those that a browser shows or saves, and does not run.
///
/// `docs/decisions/0010-copied-files.md` has the reasons.
enum AssetPolicy {
  /// The endings of pictures.
  static let pictures: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]
  /// The endings of files that a reader opens or saves. A picture that may hold scripts is not among them: within a page
  /// they do not run, but they do where it is opened by itself.
  private static let linked: Set<String> = pictures.subtracting(["svg"]).union([
    "pdf", "txt", "csv", "tsv", "json", "yaml", "yml", "ics", "docx", "xlsx", "pptx", "odt", "ods", "odp", "zip",
  ])

  /// Whether the file at `path` may be copied, to be shown within a page or to be linked to.
  static func allows(_ path: String, asPicture isPicture: Bool) -> Bool {
    (isPicture ? pictures : linked).contains(ending(of: path))
  }

  /// What stands behind the last dot of a file's name, in small letters; empty where there is none.
  static func ending(of path: String) -> String {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    let ending = path[path.utf8.index(after: dot)...]
    return ending.utf8.contains(UInt8(ascii: "/")) ? "" : ending.lowercased()
  }

  /// The paths of the files that the prose of `catalog` shows or links to and that may be copied.
  static func assets(linkedIn catalog: Catalog) -> Set<String> {
    // Nearly all of a large catalogue's prose links to entries alone, and is not read twice.
    let folder = catalog.configuration.catalogFolder
    let hasAny = catalog.paths.all.contains { path in
      PathText.inner(path, below: folder) != nil && path != Configuration.fileName
        && (allows(path, asPicture: true) || allows(path, asPicture: false))
    }
    guard hasAny else { return [] }
    let documents = catalog.proseDocuments
    let found = Parallel.map(documents.count) { index -> [String] in
      let document = documents[index]
      guard mayLink(document.file.bytes[document.body.offsets]) else { return [] }
      return document.markdown().links.compactMap { link in
        guard case .asset(let path) = catalog.target(ofLink: link.destination, from: document.file.path),
          allows(path, asPicture: link.isImage)
        else { return nil }
        return path
      }
    }
    return Set(found.joined())
  }

  /// Whether Markdown may hold a link with a destination: `](` or, for a reference, `]:`.
  private static func mayLink(_ body: ArraySlice<UInt8>) -> Bool {
    zip(body, body.dropFirst()).contains { first, second in
      first == UInt8(ascii: "]") && (second == UInt8(ascii: "(") || second == UInt8(ascii: ":"))
    }
  }
}
