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
    /// Whether all that is reached is here; false where the search ended, because so much changed at once.
    package let isWhole: Bool

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
    var gathered = Gathered(besides: entries)
    for reach in [after, before] {
      let starts = entries.filter { $0.catalog.isSame(as: reach.catalog) }
      guard !starts.isEmpty else { continue }
      gather(reach.dependants(of: starts.map(\.index)), in: reach, &gathered)
    }
    return gathered.reached
  }

  /// What the change of each entry reaches by itself.
  ///
  /// Where so much changed that the answers together would outgrow the catalogue, the largest of them name what is nearest, and
  /// say that they are not whole.
  package func reached(byEach entries: [Entry]) -> [Reached] {
    var results: [Reached?] = Array(repeating: nil, count: entries.count)
    for reach in [after, before] {
      let places = entries.indices.filter { entries[$0].catalog.isSame(as: reach.catalog) }
      let found = reach.survey(from: places.map { [entries[$0].index] }, firstLimit: Self.firstLimit) { extent in
        var gathered = Gathered(besides: extent.entries.prefix(1).map { reach.catalog.entry($0) })
        gather(extent, in: reach, &gathered)
        return gathered.reached
      }
      for (place, found) in zip(places, found) { results[place] = found.summary }
    }
    return results.compactMap(\.self)
  }

  /// The dependencies up to which each of many changes is followed in any case.
  private static let firstLimit = 256

  /// What was found so far, by kind.
  private struct Gathered {
    let own: Set<String>
    var found: Set<String> = []
    var packages: [Entry] = [], streams: [Entry] = [], segments: [Entry] = [], teams: [Entry] = []
    var isWhole = true

    init(besides entries: [Entry]) { own = Set(entries.map(\.key)) }

    var reached: Reached {
      func sorted(_ entries: [Entry]) -> [Entry] { entries.sorted { $0.id < $1.id } }
      return Reached(
        packages: sorted(packages), streams: sorted(streams), segments: sorted(segments), teams: sorted(teams),
        isWhole: isWhole)
    }
  }

  private func gather(_ extent: Reach.Extent, in reach: Reach, _ gathered: inout Gathered) {
    gathered.isWhole = gathered.isWhole && extent.isWhole
    for index in extent.entries {
      let entry = current(reach.catalog.entry(index))
      if let owner = owner(of: entry).map(current), gathered.found.insert(owner.key).inserted {
        gathered.teams.append(owner)
      }
      guard gathered.found.insert(entry.key).inserted, !gathered.own.contains(entry.key) else { continue }
      switch entry.kind {
      case .servicePackage: gathered.packages.append(entry)
      case .valueStream: gathered.streams.append(entry)
      case .segment: gathered.segments.append(entry)
      case .team: gathered.teams.append(entry)
      default: break
      }
    }
  }

  /// The entry as the newer catalogue has it, where it bears another id there.
  private func current(_ entry: Entry) -> Entry {
    entry.catalog.isSame(as: before.catalog) ? renamed[entry.key] ?? entry : entry
  }

  private func owner(of entry: Entry) -> Entry? {
    entry.owner?.target.flatMap { $0.kind == .team ? $0 : nil }
  }
}
