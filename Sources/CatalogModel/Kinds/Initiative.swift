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
  package var owner: Team? { entry.reference("owner") }
  /// How far it has come.
  package var status: Status? { entry.word("status") }
  /// What will be different for whom when it is done, in one sentence.
  package var summary: Text? { entry.text("summary") }
  /// The team that wants it and pays for it.
  package var sponsor: Team? { entry.reference("sponsor") }
  /// The packages that are different after it.
  package var changes: [ServicePackage] { entry.references("changes") }
  /// What it may cost and has cost; nil where nothing is said.
  package var budget: Budget? { entry.fields["budget"].map(Budget.init) }
  /// The first day.
  package var start: CalendarDate? { entry.fields["dates"]?["start"].flatMap(CalendarDate.init) }
  /// The last day, planned or real.
  package var end: CalendarDate? { entry.fields["dates"]?["end"].flatMap(CalendarDate.init) }
  /// Where one team hands something to another, in the order in which it is written.
  package var touchpoints: [Touchpoint] {
    entry.fields["touchpoints"]?.elements.map { Touchpoint(entry: entry, node: $0) } ?? []
  }
  /// The benefits that say they come from it, by id.
  package var benefits: [Benefit] { entry.sources(Benefit.initiative) }
}

/// What an initiative may cost, and has cost.
package struct Budget: Sendable {
  /// The value of `budget`, as it is written.
  package let node: NodeView

  /// Reads the value of `budget`.
  package init(_ node: NodeView) { self.node = node }

  /// What the initiative may cost, in ``currency``.
  package var planned: Number? { node["planned"].flatMap(Number.init) }
  /// What it has cost so far, in ``currency``.
  package var actual: Number? { node["actual"].flatMap(Number.init) }
  /// The currency by its three letters (ISO 4217).
  package var currency: String? { node["currency"]?.nonEmptyString }
}

/// A point at which one team hands something to another.
package struct Touchpoint: Sendable {
  /// The initiative that has the touchpoint.
  package let entry: Entry
  /// The item of `touchpoints`, as it is written.
  package let node: NodeView

  /// What both call it.
  package var term: Term? { node["term"].flatMap { entry.target(of: $0) }?.as() }
  /// The team that hands it over.
  package var from: Team? { node["from"].flatMap { entry.target(of: $0) }?.as() }
  /// The team that takes it.
  package var to: Team? { node["to"].flatMap { entry.target(of: $0) }?.as() }
  /// The day on which it is handed over.
  package var when: CalendarDate? { node["when"].flatMap(CalendarDate.init) }
  /// What is handed over.
  package var artefact: Text? { node["artefact"].flatMap(Text.init) }
}
