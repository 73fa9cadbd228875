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
    var year = 0
    var quarter = 0
    if case .quarter(let runningYear, let runningQuarter) = runningQuarter {
      (year, quarter) = (runningYear * 4 + runningQuarter - 1 + distance).quotientAndRemainder(dividingBy: 4)
    }
    return .quarter(year, quarter + 1)
  }

  /// How many quarters after the running one `date` lies.
  func distance(to date: CalendarDate) -> Int {
    Period.quarterNumber(of: date, fiscalYearStart: yearStart)
      - Period.quarterNumber(of: today, fiscalYearStart: yearStart)
  }

  /// The same for the last day of a period.
  func distance(toEndOf period: Period) -> Int { distance(to: period.days(fiscalYearStart: yearStart).upperBound) }
}
