package import CatalogModel
package import SourceText

package enum MeasureNoOwner: EntryRule {
  package static let description = RuleDescription(
    id: "measure-no-owner", severity: .warning,
    what: "A measure has no owner.",
    why: "Nobody notices when its numbers stop, and nobody acts on them when they fall.",
    example: """
      title: Faultless payslips
      about: [service-package:payroll]
      """,
    instead: """
      title: Faultless payslips
      about: [service-package:payroll]
      owner: payroll-team
      """)

  package static let kinds = [EntityKind.measure]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let measure = entry.as(Measure.self), entry.writtenOwner == nil, !measure.isOver else { return }
    findings.report(
      "nobody owns this measure, so nobody notices when its numbers stop", at: entry.headline,
      help: "Add `owner:` with the id of the team that acts on these numbers.", field: "owner")
  }
}
