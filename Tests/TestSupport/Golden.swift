internal import FoundationEssentials
package import Testing

/// Expected output, in files beside the tests.
///
/// `SALKKU_RECORD=1` writes what came out and fails, so that a record is looked at before it counts.
package enum Golden {
  /// Whether files are to be written anew.
  package static let isRecording = ProcessInfo.processInfo.environment["SALKKU_RECORD"] != nil

  /// Holds a text against a file.
  /// - Parameters:
  ///   - path: from the repository's root, or absolute.
  ///   - hint: what to do besides, where the file is read by the build.
  package static func expect(
    _ actual: String, at path: String, hint: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = Repository.bytes(of: path)
    guard Array(actual.utf8) != expected else { return }
    if isRecording {
      write(Array(actual.utf8), to: path)
      Issue.record("recorded \(path): look at it\(hint)", sourceLocation: sourceLocation)
    } else {
      let was = expected.map { String(decoding: $0, as: UTF8.self) } ?? "(no such file)"
      Issue.record("\(path) expects\n\(was)\nand this came out\n\(actual)", sourceLocation: sourceLocation)
    }
  }

  /// Holds files against those of a folder, which is to have these and no others.
  /// - Parameters:
  ///   - actual: the files' bytes by their paths in the folder.
  ///   - folder: from the repository's root, or absolute.
  package static func expect(
    _ actual: [String: [UInt8]], in folder: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = Dictionary(uniqueKeysWithValues: Repository.files(below: folder).map { ($0.path, $0.bytes) })
    for path in Set(actual.keys).union(expected.keys).sorted() where actual[path] != expected[path] {
      if isRecording {
        write(actual[path], to: "\(folder)/\(path)")
        Issue.record("recorded \(folder)/\(path): look at it", sourceLocation: sourceLocation)
      } else {
        func text(_ bytes: [UInt8]?) -> String { bytes.map { String(decoding: $0, as: UTF8.self) } ?? "(no such file)" }
        Issue.record(
          "\(folder)/\(path) expects\n\(text(expected[path]))\nand this came out\n\(text(actual[path]))",
          sourceLocation: sourceLocation)
      }
    }
  }

  /// Writes a file anew, or removes it where nothing came out.
  private static func write(_ bytes: [UInt8]?, to path: String) {
    let file = URL(filePath: path.hasPrefix("/") ? path : "\(Repository.root)/\(path)")
    do {
      guard let bytes else { return try FileManager.default.removeItem(at: file) }
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    } catch {
      Issue.record("\(path) can't be written: \(error)")
    }
  }
}
