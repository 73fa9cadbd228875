internal import CatalogModel
package import SourceText

package enum CycleTeam: CatalogRule {
  package static let description = RuleDescription(
    id: "cycle-team", severity: .error,
    what: "A team is part of itself, by way of others.",
    why: "Nobody can tell who answers to whom, and no page can show the teams below each other.",
    example: "part_of: payroll-team",
    instead: "part_of: people-and-pay")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    Cycles.report(
      along: [Team.partOf], in: context.catalog, verb: "is part of",
      help: "Remove `part_of` from the one that the others belong to.", &findings)
  }
}
