import CatalogModel

/// The days ahead that entries name: starts, versions and ends.
struct HomeDates {
  /// What happens on a day.
  private struct Event {
    let date: CalendarDate
    let entry: Entry
    let what: String
  }

  /// The earliest first.
  private let events: [Event]
  /// The most that the page names.
  private static let limit = 8

  init(_ context: PageContext) {
    let today = context.site.calendar.today
    var events: [Event] = []
    func add(_ date: CalendarDate?, _ entry: Entry, _ what: @autoclosure () -> String) {
      if let date, date > today { events.append(Event(date: date, entry: entry, what: what())) }
    }
    let packages = context.kind(.servicePackage)
    for package in context.catalog.all(ServicePackage.self) where package.status.map({ !$0.isArchived }) ?? false {
      for (key, date) in [
        ("live", package.dates.live), ("sunset", package.dates.sunset), ("retired", package.dates.retired),
      ] {
        add(date, package.entry, packages.word("status", key))
      }
      if let next = package.next, let version = next.version {
        add(next.due, package.entry, context.strings[HomeText.version].filled(ShownLength.name(version, 40)))
      }
    }
    let initiatives = context.kind(.initiative)
    for initiative in context.catalog.all(Initiative.self) where initiative.status?.isUnderway ?? false {
      add(initiative.start, initiative.entry, initiatives.label("dates.start"))
      add(initiative.end, initiative.entry, initiatives.label("dates.end"))
    }
    self.events = Array(
      events.sorted { ($0.date, $0.entry.index, $0.what) < ($1.date, $1.entry.index, $1.what) }.prefix(Self.limit))
  }

  /// Writes them, if there are any.
  func write(_ html: inout HTMLWriter, _ context: PageContext) {
    guard !events.isEmpty else { return }
    context.section(&html, "Ahead", context.strings[HomeText.datesAhead]) { html in
      html.element(.ul, class: "ahead") { html in
        for event in events {
          html.element(.li) { html in
            context.date(&html, event.date)
            html.text(" ")
            html.element(.span) { html in
              context.link(&html, event.entry)
              html.text(" ")
              html.element(.span, class: "note") { $0.text(event.what) }
            }
          }
        }
      }
    }
  }
}
