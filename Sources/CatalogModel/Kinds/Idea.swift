package import Syntax

/// A wish for something better, answered in public.
package struct Idea: Entity {
  package static let kind = EntityKind.idea

  package static let about = kind.reference("about[]")
  package static let raisedBy = kind.reference("raised_by")
  package static let stanceTeam = kind.reference("stances[].team")
  package static let decidedBy = kind.reference("decision.by")

  /// How far it has come, from raised to delivered or declined.
  package enum Status: String, Sendable, CaseIterable {
    case new
    case underReview = "under-review"
    case accepted, planned, delivered, declined
  }

  package let entry: Entry

  package init(_ entry: Entry) { self.entry = entry }

  /// What it would change.
  package var subjects: [Entry] { entry.fields["about"]?.elements.compactMap { entry.target(of: $0) } ?? [] }
  /// The segment or the team that it comes from.
  package var raisedBy: Entry? { entry.fields["raised_by"].flatMap { entry.target(of: $0) } }
  package var need: Text? { entry.text("need") }
  package var status: Status { entry.word("status") ?? .new }
  package var raised: CalendarDate? { entry.date("raised") }
  /// The version of the package that it is planned for or came with.
  package var forVersion: String? { entry.string("for_version") }
  package var stances: [Stance] { entry.fields["stances"]?.elements.map { Stance(entry: entry, node: $0) } ?? [] }
  package var decision: Decision? { entry.fields["decision"].map { Decision(entry: entry, node: $0) } }
}

/// What a team thinks of an idea.
package struct Stance: Sendable {
  /// Whether the team is for it, and whether it can be done.
  package enum Position: String, Sendable, CaseIterable {
    case support, feasible
    case feasibleIf = "feasible-if"
    case notFeasible = "not-feasible"
    case concern
  }

  package let entry: Entry
  package let node: NodeView

  package var team: Team? { node["team"].flatMap { entry.target(of: $0) }?.as() }
  package var stance: Position? { node["stance"]?.word() }
  package var date: CalendarDate? { node["date"].flatMap(CalendarDate.init) }
  package var note: Text? { node["note"].flatMap(Text.init) }
}

/// What was decided about an idea.
package struct Decision: Sendable {
  package let entry: Entry
  package let node: NodeView

  package var date: CalendarDate? { node["date"].flatMap(CalendarDate.init) }
  package var by: Team? { node["by"].flatMap { entry.target(of: $0) }?.as() }
  package var reason: Text? { node["reason"].flatMap(Text.init) }
}
