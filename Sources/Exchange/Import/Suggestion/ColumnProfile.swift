internal import CatalogModel
internal import SourceText

/// What the values of one column or path look like.
struct ColumnProfile {
  let path: SourcePath
  /// How many values there are.
  private(set) var count = 0
  /// How many records have one.
  private(set) var records = 0
  /// The different values with their numbers; those beyond ``most`` are not kept.
  private(set) var values: [String: Int] = [:]
  private(set) var isCut = false
  private var addresses = 0
  private var dates = 0
  private var markup = 0
  private var spaced = 0
  private var bytes = 0

  /// So many different values are kept.
  private static let most = 20_000

  init(_ path: SourcePath, _ inventory: [SourceRecord], blanks: Set<String>) {
    self.path = path
    for record in inventory {
      let texts = path.texts(in: record.values).filter { !blanks.contains($0) }
      if !texts.isEmpty { records += 1 }
      for text in texts { add(text) }
    }
  }

  private mutating func add(_ text: String) {
    count += 1
    bytes += text.utf8.count
    if values[text] != nil || values.count < Self.most { values[text, default: 0] += 1 } else { isCut = true }
    if text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.") { addresses += 1 }
    if CalendarDate(text) != nil || MeantDate.candidates(text).count == 1 { dates += 1 }
    if text.contains("</") || text.contains("<br") || text.contains("&nbsp;") || text.contains("<p>") { markup += 1 }
    if text.utf8.contains(0x20) { spaced += 1 }
  }

  private func isMost(_ number: Int) -> Bool { count > 0 && number * 10 >= count * 7 }

  /// Whether most values are addresses of pages.
  var holdsAddresses: Bool { isMost(addresses) }
  /// Whether most values are days.
  var holdsDates: Bool { isMost(dates) }
  /// Whether some values are HTML.
  var holdsHTML: Bool { markup * 10 >= max(count, 1) }
  /// Whether most values are sentences.
  var holdsProse: Bool { count > 0 && bytes / count > 60 && isMost(spaced) }
  /// Whether no value stands twice.
  var isUnique: Bool { !isCut && values.count == count }
  /// Whether no value has a blank in it.
  var isOfCodes: Bool { spaced == 0 }

  /// The different values, the most frequent first.
  var ranked: [(value: String, count: Int)] {
    values.map { (value: $0.key, count: $0.value) }.sorted { ($1.count, $0.value) < ($0.count, $1.value) }
  }

  /// What stands between the items of lists; nil where the values are no lists. A semicolon or a bar seldom stands within a name; a comma
  /// does, so that its parts have to recur.
  var separator: String? {
    guard count > 0, !holdsProse, !holdsAddresses else { return nil }
    for separator in [";", "|", ","] {
      var parts: [String: Int] = [:]
      var (divided, standing) = (0, 0)
      for (value, count) in values where value.contains(separator) {
        divided += count
        var isOfKnown = true
        for part in ListText.items(of: value, dividedBy: separator) {
          parts[part, default: 0] += count
          if values[part] == nil { isOfKnown = false }
        }
        if isOfKnown { standing += count }
      }
      guard divided * 50 >= count, !parts.isEmpty, parts.keys.allSatisfy({ $0.utf8.count <= 40 }) else { continue }
      let recur = parts.count * 2 <= values.count || parts.count <= 30 && parts.values.allSatisfy { $0 > 1 }
      if separator != "," || recur || standing == divided { return separator }
    }
    return nil
  }

  /// The different items of lists, the most frequent first.
  func items(dividedBy separator: String?) -> [(value: String, count: Int)] {
    guard let separator else { return ranked }
    var items: [String: Int] = [:]
    for (value, count) in values {
      for part in ListText.items(of: value, dividedBy: separator) { items[part, default: 0] += count }
    }
    return items.map { (value: $0.key, count: $0.value) }.sorted { ($1.count, $0.value) < ($0.count, $1.value) }
  }

  /// What was seen, in a few words for a comment.
  /// - Parameter isPersonal: whether the values may be names of people, which are not told.
  func summary(isPersonal: Bool) -> String {
    if holdsAddresses { return "\(count) values, addresses of pages" }
    if holdsDates { return "\(count) values, days" }
    if isUnique, count > 1 { return "\(count) values, each another" }
    let number = count == 1 ? "1 value" : "\(count) values, \(isCut ? "over " : "")\(values.count) different"
    guard !isPersonal else { return "\(number), which may be names of people" }
    let told = ranked.prefix(4).map { "\(Self.short($0.value)) (\($0.count))" }.joined(separator: ", ")
    return "\(number): \(told)"
  }

  /// The beginning of a value, on one line.
  static func short(_ text: String) -> String {
    let line = BlankText.onOneLine(text)
    return line.unicodeScalars.count > 40 ? String(line.unicodeScalars.prefix(39)) + "…" : line
  }
}

/// The heading of a column, taken apart.
struct ColumnHeading {
  let path: SourcePath
  /// The name without the language at its end.
  let base: String
  /// The language at its end, as `fr` of `summary_fr`; nil where there is none.
  let language: String?
  /// The words of the base name, without accents and capitals.
  let words: [String]

  private init(_ path: SourcePath, _ base: String, _ language: String?) {
    (self.path, self.base, self.language) = (path, base, language)
    words = PersonalColumns.words(of: base.split(separator: ".").last.map(String.init) ?? base)
  }

  /// The headings of all columns. One that ends as a language does is told by another column of the same name in another language.
  static func all(_ paths: [SourcePath], languages: [Language]) -> [ColumnHeading] {
    let parted = paths.map { Self.parted($0.text) }
    var tags: [String: Set<String>] = [:]
    for case let part? in parted { tags[part.base, default: []].insert(part.tag) }
    return zip(paths, parted).map { path, part in
      guard let part else { return ColumnHeading(path, path.text, nil) }
      let isLanguage = tags[part.base, default: []].count > 1 || languages.contains { $0.tag == part.tag }
      return isLanguage
        ? ColumnHeading(path, part.base, part.tag) : ColumnHeading(path, path.text, nil)
    }
  }

  private static func parted(_ name: String) -> (base: String, tag: String)? {
    let trimmed = name.hasSuffix(")") ? String(name.dropLast()) : name
    guard let mark = trimmed.lastIndex(where: { "_-. (".contains($0) }) else { return nil }
    let tag = trimmed[trimmed.index(after: mark)...].lowercased()
    guard tag.utf8.count == 2, Language.isTag(tag) else { return nil }
    let base = String(trimmed[..<mark].reversed().drop { "_-. (".contains($0) }.reversed())
    return base.isEmpty ? nil : (base, tag)
  }
}
