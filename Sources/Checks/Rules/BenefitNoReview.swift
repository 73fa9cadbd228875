package import CatalogModel
package import SourceText

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
    guard let benefit = entry.as(Benefit.self), benefit.status?.isOpen ?? true,
      let silence = benefit.silence(on: context.today), silence.quarters > 0,
      Double(silence.quarters) >= context.threshold(Self.self)
    else { return }
    let count = silence.quarters == 1 ? "a quarter" : "\(silence.quarters) quarters"
    findings.report(
      silence.lastReview.map { "the last review of this benefit is of \($0.code), \(count) ago" }
        ?? "this benefit is due since \(silence.expected.code), and \(count) passed without a review",
      at: entry.headline,
      help: "Add a line such as `- {quarter: \(lastQuarter(context)), verdict: on-track}` under `reviews`; "
        + "if nobody waits for it any more, write `status: not-realised` or `status: abandoned`.",
      field: "reviews", value: silence.lastReview?.code ?? "")
  }

  /// The last quarter that is over.
  private static func lastQuarter(_ context: CheckContext) -> String {
    let start = context.fiscalYearStart
    let days = Period.quarter(of: context.today, fiscalYearStart: start).days(fiscalYearStart: start)
    return Period.quarter(of: days.lowerBound.adding(days: -1), fiscalYearStart: start).code
  }
}
