package import CatalogModel
import Syntax

/// Whom changes of a catalogue reach: what depends on what changed, through others too, and the teams that answer for it.
package struct ReachOfChanges: Sendable {
  /// What one or several changes reach, in the catalogue's order; each once.
  package struct Reached: Sendable {
    /// The packages that stand on what changed, or are it.
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

  /// Reads what depends on what at both revisions.
  package init(_ comparison: CatalogComparison) {
    before = Reach(comparison.before)
    after = Reach(comparison.after)
  }

  /// What is reached by the change of entries; of one that is gone, what stood on it at the older revision.
  package func reached(by entries: [Entry]) -> Reached {
    let old = entries.filter { $0.catalog === before.catalog }
    let new = entries.filter { $0.catalog === after.catalog }
    var found = Set<Named>()
    var packages: [Entry] = [], streams: [Entry] = [], segments: [Entry] = [], teams: [Entry] = []
    for (reach, entries) in [(after, new), (before, old)] where !entries.isEmpty {
      let extent = reach.dependants(of: entries.map(\.index))
      for entry in extent.entries.map({ reach.catalog.entry($0) }) {
        let owner = entry.fields["owner"].flatMap { entry.target(of: $0) }
        if let owner, owner.kind == .team, found.insert(Named(owner)).inserted { teams.append(owner) }
        guard found.insert(Named(entry)).inserted else { continue }
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

  /// An entry of either catalogue, by its name.
  private struct Named: Hashable {
    let key: String

    init(_ entry: Entry) { key = entry.key }
  }
}
