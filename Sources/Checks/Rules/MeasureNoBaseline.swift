package import CatalogModel
package import SourceText
internal import Syntax

package enum MeasureNoBaseline: EntryRule {
  package static let description = RuleDescription(
    id: "measure-no-baseline", severity: .warning,
    what: "A measure has a target, and no baseline.",
    why: "Nobody can tell how far the target is from where things began, and so what reaching it is worth.",
    example: "target: {by: 2027-Q2, value: 99}",
    instead: """
      baseline: {period: 2026-Q2, value: 95.8}
      target: {by: 2027-Q2, value: 99}
      """)

  package static let kinds = [EntityKind.measure]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let measure = entry.as(Measure.self) else { return }
    // Where the target is missing too, that is told together with it.
    guard measure.writtenBaseline == nil, let target = measure.writtenTarget, !target.isNull,
      measure.direction != .hold, !measure.isOver
    else { return }
    let first = context.readingSpan(of: measure).first
    let example = first.map { "{period: \($0.period.code), value: \($0.number.text)}" }
    findings.report(
      "this measure has a target and no baseline, so nobody can tell how far the target is from the beginning",
      at: entry.place(of: target),
      help: example.map { "Add the number from before the work began, such as the first reading: `baseline: \($0)`." }
        ?? "Add the number from before the work began: `baseline: {period: 2026-Q4, value: 80}`.",
      field: "baseline")
  }
}
