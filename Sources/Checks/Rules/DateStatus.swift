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
    guard let item = entry.lifecycle, let (name, date) = contradiction(item, today: context.today),
      let node = item.dates.node?[name]
    else { return }
    let isAhead = date > context.today
    findings.report(
      isAhead
        ? "the status is `\(item.status.rawValue)` already, and the day in `\(name)`, \(date), is still to come"
        : "the status is still `\(item.status.rawValue)`, and the day in `\(name)`, \(date), has passed",
      at: entry.place(of: node),
      // A day that comes must not make a catalogue wrong overnight that was right the day before.
      severity: isAhead ? nil : .warning,
      help: isAhead
        ? "Correct the date, or go back to the status that holds until then."
        : "Write `status: \(name)` if that day was kept, or the new date if it was not.",
      field: "dates.\(name)", value: node.string)
  }

  /// The date that speaks against the status, the last one first.
  private static func contradiction(
    _ item: LifecycleEntry, today: CalendarDate
  ) -> (name: String, date: CalendarDate)? {
    let dates = item.dates
    let order = [("live", dates.live), ("sunset", dates.sunset), ("retired", dates.retired)]
    // Dates within the order that the status has reached; a pilot may have its day as live or have it still to come.
    let reached: Int
    switch item.status {
    case .proposed, .analysed, .approved, .inDevelopment: reached = 0
    case .pilot, .live: reached = 1
    case .sunset: reached = 2
    case .retired: reached = 3
    case .rejected: return nil
    }
    for (position, (name, date)) in order.enumerated().reversed() {
      guard let date else { continue }
      if position >= reached, date < today { return (name, date) }
      if position < reached, date > today, item.status != .pilot { return (name, date) }
    }
    return nil
  }
}
