internal import Syntax

/// A number that informs a decision about what it is about.
package struct Measure: Entity {
  package static let kind = EntityKind.measure
  package static let folder = "measures"

  package static let about = ReferenceField(
    kind, "about[]", to: .servicePackage, .valueStream, .component, .team, .segment)
  package static let owner = ReferenceField(kind, "owner", to: .team)
  package static let standard = ReferenceField(kind, "standard", to: .standard)
  package static let references = [about, owner, standard]
  package static let texts: [FieldPath] = ["title", "question", "unit", "source", "readings.*.revised"]

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
  }

  package let entry: Entry

  package init(_ entry: Entry) { self.entry = entry }

  /// What it is about.
  package var subjects: [Entry] { entry.fields["about"]?.elements.compactMap { entry.target(of: $0) } ?? [] }
  package var family: Family? { entry.word("family") }
  package var orientation: Orientation? { entry.word("orientation") }
  package var factor: Factor? { entry.word("factor") }
  /// The standard that it is held against.
  package var standard: Standard? { entry.reference("standard") }
  package var benefits: [Benefit] { entry.sources(Benefit.measure) }
  /// The decision that it informs.
  package var question: Text? { entry.text("question") }
  package var owner: Team? { entry.reference("owner") }
  package var unit: Text? { entry.text("unit") }
  package var direction: Direction { entry.word("direction") ?? .up }
  package var frequency: Frequency? { entry.word("frequency") }
  /// Where the numbers come from.
  package var source: Text? { entry.text("source") }
  package var baseline: (period: Period, value: Number)? { periodValue("baseline", period: "period") }
  package var target: (period: Period, value: Number)? { periodValue("target", period: "by") }

  /// The readings, the earliest first.
  package var readings: [Reading] {
    Reading.all(in: entry.fields["readings"], fiscalYearStart: entry.catalog.configuration.fiscalYearStart)
  }

  private func periodValue(_ key: String, period periodKey: String) -> (period: Period, value: Number)? {
    guard let node = entry.fields[key], let period = node[periodKey].flatMap(Period.init),
      let value = node["value"].flatMap(Number.init)
    else { return nil }
    return (period, value)
  }
}
