internal import CatalogModel
package import SourceText

package enum CycleObjective: CatalogRule {
  package static let description = RuleDescription(
    id: "cycle-objective", severity: .error,
    what: "An objective is part of itself, by way of others.",
    why: "Nobody can tell which of them is the aim and which the step, and no page can show them below each other.",
    example: "part_of: right-the-first-time",
    instead: "part_of: trusted-employer")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    Cycles.report(
      along: [Objective.partOf], in: context.catalog, verb: "is part of",
      help: "Remove `part_of` from the one that is the aim of the others.", &findings)
  }
}
