package import Syntax

/// A day of the proleptic Gregorian calendar, without a time zone.
package struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// From 1 to 9999.
  package let year: Int
  /// From 1 to 12.
  package let month: Int
  /// From 1 to the month's length.
  package let day: Int

  /// Nil if there is no such day, or the year is not within 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// The last day that there is room for.
  static let last = CalendarDate(unchecked: 9999, 12, 31)

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026-11-21`, and nothing else.
  package init?(_ text: some StringProtocol) { self.init(Array(text.utf8).span) }

  private init?(_ bytes: Span<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes, 0..<4), let month = Self.number(bytes, 5..<7), let day = Self.number(bytes, 8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads the date that a scalar holds.
  package init?(_ node: NodeView) {
    guard node.isScalar, let date = node.withText({ Self($0) }) else { return nil }
    self = date
  }

  /// The number that the digits at `range` are, at most four of them.
  static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for offset in range {
      guard (0x30...0x39).contains(bytes[offset]) else { return nil }
      value = value * 10 + Int(bytes[offset] - 0x30)
    }
    return value
  }

  /// How many days a month has, from 28 to 31.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1 January 1970. Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
  package var daysSinceEpoch: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day that is `days` days after 1 January 1970 (civil_from_days of the same source), kept within years 1 to 9999.
  package init(daysSinceEpoch days: Int) {
    let first = CalendarDate(unchecked: 1, 1, 1).daysSinceEpoch
    let shifted = min(max(days, first), Self.last.daysSinceEpoch) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      unchecked: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The day on which the instant `seconds` after 1970-01-01T00:00:00Z lies in UTC.
  package init(unixSeconds seconds: Int64) {
    let day = seconds.quotientAndRemainder(dividingBy: 86_400)
    self.init(daysSinceEpoch: Int(day.remainder < 0 ? day.quotient - 1 : day.quotient))
  }

  /// Its last second in UTC, in seconds since 1970-01-01T00:00:00Z.
  package var lastSecond: Int64 { Int64(daysSinceEpoch + 1) * 86_400 - 1 }

  /// The day that lies `days` later, or earlier for a negative number, kept within years 1 to 9999.
  package func adding(days: Int) -> CalendarDate { CalendarDate(daysSinceEpoch: daysSinceEpoch + days) }

  /// The same day of a month that lies `months` later, or that month's last day where it is shorter.
  package func adding(months: Int) -> CalendarDate {
    let sum = year * 12 + month - 1 + months
    guard sum >= 12 else { return CalendarDate(unchecked: 1, 1, 1) }
    guard sum < 120_000 else { return .last }
    let (year, month) = (sum / 12, sum % 12 + 1)
    return CalendarDate(unchecked: year, month, min(day, Self.length(ofMonth: month, year: year)))
  }

  /// ISO 8601: `2026-11-21`.
  package var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

/// A number with zeros before it.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
