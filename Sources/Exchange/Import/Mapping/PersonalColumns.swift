internal import CatalogModel
internal import SourceText

/// Tells which columns name people or say how they are reached.
struct PersonalColumns {
  /// Words that say so wherever they stand in a heading.
  private static let certain: Set<String> = [
    "email", "mail", "emails", "phone", "telephone", "mobile", "firstname", "lastname", "surname", "forename", "person",
    "persons", "username", "birthdate", "sahkoposti", "puhelin", "etunimi", "sukunimi", "henkilo", "vastuuhenkilo",
    "yhteyshenkilo", "epost", "telefon", "fornamn", "efternamn", "kontaktperson", "courriel", "prenom", "personne",
    "cognome", "telefono", "persona",
  ]
  /// The same of two words.
  private static let pairs: Set<String> = [
    "first name", "last name", "family name", "given name", "full name", "e mail",
  ]
  /// Words that say who somebody is, so that the values tell.
  private static let roles: Set<String> = [
    "owner", "manager", "contact", "responsible", "lead", "author", "head", "name", "steward", "approver", "custodian",
    "omistaja", "vastaava", "agare", "ansvarig", "responsable", "responsabile", "referente", "kontakt", "assignee",
  ]

  private let records: ArraySlice<SourceRecord>

  /// - Parameter records: of which so many are looked at that one can tell.
  init(_ records: [SourceRecord]) { self.records = records.prefix(2000) }

  /// Why the values at `path` seem to name people; nil where they do not.
  func reason(_ path: SourcePath) -> String? {
    let words = Self.words(of: path.text.split(separator: ".").last.map(String.init) ?? path.text)
    if words.contains(where: Self.certain.contains)
      || zip(words, words.dropFirst()).contains(where: { Self.pairs.contains("\($0) \($1)") })
    {
      return "seems to name people, or how they are reached"
    }
    let isRole = words.contains(where: Self.roles.contains)
    var (count, addresses, names) = (0, 0, 0)
    for record in records {
      for text in path.texts(in: record.values) {
        count += 1
        if Self.isPersonalAddress(text) { addresses += 1 }
        if isRole, Self.isName(text) { names += 1 }
      }
    }
    guard count > 0 else { return nil }
    if addresses * 4 >= count { return "has mail addresses of people" }
    return isRole && names * 10 >= count * 8 && !words.contains("title") ? "seems to have names of people" : nil
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

  /// Whether the part before the at sign is two names, as in `anna.virtanen@example.org`.
  private static func isPersonalAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].contains("."), !text.contains(" ") else { return false }
    let names = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    return names.count >= 2
      && names.allSatisfy { $0.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "-" } }
      && names.allSatisfy { !$0.isEmpty }
  }

  /// Words that names of teams and services have.
  private static let notOfNames: Set<String> = [
    "team", "unit", "office", "department", "division", "services", "service", "group", "management", "support", "it",
    "general", "information", "board", "agency", "centre", "center", "desk", "system", "application", "data",
  ]

  /// Whether a text is two to four words that begin with capital letters, as `Anna Virtanen` or `Virtanen, Anna`.
  private static func isName(_ text: String) -> Bool {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "," })
    guard (2...4).contains(words.count) else { return false }
    return words.allSatisfy { word in
      guard let first = word.unicodeScalars.first, first.properties.isUppercase else { return false }
      let rest = word.unicodeScalars.dropFirst()
      return rest.allSatisfy { $0.properties.isAlphabetic || "-'’.".unicodeScalars.contains($0) }
        && !rest.allSatisfy(\.properties.isUppercase) && !notOfNames.contains(word.lowercased())
    }
  }
}
