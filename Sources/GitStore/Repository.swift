internal import CLibgit2
internal import FileSystem
package import SourceText
internal import Synchronization

/// A git repository, open for reading only. Nothing that it configures is run: no hook, no filter, no helper.
package final class Repository: Sendable {
  /// The repository's own folder: `.git`, a bare repository, or the part of a linked working tree.
  package let gitFolder: String
  /// The folder that linked working trees share: ``gitFolder`` of the main one.
  package let commonFolder: String
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
  /// - Parameter environment: what the variables of git say about where it is, which counts more.
  /// - Returns: nil if `folder` lies in no repository.
  /// - Throws: if there is no such folder, or a repository that can't be read.
  package static func discover(
    from folder: String, environment: GitEnvironment = GitEnvironment()
  ) throws(SourceError) -> Repository? {
    try Libgit2.start()
    let start: String
    _ = try NamedFiles.folder(folder)
    do throws(SystemError) {
      start = try RealPath.resolve(folder)
    } catch {
      throw SourceError("the path of the folder `\(folder)` can't be had: \(error.reason)")
    }
    if let own = environment.folder { return try open(own, environment, start: start) }
    try SpecialFiles.refuse(above: start)
    let handle: Handle<RepositoryResource>
    do throws(GitFailure) {
      handle = try unsafe Handle { unsafe git_repository_open_ext($0, start, 0, environment.ceilings) }
    } catch {
      guard error.isNotFound else { throw unreadable(start, error) }
      guard let file = brokenGitFile(above: start) else { return nil }
      throw SourceError(
        "the repository that `\(file)` names can't be found",
        help: "The folder is a linked working tree or a submodule whose repository was moved or is not mounted here.")
    }
    return try Repository(handle, start: start, environment)
  }

  /// Opens the repository that `GIT_DIR` names.
  private static func open(
    _ own: String, _ environment: GitEnvironment, start: String
  ) throws(SourceError) -> Repository {
    let path = environment.path(own, from: start)
    let handle: Handle<RepositoryResource>
    if FileStatus.following(path)?.kind == .folder { try SpecialFiles.refuse(within: path) }
    do throws(GitFailure) {
      let flags = GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue | GIT_REPOSITORY_OPEN_NO_DOTGIT.rawValue
      handle = try unsafe Handle { unsafe git_repository_open_ext($0, path, flags, nil) }
    } catch {
      guard error.isNotFound else { throw unreadable(path, error) }
      throw SourceError(
        "the variable GIT_DIR names `\(own)`, which is no repository",
        help: "Type `unset GIT_DIR`, or have it name a folder such as `/srv/catalogue/.git`.")
    }
    return try Repository(handle, start: start, environment)
  }

  private init(
    _ handle: consuming sending Handle<RepositoryResource>, start: String, _ environment: GitEnvironment
  ) throws(SourceError) {
    let own = try unsafe folder(git_repository_path(handle.pointer), start: start)
    let common = try unsafe folder(git_repository_commondir(handle.pointer), start: start)
    for folder in [own, common] { try SpecialFiles.refuse(within: folder) }
    var working: String?
    if let path = try Self.workTree(environment, start: start, handle) {
      working = path
    } else if let path = unsafe git_repository_workdir(handle.pointer), !isBelow(start, own), !isBelow(start, common) {
      working = try unsafe folder(path, start: start)
    }
    if let working, !isBelow(start, working), !environment.namesWorkTree {
      throw SourceError(
        "the folder `\(start)` lies outside of its repository's working tree, `\(working)`",
        help: "Name a folder of the working tree with -C; `core.worktree` says where it is.")
    }
    // From outside of the working tree that a variable names, git looks at all of it.
    prefix = working.map { isBelow(start, $0) ? String(start.dropFirst($0.count).drop { $0 == "/" }) : "" } ?? ""
    gitFolder = own
    commonFolder = common
    workingFolder = working
    isShallow = isFileWithContent(common + "/shallow")
    objects = ObjectStore(folder: common + "/objects", largeFiles: common + "/lfs/objects")
    do throws(GitFailure) {
      let database = try objects.openDatabase()
      try unsafe check(git_repository_set_odb(handle.pointer, database.pointer))
    } catch {
      throw unreadable(start, error)
    }
    self.handle = Mutex(handle)
  }

  /// The real path of the working tree that variables name, which libgit2 is told of; nil where they name none.
  private static func workTree(
    _ environment: GitEnvironment, start: String, _ handle: borrowing Handle<RepositoryResource>
  ) throws(SourceError) -> String? {
    // A hook of a linked working tree is told of `GIT_DIR` alone, and may well be run in a folder below the root.
    let own = unsafe git_repository_workdir(handle.pointer)
    if environment.workTree == nil, unsafe own != nil, isBelow(start, try unsafe folder(own, start: start)) {
      return nil
    }
    guard let named = environment.workTree(of: start, isConfigured: { unsafe hasWorkTree(handle.pointer) }) else {
      return nil
    }
    let path: String
    do throws(SystemError) {
      path = try RealPath.resolve(environment.path(named, from: start))
    } catch {
      throw SourceError(
        "the variable GIT_WORK_TREE names `\(named)`, which can't be found: \(error.reason)",
        help: "Type `unset GIT_WORK_TREE`, or have it name the folder with the files.")
    }
    do throws(GitFailure) {
      try unsafe check(git_repository_set_workdir(handle.pointer, path, 0))
    } catch {
      throw SourceError(
        "the working tree `\(path)` can't be used: \(error.reason)", help: "Type `unset GIT_WORK_TREE`.")
    }
    return path
  }

  /// Whether the repository's configuration says where its working tree is, or that there is none.
  @unsafe
  private static func hasWorkTree(_ repository: OpaquePointer) -> Bool {
    var configuration: OpaquePointer?
    guard unsafe git_repository_config_snapshot(&configuration, repository) == 0 else { return false }
    defer { unsafe git_config_free(configuration) }
    var text: UnsafePointer<CChar>?
    if unsafe git_config_get_string(&text, configuration, "core.worktree") == 0 { return true }
    var isBare: Int32 = 0
    return unsafe git_config_get_bool(&isBare, configuration, "core.bare") == 0 && isBare != 0
  }

  /// Whether git makes symbolic links on the disk; where `core.symlinks` is false, it writes their targets to files.
  var makesLinks: Bool {
    unsafe withHandle { repository in
      var configuration: OpaquePointer?
      guard unsafe git_repository_config(&configuration, repository) == 0 else { return true }
      defer { unsafe git_config_free(configuration) }
      var answer: Int32 = 1
      return unsafe git_config_get_bool(&answer, configuration, "core.symlinks") != 0 || answer != 0
    }
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
