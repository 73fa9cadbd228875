package import CatalogModel
package import SourceText
internal import Syntax

package enum ObjectivePast: EntryRule {
  package static let description = RuleDescription(
    id: "objective-past", severity: .warning,
    what: "An active objective was to be reached in a period that is over.",
    why: "It is told as something to come, and nobody says what became of it.",
    example: """
      status: active
      by: 2025
      """,
    instead: """
      status: reached
      by: 2025
      """)

  package static let kinds = [EntityKind.objective]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let objective = entry.as(Objective.self), objective.status == .active, let by = objective.by,
      by.value.days(fiscalYearStart: context.fiscalYearStart).upperBound < context.today
    else { return }
    findings.report(
      "this objective was to be reached by \(by.value.code), and is still `active`",
      at: by.place,
      help: "Write `status: reached` or `status: abandoned`; or the new period in `by` if it was moved.",
      field: "by", value: by.value.code)
  }
}
