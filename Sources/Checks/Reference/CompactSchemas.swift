internal import SourceText

/// The built-in schemas as values are checked by them: without the names that readers see, and without line breaks.
///
/// They are a third of the schemas as these are written, and reading them takes a third of the time. They stand in one file
/// that is made from the schemas, a line each: the path, a blank, the schema. A test holds the file against them.
package enum CompactSchemas {
  /// Where the file lies in the repository.
  package static let path = "Sources/CResources/schemas.txt"

  private static let files: [String: SourceFile] = {
    let bytes = EmbeddedFiles.file(at: path)?.bytes ?? []
    var files: [String: SourceFile] = [:]
    var start = 0
    while let end = ByteSearch.first(0x0A, in: bytes.span, start..<bytes.count) {
      if let blank = ByteSearch.first(0x20, in: bytes.span, start..<end) {
        let path = String(decoding: bytes[start..<blank], as: UTF8.self)
        files[path] = SourceFile(path: path, bytes: Array(bytes[(blank + 1)..<end]))
      }
      start = end + 1
    }
    return files
  }()

  /// The schema that lies at a path of the repository: `schemas/team.schema.json`.
  static func file(at path: String) -> SourceFile? { files[path] }
}
