package import CatalogModel
package import SourceText
internal import Syntax

package enum IdeaNoFeasibility: EntryRule {
  package static let description = RuleDescription(
    id: "idea-no-feasibility", severity: .warning,
    what: "An idea was accepted or planned, and no team has said whether it can be done.",
    why: "It was promised to whoever raised it, and those who have to build it were not asked.",
    example: """
      status: accepted
      stances:
        - {team: early-education, stance: support}
      """,
    instead: """
      status: accepted
      stances:
        - {team: early-education, stance: support}
        - {team: digital-platforms, stance: feasible}
      """)

  package static let kinds = [EntityKind.idea]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let idea = entry.as(Idea.self), idea.status == .accepted || idea.status == .planned else { return }
    let stances = idea.stances
    // A word that is none was told by the schema, and may have meant any of them.
    guard stances.allSatisfy({ $0.stance == .support }) else { return }
    findings.report(
      "this idea is `\(idea.status.rawValue)`, and "
        + (stances.isEmpty
          ? "no team has said whether it can be done"
          : "all stances support it, but none says whether it can be done"),
      at: entry.statusPlace,
      help: "Ask the team that would build it, and add `- {team: its-id, stance: feasible}` under `stances` "
        + "(or `feasible-if`, `not-feasible`, `concern`).",
      field: "stances", value: idea.status.rawValue)
  }
}
