internal import FileSystem
internal import SourceText

/// How a file on the disk belongs to a tree.
enum Membership {
  case none
  case untracked
  /// Git has it, or there is no git.
  case tracked
}

/// Which of what lies on the disk belongs to a tree.
protocol DiskScope: ~Copyable {
  /// Whether and how the file or link at `path` belongs to the tree.
  func membership(ofFile path: String) throws(SourceError) -> Membership
  /// Whether the file at `path` stands for a symbolic link, and holds its target, as git has it where there can be none.
  func standsForLink(_ path: String) -> Bool
  /// Whether something below the folder at `path` may belong to the tree.
  func reaches(folder path: String) throws(SourceError) -> Bool
}

/// Lists what lies below `root` on the disk. Folders are walked by name and never through a link.
func list(
  _ root: Folder, scope: borrowing some DiskScope & ~Copyable, into listing: inout Listing
) throws(SourceError) {
  var pending: [FoundItem] = [FoundItem(path: "", kind: .folder)]
  while let next = pending.popLast() {
    try listing.visit()
    switch next.kind {
    case .file where scope.standsForLink(next.path):
      listing.addLink(next.path, target: try target(ofFile: next.path, below: root), isTracked: next.isTracked)
    case .file: listing.addFile(next.path, isTracked: next.isTracked)
    case .folder: try openFolder(next.path, below: root, scope: scope, pending: &pending, into: &listing)
    case .link:
      guard listing.filter.contains(next.path) else { continue }
      do throws(SystemError) {
        let (folder, name) = split(next.path)
        listing.addLink(
          next.path, target: try root.folder(at: folder).target(ofLink: name), isTracked: next.isTracked)
      } catch {
        continue  // It went between listing and reading, so that it is as if it had never been there.
      }
    case .other:
      listing.note(
        TreeFault.fileNotRegular, "`\(next.path)` is a pipe, a socket or a device, so it is left out", at: next.path,
        help: "Put a file in its place.")
    }
  }
}

/// What a file holds that stands for a symbolic link; nothing where it can't be read.
private func target(ofFile path: String, below root: Folder) throws(SourceError) -> [UInt8] {
  do throws(SystemError) {
    let (folder, name) = split(path)
    return try root.folder(at: folder).read(name, limit: Listing.pathLimit) ?? []
  } catch {
    return []
  }
}

/// What was found on the disk and is to be looked at.
private struct FoundItem {
  let path: String
  let kind: FileStatus.Kind
  var isTracked = true
}

/// Puts what belongs to the tree of the folder at `path` on the stack.
private func openFolder(
  _ path: String, below root: Folder, scope: borrowing some DiskScope & ~Copyable, pending: inout [FoundItem],
  into listing: inout Listing
) throws(SourceError) {
  let items: [FolderItem]
  do throws(SystemError) {
    items = try root.folder(at: path).items()
  } catch {
    if !error.isNotFound {
      listing.note(
        TreeFault.folderUnreadable, "the folder `\(path)` can't be read: \(error.reason)", at: path,
        help: "Give the user who runs this the right to read it.")
    }
    return
  }
  if !path.isEmpty, let own = items.first(where: { Listing.isGitFolder($0.name) }), isRepository(own, in: path, root) {
    listing.addSubmodule(path)
    return
  }
  var found: [FoundItem] = []
  for item in inPathOrder(items) where !Listing.isGitFolder(item.name) {
    guard let child = listing.path(of: item.name, in: path) else { continue }
    let kind = item.kind
    if kind == .folder {
      guard listing.filter.reaches(child), try scope.reaches(folder: child) else { continue }
      found.append(FoundItem(path: child, kind: kind))
    } else {
      guard listing.filter.contains(child) else { continue }
      let membership = try scope.membership(ofFile: child)
      guard membership != .none else { continue }
      found.append(FoundItem(path: child, kind: kind, isTracked: membership == .tracked))
    }
  }
  pending += found.reversed()
}

/// Orders what is in a folder as the paths of all files below it are ordered: a folder's name counts with its slash.
private func inPathOrder(_ items: [FolderItem]) -> [FolderItem] {
  items.map { (key: $0.kind == .folder ? $0.name + [UInt8(ascii: "/")] : $0.name, item: $0) }
    .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    .map(\.item)
}

/// Whether the `.git` in `folder` is more than an empty folder.
private func isRepository(_ item: FolderItem, in folder: String, _ root: Folder) -> Bool {
  guard item.kind == .folder else { return true }
  do throws(SystemError) {
    let head = try root.folder(at: folder + "/.git").status("HEAD")
    return head.map { $0.kind != .folder } ?? false
  } catch {
    return false
  }
}

/// What a link finds at `path` below `root`.
func lookUp(
  _ path: String, below root: Folder, scope: borrowing some DiskScope & ~Copyable
) throws(SourceError) -> PathLookup {
  if path.utf8.split(separator: UInt8(ascii: "/")).contains(where: { Listing.isGitFolder(Array($0)) }) {
    return .absent
  }
  do throws(SystemError) {
    let (parent, name) = split(path)
    let folder = try root.folder(at: parent)
    switch try folder.status(name)?.kind {
    case .folder: return .folder
    case .link: return .symbolicLink(target: try folder.target(ofLink: name))
    case nil, .other: return .absent
    case .file: break
    }
  } catch {
    return .absent
  }
  if scope.standsForLink(path) { return .symbolicLink(target: try target(ofFile: path, below: root)) }
  switch try scope.membership(ofFile: path) {
  case .none: return .absent
  case .untracked: return .file(content: Array(path.utf8), isTracked: false)
  case .tracked: return .file(content: Array(path.utf8), isTracked: true)
  }
}

/// The folder of `path` and the last name in it.
func split(_ path: String) -> (folder: String, name: String) {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
  return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
}
