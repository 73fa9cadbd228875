import CatalogModel
import SourceText

/// Something that happened, on the day that an entry names for it.
struct PastEvent: Sendable {
  enum What: Sendable {
    /// An idea was raised.
    case raised(by: Entry?)
    /// A team said what it thinks of an idea.
    case stance(Stance)
    /// An idea was decided on.
    case decision(Decision)
    /// A benefit was reviewed for a quarter, whose last day counts.
    case review(BenefitReview, Period)
    /// A service came into a state of its life.
    case state(LifecycleStatus)
    /// A version of a service was planned for the day.
    case version(String)
    /// A team handed something to another one.
    case handover(Touchpoint)
    /// An initiative began or ended, called as its field is.
    case course(field: String)
    /// A team was asked what its work is.
    case diagnosis
  }

  let date: CalendarDate
  let entry: Entry
  let what: What

  /// The entry that the event is told about on the page of another one: the subjects of a decision, what an initiative
  /// changes when it hands over, and a service that comes into a state.
  var subjects: [Entry] {
    switch what {
    case .decision: Idea(entry).subjects
    case .handover: Initiative(entry).changes.compactMap { $0.target?.entry }
    case .state: [entry]
    default: []
    }
  }

  /// All that happened up to `today`, the latest first; what is of one day in the catalogue's order.
  static func all(in catalog: Catalog, _ calendar: FiscalCalendar) -> [PastEvent] {
    var events = Collected(today: calendar.today)
    for idea in catalog.all(Idea.self) {
      events.add(idea.raised, idea.entry, .raised(by: idea.raisedBy?.target))
      for stance in idea.stances { events.add(stance.date, idea.entry, .stance(stance)) }
      if let decision = idea.decision { events.add(decision.date, idea.entry, .decision(decision)) }
    }
    for benefit in catalog.all(Benefit.self) {
      for review in benefit.reviews {
        guard let quarter = review.quarter?.value, review.verdict != nil else { continue }
        let days = quarter.days(fiscalYearStart: calendar.yearStart)
        guard days.lowerBound <= calendar.today else { continue }
        events.add(day: min(days.upperBound, calendar.today), benefit.entry, .review(review, quarter))
      }
    }
    for package in catalog.all(ServicePackage.self) { add(package, &events) }
    for initiative in catalog.all(Initiative.self) where initiative.status != .cancelled {
      if initiative.status?.isDecided ?? false {
        events.add(initiative.dates?.start, initiative.entry, .course(field: "dates.start"))
        if !(initiative.status?.isUnderway ?? true) {
          events.add(initiative.dates?.end, initiative.entry, .course(field: "dates.end"))
        }
      }
      for touchpoint in initiative.touchpoints where touchpoint.from != nil && touchpoint.to != nil {
        events.add(touchpoint.when, initiative.entry, .handover(touchpoint))
      }
    }
    for diagnosis in catalog.all(Diagnosis.self) { events.add(diagnosis.date, diagnosis.entry, .diagnosis) }
    return events.all.sorted(descendingBy: \.date)
  }

  /// The states that a service has reached: a day that a state was planned for and did not come is no event.
  private static func add(_ package: ServicePackage, _ events: inout Collected) {
    let course = LifecycleStatus.allCases
    guard let status = package.status, status != .rejected, let reached = course.firstIndex(of: status) else { return }
    let dates = package.dates
    for (state, date) in [
      (LifecycleStatus.pilot, dates?.pilot), (.live, dates?.live), (.sunset, dates?.sunset),
      (.retired, dates?.retired),
    ] {
      if let place = course.firstIndex(of: state), place <= reached { events.add(date, package.entry, .state(state)) }
    }
    if let next = package.next, let version = next.version?.value, !status.isArchived {
      events.add(next.due, package.entry, .version(version))
    }
  }

  private struct Collected {
    let today: CalendarDate
    private(set) var all: [PastEvent] = []

    init(today: CalendarDate) { self.today = today }

    mutating func add(_ date: Located<CalendarDate>?, _ entry: Entry, _ what: @autoclosure () -> What) {
      add(day: date?.value, entry, what())
    }

    mutating func add(day date: CalendarDate?, _ entry: Entry, _ what: @autoclosure () -> What) {
      guard let date, date <= today else { return }
      all.append(PastEvent(date: date, entry: entry, what: what()))
    }
  }
}
