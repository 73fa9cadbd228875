import CatalogModel

/// A threshold that a page has in common with a rule, so that both say the same of a catalogue.
///
/// The rule itself is not known here; a test holds the two against each other.
struct OverviewThreshold: Sendable {
  /// The id of the rule.
  let rule: String
  /// What holds where the configuration has nothing, or what makes no sense.
  let standard: Double
  /// What makes sense.
  let allowed: ClosedRange<Double>

  /// The opportunity of a need above which it matters much and is met badly.
  static let opportunity = OverviewThreshold(rule: "need-unanswered", standard: 10, allowed: 1...19)

  /// What holds in a catalogue.
  func value(in catalog: Catalog) -> Double {
    catalog.configuration.thresholds[rule].flatMap { allowed.contains($0) ? $0 : nil } ?? standard
  }
}
