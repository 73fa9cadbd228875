internal import CatalogModel
internal import Comparison
package import SourceText
internal import Syntax

package enum ReadingRewritten: RevisionRule {
  package static let description = RuleDescription(
    id: "reading-rewritten", severity: .error,
    what: "The number of a period that is over was changed or taken away, and nothing says why.",
    why:
      "Whoever decided by the old number has to be able to see that it was wrong. A record that changes in silence is none.",
    example: """
      readings:
        2026-Q1: 97
      """,
    instead: """
      readings:
        2026-Q1: {value: 97, revised: Two bookings were counted twice.}
      """)

  package static func check(_ earlier: EarlierCatalog, _ context: CheckContext, _ findings: inout Findings) {
    for change in earlier.comparison.changes {
      guard let entry = change.after else { continue }
      for field in change.fields where field.innermostField?.form == .readings {
        if case .field? = field.steps.last, field.after == nil {
          // The whole record is gone.
          let periods = field.before.map { $0.pairs.map(\.key.string) } ?? []
          let past = periods.filter { isOver($0, context) }
          guard let first = past.first, let reading = field.before?[first] else { continue }
          report(
            past.count == 1
              ? "the number of \(first), \(number(reading)), is gone"
              : "the numbers of \(past.count) periods are gone, from \(first) on", entry, field, first, number(reading),
            &findings)
          continue
        }
        guard case .key(let key)? = field.steps.last, let old = field.before, isOver(key, context) else { continue }
        let was = number(old)
        guard let new = field.after else {
          report("the number of \(key), \(was), is gone", entry, field, key, was, &findings)
          continue
        }
        guard number(new) != was else { continue }
        if let reason = Reading.reason(in: new) {
          guard Reading.reason(in: old) == reason else { continue }
          report(
            "the number of \(key) was \(was) and is \(number(new)), and the reason beside it is that of the change before",
            entry, field, key, number(new), &findings)
          continue
        }
        report(
          "the number of \(key) was \(was) and is \(number(new)), and nothing says why", entry, field, key, number(new),
          &findings)
      }
    }
  }

  /// Whether a period has ended.
  private static func isOver(_ key: String, _ context: CheckContext) -> Bool {
    Period(key).map { $0.days(fiscalYearStart: context.fiscalYearStart).upperBound < context.today } ?? false
  }

  private static func report(
    _ message: String, _ entry: Entry, _ field: FieldChange, _ key: String, _ number: String, _ findings: inout Findings
  ) {
    findings.report(
      message, at: field.after.map { entry.place(of: $0) } ?? entry.headline,
      help: "Write `\(key): {value: \(number), revised: why it was corrected}`.", field: field.path, value: key)
  }

  /// The number of a reading, as it is written.
  private static func number(_ reading: NodeView) -> String {
    Reading.writtenNumber(in: reading)
  }
}
