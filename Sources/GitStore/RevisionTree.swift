internal import CLibgit2
package import SourceText

/// The files of a commit.
package struct RevisionTree: SourceTree {
  package let entries: [SourceEntry]
  package let notes: [Diagnostic]
  package let misnamed: [SourceEntry]
  package let rootFolder: String
  private let objects: ObjectStore

  /// Lists the files of `revision`; no content is read but that of symbolic links.
  /// - Parameters:
  ///   - root: the folder, below the repository's root, that is the root of this tree; empty for the repository's.
  ///   - filter: the part of the tree that is listed.
  package init(
    _ revision: Revision, of repository: Repository, root: String, filter: PathFilter = .everything
  ) throws(SourceError) {
    objects = repository.objects
    rootFolder = root
    let links = try objects.open()
    var listing = Listing(filter)
    try unsafe repository.withHandle { (handle) throws(SourceError) in
      let folders = unsafe GitFolders(repository: handle, objects: links)
      var tree = revision.tree
      if !root.isEmpty {
        guard let item = try folders.item(at: root, below: tree), item.kind == .folder else {
          throw SourceError(
            "there is no folder `\(root)` in revision `\(revision.name)`",
            help: "Name a revision that has it, or another folder with -C.")
        }
        tree = item.id
      }
      try list(tree, from: folders, links: links, into: &listing)
      try listing.finish { (path) throws(SourceError) in try folders.lookUp(path, below: tree) }
    }
    entries = listing.entries
    notes = listing.notes
    misnamed = listing.misnamed
  }

  package func makeReader() throws(SourceError) -> any SourceReader { try objects.open() }
}

/// Depth first in git's own order, which is the order of the paths' bytes.
private func list(
  _ tree: ObjectID, from folders: GitFolders, links: ObjectReader, into listing: inout Listing
) throws(SourceError) {
  // A stack of its own: how deep folders lie is for the input to say.
  var pending: [(path: String, id: ObjectID, kind: GitItem.Kind)] = [("", tree, .folder)]
  while let next = pending.popLast() {
    try listing.visit()
    switch next.kind {
    case .file: listing.addFile(next.path, content: next.id.bytes)
    case .submodule: listing.addSubmodule(next.path)
    case .symbolicLink where listing.filter.contains(next.path):
      listing.addLink(next.path, target: try links.read(next.id, path: next.path, limit: Listing.pathLimit))
    case .symbolicLink: break
    case .folder where listing.filter.reaches(next.path):
      for item in try folders.items(of: next.id, path: next.path).reversed() {
        guard let path = listing.path(of: item.name, in: next.path, content: item.id.bytes) else { continue }
        pending.append((path, item.id, item.kind))
      }
    case .folder: break
    }
  }
}
