/// The part of a tree that is listed, so that a catalogue in a large repository costs only its own files.
package struct PathFilter: Sendable {
  /// Selects the whole tree.
  package static let everything = PathFilter([""])

  /// After how many files and folders listing stops: more than any repository that people work in, few enough to end
  /// soon in a tree that was made to explode.
  var entryLimit = 4_000_000
  /// Without slashes at the end.
  private let paths: [[UInt8]]

  /// - Parameter paths: files and folders below the tree's root; a folder stands for all below it, and an empty path for
  ///   the whole tree.
  package init(_ paths: [String]) {
    self.paths = paths.map { path in
      var bytes = Array(path.utf8)
      while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
      return bytes
    }
  }

  /// Whether the file at `path` is selected.
  package func contains(_ path: String) -> Bool {
    paths.contains { isAtOrBelow(path.utf8, $0) }
  }

  /// Whether a file below `folder` may be selected; an empty path is the tree's root.
  package func reaches(_ folder: String) -> Bool {
    folder.isEmpty || paths.contains { isAtOrBelow(folder.utf8, $0) || isAtOrBelow($0, Array(folder.utf8)) }
  }

  private func isAtOrBelow(_ path: some Collection<UInt8>, _ ancestor: [UInt8]) -> Bool {
    guard !ancestor.isEmpty else { return true }
    guard path.starts(with: ancestor) else { return false }
    let rest = path.dropFirst(ancestor.count)
    return rest.isEmpty || rest.first == UInt8(ascii: "/")
  }
}
