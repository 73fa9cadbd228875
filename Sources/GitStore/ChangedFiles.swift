package import SourceText

/// Which files of a tree differ from those of an earlier one. Files are compared one by one as they are asked for: by
/// their objects' names where both trees are git's, else by their bytes, line ends aside. A renamed file is a new one.
package struct ChangedFiles {
  private let base: any SourceTree
  private let tree: any SourceTree
  private let baseReader: any SourceReader
  private let reader: any SourceReader
  private let limit: Int
  private var known: [String: Bool] = [:]

  /// - Parameter limit: from how many bytes on files of other trees than git's count as changed without being compared.
  package init(
    from base: some SourceTree, to tree: some SourceTree, limit: Int
  ) throws(SourceError) {
    self.base = base
    self.tree = tree
    self.limit = limit
    baseReader = try base.makeReader()
    reader = try tree.makeReader()
  }

  /// Whether the file at `path` is new, gone or another than it was. A file that can't be read counts as changed.
  package mutating func contains(_ path: String) -> Bool {
    if let answer = known[path] { return answer }
    let answer = isChanged(path)
    known[path] = answer
    return answer
  }

  /// The bytes without each carriage return that stands before a line feed.
  private static func withPlainLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    return bytes.indices.lazy.filter { bytes[$0] != 0x0D || $0 + 1 == bytes.count || bytes[$0 + 1] != 0x0A }
      .map { bytes[$0] }
  }

  private func isChanged(_ path: String) -> Bool {
    guard let old = base.entry(at: path), let new = tree.entry(at: path) else { return true }
    guard old.content.isEmpty || new.content.isEmpty else { return old.content != new.content }
    do throws(SourceError) {
      let (before, now) = (try baseReader.read(old, limit: limit), try reader.read(new, limit: limit))
      // Git may write other line ends to the disk than it keeps: `core.autocrlf`, or `eol=crlf` in `.gitattributes`.
      return before != now && Self.withPlainLineEnds(before) != Self.withPlainLineEnds(now)
    } catch {
      return true
    }
  }
}
