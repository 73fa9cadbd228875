package import CatalogModel
package import SourceText
internal import Syntax

package enum MeasureStale: EntryRule {
  package static let description = RuleDescription(
    id: "measure-stale", severity: .warning,
    what: "A measure has had no reading for twice the time that it says it is read in.",
    why: "Decisions are made from a number that may no longer be true.",
    example: """
      frequency: quarterly
      readings: {2025-Q3: 96.2}
      """,
    instead: """
      frequency: quarterly
      readings: {2025-Q3: 96.2, 2026-Q2: 97.0, 2026-Q3: 97.4}
      """,
    threshold: .init(2, within: 1...12, "how many times its frequency a measure may go without a reading"))

  package static let kinds = [EntityKind.measure]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let measure = entry.as(Measure.self) else { return }
    guard let frequency = measure.frequency, measure.isInUse, let last = last(of: measure, context) else { return }
    let silence = context.today.daysSinceEpoch - last.end.daysSinceEpoch
    guard Double(silence) > context.threshold(Self.self) * Double(frequency.days) else { return }
    findings.report(
      "this measure is to be read \(frequency.rawValue), and \(last.what)", at: entry.place(of: last.node),
      help: "Add the readings that are missing under `readings`; "
        + "or write in `frequency` how often it is really read; or remove the measure if nobody needs it.",
      field: "readings", value: last.period.code)
  }

  /// The last number that is known: the last reading, else the baseline.
  private static func last(
    of measure: Measure, _ context: CheckContext
  ) -> (end: CalendarDate, period: Period, node: NodeView, what: String)? {
    let start = context.fiscalYearStart
    if let reading = context.readingSpan(of: measure).last {
      return (
        reading.period.days(fiscalYearStart: start).upperBound, reading.period, reading.node,
        "its last reading is of \(reading.period.code)"
      )
    }
    guard let baseline = measure.baseline else { return nil }
    let period = baseline.period.value
    return (
      period.days(fiscalYearStart: start).upperBound, period, baseline.node,
      "it has no reading since its baseline of \(period.code)"
    )
  }
}
