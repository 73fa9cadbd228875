import CatalogModel

extension InterfaceWording {
  static let italian = InterfaceWording(
    language: Language("it"),
    numbers: .italian,
    dates: DateStyle(
      months: [
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
        "novembre", "dicembre",
      ],
      ordinal: { $0 == 1 ? "º" : "" },
      quarter: "T"),
    own: { $0.italian },

    skipToContent: "Vai al contenuto",
    navigation: "Sezioni",
    languages: "Lingua",
    breadcrumbs: "Sei qui",
    home: "Pagina iniziale",
    homeLead: "Che cosa offriamo, a chi, di che cosa è fatto e come sappiamo che serve.",
    defaultSiteTitle: "Portafoglio dei servizi",
    internalNotice: "Edizione del portafoglio per uso interno: mostra tutto, anche ciò che non è ancora deciso.",
    whoWeServe: "Per chi lavoriamo",
    nothingYet: "Ancora nulla.",
    moved: "Questa pagina è stata spostata",
    pagesOfList: "Pagine dell’elenco",
    moreSections: "Altro",
    problemsExplained:
      "Il sito è stato creato benché questi file abbiano errori. Ciò che ne dice può essere incompleto o sbagliato.",
    entryUnreadable: "Non è stato possibile leggere questo file: qui ne manca la maggior parte.",
    seeProblems: "Vedi che cosa non va",
    noPageOfFile: "Questo file non ha una pagina.",

    component: "Componente",
    teams: "Gruppi",

    facts: "Dati",
    file: "File",
    editThisPage: "Modifica questa pagina",
    notStated: "Non indicato",
    yes: "sì",
    no: "no",
    moreFields: "Altro",
    notAllShown: "Ci sono più valori di quelli mostrati qui. Il file li contiene tutti.",

    requestThis: "Richiedi questo servizio",
    proposeAnIdea: "Proponi un’idea",
    scope: "Che cosa è compreso e che cosa no",
    serviceLevel: "Livello di servizio",
    promised: "Promesso",
    howToGetIt: "Prezzo, richiesta e assistenza",
    plannedVersion: "Versione prevista",
    plannedVersionExplained: "È annunciata per tempo, perché tu possa ancora cambiarla.",
    due: "Prevista per il",
    beingPhasedOut: "In dismissione.",
    noLongerAvailable: "Non più disponibile.",
    wasRejected: "Respinto: non è offerto.",
    useInstead: "Usa al suo posto:",

    externalSegments: "Clienti",
    internalSegments: "All’interno dell’organizzazione",
    internalSegment: "all’interno dell’organizzazione",
    opportunity: "Opportunità",
    opportunityExplained:
      "Importanza e soddisfazione da 1 a 10. L’opportunità è l’importanza più quanto le manca di soddisfazione.",
    answeredBy: "Vi risponde",

    openImpediments: "Ostacoli aperti",
    since: "dal",

    latestReading: "Ultima",
    target: "Obiettivo",
    by: "entro",
    baseline: "Partenza",
    noReading: "ancora nessuna rilevazione",
    met: "obiettivo raggiunto",
    notMet: "obiettivo non raggiunto",
    notYetMet: "obiettivo non ancora raggiunto",
    numbersAsTable: "I numeri in tabella",
    period: "Periodo",
    value: "Valore",
    revised: "Corretto perché",
    source: "Fonte",

    table: "Tabella",

    notReviewed: "Non ancora esaminato",
    howItIsMeasured: "Come si misura",
    word: "Che cosa",
    vocabulary: "Vocabolario",

    done: "fatto",
    notDone: "non fatto",
    footnotes: "Note a piè di pagina",
    backToText: "Torna al testo",
    alertNote: "Nota",
    alertTip: "Suggerimento",
    alertImportant: "Importante",
    alertWarning: "Avvertenza",
    alertCaution: "Pericolo",

    lineNumber: { "riga \($0)" },
    endsOn: { "Termina in data \($0)." },
    endedOn: { "Terminato in data \($0)." },
    pageOf: { "pagina \($0) di \($1)" },
    andMore: { $0 == "1" ? "e un altro" : "e altri \($0)" },
    versionNumber: { "versione\u{A0}\($0)" },
    plannedVersionNumber: { "Prevista: versione\u{A0}\($0)" },
    atLeast: { "almeno \($0)" },
    atMost: { "al massimo \($0)" },
    approximately: { "stabile a \($0)" },
    valueIn: { "Valore (\($0))" },
    readingsOf: { "Rilevazioni: \($0)" },
    earlierReadings: { "Rilevazioni precedenti non mostrate: \($0). Il file le contiene tutte." },
    seriesFromTo: { "Da \($1) in \($0) a \($3) in \($2)." },

    sections: { section in
      switch section {
      case .catalogue: "Offerti ora"
      case .pipeline: "In preparazione"
      case .archive: "Non più offerti"
      }
    })
}
