package import SourceText
package import Syntax

/// The activities that create value for exactly one customer segment.
package struct ValueStream: Entity {
  package static let kind = EntityKind.valueStream

  /// `owner`: the team that answers for the whole stream.
  package static let owner = kind.reference("owner")
  /// `segment`: the one segment that it creates value for.
  package static let segment = kind.reference("segment")
  /// `packages` of each stage: the packages that the stage uses.
  package static let stagePackages = kind.reference("stages[].packages[]")
  /// `teams` of each stage: the teams that work in the stage.
  package static let stageTeams = kind.reference("stages[].teams[]")
  /// `owner` of each impediment: the team that sees to it.
  package static let impedimentOwner = kind.reference("impediments[].owner")
  /// `objectives`: the objectives that it serves.
  package static let objectives = kind.reference("objectives[]")
  /// `follows`: the standards that it is run by.
  package static let follows = kind.reference("follows[]")

  /// Whether it is planned, at work or over.
  package enum Status: String, Sendable, CaseIterable {
    case proposed, active, retired
  }

  /// Whether it serves customers, makes what is new, or helps other streams.
  package enum StreamType: String, Sendable, CaseIterable {
    case operational, development, support
  }

  package let entry: Entry

  package init(_ entry: Entry) { self.entry = entry }

  /// The team that answers for the whole stream.
  package var owner: Reference<Team>? { reference("owner") }
  /// The one segment that it creates value for.
  package var segment: Reference<Segment>? { reference("segment") }
  /// Whether it is planned, at work or over; at work where nothing is said.
  package var status: Status { word("status") ?? .active }
  /// Whether it serves customers, makes what is new, or helps other streams.
  package var type: StreamType? { word("type") }
  /// What starts it.
  package var trigger: Text? { text("trigger") }
  /// What the segment has at its end.
  package var outcome: Text? { text("outcome") }
  /// Its steps, in their order.
  package var stages: [Stage] { groups("stages", Stage.init) }
  /// Where the name of the field that has them is written.
  package var stagesKey: Place? { key("stages") }
  /// What keeps it from flowing, in the order in which it is written.
  package var impediments: [Impediment] { groups("impediments", Impediment.init) }
  /// The practices that it is run by.
  package var follows: [Reference<Standard>] { references("follows") }
  /// The benefits that arise in it, by id.
  package var benefits: [Benefit] { entry.sources(Benefit.valueStream) }
  /// The measures that are about it, by id.
  package var measures: [Measure] { Measure.all(about: entry) }
}

/// A step of a value stream.
package struct Stage: FieldGroup {
  package let entry: Entry
  package let node: NodeView

  /// What a stage begins or ends with, by the name of its field.
  package enum Condition: String, Sendable, CaseIterable {
    case entry, exit
    case valueItem = "value_item"
  }

  /// Whether something is written there.
  package func says(_ condition: Condition) -> Bool { node[condition.rawValue] != nil }

  /// What is done in this stage.
  package var name: Text? { text("name") }
  /// What has to be there for the stage to start.
  package var entryCondition: Text? { text("entry") }
  /// What is there when the stage ends.
  package var exitCondition: Text? { text("exit") }
  /// What is worth more at the stage's end than at its start.
  package var valueItem: Text? { text("value_item") }
  /// The packages that the stage uses.
  package var packages: [Reference<ServicePackage>] { references("packages") }
  /// What stands in place of the packages.
  package var writtenPackages: NodeView? { node["packages"] }
  /// The teams that work in the stage.
  package var teams: [Reference<Team>] { references("teams") }
  /// What stands in place of the teams.
  package var writtenTeams: NodeView? { node["teams"] }
}

/// Something in a value stream's way.
package struct Impediment: FieldGroup {
  /// Whether it is still in the way.
  package enum Status: String, Sendable, CaseIterable {
    case open, mitigated, removed
  }

  package let entry: Entry
  package let node: NodeView

  /// What is in the way.
  package var what: Text? { text("what") }
  /// The day since which it is.
  package var since: Located<CalendarDate>? { date("since") }
  /// The team that sees to it.
  package var owner: Reference<Team>? { reference("owner") }
  /// Whether it is still in the way; open where nothing is said.
  package var status: Status { word("status") ?? .open }
}
