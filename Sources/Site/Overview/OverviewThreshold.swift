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
  /// How many times its frequency a measure may go without a reading.
  static let staleness = OverviewThreshold(rule: "measure-stale", standard: 2, allowed: 1...12)

  /// The closed quarters that a benefit may go without a review.
  static let reviewQuarters = OverviewThreshold(rule: "benefit-no-review", standard: 2, allowed: 1...40)
  /// The quarters for which an impediment may be open.
  static let impedimentQuarters = OverviewThreshold(rule: "impediment-open", standard: 2, allowed: 0...40)
  /// The days after which an idea has waited too long for an answer.
  static let ideaDays = OverviewThreshold(rule: "idea-unanswered", standard: 90, allowed: 1...3650)
  /// The value streams that may use one package.
  static let pressurePackage = OverviewThreshold(rule: "pressure-package", standard: 3, allowed: 1...1000)
  /// The value streams that one team may work in.
  static let pressureTeam = OverviewThreshold(rule: "pressure-team", standard: 5, allowed: 1...1000)
  /// The value streams that may use one component through its packages.
  static let pressureComponent = OverviewThreshold(rule: "pressure-component", standard: 8, allowed: 1...1000)

  /// What holds in a catalogue.
  func value(in catalog: Catalog) -> Double {
    catalog.configuration.thresholds[rule].flatMap { allowed.contains($0) ? $0 : nil } ?? standard
  }
}
