package import CatalogModel
import Comparison
package import GitStore
package import SourceText
import Syntax

/// The states that entries were in between two revisions.
package enum LifecycleSteps {
  /// The states in the order of the commits that brought them, by the entries' keys; nil where the commits between can't all be
  /// read.
  /// - Parameters:
  ///   - entries: entries of one catalogue, whose files lie as at `head`.
  ///   - folder: the catalogue's root below the repository's root; empty there.
  ///   - base: the commit whose history is left out.
  package static func states(
    of entries: [Entry], folder: String, from head: Revision, since base: Revision, in repository: Repository
  ) throws(SourceError) -> [String: [LifecycleStatus]]? {
    guard let catalog = entries.first?.catalog else { return [:] }
    let owners = FileOwners(catalog)
    let inner = catalog.configuration.catalogFolder
    let paths = Dictionary(
      entries.compactMap { entry in PathText.inner(entry.path, below: inner).map { (String($0), entry) } },
      uniquingKeysWith: { first, _ in first })
    let request = HistoryRequest(
      owners.place(below: folder), .all, paths: Set(paths.keys), formerPaths: owners.formerPaths, since: base)
    let files = try FileHistory(request, from: head, in: repository)
    guard files.cut.isEmpty, files.gaps.isEmpty else { return nil }
    let reader = try RevisionTree(
      head, of: repository, root: "", filter: PathFilter([Configuration.fileName])
    ).makeReader()
    var states: [String: [LifecycleStatus]] = [:]
    for (path, entry) in paths {
      for change in (files.changes[path] ?? []).reversed() {
        guard let content = change.after else { continue }
        let bytes = try reader.read(
          SourceEntry(path: change.path, content: content), limit: Limits.catalogue.fileSize)
        let full = inner.isEmpty ? change.path : "\(inner)/\(change.path)"
        let then = try Catalog.load(
          from: MemoryTree([full: bytes]), configuration: catalog.configuration, kinds: catalog.kinds, threads: 1)
        if let state = then.entries.lazy.compactMap({ LifecycleStatus(of: $0) }).first {
          states[entry.key, default: []].append(state)
        }
      }
    }
    return states
  }
}
