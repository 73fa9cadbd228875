import CatalogModel

/// What is said to happen on a day, in the words of the page of lifecycles: a service starts, gets a version or ends, an
/// initiative starts or ends.
struct DatedEvent {
  let date: CalendarDate
  let entry: Entry
  /// The team that answers for the entry.
  let owner: Team?
  /// What happens, in the words of the page.
  let what: String
  let sort: Sort

  enum Sort {
    case start, end, other
  }

  /// The events of the packages and initiatives that go on, of the days that `isShown` accepts, in the catalogue's
  /// order.
  static func all(_ context: PageContext, where isShown: (CalendarDate) -> Bool) -> [DatedEvent] {
    var events: [DatedEvent] = []
    func add(
      _ date: CalendarDate?, _ entry: Entry, _ owner: Reference<Team>?, _ sort: Sort, _ what: @autoclosure () -> String
    ) {
      guard let date, isShown(date) else { return }
      events.append(DatedEvent(date: date, entry: entry, owner: owner?.target, what: what(), sort: sort))
    }
    for package in context.catalog.all(ServicePackage.self) {
      for (date, event) in ServiceLife(package)?.events ?? [] where event != .review {
        let sort: Sort = event == .start ? .start : event == .end ? .end : .other
        add(date, package.entry, package.owner, sort, LifecyclePage.name(event, context))
      }
    }
    for initiative in context.catalog.all(Initiative.self) where initiative.status?.isUnderway ?? false {
      let (dates, strings) = (initiative.dates, context.strings)
      add(dates?.start?.value, initiative.entry, initiative.owner, .start, strings[LifecyclePage.Text.nameStart])
      add(dates?.end?.value, initiative.entry, initiative.owner, .end, strings[LifecyclePage.Text.nameEnd])
    }
    return events
  }
}
