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
    var owners = FileOwners(catalog)
    let request = HistoryRequest(
      owners.place(below: folder), .latest(EntryHistory.limit), formerPaths: owners.formerPaths)
    let files = try FileHistory(request, from: revision, in: repository)
    owners.add(gone: files.lost)
    // Objects are read by their names, which any tree of the repository does.
    let tree = try RevisionTree(revision, of: repository, root: "", filter: PathFilter([Configuration.fileName]))
    let reader = HistoryReader(catalog: catalog, files: files, tree: tree, owners: owners)
    return reader.history(isUncommitted: isUncommitted)
  }

  /// What one commit did.
  private struct Found: Sendable {
    var events: [(owner: Int, event: HistoryEvent)] = []
    /// What entries that it took out for good were called, by their places.
    var names: [Int: EntryName] = [:]
    /// Entries of which something could not be read.
    var cut: Set<Int> = []
    var gaps: [String] = []
  }

  /// A change of one file.
  private struct FileChange: Sendable {
    let owner: Int
    /// Its path today, or the one that it was lost from.
    let path: String
    let change: FileHistory.Change
    /// What took the file out before, where it is brought back.
    let removal: FileHistory.Change?
    /// Whether the branch does not have it from there on.
    let isLast: Bool

    /// What it is compared with at a parent of its commit: nil where it was not there.
    func past(at parent: Int) -> FileHistory.Past? {
      if let removal { return removal.past }
      if parent > 0, parent <= change.others.count { return change.others[parent - 1] }
      return change.past
    }
  }

  /// Changes of files that are looked at together, commit by commit, the latest first.
  private typealias Unit = [(commit: Int, changes: [FileChange])]

  /// How many units a thread takes at once: enough of them that most of what its files are stored as differences from is theirs.
  private static let chunk = 128

  private func history(isUncommitted: Bool) -> CatalogHistory {
    let units = self.units()
    let all = Parallel.map(
      units.count, chunk: Self.chunk,
      makeWorker: { RevisionTexts(Result { () throws(SourceError) in try tree.makeReader() }) }
    ) { texts, unit in units[unit].map { (commit: $0.commit, found: found(in: $0.commit, $0.changes, &texts)) } }
    // The commits are in the order of the branch, whatever their days.
    let inOrder = all.joined().enumerated().sorted { ($0.element.commit, $0.offset) < ($1.element.commit, $1.offset) }
    return collect(inOrder.map(\.element.found), isUncommitted: isUncommitted)
  }

  /// The changes of each entry, as what a commit made of it is what the next one begins with; but all of a commit that renamed
  /// anything, as references to that are then no other than before.
  private func units() -> [Unit] {
    var commits: [Int: [FileChange]] = [:]
    var entries: [Int: [Int: [FileChange]]] = [:]
    let renaming = Set(files.changes.values.lazy.joined().lazy.filter { $0.formerPath != nil }.map(\.commit))
    for (path, changes) in files.changes {
      guard let owner = owners[path] else { continue }
      for (place, change) in changes.enumerated() {
        // Where branches changed it, what took it out is the next that begins or ends what it was, and not the next change.
        let isNew = change.before == nil
        let older = isNew ? changes[(place + 1)...].first { $0.before == nil || $0.after == nil } : nil
        let removal = older?.after == nil ? older : nil
        let work = FileChange(
          owner: owner, path: path, change: change, removal: removal, isLast: place == 0 && change.after == nil)
        if renaming.contains(change.commit) {
          commits[change.commit, default: []].append(work)
        } else {
          entries[owner, default: [:]][change.commit, default: []].append(work)
        }
      }
    }
    func unit(_ work: [Int: [FileChange]]) -> Unit {
      work.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted { $0.path < $1.path }) }
    }
    // Git stores files whose paths end alike as differences from one another.
    let inPack = entries.map { (end: Array(ownPath(of: $0.key).utf8.reversed()), work: unit($0.value)) }
      .sorted { $0.end.lexicographicallyPrecedes($1.end) }
    return unit(commits).map { [$0] } + inPack.map(\.work)
  }

  /// The path of an entry's own file: today, or at the last.
  private func ownPath(of owner: Int) -> String { owners.ownFile(ofGone: owner) ?? catalog.entry(owner).path }

  private func collect(_ found: [Found], isUncommitted: Bool) -> CatalogHistory {
    var events: [Int: [HistoryEvent]] = [:]
    // How many events of an entry are newer than what could not be read of it.
    var known: [Int: Int] = [:]
    var names: [Int: EntryName] = [:]
    for commit in found {
      for owner in commit.cut where known[owner] == nil { known[owner] = events[owner]?.count ?? 0 }
      for (owner, event) in commit.events { events[owner, default: []].append(event) }
      names.merge(commit.names) { first, _ in first }
    }
    let cut = owners.entries(of: files.cut).union(known.keys)
    let unfinished = owners.entries(of: files.unfinished)
    let edited = isUncommitted ? owners.edited(since: files.contents) : []
    var entries: [String: EntryHistory] = [:]
    for entry in catalog.entries {
      let index = entry.index
      guard events[index] != nil || cut.contains(index) || edited.contains(index) else { continue }
      entries[entry.key] = EntryHistory(
        events: events[index] ?? [], hasMore: unfinished.contains(index), isCut: cut.contains(index),
        isUncommitted: edited.contains(index), knownCount: known[index])
    }
    let removals = names.sorted { $0.key < $1.key }.compactMap { owner, name in
      RemovedEntry(name, events: (events[owner] ?? []).drop { $0.sort != .removed })
    }
    var gaps = files.gaps
    if catalog.configuration.showsAuthors, let gap = files.namesGap { gaps.append("\(gap), and nobody is named") }
    for gap in found.flatMap(\.gaps) where gaps.count < FileHistory.gapLimit && !gaps.contains(gap) { gaps.append(gap) }
    return CatalogHistory(
      entries: entries, removals: removals.sorted(descendingBy: { -$0.place }),
      cutOn: files.cutTime.map { CalendarDate(unixSeconds: $0) },
      replacesCommits: files.replacesCommits, gaps: gaps)
  }

  // MARK: - One commit

  private func found(
    in commit: Int, _ changes: [FileChange], _ texts: inout RevisionTexts
  ) -> Found {
    var found = Found()
    // What becomes of a translation as its entry goes or comes back is no event of its own.
    let removed = Set(changes.lazy.filter { isOwn($0) && $0.change.after == nil }.map(\.owner))
    let restored = Set(changes.lazy.filter { isOwn($0) && $0.removal != nil }.map(\.owner))
    for change in changes where isOwn(change) && change.change.after == nil {
      addRemoval(change, in: commit, &texts, to: &found)
    }
    let parentCount = 1 + (changes.map(\.change.others.count).max() ?? 0)
    var befores: [[String: [UInt8]]] = Array(repeating: [:], count: parentCount)
    var after: [String: [UInt8]] = [:]
    // The entries whose files changed, by the paths that these had after it. Files of today may go back to one.
    var changed: [String: Set<Int>] = [:]
    // Of a change of a translation, the paths of its entry's own file before.
    var formerOwn: [String: [String]] = [:]
    for file in changes where !removed.contains(file.owner) {
      let change = file.change
      do throws(SourceError) {
        if let content = change.after {
          after[full(change.path)] = try texts.read(content, full(change.path))
        }
        for parent in befores.indices where file.removal == nil || restored.contains(file.owner) {
          guard let old = file.past(at: parent) else { continue }
          befores[parent][full(old.path)] = try texts.read(old.content, full(old.path))
        }
      } catch {
        found.cut.insert(file.owner)
        found.gaps.append(error.message)
        continue
      }
      let own = isOwn(file) ? change.path : FileOwners.ownPath(ofTranslation: change.path)
      guard let own else { continue }
      changed[full(own), default: []].insert(file.owner)
      if !isOwn(file) {
        formerOwn[full(own)] = befores.indices.map { parent in
          full(
            file.removal == nil
              ? file.past(at: parent).flatMap { FileOwners.ownPath(ofTranslation: $0.path) } ?? own : own)
        }
      }
    }
    do throws(SourceError) {
      // A translation belongs to its entry's own file, which may not be among what changed.
      for (own, owners) in changed where after[own] == nil {
        let bytes = try owners.min().map { (owner) throws(SourceError) in try ownBytes(of: owner, &texts) }
        after[own] = bytes
        for parent in befores.indices { befores[parent][formerOwn[own]?[parent] ?? own] = bytes }
      }
      if !changed.isEmpty { found.events += try events(of: commit, befores, after, changed, restored, &texts) }
    } catch {
      found.cut.formUnion(changed.values.joined())
      found.gaps.append(error.message)
    }
    return found
  }

  private func isOwn(_ file: FileChange) -> Bool { !owners.isTranslation(file.path) }

  /// What the own file of an entry says: today, or at the last.
  private func ownBytes(
    of owner: Int, _ texts: inout RevisionTexts
  ) throws(SourceError) -> [UInt8] {
    guard let path = owners.ownFile(ofGone: owner) else { return catalog.entry(owner).document.file.bytes }
    guard let content = files.changes[path]?.first?.before else { return [] }
    return try texts.read(content, full(path))
  }

  /// - Parameter befores: the files as they were at each parent of the commit.
  private func events(
    of commit: Int, _ befores: [[String: [UInt8]]], _ after: [String: [UInt8]], _ changed: [String: Set<Int>],
    _ restored: Set<Int>, _ texts: inout RevisionTexts
  ) throws(SourceError) -> [(owner: Int, event: HistoryEvent)] {
    let now = try texts.catalog(of: after, besides: catalog)
    var sides: [[EntryChange]] = []
    for before in befores.reversed() {
      sides.insert(EntryChanges(try texts.catalog(of: before, besides: catalog), now).all, at: 0)
    }
    let others = sides.dropFirst().map { changes in
      Dictionary(
        changes.compactMap { change in change.after.map { ($0.path, change) } }, uniquingKeysWith: { first, _ in first }
      )
    }
    var silent = restored
    var events: [(owner: Int, event: HistoryEvent)] = []
    for change in sides.first ?? [] {
      guard let path = change.after?.path else { continue }
      let merged = others.isEmpty ? nil : MergedChange([change] + others.map { $0[path] })
      for owner in (changed[path] ?? []).sorted() {
        let isRestored = restored.contains(owner)
        guard others.isEmpty || isRestored || merged != nil else { continue }
        let narrowing = isRestored ? nil : merged
        let event = HistoryEvent(
          narrowing?.change ?? change, isRestored ? .restored : nil, on: day(of: commit), in: files.commits[commit].id,
          at: commit, by: author(of: commit), in: catalog.configuration.languages, names: catalog)
        silent.remove(owner)
        events.append((owner, narrowing.map(event.narrowed) ?? event))
      }
    }
    // What is back as it was is no change, and an event all the same.
    let back = changed.values.joined().filter { silent.remove($0) != nil }.sorted()
    events += back.map { ($0, event(.restored, in: commit)) }
    return events
  }

  private func addRemoval(
    _ file: FileChange, in commit: Int, _ texts: inout RevisionTexts, to found: inout Found
  ) {
    found.events.append((file.owner, event(.removed, in: commit)))
    guard file.isLast, let content = file.change.before else { return }
    do throws(SourceError) {
      let path = full(file.change.path)
      let then = try texts.catalog(of: [path: try texts.read(content, path)], besides: catalog)
      for entry in then.entries where catalog.entry(entry.kind, entry.id) == nil {
        found.names[file.owner] = EntryName(entry, in: catalog.configuration.languages)
      }
    } catch {
      found.gaps.append(error.message)
    }
  }

  /// An event without any value.
  private func event(_ sort: HistoryEvent.Sort, in commit: Int) -> HistoryEvent {
    HistoryEvent(
      on: day(of: commit), in: files.commits[commit].id, at: commit, by: author(of: commit), sort, lines: [:],
      lineCount: 0, prose: [], changesLifecycle: false)
  }

  private func day(of commit: Int) -> CalendarDate { CalendarDate(unixSeconds: files.arrivals[commit]) }

  /// Whether people are named: not where they may be called as they do not want to be.
  private var namesAuthors: Bool { catalog.configuration.showsAuthors && files.namesGap == nil }

  private func author(of commit: Int) -> String? {
    namesAuthors ? files.commits[commit].author : nil
  }

  private func full(_ path: String) -> String {
    let folder = catalog.configuration.catalogFolder
    return folder.isEmpty ? path : "\(folder)/\(path)"
  }
}
