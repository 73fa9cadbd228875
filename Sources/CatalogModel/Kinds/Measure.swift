package import Syntax

/// A number that informs a decision about what it is about.
package struct Measure: Entity {
  package static let kind = EntityKind.measure

  /// `about`: what is measured.
  package static let about = kind.reference("about[]")
  /// `owner`: the team that sees to the numbers.
  package static let owner = kind.reference("owner")
  /// `standard`: the standard that it is held against.
  package static let standard = kind.reference("standard")

  /// The four families.
  package enum Family: String, Sendable, CaseIterable {
    case tactical
    case valueCreation = "value-creation"
    case longevity, financial
  }

  /// Whether it counts what is done, how well a promise is kept, or what changes for customers.
  package enum Orientation: String, Sendable, CaseIterable {
    case output
    case serviceLevel = "service-level"
    case outcome
  }

  /// The side of success that it tells of.
  package enum Factor: String, Sendable, CaseIterable {
    case quality, performance, value, compliance
  }

  /// How often a reading is due.
  package enum Frequency: String, Sendable, CaseIterable {
    case monthly, quarterly, yearly

    /// The most days that one of its periods has.
    package var days: Int {
      switch self {
      case .monthly: 31
      case .quarterly: 92
      case .yearly: 366
      }
    }
  }

  package let entry: Entry

  package init(_ entry: Entry) { self.entry = entry }

  /// The measures that are about an entry: whatever they count, and whether that is only watched. Pages and checks that say how many
  /// it has mean these.
  package static func all(about entry: Entry) -> [Measure] { entry.sources(about) }

  /// What it is about.
  package var subjects: [Entry] { entry.subjects }
  /// The family that it belongs to.
  package var family: Family? { word("family") }
  /// Whether it counts what is done, how well a promise is kept, or what changes for customers.
  package var orientation: Orientation? { word("orientation") }
  /// What stands in place of the orientation.
  package var writtenOrientation: NodeView? { node["orientation"] }
  /// The side of success that it tells of.
  package var factor: Factor? { word("factor") }
  /// The standard that it is held against.
  package var standard: Reference<Standard>? { reference("standard") }
  /// The benefits whose arrival it shows, by id.
  package var benefits: [Benefit] { entry.sources(Benefit.measure) }
  /// The decision that it informs.
  package var question: Text? { text("question") }
  /// The team that sees to the numbers.
  package var owner: Reference<Team>? { reference("owner") }
  /// What the numbers count.
  package var unit: Text? { text("unit") }
  /// Which way is better; up where nothing is said.
  package var direction: Direction { word("direction") ?? .up }
  /// How often a reading is due.
  package var frequency: Frequency? { word("frequency") }
  /// Where the numbers come from.
  package var source: Text? { text("source") }
  /// Where things stood before anything was changed; nil unless both the number and its period are said.
  package var baseline: MeasureBaseline? { group("baseline", MeasureBaseline.init) }
  /// What stands in place of the baseline.
  package var writtenBaseline: NodeView? { node["baseline"] }
  /// The number that is to be reached; nil unless both the number and its period are said.
  package var target: MeasureTarget? { group("target", MeasureTarget.init) }
  /// What stands in place of the target.
  package var writtenTarget: NodeView? { node["target"] }
  /// What stands in place of the direction.
  package var writtenDirection: NodeView? { node["direction"] }
  /// The readings, the earliest first.
  package var readings: [Reading] {
    Reading.all(in: writtenReadings, fiscalYearStart: entry.catalog.configuration.fiscalYearStart)
  }
  /// What stands in place of the readings.
  package var writtenReadings: NodeView? { node["readings"] }
}

/// Where things stood before anything was changed.
package struct MeasureBaseline: FieldGroup {
  package let entry: Entry
  package let node: NodeView

  /// When they stood there.
  package let period: Located<Period>
  /// What was measured then.
  package let number: Located<Number>

  init?(entry: Entry, node: NodeView) {
    guard let period = Located(node["period"], of: entry, Period.init),
      let number = Located(node["value"], of: entry, Number.init)
    else { return nil }
    (self.entry, self.node, self.period, self.number) = (entry, node, period, number)
  }
}

/// A number that a measure is to reach.
package struct MeasureTarget: FieldGroup {
  package let entry: Entry
  package let node: NodeView

  /// The period in which it is to be there.
  package let by: Located<Period>
  /// What is to be measured then.
  package let number: Located<Number>
  /// How far from it a reading may lie where it is to be held.
  package var tolerance: Located<Number>? { number("tolerance") }

  init?(entry: Entry, node: NodeView) {
    guard let by = Located(node["by"], of: entry, Period.init),
      let number = Located(node["value"], of: entry, Number.init)
    else { return nil }
    (self.entry, self.node, self.by, self.number) = (entry, node, by, number)
  }
}
