package import CatalogModel
package import SourceText
internal import Syntax

package enum MeasureTargetPast: EntryRule {
  package static let description = RuleDescription(
    id: "measure-target-past", severity: .warning,
    what: "The period of a measure's target has passed, and there is no reading of it.",
    why: "Somebody was promised this number by then, and nobody can say whether it was reached.",
    example: """
      target: {by: 2026-Q2, value: 99}
      readings: {2026-Q1: 96.2}
      """,
    instead: """
      target: {by: 2026-Q2, value: 99}
      readings: {2026-Q1: 96.2, 2026-Q2: 98.1}
      """,
    threshold: .init(45, within: 0...730, "the days from the end of the target's period in which its reading may come"))

  package static let kinds = [EntityKind.measure]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let measure = entry.as(Measure.self), let due = missedPeriod(of: measure, context) else { return }
    let period = due.value
    let last = context.readingSpan(of: measure).last
    findings.report(
      "the target was due by \(name(period, context)), and "
        + (last.map { "the last reading is of \(name($0.period, context))" } ?? "there is no reading")
        + ", so nobody can tell whether it was reached",
      at: due.place,
      help:
        "Add the reading of \(period.code) under `readings`; if the target was moved, write the new period in `by`.",
      field: "target.by", value: period.code)
  }

  /// A period's code, with its months where a quarter or a year is not the calendar's.
  private static func name(_ period: Period, _ context: CheckContext) -> String {
    if case .month = period { return period.code }
    guard context.fiscalYearStart != 1 else { return period.code }
    let days = period.days(fiscalYearStart: context.fiscalYearStart)
    let (first, last) = (days.lowerBound, days.upperBound)
    let year = first.year == last.year ? "" : " \(first.year)"
    return "\(period.code) (\(months[first.month - 1])\(year) to \(months[last.month - 1]) \(last.year))"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// The target's period, where it has passed without a reading in it or behind it.
  static func missedPeriod(of measure: Measure, _ context: CheckContext) -> Located<Period>? {
    guard let due = measure.target?.by, measure.isInUse else { return nil }
    let start = context.fiscalYearStart
    let days = due.value.days(fiscalYearStart: start)
    guard days.upperBound.adding(days: Int(context.threshold(Self.self))) < context.today else { return nil }
    let last = context.readingSpan(of: measure).last?.period.days(fiscalYearStart: start).upperBound
    return last.map { $0 >= days.lowerBound } ?? false ? nil : due
  }
}
