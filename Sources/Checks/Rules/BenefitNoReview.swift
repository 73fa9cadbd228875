package import CatalogModel
internal import SourceText

package enum BenefitNoReview: EntryRule {
  package static let description = RuleDescription(
    id: "benefit-no-review", severity: .warning,
    what: "A benefit is due, and nobody has reviewed it for two quarters.",
    why: "Money was spent for it, and nobody looks whether it arrives while something can still be done.",
    example: """
      status: realising
      expected_from: 2026-Q1
      reviews:
        - {quarter: 2026-Q1, verdict: on-track}
      """,
    instead: """
      status: realising
      expected_from: 2026-Q1
      reviews:
        - {quarter: 2026-Q1, verdict: on-track}
        - {quarter: 2026-Q2, verdict: at-risk}
        - {quarter: 2026-Q3, verdict: on-track}
      """,
    threshold: .init(2, within: 1...40, "the whole quarters that a benefit may go without a review"))

  package static let kinds = [EntityKind.benefit]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    let start = context.fiscalYearStart
    func number(_ date: CalendarDate) -> Int { Period.quarterNumber(of: date, fiscalYearStart: start) }
    guard let benefit = entry.as(Benefit.self), benefit.status?.isOpen ?? true,
      let expected = benefit.expectedFrom?.value
    else { return }
    let last = benefit.reviews.compactMap(\.quarter?.value).max { left, right in
      left.days(fiscalYearStart: start).upperBound < right.days(fiscalYearStart: start).upperBound
    }
    let due = number(expected.days(fiscalYearStart: start).lowerBound) - 1
    let reviewed = last.map { number($0.days(fiscalYearStart: start).upperBound) }
    let quarters = number(context.today) - 1 - max(due, reviewed ?? due)
    guard quarters > 0, Double(quarters) >= context.threshold(Self.self) else { return }
    let since = reviewed.flatMap { $0 >= due ? last : nil }
    let count = quarters == 1 ? "a quarter" : "\(quarters) quarters"
    findings.report(
      since.map { "the last review of this benefit is of \($0.code), \(count) ago" }
        ?? "this benefit is due since \(expected.code), and \(count) passed without a review",
      at: entry.headline,
      help: "Add a line such as `- {quarter: \(lastQuarter(context)), verdict: on-track}` under `reviews`; "
        + "if nobody waits for it any more, write `status: not-realised` or `status: abandoned`.",
      field: "reviews", value: since?.code ?? "")
  }

  /// The last quarter that is over.
  private static func lastQuarter(_ context: CheckContext) -> String {
    let start = context.fiscalYearStart
    let days = Period.quarter(of: context.today, fiscalYearStart: start).days(fiscalYearStart: start)
    return Period.quarter(of: days.lowerBound.adding(days: -1), fiscalYearStart: start).code
  }
}
