internal import CatalogModel
internal import SourceText

/// Tells which columns name people or say how they are reached.
struct PersonalColumns {
  /// Words that say so wherever they stand in a heading.
  private static let certain: Set<String> = [
    "email", "mail", "emails", "mails", "phone", "telephone", "mobile", "firstname", "lastname", "surname", "forename",
    "person", "persons", "username", "birthdate", "sahkoposti", "etunimi", "sukunimi", "epost", "fornamn", "efternamn",
    "vorname", "nachname", "familienname", "ansprechpartner", "ansprechpartnerin", "courriel", "prenom", "personne",
    "interlocuteur", "interlocutrice", "cognome", "persona",
  ]
  /// What such words begin with, and end with, in languages that join words.
  private static let certainBeginnings = ["telefon", "puhelin", "handynummer", "mobilnummer"]
  private static let certainEndings = ["henkilo", "kontaktperson", "ansprechperson"]
  /// The same of two words.
  private static let pairs: Set<String> = [
    "first name", "last name", "family name", "given name", "full name", "e mail",
  ]
  /// Words that say who somebody is, so that the values tell; several languages join another one to their front.
  private static let roles = [
    "owner", "manager", "contact", "contacts", "responsible", "lead", "author", "head", "steward", "approver",
    "custodian",
    "assignee", "omistaja", "vastaava", "agare", "ansvarig", "kontakt", "verantwortlich", "verantwortliche",
    "verantwortlicher", "eigentumer", "eigentumerin", "inhaber", "leiter", "leiterin", "zustandig", "responsable",
    "proprietaire", "responsabile", "proprietario", "referente", "contatto",
  ]

  private let records: ArraySlice<SourceRecord>
  private let titles: Set<SourcePath>

  /// - Parameters:
  ///   - records: of which so many are looked at that one can tell.
  ///   - titles: where they have what entries are called, which are no people whatever the heading.
  init(_ records: [SourceRecord], titles: Set<SourcePath> = []) {
    self.records = records.prefix(2000)
    self.titles = titles
  }

  /// Why the values at `path` seem to name people; nil where they do not.
  func reason(_ path: SourcePath) -> String? {
    let words = Self.words(of: path.text.split(separator: ".").last.map(String.init) ?? path.text)
    if words.contains(where: Self.isCertain)
      || zip(words, words.dropFirst()).contains(where: { Self.pairs.contains("\($0) \($1)") })
    {
      return "seems to name people, or how they are reached"
    }
    let found = look(at: path)
    if found.hasAddress { return "has mail addresses of people" }
    let isRole = words.contains { word in Self.roles.contains { word.hasSuffix($0) } }
    return isRole && !titles.contains(path) && found.isOfNames && !words.contains("title")
      ? "seems to have names of people" : nil
  }

  /// Whether the values at `path` look like names of people, whatever the heading says: names of services often do.
  func mayName(_ path: SourcePath) -> Bool { look(at: path).isOfNames }

  private func look(at path: SourcePath) -> (hasAddress: Bool, isOfNames: Bool) {
    var (count, names) = (0, 0)
    for record in records {
      for text in path.texts(in: record.values) {
        if Self.hasPersonalAddress(text) { return (true, false) }
        count += 1
        if Self.isName(text) { names += 1 }
      }
    }
    return (false, count > 0 && names * 10 >= count * 8)
  }

  private static func isCertain(_ word: String) -> Bool {
    certain.contains(word) || certainBeginnings.contains { word.hasPrefix($0) }
      || certainEndings.contains { word.hasSuffix($0) }
  }

  /// `Owner_firstName` → owner, first, name.
  static func words(of heading: String) -> [String] {
    var spaced = ""
    var wasSmall = false
    for scalar in heading.unicodeScalars {
      let isCapital = scalar.properties.isUppercase
      if isCapital, wasSmall { spaced += " " }
      wasSmall = scalar.properties.isLowercase
      spaced.unicodeScalars.append(scalar)
    }
    return FoldedName.of(spaced).split(separator: "-").map(String.init)
  }

  /// Whether a text is nothing but addresses, one of which is that of a person: with two names before the at sign, as in
  /// `anna.virtanen@example.org`, or with a name before it, as in `Anna Virtanen <anna@example.org>`.
  private static func hasPersonalAddress(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "@")), text.utf8.count <= 1000 else { return false }
    return text.split(whereSeparator: { ";,|\n".contains($0) }).contains { part in
      var part = BlankText.trimmed(String(part)) ?? ""
      if part.hasSuffix(">"), let start = part.firstIndex(of: "<") {
        if part[start...].contains("@"), isName(String(part[..<start])) { return true }
        part = String(part[part.index(after: start)...].dropLast())
      }
      if part.lowercased().hasPrefix("mailto:") { part = String(part.dropFirst("mailto:".count)) }
      return isPersonalAddress(part)
    }
  }

  private static func isPersonalAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].contains("."), !text.contains(" ") else { return false }
    let names = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    return names.count >= 2
      && names.allSatisfy { name in
        !name.isEmpty && !notOfNames.contains(name.lowercased())
          && name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "-" }
      }
  }

  /// Words that names of teams and services have, and their mailboxes.
  private static let notOfNames: Set<String> = [
    "team", "unit", "office", "department", "division", "services", "service", "group", "management", "support", "it",
    "general", "information", "board", "agency", "centre", "center", "desk", "system", "application", "data", "help",
    "helpdesk", "servicedesk", "info", "contact", "customer", "customers", "city", "library", "school", "schools", "hr",
    "finance", "payroll", "security", "operations", "amt", "abteilung", "dienst", "dienste", "palvelu", "palvelut",
    "tiimi", "yksikko", "yksikkö", "asiakaspalvelu", "neuvonta", "enhet", "tjänst", "direction", "ufficio", "servizio",
  ]

  /// Whether a text is two to four words that begin with capital letters, as `Anna Virtanen`, `VIRTANEN Anna` or `Virtanen, Anna`.
  private static func isName(_ text: String) -> Bool {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "," })
    guard (2...4).contains(words.count) else { return false }
    var hasSmall = false
    return words.allSatisfy { word in
      guard let first = word.unicodeScalars.first, first.properties.isUppercase else { return false }
      let rest = word.unicodeScalars.dropFirst()
      let isOfCapitals = rest.allSatisfy { $0.properties.isUppercase || $0 == "-" || $0 == "." }
      if !isOfCapitals { hasSmall = true }
      // Short words of capitals are abbreviations, as those of departments.
      return rest.allSatisfy { $0.properties.isAlphabetic || "-'’.".unicodeScalars.contains($0) }
        && (!isOfCapitals || rest.count > 2 || rest.last == ".") && !notOfNames.contains(word.lowercased())
    } && hasSmall
  }
}
