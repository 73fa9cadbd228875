/// An entry that was taken out of the catalogue.
package struct RemovedEntry: Sendable {
  /// What it was called at last.
  package let name: EntryName
  /// What became of it, the latest first, which is that it was taken out.
  package let events: [HistoryEvent]

  /// The day on which the branch lost it, in UTC.
  package var day: CalendarDate { events[0].day }
  /// The commit that it was lost in, 40 hexadecimal digits.
  package var commit: String { events[0].commit }
  /// The place of that commit in the order of the branch.
  package var place: Int { events[0].place }

  /// An entry that is gone; nil where no event says so.
  package init?(_ name: EntryName, events: some Sequence<HistoryEvent>) {
    let events = Array(events)
    guard events.first?.sort == .removed else { return nil }
    self.name = name
    self.events = events
  }
}
