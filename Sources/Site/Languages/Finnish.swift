import CatalogModel

extension InterfaceWording {
  static let finnish = InterfaceWording(
    language: Language("fi"),
    numbers: .continental,
    dates: DateStyle(
      months: [
        "tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesäkuu", "heinäkuu", "elokuu", "syyskuu",
        "lokakuu", "marraskuu", "joulukuu",
      ],
      monthsInDate: [
        "tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta", "heinäkuuta", "elokuuta",
        "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta",
      ],
      ordinal: { _ in "." },
      quarter: "Q"),
    own: { $0.finnish },

    skipToContent: "Siirry sisältöön",
    navigation: "Osiot",
    languages: "Kieli",
    breadcrumbs: "Olet tässä",
    home: "Etusivu",
    homeLead: "Mitä tarjoamme ja kenelle, mistä se koostuu ja mistä tiedämme, että siitä on hyötyä.",
    defaultSiteTitle: "Palvelusalkku",
    internalNotice: "Salkkuversio sisäiseen käyttöön: näyttää kaiken, myös sen, mistä ei ole vielä päätetty.",
    whoWeServe: "Ketä palvelemme",
    nothingYet: "Ei vielä mitään.",
    moved: "Tämä sivu on siirtynyt",
    pagesOfList: "Luettelon sivut",
    moreSections: "Lisää",
    problemsExplained:
      "Sivusto tehtiin, vaikka näissä tiedostoissa on virheitä. Niiden tiedot voivat olla puutteellisia tai vääriä.",
    entryUnreadable: "Tätä tiedostoa ei voitu lukea, joten suurin osa sen tiedoista puuttuu tältä sivulta.",
    seeProblems: "Katso, mikä on vialla",
    noPageOfFile: "Tiedostolla ei ole sivua.",

    component: "Komponentti",
    teams: "Tiimit",

    facts: "Tiedot",
    file: "Tiedosto",
    editThisPage: "Muokkaa tätä sivua",
    notStated: "Ei ilmoitettu",
    yes: "kyllä",
    no: "ei",
    moreFields: "Lisätiedot",
    notAllShown: "Kaikkia arvoja ei näytetä tässä. Ne ovat tiedostossa.",

    requestThis: "Tilaa tämä palvelu",
    proposeAnIdea: "Ehdota ideaa",
    scope: "Mitä sisältyy ja mitä ei",
    serviceLevel: "Palvelutaso",
    promised: "Luvattu",
    howToGetIt: "Hinta, tilaaminen ja tuki",
    plannedVersion: "Suunniteltu versio",
    plannedVersionExplained: "Se kerrotaan ajoissa, jotta voit vielä vaikuttaa siihen.",
    due: "Tulossa",
    beingPhasedOut: "Poistumassa käytöstä.",
    noLongerAvailable: "Ei enää saatavilla.",
    wasRejected: "Hylätty: ei tarjolla.",
    useInstead: "Käytä sen sijaan:",

    externalSegments: "Asiakkaat",
    internalSegments: "Organisaation sisällä",
    internalSegment: "organisaation sisällä",
    opportunity: "Parannuspotentiaali",
    opportunityExplained:
      "Tärkeys ja tyytyväisyys ovat välillä 1–10. Parannuspotentiaali on tärkeys ja se, mitä tyytyväisyydestä siihen puuttuu.",
    answeredBy: "Tarpeeseen vastaa",

    openImpediments: "Avoimia esteitä",
    since: "alkaen",

    latestReading: "Viimeisin",
    target: "Tavoite",
    by: "viimeistään",
    baseline: "Lähtötaso",
    noReading: "ei vielä lukemaa",
    met: "tavoite saavutettu",
    notMet: "tavoitetta ei saavutettu",
    notYetMet: "tavoitetta ei vielä saavutettu",
    numbersAsTable: "Luvut taulukkona",
    period: "Jakso",
    value: "Arvo",
    revised: "Korjauksen syy",
    source: "Lähde",

    table: "Taulukko",

    notReviewed: "Ei vielä arvioitu",
    howItIsMeasured: "Miten sitä mitataan",
    word: "Mitä",
    vocabulary: "Sanasto",

    done: "tehty",
    notDone: "tekemättä",
    footnotes: "Alaviitteet",
    backToText: "Takaisin tekstiin",
    alertNote: "Huomaa",
    alertTip: "Vinkki",
    alertImportant: "Tärkeää",
    alertWarning: "Varoitus",
    alertCaution: "Vaara",

    lineNumber: { "rivi \($0)" },
    endsOn: { "Päättyy \($0)." },
    endedOn: { "Päättynyt \($0)." },
    pageOf: { "sivu \($0)/\($1)" },
    andMore: { $0 == "1" ? "ja 1 muu" : "ja \($0) muuta" },
    versionNumber: { "versio\u{A0}\($0)" },
    plannedVersionNumber: { "Suunnitteilla: versio\u{A0}\($0)" },
    atLeast: { "vähintään \($0)" },
    atMost: { "enintään \($0)" },
    approximately: { "pidetään tasolla \($0)" },
    valueIn: { "Arvo (\($0))" },
    readingsOf: { "Lukemat: \($0)" },
    earlierReadings: { "Aiempia lukemia, joita ei näytetä: \($0). Ne ovat tiedostossa." },
    seriesFromTo: { "\($0): \($1). \($2): \($3)." },

    sections: { section in
      switch section {
      case .catalogue: "Tarjolla nyt"
      case .pipeline: "Valmisteilla"
      case .archive: "Ei enää tarjolla"
      }
    })
}
