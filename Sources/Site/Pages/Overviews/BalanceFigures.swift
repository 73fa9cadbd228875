import Audit
import CatalogModel

/// What is said and what is measured, by services and by teams.
struct BalanceFigures {
  /// The texts and measures, with the words that tell.
  let audit: CatalogAudit
  /// Services that are not over, by name.
  let packages: [Standing]
  /// Teams that answer for something, by name.
  let teams: [Standing]
  /// The newest diagnosis of each team, by the team's name.
  let diagnoses: [AuditedDiagnosis]
  /// Teams that are wanted to be something else than what was found, by name.
  let operatingGaps: [OperatingGap]
  /// The newest diagnoses, by the team's place in the catalogue.
  private let newest: [Int: AuditedDiagnosis]

  init(_ context: PageContext) {
    let language = context.language
    audit = context.site.audit
    packages = language.sorted(audit.packages, rank: { _ in 0 }, entry: \.entry)
    teams = language.sorted(audit.teams, rank: { _ in 0 }, entry: \.entry)
    newest = audit.newestDiagnoses
    diagnoses = language.sorted(Array(newest.values), rank: { _ in 0 }) { $0.team ?? $0.diagnosis.entry }
    operatingGaps = diagnoses.compactMap { [audit] in OperatingGap($0, audit) }
  }

  /// The teams and services in a square.
  func standing(in square: Standing.Square) -> [Standing] { all.filter { $0.square == square } }

  /// Those with too few statements or measures to be placed.
  var unplaced: [Standing] { all.filter { $0.square == nil } }

  var placedCount: Int { all.count { $0.square != nil } }

  private var all: [Standing] { teams + packages }

  /// What a team is wanted to be, as its newest diagnosis says; nil where nobody said.
  func wanted(of entry: Entry) -> Diagnosis.Wanted? {
    newest[entry.index]?.diagnosis.wanted
  }
}

extension Standing {
  /// Whether one statement more or less of an outcome would move it.
  var isNearLine: Bool {
    guard square != nil else { return false }
    let other = saysOutcomes ? outcomesSaid - 1 : outcomesSaid + 1
    return (2 * other >= said.count) != saysOutcomes
  }
}

extension Mark {
  /// What the words of a text speak for.
  init(_ text: AuditedText) {
    guard !text.isOutcome else {
      self = .outcome
      return
    }
    self.init(text.judgement?.class)
  }

  /// What a text or a measure counts as, by the mark of measures that are declared so; nil for what nobody can tell.
  init(_ found: Judgement.Class?) { self.init(found.flatMap { Measure.Orientation(rawValue: $0.rawValue) }) }
}
