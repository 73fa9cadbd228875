import CatalogModel

/// The interface in one language, which all that is written shares: every text of ``InterfaceWording``.
///
/// An object, since a value of some hundred texts would be copied by all who ask for one of them.
@dynamicMemberLookup
final class Strings: Sendable {
  private let wording: InterfaceWording

  init(_ wording: InterfaceWording) { self.wording = wording }

  /// One of the texts.
  subscript<Member>(dynamicMember member: KeyPath<InterfaceWording, Member>) -> Member { wording[keyPath: member] }

  /// The wording for readers of `language`; in English where the interface does not speak it.
  static func inLanguage(_ language: Language) -> Strings {
    switch language.tag.prefix(while: { $0 != "-" }) {
    case "fi": Strings(.finnish)
    case "sv": Strings(.swedish)
    case "it": Strings(.italian)
    case "fr": Strings(.french)
    default: Strings(.english)
    }
  }
}

/// The wording of the interface in one language.
///
/// A language is one file with a value of this type, and one line in ``Strings/inLanguage(_:)``. A wording that a language lacks
/// does not compile.
struct InterfaceWording: Sendable {
  let language: Language
  let numbers: NumberStyle
  let dates: DateStyle
  /// Which of the languages of an ``InterfaceText`` this is.
  let own: @Sendable (InterfaceText) -> String

  // MARK: The frame of every page, and the home page

  let skipToContent: String
  let navigation: String
  let languages: String
  let breadcrumbs: String
  let home: String
  let homeLead: String
  let defaultSiteTitle: String
  let internalNotice: String
  let whoWeServe: String
  let nothingYet: String
  let moved: String
  let pagesOfList: String
  let moreSections: String
  let problemsExplained: String
  let entryUnreadable: String
  let seeProblems: String
  let noPageOfFile: String

  // MARK: The kinds

  let component: String
  let teams: String

  // MARK: Every entry's page

  let facts: String
  let file: String
  let editThisPage: String
  let notStated: String
  let yes: String
  let no: String
  let moreFields: String
  let notAllShown: String

  // MARK: Service packages

  let requestThis: String
  let proposeAnIdea: String
  let scope: String
  let serviceLevel: String
  let promised: String
  let howToGetIt: String
  let plannedVersion: String
  let plannedVersionExplained: String
  let due: String
  let beingPhasedOut: String
  let noLongerAvailable: String
  let wasRejected: String
  let useInstead: String

  // MARK: Components

  // MARK: Segments

  let externalSegments: String
  let internalSegments: String
  let internalSegment: String
  let opportunity: String
  let opportunityExplained: String
  let answeredBy: String

  // MARK: Teams

  // MARK: Value streams

  let openImpediments: String
  let since: String

  // MARK: Measures

  let latestReading: String
  let target: String
  let by: String
  let baseline: String
  let noReading: String
  let met: String
  let notMet: String
  let notYetMet: String
  let numbersAsTable: String
  let period: String
  let value: String
  let revised: String
  let source: String
  let table: String

  // MARK: Benefits, initiatives, ideas, standards, terms and diagnoses

  let notReviewed: String
  let howItIsMeasured: String
  let word: String
  let vocabulary: String

  // MARK: Bodies

  let done: String
  let notDone: String
  let footnotes: String
  let backToText: String
  let alertNote: String
  let alertTip: String
  let alertImportant: String
  let alertWarning: String
  let alertCaution: String

  // MARK: Wordings around numbers and names

  let lineNumber: @Sendable (String) -> String
  let endsOn: @Sendable (String) -> String
  let endedOn: @Sendable (String) -> String
  let pageOf: @Sendable (Int, Int) -> String
  let andMore: @Sendable (String) -> String
  let versionNumber: @Sendable (String) -> String
  let plannedVersionNumber: @Sendable (String) -> String
  let atLeast: @Sendable (String) -> String
  let atMost: @Sendable (String) -> String
  let approximately: @Sendable (String) -> String
  let valueIn: @Sendable (String) -> String
  let readingsOf: @Sendable (String) -> String
  let earlierReadings: @Sendable (String) -> String
  let seriesFromTo: @Sendable (String, String, String, String) -> String

  // MARK: The words of fields with a fixed choice

  let sections: @Sendable (PortfolioSection) -> String
}
