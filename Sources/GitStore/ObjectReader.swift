internal import CGitGuard
internal import CLibgit2
internal import FileSystem
internal import SourceText

/// Where a repository keeps its objects; opened anew for each thread, because a handle is not shared.
struct ObjectStore: Sendable {
  /// The folder `objects` of the repository.
  let folder: String
  /// The folder in which Git LFS keeps the content of what is a pointer in git.
  let largeFiles: String

  func open() throws(SourceError) -> ObjectReader {
    salkku_reserve_memory()
    do throws(GitFailure) {
      return ObjectReader(try openDatabase(), largeFiles: largeFiles)
    } catch {
      throw SourceError("the objects in `\(folder)` can't be opened: \(error.reason)")
    }
  }
}

extension ObjectStore {
  /// What libgit2 reads objects with: never its own, which trusts what it finds.
  func openDatabase() throws(GitFailure) -> Handle<ObjectDatabaseResource> {
    let folder = folder
    return try unsafe Handle { unsafe salkku_git_open_objects($0, folder) }
  }
}

/// Reads blobs from the object database of a repository, and from Git LFS what they stand for, if it has that.
final class ObjectReader: SourceReader {
  private let database: Handle<ObjectDatabaseResource>
  private let largeFiles: String

  init(_ database: consuming Handle<ObjectDatabaseResource>, largeFiles: String) {
    self.database = database
    self.largeFiles = largeFiles
  }

  func read(_ entry: SourceEntry, limit: Int) throws(SourceError) -> [UInt8] {
    guard let id = ObjectID(entry.content) else { throw SourceError("there is no file `\(entry.path)`") }
    let bytes = try read(id, path: entry.path, limit: limit)
    return try largeFile(of: bytes, entry.path, limit: limit) ?? bytes
  }

  /// What a pointer of Git LFS stands for; nil for what is none, and where it was not fetched.
  private func largeFile(of bytes: [UInt8], _ path: String, limit: Int) throws(SourceError) -> [UInt8]? {
    guard let object = LFSPointer.objectPath(bytes) else { return nil }
    do throws(SourceError) {
      return try NamedFiles.read(object, below: largeFiles, limit: limit)
    } catch {
      throw SourceError("`\(path)` is kept by Git LFS: \(error.message)", help: error.help)
    }
  }

  func verify(_ entry: SourceEntry, limit: Int) throws(SourceError) {
    guard let id = ObjectID(entry.content) else { throw SourceError("there is no file `\(entry.path)`") }
    let size: Int
    do throws(GitFailure) {
      size = try self.size(of: id)
    } catch {
      throw SourceError(error, object: id, path: entry.path)
    }
    if size > limit { throw SourceError(tooLarge: entry.path, limit: limit) }
    if size < LFSPointer.maxBytes { _ = try read(entry, limit: limit) }
  }

  /// The content of the blob `id`, which stands at `path`.
  func read(_ id: ObjectID, path: String, limit: Int) throws(SourceError) -> [UInt8] {
    let object: Handle<StoredObjectResource>
    do throws(GitFailure) {
      // To ask for each object's size first would take half as long as to read it.
      object = try Libgit2.withAllocations(ofAtMost: limit + Self.overhead) { () throws(GitFailure) in
        try self.object(id)
      }
    } catch {
      return try readUnlimited(id, path: path, limit: limit)
    }
    return try content(of: object, id, path: path, limit: limit)
  }

  /// What libgit2 needs besides an object's content: the state of zlib, a delta, lists of packs. Far more than that.
  static let overhead = 1 << 20

  /// Reads what needed more memory than an object of `limit` bytes, or could not be read: one that is too large, one
  /// that is stored as a difference from such a one, or one that is missing or corrupt.
  private func readUnlimited(_ id: ObjectID, path: String, limit: Int) throws(SourceError) -> [UInt8] {
    let found: Handle<StoredObjectResource>?
    do throws(GitFailure) {
      found = try size(of: id) <= limit ? object(id) : nil
    } catch {
      throw SourceError(error, object: id, path: path)
    }
    guard let object = found else { throw SourceError(tooLarge: path, limit: limit) }
    return try content(of: object, id, path: path, limit: limit)
  }

  func object(_ id: ObjectID) throws(GitFailure) -> Handle<StoredObjectResource> {
    var name = id.id
    return try unsafe Handle { unsafe git_odb_read($0, database.pointer, &name) }
  }

  private func content(
    of object: borrowing Handle<StoredObjectResource>, _ id: ObjectID, path: String, limit: Int
  ) throws(SourceError) -> [UInt8] {
    guard unsafe git_odb_object_type(object.pointer) == GIT_OBJECT_BLOB else {
      throw SourceError(
        "`\(path)` can't be read: object \(id) is not a file", help: "The repository is damaged: run `git fsck`.")
    }
    let size = unsafe git_odb_object_size(object.pointer)
    guard size <= limit else { throw SourceError(tooLarge: path, limit: limit) }
    guard size > 0, let data = unsafe git_odb_object_data(object.pointer) else { return [] }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: data, count: size))
  }
}

extension ObjectReader {
  /// The size of the object `id` in bytes.
  func size(of id: ObjectID) throws(GitFailure) -> Int {
    var name = id.id
    var size = 0
    var type = GIT_OBJECT_INVALID
    try unsafe check(git_odb_read_header(&size, &type, database.pointer, &name))
    return size
  }
}

extension SourceError {
  /// The object `id` is missing or corrupt.
  /// - Parameter path: where it stands; nil for a folder of which that is not known, and for the root.
  init(_ failure: GitFailure, object id: ObjectID, path: String?) {
    let what = path.map { "`\($0)`" } ?? "a folder of the repository"
    if failure.isNotFound {
      self.init(
        "\(what) can't be read: object \(id) is missing from the repository",
        help: "The clone is incomplete or damaged: fetch it whole, or run `git fsck`.")
    } else {
      self.init(
        "\(what) can't be read: object \(id) is corrupt (\(failure.reason))",
        help: "Run `git fsck`, and restore the object from another clone.")
    }
  }
}
