package import CatalogModel
package import SourceText
internal import Syntax

package enum DateOrder: EntryRule {
  package static let description = RuleDescription(
    id: "date-order", severity: .error,
    what: "A date lies before one that it must follow: live, then sunset, then retired; start, then end.",
    why: "The site tells customers an end that is before the beginning.",
    example: "dates: {live: 2026-05-01, sunset: 2025-06-01}",
    instead: "dates: {live: 2025-05-01, sunset: 2026-06-01}")

  package static let kinds = [EntityKind.servicePackage, .component, .initiative]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    if let dates = entry.as(Initiative.self)?.dates {
      check(("start", dates.start), ("end", dates.end), &findings)
    } else if let dates = entry.lifecycle?.dates {
      let (live, sunset, retired) = (("live", dates.live), ("sunset", dates.sunset), ("retired", dates.retired))
      check(live, sunset, &findings)
      // Each is held against the nearest one before it that is given.
      check(dates.sunset == nil ? live : sunset, retired, &findings)
    }
  }

  private typealias Day = (name: String, date: Located<CalendarDate>?)

  private static func check(_ earlier: Day, _ later: Day, _ findings: inout Findings) {
    guard let first = earlier.date, let date = later.date, date.value < first.value else { return }
    findings.report(
      "`\(later.name)` is \(date.value), which lies before `\(earlier.name)`, \(first.value)", at: date.place,
      help: "Correct one of the two dates.",
      related: [.init(message: "`\(earlier.name)` is written here", place: first.place)],
      field: "dates.\(later.name)", value: date.written)
  }
}
