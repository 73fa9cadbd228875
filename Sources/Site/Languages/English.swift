import CatalogModel

extension Strings {
  static let english = Strings(
    language: Language("en"),
    numbers: .english,
    dates: DateStyle(
      months: [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ],
      quarter: "Q"),

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
    ownPages: "Pages",
    moreSections: "More",
    problems: "Problems",
    problemsExplained:
      "This site was built although these files have errors. What it says of them may be incomplete or wrong.",
    entryUnreadable: "This entry could not be read, so most of it is missing here.",
    seeProblems: "See what is wrong",
    noPageOfFile: "This file has no page.",

    servicePackage: "Service",
    servicePackages: "Services",
    servicePackagesExplained: "What can be had, what is included, how far it can be relied on, and how to ask for it.",
    component: "Component",
    components: "Components",
    componentsExplained: "The parts that services are made of, and what stands on each of them.",
    segment: "Segment",
    segments: "Segments",
    segmentsExplained: "The people and organisations we serve, what they need, and how well it is met.",
    team: "Team",
    teams: "Teams",
    teamsExplained: "Who answers for what, and how to reach them.",
    valueStream: "Value stream",
    valueStreams: "Value streams",
    valueStreamsExplained: "How value is created, stage by stage, and what is in its way.",
    measure: "Measure",
    measures: "Measures",
    measuresExplained: "How we know whether it helps: where we started, where we want to be, where we are.",
    benefit: "Benefit",
    benefits: "Benefits",
    benefitsExplained:
      "What gets better for whom, who answers for it, and whether it arrives, quarter by quarter.",
    initiative: "Initiative",
    initiatives: "Initiatives",
    initiativesExplained: "Projects and programmes: what they change, what they cost, and what they hand to whom.",
    idea: "Idea",
    ideas: "Ideas",
    ideasExplained: "What people wish for, what the teams think of it, and what became of it.",
    standardKind: "Standard",
    standards: "Standards",
    standardsExplained: "Practices worth repeating, and the yardsticks that measures are held against.",
    term: "Term",
    terms: "Vocabulary",
    termsExplained: "What words mean here, and what others call the same thing.",
    diagnosis: "Diagnosis",
    diagnoses: "Diagnoses",
    diagnosesExplained:
      "What people answered, without names, when they were asked what their work is and what success looks like.",

    facts: "Facts",
    owner: "Owner",
    tags: "Tags",
    formerIDs: "Formerly",
    file: "File",
    editThisPage: "Edit this page",
    moreFields: "More",
    notAllShown: "There are more values than are shown here. The file has them all.",

    request: "Request",
    requestThis: "Request this service",
    proposeAnIdea: "Propose an idea",
    noStatus: "Without a status",
    internalOnly: "internal",
    forWhom: "For",
    valueTold: "What you get out of it",
    job: "When you want to",
    answersNeed: "Answers the need",
    basis: "Why it says so",
    scope: "What is in and what is not",
    included: "Included",
    excluded: "Not included",
    warranty: "What you can rely on",
    serviceLevel: "Service level",
    serviceLevels: "Service levels",
    promised: "Promised",
    howToGetIt: "Price, request and support",
    price: "Price",
    supportHours: "Support hours",
    supportChannels: "Support channels",
    supportResponse: "Response",
    plannedVersion: "Planned version",
    plannedVersionExplained: "It is announced early so that you can still change it.",
    due: "Due",
    requires: "Requires",
    requiredBy: "Required by",
    replaces: "Replaces",
    replacedBy: "Replaced by",
    usedInStreams: "In these value streams",
    howItIsMade: "How it is made",
    liveSince: "Live since",
    sunsetOn: "Sunset",
    retiredOn: "Retired",
    reviewBy: "Review by",
    beingPhasedOut: "Being phased out.",
    noLongerAvailable: "No longer available.",
    wasRejected: "Rejected: it is not offered.",
    useInstead: "Use instead:",

    noType: "Without a type",
    capability: "What it makes possible",
    usedByPackages: "Used by services",
    dependsOn: "Depends on",
    dependants: "Components that depend on it",
    sourced: "Sourced",
    supplier: "Supplier",

    externalSegments: "Customers",
    internalSegments: "Within the organisation",
    internalSegment: "within the organisation",
    size: "Size",
    needs: "Needs",
    need: "Need",
    importance: "Importance",
    satisfaction: "Satisfaction",
    opportunity: "Opportunity",
    opportunityExplained:
      "Importance and satisfaction from 1 to 10. Opportunity is importance, plus what satisfaction lacks of it.",
    answeredBy: "Answered by",
    packagesForSegment: "Services for this segment",
    streamsForSegment: "Value streams for this segment",
    wordsFor: "Also called",

    noOffice: "Other teams",
    contact: "Contact",
    ownsPackages: "Answers for services",
    ownsStreams: "Answers for value streams",
    worksInStreams: "Works in value streams",
    ownsComponents: "Answers for components",
    ownsImpediments: "Impediments to remove",
    ownsMeasures: "Answers for measures",

    trigger: "Starts with",
    outcome: "Ends with",
    stages: "Stages",
    stageEntry: "Enters when",
    valueItem: "Adds",
    stageExit: "Leaves when",
    impediments: "What is in the way",
    openImpediments: "Open impediments",
    since: "since",

    noFamily: "Without a family",
    about: "About",
    readings: "Readings",
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
    unit: "Unit",
    betterIs: "Better is",
    frequency: "Measured",
    source: "Source",
    standard: "Held against",

    table: "Table",

    disbenefit: "disbenefit",
    beneficiary: "Who gets it",
    expectedFrom: "Expected from",
    reviews: "Review by quarter",
    verdict: "Verdict",
    reviewedBy: "Reviewed by",
    note: "Note",
    notReviewed: "Not reviewed yet.",
    howItIsMeasured: "How it is measured",
    sponsor: "Sponsor",
    changesPackages: "What it changes",
    budgetPlanned: "Budget",
    budgetActual: "Spent so far",
    starts: "Starts",
    ends: "Ends",
    touchpoints: "What is handed over",
    word: "What",
    handsOver: "From",
    takesOver: "To",
    artefact: "In the form of",
    when: "When",
    whatIsNeeded: "What it is to make possible",
    raisedBy: "Raised by",
    raisedOn: "Raised",
    forVersion: "For version",
    stances: "What the teams think",
    stance: "Stance",
    decision: "What was decided",
    decidedBy: "Decided by",
    practices: "Management practices",
    criteria: "What can be checked",
    appliedBy: "Followed by",
    follows: "Follows these standards",
    definition: "Definition",
    otherVocabularies: "What others call it",
    vocabulary: "Vocabulary",
    falseFriend: "Take care: the same word means something else",
    notToBeUsed: "No longer used",
    inOtherLanguages: "In other languages",
    answers: "What people answered",
    workAsked: "What is your work?",
    successAsked: "What does success look like?",
    incentives: "What is measured and rewarded",
    wanted: "What is wanted of this team",
    askedOn: "Asked",

    done: "done",
    notDone: "not done",

    lineNumber: { "line \($0)" },
    endsOn: { "Ends on \($0)." },
    endedOn: { "Ended on \($0)." },
    pageOf: { "page \($0) of \($1)" },
    andMore: { "and \($0) more" },
    versionNumber: { "version \($0)" },
    plannedVersionNumber: { "Planned: version \($0)" },
    atLeast: { "at least \($0)" },
    atMost: { "at most \($0)" },
    approximately: { "held at \($0)" },
    valueIn: { "Value (\($0))" },
    readingsOf: { "Readings: \($0)" },
    earlierReadings: { "\($0) earlier readings are not shown. The file has them all." },
    seriesFromTo: { "From \($1) in \($0) to \($3) in \($2)." },

    sections: { section in
      switch section {
      case .catalogue: "Offered now"
      case .pipeline: "In preparation"
      case .archive: "No longer offered"
      }
    },
    statuses: { status in
      switch status {
      case .proposed: "proposed"
      case .analysed: "analysed"
      case .approved: "approved"
      case .inDevelopment: "in development"
      case .pilot: "pilot"
      case .live: "live"
      case .sunset: "sunset"
      case .retired: "retired"
      case .rejected: "rejected"
      }
    },
    roles: { role in
      switch role {
      case .core: "Core"
      case .enabling: "Enabling"
      case .enhancing: "Enhancing"
      }
    },
    aspects: { aspect in
      switch aspect {
      case .availability: "Availability"
      case .capacity: "Capacity"
      case .continuity: "Continuity"
      case .security: "Security"
      }
    },
    dimensions: { dimension in
      switch dimension {
      case .timeliness: "Timeliness"
      case .accuracy: "Accuracy"
      case .access: "Access"
      case .other: "Other"
      }
    },
    componentTypes: { type in
      switch type {
      case .activity: "Activity"
      case .application: "Application"
      case .infrastructure: "Infrastructure"
      case .data: "Data"
      case .skill: "Skill"
      case .supplierService: "Supplier service"
      }
    },
    sourcings: { sourcing in
      switch sourcing {
      case .internal: "within the organisation"
      case .supplier: "from a supplier"
      }
    },
    offices: { office in
      switch office {
      case .vmo: "Value management office"
      case .smo: "Service management office"
      case .pmo: "Project management office"
      case .delivery: "Delivery teams"
      case .supplier: "Suppliers"
      }
    },
    streamStatuses: { status in
      switch status {
      case .proposed: "proposed"
      case .active: "active"
      case .retired: "retired"
      }
    },
    streamTypes: { type in
      switch type {
      case .operational: "operational"
      case .development: "development"
      case .support: "support"
      }
    },
    impedimentStatuses: { status in
      switch status {
      case .open: "open"
      case .mitigated: "mitigated"
      case .removed: "removed"
      }
    },
    families: { family in
      switch family {
      case .tactical: "Tactical"
      case .valueCreation: "Value creation"
      case .longevity: "Longevity"
      case .financial: "Financial"
      }
    },
    orientations: { orientation in
      switch orientation {
      case .output: "output"
      case .serviceLevel: "service level"
      case .outcome: "outcome"
      }
    },
    factors: { factor in
      switch factor {
      case .quality: "quality"
      case .performance: "performance"
      case .value: "value"
      case .compliance: "compliance"
      }
    },
    frequencies: { frequency in
      switch frequency {
      case .monthly: "every month"
      case .quarterly: "every quarter"
      case .yearly: "every year"
      }
    },
    directions: { direction in
      switch direction {
      case .up: "higher"
      case .down: "lower"
      case .hold: "the same"
      }
    },
    benefitStatuses: { status in
      switch status {
      case .identified: "identified"
      case .planned: "planned"
      case .realising: "realising"
      case .realised: "realised"
      case .notRealised: "not realised"
      case .abandoned: "abandoned"
      }
    },
    verdicts: { verdict in
      switch verdict {
      case .onTrack: "on track"
      case .atRisk: "at risk"
      case .offTrack: "off track"
      case .realised: "realised"
      }
    },
    initiativeStatuses: { status in
      switch status {
      case .proposed: "proposed"
      case .approved: "approved"
      case .inProgress: "in progress"
      case .delivered: "delivered"
      case .closed: "closed"
      case .cancelled: "cancelled"
      }
    },
    ideaStatuses: { status in
      switch status {
      case .new: "new"
      case .underReview: "under review"
      case .accepted: "accepted"
      case .planned: "planned"
      case .delivered: "delivered"
      case .declined: "declined"
      }
    },
    stancePositions: { stance in
      switch stance {
      case .support: "supports it"
      case .feasible: "feasible"
      case .feasibleIf: "feasible if"
      case .notFeasible: "not feasible"
      case .concern: "has a concern"
      }
    },
    standardTypes: { type in
      switch type {
      case .practice: "Practices"
      case .processQuality: "Process quality"
      case .valueMeasurement: "Value measurement"
      }
    },
    frameworks: { framework in
      switch framework {
      case .itil4: "ITIL 4"
      case .prince2: "PRINCE2"
      case .pmbok: "PMBOK Guide"
      case .safe: "SAFe"
      case .local: "Formerly here"
      }
    },
    wantedModels: { model in
      switch model {
      case .factoryFloor: "a factory floor"
      case .customerOutcomes: "customer outcomes"
      case .both: "both: a factory floor and customer outcomes"
      }
    })
}
