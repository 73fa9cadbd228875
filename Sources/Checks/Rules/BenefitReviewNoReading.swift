package import CatalogModel
package import SourceText
internal import Syntax

package enum BenefitReviewNoReading: EntryRule {
  package static let description = RuleDescription(
    id: "benefit-review-no-reading", severity: .error,
    what: """
      A review gives a verdict for a quarter of which the benefit's measure has no reading. A reading of a year that ended \
      within the year before counts.
      """,
    why: "The verdict is an opinion, and is shown beside numbers as if it came from them.",
    example: """
      # catalog/benefits/fewer-corrections.md
      reviews:
        - {quarter: 2026-Q3, verdict: on-track}
      # catalog/measures/faultless-payslips.md
      readings: {2026-Q1: 71}
      """,
    instead: """
      # catalog/benefits/fewer-corrections.md
      reviews:
        - {quarter: 2026-Q3, verdict: on-track}
      # catalog/measures/faultless-payslips.md
      readings: {2026-Q1: 71, 2026-Q3: 74}
      """)

  package static let kinds = [EntityKind.measure]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let measure = entry.as(Measure.self) else { return }
    let benefits = measure.benefits.filter { $0.entry.document.isFrontmatterReadable }
    guard !benefits.isEmpty else { return }
    let known = KnownDays(measure, context)
    for benefit in benefits {
      for review in benefit.reviews {
        guard let quarter = review.quarter, let verdict = review.verdict,
          !known.reach(quarter.value.days(fiscalYearStart: context.fiscalYearStart))
        else { continue }
        findings.report(
          "the verdict `\(verdict.value.rawValue)` is given for \(quarter.value.code), "
            + "and the measure `\(measure.id)` has no reading of that quarter",
          at: quarter.place,
          help: "Add the reading that the verdict comes from to \(entry.path), or remove the review.",
          related: [
            .init(
              message: "the measure",
              place: measure.writtenReadings.map { Place(path: entry.path, range: $0.firstRange) }
                ?? entry.headline)
          ],
          field: "reviews[].quarter", value: quarter.value.code)
      }
    }
  }
}

/// The days that a measure's numbers tell of.
private struct KnownDays {
  /// The last days, ascending, and of each and all behind it the earliest first day.
  private var ends: [CalendarDate] = []
  private var starts: [CalendarDate] = []

  init(_ measure: Measure, _ context: CheckContext) {
    var days = (measure.readings.map(\.period) + [measure.baseline?.period.value].compactMap { $0 })
      .map { $0.days(fiscalYearStart: context.fiscalYearStart) }
    if measure.frequency == .yearly {
      // A year's number comes once, and the quarters behind it are judged by it.
      days = days.map { $0.lowerBound...$0.upperBound.adding(days: 1).adding(months: 12).adding(days: -1) }
    }
    days.sort { $0.upperBound < $1.upperBound }
    ends = days.map(\.upperBound)
    starts = days.map(\.lowerBound)
    for index in starts.indices.reversed().dropFirst() { starts[index] = min(starts[index], starts[index + 1]) }
  }

  /// Whether a number tells of one of `days`.
  func reach(_ days: ClosedRange<CalendarDate>) -> Bool {
    let low = ends.partitioningIndex { $0 >= days.lowerBound }
    return low < ends.count && starts[low] <= days.upperBound
  }
}

extension NodeView {
  /// Where a collection begins: a place for what concerns it as a whole.
  fileprivate var firstRange: SourceRange { SourceRange(start: range.start, end: range.start) }
}
