/// What pages say of changes over time, in each language.
enum HistoryText {
  static let history = InterfaceText(en: "History", fi: "Historia", sv: "Historik", fr: "Historique", it: "Cronologia")
  static let lastChanged = InterfaceText(
    en: "Last changed on {1}.", fi: "Viimeksi muutettu {1}.", sv: "Senast ändrad den {1}.",
    fr: "Dernière modification le {1}.", it: "Ultima modifica il {1}.")
  static let lastChangedBy = InterfaceText(
    en: "Last changed on {1} by {2}.", fi: "Viimeksi muutettu {1}, {2}.", sv: "Senast ändrad den {1} av {2}.",
    fr: "Dernière modification le {1} par {2}.", it: "Ultima modifica il {1} di {2}.")
  static let unknownChange = InterfaceText(
    en: "When it last changed is not known: part of the history is missing.",
    fi: "Milloin tätä on viimeksi muutettu, ei tiedetä: osa historiasta puuttuu.",
    sv: "När detta senast ändrades är inte känt: en del av historiken saknas.",
    fr: "La date de la dernière modification n’est pas connue : une partie de l’historique manque.",
    it: "Non si sa quando è cambiata l’ultima volta: manca una parte della storia.")
  static let uncommitted = InterfaceText(
    en: "It has changes that are not committed yet.", fi: "Osaa muutoksista ei ole vielä viety versionhallintaan.",
    sv: "Här finns ändringar som inte är incheckade än.",
    fr: "Des modifications ne sont pas encore enregistrées dans le dépôt.",
    it: "Ci sono modifiche non ancora registrate nel deposito.")
  static let thisPage = InterfaceText(
    en: "This page", fi: "Tämä sivu", sv: "Denna sida", fr: "Cette page", it: "Questa pagina")
  static let added = InterfaceText(
    en: "Added to the catalogue", fi: "Lisätty luetteloon", sv: "Tillagd i katalogen", fr: "Ajout au catalogue",
    it: "Aggiunta al catalogo")
  static let removed = InterfaceText(
    en: "Removed from the catalogue", fi: "Poistettu luettelosta", sv: "Borttagen ur katalogen",
    fr: "Retrait du catalogue", it: "Tolta dal catalogo")
  static let restored = InterfaceText(
    en: "Back in the catalogue", fi: "Palautettu luetteloon", sv: "Åter i katalogen", fr: "Retour au catalogue",
    it: "Di nuovo nel catalogo")
  static let renamed = InterfaceText(
    en: "New id, before: {1}", fi: "Uusi tunniste, ennen: {1}", sv: "Nytt id, tidigare: {1}",
    fr: "Nouvel identifiant, avant : {1}", it: "Nuovo identificativo, prima: {1}")
  /// The name of a field within a sentence.
  static let quoted = InterfaceText(en: "“{1}”", fi: "”{1}”", sv: "”{1}”", fr: "« {1} »", it: "«{1}»")
  static let fieldChanged = InterfaceText(
    en: "{1} was changed", fi: "{1} muuttui", sv: "{1} ändrades", fr: "{1} a changé", it: "modificato {1}")
  static let fieldsChanged = InterfaceText(
    en: "{1} were changed", fi: "{1} muuttuivat", sv: "{1} ändrades", fr: "{1} ont changé", it: "modificati {1}")
  static let text = InterfaceText(en: "Text", fi: "Teksti", sv: "Text", fr: "Texte", it: "Testo")
  static let otherOrder = InterfaceText(
    en: "in another order", fi: "toisessa järjestyksessä", sv: "i en annan ordning", fr: "dans un autre ordre",
    it: "in un altro ordine")
  static let promisesLess = InterfaceText(
    en: "promises less", fi: "lupaa vähemmän", sv: "lovar mindre", fr: "promet moins", it: "promette meno")
  static let promisesMore = InterfaceText(
    en: "promises more", fi: "lupaa enemmän", sv: "lovar mer", fr: "promet plus", it: "promette di più")
  static let promisesOther = InterfaceText(
    en: "promises something else", fi: "lupaa muuta", sv: "lovar något annat", fr: "promet autre chose",
    it: "promette altro")
  static let was = InterfaceText(en: "before:", fi: "ennen:", sv: "tidigare:", fr: "avant :", it: "prima:")
  static let now = InterfaceText(en: "now:", fi: "nyt:", sv: "nu:", fr: "maintenant :", it: "ora:")
  static let changes = CountedText(
    one: InterfaceText(
      en: "One change", fi: "Yksi muutos", sv: "En ändring", fr: "{n} modification", it: "Una modifica"),
    other: InterfaceText(
      en: "{n} changes", fi: "{n} muutosta", sv: "{n} ändringar", fr: "{n} modifications", it: "{n} modifiche"))
  static let cut = InterfaceText(
    en: "Older changes are not known: the copy of the repository that this was made from has only part of its history.",
    fi: "Vanhempia muutoksia ei tiedetä: kopiossa, josta tämä on tehty, on vain osa historiasta.",
    sv: "Äldre ändringar är inte kända: kopian som detta gjordes av har bara en del av historiken.",
    fr: "Les modifications plus anciennes ne sont pas connues : la copie utilisée n’a qu’une partie de l’historique.",
    it: "Le modifiche più vecchie non sono note: la copia usata ha solo una parte della storia.")
  static let cutOn = InterfaceText(
    en: "What changed up to {1} is not known: the copy of the repository that this was made from is shallow.",
    fi: "Mitä muuttui {1} mennessä, ei tiedetä: kopiossa, josta tämä on tehty, on vain osa historiasta.",
    sv:
      "Vad som ändrades till och med den {1} är inte känt: kopian som detta gjordes av har bara en del av historiken.",
    fr: "Ce qui a changé jusqu’au {1} n’est pas connu : la copie utilisée n’a qu’une partie de l’historique.",
    it: "Che cosa è cambiato fino al {1} non è noto: la copia usata ha solo una parte della storia.")
  static let older = InterfaceText(
    en: "The repository has older changes.", fi: "Versionhallinnassa on vanhempia muutoksia.",
    sv: "I förrådet finns äldre ändringar.", fr: "Le dépôt contient des modifications plus anciennes.",
    it: "Il deposito contiene modifiche più vecchie.")
  static let revision = InterfaceText(
    en: "Revision {1}.", fi: "Versio {1}.", sv: "Revision {1}.", fr: "Révision {1}.", it: "Revisione {1}.")
  static let afterRevision = InterfaceText(
    en: "From files that may have changed since revision {1}.",
    fi: "Tiedostoista, jotka ovat voineet muuttua version {1} jälkeen.",
    sv: "Från filer som kan ha ändrats efter revision {1}.",
    fr: "D’après des fichiers qui ont pu changer depuis la révision {1}.",
    it: "Da file che possono essere cambiati dopo la revisione {1}.")
}
