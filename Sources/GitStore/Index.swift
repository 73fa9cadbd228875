internal import CLibgit2
internal import FileSystem
package import SourceText

/// Git's index, read once.
@safe
struct Index: ~Copyable {
  /// One line: a path at one stage of a merge.
  struct Line {
    /// Below the index's root folder; any bytes but NUL.
    let path: ArraySlice<UInt8>
    let id: ObjectID
    let kind: GitItem.Kind
    /// 0, or in a conflict 1 for the common ancestor, 2 for "ours", 3 for "theirs".
    let stage: Int
    /// Whether the file is announced (`git add -N`) and not yet part of the next commit.
    let isIntended: Bool
  }

  private let handle: Handle<IndexResource>
  /// The folder that paths are below of, with a slash at its end, or empty.
  private let root: String

  /// - Parameters:
  ///   - root: a folder below the repository's root.
  ///   - file: an index to read instead, if it lies in the repository's own folder.
  init(of repository: Repository, root: String, file: String?) throws(SourceError) {
    self.root = root.isEmpty ? "" : root + "/"
    var path = repository.gitFolder + "/index"
    // A path that does not resolve is no reason to stop: the repository's own index is read then.
    if let file, let real = RealPath.of(file), real.hasPrefix(repository.gitFolder + "/") { path = real }
    handle = try IndexOpening.open(path)
  }

  var count: Int { unsafe git_index_entrycount(handle.pointer) }

  /// The line at `position`; nil if it does not lie below the root folder.
  func line(at position: Int) -> Line? {
    guard let entry = unsafe git_index_get_byindex(handle.pointer, position) else { return nil }
    return unsafe line(entry.pointee)
  }

  private func line(_ entry: git_index_entry) -> Line? {
    guard let text = unsafe entry.path else { return nil }
    let path = unsafe bytes(text)
    guard path.starts(with: root.utf8) else { return nil }
    return unsafe Line(
      path: path.dropFirst(root.utf8.count), id: ObjectID(entry.id),
      kind: GitItem.kind(git_filemode_t(rawValue: entry.mode)), stage: Int(entry.flags >> 12 & 3),
      isIntended: UInt32(entry.flags_extended) & GIT_INDEX_ENTRY_INTENT_TO_ADD.rawValue != 0)
  }

  /// Whether git has a symbolic link at exactly `path`, below the root folder.
  func hasLink(at path: String) -> Bool { line(of: path)?.kind == .symbolicLink }

  /// The line of exactly `path`, below the root folder, at the lowest stage that it has.
  func line(of path: String) -> Line? {
    var position = 0
    guard unsafe git_index_find(&position, handle.pointer, root + path) == 0 else { return nil }
    return line(at: position)
  }

  /// Whether there is a line of exactly `path`, below the root folder.
  func contains(_ path: String) -> Bool {
    unsafe git_index_find(nil, handle.pointer, root + path) == 0
  }

  /// The paths, below the root folder, that a sparse checkout leaves out of the working tree, if they are UTF-8.
  func sparsePaths() -> [String] {
    (0..<count).compactMap { position in
      guard let entry = unsafe git_index_get_byindex(handle.pointer, position),
        unsafe UInt32(entry.pointee.flags_extended) & GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue != 0,
        let line = line(at: position)
      else { return nil }
      return String(validating: line.path, as: UTF8.self)
    }
  }

  /// Whether a line lies below `folder`, which is below the root folder.
  func holdsFiles(below folder: String) -> Bool {
    unsafe git_index_find_prefix(nil, handle.pointer, root + folder + "/") == 0
  }
}

extension Repository {
  /// Whether git tracks anything at the real path `path` or below it, be it a file or a submodule.
  package func tracks(_ path: String) throws(SourceError) -> Bool {
    guard let workingFolder, let inner = PathText.inner(path, below: workingFolder).map(String.init) else {
      return false
    }
    let index = try Index(of: self, root: "", file: nil)
    return index.contains(inner) || index.holdsFiles(below: inner)
  }
}
