/// The portfolio as it stood at the end of one fiscal quarter beside the end of another: plain values, for pages.
package struct QuarterComparison: Sendable {
  /// The end of a quarter.
  package struct End: Sendable {
    /// The quarter.
    package let quarter: Period
    /// Its last day.
    package let day: CalendarDate
    /// The last commit of the branch up to the end of that day in UTC, 40 hexadecimal digits; nil where none is known.
    package let commit: String?
    /// What was said and measured then; nil where that could not be read.
    package var balance: BalanceCounts?

    /// The end of a quarter.
    package init(of quarter: Period, on day: CalendarDate, commit: String?) {
      self.quarter = quarter
      self.day = day
      self.commit = commit
    }
  }

  /// What was found.
  package enum Outcome: Sendable {
    /// What is different.
    case differences(PortfolioDifferences)
    /// The clone is shallow, and its oldest commit is of that day.
    case cut(on: CalendarDate)
    /// What the repository has of one of the two can't be read.
    case unreadable(String)
  }

  /// The earlier end.
  package let before: End
  /// The later end.
  package let after: End
  /// What was found.
  package let outcome: Outcome

  /// The most quarters that are compared with the one before, the latest of those in which anything changed: reading a portfolio as
  /// it was costs about as much as reading its list of files.
  package static let quarterLimit = 8
  /// Of so many of the latest of these, the end is also compared with that of the same quarter a year before.
  package static let yearLimit = 2

  /// Two ends with what was found.
  package init(before: End, after: End, _ outcome: Outcome) {
    self.before = before
    self.after = after
    self.outcome = outcome
  }
}

extension [QuarterComparison] {
  /// The ends of quarters of which is known what was said and measured, each once, the latest first.
  package var ends: [QuarterComparison.End] {
    var seen: Set<CalendarDate> = []
    return flatMap { [$0.after, $0.before] }.filter { $0.balance != nil && seen.insert($0.day).inserted }
      .sorted { $0.day > $1.day }
  }
}
