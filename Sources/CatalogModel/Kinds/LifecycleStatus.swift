package import Syntax

/// Where a service package or a component stands in its life.
package enum LifecycleStatus: String, Sendable, CaseIterable {
  case proposed, analysed, approved
  case inDevelopment = "in-development"
  case pilot, live, sunset, retired, rejected

  /// The field that says where a package or a component stands in its life.
  package static let fieldName = "status"

  /// The part of the portfolio that the status puts an entry into.
  package var section: PortfolioSection {
    switch self {
    case .proposed, .analysed, .approved, .inDevelopment: .pipeline
    case .pilot, .live, .sunset: .catalogue
    case .retired, .rejected: .archive
    }
  }

  /// The states of a life from its proposal to its end, in the order in which they follow one another. Some may be left out, and
  /// what is rejected ends before it is in use.
  package static let course = allCases.filter { $0 != .rejected }

  /// Whether customers can have it: pilot, live or sunset.
  package var isLive: Bool { section == .catalogue }

  /// Whether it is over, or was never begun: retired or rejected.
  package var isArchived: Bool { section == .archive }
}

/// The three parts of a service portfolio.
package enum PortfolioSection: String, Sendable, CaseIterable {
  case pipeline, catalogue, archive
}

/// The days on which the stages of a life begin.
package struct LifecycleDates: FieldGroup {
  package let entry: Entry
  package let node: NodeView

  /// The day on which it entered a state, or is to enter it.
  package func day(of status: LifecycleStatus) -> Located<CalendarDate>? { date(status.rawValue) }

  /// The first day on which some can have it.
  package var pilot: Located<CalendarDate>? { date("pilot") }
  /// The first day in use.
  package var live: Located<CalendarDate>? { date("live") }
  /// The day from which nobody new is taken on.
  package var sunset: Located<CalendarDate>? { date("sunset") }
  /// The last day.
  package var retired: Located<CalendarDate>? { date("retired") }
}
