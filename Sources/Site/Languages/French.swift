import CatalogModel

extension InterfaceWording {
  static let french = InterfaceWording(
    language: Language("fr"),
    numbers: .continental,
    dates: DateStyle(
      months: [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
      ],
      ordinal: { $0 == 1 ? "er" : "" },
      quarter: "T"),
    own: { $0.french },

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
    moreSections: "Plus",
    problemsExplained:
      "Le site a été produit bien que ces fichiers aient des erreurs. Ce qu’il en dit peut être incomplet ou faux.",
    entryUnreadable: "Ce fichier n’a pas pu être lu\u{A0}: la plus grande partie en manque ici.",
    seeProblems: "Voir ce qui ne va pas",
    noPageOfFile: "Ce fichier n’a pas de page.",

    component: "Composant",
    teams: "Équipes",

    facts: "Repères",
    file: "Fichier",
    editThisPage: "Modifier cette page",
    notStated: "Non indiqué",
    yes: "oui",
    no: "non",
    moreFields: "Autres champs",
    notAllShown: "Il y a plus de valeurs que celles qui sont montrées ici. Le fichier les contient toutes.",

    requestThis: "Demander ce service",
    proposeAnIdea: "Proposer une idée",
    scope: "Ce qui est compris et ce qui ne l’est pas",
    serviceLevel: "Niveau de service",
    promised: "Promis",
    howToGetIt: "Prix, demande et assistance",
    plannedVersion: "Version prévue",
    plannedVersionExplained: "Elle est annoncée tôt pour que vous puissiez encore la changer.",
    due: "Prévue pour le",
    beingPhasedOut: "En cours de retrait.",
    noLongerAvailable: "N’est plus disponible.",
    wasRejected: "Rejeté\u{A0}: n’est pas proposé.",
    useInstead: "Utiliser à la place\u{A0}:",

    externalSegments: "Clients",
    internalSegments: "Au sein de l’organisation",
    internalSegment: "au sein de l’organisation",
    opportunity: "Opportunité",
    opportunityExplained:
      "Importance et satisfaction de 1 à 10. L’opportunité est l’importance, plus ce qui lui manque de satisfaction.",
    answeredBy: "Y répondent",

    openImpediments: "Obstacles ouverts",
    since: "depuis le",

    latestReading: "Dernier relevé",
    target: "Cible",
    by: "d’ici",
    baseline: "Départ",
    noReading: "aucun relevé pour l’instant",
    met: "cible atteinte",
    notMet: "cible non atteinte",
    notYetMet: "cible pas encore atteinte",
    numbersAsTable: "Les chiffres en tableau",
    period: "Période",
    value: "Valeur",
    revised: "Corrigé parce que",
    source: "Source",

    table: "Tableau",

    notReviewed: "Pas encore examiné",
    howItIsMeasured: "Comment on le mesure",
    word: "Quoi",
    vocabulary: "Vocabulaire",

    done: "fait",
    notDone: "pas fait",
    footnotes: "Notes de bas de page",
    backToText: "Retour au texte",
    alertNote: "Remarque",
    alertTip: "Conseil",
    alertImportant: "Important",
    alertWarning: "Avertissement",
    alertCaution: "Danger",

    lineNumber: { "ligne \($0)" },
    endsOn: { "Prend fin le \($0)." },
    endedOn: { "A pris fin le \($0)." },
    pageOf: { "page \($0) sur \($1)" },
    andMore: { $0 == "1" ? "et 1 autre" : "et \($0) autres" },
    versionNumber: { "version\u{A0}\($0)" },
    plannedVersionNumber: { "Prévue\u{A0}: version\u{A0}\($0)" },
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
    })
}
