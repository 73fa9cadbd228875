internal import FoundationEssentials

/// The repository that is tested, and what lies beside it on some machines.
package enum Repository {
  /// Its folder, without a slash at the end.
  package static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  /// Real catalogues and the suites of others, which not every machine has; tests that need them are skipped without.
  package static let sharedData = root + "/../shared/data"

  /// The bytes of a file; nil if there is none.
  /// - Parameter path: from the root, or absolute.
  package static func bytes(of path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: absolute(path)).map(Array.init)
  }

  /// The text of a file.
  /// - Parameter path: from the root, or absolute.
  package static func text(of path: String) throws -> String {
    try String(contentsOfFile: absolute(path), encoding: .utf8)
  }

  /// The names in a folder, sorted; none if there is no such folder.
  package static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: absolute(folder))) ?? []).sorted()
  }

  /// The files below a folder whose names end in `suffix`, by their paths in it and sorted; none if there is no such folder.
  package static func files(below folder: String, _ suffix: String = "") -> [(path: String, bytes: [UInt8])] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: absolute(folder))) ?? []
    return paths.sorted().filter { $0.hasSuffix(suffix) }.compactMap { path in
      bytes(of: "\(folder)/\(path)").map { (path, $0) }
    }
  }

  private static func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : "\(root)/\(path)" }
}
