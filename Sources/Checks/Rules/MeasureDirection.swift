package import CatalogModel
package import SourceText
internal import Syntax

package enum MeasureDirection: EntryRule {
  package static let description = RuleDescription(
    id: "measure-direction", severity: .error,
    what: "A measure's target lies on the wrong side of its baseline.",
    why: "The numbers would count as met from the first day, or getting better would count as getting worse.",
    example: """
      direction: up
      baseline: {period: 2026-Q2, value: 30}
      target: {by: 2027-Q2, value: 14}
      """,
    instead: """
      direction: down
      baseline: {period: 2026-Q2, value: 30}
      target: {by: 2027-Q2, value: 14}
      """)

  package static let kinds = [EntityKind.measure]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let measure = entry.as(Measure.self) else { return }
    guard let target = measure.target?.number, let baseline = measure.baseline?.number,
      !measure.writtenDirection.isOther(than: Direction.self)
    else { return }
    let isBelow = target.value.value < baseline.value.value
    let isWrong =
      switch measure.direction {
      case .up: isBelow
      case .down: target.value.value > baseline.value.value
      case .hold: false
      }
    guard isWrong else { return }
    let side = isBelow ? "below" : "above"
    let wanted = measure.direction == .up ? "higher" : "lower"
    let isAssumed = measure.writtenDirection == nil
    findings.report(
      "the target \(target.written) lies \(side) the baseline \(baseline.written), although \(wanted) is better "
        + (isAssumed
          ? "(`direction` is `up` where it is not written)" : "(`direction: \(measure.direction.rawValue)`)"),
      at: target.place,
      help: "Write `direction: \(measure.direction == .up ? "down" : "up")`, or correct the two numbers.",
      related: [.init(message: "the baseline", place: baseline.place)],
      field: "target.value", value: target.written)
  }
}
