internal import SourceText

/// How a path below the output folder is checked, taken apart and compared.
enum OutputPath {
  /// The folder for the publisher's own files, below the output folder.
  static let recordFolder = PublishedPath.recordFolder

  /// Why nothing can be published under `path`, or nil if it is a path below the folder.
  static func fault(in path: String) -> String? { PublishedPath.fault(in: path) }

  /// The folder and the name of `path`; the folder is empty for a file at the top.
  static func split(_ path: String) -> (folder: Substring, name: Substring) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path[...]) }
    return (path[..<slash], path[path.utf8.index(after: slash)...])
  }

  /// Checks that `paths`, sorted, can be published, and can stand together.
  static func check(_ paths: [String]) throws(PublishingError) {
    guard let (index, fault) = PublishedPath.faults(in: paths).first else { return }
    switch fault {
    case .invalid(let reason): throw .invalidPath(path: paths[index], reason: reason)
    case .conflict(let path, let other): throw .conflictingPaths(other, path)
    }
  }

  /// Whether `left` comes before `right` by its bytes.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let (first, second) = (left.utf8.span, right.utf8.span)
    for index in 0..<min(first.count, second.count) where first[index] != second[index] {
      return first[index] < second[index]
    }
    return first.count < second.count
  }

  /// The index of the first of `count` sorted paths that is not before `bytes`.
  static func lowerBound(_ bytes: some Sequence<UInt8>, in count: Int, path: (Int) -> String) -> Int {
    (0..<count).partitioningIndex { !path($0).utf8.lexicographicallyPrecedes(bytes) }
  }
}
