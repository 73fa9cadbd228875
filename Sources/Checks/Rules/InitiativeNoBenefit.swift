internal import CatalogModel
internal import SourceText

package enum InitiativeNoBenefit: Rule {
  package static let description = RuleDescription(
    id: "initiative-no-benefit", severity: .warning,
    what: "An initiative was approved, and no benefit names it.",
    why: "Money is being spent, and nobody has said what for, or will look whether it came.",
    example: """
      # initiatives/weekly-placement.md
      status: approved
      """,
    instead: """
      # initiatives/weekly-placement.md
      status: approved
      # benefits/back-on-the-planned-day.md
      initiative: weekly-placement
      """)

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    for initiative in context.readable(Initiative.self) {
      guard let status = initiative.status, status.isUnderway, initiative.benefits.isEmpty else { continue }
      findings.report(
        "this initiative is `\(status.rawValue)`, and no benefit names it, so nobody will look what came of it",
        at: initiative.entry.headline,
        help:
          "Add a file in `benefits/` with `initiative: \(initiative.id)`, an owner, and the measure that will show it.",
        field: "benefits")
    }
  }
}

extension Initiative.Status {
  /// Whether somebody decided to do it, and it was not called off.
  fileprivate var isUnderway: Bool {
    switch self {
    case .approved, .inProgress, .delivered, .closed: true
    case .proposed, .cancelled: false
    }
  }
}
