package import CatalogModel
package import SourceText
internal import Syntax

package enum DateOrder: EntryRule {
  package static let description = RuleDescription(
    id: "date-order", severity: .error,
    what:
      "A date lies before one that it must follow: the states of a life one after another, from proposed to retired; start, then end.",
    why: "The site tells customers an end that is before the beginning.",
    example: "dates: {live: 2026-05-01, sunset: 2025-06-01}",
    instead: "dates: {live: 2025-05-01, sunset: 2026-06-01}")

  package static let kinds = [EntityKind.servicePackage, .component, .initiative]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    if let dates = entry.as(Initiative.self)?.dates {
      check([("start", dates.start), ("end", dates.end)], &findings)
    } else if let item = entry.lifecycle, let dates = item.dates {
      func days(_ states: [LifecycleStatus]) -> [Day] { states.map { ($0.rawValue, dates.day(of: $0)) } }
      check(days(LifecycleStatus.course), &findings)
      // What was rejected may have been proposed again since.
      guard item.status == .rejected, dates.day(of: .rejected) != nil else { return }
      let earlier = days(LifecycleStatus.course.filter { $0.section == .pipeline }).last { $0.date != nil }
      check([earlier].compactMap(\.self) + days([.rejected]), &findings)
    }
  }

  private typealias Day = (name: String, date: Located<CalendarDate>?)

  /// Holds each day that is given against the nearest one before it.
  private static func check(_ days: [Day], _ findings: inout Findings) {
    var last: (name: String, date: Located<CalendarDate>)?
    for day in days {
      guard let date = day.date else { continue }
      if let last, date.value < last.date.value {
        findings.report(
          "`\(day.name)` is \(date.value), which lies before `\(last.name)`, \(last.date.value)", at: date.place,
          help: "Correct one of the two dates.",
          related: [.init(message: "`\(last.name)` is written here", place: last.date.place)],
          field: "dates.\(day.name)", value: date.written)
      }
      last = (day.name, date)
    }
  }
}
