import CatalogModel

extension Strings {
  static let italian = Strings(
    language: Language("it"),
    numbers: .italian,
    dates: DateStyle(
      months: [
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
        "novembre", "dicembre",
      ],
      ordinal: { $0 == 1 ? "º" : "" },
      quarter: "T"),

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
    ownPages: "Pagine",
    moreSections: "Altro",
    problems: "Problemi",
    problemsExplained:
      "Il sito è stato creato benché questi file abbiano errori. Ciò che ne dice può essere incompleto o sbagliato.",
    entryUnreadable: "Non è stato possibile leggere questo file: qui ne manca la maggior parte.",
    seeProblems: "Vedere che cosa non va",
    noPageOfFile: "Questo file non ha una pagina.",

    servicePackage: "Servizio",
    servicePackages: "Servizi",
    servicePackagesExplained: "Che cosa si può avere, che cosa è compreso, quanto ci si può contare e come chiederlo.",
    component: "Componente",
    components: "Componenti",
    componentsExplained: "Le parti di cui sono fatti i servizi, e che cosa poggia su ciascuna.",
    segment: "Segmento",
    segments: "Segmenti",
    segmentsExplained:
      "Le persone e le organizzazioni per cui lavoriamo, di che cosa hanno bisogno e quanto vi rispondiamo.",
    team: "Gruppo",
    teams: "Gruppi",
    teamsExplained: "Chi risponde di che cosa, e come raggiungerlo.",
    valueStream: "Flusso di valore",
    valueStreams: "Flussi di valore",
    valueStreamsExplained: "Come nasce il valore, fase per fase, e che cosa lo ostacola.",
    measure: "Misura",
    measures: "Misure",
    measuresExplained: "Come sappiamo se serve: da dove siamo partiti, dove vogliamo arrivare, dove siamo.",
    benefit: "Beneficio",
    benefits: "Benefici",
    benefitsExplained: "Che cosa migliora e per chi, chi ne risponde e se arriva, trimestre per trimestre.",
    initiative: "Iniziativa",
    initiatives: "Iniziative",
    initiativesExplained: "Progetti e programmi: che cosa cambiano, quanto costano e che cosa consegnano a chi.",
    idea: "Idea",
    ideas: "Idee",
    ideasExplained: "Che cosa desiderano le persone, che cosa ne pensano i gruppi e che cosa ne è stato.",
    standardKind: "Standard",
    standards: "Standard",
    standardsExplained: "Pratiche che vale la pena di ripetere, e i metri con cui si confrontano le misure.",
    term: "Termine",
    terms: "Vocabolario",
    termsExplained: "Che cosa significano qui le parole, e come altri chiamano la stessa cosa.",
    diagnosis: "Diagnosi",
    diagnoses: "Diagnosi",
    diagnosesExplained:
      "Che cosa hanno risposto le persone, senza nomi, alla domanda su qual è il loro lavoro e com’è il successo.",

    facts: "Dati",
    owner: "Responsabile",
    tags: "Etichette",
    formerIDs: "In precedenza",
    file: "File",
    editThisPage: "Modifica questa pagina",
    moreFields: "Altro",
    notAllShown: "Ci sono più valori di quelli mostrati qui. Il file li contiene tutti.",

    request: "Richiesta",
    requestThis: "Richiedi questo servizio",
    proposeAnIdea: "Proponi un’idea",
    noStatus: "Senza stato",
    internalOnly: "interno",
    forWhom: "Per",
    valueTold: "Che cosa ne ricavi",
    job: "Quando vuoi",
    answersNeed: "Risponde al bisogno",
    basis: "Perché si dice così",
    scope: "Che cosa è compreso e che cosa no",
    included: "Compreso",
    excluded: "Non compreso",
    warranty: "Su che cosa puoi contare",
    serviceLevel: "Livello di servizio",
    serviceLevels: "Livelli di servizio",
    promised: "Promesso",
    howToGetIt: "Prezzo, richiesta e assistenza",
    price: "Prezzo",
    supportHours: "Orari dell’assistenza",
    supportChannels: "Canali dell’assistenza",
    supportResponse: "Risposta",
    plannedVersion: "Versione prevista",
    plannedVersionExplained: "È annunciata per tempo, perché tu possa ancora cambiarla.",
    due: "Prevista per il",
    requires: "Richiede",
    requiredBy: "Richiesto da",
    replaces: "Sostituisce",
    replacedBy: "Sostituito da",
    usedInStreams: "In questi flussi di valore",
    howItIsMade: "Come è fatto",
    liveSince: "Attivo dal",
    sunsetOn: "In dismissione dal",
    retiredOn: "Ritirato il",
    reviewBy: "Da rivedere entro il",
    beingPhasedOut: "In dismissione.",
    noLongerAvailable: "Non più disponibile.",
    wasRejected: "Respinto: non è offerto.",
    useInstead: "Usare al suo posto:",

    noType: "Senza tipo",
    capability: "Che cosa rende possibile",
    usedByPackages: "Usato dai servizi",
    dependsOn: "Dipende da",
    dependants: "Componenti che ne dipendono",
    sourced: "Provenienza",
    supplier: "Fornitore",

    externalSegments: "Clienti",
    internalSegments: "All’interno dell’organizzazione",
    internalSegment: "all’interno dell’organizzazione",
    size: "Dimensione",
    needs: "Bisogni",
    need: "Bisogno",
    importance: "Importanza",
    satisfaction: "Soddisfazione",
    opportunity: "Opportunità",
    opportunityExplained:
      "Importanza e soddisfazione da 1 a 10. L’opportunità è l’importanza più quanto le manca di soddisfazione.",
    answeredBy: "Vi risponde",
    packagesForSegment: "Servizi per questo segmento",
    streamsForSegment: "Flussi di valore per questo segmento",
    wordsFor: "Detto anche",

    noOffice: "Altri gruppi",
    contact: "Contatto",
    ownsPackages: "Risponde dei servizi",
    ownsStreams: "Risponde dei flussi di valore",
    worksInStreams: "Lavora nei flussi di valore",
    ownsComponents: "Risponde dei componenti",
    ownsImpediments: "Ostacoli da rimuovere",
    ownsMeasures: "Risponde delle misure",

    trigger: "Comincia con",
    outcome: "Finisce con",
    stages: "Fasi",
    stageEntry: "Si entra quando",
    valueItem: "Aggiunge",
    stageExit: "Si esce quando",
    impediments: "Che cosa ostacola",
    openImpediments: "Ostacoli aperti",
    since: "dal",

    noFamily: "Senza famiglia",
    about: "Riguarda",
    readings: "Rilevazioni",
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
    unit: "Unità",
    betterIs: "Meglio se",
    frequency: "Misurata",
    source: "Fonte",
    standard: "Confrontata con",

    table: "Tabella",

    disbenefit: "svantaggio",
    beneficiary: "Chi ne beneficia",
    expectedFrom: "Atteso da",
    reviews: "Verifica per trimestre",
    verdict: "Giudizio",
    reviewedBy: "Verificato da",
    note: "Nota",
    notReviewed: "Non ancora verificato.",
    howItIsMeasured: "Come si misura",
    sponsor: "Promotore",
    changesPackages: "Che cosa cambia",
    budgetPlanned: "Budget",
    budgetActual: "Speso finora",
    starts: "Comincia",
    ends: "Finisce",
    touchpoints: "Che cosa si consegna",
    word: "Che cosa",
    handsOver: "Da",
    takesOver: "A",
    artefact: "In forma di",
    when: "Quando",
    whatIsNeeded: "Che cosa dovrebbe rendere possibile",
    raisedBy: "Proposta da",
    raisedOn: "Proposta il",
    forVersion: "Per la versione",
    stances: "Che cosa ne pensano i gruppi",
    stance: "Posizione",
    decision: "Che cosa si è deciso",
    decidedBy: "Deciso da",
    practices: "Pratiche di gestione",
    criteria: "Che cosa si può verificare",
    appliedBy: "Seguito da",
    follows: "Segue questi standard",
    definition: "Definizione",
    otherVocabularies: "Come lo chiamano altri",
    vocabulary: "Vocabolario",
    falseFriend: "Attenzione: la stessa parola significa altro",
    notToBeUsed: "Non più in uso",
    inOtherLanguages: "In altre lingue",
    answers: "Che cosa hanno risposto le persone",
    workAsked: "Qual è il tuo lavoro?",
    successAsked: "Com’è il successo?",
    incentives: "Che cosa si misura e si premia",
    wanted: "Che cosa si vuole da questo gruppo",
    askedOn: "Chiesto il",

    done: "fatto",
    notDone: "non fatto",

    lineNumber: { "riga \($0)" },
    endsOn: { "Termina in data \($0)." },
    endedOn: { "Terminato in data \($0)." },
    pageOf: { "pagina \($0) di \($1)" },
    andMore: { "e altri \($0)" },
    versionNumber: { "versione \($0)" },
    plannedVersionNumber: { "Prevista: versione \($0)" },
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
    },
    statuses: { status in
      switch status {
      case .proposed: "proposto"
      case .analysed: "analizzato"
      case .approved: "approvato"
      case .inDevelopment: "in sviluppo"
      case .pilot: "pilota"
      case .live: "attivo"
      case .sunset: "in dismissione"
      case .retired: "ritirato"
      case .rejected: "respinto"
      }
    },
    roles: { role in
      switch role {
      case .core: "Essenziali"
      case .enabling: "Abilitanti"
      case .enhancing: "Arricchenti"
      }
    },
    aspects: { aspect in
      switch aspect {
      case .availability: "Disponibilità"
      case .capacity: "Capacità"
      case .continuity: "Continuità"
      case .security: "Sicurezza"
      }
    },
    dimensions: { dimension in
      switch dimension {
      case .timeliness: "Puntualità"
      case .accuracy: "Accuratezza"
      case .access: "Accesso"
      case .other: "Altro"
      }
    },
    componentTypes: { type in
      switch type {
      case .activity: "Attività"
      case .application: "Applicazione"
      case .infrastructure: "Infrastruttura"
      case .data: "Dati"
      case .skill: "Competenza"
      case .supplierService: "Servizio di un fornitore"
      }
    },
    sourcings: { sourcing in
      switch sourcing {
      case .internal: "all’interno dell’organizzazione"
      case .supplier: "da un fornitore"
      }
    },
    offices: { office in
      switch office {
      case .vmo: "Ufficio gestione del valore"
      case .smo: "Ufficio gestione dei servizi"
      case .pmo: "Ufficio progetti"
      case .delivery: "Gruppi operativi"
      case .supplier: "Fornitori"
      }
    },
    streamStatuses: { status in
      switch status {
      case .proposed: "proposto"
      case .active: "attivo"
      case .retired: "ritirato"
      }
    },
    streamTypes: { type in
      switch type {
      case .operational: "operativo"
      case .development: "di sviluppo"
      case .support: "di supporto"
      }
    },
    impedimentStatuses: { status in
      switch status {
      case .open: "aperto"
      case .mitigated: "attenuato"
      case .removed: "rimosso"
      }
    },
    families: { family in
      switch family {
      case .tactical: "Tattiche"
      case .valueCreation: "Creazione di valore"
      case .longevity: "Longevità"
      case .financial: "Finanziarie"
      }
    },
    orientations: { orientation in
      switch orientation {
      case .output: "prodotto"
      case .serviceLevel: "livello di servizio"
      case .outcome: "effetto"
      }
    },
    factors: { factor in
      switch factor {
      case .quality: "qualità"
      case .performance: "prestazione"
      case .value: "valore"
      case .compliance: "conformità"
      }
    },
    frequencies: { frequency in
      switch frequency {
      case .monthly: "ogni mese"
      case .quarterly: "ogni trimestre"
      case .yearly: "ogni anno"
      }
    },
    directions: { direction in
      switch direction {
      case .up: "più alto"
      case .down: "più basso"
      case .hold: "stabile"
      }
    },
    benefitStatuses: { status in
      switch status {
      case .identified: "individuato"
      case .planned: "pianificato"
      case .realising: "in corso"
      case .realised: "realizzato"
      case .notRealised: "non realizzato"
      case .abandoned: "abbandonato"
      }
    },
    verdicts: { verdict in
      switch verdict {
      case .onTrack: "in linea"
      case .atRisk: "a rischio"
      case .offTrack: "fuori rotta"
      case .realised: "realizzato"
      }
    },
    initiativeStatuses: { status in
      switch status {
      case .proposed: "proposta"
      case .approved: "approvata"
      case .inProgress: "in corso"
      case .delivered: "consegnata"
      case .closed: "chiusa"
      case .cancelled: "annullata"
      }
    },
    ideaStatuses: { status in
      switch status {
      case .new: "nuova"
      case .underReview: "in esame"
      case .accepted: "accolta"
      case .planned: "pianificata"
      case .delivered: "realizzata"
      case .declined: "respinta"
      }
    },
    stancePositions: { stance in
      switch stance {
      case .support: "la sostiene"
      case .feasible: "fattibile"
      case .feasibleIf: "fattibile se"
      case .notFeasible: "non fattibile"
      case .concern: "ha una riserva"
      }
    },
    standardTypes: { type in
      switch type {
      case .practice: "Pratiche"
      case .processQuality: "Qualità dei processi"
      case .valueMeasurement: "Misura del valore"
      }
    },
    frameworks: { framework in
      switch framework {
      case .itil4: "ITIL 4"
      case .prince2: "PRINCE2"
      case .pmbok: "PMBOK Guide"
      case .safe: "SAFe"
      case .local: "Qui in passato"
      }
    },
    wantedModels: { model in
      switch model {
      case .factoryFloor: "una catena di produzione"
      case .customerOutcomes: "effetti per i clienti"
      case .both: "entrambi: una catena di produzione ed effetti per i clienti"
      }
    })
}
