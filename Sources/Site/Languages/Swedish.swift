import CatalogModel

extension InterfaceWording {
  static let swedish = InterfaceWording(
    language: Language("sv"),
    numbers: .continental,
    dates: DateStyle(
      months: [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
      ],
      quarter: "Kv\u{A0}"),
    own: { $0.swedish },

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
    moreSections: "Mer",
    problemsExplained:
      "Webbplatsen skapades trots att dessa filer har fel. Det som sägs om dem kan vara ofullständigt eller felaktigt.",
    entryUnreadable: "Filen kunde inte läsas, så det mesta av den saknas här.",
    seeProblems: "Se vad som är fel",
    noPageOfFile: "Filen har ingen sida.",

    component: "Komponent",
    teams: "Team",

    facts: "Fakta",
    file: "Fil",
    editThisPage: "Redigera sidan",
    notStated: "Ej angivet",
    yes: "ja",
    no: "nej",
    moreFields: "Mer",
    notAllShown: "Det finns fler värden än de som visas här. Alla finns i filen.",

    requestThis: "Begär tjänsten",
    proposeAnIdea: "Föreslå en idé",
    scope: "Vad som ingår och vad som inte ingår",
    serviceLevel: "Servicenivå",
    promised: "Utlovat",
    howToGetIt: "Pris, begäran och stöd",
    plannedVersion: "Planerad version",
    plannedVersionExplained: "Den meddelas i god tid så att du ännu kan påverka den.",
    due: "Kommer",
    beingPhasedOut: "Håller på att avvecklas.",
    noLongerAvailable: "Inte längre tillgänglig.",
    wasRejected: "Avslagen: erbjuds inte.",
    useInstead: "Använd i stället:",

    externalSegments: "Kunder",
    internalSegments: "Inom organisationen",
    internalSegment: "inom organisationen",
    opportunity: "Möjlighet",
    opportunityExplained: "Vikt och nöjdhet från 1 till 10. Möjlighet är vikten plus det som nöjdheten saknar av den.",
    answeredBy: "Besvaras av",

    openImpediments: "Öppna hinder",
    since: "sedan",

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
    source: "Källa",

    table: "Tabell",

    notReviewed: "Ännu inte granskad",
    howItIsMeasured: "Hur den mäts",
    word: "Vad",
    vocabulary: "Ordlista",

    done: "gjort",
    notDone: "inte gjort",
    footnotes: "Fotnoter",
    backToText: "Tillbaka till texten",
    alertNote: "Observera",
    alertTip: "Tips",
    alertImportant: "Viktigt",
    alertWarning: "Varning",
    alertCaution: "Fara",

    lineNumber: { "rad \($0)" },
    endsOn: { "Upphör den \($0)." },
    endedOn: { "Upphörde den \($0)." },
    pageOf: { "sida \($0) av \($1)" },
    andMore: { "och \($0) till" },
    versionNumber: { "version\u{A0}\($0)" },
    plannedVersionNumber: { "Planerad: version\u{A0}\($0)" },
    atLeast: { "minst \($0)" },
    atMost: { "högst \($0)" },
    approximately: { "hålls vid \($0)" },
    valueIn: { "Värde (\($0))" },
    readingsOf: { "Mätvärden: \($0)" },
    earlierReadings: { "Tidigare mätvärden som inte visas: \($0). Alla finns i filen." },
    seriesFromTo: { "Från \($1) i \($0) till \($3) i \($2)." },

    sections: { section in
      switch section {
      case .catalogue: "Erbjuds nu"
      case .pipeline: "Under beredning"
      case .archive: "Erbjuds inte längre"
      }
    })
}
