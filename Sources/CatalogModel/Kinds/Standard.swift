package import Syntax

/// A practice worth repeating, or a yardstick.
package struct Standard: Entity {
  package static let kind = EntityKind.standard

  /// `owner`: the team that keeps the standard up to date.
  package static let owner = kind.reference("owner")

  /// What the standard is for.
  package enum StandardType: String, Sendable, CaseIterable {
    case practice
    case processQuality = "process-quality"
    case valueMeasurement = "value-measurement"
  }

  package let entry: Entry

  package init(_ entry: Entry) { self.entry = entry }

  /// What the standard is for.
  package var type: StandardType? { word("type") }
  /// The team that keeps it up to date.
  package var owner: Reference<Team>? { reference("owner") }
  /// What it asks for, in one sentence.
  package var summary: Text? { text("summary") }
  /// The management practices that it belongs to.
  package var practices: [NodeView] { strings("practices") }
  /// What can be checked, one sentence each.
  package var criteria: TextList { texts("criteria") }

  /// The components that follow it, by id.
  package var components: [Component] { entry.sources(Component.follows) }
  /// The value streams that follow it, by id.
  package var valueStreams: [ValueStream] { entry.sources(ValueStream.follows) }
  /// The measures that are held against it, by id.
  package var measures: [Measure] { entry.sources(Measure.standard) }
}
