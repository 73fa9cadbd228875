import CatalogModel

/// The units that every reader is told in the own language, with the right plural: those of time, shares and money. Any other
/// unit is shown as it is written.
enum Units {
  /// What is counted, by its forms in each language; in Finnish the partitive is what stands behind every number but one.
  private static let counted: [CountedText] = [
    unit(
      en: "second", "seconds", fi: "sekunti", "sekuntia", sv: "sekund", "sekunder", fr: "seconde", "secondes",
      it: "secondo", "secondi"),
    unit(
      en: "minute", "minutes", fi: "minuutti", "minuuttia", sv: "minut", "minuter", fr: "minute", "minutes",
      it: "minuto", "minuti"),
    unit(en: "hour", "hours", fi: "tunti", "tuntia", sv: "timme", "timmar", fr: "heure", "heures", it: "ora", "ore"),
    unit(en: "day", "days", fi: "päivä", "päivää", sv: "dag", "dagar", fr: "jour", "jours", it: "giorno", "giorni"),
    unit(
      en: "working day", "working days", fi: "työpäivä", "työpäivää", sv: "arbetsdag", "arbetsdagar", fr: "jour ouvré",
      "jours ouvrés", it: "giorno lavorativo", "giorni lavorativi"),
    unit(
      en: "business day", "business days", fi: "työpäivä", "työpäivää", sv: "arbetsdag", "arbetsdagar",
      fr: "jour ouvré", "jours ouvrés", it: "giorno lavorativo", "giorni lavorativi"),
    unit(
      en: "weekday", "weekdays", fi: "arkipäivä", "arkipäivää", sv: "vardag", "vardagar", fr: "jour de semaine",
      "jours de semaine", it: "giorno feriale", "giorni feriali"),
    unit(
      en: "calendar day", "calendar days", fi: "kalenteripäivä", "kalenteripäivää", sv: "kalenderdag", "kalenderdagar",
      fr: "jour calendaire", "jours calendaires", it: "giorno di calendario", "giorni di calendario"),
    unit(
      en: "week", "weeks", fi: "viikko", "viikkoa", sv: "vecka", "veckor", fr: "semaine", "semaines", it: "settimana",
      "settimane"),
    unit(
      en: "month", "months", fi: "kuukausi", "kuukautta", sv: "månad", "månader", fr: "mois", "mois", it: "mese", "mesi"
    ),
    unit(en: "year", "years", fi: "vuosi", "vuotta", sv: "år", "år", fr: "an", "ans", it: "anno", "anni"),
    unit(en: "euro", "euros", fi: "euro", "euroa", sv: "euro", "euro", fr: "euro", "euros", it: "euro", "euro"),
    unit(
      en: "percentage point", "percentage points", fi: "prosenttiyksikkö", "prosenttiyksikköä", sv: "procentenhet",
      "procentenheter", fr: "point de pourcentage", "points de pourcentage", it: "punto percentuale",
      "punti percentuali"),
    unit(
      en: "per mille", "per mille", fi: "promille", "promillea", sv: "promille", "promille", fr: "pour mille",
      "pour mille", it: "per mille", "per mille"),
    unit(
      en: "degree", "degrees", fi: "aste", "astetta", sv: "grad", "grader", fr: "degré", "degrés", it: "grado", "gradi"),
  ]

  /// The time that a unit is counted in, as in "hours a week"; the first words are what pages say.
  private static let spans: [InterfaceText] = [
    InterfaceText(en: "an hour", fi: "tunnissa", sv: "per timme", fr: "par heure", it: "all’ora"),
    InterfaceText(en: "a day", fi: "päivässä", sv: "per dag", fr: "par jour", it: "al giorno"),
    InterfaceText(en: "a week", fi: "viikossa", sv: "per vecka", fr: "par semaine", it: "a settimana"),
    InterfaceText(en: "a month", fi: "kuukaudessa", sv: "per månad", fr: "par mois", it: "al mese"),
    InterfaceText(en: "a year", fi: "vuodessa", sv: "per år", fr: "par an", it: "all’anno"),
  ]

  private static let shares: Set<String> = [
    "%", "percent", "per cent", "prosenttia", "prosentti", "procent", "pour cent", "per cento",
  ]

  private static func unit(
    en: String, _ english: String, fi: String, _ finnish: String, sv: String, _ swedish: String, fr: String,
    _ french: String, it: String, _ italian: String
  ) -> CountedText {
    CountedText(
      one: InterfaceText(en: en, fi: fi, sv: sv, fr: fr, it: it),
      other: InterfaceText(en: english, fi: finnish, sv: swedish, fr: french, it: italian))
  }

  private static func forms(_ text: InterfaceText) -> [String] {
    [text.english, text.finnish, text.swedish, text.french, text.italian]
  }

  /// What is meant, by what people write for it in any of the languages.
  private static let byForm: [String: CountedText] = {
    var units: [String: CountedText] = [
      "€": counted[11], "eur": counted[11], "workday": counted[4], "workdays": counted[4],
    ]
    for unit in counted {
      for form in forms(unit.one) + forms(unit.other) where units[form] == nil { units[form] = unit }
    }
    return units
  }()

  private static let spanByForm: [String: InterfaceText] = {
    var byForm: [String: InterfaceText] = [:]
    for span in spans {
      for form in forms(span) { byForm[form] = span }
      byForm["per " + span.english.drop { $0 != " " }.dropFirst()] = span
    }
    return byForm
  }()

  /// A unit as people wrote it, taken apart.
  private static func known(_ written: String) -> (unit: CountedText, span: InterfaceText?)? {
    let lowercased = written.lowercased()
    if let unit = byForm[lowercased] { return (unit, nil) }
    for place in lowercased.indices where lowercased[place] == " " {
      guard let unit = byForm[String(lowercased[..<place])],
        let span = spanByForm[String(lowercased[lowercased.index(after: place)...]).replacing("'", with: "’")]
      else { continue }
      return (unit, span)
    }
    return nil
  }

  /// Whether a unit is told in each reader's own language.
  static func isKnown(_ written: String) -> Bool {
    isShare(written) || written.utf8.count <= longest && known(written) != nil
  }

  /// Whether the numbers are hundredths.
  static func isShare(_ written: String) -> Bool { shares.contains(written.lowercased()) }

  /// A unit as it stands behind a number.
  static func text(_ written: String, behind number: Number, _ strings: Strings) -> String {
    guard written.utf8.count <= longest, let (unit, span) = known(written) else { return written }
    let isOne =
      strings.language.tag == "fr" ? number.value.magnitude < 2 : number.text == "1" || number.text == "-1"
    return joined(strings[isOne ? unit.one : unit.other], span, strings)
  }

  /// A unit as it is named beside many numbers.
  static func text(_ written: String, _ strings: Strings) -> String {
    guard written.utf8.count <= longest, let (unit, span) = known(written) else { return written }
    return joined(strings[unit.other], span, strings)
  }

  /// The most bytes that a unit which is known may have.
  private static let longest = 50

  private static func joined(_ unit: String, _ span: InterfaceText?, _ strings: Strings) -> String {
    span.map { unit + " " + strings[$0] } ?? unit
  }
}
