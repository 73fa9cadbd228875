import SourceText

/// Files that people own in two versions, between which most change, some move and some stay.
enum SampleEdit {
  /// The content of each file by its path.
  static func files(version: Int, count: Int) -> [String: String] {
    var files: [String: String] = [:]
    for index in 0..<count {
      switch index % 4 {
      case 0: files["moved/\(index)-\(version).md"] = "\(index) in \(version)\n"
      case 1: files["same/\(index).md"] = "\(index)\n"
      default: files["changed/\(index % 10)/\(index).md"] = "\(index) in \(version)\n"
      }
    }
    return files
  }

  /// What leads from the one version to the other.
  static func changes(from version: Int, count: Int) -> [FileChange] {
    let old = files(version: version, count: count)
    let new = files(version: 1 - version, count: count)
    return Set(old.keys).union(new.keys).sorted().filter { old[$0] != new[$0] }.map { path in
      FileChange(path: path, before: old[path].map { Array($0.utf8) }, after: new[path].map { Array($0.utf8) })
    }
  }
}
