package import CatalogModel

/// What is said and what is measured of a package or by a team.
package struct Standing: Sendable {
  /// One of the four squares of what is said and what is measured.
  package enum Square: String, Sendable, CaseIterable {
    /// Outcomes are said and measured.
    case outcomeModel = "outcome-model"
    /// Outcomes are said, and none is measured.
    case measurementGap = "measurement-gap"
    /// An outcome is measured, and few are said.
    case languageGap = "language-gap"
    /// Neither: work is said and counted. It may well be what is wanted.
    case factoryFloor = "factory-floor"
  }

  /// The package or the team.
  package let entry: Entry
  /// What is said to customers, of which somebody can tell what it is about.
  package let said: [AuditedText]
  /// What is said in languages that the audit has no words for.
  package let unjudged: Int
  /// What is measured, of which somebody can tell what it counts.
  package let measures: [AuditedMeasure]

  /// The fewest statements, and the fewest measures, with which anybody is placed.
  package static let fewest = 3

  /// How many statements are of an outcome.
  package var outcomesSaid: Int { said.count { $0.isOutcome } }
  /// How many measures are of an outcome.
  package var outcomesMeasured: Int { measures.count { $0.class == .outcome } }
  /// The statements that stand for an outcome whatever their words say.
  package var overrides: [AuditedText] { said.filter { $0.override != nil } }

  /// Whether half of the statements or more are of an outcome.
  package var saysOutcomes: Bool { !said.isEmpty && 2 * outcomesSaid >= said.count }
  /// Whether one measure or more is of an outcome.
  package var measuresOutcomes: Bool { outcomesMeasured > 0 }

  /// Where it stands; nil with too few statements or measures to be placed.
  package var square: Square? {
    guard said.count >= Self.fewest, measures.count >= Self.fewest else { return nil }
    return switch (saysOutcomes, measuresOutcomes) {
    case (true, true): .outcomeModel
    case (true, false): .measurementGap
    case (false, true): .languageGap
    case (false, false): .factoryFloor
    }
  }

  init(_ entry: Entry, said: [AuditedText], measures: [AuditedMeasure]) {
    self.entry = entry
    self.said = said.filter(\.isJudged)
    unjudged = said.count { !$0.isJudged }
    self.measures = measures.filter { $0.class != nil }
  }
}
