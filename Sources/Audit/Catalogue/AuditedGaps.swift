package import CatalogModel

/// The gaps between what is said, what is measured and what is wanted, each of which somebody can close; in the catalogue's order,
/// teams first.
package struct AuditedGaps: Sendable {
  /// Who measures an outcome and says few.
  package let language: [Standing]
  /// Who says outcomes and measures none.
  package let measures: [Standing]
  /// Teams that are wanted to be something else than what was found.
  package let operating: [OperatingGap]

  /// The gaps of these teams and packages, and of all teams that were asked.
  package init(_ audit: CatalogAudit, teams: [Standing], packages: [Standing]) {
    let all = teams + packages
    language = all.filter { $0.square == .languageGap }
    measures = all.filter { $0.square == .measurementGap }
    let asked = audit.newestDiagnoses
    operating = asked.keys.sorted().compactMap { team in
      asked[team].flatMap { OperatingGap($0, audit) }
    }
  }

  /// The gaps of one team.
  package init(_ audit: CatalogAudit, team: Standing) {
    language = [team].filter { $0.square == .languageGap }
    measures = [team].filter { $0.square == .measurementGap }
    operating = audit.newestDiagnoses[team.entry.index].flatMap { OperatingGap($0, audit) }.map { [$0] } ?? []
  }
}

/// A team of which a diagnosis says that it is wanted to be something else than what was found.
package struct OperatingGap: Sendable {
  /// What a team was found to be.
  package enum Found: Sendable, Equatable {
    /// By what it says and measures.
    case square(Standing.Square)
    /// By what its people call success, where too little is said or measured: how many of how many answers have words of an outcome.
    case success(outcomes: Int, answers: Int)
  }

  /// What the team says and measures.
  package let team: Standing
  /// What it is wanted to be.
  package let wanted: Diagnosis.Wanted
  /// What it was found to be.
  package let found: Found

  /// Nil where nothing is wanted or found, or both are the same. A team that is wanted as both may be either, but not without any
  /// outcome.
  package init?(_ diagnosis: AuditedDiagnosis, _ audit: CatalogAudit) {
    guard let wanted = diagnosis.diagnosis.wanted, let team = diagnosis.diagnosis.team?.target else { return nil }
    let standing = audit.standing(ofTeam: team)
    let isOfOutcomes: Bool
    let hasAny: Bool
    if let square = standing.square {
      found = .square(square)
      isOfOutcomes = square == .outcomeModel
      hasAny = standing.outcomesSaid + standing.outcomesMeasured > 0
    } else if let classes = diagnosis.success.classes, diagnosis.success.unknownLanguage == nil {
      let (outcomes, answers) = (classes[.outcome] ?? 0, diagnosis.success.count)
      found = .success(outcomes: outcomes, answers: answers)
      isOfOutcomes = 2 * outcomes >= answers
      hasAny = outcomes > 0
    } else {
      return nil
    }
    let isGap =
      switch wanted {
      case .customerOutcomes: !isOfOutcomes
      case .factoryFloor: isOfOutcomes
      case .both: !hasAny
      }
    guard isGap else { return nil }
    self.team = standing
    self.wanted = wanted
  }
}
