package import Syntax

/// A number as somebody wrote it, with its value.
package struct Number: Hashable, Sendable {
  /// The digits as written: `97.45` stays `97.45`.
  package let text: String
  /// The nearest double; finite.
  package let value: Double

  /// Nil if `node` is not a finite decimal number.
  package init?(_ node: NodeView) {
    guard let value = node.decimal else { return nil }
    text = node.string
    self.value = value
  }
}

/// Which way is better.
package enum Direction: String, Sendable, CaseIterable {
  case up, down, hold

  /// Whether `value` meets `target`: at or above it for up, at or below it for down, within the tolerance of it for hold. Nil
  /// for a hold of which nobody says how far off is too far.
  package func isMet(_ value: Double, target: Double, tolerance: Double? = nil) -> Bool? {
    switch self {
    case .up: value >= target
    case .down: value <= target
    case .hold: tolerance.map { abs(value - target) <= $0 }
    }
  }
}

/// One number of a measure or a service level.
package struct Reading: Sendable {
  /// The stretch of time that the number belongs to.
  package let period: Period
  /// What was measured then.
  package let number: Number
  /// Why the number was corrected after the fact; nil where it was not.
  package let revised: Text?
  /// The number in the file.
  package let node: NodeView

  /// The readings of a map of periods to numbers, the earliest end first; what is no reading is left out.
  package static func all(in map: NodeView?, fiscalYearStart: Int) -> [Reading] {
    guard let map else { return [] }
    var readings: [Reading] = []
    readings.reserveCapacity(map.count)
    var isSorted = true
    var last: ClosedRange<CalendarDate>?
    for pair in map.pairs {
      let value = pair.value.isMapping ? pair.value["value"] : pair.value
      guard let period = Period(pair.key), let value, let number = Number(value) else { continue }
      let revised = pair.value.isMapping ? pair.value["revised"].flatMap(Text.init) : nil
      readings.append(Reading(period: period, number: number, revised: revised, node: value))
      let days = period.days(fiscalYearStart: fiscalYearStart)
      if let last, isEarlier(days, last) { isSorted = false }
      last = days
    }
    // They nearly always are written in their order.
    guard !isSorted else { return readings }
    return readings.map { ($0.period.days(fiscalYearStart: fiscalYearStart), $0) }.sorted { isEarlier($0.0, $1.0) }
      .map(\.1)
  }

  /// Whether its period has begun: of what is to come, nothing can have been measured.
  ///
  /// - Parameter fiscalYearStart: the month, 1 to 12, in which the fiscal year starts.
  package func hasBegun(on today: CalendarDate, fiscalYearStart: Int) -> Bool {
    period.days(fiscalYearStart: fiscalYearStart).lowerBound <= today
  }

  /// Whether the days of one period end before those of another, or begin before them where they end together.
  private static func isEarlier(_ left: ClosedRange<CalendarDate>, _ right: ClosedRange<CalendarDate>) -> Bool {
    (left.upperBound, left.lowerBound) < (right.upperBound, right.lowerBound)
  }
}
