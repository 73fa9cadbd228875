import CatalogModel

extension Strings {
  static let finnish = Strings(
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
    ownPages: "Sivut",
    moreSections: "Lisää",
    problems: "Ongelmat",
    problemsExplained:
      "Sivusto tehtiin, vaikka näissä tiedostoissa on virheitä. Niiden tiedot voivat olla puutteellisia tai vääriä.",
    entryUnreadable: "Tätä tiedostoa ei voitu lukea, joten suurin osa siitä puuttuu tästä.",
    seeProblems: "Katso, mikä on vialla",
    noPageOfFile: "Tiedostolla ei ole sivua.",

    servicePackage: "Palvelu",
    servicePackages: "Palvelut",
    servicePackagesExplained: "Mitä on tarjolla, mitä siihen sisältyy, mihin voi luottaa ja miten sen saa.",
    component: "Komponentti",
    components: "Komponentit",
    componentsExplained: "Osat, joista palvelut koostuvat, ja se, mitä kunkin varassa on.",
    segment: "Asiakasryhmä",
    segments: "Asiakasryhmät",
    segmentsExplained:
      "Ihmiset ja organisaatiot, joita palvelemme, mitä he tarvitsevat ja miten hyvin tarpeisiin vastataan.",
    team: "Tiimi",
    teams: "Tiimit",
    teamsExplained: "Kuka vastaa mistäkin ja miten heidät tavoittaa.",
    valueStream: "Arvovirta",
    valueStreams: "Arvovirrat",
    valueStreamsExplained: "Miten arvo syntyy vaihe vaiheelta ja mikä sitä estää.",
    measure: "Mittari",
    measures: "Mittarit",
    measuresExplained: "Mistä tiedämme, onko hyötyä: mistä lähdettiin, mihin pyritään ja missä ollaan.",
    benefit: "Hyöty",
    benefits: "Hyödyt",
    benefitsExplained: "Mikä paranee ja kenelle, kuka siitä vastaa ja toteutuuko se, neljännes neljännekseltä.",
    initiative: "Hanke",
    initiatives: "Hankkeet",
    initiativesExplained:
      "Projektit ja ohjelmat: mitä ne muuttavat, mitä ne maksavat ja mitä ne luovuttavat kenellekin.",
    idea: "Idea",
    ideas: "Ideat",
    ideasExplained: "Mitä ihmiset toivovat, mitä tiimit siitä ajattelevat ja mitä sille tapahtui.",
    standardKind: "Vakiokäytäntö",
    standards: "Vakiokäytännöt",
    standardsExplained: "Toistamisen arvoiset käytännöt ja mittapuut, joihin mittareita verrataan.",
    term: "Termi",
    terms: "Sanasto",
    termsExplained: "Mitä sanat täällä tarkoittavat ja miksi muut samaa asiaa kutsuvat.",
    diagnosis: "Diagnoosi",
    diagnoses: "Diagnoosit",
    diagnosesExplained:
      "Mitä ihmiset vastasivat nimettöminä, kun heiltä kysyttiin, mikä on heidän työnsä ja miltä onnistuminen näyttää.",

    facts: "Tiedot",
    owner: "Omistaja",
    tags: "Tunnisteet",
    formerIDs: "Aiemmin",
    file: "Tiedosto",
    editThisPage: "Muokkaa tätä sivua",
    moreFields: "Lisätiedot",
    notAllShown: "Kaikkia arvoja ei näytetä tässä. Ne ovat tiedostossa.",

    request: "Tilaaminen",
    requestThis: "Tilaa tämä palvelu",
    proposeAnIdea: "Ehdota ideaa",
    noStatus: "Ilman tilaa",
    internalOnly: "sisäinen",
    forWhom: "Kenelle",
    valueTold: "Mitä hyödyt",
    job: "Kun haluat",
    answersNeed: "Vastaa tarpeeseen",
    basis: "Miksi näin sanotaan",
    scope: "Mitä sisältyy ja mitä ei",
    included: "Sisältyy",
    excluded: "Ei sisälly",
    warranty: "Mihin voit luottaa",
    serviceLevel: "Palvelutaso",
    serviceLevels: "Palvelutasot",
    promised: "Luvattu",
    howToGetIt: "Hinta, tilaaminen ja tuki",
    price: "Hinta",
    supportHours: "Tuen ajat",
    supportChannels: "Tuen kanavat",
    supportResponse: "Vastausaika",
    plannedVersion: "Suunniteltu versio",
    plannedVersionExplained: "Se kerrotaan ajoissa, jotta voit vielä vaikuttaa siihen.",
    due: "Tulossa",
    requires: "Edellyttää",
    requiredBy: "Edellytyksenä palveluille",
    replaces: "Korvaa",
    replacedBy: "Korvaaja",
    usedInStreams: "Näissä arvovirroissa",
    howItIsMade: "Miten se tehdään",
    liveSince: "Käytössä alkaen",
    sunsetOn: "Poistuu käytöstä",
    retiredOn: "Poistettu",
    reviewBy: "Tarkistetaan viimeistään",
    beingPhasedOut: "Poistumassa käytöstä.",
    noLongerAvailable: "Ei enää saatavilla.",
    wasRejected: "Hylätty: ei tarjolla.",
    useInstead: "Käytä sen sijaan:",

    noType: "Ilman tyyppiä",
    capability: "Mitä se mahdollistaa",
    usedByPackages: "Palvelut, jotka käyttävät tätä",
    dependsOn: "Riippuu näistä",
    dependants: "Tästä riippuvat komponentit",
    sourced: "Tuotetaan",
    supplier: "Toimittaja",

    externalSegments: "Asiakkaat",
    internalSegments: "Organisaation sisällä",
    internalSegment: "organisaation sisällä",
    size: "Koko",
    needs: "Tarpeet",
    need: "Tarve",
    importance: "Tärkeys",
    satisfaction: "Tyytyväisyys",
    opportunity: "Mahdollisuus",
    opportunityExplained:
      "Tärkeys ja tyytyväisyys ovat välillä 1–10. Mahdollisuus on tärkeys ja se, mitä tyytyväisyydestä siihen puuttuu.",
    answeredBy: "Vastaajat",
    packagesForSegment: "Palvelut tälle asiakasryhmälle",
    streamsForSegment: "Arvovirrat tälle asiakasryhmälle",
    wordsFor: "Muut nimet",

    noOffice: "Muut tiimit",
    contact: "Yhteystieto",
    ownsPackages: "Vastaa palveluista",
    ownsStreams: "Vastaa arvovirroista",
    worksInStreams: "Työskentelee arvovirroissa",
    ownsComponents: "Vastaa komponenteista",
    ownsImpediments: "Poistettavat esteet",
    ownsMeasures: "Vastaa mittareista",

    trigger: "Alkaa tästä",
    outcome: "Päättyy tähän",
    stages: "Vaiheet",
    stageEntry: "Alkaa, kun",
    valueItem: "Lisää arvoa",
    stageExit: "Päättyy, kun",
    impediments: "Mikä on esteenä",
    openImpediments: "Avoimia esteitä",
    since: "alkaen",

    noFamily: "Ilman perhettä",
    about: "Mitä mittaa",
    readings: "Lukemat",
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
    unit: "Yksikkö",
    betterIs: "Parempi on",
    frequency: "Mitataan",
    source: "Lähde",
    standard: "Verrataan",

    table: "Taulukko",

    disbenefit: "haitta",
    beneficiary: "Kuka hyötyy",
    expectedFrom: "Odotettavissa alkaen",
    reviews: "Arviot neljänneksittäin",
    verdict: "Arvio",
    reviewedBy: "Arvioija",
    note: "Huomautus",
    notReviewed: "Ei vielä arvioitu.",
    howItIsMeasured: "Miten sitä mitataan",
    sponsor: "Tukija",
    changesPackages: "Mitä se muuttaa",
    budgetPlanned: "Budjetti",
    budgetActual: "Käytetty tähän mennessä",
    starts: "Alkaa",
    ends: "Päättyy",
    touchpoints: "Mitä luovutetaan",
    word: "Mitä",
    handsOver: "Keneltä",
    takesOver: "Kenelle",
    artefact: "Missä muodossa",
    when: "Milloin",
    whatIsNeeded: "Mitä sen pitäisi mahdollistaa",
    raisedBy: "Ehdottaja",
    raisedOn: "Ehdotettu",
    forVersion: "Versioon",
    stances: "Mitä tiimit ajattelevat",
    stance: "Kanta",
    decision: "Mitä päätettiin",
    decidedBy: "Päättäjä",
    practices: "Johtamiskäytännöt",
    criteria: "Mitä voidaan tarkistaa",
    appliedBy: "Noudattajat",
    follows: "Noudattaa näitä käytäntöjä",
    definition: "Määritelmä",
    otherVocabularies: "Miksi muut sitä kutsuvat",
    vocabulary: "Sanasto",
    falseFriend: "Varo: sama sana tarkoittaa muuta",
    notToBeUsed: "Ei enää käytössä",
    inOtherLanguages: "Muilla kielillä",
    answers: "Mitä ihmiset vastasivat",
    workAsked: "Mikä on työsi?",
    successAsked: "Miltä onnistuminen näyttää?",
    incentives: "Mitä mitataan ja mistä palkitaan",
    wanted: "Mitä tältä tiimiltä toivotaan",
    askedOn: "Kysytty",

    done: "tehty",
    notDone: "tekemättä",

    lineNumber: { "rivi \($0)" },
    endsOn: { "Päättyy \($0)." },
    endedOn: { "Päättynyt \($0)." },
    pageOf: { "sivu \($0)/\($1)" },
    andMore: { "ja \($0) muuta" },
    versionNumber: { "versio \($0)" },
    plannedVersionNumber: { "Suunnitteilla: versio \($0)" },
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
    },
    statuses: { status in
      switch status {
      case .proposed: "ehdotettu"
      case .analysed: "arvioitu"
      case .approved: "hyväksytty"
      case .inDevelopment: "kehitteillä"
      case .pilot: "pilotti"
      case .live: "käytössä"
      case .sunset: "poistumassa"
      case .retired: "poistettu"
      case .rejected: "hylätty"
      }
    },
    roles: { role in
      switch role {
      case .core: "Ydin"
      case .enabling: "Mahdollistava"
      case .enhancing: "Täydentävä"
      }
    },
    aspects: { aspect in
      switch aspect {
      case .availability: "Saatavuus"
      case .capacity: "Kapasiteetti"
      case .continuity: "Jatkuvuus"
      case .security: "Turvallisuus"
      }
    },
    dimensions: { dimension in
      switch dimension {
      case .timeliness: "Oikea-aikaisuus"
      case .accuracy: "Tarkkuus"
      case .access: "Saavutettavuus"
      case .other: "Muu"
      }
    },
    componentTypes: { type in
      switch type {
      case .activity: "Toiminta"
      case .application: "Sovellus"
      case .infrastructure: "Infrastruktuuri"
      case .data: "Data"
      case .skill: "Osaaminen"
      case .supplierService: "Toimittajan palvelu"
      }
    },
    sourcings: { sourcing in
      switch sourcing {
      case .internal: "organisaation sisällä"
      case .supplier: "toimittajalla"
      }
    },
    offices: { office in
      switch office {
      case .vmo: "Arvonhallinnan toimisto"
      case .smo: "Palvelunhallinnan toimisto"
      case .pmo: "Projektitoimisto"
      case .delivery: "Toteuttavat tiimit"
      case .supplier: "Toimittajat"
      }
    },
    streamStatuses: { status in
      switch status {
      case .proposed: "ehdotettu"
      case .active: "käytössä"
      case .retired: "poistettu"
      }
    },
    streamTypes: { type in
      switch type {
      case .operational: "operatiivinen"
      case .development: "kehittävä"
      case .support: "tukeva"
      }
    },
    impedimentStatuses: { status in
      switch status {
      case .open: "avoin"
      case .mitigated: "lievennetty"
      case .removed: "poistettu"
      }
    },
    families: { family in
      switch family {
      case .tactical: "Taktiset"
      case .valueCreation: "Arvon luominen"
      case .longevity: "Kestävyys"
      case .financial: "Taloudelliset"
      }
    },
    orientations: { orientation in
      switch orientation {
      case .output: "tuotos"
      case .serviceLevel: "palvelutaso"
      case .outcome: "vaikutus"
      }
    },
    factors: { factor in
      switch factor {
      case .quality: "laatu"
      case .performance: "suorituskyky"
      case .value: "arvo"
      case .compliance: "vaatimustenmukaisuus"
      }
    },
    frequencies: { frequency in
      switch frequency {
      case .monthly: "kuukausittain"
      case .quarterly: "neljännesvuosittain"
      case .yearly: "vuosittain"
      }
    },
    directions: { direction in
      switch direction {
      case .up: "suurempi"
      case .down: "pienempi"
      case .hold: "ennallaan"
      }
    },
    benefitStatuses: { status in
      switch status {
      case .identified: "tunnistettu"
      case .planned: "suunniteltu"
      case .realising: "toteutumassa"
      case .realised: "toteutunut"
      case .notRealised: "ei toteutunut"
      case .abandoned: "luovuttu"
      }
    },
    verdicts: { verdict in
      switch verdict {
      case .onTrack: "aikataulussa"
      case .atRisk: "vaarassa"
      case .offTrack: "sivussa tavoitteesta"
      case .realised: "toteutunut"
      }
    },
    initiativeStatuses: { status in
      switch status {
      case .proposed: "ehdotettu"
      case .approved: "hyväksytty"
      case .inProgress: "käynnissä"
      case .delivered: "toimitettu"
      case .closed: "päätetty"
      case .cancelled: "peruttu"
      }
    },
    ideaStatuses: { status in
      switch status {
      case .new: "uusi"
      case .underReview: "arvioitavana"
      case .accepted: "hyväksytty"
      case .planned: "suunniteltu"
      case .delivered: "toteutettu"
      case .declined: "hylätty"
      }
    },
    stancePositions: { stance in
      switch stance {
      case .support: "kannattaa"
      case .feasible: "toteutettavissa"
      case .feasibleIf: "toteutettavissa, jos"
      case .notFeasible: "ei toteutettavissa"
      case .concern: "huolissaan"
      }
    },
    standardTypes: { type in
      switch type {
      case .practice: "Käytännöt"
      case .processQuality: "Prosessin laatu"
      case .valueMeasurement: "Arvon mittaaminen"
      }
    },
    frameworks: { framework in
      switch framework {
      case .itil4: "ITIL 4"
      case .prince2: "PRINCE2"
      case .pmbok: "PMBOK Guide"
      case .safe: "SAFe"
      case .local: "Täällä aiemmin"
      }
    },
    wantedModels: { model in
      switch model {
      case .factoryFloor: "tuotantolinja"
      case .customerOutcomes: "asiakasvaikutukset"
      case .both: "molemmat: tuotantolinja ja asiakasvaikutukset"
      }
    })
}
