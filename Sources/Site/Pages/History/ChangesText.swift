/// What the pages of changes say, in each language.
enum ChangesText {
  static let question = InterfaceText(
    en: "What changed in each quarter?", fi: "Mikä on muuttunut kullakin neljänneksellä?",
    sv: "Vad har ändrats under varje kvartal?", fr: "Qu’est-ce qui a changé chaque trimestre ?",
    it: "Che cosa è cambiato in ogni trimestre?")
  static let questionOf = InterfaceText(
    en: "What changed in {1}?", fi: "Mikä muuttui: {1}?", sv: "Vad ändrades under {1}?",
    fr: "Qu’est-ce qui a changé : {1} ?", it: "Che cosa è cambiato: {1}?")
  static let added = CountedText(
    one: InterfaceText(
      en: "one new entry", fi: "yksi uusi kohde", sv: "en ny post", fr: "{n} nouvelle fiche", it: "una scheda nuova"),
    other: InterfaceText(
      en: "{n} new entries", fi: "{n} uutta kohdetta", sv: "{n} nya poster", fr: "{n} nouvelles fiches",
      it: "{n} schede nuove"))
  static let moved = CountedText(
    one: InterfaceText(
      en: "one new state", fi: "yksi uusi tila", sv: "ett nytt läge", fr: "{n} changement d’état",
      it: "un cambio di stato"),
    other: InterfaceText(
      en: "{n} new states", fi: "{n} uutta tilaa", sv: "{n} nya lägen", fr: "{n} changements d’état",
      it: "{n} cambi di stato"))
  static let removed = CountedText(
    one: InterfaceText(
      en: "one entry gone", fi: "yksi poistettu kohde", sv: "en borttagen post", fr: "{n} fiche retirée",
      it: "una scheda tolta"),
    other: InterfaceText(
      en: "{n} entries gone", fi: "{n} poistettua kohdetta", sv: "{n} borttagna poster", fr: "{n} fiches retirées",
      it: "{n} schede tolte"))
  static let others = CountedText(
    one: InterfaceText(
      en: "one other change", fi: "yksi muu muutos", sv: "en annan ändring", fr: "{n} autre modification",
      it: "un’altra modifica"),
    other: InterfaceText(
      en: "{n} other changes", fi: "{n} muuta muutosta", sv: "{n} andra ändringar", fr: "{n} autres modifications",
      it: "{n} altre modifiche"))
  static let quarters = InterfaceText(
    en: "Quarters", fi: "Neljännekset", sv: "Kvartal", fr: "Trimestres", it: "Trimestri")
  static let newEntries = InterfaceText(
    en: "New entries", fi: "Uudet kohteet", sv: "Nya poster", fr: "Nouvelles fiches", it: "Schede nuove")
  static let newStates = InterfaceText(
    en: "New states", fi: "Uudet tilat", sv: "Nya lägen", fr: "Changements d’état", it: "Cambi di stato")
  static let gone = InterfaceText(
    en: "Gone", fi: "Poistetut", sv: "Borttaget", fr: "Retraits", it: "Tolte")
  static let otherChanges = InterfaceText(
    en: "Other changes", fi: "Muut muutokset", sv: "Andra ändringar", fr: "Autres modifications",
    it: "Altre modifiche")
  static let corrections = InterfaceText(
    en: "Numbers of the past that changed", fi: "Muuttuneet aiemmat luvut", sv: "Ändrade tidigare siffror",
    fr: "Chiffres passés modifiés", it: "Numeri passati cambiati")
  static let newReadings = InterfaceText(
    en: "New readings", fi: "Uudet lukemat", sv: "Nya mätvärden", fr: "Nouveaux relevés", it: "Nuove rilevazioni")
  static let feed = InterfaceText(
    en: "Changes as a feed (Atom)", fi: "Muutokset syötteenä (Atom)", sv: "Ändringar som flöde (Atom)",
    fr: "Modifications en flux (Atom)", it: "Modifiche come feed (Atom)")
  static let source = InterfaceText(en: "Source", fi: "Lähde", sv: "Källa", fr: "Source", it: "Fonte")
  static let sourceCounted = InterfaceText(
    en:
      "The commits of the repository. A change counts on the day on which it came to the branch, in UTC. A change of layout alone is none.",
    fi:
      "Versionhallinnan muutokset. Muutos lasketaan päivälle, jona se tuli haaraan (UTC). Pelkkä asettelun muutos ei ole muutos.",
    sv:
      "Incheckningarna i förrådet. En ändring räknas den dag då den kom till grenen, i UTC. Enbart ny layout är ingen ändring.",
    fr:
      "Les commits du dépôt. Une modification compte le jour où elle est arrivée sur la branche, en UTC. Une simple mise en forme n’en est pas une.",
    it:
      "I commit del deposito. Una modifica conta nel giorno in cui è arrivata nel ramo, in UTC. La sola impaginazione non è una modifica."
  )
  static let missing = InterfaceText(
    en: "What is missing", fi: "Mitä puuttuu", sv: "Vad som saknas", fr: "Ce qui manque", it: "Che cosa manca")
  static let maxChanges = InterfaceText(
    en: "Of an entry that changed more often than {1} times only the latest changes are here.",
    fi: "Kohteesta, joka on muuttunut yli {1} kertaa, näkyvät vain viimeisimmät muutokset.",
    sv: "Av en post som har ändrats mer än {1} gånger finns bara de senaste ändringarna här.",
    fr: "D’une fiche modifiée plus de {1} fois, seules les dernières modifications sont ici.",
    it: "Di una scheda cambiata più di {1} volte ci sono solo le ultime modifiche.")
  static let earlier = InterfaceText(
    en: "Earlier: {1}", fi: "Aiemmin: {1}", sv: "Tidigare: {1}", fr: "Avant : {1}", it: "Prima: {1}")
  static let later = InterfaceText(
    en: "Later: {1}", fi: "Myöhemmin: {1}", sv: "Senare: {1}", fr: "Après : {1}", it: "Dopo: {1}")
}
