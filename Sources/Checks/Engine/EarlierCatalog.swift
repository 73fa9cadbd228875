package import CatalogModel
package import Comparison

/// What the catalogue that is checked was at an earlier revision.
package struct EarlierCatalog: Sendable {
  /// What is different since then.
  package let comparison: CatalogComparison
  /// The revision, as somebody named it.
  package let name: String
  /// The states in the lifecycle that entries were in at the commits between, the oldest first, by their keys; nil where nobody
  /// looked at these.
  private let states: [String: [LifecycleStatus]]?

  /// What a catalogue was at the revision `name`.
  /// - Parameter states: the states that entries were in at the commits between, by their keys; nil where these are unknown.
  package init(_ comparison: CatalogComparison, name: String, states: [String: [LifecycleStatus]]? = nil) {
    self.comparison = comparison
    self.name = name
    self.states = states
  }

  /// The states that an entry was in at the commits between, the oldest first; nil where these are unknown.
  func states(of entry: Entry) -> [LifecycleStatus]? { states.map { $0[entry.key] ?? [] } }
}
