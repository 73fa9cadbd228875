import CatalogModel

extension Strings {
  static let french = Strings(
    language: Language("fr"),
    numbers: .continental,
    dates: DateStyle(
      months: [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
      ],
      ordinal: { $0 == 1 ? "er" : "" },
      quarter: "T"),

    skipToContent: "Aller au contenu",
    navigation: "Rubriques",
    languages: "Langue",
    breadcrumbs: "Vous êtes ici",
    home: "Accueil",
    homeLead: "Ce que nous offrons, à qui, de quoi c’est fait, et comment nous savons que c’est utile.",
    defaultSiteTitle: "Portefeuille de services",
    internalNotice:
      "Édition du portefeuille à usage interne\u{A0}: elle montre tout, même ce qui n’est pas encore décidé.",
    whoWeServe: "Pour qui nous travaillons",
    nothingYet: "Rien pour l’instant.",
    moved: "Cette page a changé d’adresse",
    pagesOfList: "Pages de la liste",
    ownPages: "Pages",
    moreSections: "Plus",
    problems: "Problèmes",
    problemsExplained:
      "Le site a été produit bien que ces fichiers aient des erreurs. Ce qu’il en dit peut être incomplet ou faux.",
    entryUnreadable: "Ce fichier n’a pas pu être lu\u{A0}: la plus grande partie en manque ici.",
    seeProblems: "Voir ce qui ne va pas",
    noPageOfFile: "Ce fichier n’a pas de page.",

    servicePackage: "Service",
    servicePackages: "Services",
    servicePackagesExplained:
      "Ce que l’on peut obtenir, ce qui est compris, ce sur quoi on peut compter et comment le demander.",
    component: "Composant",
    components: "Composants",
    componentsExplained: "Les parties dont les services sont faits, et ce qui repose sur chacune.",
    segment: "Segment",
    segments: "Segments",
    segmentsExplained:
      "Les personnes et les organisations pour qui nous travaillons, leurs besoins, et comment nous y répondons.",
    team: "Équipe",
    teams: "Équipes",
    teamsExplained: "Qui répond de quoi, et comment les joindre.",
    valueStream: "Flux de valeur",
    valueStreams: "Flux de valeur",
    valueStreamsExplained: "Comment la valeur est créée, étape par étape, et ce qui y fait obstacle.",
    measure: "Mesure",
    measures: "Mesures",
    measuresExplained:
      "Comment nous savons si c’est utile\u{A0}: d’où nous partons, où nous voulons aller, où nous en sommes.",
    benefit: "Bénéfice",
    benefits: "Bénéfices",
    benefitsExplained: "Ce qui s’améliore et pour qui, qui en répond, et si cela arrive, trimestre par trimestre.",
    initiative: "Initiative",
    initiatives: "Initiatives",
    initiativesExplained:
      "Projets et programmes\u{A0}: ce qu’ils changent, ce qu’ils coûtent et ce qu’ils remettent à qui.",
    idea: "Idée",
    ideas: "Idées",
    ideasExplained: "Ce que les gens souhaitent, ce qu’en pensent les équipes et ce qu’il en est advenu.",
    standardKind: "Standard",
    standards: "Standards",
    standardsExplained: "Des pratiques qui méritent d’être reprises, et les étalons auxquels on compare les mesures.",
    term: "Terme",
    terms: "Vocabulaire",
    termsExplained: "Ce que les mots veulent dire ici, et comment d’autres nomment la même chose.",
    diagnosis: "Diagnostic",
    diagnoses: "Diagnostics",
    diagnosesExplained:
      "Ce que les gens ont répondu, sans nom, quand on leur a demandé quel est leur travail et à quoi ressemble la réussite.",

    facts: "Repères",
    owner: "Responsable",
    tags: "Étiquettes",
    formerIDs: "Autrefois",
    file: "Fichier",
    editThisPage: "Modifier cette page",
    moreFields: "Autres champs",
    notAllShown: "Il y a plus de valeurs que celles qui sont montrées ici. Le fichier les contient toutes.",

    request: "Demande",
    requestThis: "Demander ce service",
    proposeAnIdea: "Proposer une idée",
    noStatus: "Sans état",
    internalOnly: "interne",
    forWhom: "Pour",
    valueTold: "Ce que vous en retirez",
    job: "Quand vous voulez",
    answersNeed: "Répond au besoin",
    basis: "Pourquoi c’est dit ainsi",
    scope: "Ce qui est compris et ce qui ne l’est pas",
    included: "Compris",
    excluded: "Non compris",
    warranty: "Ce sur quoi vous pouvez compter",
    serviceLevel: "Niveau de service",
    serviceLevels: "Niveaux de service",
    promised: "Promis",
    howToGetIt: "Prix, demande et assistance",
    price: "Prix",
    supportHours: "Heures d’assistance",
    supportChannels: "Voies d’assistance",
    supportResponse: "Réponse",
    plannedVersion: "Version prévue",
    plannedVersionExplained: "Elle est annoncée tôt pour que vous puissiez encore la changer.",
    due: "Prévue pour le",
    requires: "Exige",
    requiredBy: "Exigé par",
    replaces: "Remplace",
    replacedBy: "Remplacé par",
    usedInStreams: "Dans ces flux de valeur",
    howItIsMade: "Comment c’est fait",
    liveSince: "En service depuis le",
    sunsetOn: "En retrait le",
    retiredOn: "Retiré le",
    reviewBy: "À revoir avant le",
    beingPhasedOut: "En cours de retrait.",
    noLongerAvailable: "N’est plus disponible.",
    wasRejected: "Rejeté\u{A0}: n’est pas proposé.",
    useInstead: "Utiliser à la place\u{A0}:",

    noType: "Sans type",
    capability: "Ce que cela rend possible",
    usedByPackages: "Utilisé par les services",
    dependsOn: "Dépend de",
    dependants: "Composants qui en dépendent",
    sourced: "Provenance",
    supplier: "Fournisseur",

    externalSegments: "Clients",
    internalSegments: "Au sein de l’organisation",
    internalSegment: "au sein de l’organisation",
    size: "Taille",
    needs: "Besoins",
    need: "Besoin",
    importance: "Importance",
    satisfaction: "Satisfaction",
    opportunity: "Occasion",
    opportunityExplained:
      "Importance et satisfaction de 1 à 10. L’occasion est l’importance, plus ce qui lui manque de satisfaction.",
    answeredBy: "Y répondent",
    packagesForSegment: "Services pour ce segment",
    streamsForSegment: "Flux de valeur pour ce segment",
    wordsFor: "Aussi appelé",

    noOffice: "Autres équipes",
    contact: "Contact",
    ownsPackages: "Répond des services",
    ownsStreams: "Répond des flux de valeur",
    worksInStreams: "Travaille dans les flux de valeur",
    ownsComponents: "Répond des composants",
    ownsImpediments: "Obstacles à lever",
    ownsMeasures: "Répond des mesures",

    trigger: "Commence par",
    outcome: "S’achève par",
    stages: "Étapes",
    stageEntry: "On y entre quand",
    valueItem: "Ajoute",
    stageExit: "On en sort quand",
    impediments: "Ce qui fait obstacle",
    openImpediments: "Obstacles ouverts",
    since: "depuis le",

    noFamily: "Sans famille",
    about: "Porte sur",
    readings: "Relevés",
    latestReading: "Dernier relevé",
    target: "Cible",
    by: "avant",
    baseline: "Départ",
    noReading: "aucun relevé pour l’instant",
    met: "cible atteinte",
    notMet: "cible non atteinte",
    notYetMet: "cible pas encore atteinte",
    numbersAsTable: "Les chiffres en tableau",
    period: "Période",
    value: "Valeur",
    revised: "Corrigé parce que",
    unit: "Unité",
    betterIs: "Le mieux",
    frequency: "Mesurée",
    source: "Source",
    standard: "Comparée à",

    table: "Tableau",

    disbenefit: "effet négatif",
    beneficiary: "Qui en profite",
    expectedFrom: "Attendu à partir de",
    reviews: "Suivi par trimestre",
    verdict: "Avis",
    reviewedBy: "Suivi par",
    note: "Remarque",
    notReviewed: "Pas encore suivi.",
    howItIsMeasured: "Comment on le mesure",
    sponsor: "Parrain",
    changesPackages: "Ce que cela change",
    budgetPlanned: "Budget",
    budgetActual: "Dépensé à ce jour",
    starts: "Commence",
    ends: "S’achève",
    touchpoints: "Ce qui est remis",
    word: "Quoi",
    handsOver: "De",
    takesOver: "À",
    artefact: "Sous forme de",
    when: "Quand",
    whatIsNeeded: "Ce que cela doit rendre possible",
    raisedBy: "Proposée par",
    raisedOn: "Proposée le",
    forVersion: "Pour la version",
    stances: "Ce qu’en pensent les équipes",
    stance: "Position",
    decision: "Ce qui a été décidé",
    decidedBy: "Décidé par",
    practices: "Pratiques de gestion",
    criteria: "Ce que l’on peut vérifier",
    appliedBy: "Suivi par",
    follows: "Suit ces standards",
    definition: "Définition",
    otherVocabularies: "Comment d’autres l’appellent",
    vocabulary: "Vocabulaire",
    falseFriend: "Attention\u{A0}: le même mot veut dire autre chose",
    notToBeUsed: "N’est plus employé",
    inOtherLanguages: "Dans d’autres langues",
    answers: "Ce que les gens ont répondu",
    workAsked: "Quel est votre travail\u{A0}?",
    successAsked: "À quoi ressemble la réussite\u{A0}?",
    incentives: "Ce qui est mesuré et récompensé",
    wanted: "Ce que l’on attend de cette équipe",
    askedOn: "Demandé le",

    done: "fait",
    notDone: "pas fait",

    lineNumber: { "ligne \($0)" },
    endsOn: { "Prend fin le \($0)." },
    endedOn: { "A pris fin le \($0)." },
    pageOf: { "page \($0) sur \($1)" },
    andMore: { "et \($0) autres" },
    versionNumber: { "version \($0)" },
    plannedVersionNumber: { "Prévue\u{A0}: version \($0)" },
    atLeast: { "au moins \($0)" },
    atMost: { "au plus \($0)" },
    approximately: { "stable à \($0)" },
    valueIn: { "Valeur (\($0))" },
    readingsOf: { "Relevés\u{A0}: \($0)" },
    earlierReadings: { "Relevés plus anciens non montrés\u{A0}: \($0). Le fichier les contient tous." },
    seriesFromTo: { "De \($1) (\($0)) à \($3) (\($2))." },

    sections: { section in
      switch section {
      case .catalogue: "Offerts aujourd’hui"
      case .pipeline: "En préparation"
      case .archive: "Plus offerts"
      }
    },
    statuses: { status in
      switch status {
      case .proposed: "proposé"
      case .analysed: "analysé"
      case .approved: "approuvé"
      case .inDevelopment: "en développement"
      case .pilot: "pilote"
      case .live: "en service"
      case .sunset: "en retrait"
      case .retired: "retiré"
      case .rejected: "rejeté"
      }
    },
    roles: { role in
      switch role {
      case .core: "Cœur"
      case .enabling: "Habilitants"
      case .enhancing: "Enrichissants"
      }
    },
    aspects: { aspect in
      switch aspect {
      case .availability: "Disponibilité"
      case .capacity: "Capacité"
      case .continuity: "Continuité"
      case .security: "Sécurité"
      }
    },
    dimensions: { dimension in
      switch dimension {
      case .timeliness: "Délai"
      case .accuracy: "Exactitude"
      case .access: "Accès"
      case .other: "Autre"
      }
    },
    componentTypes: { type in
      switch type {
      case .activity: "Activité"
      case .application: "Application"
      case .infrastructure: "Infrastructure"
      case .data: "Données"
      case .skill: "Compétence"
      case .supplierService: "Service d’un fournisseur"
      }
    },
    sourcings: { sourcing in
      switch sourcing {
      case .internal: "au sein de l’organisation"
      case .supplier: "chez un fournisseur"
      }
    },
    offices: { office in
      switch office {
      case .vmo: "Bureau de gestion de la valeur"
      case .smo: "Bureau de gestion des services"
      case .pmo: "Bureau de projets"
      case .delivery: "Équipes de réalisation"
      case .supplier: "Fournisseurs"
      }
    },
    streamStatuses: { status in
      switch status {
      case .proposed: "proposé"
      case .active: "actif"
      case .retired: "retiré"
      }
    },
    streamTypes: { type in
      switch type {
      case .operational: "opérationnel"
      case .development: "de développement"
      case .support: "de soutien"
      }
    },
    impedimentStatuses: { status in
      switch status {
      case .open: "ouvert"
      case .mitigated: "atténué"
      case .removed: "levé"
      }
    },
    families: { family in
      switch family {
      case .tactical: "Tactiques"
      case .valueCreation: "Création de valeur"
      case .longevity: "Longévité"
      case .financial: "Financières"
      }
    },
    orientations: { orientation in
      switch orientation {
      case .output: "production"
      case .serviceLevel: "niveau de service"
      case .outcome: "résultat"
      }
    },
    factors: { factor in
      switch factor {
      case .quality: "qualité"
      case .performance: "performance"
      case .value: "valeur"
      case .compliance: "conformité"
      }
    },
    frequencies: { frequency in
      switch frequency {
      case .monthly: "chaque mois"
      case .quarterly: "chaque trimestre"
      case .yearly: "chaque année"
      }
    },
    directions: { direction in
      switch direction {
      case .up: "plus haut"
      case .down: "plus bas"
      case .hold: "stable"
      }
    },
    benefitStatuses: { status in
      switch status {
      case .identified: "repéré"
      case .planned: "prévu"
      case .realising: "en cours"
      case .realised: "réalisé"
      case .notRealised: "non réalisé"
      case .abandoned: "abandonné"
      }
    },
    verdicts: { verdict in
      switch verdict {
      case .onTrack: "en bonne voie"
      case .atRisk: "menacé"
      case .offTrack: "hors cap"
      case .realised: "réalisé"
      }
    },
    initiativeStatuses: { status in
      switch status {
      case .proposed: "proposée"
      case .approved: "approuvée"
      case .inProgress: "en cours"
      case .delivered: "livrée"
      case .closed: "close"
      case .cancelled: "annulée"
      }
    },
    ideaStatuses: { status in
      switch status {
      case .new: "nouvelle"
      case .underReview: "à l’étude"
      case .accepted: "retenue"
      case .planned: "prévue"
      case .delivered: "réalisée"
      case .declined: "écartée"
      }
    },
    stancePositions: { stance in
      switch stance {
      case .support: "la soutient"
      case .feasible: "faisable"
      case .feasibleIf: "faisable si"
      case .notFeasible: "pas faisable"
      case .concern: "a une réserve"
      }
    },
    standardTypes: { type in
      switch type {
      case .practice: "Pratiques"
      case .processQuality: "Qualité des processus"
      case .valueMeasurement: "Mesure de la valeur"
      }
    },
    frameworks: { framework in
      switch framework {
      case .itil4: "ITIL 4"
      case .prince2: "PRINCE2"
      case .pmbok: "PMBOK Guide"
      case .safe: "SAFe"
      case .local: "Autrefois ici"
      }
    },
    wantedModels: { model in
      switch model {
      case .factoryFloor: "une chaîne de production"
      case .customerOutcomes: "des résultats pour les clients"
      case .both: "les deux\u{A0}: une chaîne de production et des résultats pour les clients"
      }
    })
}
