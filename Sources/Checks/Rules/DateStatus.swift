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
    let course = LifecycleStatus.course
    guard let reached = course.firstIndex(of: item.status) else {
      // When it was rejected, nobody knew of the days that were planned before.
      return dates.day(of: item.status).flatMap { $0.value > today ? (item.status.rawValue, $0) : nil }
    }
    for (place, state) in course.enumerated().reversed() {
      guard let date = dates.day(of: state) else { continue }
      // A pilot may have its day as live behind it or still to come.
      if item.status == .pilot, state == .live { continue }
      if place > reached ? date.value < today : date.value > today { return (state.rawValue, date) }
    }
    return nil
  }
}
