import CatalogModel

/// The day that dates are compared with, and the fiscal quarters around it.
struct FiscalCalendar: Sendable {
  let today: CalendarDate
  /// The month, 1 to 12, in which the fiscal year starts.
  let yearStart: Int

  /// The quarter that runs.
  var runningQuarter: Period { .quarter(of: today, fiscalYearStart: yearStart) }
  /// The last quarter that is over.
  var lastClosedQuarter: Period { quarter(-1) }

  /// A quarter by its distance from the running one: -1 is the last closed one.
  func quarter(_ distance: Int) -> Period {
    let start = runningQuarter.days(fiscalYearStart: yearStart).lowerBound
    return .quarter(of: start.adding(months: 3 * distance), fiscalYearStart: yearStart)
  }

  /// How many quarters after the running one `date` lies.
  func distance(to date: CalendarDate) -> Int {
    Period.quarterNumber(of: date, fiscalYearStart: yearStart)
      - Period.quarterNumber(of: today, fiscalYearStart: yearStart)
  }

  /// The same for the last day of a period.
  func distance(toEndOf period: Period) -> Int { distance(to: period.days(fiscalYearStart: yearStart).upperBound) }
}
