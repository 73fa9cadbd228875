package import CatalogModel
package import SourceText
internal import Syntax

package enum LevelArithmetic: EntryRule {
  package static let description = RuleDescription(
    id: "level-arithmetic", severity: .warning,
    what: "A percentage lies outside 0 to 100, or a service level has a reading from before its service went live.",
    why: "Such a number cannot be true, and it is published to customers.",
    example: """
      unit: percent
      readings: {2026-Q3: 974.5}
      """,
    instead: """
      unit: percent
      readings: {2026-Q3: 97.45}
      """)

  package static let kinds = [EntityKind.servicePackage, .measure]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    if let package = entry.as(ServicePackage.self) { check(package, context, &findings) }
    guard let measure = entry.as(Measure.self), measure.unit?.isPercent == true else { return }
    report(measure.baseline?.number, of: "baseline.value", &findings)
    report(measure.target?.number, of: "target.value", &findings)
    report(measure.readings, of: "readings", in: entry, &findings)
  }

  private static func check(_ package: ServicePackage, _ context: CheckContext, _ findings: inout Findings) {
    for (aspect, promise) in package.warranty where promise.unit?.isPercent == true {
      report(promise.target, of: "warranty.\(aspect.rawValue).target", &findings)
    }
    let live = package.dates?.live?.value
    for level in package.serviceLevels {
      var field: String { "service_levels[\(level.id?.value ?? "")]" }
      let readings = level.readings(fiscalYearStart: context.fiscalYearStart)
      if level.promise.unit?.isPercent == true {
        report(level.promise.target, of: field + ".target", &findings)
        report(readings, of: field + ".readings", in: package.entry, &findings)
      }
      guard let live, let first = readings.first,
        first.period.days(fiscalYearStart: context.fiscalYearStart).upperBound < live
      else { continue }
      findings.report(
        "the reading of \(first.period.code) is from before the service went live on \(live)",
        at: package.entry.place(of: first.node),
        help:
          "Correct the period, or `live` under `dates`; what was measured before belongs into a measure's baseline.",
        field: field + ".readings", value: first.period.code)
    }
  }

  /// Tells of the first reading that is no percentage, and of how many there are.
  private static func report(
    _ readings: [Reading], of field: @autoclosure () -> String, in entry: Entry, _ findings: inout Findings
  ) {
    let wrong = readings.filter { !isPercentage($0.number) }
    guard let first = wrong.first else { return }
    let others = wrong.count > 1 ? ", and so \(wrong.count == 2 ? "does" : "do") \(wrong.count - 1) more" : ""
    report(
      "the reading \(first.number.text) of \(first.period.code) lies outside 0 to 100 percent\(others)",
      at: entry.place(of: first.node), field: field(), value: first.period.code, &findings)
  }

  private static func report(
    _ number: Located<Number>?, of field: @autoclosure () -> String, _ findings: inout Findings
  ) {
    guard let number, !isPercentage(number.value) else { return }
    report(
      "\(number.written) lies outside 0 to 100 percent", at: number.place, field: field(), value: number.written,
      &findings)
  }

  private static func report(
    _ message: String, at place: Place, field: String, value: String, _ findings: inout Findings
  ) {
    findings.report(
      message, at: place,
      help: "Correct the number; if it is no share of a whole, write another `unit`, such as `percent of budget`.",
      field: field, value: value)
  }

  private static func isPercentage(_ number: Number) -> Bool { (0...100).contains(number.value) }
}

extension Text {
  /// Whether this unit is that of percentages, in any language in which `%` or `percent` is written.
  var isPercent: Bool {
    node.isMapping ? node.pairs.contains { $0.value.isPercent } : node.isPercent
  }
}

extension NodeView {
  fileprivate var isPercent: Bool { textEquals("%") || textEquals("percent") }
}
