import CatalogModel

/// Whether a promise with a number was kept, by its latest reading.
struct PromiseStanding {
  let package: ServicePackage
  let promise: Promise
  let target: Number
  /// The latest of a period that has begun.
  let reading: Reading
  let isKept: Bool

  /// The promises of a service that have a number and a reading that can be held against it, in the order in which they are
  /// written.
  /// - Parameter day: the day on which the readings are looked at.
  static func all(of package: ServicePackage, on day: CalendarDate, _ calendar: FiscalCalendar) -> [PromiseStanding] {
    package.serviceLevels.compactMap { level in
      let promise = level.promise
      guard let target = promise.target?.value,
        let last = level.readings(fiscalYearStart: calendar.yearStart).last(where: {
          $0.hasBegun(on: day, fiscalYearStart: calendar.yearStart)
        }),
        let isKept = promise.direction.isMet(
          last.number.value, target: target.value, tolerance: promise.tolerance?.value.value)
      else { return nil }
      return PromiseStanding(package: package, promise: promise, target: target, reading: last, isKept: isKept)
    }
  }

  /// Those of all services that can be had, in the catalogue's order.
  static func all(in catalog: Catalog, on day: CalendarDate, _ calendar: FiscalCalendar) -> [PromiseStanding] {
    catalog.all(ServicePackage.self).filter { $0.status?.isLive ?? false }.flatMap { all(of: $0, on: day, calendar) }
  }

  /// How far the reading misses the target, as a share of it.
  var gap: Double { abs(reading.number.value - target.value) / max(abs(target.value), 1e-9) }
}
