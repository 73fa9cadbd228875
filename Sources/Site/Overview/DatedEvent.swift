import CatalogModel

/// What is said to happen on a day: a package goes live, gets a version or ends, an initiative starts or ends.
struct DatedEvent {
  let date: CalendarDate
  let entry: Entry
  /// The team that answers for the entry.
  let owner: Team?
  /// What happens, in the words of the page.
  let what: String

  /// The events of the packages and initiatives that go on, of the days that `isShown` accepts, in the catalogue's
  /// order.
  static func all(_ context: PageContext, where isShown: (CalendarDate) -> Bool) -> [DatedEvent] {
    var events: [DatedEvent] = []
    func add(
      _ date: Located<CalendarDate>?, _ entry: Entry, _ owner: Reference<Team>?, _ what: @autoclosure () -> String
    ) {
      guard let date = date?.value, isShown(date) else { return }
      events.append(DatedEvent(date: date, entry: entry, owner: owner?.target, what: what()))
    }
    let packages = context.kind(.servicePackage)
    for package in context.catalog.all(ServicePackage.self) where package.status.map({ !$0.isArchived }) ?? false {
      let dates = package.dates
      for (key, date) in [("live", dates?.live), ("sunset", dates?.sunset), ("retired", dates?.retired)] {
        add(date, package.entry, package.owner, packages.word("status", key))
      }
      if let next = package.next, let version = next.version?.value {
        let shown = ShownLength.name(version, HomeText.versionLength)
        add(next.due, package.entry, package.owner, context.strings[HomeText.version].filled(shown))
      }
    }
    let initiatives = context.kind(.initiative)
    for initiative in context.catalog.all(Initiative.self) where initiative.status?.isUnderway ?? false {
      add(initiative.dates?.start, initiative.entry, initiative.owner, initiatives.label("dates.start"))
      add(initiative.dates?.end, initiative.entry, initiative.owner, initiatives.label("dates.end"))
    }
    return events
  }
}
