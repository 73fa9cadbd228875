internal import CLibgit2
internal import SourceText

/// Where a repository keeps its objects; opened anew for each thread, because a handle is not shared.
struct ObjectStore: Sendable {
  /// The folder `objects` of the repository.
  let folder: String

  func open() throws(SourceError) -> ObjectReader {
    do throws(GitFailure) {
      let folder = folder
      return ObjectReader(try unsafe Handle { unsafe git_odb_open($0, folder) })
    } catch {
      throw SourceError("the objects in `\(folder)` can't be opened: \(error.reason)")
    }
  }
}

/// Reads blobs from the object database of a repository.
final class ObjectReader: SourceReader {
  private let database: Handle<ObjectDatabaseResource>

  init(_ database: consuming Handle<ObjectDatabaseResource>) { self.database = database }

  func read(_ entry: SourceEntry, limit: Int) throws(SourceError) -> [UInt8] {
    guard let id = ObjectID(entry.content) else { throw SourceError("there is no file `\(entry.path)`") }
    return try read(id, path: entry.path, limit: limit)
  }

  /// The content of the blob `id`, which stands at `path`.
  func read(_ id: ObjectID, path: String, limit: Int) throws(SourceError) -> [UInt8] {
    var name = id.id
    var size = 0
    var type = GIT_OBJECT_INVALID
    do throws(GitFailure) {
      // What an object unpacks to is told by its header, so that a huge one costs no memory.
      try unsafe check(git_odb_read_header(&size, &type, database.pointer, &name))
    } catch {
      throw SourceError(error, object: id, path: path)
    }
    guard type == GIT_OBJECT_BLOB else {
      throw SourceError(
        "`\(path)` can't be read: object \(id) is not a file", help: "The repository is damaged: run `git fsck`.")
    }
    guard size <= limit else { throw SourceError(tooLarge: path, limit: limit) }
    let object: Handle<StoredObjectResource>
    do throws(GitFailure) {
      object = try unsafe Handle { unsafe git_odb_read($0, database.pointer, &name) }
    } catch {
      throw SourceError(error, object: id, path: path)
    }
    size = unsafe git_odb_object_size(object.pointer)
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
  /// The object `id`, which stands at `path`, is missing or corrupt.
  init(_ failure: GitFailure, object id: ObjectID, path: String) {
    if failure.isNotFound {
      self.init(
        "`\(path)` can't be read: object \(id) is missing from the repository",
        help: "The clone is incomplete or damaged: fetch it whole, or run `git fsck`.")
    } else {
      self.init(
        "`\(path)` can't be read: object \(id) is corrupt (\(failure.reason))",
        help: "Run `git fsck`, and restore the object from another clone.")
    }
  }

  /// The file at `path` is larger than `limit` bytes.
  init(tooLarge path: String, limit: Int) {
    let mebibytes = limit >> 20
    let size = mebibytes > 0 && limit == mebibytes << 20 ? "\(mebibytes) MiB" : "\(limit) bytes"
    self.init("`\(path)` is larger than \(size)", help: "Make it smaller, or keep it elsewhere and link to it.")
  }
}
