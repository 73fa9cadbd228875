import Foundation
import Testing

/// A file of expected output. `SALKKU_RECORD=1` writes what is found and fails, so that a record is looked at before it
/// counts.
enum Golden {
  static func expect(_ actual: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let expected = try? String(contentsOfFile: path, encoding: .utf8)
    guard actual != expected else { return }
    if ProcessInfo.processInfo.environment["SALKKU_RECORD"] != nil {
      try actual.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path); look at it, then run again without SALKKU_RECORD", sourceLocation: sourceLocation)
    } else {
      Issue.record(
        "\(path) expects\n\(expected ?? "(no such file)")\nand this came out\n\(actual)", sourceLocation: sourceLocation
      )
    }
  }

  /// The folder of this target's sources.
  static let folder = (#filePath as NSString).deletingLastPathComponent
}
