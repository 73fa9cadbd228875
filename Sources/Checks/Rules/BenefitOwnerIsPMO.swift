internal import CatalogModel
internal import SourceText
internal import Syntax

package enum BenefitOwnerIsPMO: Rule {
  package static let description = RuleDescription(
    id: "benefit-owner-is-pmo", severity: .info,
    what: "A benefit is owned by a project office.",
    why: "Most benefits arrive after the project has closed, and then nobody is left to answer for them.",
    example: "owner: project-office",
    instead: "owner: permits")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    for benefit in context.readable(Benefit.self) where benefit.status?.isOpen ?? true {
      guard let owner = benefit.owner, owner.office == .pmo, let node = benefit.entry.fields["owner"] else { continue }
      findings.report(
        "`\(owner.id)` is a project office, which answers for projects and not for what comes after them",
        at: benefit.entry.place(of: node),
        help: "Name the team that owns the service in which the benefit arrives.", field: "owner", value: owner.id)
    }
  }
}
