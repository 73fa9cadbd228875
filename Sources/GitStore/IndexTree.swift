package import SourceText

/// The files that the next commit would hold: git's index.
package struct IndexTree: SourceTree {
  package let entries: [SourceEntry]
  package let notes: [Diagnostic]
  package let rootFolder: String
  private let objects: ObjectStore

  /// Lists the index of `repository`; no content is read but that of symbolic links.
  ///
  /// A file with a merge conflict is listed as "ours" has it, next to a note of severity error.
  /// - Parameters:
  ///   - root: the folder, below the repository's root, that is the root of this tree; empty for the repository's.
  ///   - filter: the part of the tree that is listed.
  ///   - indexFile: what `GIT_INDEX_FILE` says: `git commit FILE` runs its hooks with an index of its own. It counts only
  ///     if it lies in this repository's own folder, since it may be meant for another repository.
  package init(
    of repository: Repository, root: String, filter: PathFilter = .everything, indexFile: String? = nil
  ) throws(SourceError) {
    objects = repository.objects
    rootFolder = root
    let links = try objects.open()
    let index = try Index(of: repository, root: root, file: indexFile)
    var listing = Listing(filter)
    var conflicts: [String: Index.Line] = [:]
    var isEmpty = true
    for position in 0..<index.count {
      try listing.visit()
      guard let line = index.line(at: position) else { continue }
      isEmpty = false
      guard !line.isIntended, let path = listing.path(of: line.path) else { continue }
      if line.stage == 0 {
        try listing.add(line, at: path, links: links)
      } else if let known = conflicts[path], known.preference <= line.preference {
        continue
      } else {
        conflicts[path] = line
      }
    }
    guard !isEmpty || root.isEmpty else {
      throw SourceError(
        "there is no folder `\(root)` in git's index", help: "Add its files with `git add`, or check the spelling.")
    }
    for (path, line) in conflicts where filter.contains(path) {
      listing.note(
        TreeFault.mergeConflict, "`\(path)` has a merge conflict that is not resolved", at: path,
        help: "Resolve it in the file, then run `git add`.")
      try listing.add(line, at: path, links: links)
    }
    try listing.finish { (path) throws(SourceError) in
      guard let line = index.line(of: path) else { return index.holdsFiles(below: path) ? .folder : .absent }
      switch line.kind {
      case .symbolicLink:
        return .symbolicLink(target: try links.read(line.id, path: path, limit: Listing.pathLimit))
      case .file where !line.isIntended: return .file(content: line.id.bytes, isTracked: true)
      case .file, .folder, .submodule: return .absent
      }
    }
    entries = listing.entries
    notes = listing.notes
  }

  package func makeReader() throws(SourceError) -> any SourceReader { try objects.open() }
}

extension Index.Line {
  /// Which side of a conflict is read, the lowest first: ours, theirs, the common ancestor.
  fileprivate var preference: Int { stage == 1 ? 4 : stage }
}

extension Listing {
  fileprivate mutating func add(_ line: Index.Line, at path: String, links: ObjectReader) throws(SourceError) {
    switch line.kind {
    case .file: addFile(path, content: line.id.bytes)
    case .submodule: addSubmodule(path)
    case .symbolicLink where filter.contains(path):
      addLink(path, target: try links.read(line.id, path: path, limit: Listing.pathLimit))
    case .symbolicLink, .folder: break
    }
  }
}
