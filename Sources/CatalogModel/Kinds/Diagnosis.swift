package import Syntax

/// What people of one team answered, without names, to "what is your work?" and "what does success look like?".
package struct Diagnosis: Entity {
  package static let kind = EntityKind.diagnosis

  /// `team`: the team that was asked.
  package static let team = kind.reference("team")

  /// What the team is asked for: work that is done, what customers get out of it, or both.
  package enum Wanted: String, Sendable, CaseIterable {
    case factoryFloor = "factory-floor"
    case customerOutcomes = "customer-outcomes"
    case both
  }

  package let entry: Entry

  package init(_ entry: Entry) { self.entry = entry }

  /// The team's name and the date.
  package static func name(of entry: Entry, in language: Language) -> LocalizedText {
    let diagnosis = Diagnosis(entry)
    guard let team = diagnosis.team?.entry.name(in: language), let date = diagnosis.date else {
      return LocalizedText(text: entry.id, language: entry.catalog.defaultLanguage)
    }
    return LocalizedText(text: "\(team.text), \(date)", language: team.language)
  }

  /// The team that was asked.
  package var team: Team? { entry.reference("team") }
  /// The day on which it was asked.
  package var date: CalendarDate? { entry.date("date") }
  /// What each person answered, in the order in which it is written.
  package var answers: [Answer] { entry.fields["answers"]?.elements.map(Answer.init) ?? [] }
  /// What is measured and rewarded.
  package var incentives: TextList { entry.texts("incentives") }
  /// What the organisation wants the team to be.
  package var wanted: Wanted? { entry.word("wanted") }
  /// The language of the answers; the catalogue's default where it is not said.
  package var language: Language { entry.string("language").map { Language($0) } ?? entry.catalog.defaultLanguage }

  /// One person's answers.
  package struct Answer: Sendable {
    /// The item of `answers`, as it is written.
    package let node: NodeView

    /// Reads an item of `answers`.
    package init(_ node: NodeView) { self.node = node }

    /// The answer to "what is your work?", in the person's own words.
    package var work: Text? { node["work"].flatMap(Text.init) }
    /// The answer to "what does success look like?", in the person's own words.
    package var success: Text? { node["success"].flatMap(Text.init) }
  }
}
