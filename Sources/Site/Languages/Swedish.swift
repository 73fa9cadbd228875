import CatalogModel

extension Strings {
  static let swedish = Strings(
    language: Language("sv"),
    numbers: .continental,
    dates: DateStyle(
      months: [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
      ],
      quarter: "Kv\u{A0}"),

    skipToContent: "Hoppa till innehållet",
    navigation: "Avsnitt",
    languages: "Språk",
    breadcrumbs: "Du är här",
    home: "Start",
    homeLead: "Vad vi erbjuder, för vem, vad det består av och hur vi vet att det hjälper.",
    defaultSiteTitle: "Tjänsteportfölj",
    internalNotice: "Portföljutgåva för internt bruk: den visar allt, även det som ännu inte är beslutat.",
    whoWeServe: "Vilka vi finns till för",
    nothingYet: "Ingenting ännu.",
    moved: "Sidan har flyttats",
    pagesOfList: "Listans sidor",
    ownPages: "Sidor",
    moreSections: "Mer",
    problems: "Problem",
    problemsExplained:
      "Webbplatsen skapades trots att dessa filer har fel. Det som sägs om dem kan vara ofullständigt eller felaktigt.",
    entryUnreadable: "Filen kunde inte läsas, så det mesta av den saknas här.",
    seeProblems: "Se vad som är fel",
    noPageOfFile: "Filen har ingen sida.",

    servicePackage: "Tjänst",
    servicePackages: "Tjänster",
    servicePackagesExplained: "Vad som finns att få, vad som ingår, hur väl det går att lita på och hur man begär det.",
    component: "Komponent",
    components: "Komponenter",
    componentsExplained: "Delarna som tjänsterna består av, och vad som vilar på var och en av dem.",
    segment: "Kundgrupp",
    segments: "Kundgrupper",
    segmentsExplained:
      "Människorna och organisationerna som vi finns till för, vad de behöver och hur väl det tillgodoses.",
    team: "Team",
    teams: "Team",
    teamsExplained: "Vem som svarar för vad, och hur man når dem.",
    valueStream: "Värdeflöde",
    valueStreams: "Värdeflöden",
    valueStreamsExplained: "Hur värde skapas steg för steg, och vad som står i vägen.",
    measure: "Mått",
    measures: "Mått",
    measuresExplained: "Hur vi vet om det hjälper: var vi började, vart vi vill, var vi är.",
    benefit: "Nytta",
    benefits: "Nyttor",
    benefitsExplained: "Vad som blir bättre för vem, vem som svarar för det och om det infrias, kvartal för kvartal.",
    initiative: "Initiativ",
    initiatives: "Initiativ",
    initiativesExplained: "Projekt och program: vad de ändrar, vad de kostar och vad de lämnar över till vem.",
    idea: "Idé",
    ideas: "Idéer",
    ideasExplained: "Vad människor önskar, vad teamen tycker och vad det blev av det.",
    standardKind: "Standard",
    standards: "Standarder",
    standardsExplained: "Arbetssätt värda att upprepa, och måttstockarna som måtten jämförs med.",
    term: "Term",
    terms: "Ordlista",
    termsExplained: "Vad orden betyder här, och vad andra kallar samma sak.",
    diagnosis: "Diagnos",
    diagnoses: "Diagnoser",
    diagnosesExplained:
      "Vad människor svarade, utan namn, när de fick frågan vad deras arbete är och hur framgång ser ut.",

    facts: "Fakta",
    owner: "Ägare",
    tags: "Taggar",
    formerIDs: "Tidigare",
    file: "Fil",
    editThisPage: "Redigera sidan",
    moreFields: "Mer",
    notAllShown: "Det finns fler värden än de som visas här. Alla finns i filen.",

    request: "Begäran",
    requestThis: "Begär tjänsten",
    proposeAnIdea: "Föreslå en idé",
    noStatus: "Utan status",
    internalOnly: "intern",
    forWhom: "För",
    valueTold: "Vad du har för nytta av den",
    job: "När du vill",
    answersNeed: "Svarar på behovet",
    basis: "Varför det står så",
    scope: "Vad som ingår och vad som inte ingår",
    included: "Ingår",
    excluded: "Ingår inte",
    warranty: "Vad du kan lita på",
    serviceLevel: "Servicenivå",
    serviceLevels: "Servicenivåer",
    promised: "Utlovat",
    howToGetIt: "Pris, begäran och stöd",
    price: "Pris",
    supportHours: "Stödets tider",
    supportChannels: "Stödets kanaler",
    supportResponse: "Svarstid",
    plannedVersion: "Planerad version",
    plannedVersionExplained: "Den meddelas i god tid så att du ännu kan påverka den.",
    due: "Kommer",
    requires: "Kräver",
    requiredBy: "Krävs av",
    replaces: "Ersätter",
    replacedBy: "Ersätts av",
    usedInStreams: "I dessa värdeflöden",
    howItIsMade: "Hur den görs",
    liveSince: "I drift sedan",
    sunsetOn: "Avvecklas",
    retiredOn: "Avvecklad",
    reviewBy: "Ses över senast",
    beingPhasedOut: "Håller på att avvecklas.",
    noLongerAvailable: "Inte längre tillgänglig.",
    wasRejected: "Avslagen: erbjuds inte.",
    useInstead: "Använd i stället:",

    noType: "Utan typ",
    capability: "Vad den möjliggör",
    usedByPackages: "Används av tjänster",
    dependsOn: "Beror på",
    dependants: "Komponenter som beror på den",
    sourced: "Produceras",
    supplier: "Leverantör",

    externalSegments: "Kunder",
    internalSegments: "Inom organisationen",
    internalSegment: "inom organisationen",
    size: "Storlek",
    needs: "Behov",
    need: "Behov",
    importance: "Vikt",
    satisfaction: "Nöjdhet",
    opportunity: "Möjlighet",
    opportunityExplained: "Vikt och nöjdhet från 1 till 10. Möjlighet är vikten plus det som nöjdheten saknar av den.",
    answeredBy: "Besvaras av",
    packagesForSegment: "Tjänster för kundgruppen",
    streamsForSegment: "Värdeflöden för kundgruppen",
    wordsFor: "Kallas också",

    noOffice: "Övriga team",
    contact: "Kontakt",
    ownsPackages: "Svarar för tjänster",
    ownsStreams: "Svarar för värdeflöden",
    worksInStreams: "Arbetar i värdeflöden",
    ownsComponents: "Svarar för komponenter",
    ownsImpediments: "Hinder att undanröja",
    ownsMeasures: "Svarar för mått",

    trigger: "Börjar med",
    outcome: "Slutar med",
    stages: "Steg",
    stageEntry: "Börjar när",
    valueItem: "Tillför",
    stageExit: "Slutar när",
    impediments: "Vad som står i vägen",
    openImpediments: "Öppna hinder",
    since: "sedan",

    noFamily: "Utan familj",
    about: "Gäller",
    readings: "Mätvärden",
    latestReading: "Senaste",
    target: "Mål",
    by: "senast",
    baseline: "Utgångsläge",
    noReading: "inget mätvärde ännu",
    met: "målet nått",
    notMet: "målet inte nått",
    notYetMet: "målet inte nått än",
    numbersAsTable: "Talen som tabell",
    period: "Period",
    value: "Värde",
    revised: "Rättat därför att",
    unit: "Enhet",
    betterIs: "Bättre är",
    frequency: "Mäts",
    source: "Källa",
    standard: "Jämförs med",

    table: "Tabell",

    disbenefit: "negativ nytta",
    beneficiary: "Vem som får den",
    expectedFrom: "Väntas från",
    reviews: "Uppföljning per kvartal",
    verdict: "Bedömning",
    reviewedBy: "Bedömd av",
    note: "Anmärkning",
    notReviewed: "Ännu inte uppföljd.",
    howItIsMeasured: "Hur den mäts",
    sponsor: "Sponsor",
    changesPackages: "Vad det ändrar",
    budgetPlanned: "Budget",
    budgetActual: "Förbrukat hittills",
    starts: "Börjar",
    ends: "Slutar",
    touchpoints: "Vad som lämnas över",
    word: "Vad",
    handsOver: "Från",
    takesOver: "Till",
    artefact: "I form av",
    when: "När",
    whatIsNeeded: "Vad det ska möjliggöra",
    raisedBy: "Föreslagen av",
    raisedOn: "Föreslagen",
    forVersion: "För version",
    stances: "Vad teamen tycker",
    stance: "Ståndpunkt",
    decision: "Vad som beslutades",
    decidedBy: "Beslutat av",
    practices: "Ledningspraxis",
    criteria: "Vad som kan kontrolleras",
    appliedBy: "Följs av",
    follows: "Följer dessa standarder",
    definition: "Definition",
    otherVocabularies: "Vad andra kallar det",
    vocabulary: "Ordlista",
    falseFriend: "Se upp: samma ord betyder något annat",
    notToBeUsed: "Används inte längre",
    inOtherLanguages: "På andra språk",
    answers: "Vad människor svarade",
    workAsked: "Vad är ditt arbete?",
    successAsked: "Hur ser framgång ut?",
    incentives: "Vad som mäts och belönas",
    wanted: "Vad man vill av teamet",
    askedOn: "Frågat",

    done: "gjort",
    notDone: "inte gjort",

    lineNumber: { "rad \($0)" },
    endsOn: { "Upphör den \($0)." },
    endedOn: { "Upphörde den \($0)." },
    pageOf: { "sida \($0) av \($1)" },
    andMore: { "och \($0) till" },
    versionNumber: { "version \($0)" },
    plannedVersionNumber: { "Planerad: version \($0)" },
    atLeast: { "minst \($0)" },
    atMost: { "högst \($0)" },
    approximately: { "hålls vid \($0)" },
    valueIn: { "Värde (\($0))" },
    readingsOf: { "Mätvärden: \($0)" },
    earlierReadings: { "\($0) tidigare mätvärden visas inte. Alla finns i filen." },
    seriesFromTo: { "Från \($1) i \($0) till \($3) i \($2)." },

    sections: { section in
      switch section {
      case .catalogue: "Erbjuds nu"
      case .pipeline: "Under beredning"
      case .archive: "Erbjuds inte längre"
      }
    },
    statuses: { status in
      switch status {
      case .proposed: "föreslagen"
      case .analysed: "analyserad"
      case .approved: "godkänd"
      case .inDevelopment: "under utveckling"
      case .pilot: "pilot"
      case .live: "i drift"
      case .sunset: "under avveckling"
      case .retired: "avvecklad"
      case .rejected: "avslagen"
      }
    },
    roles: { role in
      switch role {
      case .core: "Kärna"
      case .enabling: "Möjliggörande"
      case .enhancing: "Kompletterande"
      }
    },
    aspects: { aspect in
      switch aspect {
      case .availability: "Tillgänglighet"
      case .capacity: "Kapacitet"
      case .continuity: "Kontinuitet"
      case .security: "Säkerhet"
      }
    },
    dimensions: { dimension in
      switch dimension {
      case .timeliness: "Punktlighet"
      case .accuracy: "Riktighet"
      case .access: "Åtkomst"
      case .other: "Övrigt"
      }
    },
    componentTypes: { type in
      switch type {
      case .activity: "Aktivitet"
      case .application: "Applikation"
      case .infrastructure: "Infrastruktur"
      case .data: "Data"
      case .skill: "Kompetens"
      case .supplierService: "Leverantörstjänst"
      }
    },
    sourcings: { sourcing in
      switch sourcing {
      case .internal: "inom organisationen"
      case .supplier: "hos en leverantör"
      }
    },
    offices: { office in
      switch office {
      case .vmo: "Värdestyrningskontor"
      case .smo: "Tjänstestyrningskontor"
      case .pmo: "Projektkontor"
      case .delivery: "Leveransteam"
      case .supplier: "Leverantörer"
      }
    },
    streamStatuses: { status in
      switch status {
      case .proposed: "föreslaget"
      case .active: "aktivt"
      case .retired: "avvecklat"
      }
    },
    streamTypes: { type in
      switch type {
      case .operational: "operativt"
      case .development: "utvecklande"
      case .support: "stödjande"
      }
    },
    impedimentStatuses: { status in
      switch status {
      case .open: "öppet"
      case .mitigated: "lindrat"
      case .removed: "undanröjt"
      }
    },
    families: { family in
      switch family {
      case .tactical: "Taktiska"
      case .valueCreation: "Värdeskapande"
      case .longevity: "Livskraft"
      case .financial: "Ekonomiska"
      }
    },
    orientations: { orientation in
      switch orientation {
      case .output: "prestation"
      case .serviceLevel: "servicenivå"
      case .outcome: "effekt"
      }
    },
    factors: { factor in
      switch factor {
      case .quality: "kvalitet"
      case .performance: "prestanda"
      case .value: "värde"
      case .compliance: "efterlevnad"
      }
    },
    frequencies: { frequency in
      switch frequency {
      case .monthly: "varje månad"
      case .quarterly: "varje kvartal"
      case .yearly: "varje år"
      }
    },
    directions: { direction in
      switch direction {
      case .up: "högre"
      case .down: "lägre"
      case .hold: "oförändrat"
      }
    },
    benefitStatuses: { status in
      switch status {
      case .identified: "identifierad"
      case .planned: "planerad"
      case .realising: "på väg"
      case .realised: "infriad"
      case .notRealised: "inte infriad"
      case .abandoned: "övergiven"
      }
    },
    verdicts: { verdict in
      switch verdict {
      case .onTrack: "enligt plan"
      case .atRisk: "i riskzonen"
      case .offTrack: "ur kurs"
      case .realised: "infriad"
      }
    },
    initiativeStatuses: { status in
      switch status {
      case .proposed: "föreslaget"
      case .approved: "godkänt"
      case .inProgress: "pågår"
      case .delivered: "levererat"
      case .closed: "avslutat"
      case .cancelled: "inställt"
      }
    },
    ideaStatuses: { status in
      switch status {
      case .new: "ny"
      case .underReview: "under granskning"
      case .accepted: "antagen"
      case .planned: "planerad"
      case .delivered: "genomförd"
      case .declined: "avböjd"
      }
    },
    stancePositions: { stance in
      switch stance {
      case .support: "stöder den"
      case .feasible: "genomförbar"
      case .feasibleIf: "genomförbar om"
      case .notFeasible: "inte genomförbar"
      case .concern: "har en invändning"
      }
    },
    standardTypes: { type in
      switch type {
      case .practice: "Arbetssätt"
      case .processQuality: "Processkvalitet"
      case .valueMeasurement: "Värdemätning"
      }
    },
    frameworks: { framework in
      switch framework {
      case .itil4: "ITIL 4"
      case .prince2: "PRINCE2"
      case .pmbok: "PMBOK Guide"
      case .safe: "SAFe"
      case .local: "Tidigare här"
      }
    },
    wantedModels: { model in
      switch model {
      case .factoryFloor: "ett fabriksgolv"
      case .customerOutcomes: "effekter för kunden"
      case .both: "båda: ett fabriksgolv och effekter för kunden"
      }
    })
}
