internal import CatalogModel
package import SourceText

package enum PressureTeam: CatalogRule {
  package static let description = RuleDescription(
    id: "pressure-team", severity: .warning,
    what: "A team works in more active value streams than it can serve side by side.",
    why: "It is everybody's bottleneck: what one stream gains by its work, the others lose by waiting.",
    example: "teams: [digital-platforms] # in the stages of six streams",
    instead: "teams: [permit-platform] # a team of its own for some of them",
    threshold: .init(5, within: 1...1000, "the value streams that one team may work in"))

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    for team in context.readable(Team.self) {
      Pressure.report(
        on: team.entry, by: team.workedStreams.active, rule: Self.self, context,
        consequence: "so what one of them gets done, the others wait for",
        help: "Give some of its stages to another team; or agree in which order it serves them, and then allow it "
          + "above this line: `# salkku: allow pressure-team: what was agreed`.", &findings)
    }
  }
}
