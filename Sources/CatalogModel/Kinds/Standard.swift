package import Syntax

/// A practice worth repeating, or a yardstick.
package struct Standard: Entity {
  package static let kind = EntityKind.standard

  package static let owner = kind.reference("owner")

  /// What the standard is for.
  package enum StandardType: String, Sendable, CaseIterable {
    case practice
    case processQuality = "process-quality"
    case valueMeasurement = "value-measurement"
  }

  package let entry: Entry

  package init(_ entry: Entry) { self.entry = entry }

  package var type: StandardType? { entry.word("type") }
  package var owner: Team? { entry.reference("owner") }
  package var summary: Text? { entry.text("summary") }
  /// The management practices that it belongs to.
  package var practices: [NodeView] { entry.strings("practices") }
  package var criteria: TextList { entry.texts("criteria") }

  package var components: [Component] { entry.sources(Component.follows) }
  package var valueStreams: [ValueStream] { entry.sources(ValueStream.follows) }
  package var measures: [Measure] { entry.sources(Measure.standard) }
}
