package import CatalogModel

/// The changes of a comparison as they are told, whatever the form: what breaks and whom that reaches, and what is new, gone and
/// different.
package struct GroupedChanges: Sendable {
  /// What no longer holds of one entry, with whom that reaches.
  package struct Broken: Sendable {
    /// The entry: at the newer revision, or at the older one where it is gone.
    package let entry: Entry
    /// What no longer holds of it.
    package let breakages: [Breakage]
    /// Whom that reaches.
    package let reached: ReachOfChanges.Reached
  }

  /// What is told.
  package let comparison: CatalogComparison
  /// Of which entries something no longer holds.
  package let broken: [Broken]
  /// What all changes together reach.
  package let reached: ReachOfChanges.Reached
  /// Entries that are new.
  package let added: [EntryChange]
  /// Entries that are gone.
  package let removed: [EntryChange]
  /// What bears another id, moved in the lifecycle, or is different in its fields or its prose.
  package let changed: [EntryChange]

  /// Groups the changes, and finds out whom they reach.
  package init(_ comparison: CatalogComparison) {
    self.comparison = comparison
    let reach = ReachOfChanges(comparison)
    var groups: [(entry: Entry, breakages: [Breakage])] = []
    for breakage in comparison.breakages {
      if let last = groups.last, last.entry == breakage.entry {
        groups[groups.count - 1].breakages.append(breakage)
      } else {
        groups.append((breakage.entry, [breakage]))
      }
    }
    broken = zip(groups, reach.reached(byEach: groups.map(\.entry))).map { group, reached in
      Broken(entry: group.entry, breakages: group.breakages, reached: reached)
    }
    reached = reach.reached(by: comparison.changes.compactMap(\.entry))
    added = comparison.changes.filter { $0.before == nil }
    removed = comparison.changes.filter { $0.after == nil }
    changed = comparison.changes.filter { $0.before != nil && $0.after != nil }
  }
}
