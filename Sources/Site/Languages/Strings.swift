import CatalogModel

/// The wording of the interface in one language.
///
/// A language is one file with a value of this type, and one line in ``inLanguage(_:)``. A wording that a language lacks
/// does not compile.
struct Strings: Sendable {
  let language: Language
  let numbers: NumberStyle
  let dates: DateStyle

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
  let ownPages: String
  let moreSections: String
  let problems: String
  let problemsExplained: String
  let entryUnreadable: String
  let seeProblems: String
  let noPageOfFile: String

  // MARK: The kinds

  let servicePackage: String
  let servicePackages: String
  let servicePackagesExplained: String
  let component: String
  let components: String
  let componentsExplained: String
  let segment: String
  let segments: String
  let segmentsExplained: String
  let team: String
  let teams: String
  let teamsExplained: String
  let valueStream: String
  let valueStreams: String
  let valueStreamsExplained: String
  let measure: String
  let measures: String
  let measuresExplained: String
  let benefit: String
  let benefits: String
  let benefitsExplained: String
  let initiative: String
  let initiatives: String
  let initiativesExplained: String
  let idea: String
  let ideas: String
  let ideasExplained: String
  let standardKind: String
  let standards: String
  let standardsExplained: String
  let term: String
  let terms: String
  let termsExplained: String
  let diagnosis: String
  let diagnoses: String
  let diagnosesExplained: String

  // MARK: Every entry's page

  let facts: String
  let owner: String
  let tags: String
  let formerIDs: String
  let file: String
  let editThisPage: String
  let moreFields: String
  let notAllShown: String

  // MARK: Service packages

  let request: String
  let requestThis: String
  let proposeAnIdea: String
  let noStatus: String
  let internalOnly: String
  let forWhom: String
  let valueTold: String
  let job: String
  let answersNeed: String
  let basis: String
  let scope: String
  let included: String
  let excluded: String
  let warranty: String
  let serviceLevel: String
  let serviceLevels: String
  let promised: String
  let howToGetIt: String
  let price: String
  let supportHours: String
  let supportChannels: String
  let supportResponse: String
  let plannedVersion: String
  let plannedVersionExplained: String
  let due: String
  let requires: String
  let requiredBy: String
  let replaces: String
  let replacedBy: String
  let usedInStreams: String
  let howItIsMade: String
  let liveSince: String
  let sunsetOn: String
  let retiredOn: String
  let reviewBy: String
  let beingPhasedOut: String
  let noLongerAvailable: String
  let wasRejected: String
  let useInstead: String

  // MARK: Components

  let noType: String
  let capability: String
  let usedByPackages: String
  let dependsOn: String
  let dependants: String
  let sourced: String
  let supplier: String

  // MARK: Segments

  let externalSegments: String
  let internalSegments: String
  let internalSegment: String
  let size: String
  let needs: String
  let need: String
  let importance: String
  let satisfaction: String
  let opportunity: String
  let opportunityExplained: String
  let answeredBy: String
  let packagesForSegment: String
  let streamsForSegment: String
  let wordsFor: String

  // MARK: Teams

  let noOffice: String
  let contact: String
  let ownsPackages: String
  let ownsStreams: String
  let worksInStreams: String
  let ownsComponents: String
  let ownsImpediments: String
  let ownsMeasures: String

  // MARK: Value streams

  let trigger: String
  let outcome: String
  let stages: String
  let stageEntry: String
  let valueItem: String
  let stageExit: String
  let impediments: String
  let openImpediments: String
  let since: String

  // MARK: Measures

  let noFamily: String
  let about: String
  let readings: String
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
  let unit: String
  let betterIs: String
  let frequency: String
  let source: String
  let standard: String
  let table: String

  // MARK: Benefits, initiatives, ideas, standards, terms and diagnoses

  let disbenefit: String
  let beneficiary: String
  let expectedFrom: String
  let reviews: String
  let verdict: String
  let reviewedBy: String
  let note: String
  let notReviewed: String
  let howItIsMeasured: String
  let sponsor: String
  let changesPackages: String
  let budgetPlanned: String
  let budgetActual: String
  let starts: String
  let ends: String
  let touchpoints: String
  let word: String
  let handsOver: String
  let takesOver: String
  let artefact: String
  let when: String
  let whatIsNeeded: String
  let raisedBy: String
  let raisedOn: String
  let forVersion: String
  let stances: String
  let stance: String
  let decision: String
  let decidedBy: String
  let practices: String
  let criteria: String
  let appliedBy: String
  let follows: String
  let definition: String
  let otherVocabularies: String
  let vocabulary: String
  let falseFriend: String
  let notToBeUsed: String
  let inOtherLanguages: String
  let answers: String
  let workAsked: String
  let successAsked: String
  let incentives: String
  let wanted: String
  let askedOn: String

  // MARK: Bodies

  let done: String
  let notDone: String

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
  let statuses: @Sendable (LifecycleStatus) -> String
  let roles: @Sendable (ComponentRole) -> String
  let aspects: @Sendable (WarrantyAspect) -> String
  let dimensions: @Sendable (ServiceLevel.Dimension) -> String
  let componentTypes: @Sendable (Component.ComponentType) -> String
  let sourcings: @Sendable (Component.Sourcing) -> String
  let offices: @Sendable (Team.Office) -> String
  let streamStatuses: @Sendable (ValueStream.Status) -> String
  let streamTypes: @Sendable (ValueStream.StreamType) -> String
  let impedimentStatuses: @Sendable (Impediment.Status) -> String
  let families: @Sendable (Measure.Family) -> String
  let orientations: @Sendable (Measure.Orientation) -> String
  let factors: @Sendable (Measure.Factor) -> String
  let frequencies: @Sendable (Measure.Frequency) -> String
  let directions: @Sendable (Direction) -> String
  let benefitStatuses: @Sendable (Benefit.Status) -> String
  let verdicts: @Sendable (BenefitReview.Verdict) -> String
  let initiativeStatuses: @Sendable (Initiative.Status) -> String
  let ideaStatuses: @Sendable (Idea.Status) -> String
  let stancePositions: @Sendable (Stance.Position) -> String
  let standardTypes: @Sendable (Standard.StandardType) -> String
  let frameworks: @Sendable (Term.Framework) -> String
  let wantedModels: @Sendable (Diagnosis.Wanted) -> String

  /// The wording for readers of `language`; in English where the interface does not speak it.
  static func inLanguage(_ language: Language) -> Strings {
    switch language.tag.prefix(while: { $0 != "-" }) {
    case "fi": finnish
    case "sv": swedish
    case "it": italian
    case "fr": french
    default: english
    }
  }
}
