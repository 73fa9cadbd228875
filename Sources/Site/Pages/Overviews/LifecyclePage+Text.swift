import CatalogModel

/// What the page of lifecycles says, in each language.
extension LifecyclePage {
  /// Its texts.
  enum Text {
    // MARK: The answer

    static let offered = CountedText(
      one: InterfaceText(
        en: "One service can be had today.", fi: "Tarjolla on tänään yksi palvelu.",
        sv: "En tjänst finns att få i dag.",
        fr: "{n} service est offert aujourd’hui.", it: "Oggi si può avere un servizio."),
      other: InterfaceText(
        en: "{n} services can be had today.", fi: "Tarjolla on tänään {n} palvelua.",
        sv: "{n} tjänster finns att få i dag.",
        fr: "{n} services sont offerts aujourd’hui.", it: "Oggi si possono avere {n} servizi."))
    static let nextEnd = InterfaceText(
      en: "“{1}” is the next to end, on {2}.", fi: "Seuraavaksi päättyy ”{1}”, {2}.",
      sv: "Nästa att upphöra är ”{1}”, den {2}.", fr: "« {1} » est le prochain à prendre fin, le {2}.",
      it: "«{1}» è il prossimo a finire, il {2}.")
    static let planned = CountedText(
      one: InterfaceText(
        en: "Of {1} in preparation, one has a day on which it starts.",
        fi: "Valmisteilla olevista ({1}) alkamispäivä on yhdellä.",
        sv: "Av {1} under beredning har en ett startdatum.",
        fr: "Sur {1} en préparation, {n} a une date de début.", it: "Su {1} in preparazione, uno ha una data di inizio."
      ),
      other: InterfaceText(
        en: "Of {1} in preparation, {n} have a day on which they start.",
        fi: "Valmisteilla olevista ({1}) alkamispäivä on {n} palvelulla.",
        sv: "Av {1} under beredning har {n} ett startdatum.", fr: "Sur {1} en préparation, {n} ont une date de début.",
        it: "Su {1} in preparazione, {n} hanno una data di inizio."))

    /// The words of those states that are others for several services.
    static let many: [LifecycleStatus: InterfaceText] = [
      .proposed: InterfaceText(
        en: "proposed", fi: "ehdotettua", sv: "föreslagna", fr: "proposés", it: "proposti"),
      .analysed: InterfaceText(
        en: "analysed", fi: "arvioitua", sv: "analyserade", fr: "analysés", it: "analizzati"),
      .approved: InterfaceText(
        en: "approved", fi: "hyväksyttyä", sv: "godkända", fr: "approuvés", it: "approvati"),
      .pilot: InterfaceText(en: "pilot", fi: "pilottia", sv: "piloter", fr: "pilotes", it: "pilota"),
      .live: InterfaceText(en: "live", fi: "käytössä", sv: "i drift", fr: "en service", it: "attivi"),
      .retired: InterfaceText(en: "retired", fi: "poistunutta", sv: "avvecklade", fr: "retirés", it: "ritirati"),
      .rejected: InterfaceText(en: "rejected", fi: "hylättyä", sv: "avslagna", fr: "rejetés", it: "respinti"),
    ]

    // MARK: The key

    static let keyOffered = InterfaceText(
      en: "offered", fi: "tarjolla", sv: "erbjuds", fr: "offert", it: "offerto")
    static let keyPilot = InterfaceText(en: "pilot", fi: "pilotti", sv: "pilot", fr: "pilote", it: "pilota")
    static let keyClosing = InterfaceText(
      en: "takes nobody new, then ends", fi: "ei uusia asiakkaita, sitten päättyy", sv: "tar inga nya, upphör sedan",
      fr: "plus de nouveaux, puis fin", it: "nessun nuovo, poi fine")
    static let keyPlanned = InterfaceText(
      en: "planned start", fi: "suunniteltu alkaminen", sv: "planerad start", fr: "début prévu", it: "inizio previsto")
    static let keyUndated = InterfaceText(
      en: "no date yet", fi: "ei vielä päivämäärää", sv: "ännu inget datum", fr: "pas encore de date",
      it: "ancora senza data")
    static let keyVersion = InterfaceText(
      en: "next version", fi: "seuraava versio", sv: "nästa version", fr: "version suivante", it: "prossima versione")
    static let keySuccessor = InterfaceText(
      en: "is replaced by the one above", fi: "sen korvaa yllä oleva", sv: "ersätts av den ovanför",
      fr: "remplacé par celui du dessus", it: "sostituito da quello sopra")

    // MARK: The rows

    static let states = InterfaceText(
      en: "Where they stand", fi: "Missä vaiheessa ne ovat", sv: "Var de står", fr: "Où ils en sont",
      it: "A che punto sono")
    static let aheadCounted = InterfaceText(
      en: "Starts, versions and ends: {1}. Reviews: {2}.",
      fi: "Alkamisia, versioita ja päättymisiä: {1}. Katselmointeja: {2}.",
      sv: "Starter, versioner och slut: {1}. Översyner: {2}.", fr: "Débuts, versions et fins : {1}. Revues : {2}.",
      it: "Inizi, versioni e fini: {1}. Revisioni: {2}.")
    static let dates = InterfaceText(en: "Dates", fi: "Päivämäärät", sv: "Datum", fr: "Dates", it: "Date")
    static let starts = InterfaceText(
      en: "starts {1}", fi: "alkaa {1}", sv: "börjar {1}", fr: "débute le {1}", it: "inizia il {1}")
    static let ends = InterfaceText(
      en: "ends {1}", fi: "päättyy {1}", sv: "upphör {1}", fr: "prend fin le {1}", it: "finisce il {1}")
    static let closes = InterfaceText(
      en: "nobody new from {1}", fi: "ei uusia {1} alkaen", sv: "inga nya från {1}", fr: "plus de nouveaux dès le {1}",
      it: "nessun nuovo dal {1}")
    static let closed = InterfaceText(
      en: "nobody new since {1}", fi: "ei uusia {1} lähtien", sv: "inga nya sedan {1}",
      fr: "plus de nouveaux depuis le {1}", it: "nessun nuovo dal {1}")
    static let version = InterfaceText(
      en: "version {2}, {1}", fi: "versio {2}, {1}", sv: "version {2}, {1}", fr: "version {2}, le {1}",
      it: "versione {2}, il {1}")
    static let review = InterfaceText(
      en: "review due {1}", fi: "katselmoitava viimeistään {1}", sv: "ska ses över senast {1}",
      fr: "à revoir d’ici le {1}", it: "da rivedere entro il {1}")
    static let wasToStart = InterfaceText(
      en: "was to start {1}", fi: "piti alkaa {1}", sv: "skulle börja {1}", fr: "devait débuter le {1}",
      it: "doveva iniziare il {1}")
    static let wasToEnd = InterfaceText(
      en: "was to end {1}", fi: "piti päättyä {1}", sv: "skulle upphöra {1}", fr: "devait prendre fin le {1}",
      it: "doveva finire il {1}")
    static let wasToClose = InterfaceText(
      en: "was to take nobody new from {1}", fi: "ei pitänyt ottaa uusia {1} alkaen", sv: "skulle inte ta nya från {1}",
      fr: "ne devait plus prendre de nouveaux dès le {1}", it: "non doveva prendere nuovi dal {1}")
    static let versionLate = InterfaceText(
      en: "version {2} was due {1}", fi: "version {2} piti tulla {1}", sv: "version {2} skulle komma {1}",
      fr: "la version {2} était due le {1}", it: "la versione {2} era attesa il {1}")
    static let reviewLate = InterfaceText(
      en: "review was due {1}", fi: "olisi pitänyt katselmoida {1}", sv: "skulle ha setts över {1}",
      fr: "à revoir depuis le {1}", it: "da rivedere dal {1}")
    static let since = InterfaceText(
      en: "since {1}", fi: "{1} lähtien", sv: "sedan {1}", fr: "depuis le {1}", it: "dal {1}")
    static let age = InterfaceText(
      en: "{1} in this state", fi: "{1} tässä tilassa", sv: "{1} i detta läge", fr: "{1} dans cet état",
      it: "{1} in questo stato")
    static let ageByCommit = InterfaceText(
      en: "{1} in this state, since a commit of {2}", fi: "{1} tässä tilassa, versionhallinnassa {2} alkaen",
      sv: "{1} i detta läge, sedan en incheckning den {2}", fr: "{1} dans cet état, depuis un commit du {2}",
      it: "{1} in questo stato, da un commit del {2}")
    static let atLeastSince = InterfaceText(
      en: "in this state at least since {2}", fi: "tässä tilassa ainakin {2} lähtien",
      sv: "i detta läge åtminstone sedan den {2}", fr: "dans cet état au moins depuis le {2}",
      it: "in questo stato almeno dal {2}")
    static let ageCounted = InterfaceText(
      en:
        "From the day that the file names for the state; without one, from the commit that brought the state to the "
        + "branch. What its first commit had already is older, nobody can tell by how much.",
      fi:
        "Päivästä, jonka tiedosto nimeää tilalle; ilman sitä muutoksesta, joka toi tilan haaraan. Jos tila oli jo "
        + "ensimmäisessä versiossa, se on sitä vanhempi, mutta ei tiedetä, kuinka paljon.",
      sv:
        "Från den dag som filen anger för läget; utan en sådan från incheckningen som tog läget till grenen. Ett läge "
        + "som fanns redan i den första incheckningen är äldre, ingen vet hur mycket.",
      fr:
        "Depuis la date que le fichier indique pour l’état ; à défaut, depuis le commit qui l’a apporté à la branche. "
        + "Un état présent dès le premier commit est plus ancien, sans que l’on sache de combien.",
      it:
        "Dal giorno che il file indica per lo stato; se manca, dal commit che lo ha portato nel ramo. Uno stato già "
        + "presente nel primo commit è più vecchio, non si sa di quanto.")
    static let ageName = InterfaceText(
      en: "Age in a state", fi: "Aika tilassa", sv: "Tid i läget", fr: "Durée dans l’état", it: "Tempo nello stato")
    static let ended = InterfaceText(
      en: "ended {1}", fi: "päättyi {1}", sv: "upphörde {1}", fr: "a pris fin le {1}", it: "finito il {1}")
    static let then = InterfaceText(en: "then", fi: "sitten", sv: "sedan", fr: "puis", it: "poi")
    static let noStart = InterfaceText(
      en: "no first day given", fi: "alkamispäivää ei ole ilmoitettu", sv: "ingen första dag angiven",
      fr: "premier jour non indiqué", it: "primo giorno non indicato")
    static let noEnd = InterfaceText(
      en: "no last day given", fi: "päättymispäivää ei ole ilmoitettu", sv: "ingen sista dag angiven",
      fr: "dernier jour non indiqué", it: "ultimo giorno non indicato")
    static let neverStarted = InterfaceText(
      en: "never started", fi: "ei koskaan alkanut", sv: "började aldrig", fr: "jamais commencé", it: "mai iniziato")
    static let nothing = InterfaceText(
      en: "No service stands here.", fi: "Ei yhtään palvelua.", sv: "Ingen tjänst.",
      fr: "Aucun service n’est ici.", it: "Nessun servizio è qui.")
    static let folded = CountedText(
      one: InterfaceText(
        en: "One more, no change ahead", fi: "Yksi muu, ei tulevia muutoksia", sv: "En till, ingen ändring på gång",
        fr: "{n} autre, aucun changement prévu", it: "Un altro, nessun cambiamento in vista"),
      other: InterfaceText(
        en: "{n} more, no change ahead", fi: "{n} muuta, ei tulevia muutoksia", sv: "{n} till, ingen ändring på gång",
        fr: "{n} autres, aucun changement prévu", it: "Altri {n}, nessun cambiamento in vista"))
    static let ahead = InterfaceText(
      en: "Dates ahead", fi: "Tulevat päivämäärät", sv: "Kommande datum", fr: "Dates à venir", it: "Date in arrivo")

    static let nameStart = InterfaceText(en: "starts", fi: "alkaa", sv: "börjar", fr: "débute", it: "inizia")
    static let nameEnd = InterfaceText(en: "ends", fi: "päättyy", sv: "upphör", fr: "prend fin", it: "finisce")
    static let nameClose = InterfaceText(
      en: "takes nobody new from then", fi: "ei uusia siitä alkaen", sv: "tar inga nya därefter",
      fr: "plus de nouveaux ensuite", it: "da allora nessun nuovo")
    static let nameVersion = InterfaceText(
      en: "version {1}", fi: "versio {1}", sv: "version {1}", fr: "version {1}", it: "versione {1}")
    static let nameReview = InterfaceText(
      en: "review due", fi: "katselmoitava", sv: "ska ses över", fr: "à revoir", it: "da rivedere")

    // MARK: How it was counted

    static let state = InterfaceText(en: "State", fi: "Tila", sv: "Läge", fr: "État", it: "Stato")
    static let stateCounted = InterfaceText(
      en: "As the page of the service says. A service of which no known state is written is left out.",
      fi: "Kuten palvelun sivulla lukee. Palvelu, jolle ei ole kirjattu tunnettua tilaa, on jätetty pois.",
      sv: "Som tjänstens sida säger. En tjänst utan känt läge är utelämnad.",
      fr: "Comme le dit la page du service. Un service sans état connu est omis.",
      it: "Come dice la pagina del servizio. Un servizio senza stato noto è omesso.")
    static let axis = InterfaceText(en: "Axis", fi: "Akseli", sv: "Axel", fr: "Axe", it: "Asse")
    static let axisCounted = InterfaceText(
      en:
        "From the start of the fiscal year before this one to the end of the next, each quarter as wide as any other. "
        + "What began earlier starts at the left edge, with its day in words.",
      fi:
        "Edellisen tilivuoden alusta seuraavan loppuun, jokainen neljännes yhtä leveänä. Aiemmin alkanut alkaa "
        + "vasemmasta reunasta, päivä sanoin.",
      sv:
        "Från början av förra räkenskapsåret till slutet av nästa, varje kvartal lika brett. Det som började tidigare "
        + "börjar vid vänsterkanten, med dagen i ord.",
      fr:
        "Du début de l’exercice précédent à la fin du suivant, chaque trimestre de même largeur. Ce qui a commencé "
        + "plus tôt part du bord gauche, avec son jour en toutes lettres.",
      it:
        "Dall’inizio dell’esercizio precedente alla fine del prossimo, ogni trimestre della stessa larghezza. Ciò che "
        + "iniziò prima parte dal bordo sinistro, con il giorno in parole.")
    static let orderCounted = InterfaceText(
      en:
        "In preparation: nearest to its start first. Offered: by name, and what ends directly below what takes its "
        + "place. No longer offered: the last to end first.",
      fi:
        "Valmisteilla: pian alkavat ensin. Tarjolla: nimen mukaan, ja päättyvä heti korvaajansa alla. Ei enää "
        + "tarjolla: viimeksi päättynyt ensin.",
      sv:
        "Under beredning: det som börjar snart först. Erbjuds: efter namn, och det som upphör direkt under det som ersätter "
        + "det. Erbjuds inte längre: det som upphörde sist först.",
      fr:
        "En préparation : le plus proche de son début d’abord. Offerts : par nom, et ce qui prend fin juste sous ce qui "
        + "le remplace. Plus offerts : le dernier à prendre fin d’abord.",
      it:
        "In preparazione: prima il più vicino all’inizio. Offerti: per nome, e ciò che finisce subito sotto ciò che lo "
        + "sostituisce. Non più offerti: prima l’ultimo a finire.")
    static let overdue = InterfaceText(
      en: "Overdue", fi: "Myöhässä", sv: "Försenat", fr: "En retard", it: "In ritardo")
    static let overdueCounted = InterfaceText(
      en: "A day before the one that dates are compared with; the checks are {1} and {2}.",
      fi: "Päivä, joka on ennen vertailupäivää; tarkistukset ovat {1} ja {2}.",
      sv: "En dag före den som datum jämförs med; kontrollerna är {1} och {2}.",
      fr: "Un jour avant celui auquel les dates sont comparées ; les règles sont {1} et {2}.",
      it: "Un giorno prima di quello con cui si confrontano le date; i controlli sono {1} e {2}.")
  }
}
