package import CatalogModel
import Comparison
package import GitStore
package import SourceText
import Syntax

/// Reads what became of a catalogue's entries from the commits of its repository.
///
/// One walk finds the commits that changed any file; of each the files are then compared as the catalogue's own terms have
/// it, by the declarations of today.
package struct HistoryReader: Sendable {
  private let catalog: Catalog
  private let files: FileHistory
  private let tree: RevisionTree
  private let owners: FileOwners

  /// The history of the entries of `catalog`.
  /// - Parameters:
  ///   - folder: the catalogue's root below the repository's root; empty there.
  ///   - revision: the commit that the catalogue was read from, or that its working tree follows.
  ///   - isUncommitted: whether the catalogue's files may be others than the revision's.
  package static func history(
    of catalog: Catalog, folder: String, from revision: Revision, in repository: Repository,
    isUncommitted: Bool = false
  ) throws(SourceError) -> CatalogHistory {
    let owners = FileOwners(catalog)
    let request = HistoryRequest(
      owners.place(below: folder), .latest(EntryHistory.limit), formerPaths: owners.formerPaths)
    let files = try FileHistory(request, from: revision, in: repository)
    // Objects are read by their names, which any tree of the repository does.
    let tree = try RevisionTree(revision, of: repository, root: "", filter: PathFilter([Configuration.fileName]))
    let reader = HistoryReader(catalog: catalog, files: files, tree: tree, owners: owners)
    return reader.history(isUncommitted: isUncommitted)
  }

  /// What one commit did.
  private struct Found: Sendable {
    var events: [(owner: Int, event: HistoryEvent)] = []
    var removals: [RemovedEntry] = []
    /// Entries of which something could not be read.
    var cut: Set<Int> = []
    var gaps: [String] = []
  }

  /// What is known of one commit before anything of it is read.
  private struct Work: Sendable {
    var changes: [(path: String, change: FileHistory.Change)] = []
    var removals: [FileRemoval] = []
  }

  private func history(isUncommitted: Bool) -> CatalogHistory {
    var work = Array(repeating: Work(), count: files.commits.count)
    for (path, changes) in files.changes where owners[path] != nil {
      for change in changes { work[change.commit].changes.append((path, change)) }
    }
    for removal in files.removals where PathText.isMarkdown(removal.path.utf8[...]) {
      work[removal.commit].removals.append(removal)
    }
    let all = Parallel.map(
      work.count, chunk: 8, makeWorker: { Result { () throws(SourceError) in try tree.makeReader() } }
    ) { [work] reader, commit in found(in: commit, work[commit], reader) }
    return collect(all, isUncommitted: isUncommitted)
  }

  private func collect(_ found: [Found], isUncommitted: Bool) -> CatalogHistory {
    var byEntry: [Int: [HistoryEvent]] = [:]
    for (entry, event) in found.lazy.flatMap(\.events) { byEntry[entry, default: []].append(event) }
    let cut = found.reduce(into: owners.entries(of: files.cut)) { $0.formUnion($1.cut) }
    let unfinished = owners.entries(of: files.unfinished)
    let edited = isUncommitted ? owners.edited(since: files.contents) : []
    var entries: [String: EntryHistory] = [:]
    for entry in catalog.entries {
      let index = entry.index
      let isKnown = byEntry[index] != nil || cut.contains(index) || edited.contains(index)
      guard isKnown else { continue }
      entries[entry.key] = EntryHistory(
        events: (byEntry[index] ?? []).sorted(descendingBy: \.day), hasMore: unfinished.contains(index),
        isCut: cut.contains(index),
        isUncommitted: edited.contains(index))
    }
    let removals = found.flatMap(\.removals).sorted(descendingBy: \.day)
    var gaps = files.gaps
    for gap in found.flatMap(\.gaps) where gaps.count < FileHistory.gapLimit && !gaps.contains(gap) { gaps.append(gap) }
    return CatalogHistory(
      entries: entries, removals: removals, cutOn: files.cutTime.map { CalendarDate(unixSeconds: $0) },
      replacesCommits: files.replacesCommits, gaps: gaps)
  }

  // MARK: - One commit

  private func found(
    in commit: Int, _ work: Work, _ reader: Result<any SourceReader, SourceError>
  ) -> Found {
    var found = Found()
    var (before, after): ([String: [UInt8]], [String: [UInt8]]) = ([:], [:])
    // The entries whose files changed, by the paths that these had after it.
    var changed: [String: Int] = [:]
    // Of a change of a translation, the path of its entry's own file before.
    var formerOwn: [String: String] = [:]
    for (path, change) in work.changes.sorted(by: { $0.path < $1.path }) {
      guard let owner = owners[path] else { continue }
      do throws(SourceError) {
        let text = try read(change.after, change.path, reader)
        if let content = change.before {
          before[full(change.formerPath ?? change.path)] = try read(content, change.path, reader)
        }
        after[full(change.path)] = text
      } catch {
        found.cut.insert(owner)
        found.gaps.append(error.message)
        continue
      }
      let own = owners.isTranslation(path) ? FileOwners.ownPath(ofTranslation: change.path) : change.path
      guard let own else { continue }
      changed[full(own)] = owner
      if owners.isTranslation(path) {
        formerOwn[full(own)] = full(change.formerPath.flatMap(FileOwners.ownPath) ?? own)
      }
    }
    // A translation belongs to its entry's own file, which may not be among what changed.
    for (own, owner) in changed where after[own] == nil {
      let bytes = catalog.entry(owner).document.file.bytes
      after[own] = bytes
      before[formerOwn[own] ?? own] = bytes
    }
    do throws(SourceError) {
      if !changed.isEmpty { found.events = try events(of: commit, before, after, changed) }
      if !work.removals.isEmpty { try addRemovals(work.removals, of: commit, reader, to: &found) }
    } catch {
      found.cut.formUnion(changed.values)
      found.gaps.append(error.message)
    }
    return found
  }

  private func events(
    of commit: Int, _ before: [String: [UInt8]], _ after: [String: [UInt8]], _ changed: [String: Int]
  ) throws(SourceError) -> [(owner: Int, event: HistoryEvent)] {
    let comparison = CatalogComparison(try load(before), try load(after))
    let languages = catalog.configuration.languages
    return comparison.changes.compactMap { change in
      guard let entry = change.after, let owner = changed[entry.path] else { return nil }
      let event = HistoryEvent(
        change, on: day(of: commit), in: files.commits[commit].id, by: author(of: commit), in: languages,
        names: catalog)
      return (owner, event)
    }
  }

  private func addRemovals(
    _ removals: [FileRemoval], of commit: Int, _ reader: Result<any SourceReader, SourceError>, to found: inout Found
  ) throws(SourceError) {
    var texts: [String: [UInt8]] = [:]
    for removal in removals {
      if let own = FileOwners.ownPath(ofTranslation: removal.path), let owner = owners[own] {
        let language = FileOwners.language(ofTranslation: removal.path)
        found.events.append(
          (
            owner,
            HistoryEvent(
              on: day(of: commit), in: files.commits[commit].id, by: author(of: commit), .changed, lines: [:],
              lineCount: 0, prose: [language].compactMap { $0 }, changesLifecycle: false)
          ))
      } else {
        texts[full(removal.path)] = try read(removal.before, removal.path, reader)
      }
    }
    guard !texts.isEmpty else { return }
    for entry in try load(texts).entries where catalog.entry(entry.kind, entry.id) == nil {
      found.removals.append(
        RemovedEntry(
          entry, on: day(of: commit), in: files.commits[commit].id, names: catalog.configuration.languages))
    }
  }

  private func day(of commit: Int) -> CalendarDate { CalendarDate(unixSeconds: files.arrivals[commit]) }

  private func author(of commit: Int) -> String? {
    catalog.configuration.showsAuthors ? files.commits[commit].author : nil
  }

  private func full(_ path: String) -> String {
    let folder = catalog.configuration.catalogFolder
    return folder.isEmpty ? path : "\(folder)/\(path)"
  }

  private func read(
    _ content: [UInt8], _ path: String, _ reader: Result<any SourceReader, SourceError>
  ) throws(SourceError) -> [UInt8] {
    try reader.get().read(SourceEntry(path: full(path), content: content), limit: Limits.catalogue.fileSize)
  }

  private func load(_ texts: [String: [UInt8]]) throws(SourceError) -> Catalog {
    try Catalog.load(
      from: MemoryTree(texts), configuration: catalog.configuration, kinds: catalog.kinds, threads: 1)
  }
}
