package import CatalogModel
package import SourceText
internal import Syntax

package enum BenefitStatus: EntryRule {
  package static let description = RuleDescription(
    id: "benefit-status", severity: .error,
    what: "A benefit is said to be realised, and its measure has never reached the target.",
    why: "Success is reported that did not happen, and the next decision is made on it.",
    example: """
      # catalog/benefits/fewer-corrections.md
      status: realised
      # catalog/measures/faultless-payslips.md
      target: {by: 2026-Q2, value: 90}
      readings: {2026-Q2: 84, 2026-Q3: 86}
      """,
    instead: """
      # catalog/benefits/fewer-corrections.md
      status: realising
      # catalog/measures/faultless-payslips.md
      target: {by: 2026-Q2, value: 90}
      readings: {2026-Q2: 84, 2026-Q3: 86}
      """)

  package static let kinds = [EntityKind.measure]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let measure = entry.as(Measure.self) else { return }
    let realised = measure.benefits.filter {
      $0.entry.document.isFrontmatterReadable && $0.status == .realised && !$0.isDisbenefit
    }
    guard !realised.isEmpty, let target = measure.target?.number.value,
      !measure.writtenDirection.isOther(than: Direction.self), measure.direction != .hold
    else { return }
    let readings = relevantReadings(of: measure, context)
    let isMet = readings.contains { measure.direction.isMet($0.number.value, target: target.value) == true }
    guard !isMet else { return }
    let best = readings.max { left, right in
      measure.direction == .down
        ? left.number.value > right.number.value : left.number.value < right.number.value
    }
    for benefit in realised { report(benefit, measure, target: target, best: best, &findings) }
  }

  /// The readings that may show the benefit: what was measured before the baseline's period is what the change set out
  /// from, and nothing has been measured yet in what is to come.
  private static func relevantReadings(of measure: Measure, _ context: CheckContext) -> [Reading] {
    let start = context.fiscalYearStart
    let baseline = measure.baseline?.period.value.days(fiscalYearStart: start).lowerBound
    return measure.readings.filter { reading in
      let days = reading.period.days(fiscalYearStart: start)
      return days.lowerBound <= context.today && baseline.map { days.upperBound >= $0 } ?? true
    }
  }

  private static func report(
    _ benefit: Benefit, _ measure: Measure, target: Number, best: Reading?, _ findings: inout Findings
  ) {
    let since = measure.baseline.map { " since its baseline of \($0.period.value.code)" } ?? ""
    findings.report(
      "the benefit is `realised`, and the measure `\(measure.id)` "
        + (best.map { "never reached its target \(target.text); it came to \($0.number.text) in \($0.period.code)" }
          ?? "has no reading\(since)"),
      at: benefit.entry.statusPlace,
      help: "Write `status: realising`, or `status: not-realised` if it is not expected any more; "
        + "if the target changed, correct it in \(measure.entry.path).",
      related: [
        .init(
          message: best == nil ? "the measure" : "the best reading",
          place: best.map { measure.entry.place(of: $0.node) } ?? measure.entry.headline)
      ],
      field: "status", value: "realised")
  }
}
