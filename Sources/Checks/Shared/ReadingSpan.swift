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
  /// The latest of two readings of the last two years between which one is due and missing, and the period of the earlier.
  let gap: (before: Reading, after: Reading)?
  /// An earliest reading that lies years before all others.
  let stray: (reading: Reading, next: Reading)?

  init(_ measure: Measure, today: CalendarDate) {
    let start = measure.entry.catalog.configuration.fiscalYearStart
    let readings = measure.readings
    let begun = readings.begun(on: today, fiscalYearStart: start)
    first = begun.first
    last = begun.last
    hasFuture = begun.count < readings.count
    guard let frequency = measure.frequency, begun.count > 1 else {
      (gap, stray) = (nil, nil)
      return
    }
    let days = begun.map { $0.period.days(fiscalYearStart: start) }
    func missing(before index: Int) -> Int {
      days[index].lowerBound.daysSinceEpoch - days[index - 1].upperBound.daysSinceEpoch - 1
    }
    let isStray = begun.count > 2 && missing(before: 1) > max(4 * frequency.days, Self.farDays)
    stray = isStray ? (begun[0], begun[1]) : nil
    let recent = begun.indices.dropFirst(isStray ? 2 : 1).reversed().prefix {
      days[$0].upperBound.daysSinceEpoch > today.daysSinceEpoch - Self.farDays
    }
    // A month more or less is no period that is missing.
    gap = recent.first { missing(before: $0) > frequency.days * 3 / 4 }.map { (begun[$0 - 1], begun[$0]) }
  }

  /// What lies further back than two years is nobody's to mend.
  private static let farDays = 731
}
