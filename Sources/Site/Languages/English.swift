import CatalogModel

extension InterfaceWording {
  static let english = InterfaceWording(
    language: Language("en"),
    numbers: .english,
    dates: DateStyle(
      months: [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ],
      quarter: "Q"),
    own: { $0.english },

    skipToContent: "Skip to the content",
    navigation: "Sections",
    languages: "Language",
    breadcrumbs: "You are here",
    home: "Home",
    homeLead: "What we offer, for whom, what it is made of, and how we know that it helps.",
    defaultSiteTitle: "Service portfolio",
    internalNotice: "Portfolio edition. For internal use: it shows everything, also what is not yet decided.",
    whoWeServe: "Who we serve",
    nothingYet: "Nothing yet.",
    moved: "This page has moved",
    pagesOfList: "Pages of this list",
    moreSections: "More",
    problemsExplained:
      "This site was built although these files have errors. What it says of them may be incomplete or wrong.",
    entryUnreadable: "This entry could not be read, so most of it is missing here.",
    seeProblems: "See what is wrong",
    noPageOfFile: "This file has no page.",

    component: "Component",
    teams: "Teams",

    facts: "Facts",
    file: "File",
    editThisPage: "Edit this page",
    notStated: "Not stated",
    yes: "yes",
    no: "no",
    moreFields: "More",
    notAllShown: "There are more values than are shown here. The file has them all.",

    requestThis: "Request this service",
    proposeAnIdea: "Propose an idea",
    scope: "What is in and what is not",
    serviceLevel: "Service level",
    promised: "Promised",
    howToGetIt: "Price, request and support",
    plannedVersion: "Planned version",
    plannedVersionExplained: "It is announced early so that you can still change it.",
    due: "Due",
    beingPhasedOut: "Being phased out.",
    noLongerAvailable: "No longer available.",
    wasRejected: "Rejected: it is not offered.",
    useInstead: "Use instead:",

    externalSegments: "Customers",
    internalSegments: "Within the organisation",
    internalSegment: "within the organisation",
    opportunity: "Opportunity",
    opportunityExplained:
      "Importance and satisfaction from 1 to 10. Opportunity is importance, plus what satisfaction lacks of it.",
    answeredBy: "Answered by",

    openImpediments: "Open impediments",
    since: "since",

    latestReading: "Latest",
    target: "Target",
    by: "by",
    baseline: "Baseline",
    noReading: "no reading yet",
    met: "target met",
    notMet: "target not met",
    notYetMet: "target not reached yet",
    numbersAsTable: "The numbers as a table",
    period: "Period",
    value: "Value",
    revised: "Corrected because",
    source: "Source",

    table: "Table",

    notReviewed: "Not reviewed yet",
    howItIsMeasured: "How it is measured",
    word: "What",
    vocabulary: "Vocabulary",

    done: "done",
    notDone: "not done",
    footnotes: "Footnotes",
    backToText: "Back to the text",
    alertNote: "Note",
    alertTip: "Tip",
    alertImportant: "Important",
    alertWarning: "Warning",
    alertCaution: "Caution",

    lineNumber: { "line \($0)" },
    endsOn: { "Ends on \($0)." },
    endedOn: { "Ended on \($0)." },
    pageOf: { "page \($0) of \($1)" },
    andMore: { "and \($0) more" },
    versionNumber: { "version\u{A0}\($0)" },
    plannedVersionNumber: { "Planned: version\u{A0}\($0)" },
    atLeast: { "at least \($0)" },
    atMost: { "at most \($0)" },
    approximately: { "held at \($0)" },
    valueIn: { "Value (\($0))" },
    readingsOf: { "Readings: \($0)" },
    earlierReadings: { "Earlier readings that are not shown: \($0). The file has them all." },
    seriesFromTo: { "From \($1) in \($0) to \($3) in \($2)." },

    sections: { section in
      switch section {
      case .catalogue: "Offered now"
      case .pipeline: "In preparation"
      case .archive: "No longer offered"
      }
    })
}
