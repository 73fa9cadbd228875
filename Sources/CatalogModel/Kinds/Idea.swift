package import Syntax

/// A wish for something better, answered in public.
package struct Idea: Entity {
  package static let kind = EntityKind.idea

  /// `about`: what the idea would change.
  package static let about = kind.reference("about[]")
  /// `raised_by`: the segment or the team that had it.
  package static let raisedBy = kind.reference("raised_by")
  /// `team` of each stance: the team that speaks.
  package static let stanceTeam = kind.reference("stances[].team")
  /// `decision.by`: the team that decided.
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
  /// What the idea is to make possible: the need behind the wish.
  package var need: Text? { entry.text("need") }
  /// What has become of it; new where nothing is said.
  package var status: Status { entry.word("status") ?? .new }
  /// The day on which it was raised.
  package var raised: CalendarDate? { entry.date("raised") }
  /// The version of the package that it is planned for or came with.
  package var forVersion: String? { entry.string("for_version") }
  /// What the teams that it concerns think of it, in the order in which it is written.
  package var stances: [Stance] { entry.fields["stances"]?.elements.map { Stance(entry: entry, node: $0) } ?? [] }
  /// What was decided about it; nil where nothing is.
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

  /// The idea that the stance is about.
  package let entry: Entry
  /// The item of `stances`, as it is written.
  package let node: NodeView

  /// The team that speaks.
  package var team: Team? { node["team"].flatMap { entry.target(of: $0) }?.as() }
  /// What the team thinks of the idea.
  package var stance: Position? { node["stance"]?.word() }
  /// The day on which the team said so.
  package var date: CalendarDate? { node["date"].flatMap(CalendarDate.init) }
  /// On what condition, or why.
  package var note: Text? { node["note"].flatMap(Text.init) }
}

/// What was decided about an idea.
package struct Decision: Sendable {
  /// The idea that was decided about.
  package let entry: Entry
  /// The value of `decision`, as it is written.
  package let node: NodeView

  /// The day on which it was decided.
  package var date: CalendarDate? { node["date"].flatMap(CalendarDate.init) }
  /// The team that decided.
  package var by: Team? { node["by"].flatMap { entry.target(of: $0) }?.as() }
  /// Why, in words for the one who had the idea.
  package var reason: Text? { node["reason"].flatMap(Text.init) }
}
