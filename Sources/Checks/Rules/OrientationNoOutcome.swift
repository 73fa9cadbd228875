package import CatalogModel
package import SourceText

package enum OrientationNoOutcome: EntryRule {
  package static let description = RuleDescription(
    id: "orientation-no-outcome", severity: .warning,
    what: """
      A live package or an active value stream is measured, and none of its measures is of an outcome. Numbers that are \
      only watched, with `direction: hold` and no target, are not looked at.
      """,
    why: "The numbers tell how much was done and how fast, not whether anybody was better off for it.",
    example: """
      title: Applications received
      about: [service-package:permits]
      orientation: output
      """,
    instead: """
      title: Shops that opened on the day they had planned
      about: [service-package:permits]
      orientation: outcome
      """)

  package static let presumedRead: Set<EntityKind> = [.measure]
  package static let kinds = [EntityKind.servicePackage, .valueStream]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard entry.livePackage != nil || entry.as(ValueStream.self)?.status == .active else { return }
    // A measure of longevity need not say what it shows; any other that does not may be one of an outcome. What is only
    // watched, as the number of applications, is no attempt to show anything.
    let all = Measure.all(about: entry)
    let measures = all.filter { measure in
      (measure.family != .longevity || measure.orientation != nil)
        && (measure.direction != .hold || measure.writtenTarget != nil || measure.orientation == .outcome)
    }
    guard let first = measures.first,
      measures.allSatisfy({ $0.orientation == .output || $0.orientation == .serviceLevel })
    else { return }
    // Those that are not looked at are of no outcome either, and whoever counts the measures counts them.
    let what = all.count == 1 ? "the only measure" : "none of the \(all.count) measures"
    findings.report(
      "\(what) of this \(entry.declaration.spokenName) is \(all.count == 1 ? "not " : "")of an outcome, "
        + "so nothing tells whether anybody is better off for it",
      at: entry.headline,
      help: "Add a measure of what customers can do or have afterwards, with `orientation: outcome`.",
      related: [.init(message: "measured as `\(first.orientation?.rawValue ?? "")`", place: first.entry.headline)],
      field: "measures")
  }
}
