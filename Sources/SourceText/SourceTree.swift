/// What a path in a tree is.
package enum SourceEntryKind: UInt8, Sendable {
  case file
  case symbolicLink
}

/// A path in a ``SourceTree``.
package struct SourceEntry: Sendable, Hashable {
  /// The path below the tree's root, separated by `/`, never absolute and never with `.` or `..` in it.
  package let path: String
  /// What the path is, before any link is followed.
  package let kind: SourceEntryKind
  /// Whether git has the file, or will with the next commit; for a link, whether it has what the link leads to as well. Where
  /// there is no git, every file counts as tracked.
  package let isTracked: Bool
  /// What finds the content without its path, in the words of the tree that made the entry: an object's 20-byte name for
  /// git, empty for a folder on the disk.
  package let content: [UInt8]

  /// A path of a tree, by default a tracked file on the disk.
  package init(path: String, kind: SourceEntryKind = .file, content: [UInt8] = [], isTracked: Bool = true) {
    self.path = path
    self.kind = kind
    self.isTracked = isTracked
    self.content = content
  }
}

/// Why bytes could not be had. Each is one sentence for the person who runs the command.
package struct SourceError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, with the name of the file, revision or folder.
  package let message: String
  /// What to do.
  package let help: String?

  /// Why bytes could not be had, and what to do unless nobody can tell.
  package init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }

  /// The file at `path` is larger than `limit` bytes.
  package init(tooLarge path: String, limit: Int) {
    let mebibytes = limit >> 20
    let size = mebibytes > 0 && limit == mebibytes << 20 ? "\(mebibytes) MiB" : "\(limit) bytes"
    self.init("`\(path)` is larger than \(size)", help: "Make it smaller, or keep it elsewhere and link to it.")
  }

  package var description: String { message }
}

/// A read-only tree of files: a folder on the disk, git's index, a revision, or a test's own.
///
/// This is the seam between where files come from and what is made of them. A tree is a value that many threads share;
/// each thread reads through a ``SourceReader`` of its own.
package protocol SourceTree: Sendable {
  /// Every file and symbolic link, sorted by the bytes of its path.
  var entries: [SourceEntry] { get }
  /// What was left out, and why: submodules, names that are not UTF-8, links that lead out of the tree.
  var notes: [Diagnostic] { get }
  /// What was left out because its name is not UTF-8: by the path as it is shown, with what git has there where the tree knows that.
  var misnamed: [SourceEntry] { get }
  /// Files of the tree that a sparse checkout leaves off the disk, so that nobody can read them, sorted by the bytes of their
  /// paths. None unless the tree says otherwise.
  var absentPaths: [String] { get }
  /// The tree's root below the repository's root; empty there and outside of a repository, and unless the tree says otherwise.
  var rootFolder: String { get }
  /// A reader for one thread.
  func makeReader() throws(SourceError) -> any SourceReader
}

/// Reads files of one ``SourceTree`` on one thread.
package protocol SourceReader: AnyObject {
  /// The content of `entry`, which comes from this reader's tree.
  ///
  /// A symbolic link yields the content of the file that it leads to inside of the tree.
  /// - Throws: ``SourceError`` if the content is missing, corrupt, larger than `limit` bytes, or not a file.
  func read(_ entry: SourceEntry, limit: Int) throws(SourceError) -> [UInt8]

  /// Finds out whether `entry` is there and how large it is, if that is less work than to read it.
  /// - Throws: ``SourceError`` as ``read(_:limit:)`` would, except for what only reading can tell.
  func verify(_ entry: SourceEntry, limit: Int) throws(SourceError)
}

extension SourceReader {
  package func verify(_ entry: SourceEntry, limit: Int) throws(SourceError) { _ = try read(entry, limit: limit) }
}

extension SourceTree {
  package var absentPaths: [String] { [] }
  package var rootFolder: String { "" }
  package var misnamed: [SourceEntry] {
    notes.filter { $0.rule == TreeFault.fileNameNotUTF8.id }.map { SourceEntry(path: $0.place.path) }
  }

  /// The entry at exactly `path`, found by binary search.
  package func entry(at path: String) -> SourceEntry? {
    let entries = entries
    let low = entries.partitioningIndex { !$0.path.utf8.lexicographicallyPrecedes(path.utf8) }
    return low < entries.count && PathText.areEqual(entries[low].path, path) ? entries[low] : nil
  }

  /// What lies below `folder`, found by binary search.
  package func entries(below folder: String) -> ArraySlice<SourceEntry> {
    let entries = entries
    let start = folder + "/"
    let low = entries.partitioningIndex { !$0.path.utf8.lexicographicallyPrecedes(start.utf8) }
    return entries[low...].prefix { $0.path.utf8.starts(with: start.utf8) }
  }

  /// The paths of the Markdown files below `folder`; of all where that is empty.
  package func markdownPaths(below folder: String) -> [String] {
    (folder.isEmpty ? entries[...] : entries(below: folder)).lazy.map(\.path).filter {
      PathText.isMarkdown($0.utf8[...])
    }
  }

  /// The file at `path`, or nil if the tree has none.
  package func file(at path: String, limit: Int) throws(SourceError) -> SourceFile? {
    guard let entry = entry(at: path) else { return nil }
    return SourceFile(path: path, bytes: try makeReader().read(entry, limit: limit))
  }
}

/// A tree that was made from bytes at hand, for tests and for what is embedded in the executable.
package struct MemoryTree: SourceTree {
  package let entries: [SourceEntry]
  package let notes: [Diagnostic] = []
  private let contents: [String: [UInt8]]

  /// A tree of files by their paths.
  package init(_ files: [String: [UInt8]]) {
    contents = files
    entries = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { SourceEntry(path: $0) }
  }

  /// A tree of texts by their paths, as UTF-8.
  package init(texts: [String: String]) {
    self.init(texts.mapValues { Array($0.utf8) })
  }

  package func makeReader() throws(SourceError) -> any SourceReader { Reader(contents: contents) }

  private final class Reader: SourceReader {
    let contents: [String: [UInt8]]

    init(contents: [String: [UInt8]]) { self.contents = contents }

    func read(_ entry: SourceEntry, limit: Int) throws(SourceError) -> [UInt8] {
      guard let bytes = contents[entry.path] else { throw SourceError("there is no file \(entry.path)") }
      guard bytes.count <= limit else { throw SourceError("\(entry.path) is larger than \(limit) bytes") }
      return bytes
    }
  }
}
