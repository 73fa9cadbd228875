internal import CatalogModel
internal import SourceText

/// Where the readings of a measure begin and end, decoded once for all rules: there may be very many of them.
struct ReadingSpan: Sendable {
  /// The earliest.
  let first: Reading?
  /// The latest of a period that has begun.
  let last: Reading?
  /// Whether one is of a period that has not begun.
  let hasFuture: Bool

  init(_ measure: Measure, today: CalendarDate) {
    let start = measure.entry.catalog.configuration.fiscalYearStart
    let readings = measure.readings
    let begun = readings.filter { $0.hasBegun(on: today, fiscalYearStart: start) }
    first = begun.first
    last = begun.last
    hasFuture = begun.count < readings.count
  }
}

extension Reading {
  /// Whether its period has begun: of what is to come, nothing can have been measured.
  func hasBegun(on today: CalendarDate, fiscalYearStart: Int) -> Bool {
    period.days(fiscalYearStart: fiscalYearStart).lowerBound <= today
  }
}
