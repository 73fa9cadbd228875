import CatalogModel

/// Whether a promise with a number was kept, by its latest reading.
struct PromiseStanding {
  let package: ServicePackage
  let promise: Promise
  let target: Number
  /// The latest of a period that has begun.
  let reading: Reading
  /// The latest ones, of which ``reading`` is the last, with whether each keeps the promise.
  let lately: [(reading: Reading, isKept: Bool)]
  let isKept: Bool
  /// The reading of the same part of the year before.
  let yearBefore: Reading?

  /// The readings that are looked back at: two years by quarter.
  private static let lookedBack = 8

  /// The promises of a service that have a number and a reading that can be held against it, in the order in which they are
  /// written.
  /// - Parameter day: the day on which the readings are looked at.
  static func all(of package: ServicePackage, on day: CalendarDate, _ calendar: FiscalCalendar) -> [PromiseStanding] {
    package.serviceLevels.compactMap { level in
      let promise = level.promise
      guard let target = promise.target?.value else { return nil }
      let begun = level.readings(fiscalYearStart: calendar.yearStart)
        .begun(on: day, fiscalYearStart: calendar.yearStart)
      let lately = begun.suffix(lookedBack).compactMap { reading -> (reading: Reading, isKept: Bool)? in
        promise.direction.isMet(reading.number.value, target: target.value, tolerance: promise.tolerance?.value.value)
          .map { (reading, $0) }
      }
      guard let last = lately.last else { return nil }
      return PromiseStanding(
        package: package, promise: promise, target: target, reading: last.reading, lately: lately, isKept: last.isKept,
        yearBefore: begun.last { $0.period == last.reading.period.yearBefore })
    }
  }

  /// Those of all services that can be had, in the catalogue's order.
  static func all(in catalog: Catalog, on day: CalendarDate, _ calendar: FiscalCalendar) -> [PromiseStanding] {
    catalog.all(ServicePackage.self).filter { $0.status?.isLive ?? false }.flatMap { all(of: $0, on: day, calendar) }
  }

  /// Those of all services that can be had, as they stood on the last day of a quarter, by its distance from the running one.
  static func all(in catalog: Catalog, asOfQuarter quarter: Int, _ calendar: FiscalCalendar) -> [PromiseStanding] {
    all(in: catalog, on: calendar.quarter(quarter).days(fiscalYearStart: calendar.yearStart).upperBound, calendar)
  }

  /// How many of the latest readings miss what is promised.
  var missedCount: Int { lately.count { !$0.isKept } }
  /// Whether the latest readings are those of quarters that follow each other.
  var isQuarterly: Bool {
    let quarters = lately.compactMap { level in
      if case .quarter(let year, let quarter) = level.reading.period { year * 4 + quarter } else { nil }
    }
    return quarters.count == lately.count && zip(quarters, quarters.dropFirst()).allSatisfy { $0 + 1 == $1 }
  }

  /// How far the reading misses the target, as a share of it.
  var gap: Double { abs(reading.number.value - target.value) / max(abs(target.value), 1e-9) }
}

/// A promise with a number that no reading tells whether it is kept: a service level that nobody has read yet, and all of
/// availability, capacity, continuity and security, which have no readings of their own.
struct UnreadPromise {
  let package: ServicePackage
  let promise: Promise
  let target: Number

  /// Those of all services that can be had, in the catalogue's order.
  static func all(in catalog: Catalog, on day: CalendarDate, _ calendar: FiscalCalendar) -> [UnreadPromise] {
    catalog.all(ServicePackage.self).filter { $0.status?.isLive ?? false }.flatMap { package in
      let levels = package.serviceLevels.filter {
        $0.readings(fiscalYearStart: calendar.yearStart).begun(on: day, fiscalYearStart: calendar.yearStart).isEmpty
      }
      return (package.warranty.map(\.promise) + levels.map(\.promise)).compactMap { promise in
        promise.target.map { UnreadPromise(package: package, promise: promise, target: $0.value) }
      }
    }
  }
}
