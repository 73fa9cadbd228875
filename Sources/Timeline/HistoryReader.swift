package import CatalogModel
package import Comparison
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
  /// The kinds' folders and fields of today.
  private let languages: [Language]

  /// The history of the entries of `catalog`.
  /// - Parameters:
  ///   - folder: the catalogue's root below the repository's root; empty there.
  ///   - revision: the commit that the catalogue was read from, or that its working tree follows.
  package static func history(
    of catalog: Catalog, folder: String, from revision: Revision, in repository: Repository
  ) throws(SourceError) -> CatalogHistory {
    let inner = catalog.configuration.catalogFolder
    let place = [folder, inner].filter { !$0.isEmpty }.joined(separator: "/")
    let files = try FileHistory(of: place, from: revision, in: repository, .all)
    let reader = HistoryReader(
      catalog: catalog, files: files,
      tree: try RevisionTree(revision, of: repository, root: folder, filter: PathFilter([Configuration.fileName])),
      languages: catalog.configuration.languages)
    return reader.history()
  }

  private func history() -> CatalogHistory {
    let owners = owners()
    var byCommit: [[(path: String, change: FileHistory.Change)]] = Array(repeating: [], count: files.commits.count)
    for (path, changes) in files.changes where owners[path] != nil {
      for change in changes { byCommit[change.commit].append((path, change)) }
    }
    let found = Parallel.map(byCommit.count, threads: Parallel.processorCount, chunk: 8) { [byCommit] index in
      events(of: index, byCommit[index], owners)
    }
    var byEntry: [Int: [(order: Int, event: HistoryEvent)]] = [:]
    for (order, ofCommit) in found.enumerated() {
      for (entry, event) in ofCommit { byEntry[entry, default: []].append((order, event)) }
    }
    var cut: Set<Int> = []
    for path in files.cut { if let entry = owners[path] { cut.insert(entry) } }
    var entries: [String: EntryHistory] = [:]
    for entry in catalog.entries {
      guard let found = byEntry[entry.index] ?? (cut.contains(entry.index) ? [] : nil) else { continue }
      let sorted = found.sorted { ($1.event.day, $0.order) < ($0.event.day, $1.order) }
      entries[entry.key] = EntryHistory(events: sorted.map(\.event), isCut: cut.contains(entry.index))
    }
    return CatalogHistory(entries: entries, gaps: files.gaps)
  }

  /// The entry that each file belongs to, by the file's path below the catalogue's folder.
  private func owners() -> [String: Int] {
    var owners: [String: Int] = [:]
    let folder = catalog.configuration.catalogFolder
    for entry in catalog.entries {
      for document in [entry.document] + entry.translations.map(\.document) {
        if let path = PathText.inner(document.file.path, below: folder) { owners[String(path)] = entry.index }
      }
    }
    return owners
  }

  /// What a commit did to the entries whose files it changed.
  private func events(
    of commit: Int, _ changes: [(path: String, change: FileHistory.Change)], _ owners: [String: Int]
  ) -> [(Int, HistoryEvent)] {
    do throws(SourceError) {
      var (before, after): ([String: [UInt8]], [String: [UInt8]]) = ([:], [:])
      var entries: [String: Int] = [:]
      let reader = try tree.makeReader()
      for (path, change) in changes {
        guard let owner = owners[path] else { continue }
        after[full(change.path)] = try read(change.after, change.path, reader)
        if let content = change.before {
          before[full(change.formerPath ?? change.path)] = try read(content, change.path, reader)
        }
        let base = catalog.entry(owner)
        if FileOwner.isTranslation(path, of: base, below: catalog.configuration.catalogFolder) {
          // Its entry's own file may not be among what changed; a change of the translation is one of prose alone.
          entries[base.path] = owner
        } else {
          entries[full(change.path)] = owner
        }
      }
      for (path, owner) in entries where after[path] == nil && before[path] == nil {
        let bytes = catalog.entry(owner).document.file.bytes
        (before[path], after[path]) = (bytes, bytes)
      }
      let comparison = CatalogComparison(try load(before), try load(after))
      let record = files.commits[commit]
      return comparison.changes.compactMap { change in
        guard let entry = change.after, let owner = entries[entry.path] else { return nil }
        return (
          owner,
          HistoryEvent(
            change, on: CalendarDate(unixSeconds: files.arrivals[commit]), commit: record.id,
            author: catalog.configuration.showsAuthors ? record.author : nil, in: languages)
        )
      }
    } catch {
      return []
    }
  }

  private func full(_ path: String) -> String {
    let folder = catalog.configuration.catalogFolder
    return folder.isEmpty ? path : "\(folder)/\(path)"
  }

  private func read(_ content: [UInt8], _ path: String, _ reader: any SourceReader) throws(SourceError) -> [UInt8] {
    try reader.read(SourceEntry(path: path, content: content), limit: Limits.catalogue.fileSize)
  }

  private func load(_ texts: [String: [UInt8]]) throws(SourceError) -> Catalog {
    try Catalog.load(
      from: MemoryTree(texts), configuration: catalog.configuration, kinds: catalog.kinds, threads: 1)
  }
}

/// What a file of an entry is to it.
private enum FileOwner {
  static func isTranslation(_ path: String, of entry: Entry, below folder: String) -> Bool {
    PathText.inner(entry.path, below: folder).map { $0 != path } ?? false
  }
}
