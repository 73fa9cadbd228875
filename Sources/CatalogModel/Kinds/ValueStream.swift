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
  package var owner: Team? { entry.reference("owner") }
  /// The one segment that it creates value for.
  package var segment: Segment? { entry.reference("segment") }
  /// Whether it is planned, at work or over; at work where nothing is said.
  package var status: Status { entry.word("status") ?? .active }
  /// Whether it serves customers, makes what is new, or helps other streams.
  package var type: StreamType? { entry.word("type") }
  /// What starts it.
  package var trigger: Text? { entry.text("trigger") }
  /// What the segment has at its end.
  package var outcome: Text? { entry.text("outcome") }
  /// Its steps, in their order.
  package var stages: [Stage] { entry.fields["stages"]?.elements.map { Stage(entry: entry, node: $0) } ?? [] }
  /// What keeps it from flowing, in the order in which it is written.
  package var impediments: [Impediment] {
    entry.fields["impediments"]?.elements.map { Impediment(entry: entry, node: $0) } ?? []
  }
  /// The practices that it is run by.
  package var follows: [Standard] { entry.references("follows") }
  /// The benefits that arise in it, by id.
  package var benefits: [Benefit] { entry.sources(Benefit.valueStream) }
  /// The measures that are about it, by id.
  package var measures: [Measure] { entry.sources(Measure.about) }
}

/// A step of a value stream.
package struct Stage: Sendable {
  /// The value stream that has the stage.
  package let entry: Entry
  /// The item of `stages`, as it is written.
  package let node: NodeView

  /// What is done in this stage.
  package var name: Text? { node["name"].flatMap(Text.init) }
  /// What has to be there for the stage to start.
  package var entryCondition: Text? { node["entry"].flatMap(Text.init) }
  /// What is there when the stage ends.
  package var exitCondition: Text? { node["exit"].flatMap(Text.init) }
  /// What is worth more at the stage's end than at its start.
  package var valueItem: Text? { node["value_item"].flatMap(Text.init) }
  /// The packages that the stage uses.
  package var packages: [ServicePackage] { entry.references(in: node["packages"]) }
  /// The teams that work in the stage.
  package var teams: [Team] { entry.references(in: node["teams"]) }
}

/// Something in a value stream's way.
package struct Impediment: Sendable {
  /// Whether it is still in the way.
  package enum Status: String, Sendable, CaseIterable {
    case open, mitigated, removed
  }

  /// The value stream that the impediment is in the way of.
  package let entry: Entry
  /// The item of `impediments`, as it is written.
  package let node: NodeView

  /// What is in the way.
  package var what: Text? { node["what"].flatMap(Text.init) }
  /// The day since which it is.
  package var since: CalendarDate? { node["since"].flatMap(CalendarDate.init) }
  /// The team that sees to it.
  package var owner: Team? { node["owner"].flatMap { entry.target(of: $0) }?.as() }
  /// Whether it is still in the way; open where nothing is said.
  package var status: Status { node["status"]?.word() ?? .open }
}
