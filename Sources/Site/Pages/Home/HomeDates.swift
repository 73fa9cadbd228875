import CatalogModel

/// The days ahead on which services start, get a version or end.
struct HomeDates {
  /// The earliest first.
  private let events: [DatedEvent]
  private let count: Int
  /// The most that the page names.
  private static let limit = 8

  init(_ context: PageContext) {
    let today = context.site.calendar.today
    let ahead = DatedEvent.all(context) { $0 >= today }.filter { $0.entry.kind == .servicePackage }
    count = ahead.count
    events = Array(
      ahead.sorted { ($0.date, $0.entry.index, $0.what) < ($1.date, $1.entry.index, $1.what) }.prefix(Self.limit))
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
              html.text(context.strings.colon)
              html.element(.span, class: "note") { $0.text(event.what) }
            }
          }
        }
      }
      html.elementUnlessEmpty(.p, class: "note") { html in
        if count > events.count { html.text(context.more(count - events.count) + " ") }
        guard LifecyclePage.isShown(in: context.site.contents) else { return }
        context.link(
          &html, context.strings[HomeText.allDates], to: LifecyclePage.path, anchor: LifecyclePage.ahead)
      }
    }
  }
}
