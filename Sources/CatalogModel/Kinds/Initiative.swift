package import Syntax

/// A project or programme that changes what is offered.
package struct Initiative: Entity {
  package static let kind = EntityKind.initiative

  package static let owner = kind.reference("owner")
  package static let sponsor = kind.reference("sponsor")
  package static let changes = kind.reference("changes[]")
  package static let objectives = kind.reference("objectives[]")
  package static let touchpointTerm = kind.reference("touchpoints[].term")
  package static let touchpointFrom = kind.reference("touchpoints[].from")
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

  package var owner: Team? { entry.reference("owner") }
  package var status: Status? { entry.word("status") }
  package var summary: Text? { entry.text("summary") }
  package var sponsor: Team? { entry.reference("sponsor") }
  /// The packages that are different after it.
  package var changes: [ServicePackage] { entry.references("changes") }
  package var budget: Budget? { entry.fields["budget"].map(Budget.init) }
  package var start: CalendarDate? { entry.fields["dates"]?["start"].flatMap(CalendarDate.init) }
  package var end: CalendarDate? { entry.fields["dates"]?["end"].flatMap(CalendarDate.init) }
  package var touchpoints: [Touchpoint] {
    entry.fields["touchpoints"]?.elements.map { Touchpoint(entry: entry, node: $0) } ?? []
  }
  package var benefits: [Benefit] { entry.sources(Benefit.initiative) }
}

/// What an initiative may cost, and has cost.
package struct Budget: Sendable {
  package let node: NodeView

  package init(_ node: NodeView) { self.node = node }

  package var planned: Number? { node["planned"].flatMap(Number.init) }
  package var actual: Number? { node["actual"].flatMap(Number.init) }
  package var currency: String? { node["currency"]?.nonEmptyString }
}

/// A point at which one team hands something to another.
package struct Touchpoint: Sendable {
  package let entry: Entry
  package let node: NodeView

  /// What both call it.
  package var term: Term? { node["term"].flatMap { entry.target(of: $0) }?.as() }
  package var from: Team? { node["from"].flatMap { entry.target(of: $0) }?.as() }
  package var to: Team? { node["to"].flatMap { entry.target(of: $0) }?.as() }
  package var when: CalendarDate? { node["when"].flatMap(CalendarDate.init) }
  /// What is handed over.
  package var artefact: Text? { node["artefact"].flatMap(Text.init) }
}
