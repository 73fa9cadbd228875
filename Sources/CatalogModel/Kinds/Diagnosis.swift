package import Syntax

/// What people of one team answered, without names, to "what is your work?" and "what does success look like?".
package struct Diagnosis: Entity {
  package static let kind = EntityKind.diagnosis

  /// `actions[].owner`: who does something about the gap.
  package static let actionOwner = kind.reference("actions[].owner")
  /// `team`: the team that was asked.
  package static let team = kind.reference("team")

  /// What the team is asked for: work that is done, what customers get out of it, or both.
  package enum Wanted: String, Sendable, CaseIterable {
    case factoryFloor = "factory-floor"
    case customerOutcomes = "customer-outcomes"
    case both
  }

  /// The field `answers`, which is for nobody as it stands in the file: it has the answers of each person together.
  package static let answersField = "answers"
  /// The fewest answers to a question from which on they are shown in words: of fewer, somebody might know whose one is.
  package static let fewestShown = 5

  package let entry: Entry

  package init(_ entry: Entry) { self.entry = entry }

  /// The team's name and the date.
  package static func name(of entry: Entry, in language: Language) -> LocalizedText {
    let diagnosis = Diagnosis(entry)
    guard let team = diagnosis.team?.target?.entry.name(in: language), let date = diagnosis.date?.value else {
      return LocalizedText(text: entry.id, language: entry.catalog.defaultLanguage)
    }
    return LocalizedText(text: "\(team.text), \(date)", language: team.language)
  }

  /// The team that was asked.
  package var team: Reference<Team>? { reference("team") }
  /// The day on which it was asked.
  package var date: Located<CalendarDate>? { date("date") }
  /// What each person answered, in the order in which it is written.
  package var answers: [Answer] { groups("answers", Answer.init) }
  /// What is done about what was found.
  package var actions: [Action] { groups("actions", Action.init) }
  /// What is measured and rewarded.
  package var incentives: TextList { texts("incentives") }
  /// What the organisation wants the team to be.
  package var wanted: Wanted? { word("wanted") }
  /// The language of the answers; the catalogue's default where it is not said.
  package var language: Language { string("language").map { Language($0.value) } ?? entry.catalog.defaultLanguage }

  /// The answers to one question, as they are shown in words.
  package func shown(_ question: (Answer) -> Text?) -> [Wording]? {
    Self.shown(answers.compactMap { question($0)?.wording(in: language, default: language) }, \.node)
  }

  /// All answers to one question, sorted, so that no two answers of one person stand together; nil where there are too few to show
  /// them in words.
  /// - Parameter node: the scalar that an answer stands in.
  package static func shown<Answered>(_ all: [Answered], _ node: (Answered) -> NodeView) -> [Answered]? {
    guard all.count >= fewestShown else { return nil }
    return all.sorted { (node($0).string, node($0).index) < (node($1).string, node($1).index) }
  }

  /// One person's answers.
  package struct Answer: FieldGroup {
    package let entry: Entry
    package let node: NodeView

    /// The answer to "what is your work?", in the person's own words.
    package var work: Text? { text("work") }
    /// The answer to "what does success look like?", in the person's own words.
    package var success: Text? { text("success") }
  }
}
