package import Syntax

/// A project or programme that changes what is offered.
package struct Initiative: Entity {
  package static let kind = EntityKind.initiative

  /// `owner`: the team that runs the initiative.
  package static let owner = kind.reference("owner")
  /// `sponsor`: the team that wants it and pays for it.
  package static let sponsor = kind.reference("sponsor")
  /// `changes`: the packages that are different after it.
  package static let changes = kind.reference("changes[]")
  /// `objectives`: the objectives that it serves.
  package static let objectives = kind.reference("objectives[]")
  /// `term` of each touchpoint: the word that both sides use for what is handed over.
  package static let touchpointTerm = kind.reference("touchpoints[].term")
  /// `from` of each touchpoint: the team that hands it over.
  package static let touchpointFrom = kind.reference("touchpoints[].from")
  /// `to` of each touchpoint: the team that takes it.
  package static let touchpointTo = kind.reference("touchpoints[].to")

  /// How far it has come, from proposed to closed or cancelled.
  package enum Status: String, Sendable, CaseIterable {
    case proposed, approved
    case inProgress = "in-progress"
    case delivered, closed, cancelled

    /// Whether somebody decided to do it, and it is neither over nor called off.
    package var isUnderway: Bool {
      switch self {
      case .approved, .inProgress: true
      case .proposed, .delivered, .closed, .cancelled: false
      }
    }

    /// Whether somebody decided to do it, and it was not called off.
    package var isDecided: Bool { isUnderway || self == .delivered || self == .closed }
  }

  package let entry: Entry

  package init(_ entry: Entry) { self.entry = entry }

  /// The team that runs it.
  package var owner: Reference<Team>? { reference("owner") }
  /// How far it has come.
  package var status: Status? { word("status") }
  /// What will be different for whom when it is done, in one sentence.
  package var summary: Text? { text("summary") }
  /// The team that wants it and pays for it.
  package var sponsor: Reference<Team>? { reference("sponsor") }
  /// The packages that are different after it.
  package var changes: [Reference<ServicePackage>] { references("changes") }
  /// What it may cost and has cost; nil where nothing is said.
  package var budget: Budget? { group("budget", Budget.init) }
  /// Its first and its last day; nil where nothing is said.
  package var dates: InitiativeDates? { group("dates", InitiativeDates.init) }
  /// Where one team hands something to another, in the order in which it is written.
  package var touchpoints: [Touchpoint] { groups("touchpoints", Touchpoint.init) }
  /// The benefits that say they come from it, by id.
  package var benefits: [Benefit] { entry.sources(Benefit.initiative) }
}

/// The days on which an initiative begins and ends.
package struct InitiativeDates: FieldGroup {
  package let entry: Entry
  package let node: NodeView

  /// The first day.
  package var start: Located<CalendarDate>? { date("start") }
  /// The last day, planned or real.
  package var end: Located<CalendarDate>? { date("end") }
}

/// What an initiative may cost, and has cost.
package struct Budget: FieldGroup {
  package let entry: Entry
  package let node: NodeView

  /// What the initiative may cost, in ``currency``.
  package var planned: Located<Number>? { number("planned") }
  /// What it has cost so far, in ``currency``.
  package var actual: Located<Number>? { number("actual") }
  /// The currency by its three letters (ISO 4217).
  package var currency: Located<String>? { string("currency") }
}

/// A point at which one team hands something to another.
package struct Touchpoint: FieldGroup {
  package let entry: Entry
  package let node: NodeView

  /// What both call it.
  package var term: Reference<Term>? { reference("term") }
  /// The team that hands it over.
  package var from: Reference<Team>? { reference("from") }
  /// The team that takes it.
  package var to: Reference<Team>? { reference("to") }
  /// The day on which it is handed over.
  package var when: Located<CalendarDate>? { date("when") }
  /// What is handed over.
  package var artefact: Text? { text("artefact") }
  /// What stands in place of what is handed over.
  package var writtenArtefact: NodeView? { node["artefact"] }
}
