extension IdeasPage {
  /// What the page says.
  enum Text {
    static let ideas = CountedText(
      one: InterfaceText(
        en: "There is one idea.", fi: "Ideoita on yksi.", sv: "Det finns en idé.", fr: "Il y a {n} idée.",
        it: "C’è un’idea."),
      other: InterfaceText(
        en: "There are {n} ideas.", fi: "Ideoita on {n}.", sv: "Det finns {n} idéer.", fr: "Il y a {n} idées.",
        it: "Ci sono {n} idee."))
    static let noneWaits = InterfaceText(
      en: "None waits for an answer.", fi: "Mikään ei odota vastausta.", sv: "Ingen väntar på svar.",
      fr: "Aucune n’attend de réponse.", it: "Nessuna attende risposta.")
    static let waits = CountedText(
      one: InterfaceText(
        en: "One waits for an answer.", fi: "Yksi odottaa vastausta.", sv: "En väntar på svar.",
        fr: "{n} attend une réponse.", it: "Una attende risposta."),
      other: InterfaceText(
        en: "{n} wait for an answer.", fi: "{n} odottaa vastausta.", sv: "{n} väntar på svar.",
        fr: "{n} attendent une réponse.", it: "{n} attendono risposta."))
    static let longest = CountedText(
      one: InterfaceText(
        en: "The longest wait is one day.", fi: "Pisin odotus on yksi päivä.", sv: "Den längsta väntan är en dag.",
        fr: "La plus longue attente est de {n} jour.", it: "L’attesa più lunga è di un giorno."),
      other: InterfaceText(
        en: "The longest wait is {n} days.", fi: "Pisin odotus on {n} päivää.",
        sv: "Den längsta väntan är {n} dagar.", fr: "La plus longue attente est de {n} jours.",
        it: "L’attesa più lunga è di {n} giorni."))
    static let answered = CountedText(
      one: InterfaceText(
        en: "One was answered.", fi: "Yhteen on vastattu.", sv: "En har fått svar.", fr: "{n} a reçu une réponse.",
        it: "Una ha avuto risposta."),
      other: InterfaceText(
        en: "{n} were answered.", fi: "{n} ideaan on vastattu.", sv: "{n} har fått svar.",
        fr: "{n} ont reçu une réponse.", it: "{n} hanno avuto risposta."))
    static let median = CountedText(
      one: InterfaceText(
        en: "Half of these had their answer within one day.", fi: "Puolet näistä sai vastauksen yhdessä päivässä.",
        sv: "Hälften av dessa fick svar inom en dag.", fr: "La moitié d’entre elles l’ont eue en {n} jour.",
        it: "La metà di queste l’ha avuta entro un giorno."),
      other: InterfaceText(
        en: "Half of these had their answer within {n} days.", fi: "Puolet näistä sai vastauksen {n} päivässä.",
        sv: "Hälften av dessa fick svar inom {n} dagar.", fr: "La moitié d’entre elles l’ont eue en {n} jours.",
        it: "La metà di queste l’ha avuta entro {n} giorni."))
    /// `{1}` is the day; the number is that of the days.
    static let asOf = CountedText(
      one: InterfaceText(
        en: "As of {1}. The bars of those that wait run to one day.",
        fi: "Tilanne {1}. Odottavien palkit päättyvät yhteen päivään.",
        sv: "Per den {1}. Staplarna för dem som väntar går till en dag.",
        fr: "Au {1}. Les barres des idées en attente vont jusqu’à {n} jour.",
        it: "Al {1}. Le barre delle idee in attesa arrivano a un giorno."),
      other: InterfaceText(
        en: "As of {1}. The bars of those that wait run to {n} days.",
        fi: "Tilanne {1}. Odottavien palkit päättyvät {n} päivään.",
        sv: "Per den {1}. Staplarna för dem som väntar går till {n} dagar.",
        fr: "Au {1}. Les barres des idées en attente vont jusqu’à {n} jours.",
        it: "Al {1}. Le barre delle idee in attesa arrivano a {n} giorni."))
    static let none = InterfaceText(
      en: "None at present.", fi: "Ei yhtään.", sv: "Inga för närvarande.", fr: "Aucune pour l’instant.",
      it: "Nessuna al momento.")
    static let all = InterfaceText(
      en: "All {1} ideas", fi: "Kaikki {1} ideaa", sv: "Alla {1} idéer", fr: "Les {1} idées", it: "Tutte le {1} idee")

    static let days = CountedText(
      one: InterfaceText(en: "one day", fi: "yksi päivä", sv: "en dag", fr: "{n} jour", it: "un giorno"),
      other: InterfaceText(en: "{n} days", fi: "{n} päivää", sv: "{n} dagar", fr: "{n} jours", it: "{n} giorni"))
    static let overLimit = InterfaceText(
      en: "over the limit of {1}", fi: "yli rajan, joka on {1}", sv: "över gränsen {1}",
      fr: "au-delà de la limite de {1}", it: "oltre il limite di {1}")
    static let versionDue = InterfaceText(
      en: "version {1}, due {2}", fi: "versio {1}, määräpäivä {2}", sv: "version {1}, planerad till {2}",
      fr: "version {1}, prévue le {2}", it: "versione {1}, prevista per il {2}")
    static let noVersion = InterfaceText(
      en: "no version named", fi: "versiota ei mainita", sv: "ingen version anges", fr: "aucune version indiquée",
      it: "nessuna versione indicata")
    static let after = CountedText(
      one: InterfaceText(
        en: "after one day", fi: "yhdessä päivässä", sv: "efter en dag", fr: "après {n} jour",
        it: "dopo un giorno"),
      other: InterfaceText(
        en: "after {n} days", fi: "{n} päivässä", sv: "efter {n} dagar", fr: "après {n} jours",
        it: "dopo {n} giorni"))
    static let noReason = InterfaceText(
      en: "No reason is given.", fi: "Perustelua ei ole annettu.", sv: "Ingen motivering anges.",
      fr: "Aucun motif n’est donné.", it: "Non è indicato alcun motivo.")
    static let nobodySpoke = InterfaceText(
      en: "No team has spoken yet.", fi: "Mikään tiimi ei ole vielä ottanut kantaa.",
      sv: "Inget team har yttrat sig än.", fr: "Aucune équipe ne s’est encore prononcée.",
      it: "Nessun gruppo si è ancora espresso.")
    static let spoke = CountedText(
      one: InterfaceText(
        en: "One team spoke", fi: "Yksi tiimi otti kantaa", sv: "Ett team yttrade sig",
        fr: "{n} équipe s’est prononcée", it: "Un gruppo si è espresso"),
      other: InterfaceText(
        en: "{n} teams spoke", fi: "{n} tiimiä otti kantaa", sv: "{n} team yttrade sig",
        fr: "{n} équipes se sont prononcées", it: "{n} gruppi si sono espressi"))

    static let answers = InterfaceText(en: "Answers", fi: "Vastaukset", sv: "Svar", fr: "Réponses", it: "Risposte")
    static let waitingExplained = InterfaceText(
      en:
        "Ideas that are new or under review, with the days since they were raised. The bar reaches the line after {2} days: the "
        + "check {1} tells of those that are still new then.",
      fi:
        "Uudet ja arvioitavana olevat ideat sekä päivät niiden ehdottamisesta. Palkki yltää viivaan {2} päivän kohdalla: "
        + "tarkistus {1} kertoo niistä, jotka silloin ovat vielä uusia.",
      sv:
        "Idéer som är nya eller under granskning, med dagarna sedan de föreslogs. Stapeln når strecket efter {2} dagar: "
        + "kontrollen {1} berättar om dem som då fortfarande är nya.",
      fr:
        "Idées nouvelles ou à l’étude, avec les jours écoulés depuis qu’elles ont été proposées. La barre atteint le trait "
        + "après {2} jours\u{A0}: la règle {1} signale celles qui sont alors encore nouvelles.",
      it:
        "Idee nuove o in esame, con i giorni da quando sono state proposte. La barra raggiunge la linea dopo {2} giorni: il "
        + "controllo {1} segnala quelle che allora sono ancora nuove.")
    static let answersExplained = InterfaceText(
      en:
        "From the day on which an idea was raised to that of the decision; those that lack one of the two are left out.",
      fi: "Ehdotuspäivästä päätöspäivään; ideat, joilta jompikumpi puuttuu, jätetään pois.",
      sv: "Från dagen då idén föreslogs till beslutets dag; de som saknar någon av dem räknas inte.",
      fr: "Du jour de la proposition à celui de la décision\u{A0}; celles à qui il manque l’un des deux sont omises.",
      it: "Dal giorno della proposta a quello della decisione; quelle a cui manca uno dei due sono escluse.")
    static let orderExplained = InterfaceText(
      en:
        "Those that wait: the longest first. Those with a yes: by the day on which their version is due. All others: the newest "
        + "answer first.",
      fi:
        "Odottavat: pisimpään odottanut ensin. Myönteisen vastauksen saaneet: version määräpäivän mukaan. Muut: uusin vastaus "
        + "ensin.",
      sv:
        "De som väntar: längst först. De som fick ja: efter dagen då versionen är planerad. Övriga: det nyaste svaret först.",
      fr:
        "Celles qui attendent\u{A0}: la plus ancienne d’abord. Celles qui ont un oui\u{A0}: par date prévue de leur version. "
        + "Toutes les autres\u{A0}: la réponse la plus récente d’abord.",
      it:
        "Quelle in attesa: prima la più vecchia. Quelle con un sì: secondo il giorno previsto per la loro versione. Le altre: "
        + "prima la risposta più recente.")
  }
}

extension IdeaBoard.Answer {
  /// The id of its column.
  var anchor: String {
    switch self {
    case .waiting: "Waiting"
    case .accepted: "Accepted"
    case .delivered: "Delivered"
    case .declined: "Declined"
    }
  }

  var title: InterfaceText {
    switch self {
    case .waiting:
      InterfaceText(
        en: "Waiting for an answer", fi: "Odottaa vastausta", sv: "Väntar på svar", fr: "En attente de réponse",
        it: "In attesa di risposta")
    case .accepted:
      InterfaceText(
        en: "Yes, and when", fi: "Kyllä, ja milloin", sv: "Ja, och när", fr: "Oui, et quand", it: "Sì, e quando")
    case .delivered:
      InterfaceText(en: "Delivered", fi: "Toteutettu", sv: "Genomfört", fr: "Réalisées", it: "Realizzate")
    case .declined:
      InterfaceText(
        en: "No, and why", fi: "Ei, ja miksi", sv: "Nej, och varför", fr: "Non, et pourquoi", it: "No, e perché")
    }
  }
}
