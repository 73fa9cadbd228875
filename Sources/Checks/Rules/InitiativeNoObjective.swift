package import CatalogModel
package import SourceText

package enum InitiativeNoObjective: EntryRule {
  package static let description = RuleDescription(
    id: "initiative-no-objective", severity: .info,
    what: "An initiative was approved and names no objective, in a catalogue that has objectives.",
    why: "Money is spent, and nobody says which aim it brings nearer.",
    example: "status: in-progress",
    instead: """
      status: in-progress
      objectives: [right-the-first-time]
      """)

  package static let kinds = [EntityKind.initiative]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let initiative = entry.as(Initiative.self), let status = initiative.status, status.isDecided,
      entry.writtenObjectives == nil, !context.catalog.entries(of: .objective).isEmpty
    else { return }
    findings.report(
      "this initiative is `\(status.rawValue)`, and says no objective that it serves", at: entry.headline,
      help: "Add `objectives: [ID]`; `salkku list objective` lists all of them.", field: "objectives")
  }
}
