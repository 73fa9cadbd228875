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
    guard let target = measure.target?.value, let baseline = measure.baseline?.value,
      !entry.hasOtherWord("direction", than: Direction.self),
      let targetNode = entry.fields["target"]?["value"], let baselineNode = entry.fields["baseline"]?["value"]
    else { return }
    let isWrong =
      switch measure.direction {
      case .up: target.value < baseline.value
      case .down: target.value > baseline.value
      case .hold: false
      }
    guard isWrong else { return }
    let side = target.value < baseline.value ? "below" : "above"
    let wanted = measure.direction == .up ? "higher" : "lower"
    let isAssumed = entry.lacks("direction")
    findings.report(
      "the target \(target.text) lies \(side) the baseline \(baseline.text), although \(wanted) is better "
        + (isAssumed
          ? "(`direction` is `up` where it is not written)" : "(`direction: \(measure.direction.rawValue)`)"),
      at: entry.place(of: targetNode),
      help: "Write `direction: \(measure.direction == .up ? "down" : "up")`, or correct the two numbers.",
      related: [.init(message: "the baseline", place: entry.place(of: baselineNode))],
      field: "target.value", value: target.text)
  }
}
