package import Syntax

/// A stretch of time that a number belongs to: a fiscal year, a fiscal quarter, or a calendar month.
package enum Period: Hashable, Sendable {
  /// `2026`: the fiscal year that starts in 2026.
  case year(Int)
  /// `2026-Q3`: a quarter, from 1 to 4, of the fiscal year that starts in 2026.
  case quarter(Int, Int)
  /// `2026-03`: a calendar month.
  case month(Int, Int)

  /// Nil if `text` is none of the three forms.
  package init?(_ text: some StringProtocol) { self.init(Array(text.utf8).span) }

  private init?(_ bytes: Span<UInt8>) {
    guard bytes.count >= 4, let year = CalendarDate.number(bytes, 0..<4), year >= 1 else { return nil }
    if bytes.count == 4 {
      self = .year(year)
      return
    }
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-") else { return nil }
    if bytes[5] == UInt8(ascii: "Q") {
      guard let quarter = CalendarDate.number(bytes, 6..<7), (1...4).contains(quarter) else { return nil }
      self = .quarter(year, quarter)
    } else {
      guard let month = CalendarDate.number(bytes, 5..<7), (1...12).contains(month) else { return nil }
      self = .month(year, month)
    }
  }

  /// Reads the period that a scalar holds; nil if it is none of the three forms.
  package init?(_ node: NodeView) {
    guard node.isScalar, let period = node.withText({ Self($0) }) else { return nil }
    self = period
  }

  /// The first and the last day.
  /// - Parameter fiscalYearStart: the month, 1 to 12, in which the fiscal year starts.
  package func days(fiscalYearStart: Int) -> ClosedRange<CalendarDate> {
    switch self {
    case .year(let year): Self.months(from: (year, fiscalYearStart), count: 12)
    case .quarter(let year, let quarter):
      Self.months(from: Self.month(3 * (quarter - 1), after: (year, fiscalYearStart)), count: 3)
    case .month(let year, let month): Self.months(from: (year, month), count: 1)
    }
  }

  /// Whether `other` lies within this period, by their dates.
  package func contains(_ other: Period, fiscalYearStart: Int) -> Bool {
    let own = days(fiscalYearStart: fiscalYearStart)
    let other = other.days(fiscalYearStart: fiscalYearStart)
    return own.lowerBound <= other.lowerBound && other.upperBound <= own.upperBound
  }

  /// Whether the two share a day.
  package func overlaps(_ other: Period, fiscalYearStart: Int) -> Bool {
    days(fiscalYearStart: fiscalYearStart).overlaps(other.days(fiscalYearStart: fiscalYearStart))
  }

  /// Whether the last day lies before `today`.
  package func isPast(on today: CalendarDate, fiscalYearStart: Int) -> Bool {
    days(fiscalYearStart: fiscalYearStart).upperBound < today
  }

  /// The fiscal quarter that `date` lies in.
  package static func quarter(of date: CalendarDate, fiscalYearStart: Int) -> Period {
    let sinceStart = (date.month - fiscalYearStart + 12) % 12
    return .quarter(date.month < fiscalYearStart ? date.year - 1 : date.year, sinceStart / 3 + 1)
  }

  /// The number of the fiscal quarter that `date` lies in; of two dates the difference is the quarters from one to the
  /// other.
  package static func quarterNumber(of date: CalendarDate, fiscalYearStart: Int) -> Int {
    (date.year * 12 + date.month - fiscalYearStart).quotientAndRemainder(dividingBy: 3).quotient
  }

  /// The same part of the year before.
  package var yearBefore: Period {
    switch self {
    case .year(let year): .year(year - 1)
    case .quarter(let year, let quarter): .quarter(year - 1, quarter)
    case .month(let year, let month): .month(year - 1, month)
    }
  }

  /// The fiscal quarter that ``quarterNumber(of:fiscalYearStart:)`` numbers so; as late as dates go, where it is later.
  package static func quarter(number: Int, fiscalYearStart: Int) -> Period {
    let months = number * 3 + fiscalYearStart - 1
    let year = min(max(months / 12, 1), 9999)
    let first = CalendarDate(year: year, month: months % 12 + 1, day: 1) ?? .last
    return quarter(of: first, fiscalYearStart: fiscalYearStart)
  }

  /// As it is written in a file.
  package var code: String {
    switch self {
    case .year(let year): padded(year, 4)
    case .quarter(let year, let quarter): "\(padded(year, 4))-Q\(quarter)"
    case .month(let year, let month): "\(padded(year, 4))-\(padded(month, 2))"
    }
  }

  /// As a reader of the site sees it: a fiscal year that does not start in January shows both its years, `2026–27`.
  package func label(fiscalYearStart: Int) -> String {
    func years(_ year: Int) -> String {
      fiscalYearStart == 1 ? padded(year, 4) : "\(padded(year, 4))–\(padded((year + 1) % 100, 2))"
    }
    switch self {
    case .year(let year): return years(year)
    case .quarter(let year, let quarter): return "\(years(year)) Q\(quarter)"
    case .month: return code
    }
  }

  private static func months(from first: (year: Int, month: Int), count: Int) -> ClosedRange<CalendarDate> {
    let last = month(count - 1, after: first)
    let start = CalendarDate(year: first.year, month: first.month, day: 1) ?? .last
    let length = CalendarDate.length(ofMonth: last.month, year: last.year)
    return start...max(start, CalendarDate(year: last.year, month: last.month, day: length) ?? .last)
  }

  private static func month(_ offset: Int, after first: (year: Int, month: Int)) -> (year: Int, month: Int) {
    let months = first.year * 12 + first.month - 1 + offset
    return (months / 12, months % 12 + 1)
  }
}
