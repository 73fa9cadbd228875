/// What becomes of one file: it is made, rewritten, or removed.
package struct FileChange: Sendable, Hashable {
  /// The path below the root of its ``SourceTree``.
  package let path: String
  /// What the file holds now; nil where there is none.
  package let before: [UInt8]?
  /// What it will hold; nil where it goes.
  package let after: [UInt8]?

  /// What becomes of the file at `path`: made where `before` is nil, removed where `after` is, and else rewritten.
  package init(path: String, before: [UInt8]?, after: [UInt8]?) {
    self.path = path
    self.before = before
    self.after = after
  }
}

/// A tree as it will be once changes are written, to check what nobody has written yet.
package struct ChangedTree: SourceTree {
  package let entries: [SourceEntry]
  package var notes: [Diagnostic] { base.notes }
  package var misnamed: [SourceEntry] { base.misnamed }
  package var absentPaths: [String] { base.absentPaths }
  package var rootFolder: String { base.rootFolder }
  private let base: any SourceTree
  private let contents: [String: [UInt8]]

  /// - Parameter changes: at most one for each path.
  package init(_ base: any SourceTree, applying changes: [FileChange]) {
    self.base = base
    let changed = Set(changes.map(\.path))
    contents = Dictionary(
      changes.compactMap { change in change.after.map { (change.path, $0) } }, uniquingKeysWith: { first, _ in first })
    let kept = base.entries.filter { !changed.contains($0.path) }
    entries = (kept + contents.keys.map { SourceEntry(path: $0) }).sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }

  package func makeReader() throws(SourceError) -> any SourceReader {
    Reader(base: try base.makeReader(), contents: contents)
  }

  private final class Reader: SourceReader {
    let base: any SourceReader
    let contents: [String: [UInt8]]

    init(base: any SourceReader, contents: [String: [UInt8]]) {
      self.base = base
      self.contents = contents
    }

    func read(_ entry: SourceEntry, limit: Int) throws(SourceError) -> [UInt8] {
      guard let bytes = contents[entry.path] else { return try base.read(entry, limit: limit) }
      guard bytes.count <= limit else {
        throw SourceError("`\(entry.path)` would be larger than \(limit) bytes")
      }
      return bytes
    }
  }
}
