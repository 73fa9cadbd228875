package import Syntax

/// The activities that create value for exactly one customer segment.
package struct ValueStream: Entity {
  package static let kind = EntityKind.valueStream

  package static let owner = kind.reference("owner")
  package static let segment = kind.reference("segment")
  package static let stagePackages = kind.reference("stages[].packages[]")
  package static let stageTeams = kind.reference("stages[].teams[]")
  package static let impedimentOwner = kind.reference("impediments[].owner")
  package static let objectives = kind.reference("objectives[]")
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

  package var owner: Team? { entry.reference("owner") }
  package var segment: Segment? { entry.reference("segment") }
  package var status: Status { entry.word("status") ?? .active }
  package var type: StreamType? { entry.word("type") }
  /// What starts it.
  package var trigger: Text? { entry.text("trigger") }
  /// What the segment has at its end.
  package var outcome: Text? { entry.text("outcome") }
  package var stages: [Stage] { entry.fields["stages"]?.elements.map { Stage(entry: entry, node: $0) } ?? [] }
  package var impediments: [Impediment] {
    entry.fields["impediments"]?.elements.map { Impediment(entry: entry, node: $0) } ?? []
  }
  /// The practices that it is run by.
  package var follows: [Standard] { entry.references("follows") }
  package var benefits: [Benefit] { entry.sources(Benefit.valueStream) }
  package var measures: [Measure] { entry.sources(Measure.about) }
}

/// A step of a value stream.
package struct Stage: Sendable {
  package let entry: Entry
  package let node: NodeView

  package var name: Text? { node["name"].flatMap(Text.init) }
  package var entryCondition: Text? { node["entry"].flatMap(Text.init) }
  package var exitCondition: Text? { node["exit"].flatMap(Text.init) }
  /// What is worth more at the stage's end than at its start.
  package var valueItem: Text? { node["value_item"].flatMap(Text.init) }
  package var packages: [ServicePackage] { entry.references(in: node["packages"]) }
  package var teams: [Team] { entry.references(in: node["teams"]) }
}

/// Something in a value stream's way.
package struct Impediment: Sendable {
  /// Whether it is still in the way.
  package enum Status: String, Sendable, CaseIterable {
    case open, mitigated, removed
  }

  package let entry: Entry
  package let node: NodeView

  package var what: Text? { node["what"].flatMap(Text.init) }
  package var since: CalendarDate? { node["since"].flatMap(CalendarDate.init) }
  package var owner: Team? { node["owner"].flatMap { entry.target(of: $0) }?.as() }
  package var status: Status { node["status"]?.word() ?? .open }
}
