import CatalogModel

/// The life of a service as the page of lifecycles draws and tells it.
struct ServiceLife {
  /// Something that is to happen to a service on a day.
  enum Event: Hashable {
    case start, end
    /// Nobody new is taken on from then.
    case close
    case version(String)
    case review
  }

  let package: ServicePackage
  let status: LifecycleStatus
  /// The first day on which some can have it.
  let pilot: CalendarDate?
  /// The first day on which all can.
  let live: CalendarDate?
  let sunset: CalendarDate?
  let retired: CalendarDate?
  /// What is to happen, by its day; also what should have happened by now.
  let events: [(date: CalendarDate, event: Event)]

  /// Nil where nobody can tell from its status where it stands.
  init?(_ package: ServicePackage) {
    guard let status = package.status else { return nil }
    self.package = package
    self.status = status
    let dates = package.dates
    pilot = dates?.pilot?.value
    live = dates?.live?.value
    sunset = dates?.sunset?.value
    retired = dates?.retired?.value
    var events: [(date: CalendarDate, event: Event)] = []
    func add(_ event: Event, on date: CalendarDate?) { if let date { events.append((date, event)) } }
    if status.section == .pipeline { add(.start, on: [pilot, live].compactMap(\.self).min()) }
    if status == .pilot { add(.start, on: live) }
    if !status.isArchived {
      if status != .sunset { add(.close, on: sunset) }
      add(.end, on: retired)
      add(.review, on: package.reviewBy?.value)
    }
    if let next = package.next, !status.isArchived, let version = next.version?.value {
      // A first version that comes with the start is told once.
      if events.first?.event != .start || events.first?.date != next.due?.value {
        add(.version(version), on: next.due?.value)
      }
    }
    self.events = events.sorted { $0.date < $1.date }
  }

  /// The first day on which those could have it who can have it now; nil where none is written.
  var offered: CalendarDate? { status == .pilot ? pilot : live ?? pilot }
  /// The first day on which anybody could have it.
  var since: CalendarDate? { [pilot, live].compactMap(\.self).min() }
  /// The day on which it is planned to start.
  var start: CalendarDate? { events.first { $0.event == .start }?.date }

  /// What lies ahead of services, the earliest first; what is of one day in the order of the services.
  static func ahead(
    _ lives: [ServiceLife], from today: CalendarDate
  ) -> [(life: ServiceLife, date: CalendarDate, event: Event)] {
    let all = lives.flatMap { life in
      life.events.filter { $0.date >= today }.map { (life: life, date: $0.date, event: $0.event) }
    }
    return all.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  }

  /// The day that its file names for the state that it is in; nil where it names none, or one that is still to come.
  func declaredSince(_ today: CalendarDate) -> CalendarDate? {
    (package.dates?.day(of: status)?.value).flatMap { $0 <= today ? $0 : nil }
  }

  /// Whether a day lies ahead on which more happens to it than a review.
  func changes(after today: CalendarDate) -> Bool {
    events.contains { $0.event == .review ? $0.date < today : true }
  }
}

/// A service's place in a list, with the arrows that lead through its lane from what ends to what takes its place.
struct LifeRow {
  /// A piece of an arrow.
  struct Piece {
    /// The day on which what the arrow comes from ends.
    let date: CalendarDate
    let part: Part
  }

  enum Part {
    /// From the row of what ends upwards.
    case tail
    case through
    /// Up to what takes its place.
    case head
  }

  let life: ServiceLife
  var pieces: [Piece] = []

  /// The most rows that an arrow leads through: beyond, words alone say what takes whose place.
  private static let reach = 5

  /// Puts what ends directly below what takes its place, where both are in the list; everything else keeps its order.
  static func rows(_ lives: [ServiceLife]) -> [LifeRow] {
    let places = Dictionary(
      lives.enumerated().map { ($0.element.package.entry.index, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var below: [Int: [Int]] = [:]
    var successors: [Int?] = []
    for (place, life) in lives.enumerated() {
      let successor = (life.package.replacedBy?.target).flatMap { places[$0.entry.index] }.flatMap {
        $0 == place ? nil : $0
      }
      successors.append(successor)
      if let successor { below[successor, default: []].append(place) }
    }
    var order: [Int] = []
    var isPlaced = Array(repeating: false, count: lives.count)
    func put(_ top: Int) {
      var stack = [top]
      while let place = stack.popLast() {
        guard !isPlaced[place] else { continue }
        isPlaced[place] = true
        order.append(place)
        stack += (below[place] ?? []).reversed()
      }
    }
    for place in lives.indices where successors[place] == nil { put(place) }
    // What takes each other's place in a circle stands where its name puts it.
    for place in lives.indices { put(place) }
    var rows = order.map { LifeRow(life: lives[$0]) }
    let rowOfPlace = Dictionary(
      order.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    for (row, place) in order.enumerated() {
      guard let date = lives[place].retired, let successor = successors[place].flatMap({ rowOfPlace[$0] }),
        successor < row, row - successor <= Self.reach
      else { continue }
      rows[row].pieces.append(Piece(date: date, part: .tail))
      for between in (successor + 1)..<row { rows[between].pieces.append(Piece(date: date, part: .through)) }
      rows[successor].pieces.append(Piece(date: date, part: .head))
    }
    return rows
  }
}

/// The three fiscal years around the running one as an axis, on which each quarter is as wide as any other.
struct LifeAxis {
  let calendar: FiscalCalendar
  /// The quarter at the left edge, counted from the running one.
  private let first: Int

  static let quarterCount = 12

  init(_ calendar: FiscalCalendar) {
    self.calendar = calendar
    let running = if case .quarter(_, let number) = calendar.runningQuarter { number } else { 1 }
    first = -4 - (running - 1)
  }

  /// The quarter that runs, counted from the left edge.
  var running: Int { -first }
  /// The years on the axis.
  var years: [Period] {
    (0..<3).map { year in
      if case .quarter(let number, _) = calendar.quarter(first + 4 * year) { .year(number) } else { .year(0) }
    }
  }

  /// The place of a day, in percent of the width; less than 0 or more than 100 where it lies beyond an edge.
  func place(_ date: CalendarDate) -> Double {
    let days = calendar.quarter(calendar.distance(to: date)).days(fiscalYearStart: calendar.yearStart)
    let length = days.upperBound.daysSinceEpoch - days.lowerBound.daysSinceEpoch + 1
    let share = Double(date.daysSinceEpoch - days.lowerBound.daysSinceEpoch) / Double(length)
    return (Double(calendar.distance(to: date) - first) + share) / Double(Self.quarterCount) * 100
  }
}
