import CatalogModel

/// How long something has lasted, in words.
enum AgeText {
  private static let days = CountedText(
    one: InterfaceText(en: "one day", fi: "yksi päivä", sv: "en dag", fr: "{n} jour", it: "un giorno"),
    other: InterfaceText(en: "{n} days", fi: "{n} päivää", sv: "{n} dagar", fr: "{n} jours", it: "{n} giorni"))
  private static let months = CountedText(
    one: InterfaceText(en: "one month", fi: "yksi kuukausi", sv: "en månad", fr: "{n} mois", it: "un mese"),
    other: InterfaceText(en: "{n} months", fi: "{n} kuukautta", sv: "{n} månader", fr: "{n} mois", it: "{n} mesi"))
  private static let years = CountedText(
    one: InterfaceText(en: "one year", fi: "yksi vuosi", sv: "ett år", fr: "{n} an", it: "un anno"),
    other: InterfaceText(en: "{n} years", fi: "{n} vuotta", sv: "{n} år", fr: "{n} ans", it: "{n} anni"))

  /// From so many days on months are counted, and from so many months on years.
  private static let (maxDays, maxMonths) = (61, 24)

  fileprivate static func text(from start: CalendarDate, to end: CalendarDate, _ strings: Strings) -> String {
    let days = end.daysSinceEpoch - start.daysSinceEpoch
    if days < maxDays { return strings[Self.days, max(0, days)] }
    let months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0)
    return months < maxMonths ? strings[Self.months, months] : strings[years, months / 12]
  }
}

extension PageContext {
  /// How long it is from one day to another: days, whole months or whole years.
  func age(from start: CalendarDate, to end: CalendarDate) -> String { AgeText.text(from: start, to: end, strings) }
}
