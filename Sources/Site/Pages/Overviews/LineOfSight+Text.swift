/// What the page of all lines of sight says, in each language.
extension LineOfSightPage {
  enum Text {
    static let seeing = InterfaceText(
      en: "Teams with a line of sight to a segment: {1} of {2}.",
      fi: "Tiimejä, joiden työllä on yhteys asiakasryhmään: {1}/{2}.",
      sv: "Team med sikt till en kundgrupp: {1} av {2}.",
      fr: "Équipes dont la vue porte jusqu’à un segment : {1} sur {2}.",
      it: "Gruppi con una vista fino a un segmento: {1} su {2}.")
    static let without = CountedText(
      one: InterfaceText(
        en: "For {n} team the catalogue names none.", fi: "{n} tiimille luettelo ei nimeä yhtään.",
        sv: "För {n} team anger katalogen ingen.", fr: "Pour {n} équipe, le catalogue n’en nomme aucun.",
        it: "Per {n} gruppo il catalogo non ne indica."),
      other: InterfaceText(
        en: "For {n} teams the catalogue names none.", fi: "{n} tiimille luettelo ei nimeä yhtään.",
        sv: "För {n} team anger katalogen ingen.", fr: "Pour {n} équipes, le catalogue n’en nomme aucun.",
        it: "Per {n} gruppi il catalogo non ne indica."))
    static let ownMeasures = InterfaceText(
      en: "Measures of the team itself", fi: "Tiimin omia mittareita", sv: "Mått på teamet självt",
      fr: "Mesures de l’équipe elle-même", it: "Misure del gruppo stesso")
    static let others = InterfaceText(
      en: "No line of sight to a segment", fi: "Ei yhteyttä asiakasryhmään", sv: "Ingen sikt till en kundgrupp",
      fr: "Pas de vue jusqu’à un segment", it: "Nessuna vista fino a un segmento")
    static let othersExplained = InterfaceText(
      en:
        "The catalogue names nobody that the work of these teams reaches. That need not be wrong: an office may serve the other teams, and what a team does may not be written down yet.",
      fi:
        "Luettelo ei nimeä ketään, johon näiden tiimien työ ulottuu. Se ei välttämättä ole virhe: toimisto voi palvella muita tiimejä, eikä kaikkea tiimin työtä ehkä ole vielä kirjattu.",
      sv:
        "Katalogen anger ingen som dessa teams arbete når. Det behöver inte vara fel: en stab kan tjäna de andra teamen, och vad ett team gör kanske inte är nedskrivet än.",
      fr:
        "Le catalogue ne nomme personne que le travail de ces équipes atteint. Ce n’est pas forcément une erreur : un bureau peut servir les autres équipes, et ce que fait une équipe n’est peut-être pas encore écrit.",
      it:
        "Il catalogo non indica nessuno a cui arrivi il lavoro di questi gruppi. Non è per forza un errore: un ufficio può servire gli altri gruppi, e ciò che un gruppo fa può non essere ancora scritto."
    )
    static let why = InterfaceText(
      en: "What is written", fi: "Mitä on kirjattu", sv: "Vad som står skrivet", fr: "Ce qui est écrit",
      it: "Che cosa è scritto")
    static let answersForNothing = InterfaceText(
      en:
        "It answers for no component, no service that can be had and no active value stream, and works in no stage of one.",
      fi:
        "Se ei vastaa yhdestäkään komponentista, tarjolla olevasta palvelusta tai käytössä olevasta arvovirrasta, eikä työskentele missään niiden vaiheessa.",
      sv:
        "Det svarar för ingen komponent, ingen tjänst som går att få och inget aktivt värdeflöde, och arbetar inte i något steg av ett sådant.",
      fr:
        "Elle ne répond d’aucun composant, d’aucun service offert ni d’aucun flux de valeur actif, et ne travaille dans aucune étape d’un tel flux.",
      it:
        "Non risponde di alcun componente, servizio disponibile o flusso di valore attivo, e non lavora in alcuna fase di questi."
    )
    static let nothingStands = InterfaceText(
      en: "No service that can be had stands on the components that it answers for.",
      fi: "Mikään tarjolla oleva palvelu ei ole niiden komponenttien varassa, joista se vastaa.",
      sv: "Ingen tjänst som går att få vilar på komponenterna som det svarar för.",
      fr: "Aucun service offert ne repose sur les composants dont elle répond.",
      it: "Nessun servizio disponibile poggia sui componenti di cui risponde.")
    static let noSegment = InterfaceText(
      en: "Its services and value streams name no segment.",
      fi: "Sen palvelut ja arvovirrat eivät nimeä asiakasryhmää.",
      sv: "Dess tjänster och värdeflöden anger ingen kundgrupp.",
      fr: "Ses services et ses flux de valeur ne nomment aucun segment.",
      it: "I suoi servizi e flussi di valore non indicano alcun segmento.")
    static let throughParts = InterfaceText(
      en: "Teams that belong to it have one:", fi: "Siihen kuuluvilla tiimeillä on:",
      sv: "Team som hör till det har sikt:",
      fr: "Des équipes qui en font partie en ont une :", it: "Gruppi che ne fanno parte ne hanno una:")
    static let orderCounted = InterfaceText(
      en: "By name.", fi: "Nimen mukaan.", sv: "Efter namn.", fr: "Par nom.", it: "Per nome.")
  }
}

/// What the page of a team's line of sight says, in each language.
extension LineOfSightOfTeam {
  enum Text {
    static let sort = InterfaceText(
      en: "Line of sight of a team", fi: "Tiimin työn yhteys asiakkaaseen", sv: "Ett teams sikt till kunden",
      fr: "Vue d’une équipe jusqu’au client", it: "Vista di un gruppo fino al cliente")
    static let question = InterfaceText(
      en: "Whom does the work of “{1}” reach?", fi: "Keihin tiimin ”{1}” työ ulottuu?",
      sv: "Vilka når ”{1}” med sitt arbete?", fr: "Qui le travail de « {1} » atteint-il ?",
      it: "A chi arriva il lavoro di «{1}»?")
    static let see = InterfaceText(
      en: "The line of sight, drawn", fi: "Yhteys piirroksena", sv: "Sikten som teckning", fr: "Le dessin",
      it: "Il disegno")

    // MARK: The answer

    static let reaches = InterfaceText(
      en: "It reaches {1}.", fi: "Työ ulottuu {1}.", sv: "Det når {1}.", fr: "Sont atteints : {1}.",
      it: "Arriva a {1}.")
    static let nothing = InterfaceText(
      en: "No service that can be had stands on what the team answers for.",
      fi: "Mikään tarjolla oleva palvelu ei ole sen varassa, mistä tiimi vastaa.",
      sv: "Ingen tjänst som går att få vilar på det som teamet svarar för.",
      fr: "Aucun service offert ne repose sur ce dont l’équipe répond.",
      it: "Nessun servizio disponibile poggia su ciò di cui il gruppo risponde.")
    static let outcomes = CountedText(
      one: InterfaceText(
        en: "{n} outcome is measured there.", fi: "Siellä mitataan {n} vaikutus.", sv: "Där mäts {n} effekt.",
        fr: "{n} résultat y est mesuré.", it: "Lì si misura {n} effetto."),
      other: InterfaceText(
        en: "{n} outcomes are measured there.", fi: "Siellä mitataan {n} vaikutusta.", sv: "Där mäts {n} effekter.",
        fr: "{n} résultats y sont mesurés.", it: "Lì si misurano {n} effetti."))
    static let noOutcome = InterfaceText(
      en: "No outcome is measured there.", fi: "Yhtään vaikutusta ei siellä mitata.", sv: "Ingen effekt mäts där.",
      fr: "Aucun résultat n’y est mesuré.", it: "Lì non si misura alcun effetto.")
    static let measuredBy = InterfaceText(
      en: "The team itself is measured by {1}.", fi: "Tiimiä itseään mitataan näillä: {1}.",
      sv: "Teamet självt mäts med {1}.",
      fr: "L’équipe elle-même est mesurée par {1}.", it: "Il gruppo stesso è misurato da {1}.")
    static let quoted = InterfaceText(
      en: "“{1}”", fi: "”{1}”", sv: "”{1}”", fr: "« {1} »", it: "«{1}»")
    static let notMeasured = InterfaceText(
      en: "No other measure is about the team or what it answers for.",
      fi: "Mikään muu mittari ei koske tiimiä tai sitä, mistä se vastaa.",
      sv: "Inget annat mått gäller teamet eller det som det svarar för.",
      fr: "Aucune autre mesure ne porte sur l’équipe ou sur ce dont elle répond.",
      it: "Nessun’altra misura riguarda il gruppo o ciò di cui risponde.")

    // MARK: The drawing

    static let components = InterfaceText(
      en: "Its components", fi: "Sen komponentit", sv: "Dess komponenter", fr: "Ses composants", it: "I suoi componenti"
    )
    static let answers = InterfaceText(
      en: "the team answers for it", fi: "tiimi vastaa siitä", sv: "teamet är ansvarigt", fr: "l’équipe en répond",
      it: "il gruppo ne risponde")
    static let works = InterfaceText(
      en: "the team works in {1} of {2} stages", fi: "tiimi työskentelee vaiheissa: {1}/{2}",
      sv: "teamet arbetar i {1} av {2} steg", fr: "étapes où l’équipe travaille : {1} sur {2}",
      it: "fasi in cui il gruppo lavora: {1} su {2}")
    static let target = InterfaceText(
      en: "target {1}", fi: "tavoite {1}", sv: "mål {1}", fr: "cible {1}", it: "obiettivo {1}")
    static let outcomesWord = InterfaceText(
      en: "Outcomes that are measured", fi: "Mitatut vaikutukset", sv: "Effekter som mäts", fr: "Résultats mesurés",
      it: "Effetti misurati")
    static let undrawn = InterfaceText(
      en: "Not drawn, since no service that can be had stands on them:",
      fi: "Ei piirretty, koska mikään tarjolla oleva palvelu ei ole niiden varassa:",
      sv: "Inte ritade, eftersom ingen tjänst som går att få vilar på dem:",
      fr: "Non dessinés, car aucun service offert ne repose sur eux :",
      it: "Non disegnati, perché nessun servizio disponibile poggia su di essi:")
    static let nothingDrawn = InterfaceText(
      en:
        "There is nothing to draw: a service that names a component of the team under “components” would begin a line.",
      fi: "Piirrettävää ei ole: viivan aloittaisi palvelu, joka nimeää tiimin komponentin kohdassa ”components”.",
      sv:
        "Det finns inget att rita: en tjänst som anger en av teamets komponenter under ”components” skulle börja en linje.",
      fr:
        "Il n’y a rien à dessiner : un service qui nomme un composant de l’équipe sous « components » commencerait une ligne.",
      it:
        "Non c’è nulla da disegnare: un servizio che indica un componente del gruppo sotto «components» comincerebbe una linea."
    )
    static let ownMeasures = InterfaceText(
      en: "What the team itself is measured by", fi: "Millä tiimiä itseään mitataan", sv: "Vad teamet självt mäts med",
      fr: "Ce qui mesure l’équipe elle-même", it: "Che cosa misura il gruppo stesso")

    // MARK: How it was counted

    static let sightCounted = InterfaceText(
      en:
        "From the components, services and value streams that a team answers for, and the streams in whose stages it works, to the services that can be had and are composed of these components, itself or through others, or require such a service; the active streams whose stages use them; and the segments that services and streams are for.",
      fi:
        "Komponenteista, palveluista ja arvovirroista, joista tiimi vastaa, ja virroista, joiden vaiheissa se työskentelee: tarjolla oleviin palveluihin, joissa nämä komponentit ovat osana suoraan tai muiden kautta tai jotka edellyttävät tällaista palvelua; käytössä oleviin virtoihin, joiden vaiheet käyttävät niitä; ja asiakasryhmiin, joille palvelut ja virrat ovat.",
      sv:
        "Från komponenterna, tjänsterna och värdeflödena som ett team svarar för, och flödena i vars steg det arbetar, till tjänsterna som går att få och består av dessa komponenter, direkt eller via andra, eller kräver en sådan tjänst; de aktiva flöden vars steg använder dem; och kundgrupperna som tjänster och flöden är till för.",
      fr:
        "Des composants, services et flux de valeur dont une équipe répond, et des flux dans les étapes desquels elle travaille, vers les services offerts qui sont composés de ces composants, directement ou via d’autres, ou qui exigent un tel service ; les flux actifs dont les étapes les utilisent ; et les segments auxquels services et flux sont destinés.",
      it:
        "Dai componenti, servizi e flussi di valore di cui un gruppo risponde, e dai flussi nelle cui fasi lavora, ai servizi disponibili composti da questi componenti, direttamente o tramite altri, o che richiedono un tale servizio; ai flussi attivi le cui fasi li usano; e ai segmenti a cui servizi e flussi sono destinati."
    )
    static let outcomesCounted = InterfaceText(
      en: "Measures of an outcome that are about the services, value streams or segments that are reached.",
      fi: "Vaikutuksen mittarit, jotka koskevat palveluja, arvovirtoja tai asiakasryhmiä, joihin työ ulottuu.",
      sv: "Mått på en effekt som gäller tjänsterna, värdeflödena eller kundgrupperna som nås.",
      fr: "Les mesures d’un résultat qui portent sur les services, flux de valeur ou segments atteints.",
      it: "Le misure di un effetto che riguardano i servizi, flussi di valore o segmenti raggiunti.")
    static let ownCounted = InterfaceText(
      en: "All other measures that are about the team, or about a component or a service that it answers for.",
      fi: "Kaikki muut mittarit, jotka koskevat tiimiä tai komponenttia tai palvelua, josta se vastaa.",
      sv: "Alla andra mått som gäller teamet, eller en komponent eller tjänst som det svarar för.",
      fr: "Toutes les autres mesures qui portent sur l’équipe, ou sur un composant ou un service dont elle répond.",
      it: "Tutte le altre misure che riguardano il gruppo, o un componente o un servizio di cui risponde.")
  }
}
