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
    func state(_ past: FileHistory.Past) throws(SourceError) -> LifecycleStatus? {
      let bytes = try reader.read(
        SourceEntry(path: past.path, content: past.content), limit: Limits.catalogue.fileSize)
      let full = catalog.configuration.path(past.path)
      let then = try Catalog.load(
        from: MemoryTree([full: bytes]), configuration: catalog.configuration, kinds: catalog.kinds, threads: 1)
      return then.entries.lazy.compactMap { LifecycleStatus(of: $0) }.first
    }
    var states: [String: [LifecycleStatus]] = [:]
    for (path, entry) in paths {
      var found: [LifecycleStatus] = []
      // The content that is followed back; nil for any.
      var wanted = files.contents[path]
      for change in files.changes[path] ?? [] {
        guard let present = change.present, wanted == nil || wanted == present.content else { continue }
        let now = try state(present)
        if let now { found.append(now) }
        wanted = change.before
        guard !change.others.isEmpty else { continue }
        // A merge has its state from one of the commits that it follows, and others made other steps.
        let pasts = ([change.past] + change.others).compactMap(\.self)
        wanted = pasts.first?.content
        for past in pasts.reversed() where try state(past) == now { wanted = past.content }
      }
      if !found.isEmpty { states[entry.key] = found.reversed() }
    }
    return states
  }
}
