package import Syntax

/// Where a service package or a component stands in its life.
package enum LifecycleStatus: String, Sendable, CaseIterable {
  case proposed, analysed, approved
  case inDevelopment = "in-development"
  case pilot, live, sunset, retired, rejected

  /// The part of the portfolio that the status puts an entry into.
  package var section: PortfolioSection {
    switch self {
    case .proposed, .analysed, .approved, .inDevelopment: .pipeline
    case .pilot, .live, .sunset: .catalogue
    case .retired, .rejected: .archive
    }
  }

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
package struct LifecycleDates: Sendable {
  /// The value of `dates`; nil where it is missing.
  package let node: NodeView?

  /// The first day on which some can have it.
  package var pilot: CalendarDate? { node?["pilot"].flatMap(CalendarDate.init) }
  /// The first day in use.
  package var live: CalendarDate? { node?["live"].flatMap(CalendarDate.init) }
  /// The day from which nobody new is taken on.
  package var sunset: CalendarDate? { node?["sunset"].flatMap(CalendarDate.init) }
  /// The last day.
  package var retired: CalendarDate? { node?["retired"].flatMap(CalendarDate.init) }
}
