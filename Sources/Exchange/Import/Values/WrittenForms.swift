internal import CatalogModel
internal import Editing
internal import SourceText
internal import Syntax

/// Texts of another inventory in the forms that files have, where only one thing can be meant.
enum WrittenForms {
  static func number(_ text: String) -> String? {
    if MeantNumber.isNumber(text) { return text }
    guard let meant = MeantNumber(text), meant.alternative == nil, meant.fault != .unit else { return nil }
    return meant.text
  }

  static func boolean(_ text: String) -> Bool? {
    switch FoldedName.of(text) {
    case "true", "yes", "y", "oui", "kylla", "ja", "si", "vero", "vrai": true
    case "false", "no", "n", "non", "ei", "nej", "falso", "faux": false
    default: nil
    }
  }

  /// The day that a text says.
  /// - Parameter order: whether the day or the month stands first where both are numbers; nil where nobody knows.
  /// - Returns: nil where there is none, and whether that is because it may be one of two.
  static func date(_ text: String, _ order: DateOrder?) -> (day: String?, isAmbiguous: Bool) {
    if CalendarDate(text) != nil { return (text, false) }
    // What programs write has the time of the day behind it.
    let day = text.prefix { $0 != "T" && $0 != " " }
    if day.utf8.count == 10, day.utf8.count < text.utf8.count, CalendarDate(day) != nil { return (String(day), false) }
    guard let readings = MeantDate.readings(text) else {
      let candidates = MeantDate.candidates(text)
      return candidates.count == 1 ? (candidates[0], false) : (nil, false)
    }
    if let order = order ?? (readings.isByPoints ? .dayFirst : nil) { return (readings.day(order), false) }
    if readings.dayFirst == readings.monthFirst { return (readings.dayFirst, false) }
    return (nil, true)
  }

  static func address(_ text: String) -> String? {
    let isWhole = ["https://", "http://", "mailto:"].contains { text.lowercased().hasPrefix($0) }
    guard isWhole else { return MeantAddress.candidate(text) }
    guard text.unicodeScalars.count <= ValueConverter.maxText,
      !text.unicodeScalars.contains(where: { BlankText.isBlank($0) || "<>\"\\".unicodeScalars.contains($0) }),
      let colon = text.firstIndex(of: ":")
    else { return nil }
    let scheme = text[..<colon].lowercased()
    let rest = text[text.index(after: colon)...]
    if scheme == "mailto" { return rest.split(separator: "@").count == 2 ? "\(scheme):\(rest)" : nil }
    // A host begins with a letter or a digit, and a name before it is none that a page may have.
    let host = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let isHost = host.unicodeScalars.first.map { $0.properties.isAlphabetic || ("0"..."9").contains($0) } ?? false
    return isHost && !host.contains("@") ? "\(scheme):\(rest)" : nil
  }
}
