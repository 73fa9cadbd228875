package import Syntax

/// A number as somebody wrote it, with its value.
package struct Number: Hashable, Sendable {
  /// The digits as written: `97.45` stays `97.45`.
  package let text: String
  /// The nearest double; finite.
  package let value: Double

  /// Nil if `node` is not a finite decimal number.
  package init?(_ node: NodeView) {
    let text = node.string
    guard let value = node.decimal(text) else { return nil }
    self.text = text
    self.value = value
  }
}

/// Which way is better.
package enum Direction: String, Sendable, CaseIterable {
  case up, down, hold

  /// Whether `value` meets `target`: at or above it for up, at or below it for down. There is no meeting a hold.
  package func isMet(_ value: Double, target: Double) -> Bool? {
    switch self {
    case .up: value >= target
    case .down: value <= target
    case .hold: nil
    }
  }
}

/// One number of a measure or a service level.
package struct Reading: Sendable {
  package let period: Period
  package let number: Number
  /// Why the number was corrected after the fact; nil where it was not.
  package let revised: Text?
  /// The number in the file.
  package let node: NodeView

  /// The readings of a map of periods to numbers, the earliest end first; what is no reading is left out.
  package static func all(in map: NodeView?, fiscalYearStart: Int) -> [Reading] {
    guard let map else { return [] }
    var readings: [(end: CalendarDate, start: CalendarDate, reading: Reading)] = []
    for pair in map.pairs {
      let value = pair.value.isMapping ? pair.value["value"] : pair.value
      guard let period = Period(pair.key), let value, let number = Number(value) else { continue }
      let revised = pair.value.isMapping ? pair.value["revised"].flatMap(Text.init) : nil
      let days = period.days(fiscalYearStart: fiscalYearStart)
      readings.append(
        (days.upperBound, days.lowerBound, Reading(period: period, number: number, revised: revised, node: value)))
    }
    readings.sort { ($0.end, $0.start) < ($1.end, $1.start) }
    return readings.map(\.reading)
  }
}
