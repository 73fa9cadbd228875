package import CatalogModel
package import SourceText
internal import Syntax

package enum PeriodFuture: EntryRule {
  package static let description = RuleDescription(
    id: RuleID.periodFuture.name, severity: .error,
    what: "A reading, in an entry or in a file of numbers, is of a period that has not begun.",
    why: "Nothing can have been measured in it: the year is wrong, or a target is meant.",
    example: "readings: {2062-Q3: 98.5}",
    instead: "readings: {2026-Q3: 98.5}")

  package static let kinds = [EntityKind.measure, .servicePackage]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    if let measure = entry.as(Measure.self), context.readingSpan(of: measure).hasFuture {
      report(measure.readings, field: "readings", in: entry, context, &findings)
    }
    for level in entry.as(ServicePackage.self)?.serviceLevels ?? [] {
      report(
        level.readings(fiscalYearStart: context.fiscalYearStart), field: "service_levels[].readings", in: entry,
        context, &findings)
    }
  }

  /// Tells of the first of `readings` that is to come, and of how many there are.
  private static func report(
    _ readings: [Reading], field: String, in entry: Entry, _ context: CheckContext, _ findings: inout Findings
  ) {
    let start = context.fiscalYearStart
    let future = readings.filter { !$0.hasBegun(on: context.today, fiscalYearStart: start) }
    guard let first = future.first else { return }
    let others =
      future.count > 1 ? "; \(future.count - 1) more \(future.count == 2 ? "is" : "are") of the future too" : ""
    findings.report(
      "the reading \(first.number.text) is of \(first.period.code), which begins on "
        + "\(first.period.days(fiscalYearStart: start).lowerBound), and today is \(context.today)\(others)",
      at: entry.place(of: first.node), help: "Check the year; what is planned is a target, not a reading.",
      field: field, value: first.period.code)
  }
}
