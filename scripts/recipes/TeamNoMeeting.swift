package import CatalogModel
package import SourceText

package enum TeamNoMeeting: EntryRule {
  package static let description = RuleDescription(
    id: "team-no-meeting", severity: .info,
    what: "A team does not say when it meets.",
    why: "Whoever wants to bring something to it has to ask around.",
    example: "title: Payroll team",
    instead: """
      title: Payroll team
      meeting: Mondays at nine
      """)

  package static let kinds = [EntityKind.team]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let team = entry.as(Team.self), team.meeting == nil else { return }
    findings.report(
      "this team does not say when it meets", at: entry.headline, help: "Add `meeting`.", field: "meeting")
  }
}
