import CatalogModel

/// What the customers' edition calls the life of a service, in which the words of those who run it mean nothing to its readers.
enum CustomersWords {
  /// What readers call the field at `path`, or the word `value` in it; nil where they call it what everybody does.
  static func text(_ path: String, _ value: String? = nil) -> InterfaceText? {
    guard let value else { return labels[path] }
    return path == "status" ? words[value] : nil
  }

  private static let words: [String: InterfaceText] = [
    "pilot": InterfaceText(en: "on trial", fi: "kokeilussa", sv: "på prov", fr: "à l’essai", it: "in prova"),
    "live": InterfaceText(en: "available", fi: "saatavilla", sv: "tillgänglig", fr: "disponible", it: "disponibile"),
    "sunset": InterfaceText(en: "ending", fi: "päättymässä", sv: "upphör", fr: "prend fin", it: "in chiusura"),
  ]

  private static let labels: [String: InterfaceText] = [
    "dates.pilot": InterfaceText(
      en: "On trial from", fi: "Kokeilussa alkaen", sv: "På prov från", fr: "À l’essai à partir du", it: "In prova dal"),
    "dates.live": InterfaceText(
      en: "Available from", fi: "Saatavilla alkaen", sv: "Tillgänglig från", fr: "Disponible à partir du",
      it: "Disponibile dal"),
    "dates.sunset": InterfaceText(
      en: "Closed to new customers from", fi: "Ei uusia asiakkaita alkaen", sv: "Stängd för nya kunder från",
      fr: "Fermé aux nouveaux clients à partir du", it: "Chiuso ai nuovi clienti dal"),
  ]
}
