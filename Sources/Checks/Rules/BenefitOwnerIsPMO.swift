package import CatalogModel
package import SourceText
internal import Syntax

package enum BenefitOwnerIsPMO: EntryRule {
  package static let description = RuleDescription(
    id: "benefit-owner-is-pmo", severity: .info,
    what: "A benefit is owned by a project office.",
    why: "Most benefits arrive after the project has closed, and then nobody is left to answer for them.",
    example: "owner: project-office",
    instead: "owner: permits")

  package static let kinds = [EntityKind.benefit]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let benefit = entry.as(Benefit.self), benefit.status?.isOpen ?? true else { return }
    guard let owner = benefit.owner, let team = owner.target, team.office == .pmo else { return }
    findings.report(
      "`\(team.id)` is a project office, which answers for projects and not for what comes after them",
      at: owner.place,
      help: "Name the team that owns the service in which the benefit arrives.", field: "owner", value: team.id)
  }
}
