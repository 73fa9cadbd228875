package import CatalogModel
package import SourceText

package enum InitiativeNoBenefit: CatalogRule {
  package static let description = RuleDescription(
    id: "initiative-no-benefit", severity: .warning,
    what: "An initiative was approved, and no benefit names it.",
    why: "Money is being spent, and nobody has said what for, or will look whether it came.",
    example: """
      # catalog/initiatives/weekly-placement.md
      status: approved
      """,
    instead: """
      # catalog/initiatives/weekly-placement.md
      status: approved
      # catalog/benefits/back-on-the-planned-day.md
      initiative: weekly-placement
      """)

  package static let presumedRead: Set<EntityKind> = [.benefit]

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let unnamed = context.readable(Initiative.self).filter { initiative in
      initiative.status?.isDecided == true && initiative.benefits.isEmpty
    }
    let misspelt = MisspeltReferences.probableTargets(
      of: [Benefit.initiative], among: unnamed.map(\.id), in: context.catalog)
    for initiative in unnamed where !misspelt.contains(initiative.id) {
      guard let status = initiative.status else { continue }
      findings.report(
        "this initiative is `\(status.rawValue)`, and no benefit names it, so nobody will look what came of it",
        at: initiative.entry.headline,
        help:
          "Add a file in `benefits/` with `initiative: \(initiative.id)`, an owner, and the measure that will show it.",
        field: "benefits")
    }
  }
}
