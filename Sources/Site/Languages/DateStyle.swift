import CatalogModel

/// How a language writes dates and periods.
struct DateStyle: Sendable {
  /// The months as they stand alone.
  let months: [String]
  /// The months as they stand in a date, where that differs.
  var monthsInDate: [String]?
  /// What stands behind the number of a day, by the day.
  var ordinal: @Sendable (Int) -> String = { _ in "" }
  /// What a quarter is called before its number.
  let quarter: String

  /// A date, spelt out: `21 November 2026`.
  func text(_ date: CalendarDate) -> String {
    "\(date.day)\(ordinal(date.day)) \((monthsInDate ?? months)[date.month - 1]) \(date.year)"
  }

  /// A period: `2026`, `2026–27`, `Q3 2026`, `March 2026`; with spaces at which no line breaks.
  func text(_ period: Period, fiscalYearStart: Int) -> String {
    switch period {
    case .year: period.label(fiscalYearStart: fiscalYearStart)
    case .quarter(let year, let quarter):
      "\(self.quarter)\(quarter)\u{A0}\(Period.year(year).label(fiscalYearStart: fiscalYearStart))"
    case .month(let year, let month): "\(months[month - 1])\u{A0}\(year)"
    }
  }
}
