package import Syntax

/// What the organisation wants to reach, in one sentence that can turn out true or false.
package struct Objective: Entity {
  package static let kind = EntityKind.objective

  /// `owner`: the team that sees to it.
  package static let owner = kind.reference("owner")
  /// `part_of`: the wider objective.
  package static let partOf = kind.reference("part_of")
  /// `measures`: the measures that show whether it is reached.
  package static let measures = kind.reference("measures[]")

  /// How far it has come, from proposed to reached or given up.
  package enum Status: String, Sendable, CaseIterable {
    case proposed, active, reached, abandoned
  }

  package let entry: Entry

  package init(_ entry: Entry) { self.entry = entry }

  /// How far it has come; active where nothing is said.
  package var status: Status { word("status") ?? .active }
  /// When it is to be reached.
  package var by: Located<Period>? { period("by") }
  /// The objective that it is a step to.
  package var partOf: Reference<Objective>? { reference("part_of") }
  /// The measures that show whether it is reached; the targets stand in them.
  package var measures: [Reference<Measure>] { references("measures") }
  /// What stands in place of the measures.
  package var writtenMeasures: NodeView? { node["measures"] }
  /// The objectives that are steps to it.
  package var parts: [Objective] { entry.sources(Objective.partOf) }

  /// What serves it and is at work or to come: active streams, initiatives underway, benefits that may still arrive.
  package var servants: [Entry] {
    entry.sources(ValueStream.objectives, as: ValueStream.self).filter { $0.status == .active }.map(\.entry)
      + entry.sources(Initiative.objectives, as: Initiative.self).filter { $0.status?.isUnderway ?? true }.map(\.entry)
      + entry.sources(Benefit.objectives, as: Benefit.self).filter { $0.status?.isOpen ?? true }.map(\.entry)
  }
}
