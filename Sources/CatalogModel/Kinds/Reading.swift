package import Syntax

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
      guard let period = Period(pair.key), let value = number(in: pair.value), let number = Number(value) else {
        continue
      }
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

  /// Where the number of a reading is written, which may have the reason of its correction beside it.
  package static func number(in reading: NodeView) -> NodeView? { reading.isMapping ? reading["value"] : reading }

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

extension Reading {
  /// The number of a reading as it is written, from the value of its period; empty where there is none.
  package static func writtenNumber(in value: NodeView) -> String { number(in: value)?.string ?? "" }

  /// What stands in place of the reason of a correction, in the value of a period.
  package static func writtenReason(in value: NodeView) -> NodeView? { value["revised"] }

  /// Why the number of a period was corrected, from the value of the period; nil where it does not say.
  package static func reason(in value: NodeView) -> String? {
    writtenReason(in: value).flatMap { $0.isNonEmptyScalar ? $0.string : nil }
  }
}

extension [Reading] {
  /// Those whose periods have begun.
  /// - Parameter fiscalYearStart: the month, 1 to 12, in which the fiscal year starts.
  package func begun(on today: CalendarDate, fiscalYearStart: Int) -> [Reading] {
    filter { $0.hasBegun(on: today, fiscalYearStart: fiscalYearStart) }
  }
}
