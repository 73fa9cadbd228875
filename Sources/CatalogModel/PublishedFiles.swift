/// Which files of a catalogue are copied into its site: those that a browser shows or saves, and does not run.
///
/// `docs/decisions/0010-copied-files.md` has the reasons.
package enum PublishedFiles {
  /// The endings of pictures.
  package static let pictures: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]
  /// The endings of files that a reader opens or saves.
  private static let linked = pictures.union([
    "pdf", "txt", "csv", "tsv", "json", "yaml", "yml", "ics", "docx", "xlsx", "pptx", "odt", "ods", "odp", "zip",
  ])

  /// The endings of fonts, which style sheets name.
  private static let fonts: Set<String> = ["woff2", "woff", "ttf", "otf"]

  /// Whether a style sheet may show the file at `path`.
  package static func allowsInStyle(_ path: String) -> Bool {
    pictures.union(fonts).contains(ending(of: path))
  }

  /// Whether the file at `path` may be copied, to be shown within a page or to be linked to.
  package static func allows(_ path: String, asPicture isPicture: Bool) -> Bool {
    (isPicture ? pictures : linked).contains(ending(of: path))
  }

  /// What stands behind the last dot of a file's name, in small letters; empty where there is none.
  package static func ending(of path: String) -> String {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    let ending = path[path.utf8.index(after: dot)...]
    return ending.utf8.contains(UInt8(ascii: "/")) ? "" : ending.lowercased()
  }
}
