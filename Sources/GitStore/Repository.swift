internal import CLibgit2
internal import FileSystem
package import SourceText
internal import Synchronization

/// A git repository, open for reading only. Nothing that it configures is run: no hook, no filter, no helper.
package final class Repository: Sendable {
  /// The repository's own folder: `.git`, a bare repository, or the part of a linked working tree.
  package let gitFolder: String
  /// The folder that linked working trees share: ``gitFolder`` of the main one.
  let commonFolder: String
  /// The root of the working tree; nil for a bare repository, and inside of ``gitFolder``.
  package let workingFolder: String?
  /// The path below the repository's root of the folder that it was found from, without a slash at its end; empty at
  /// the root and in a bare repository.
  package let prefix: String
  /// Whether the clone's history is cut, so that what lies before its oldest commits is not known.
  package let isShallow: Bool

  let objects: ObjectStore
  private let handle: Mutex<Handle<RepositoryResource>>

  /// Does ahead, on another thread, what the first look for a repository has to wait for: libgit2 reads the system's
  /// certificates when it starts, which takes longer than reading a hundred entries.
  package static func prepare() { Libgit2.prepare() }

  /// Finds the repository that `folder` lies in, or is: bare, shallow, a linked working tree, of another owner.
  /// - Returns: nil if `folder` lies in no repository.
  /// - Throws: if there is no such folder, or a repository that can't be read.
  package static func discover(from folder: String) throws(SourceError) -> Repository? {
    try Libgit2.start()
    let start: String
    _ = try NamedFiles.folder(folder)
    do throws(SystemError) {
      start = try RealPath.resolve(folder)
    } catch {
      throw SourceError("the path of the folder `\(folder)` can't be had: \(error.reason)")
    }
    try SpecialFiles.refuse(above: start)
    let handle: Handle<RepositoryResource>
    do throws(GitFailure) {
      handle = try unsafe Handle { unsafe git_repository_open_ext($0, start, 0, nil) }
    } catch {
      guard error.isNotFound else { throw unreadable(start, error) }
      guard let file = brokenGitFile(above: start) else { return nil }
      throw SourceError(
        "the repository that `\(file)` names can't be found",
        help: "The folder is a linked working tree or a submodule whose repository was moved or is not mounted here.")
    }
    return try Repository(handle, start: start)
  }

  private init(_ handle: consuming sending Handle<RepositoryResource>, start: String) throws(SourceError) {
    let own = try unsafe folder(git_repository_path(handle.pointer), start: start)
    let common = try unsafe folder(git_repository_commondir(handle.pointer), start: start)
    for folder in [own, common] { try SpecialFiles.refuse(within: folder) }
    var working: String?
    if let path = unsafe git_repository_workdir(handle.pointer), !isBelow(start, own), !isBelow(start, common) {
      working = try unsafe folder(path, start: start)
    }
    if let working, !isBelow(start, working) {
      throw SourceError(
        "the folder `\(start)` lies outside of its repository's working tree, `\(working)`",
        help: "Name a folder of the working tree with -C; `core.worktree` says where it is.")
    }
    prefix = working.map { String(start.dropFirst($0.count).drop { $0 == "/" }) } ?? ""
    gitFolder = own
    commonFolder = common
    workingFolder = working
    isShallow = isFileWithContent(common + "/shallow")
    objects = ObjectStore(folder: common + "/objects")
    do throws(GitFailure) {
      let database = try objects.openDatabase()
      try unsafe check(git_repository_set_odb(handle.pointer, database.pointer))
    } catch {
      throw unreadable(start, error)
    }
    self.handle = Mutex(handle)
  }

  /// Calls `body` with the handle of libgit2, which one thread uses at a time.
  func withHandle<Result: Sendable, Failure: Error>(
    _ body: (OpaquePointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try handle.withLock { (handle) throws(Failure) in try unsafe body(handle.pointer) }
  }
}

/// The real path of a folder that libgit2 names.
@unsafe
private func folder(_ path: UnsafePointer<CChar>?, start: String) throws(SourceError) -> String {
  do throws(SystemError) {
    guard let path = unsafe path, let text = unsafe String(validatingCString: path) else {
      throw SystemError.notUTF8
    }
    return try RealPath.resolve(text)
  } catch {
    throw SourceError("the repository at `\(start)` can't be read: \(error.reason)")
  }
}

/// Whether `path` is `folder` or lies below it; both are real paths.
private func isBelow(_ path: String, _ folder: String) -> Bool {
  path.utf8.elementsEqual(folder.utf8) || folder == "/" || path.utf8.starts(with: (folder + "/").utf8)
}

/// The error for a repository that libgit2 refuses.
private func unreadable(_ start: String, _ failure: GitFailure) -> SourceError {
  // As libgit2 1.5 and 1.9 name what they do not know.
  let extensions: [(names: [String], help: String)] = [
    (
      ["extensions.objectformat", "object format"],
      "It names its objects by SHA-256, which libgit2 does not read yet. Clone it with SHA-1."
    ),
    (["extensions.refstorage"], "It keeps its references as reftables. Run `git refs migrate --ref-format=files`."),
  ]
  let known = extensions.first { $0.names.contains { failure.reason.contains($0) } }
  return SourceError(
    "the repository at `\(start)` can't be read: \(failure.reason)",
    help: known?.help ?? "Run `git status` there: it says what is wrong if git can't read the repository either.")
}

/// The nearest `.git` in `folder` or above it, where it is a file that is not empty: libgit2 takes it for no repository when what
/// it names does not exist.
private func brokenGitFile(above folder: String) -> String? {
  var folder = folder
  while true {
    let path = folder + "/.git"
    if FileStatus.following(path) != nil { return isFileWithContent(path) ? path : nil }
    guard let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    folder = String(folder[..<slash])
  }
}

/// Whether `path` is a file that is not empty.
private func isFileWithContent(_ path: String) -> Bool {
  FileStatus.following(path).map { $0.kind == .file && $0.size > 0 } ?? false
}
