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
  package var subjects: [Entry] { entry.subjects }
  /// The segment or the team that it comes from.
  package var raisedBy: Reference<Entry>? { reference("raised_by") }
  /// What the idea is to make possible: the need behind the wish.
  package var need: Text? { text("need") }
  /// What has become of it; new where nothing is said.
  package var status: Status { word("status") ?? .new }
  /// The day on which it was raised.
  package var raised: Located<CalendarDate>? { date("raised") }
  /// The version of the package that it is planned for or came with.
  package var forVersion: Located<String>? { string("for_version") }
  /// What the teams that it concerns think of it, in the order in which it is written.
  package var stances: [Stance] { groups("stances", Stance.init) }
  /// What was decided about it; nil where nothing is.
  package var decision: Decision? { group("decision", Decision.init) }
}

/// What a team thinks of an idea.
package struct Stance: FieldGroup {
  /// Whether the team is for it, and whether it can be done.
  package enum Position: String, Sendable, CaseIterable {
    case support, feasible
    case feasibleIf = "feasible-if"
    case notFeasible = "not-feasible"
    case concern
  }

  package let entry: Entry
  package let node: NodeView

  /// The team that speaks.
  package var team: Reference<Team>? { reference("team") }
  /// What the team thinks of the idea.
  package var stance: Position? { word("stance") }
  /// What stands in place of that.
  package var writtenStance: NodeView? { node["stance"] }
  /// The day on which the team said so.
  package var date: Located<CalendarDate>? { date("date") }
  /// On what condition, or why.
  package var note: Text? { text("note") }
}

/// What was decided about an idea.
package struct Decision: FieldGroup {
  package let entry: Entry
  package let node: NodeView

  /// The day on which it was decided.
  package var date: Located<CalendarDate>? { date("date") }
  /// The team that decided.
  package var by: Reference<Team>? { reference("by") }
  /// Why, in words for the one who had the idea.
  package var reason: Text? { text("reason") }
}
