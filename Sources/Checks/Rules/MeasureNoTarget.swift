package import CatalogModel
package import SourceText

package enum MeasureNoTarget: EntryRule {
  package static let description = RuleDescription(
    id: "measure-no-target", severity: .warning,
    what: "A measure has no target.",
    why: """
      Whoever reads its numbers cannot tell whether they are good. A measure that is only watched, as the number of \
      applications, says so with `direction: hold`, and is not asked for a target.
      """,
    example: """
      title: Faultless payslips
      direction: up
      readings: {2026-Q3: 96.2}
      """,
    instead: """
      title: Faultless payslips
      direction: up
      baseline: {period: 2026-Q2, value: 95.8}
      target: {by: 2027-Q2, value: 99}
      readings: {2026-Q3: 96.2}
      """)

  package static let kinds = [EntityKind.measure]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let measure = entry.as(Measure.self) else { return }
    guard measure.writtenTarget == nil, measure.direction != .hold, !measure.isOver else { return }
    let hasBaseline = measure.writtenBaseline != nil
    let target = "`target: {by: 2027-Q4, value: 95}`"
    findings.report(
      hasBaseline
        ? "this measure has no target, so nobody can tell whether its numbers are good"
        : "this measure has neither a baseline nor a target, so nobody can tell whether its numbers are good",
      at: entry.headline,
      help: (hasBaseline
        ? "Add \(target) with your own period and number"
        : "Add `baseline: {period: 2026-Q4, value: 80}` and \(target) with your own periods and numbers")
        + "; or `direction: hold` if it is only watched.", field: "target")
  }
}
