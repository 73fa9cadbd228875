internal import CatalogModel
internal import SourceText
internal import Syntax

package enum BenefitStatus: Rule {
  package static let description = RuleDescription(
    id: "benefit-status", severity: .error,
    what: "A benefit is said to be realised, and its measure has never reached the target.",
    why: "Success is reported that did not happen, and the next decision is made on it.",
    example: """
      # the benefit
      status: realised
      # its measure
      target: {by: 2026-Q2, value: 90}
      readings: {2026-Q2: 84, 2026-Q3: 86}
      """,
    instead: """
      # the benefit
      status: realising
      """)

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    for benefit in context.readable(Benefit.self) where benefit.status == .realised && !benefit.isDisbenefit {
      guard let measure = benefit.measure, let target = measure.target?.value,
        !measure.entry.hasOtherWord("direction", than: Direction.self), measure.direction != .hold
      else { continue }
      let readings = measure.readings
      let isMet = readings.contains { measure.direction.isMet($0.number.value, target: target.value) == true }
      guard !isMet, let node = benefit.entry.fields["status"] else { continue }
      let best = readings.max { left, right in
        measure.direction == .down
          ? left.number.value > right.number.value : left.number.value < right.number.value
      }
      findings.report(
        "the benefit is `realised`, and the measure `\(measure.id)` "
          + (best.map { "never reached its target \(target.text); it came to \($0.number.text) in \($0.period.code)" }
            ?? "has no reading"),
        at: benefit.entry.place(of: node),
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
}
