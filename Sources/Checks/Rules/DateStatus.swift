package import CatalogModel
package import SourceText
internal import Syntax

package enum DateStatus: EntryRule {
  package static let description = RuleDescription(
    id: "date-status", severity: .error,
    what:
      "A status and a date contradict each other; a warning where only the day has come and the status is the old one.",
    why: "Either customers are sent to a service that is not there, or one that is there is kept from them.",
    example: """
      status: live
      dates: {live: 2099-01-01}
      """,
    instead: """
      status: in-development
      dates: {live: 2099-01-01}
      """)

  package static let kinds = [EntityKind.servicePackage, .component]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let item = entry.lifecycle, let (name, date) = contradiction(item, today: context.today) else {
      return
    }
    let isAhead = date.value > context.today
    findings.report(
      isAhead
        ? "the status is `\(item.status.rawValue)` already, and the day in `\(name)`, \(date.value), is still to come"
        : "the status is still `\(item.status.rawValue)`, and the day in `\(name)`, \(date.value), has passed",
      at: date.place,
      // A day that comes must not make a catalogue wrong overnight that was right the day before.
      severity: isAhead ? nil : .warning,
      help: isAhead
        ? "Correct the date, or go back to the status that holds until then."
        : "Write `status: \(name)` if that day was kept, or the new date if it was not.",
      field: "dates.\(name)", value: date.written)
  }

  /// The date that speaks against the status, the last one first.
  private static func contradiction(
    _ item: LifecycleEntry, today: CalendarDate
  ) -> (name: String, date: Located<CalendarDate>)? {
    guard let dates = item.dates else { return nil }
    // How many of live, sunset and retired the status has reached; a pilot may have its day as live or have it still to come.
    let reached: Int
    switch item.status {
    case .proposed, .analysed, .approved, .inDevelopment: reached = 0
    case .pilot, .live: reached = 1
    case .sunset: reached = 2
    case .retired: reached = 3
    case .rejected: return nil
    }
    func contradicts(_ date: CalendarDate, after count: Int) -> Bool {
      count >= reached ? date < today : date > today && item.status != .pilot
    }
    if let date = dates.retired, contradicts(date.value, after: 2) { return ("retired", date) }
    if let date = dates.sunset, contradicts(date.value, after: 1) { return ("sunset", date) }
    if let date = dates.live, contradicts(date.value, after: 0) { return ("live", date) }
    return nil
  }
}
