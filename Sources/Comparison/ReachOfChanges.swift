package import CatalogModel
import Syntax

/// Whom changes of a catalogue reach: what depends on what changed, through others too, and the teams that answer for it.
package struct ReachOfChanges: Sendable {
  /// What one or several changes reach, in the catalogue's order; each once.
  package struct Reached: Sendable {
    /// The packages that stand on what changed.
    package let packages: [Entry]
    /// The value streams that use these.
    package let streams: [Entry]
    /// The segments that both are for.
    package let segments: [Entry]
    /// The teams that answer for what changed, for the packages and for the streams.
    package let teams: [Entry]

    /// Whether nothing and nobody is reached.
    package var isEmpty: Bool { packages.isEmpty && streams.isEmpty && segments.isEmpty && teams.isEmpty }
  }

  private let before: Reach
  private let after: Reach
  /// Entries of the older catalogue that bear another id in the newer one, by their keys.
  private let renamed: [String: Entry]

  /// Reads what depends on what at both revisions.
  package init(_ comparison: CatalogComparison) {
    before = Reach(comparison.before)
    after = Reach(comparison.after)
    renamed = Dictionary(
      comparison.changes.compactMap { change in
        guard change.rename != nil, let old = change.before, let new = change.after else { return nil }
        return (old.key, new)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// What is reached by the change of entries, beside themselves; of one that is gone, what stood on it at the older
  /// revision.
  package func reached(by entries: [Entry]) -> Reached {
    let own = Set(entries.map(\.key))
    let old = entries.filter { $0.catalog === before.catalog }
    let new = entries.filter { $0.catalog === after.catalog }
    var found: Set<String> = []
    var packages: [Entry] = [], streams: [Entry] = [], segments: [Entry] = [], teams: [Entry] = []
    for (reach, entries) in [(after, new), (before, old)] where !entries.isEmpty {
      let extent = reach.dependants(of: entries.map(\.index))
      for index in extent.entries {
        let entry = current(reach.catalog.entry(index))
        if let owner = owner(of: entry).map(current), found.insert(owner.key).inserted { teams.append(owner) }
        guard found.insert(entry.key).inserted, !own.contains(entry.key) else { continue }
        switch entry.kind {
        case .servicePackage: packages.append(entry)
        case .valueStream: streams.append(entry)
        case .segment: segments.append(entry)
        case .team: teams.append(entry)
        default: break
        }
      }
    }
    func sorted(_ entries: [Entry]) -> [Entry] { entries.sorted { $0.id < $1.id } }
    return Reached(
      packages: sorted(packages), streams: sorted(streams), segments: sorted(segments), teams: sorted(teams))
  }

  /// The entry as the newer catalogue has it, where it bears another id there.
  private func current(_ entry: Entry) -> Entry {
    entry.catalog === before.catalog ? renamed[entry.key] ?? entry : entry
  }

  private func owner(of entry: Entry) -> Entry? {
    entry.owner?.target.flatMap { $0.kind == .team ? $0 : nil }
  }
}
