internal import BenchmarkSupport
internal import CLibgit2
internal import Dispatch
internal import Synchronization

/// Reads every blob of HEAD's tree once, and prints how many there are and how many bytes they have.
///
/// Each thread has an object database of its own, as libgit2 wants it, and takes 64 blobs at a time.
func readBlobs(repository path: String, threads: Int) throws(Failure) {
  try check(git_libgit2_init())
  try check(benchmark_git_disable_strict_hash_verification())
  var repository: OpaquePointer?
  try unsafe check(git_repository_open(&repository, path))
  var head: OpaquePointer?
  try unsafe check(git_revparse_single(&head, repository, "HEAD^{tree}"))
  let blobs = Blobs()
  try unsafe check(
    git_tree_walk(
      head, GIT_TREEWALK_PRE,
      { _, entry, payload in
        guard let entry = unsafe entry, let payload = unsafe payload else { return -1 }
        if unsafe git_tree_entry_type(entry) == GIT_OBJECT_BLOB, let id = unsafe git_tree_entry_id(entry) {
          unsafe Unmanaged<Blobs>.fromOpaque(payload).takeUnretainedValue().ids.append(id.pointee)
        }
        return 0
      }, unsafe Unmanaged.passUnretained(blobs).toOpaque()))

  let ids = blobs.ids
  let objects = unsafe String(cString: git_repository_commondir(repository)) + "objects"
  let next = Atomic(0)
  let total = Atomic(0)
  let failures = Mutex<[Failure]>([])
  DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
    do throws(Failure) {
      var database: OpaquePointer?
      try unsafe check(git_odb_open(&database, objects))
      defer { unsafe git_odb_free(database) }
      while true {
        let start = next.wrappingAdd(64, ordering: .relaxed).oldValue
        guard start < ids.count else { return }
        var bytes = 0
        for index in start..<min(start + 64, ids.count) {
          var id = ids[index]
          var object: OpaquePointer?
          try unsafe check(git_odb_read(&object, database, &id))
          unsafe bytes += git_odb_object_size(object)
          unsafe git_odb_object_free(object)
        }
        total.wrappingAdd(bytes, ordering: .relaxed)
      }
    } catch {
      failures.withLock { $0.append(error) }
    }
  }
  if let failure = failures.withLock({ $0.first }) { throw failure }
  try say("\(ids.count) blobs, \(total.load(ordering: .relaxed)) bytes")
}

private final class Blobs {
  var ids: [git_oid] = []
}

private func check(_ status: Int32) throws(Failure) {
  guard status < 0 else { return }
  let error = unsafe git_error_last()
  throw Failure(unsafe error.map { unsafe String(cString: $0.pointee.message) } ?? "libgit2 answered \(status)")
}
