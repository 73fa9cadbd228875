internal import CLibgit2
internal import SourceText

/// One line of a folder as git stores it.
struct GitItem {
  enum Kind { case file, folder, symbolicLink, submodule }

  /// As stored: any bytes but NUL.
  let name: [UInt8]
  let id: ObjectID
  let kind: Kind

  @unsafe
  init?(_ entry: OpaquePointer) {
    guard let text = unsafe git_tree_entry_name(entry), let id = unsafe git_tree_entry_id(entry) else { return nil }
    name = unsafe bytes(text)
    self.id = unsafe ObjectID(id.pointee)
    kind = unsafe GitItem.kind(git_tree_entry_filemode(entry))
  }

  /// What a mode in a folder or in the index stands for.
  static func kind(_ mode: git_filemode_t) -> Kind {
    switch mode {
    case GIT_FILEMODE_TREE: .folder
    case GIT_FILEMODE_LINK: .symbolicLink
    case GIT_FILEMODE_COMMIT: .submodule
    default: .file
    }
  }
}

/// The bytes of a C string, which may not be UTF-8.
@unsafe
func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
  var count = 0
  while unsafe text[count] != 0 { count += 1 }
  return unsafe Array(UnsafeRawBufferPointer(start: text, count: count))
}

/// Reads folders of one repository while its handle is held.
@safe
struct GitFolders {
  /// A folder of a million files takes less.
  private static let sizeLimit = 64 << 20

  private let repository: OpaquePointer
  private let objects: ObjectReader

  @unsafe
  init(repository: OpaquePointer, objects: ObjectReader) {
    unsafe self.repository = repository
    self.objects = objects
  }

  /// The lines of the folder `id`, which stands at `path`.
  func items(of id: ObjectID, path: String) throws(SourceError) -> [GitItem] {
    do throws(GitFailure) {
      let tree = try lookUp(id)
      return unsafe (0..<git_tree_entrycount(tree.pointer)).compactMap { index in
        guard let entry = unsafe git_tree_entry_byindex(tree.pointer, index) else { return nil }
        return unsafe GitItem(entry)
      }
    } catch {
      throw SourceError(error, object: id, path: path.isEmpty ? nil : path)
    }
  }

  /// What stands at `path` below the folder `root`; nil if nothing does.
  func item(at path: String, below root: ObjectID) throws(SourceError) -> GitItem? {
    do throws(GitFailure) {
      let tree = try lookUp(root)
      let entry: Handle<TreeEntryResource> = try unsafe Handle { unsafe git_tree_entry_bypath($0, tree.pointer, path) }
      return unsafe GitItem(entry.pointer)
    } catch {
      // A folder on the way that is missing or corrupt has been met, and told, by the listing.
      if error.isNotFound { return nil }
      throw SourceError(error, object: root, path: path)
    }
  }

  /// What a link finds at `path` below the folder `root`.
  func lookUp(_ path: String, below root: ObjectID) throws(SourceError) -> PathLookup {
    guard let item = try item(at: path, below: root) else { return .absent }
    switch item.kind {
    case .file: return .file(content: item.id.bytes, isTracked: true)
    case .folder: return .folder
    case .submodule: return .absent
    case .symbolicLink:
      return .symbolicLink(target: try objects.read(item.id, path: path, limit: Listing.pathLimit))
    }
  }

  private func lookUp(_ id: ObjectID) throws(GitFailure) -> Handle<ObjectResource> {
    guard try objects.size(of: id) <= GitFolders.sizeLimit else {
      throw GitFailure(status: GIT_EINVALID.rawValue, reason: "the folder is too large")
    }
    var name = id.id
    return try unsafe Handle { unsafe git_tree_lookup($0, repository, &name) }
  }
}
