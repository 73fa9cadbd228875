internal import CLibgit2
internal import SourceText

/// A file that is not the same in two folders.
struct FileDifference: Sendable {
  /// The path below the folder that is compared.
  let path: String
  /// The content on the older side; nil where there is no such file.
  let before: ObjectID?
  /// The content on the newer side; nil where there is no such file.
  let after: ObjectID?
}

/// Compares the folders of commits; what is the same under both is not read.
final class FolderDifferences {
  private let objects: ObjectReader
  /// The folders that were read last: the older side of one commit is the newer side of the next.
  private var recent: [ObjectID: StoredFolder] = [:]
  private var order: [ObjectID] = []
  private static let kept = 64
  /// A folder of a million files takes less.
  private static let sizeLimit = 64 << 20
  /// Deeper folders than a catalogue may have are not looked into.
  private static let depthLimit = 64

  init(_ objects: ObjectReader) { self.objects = objects }

  /// The folder at `path` below a root; nil where there is none.
  func folder(at path: String, below root: ObjectID) throws(SourceError) -> ObjectID? {
    var id = root
    for part in path.split(separator: "/") {
      let folder = try read(id)
      guard let line = folder.lines.first(where: { folder.isFolder($0) && folder.name($0).elementsEqual(part.utf8) }),
        let next = folder.id(line)
      else { return nil }
      id = next
    }
    return id
  }

  /// The file of a name in a folder; nil where there is none.
  func file(named name: String, in folder: ObjectID) throws(SourceError) -> ObjectID? {
    let folder = try read(folder)
    return folder.lines.first { folder.isFile($0) && folder.name($0).elementsEqual(name.utf8) }.flatMap(folder.id)
  }

  /// Where a folder that a commit has lay in one that does not have it; nil where its files lay nowhere together.
  func formerPlace(of place: String, from old: ObjectID, to new: ObjectID) throws(SourceError) -> String? {
    let all = try files(old, new)
    let added = all.lazy.filter { $0.before == nil }
    var former = FormerFolder(of: added.compactMap { PathText.inner($0.path, below: place).map(String.init) })
    for file in all where file.after == nil { former.add(file.path) }
    return former.folder
  }

  /// The files that are not the same below two folders, nil standing for an empty one.
  func files(_ old: ObjectID?, _ new: ObjectID?) throws(SourceError) -> [FileDifference] {
    var found: [FileDifference] = []
    var pending: [(path: String, old: ObjectID?, new: ObjectID?, depth: Int)] = [("", old, new, 0)]
    while let next = pending.popLast() {
      guard next.old != next.new, next.depth < Self.depthLimit else { continue }
      let before: StoredFolder?
      let after: StoredFolder?
      if let id = next.old { before = try read(id) } else { before = nil }
      if let id = next.new { after = try read(id) } else { after = nil }
      StoredFolder.differences(before, after) { left, right in
        let name = left.flatMap { line in before.map { $0.name(line) } } ?? right.flatMap { line in after?.name(line) }
        guard let name else { return }
        let path = (next.path.isEmpty ? "" : next.path + "/") + String(decoding: name, as: UTF8.self)
        func id(
          _ folder: StoredFolder?, _ line: StoredFolder.Line?, _ isWanted: (StoredFolder, StoredFolder.Line) -> Bool
        )
          -> ObjectID?
        {
          guard let folder, let line, isWanted(folder, line) else { return nil }
          return folder.id(line)
        }
        let folders = (id(before, left) { $0.isFolder($1) }, id(after, right) { $0.isFolder($1) })
        if folders.0 != nil || folders.1 != nil { pending.append((path, folders.0, folders.1, next.depth + 1)) }
        let files = (id(before, left) { $0.isFile($1) }, id(after, right) { $0.isFile($1) })
        if files.0 != files.1 { found.append(FileDifference(path: path, before: files.0, after: files.1)) }
      }
    }
    return found
  }

  private func read(_ id: ObjectID) throws(SourceError) -> StoredFolder {
    if let known = recent[id] { return known }
    let bytes = try objects.raw(id, GIT_OBJECT_TREE, limit: Self.sizeLimit)
    guard let folder = StoredFolder(bytes) else {
      throw SourceError("the folder \(id) of the repository is corrupt", help: "Run `git fsck`.")
    }
    recent[id] = folder
    order.append(id)
    if order.count > Self.kept { recent[order.removeFirst()] = nil }
    return folder
  }
}

extension ObjectReader {
  /// The bytes of an object of one type.
  /// - Parameters:
  ///   - limit: a larger one is refused.
  ///   - end: what stands behind this many bytes is left out.
  func raw(
    _ id: ObjectID, _ type: git_object_t, limit: Int, upTo end: Int = .max
  ) throws(SourceError) -> [UInt8] {
    let object: Handle<StoredObjectResource>
    do throws(GitFailure) {
      object = try Libgit2.withAllocations(ofAtMost: limit + Self.overhead) { () throws(GitFailure) in
        try self.object(id)
      }
    } catch {
      throw SourceError(error, object: id, path: nil)
    }
    let size = unsafe git_odb_object_size(object.pointer)
    guard unsafe git_odb_object_type(object.pointer) == type, size <= limit else {
      throw SourceError("the object \(id) of the repository is not what it should be", help: "Run `git fsck`.")
    }
    guard size > 0, let data = unsafe git_odb_object_data(object.pointer) else { return [] }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: data, count: min(size, end)))
  }
}
