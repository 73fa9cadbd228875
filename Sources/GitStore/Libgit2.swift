internal import CGitGuard
internal import CLibgit2
internal import SourceText

/// What a call of libgit2 answered instead of doing its work; made into a ``SourceError`` by whoever knows the file.
struct GitFailure: Error {
  /// libgit2's negative status; an open set, so it is compared with those that mean something here.
  let status: Int32
  /// libgit2's own words.
  let reason: String

  /// Whether the thing asked for does not exist.
  var isNotFound: Bool { status == GIT_ENOTFOUND.rawValue }
  /// Whether several objects bear the abbreviated name.
  var isAmbiguous: Bool { status == GIT_EAMBIGUOUS.rawValue }
}

/// Turns a negative status into a ``GitFailure`` with the reason that libgit2 keeps for this thread.
func check(_ status: Int32) throws(GitFailure) {
  guard status < 0 else { return }
  guard let last = unsafe git_error_last(), let text = unsafe last.pointee.message else {
    throw GitFailure(status: status, reason: "libgit2 answered \(status)")
  }
  throw GitFailure(status: status, reason: unsafe String(cString: text))
}

/// What is left of the memory that reading a catalogue took for a while.
package enum ReadingMemory {
  /// Gives what is free of it back to the system: each thread keeps its own otherwise, and another one asks for more.
  package static func giveBack() { salkku_release_free_memory() }
}

/// The library's settings, which hold for the whole process.
enum Libgit2 {
  /// Starts the library once; it stays until the process ends.
  static func start() throws(SourceError) {
    if let failure { throw SourceError("libgit2 can't be started: \(failure.reason)") }
  }

  /// Starts the library; what fails is told by ``start()``.
  static func prepare() { _ = failure }

  private static let failure: GitFailure? = {
    do throws(GitFailure) {
      try check(salkku_git_set_allocator())
      try check(git_libgit2_init())
      try check(salkku_git_disable_strict_hash_verification())
      try check(salkku_git_disable_caching())
      try check(salkku_git_disable_owner_validation())
      try acceptExtensions(["worktreeconfig", "partialclone", "preciousobjects", "relativeworktrees"])
      return nil
    } catch {
      return error
    }
  }()

  /// Extensions that change nothing about how objects, references and the index are read; in lower case, as libgit2
  /// compares them.
  private static func acceptExtensions(_ names: [StaticString]) throws(GitFailure) {
    var pointers = unsafe names.map { name in
      unsafe UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self) as UnsafePointer<CChar>?
    }
    try unsafe check(salkku_git_set_extensions(&pointers, pointers.count))
  }
}

extension Libgit2 {
  /// Does `work`, in which libgit2 may allocate at most `bytes` at once: what needs more fails.
  static func withAllocations<Result: ~Copyable>(
    ofAtMost bytes: Int, _ work: () throws(GitFailure) -> Result
  ) throws(GitFailure) -> Result {
    salkku_git_limit_allocations(bytes)
    defer { salkku_git_limit_allocations(.max) }
    return try work()
  }
}

/// A kind of thing that libgit2 hands out and wants back.
protocol GitResource {
  @unsafe static func release(_ pointer: OpaquePointer)
}

/// The one owner of a thing of libgit2's, which is given back when the owner goes.
@safe
struct Handle<Resource: GitResource>: ~Copyable {
  let pointer: OpaquePointer

  /// - Parameter make: the call of libgit2 that fills in the pointer.
  @unsafe
  init(_ make: (UnsafeMutablePointer<OpaquePointer?>) -> Int32) throws(GitFailure) {
    var result: OpaquePointer?
    try unsafe check(make(&result))
    guard let made = unsafe result else { throw GitFailure(status: GIT_ERROR.rawValue, reason: "libgit2 gave nothing") }
    unsafe pointer = made
  }

  deinit { unsafe Resource.release(pointer) }
}

enum RepositoryResource: GitResource {
  @unsafe static func release(_ pointer: OpaquePointer) { unsafe git_repository_free(pointer) }
}

enum ObjectDatabaseResource: GitResource {
  @unsafe static func release(_ pointer: OpaquePointer) { unsafe git_odb_free(pointer) }
}

enum StoredObjectResource: GitResource {
  @unsafe static func release(_ pointer: OpaquePointer) { unsafe git_odb_object_free(pointer) }
}

enum ObjectResource: GitResource {
  @unsafe static func release(_ pointer: OpaquePointer) { unsafe git_object_free(pointer) }
}

enum TreeEntryResource: GitResource {
  @unsafe static func release(_ pointer: OpaquePointer) { unsafe git_tree_entry_free(pointer) }
}

enum IndexResource: GitResource {
  @unsafe static func release(_ pointer: OpaquePointer) { unsafe git_index_free(pointer) }
}

enum MailmapResource: GitResource {
  @unsafe static func release(_ pointer: OpaquePointer) { unsafe git_mailmap_free(pointer) }
}
