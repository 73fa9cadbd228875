internal import Syntax

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

  /// What it is about.
  package var subjects: [Entry] { entry.fields["about"]?.elements.compactMap { entry.target(of: $0) } ?? [] }
  /// The family that it belongs to.
  package var family: Family? { entry.word("family") }
  /// Whether it counts what is done, how well a promise is kept, or what changes for customers.
  package var orientation: Orientation? { entry.word("orientation") }
  /// The side of success that it tells of.
  package var factor: Factor? { entry.word("factor") }
  /// The standard that it is held against.
  package var standard: Standard? { entry.reference("standard") }
  /// The benefits whose arrival it shows, by id.
  package var benefits: [Benefit] { entry.sources(Benefit.measure) }
  /// The decision that it informs.
  package var question: Text? { entry.text("question") }
  /// The team that sees to the numbers.
  package var owner: Team? { entry.reference("owner") }
  /// What the numbers count.
  package var unit: Text? { entry.text("unit") }
  /// Which way is better; up where nothing is said.
  package var direction: Direction { entry.word("direction") ?? .up }
  /// How often a reading is due.
  package var frequency: Frequency? { entry.word("frequency") }
  /// Where the numbers come from.
  package var source: Text? { entry.text("source") }
  /// Where things stood before anything was changed, and in which period; nil unless both are said.
  package var baseline: (period: Period, value: Number)? { periodValue("baseline", period: "period") }
  /// The number that is to be reached, and by which period; nil unless both are said.
  package var target: (period: Period, value: Number)? { periodValue("target", period: "by") }
  /// How far from the target a reading may lie where it is to be held.
  package var tolerance: Number? { entry.fields["target"]?["tolerance"].flatMap(Number.init) }

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
