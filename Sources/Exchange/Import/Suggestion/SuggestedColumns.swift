internal import CatalogModel
internal import Editing
internal import SourceText
internal import Syntax

/// Finds the fields for columns.
struct SuggestedColumns {
  let kind: KindDeclaration
  let blanks: [String]
  let catalog: Catalog
  let headings: [ColumnHeading]
  let profiles: [SourcePath: ColumnProfile]
  /// How many records there are.
  let count: Int
  /// The column by which a record is found again.
  let identifier: SourcePath
  private let isIdentifierGuessed: Bool
  private let people: Set<SourcePath>
  private let personal: PersonalColumns
  /// The paths of the fields that headings mean, and those that they mean with all their words.
  private let meanings: [SourcePath: String]
  private let wholeMeanings: [SourcePath: String]
  private var names: ImportReferences
  private var taken: Set<SourcePath> = []
  private var titles: [SourcePath] = []
  /// The column that the summary is taken from, which has the text of the entry as well.
  private var described: ColumnHeading?

  init(_ inventory: SourceInventory, in catalog: Catalog) {
    self.catalog = catalog
    count = inventory.records.count
    let kind = catalog.kinds[.servicePackage]
    self.kind = kind
    let paths = SourcePaths(of: inventory.records).uses.map { SourcePath($0.path) }
    var found: Set<String> = []
    for record in inventory.records {
      for case .text(let text)? in record.values.values where SuggestedWords.nothings.contains(text) {
        found.insert(text)
      }
    }
    blanks = found.sorted()
    headings = ColumnHeading.all(paths, languages: catalog.configuration.languages)
    let meanings = HeadingMeanings(kind, in: catalog.kinds)
    var (whole, all): ([SourcePath: String], [SourcePath: String]) = ([:], [:])
    for heading in headings {
      whole[heading.path] = meanings.path(of: heading)
      all[heading.path] = whole[heading.path] ?? meanings.shortPath(of: heading)
    }
    (wholeMeanings, self.meanings) = (whole, all)
    profiles = Dictionary(
      paths.map { ($0, ColumnProfile($0, inventory.records, blanks: found)) }, uniquingKeysWith: { first, _ in first })
    personal = PersonalColumns(inventory.records)
    let personal = self.personal
    people = Set(paths.filter { personal.reason($0) != nil })
    names = ImportReferences(catalog)
    let best = Self.identifier(
      headings.filter { [people] in !people.contains($0.path) }, profiles, whole, of: inventory.records.count)
    identifier = best ?? headings.first?.path ?? SourcePath("id")
    isIdentifierGuessed = best == nil
  }

  /// The column in which each record has another value: one whose heading says so, or else any but one that means something else,
  /// as a price does, of which a few may differ by chance.
  private static func identifier(
    _ headings: [ColumnHeading], _ profiles: [SourcePath: ColumnProfile], _ meanings: [SourcePath: String],
    of count: Int
  ) -> SourcePath? {
    let unique = headings.filter { profiles[$0.path].map { $0.isUnique && $0.records == count } ?? false }
    let codes = unique.filter { profiles[$0.path]?.isOfCodes == true }
    let named = codes.first { !SuggestedWords.identifiers.isDisjoint(with: $0.words) }
    let titles = unique.first { meanings[$0.path] == FieldValue.title }
    return (named ?? codes.first { meanings[$0.path] == nil } ?? titles ?? unique.first)?.path
  }

  /// What is said of the identifier, once the fields are found.
  var identifierComments: [String] {
    if isIdentifierGuessed {
      return ["# GUESSED: no column has another value in each record; name one that has."]
    }
    guard titles.contains(identifier) else { return ["# Each record has another value there."] }
    return [
      "# No column numbers the records, so each is found by its name: one that gets another name is a new one here."
    ]
  }

  // MARK: Fields

  /// The lines below `fields`.
  mutating func fields() -> [String] {
    var lines: [String] = title()
    // What the records are told apart by may be what they are called, and is nothing else.
    taken.insert(identifier)
    lines += owner()
    lines += status()
    lines += summary()
    lines += segmentsField()
    for name in [
      "request", "version", "review_by", "tags", "price", "eligibility", "area", "support.hours", "dates.live",
      "dates.retired",
    ] {
      lines += field(named: name)
    }
    return lines
  }

  private func free(_ isWanted: (ColumnHeading) -> Bool) -> [ColumnHeading] {
    headings.filter { !taken.contains($0.path) && !people.contains($0.path) && isWanted($0) }
  }

  /// The one for readers of the catalogue's default language, if there is any.
  private func first(of headings: [ColumnHeading]) -> ColumnHeading? {
    headings.first { $0.language == nil || $0.language == catalog.defaultLanguage.tag } ?? headings.first
  }

  private func isDeclared(_ heading: ColumnHeading) -> Bool {
    heading.language.map { tag in catalog.configuration.languages.contains { $0.tag == tag } } ?? false
  }

  /// A text in each language that the catalogue has and the columns of one base name.
  private mutating func text(_ field: String, _ heading: ColumnHeading, _ more: String = "") -> [String] {
    func value(_ path: SourcePath) -> String {
      let name = PlainValue.string(path.text).inline
      return more.isEmpty ? name : "{from: \(name), \(more)}"
    }
    let siblings = heading.language == nil ? [heading] : headings.filter { $0.base == heading.base }
    let declared = siblings.filter(isDeclared)
    if declared.isEmpty {
      taken.insert(heading.path)
      return ["\(field): \(value(heading.path))"]
    }
    var lines = ["\(field):"]
    for sibling in declared {
      taken.insert(sibling.path)
      lines.append("  \(sibling.language ?? ""): \(value(sibling.path))")
    }
    for other in siblings where !isDeclared(other) {
      taken.insert(other.path)
      lines.append(
        "  # \(other.language ?? ""): \(value(other.path)) — once `languages` in \(Configuration.fileName) has it")
    }
    return lines
  }

  private mutating func title() -> [String] {
    var named = free { meanings[$0.path] == FieldValue.title && profiles[$0.path]?.holdsProse == false }
    let isWhole = { [wholeMeanings] (heading: ColumnHeading) in wholeMeanings[heading.path] != nil }
    named = named.filter(isWhole) + named.filter { !isWhole($0) }
    // A column that is called as the things are may say of what sort they are.
    let telling = named.filter { heading in profiles[heading.path].map { $0.values.count * 2 > $0.count } ?? false }
    let short = free { heading in
      guard let profile = profiles[heading.path] else { return false }
      return meanings[heading.path] == nil && !profile.holdsProse && !profile.holdsAddresses && !profile.holdsDates
        && !profile.isOfCodes && profile.values.count * 2 > profile.count
    }
    guard let heading = first(of: telling) ?? first(of: named) ?? first(of: short) else {
      titles = [identifier]
      return [
        "# GUESSED: no column seems to have the name of the service.",
        "title: \(PlainValue.string(identifier.text).inline)",
      ]
    }
    titles = [heading.path]
    let guess = named.isEmpty ? ["# GUESSED by the values."] : []
    let isComplete = profiles[heading.path].map { $0.records == count } ?? false
    if !isComplete, !isDeclared(heading), heading.path != identifier {
      taken.insert(heading.path)
      let names = PlainValue.list([.string(heading.path.text), .string(identifier.text)]).inline
      return guess + ["# Some records have no name, and are called by their number.", "title: {from: \(names)}"]
    }
    return guess + text(FieldValue.title, heading)
  }

  private mutating func owner() -> [String] {
    let candidates = free { heading in
      guard let profile = profiles[heading.path], profile.count > 0, !profile.holdsAddresses, !profile.holdsProse else {
        return false
      }
      return meanings[heading.path] == "owner" || heading.words.contains(where: SuggestedWords.owners.contains)
    }
    let team = catalog.entries(of: .team).first?.id ?? "service-desk"
    // Of several, the one with the shortest heading: the others say more about the same.
    guard let heading = candidates.min(by: { $0.path.text.utf8.count < $1.path.text.utf8.count }) else {
      return [
        "# No column says who answers for a service: write the id of a team, or name a column.",
        "owner: {always: \(team)}",
      ]
    }
    taken.insert(heading.path)
    var lines = ["# A team that is called so, or has this identifier; --create makes those that do not exist."]
    lines.append("owner:")
    lines.append("  from: \(PlainValue.string(heading.path.text).inline)")
    let empty = count - (profiles[heading.path]?.records ?? 0)
    if empty > 0 { lines.append("  else: \(team) # GUESSED: \(empty) of \(count) records name nobody") }
    let more = free { other in
      other.path.text.hasPrefix(heading.path.text) && ["title", "name", "label"].contains(other.words.last ?? "")
    }.first
    if let more {
      taken.insert(more.path)
      lines += created(more)
    }
    return lines
  }

  /// What an entry is called that `--create` makes.
  private func created(_ heading: ColumnHeading) -> [String] {
    let name = PlainValue.string(heading.path.text).inline
    let languages = catalog.configuration.languages
    let values = profiles[heading.path]?.ranked.prefix(50) ?? []
    let isPair = !values.isEmpty && values.allSatisfy { $0.value.split(separator: " | ").count == 2 }
    guard isPair else { return ["  create: {title: \(name)}"] }
    let first = "{from: \(name), split: \" | \", take: first}"
    guard languages.count > 1 else { return ["  create: {title: \(first)}"] }
    return [
      "  create:", "    title:", "      # GUESSED: which language stands first.", "      \(languages[0].tag): \(first)",
      "      \(languages[1].tag): {from: \(name), split: \" | \", take: last}",
    ]
  }

  private mutating func status() -> [String] {
    guard let declaration = kind.field("status") else { return [] }
    let known = Set(declaration.words.map { FoldedName.of($0.value) })
    let candidates = free { heading in
      guard let profile = profiles[heading.path], profile.count > 0, profile.values.count <= 30 else { return false }
      return meanings[heading.path] == "status"
        || meanings[heading.path] == nil && profile.ranked.contains { known.contains(FoldedName.of($0.value)) }
    }
    guard let heading = candidates.first(where: { meanings[$0.path] == "status" }) ?? candidates.first else {
      return ["# No column says it: every service is called `live`.", "status: {always: live}"]
    }
    taken.insert(heading.path)
    var lines = ["# GUESSED where it says so: what each word is here.", "status:"]
    lines.append("  from: \(PlainValue.string(heading.path.text).inline)")
    lines.append("  words:")
    for (word, count) in profiles[heading.path]?.ranked ?? [] {
      let meaning = SuggestedWords.status(of: word, known: declaration.words)
      lines.append("    \(YAMLText.key(word)): \(meaning.value) # \(count)\(meaning.isGuessed ? ", GUESSED" : "")")
    }
    lines.append("  else: live")
    return lines
  }

  private mutating func summary() -> [String] {
    let candidates = free { heading in
      guard let profile = profiles[heading.path], profile.count > 0, !profile.holdsAddresses else { return false }
      return meanings[heading.path] == "summary"
        || heading.words.contains(where: SuggestedWords.descriptions.contains)
    }
    guard let heading = first(of: candidates) else { return [] }
    described = heading
    let isHTML = profiles[heading.path]?.holdsHTML ?? false
    return text("summary", heading, "take: first-sentence" + (isHTML ? ", html: true" : ""))
  }

  /// The line of `body`.
  func body() -> [String] {
    if let text = headings.first(where: { $0.path.text == FileSource.body }) {
      return ["body: \(PlainValue.string(text.path.text).inline)"]
    }
    guard let described, let profile = profiles[described.path], profile.holdsProse else { return [] }
    func value(_ heading: ColumnHeading) -> String {
      let name = PlainValue.string(heading.path.text).inline
      return profile.holdsHTML ? "{from: \(name), html: true}" : name
    }
    let declared = headings.filter { heading in
      heading.base == described.base && catalog.configuration.languages.contains { $0.tag == heading.language }
    }
    guard described.language != nil, declared.count > 1 else { return ["body: \(value(described))"] }
    return ["body:"] + declared.map { "  \($0.language ?? ""): \(value($0))" }
  }

  private mutating func segmentsField() -> [String] {
    let candidates = free { heading in
      guard let profile = profiles[heading.path], profile.count > 0, !profile.holdsProse, !profile.holdsAddresses else {
        return false
      }
      guard meanings[heading.path] == "segments" || heading.words.contains(where: SuggestedWords.segments.contains)
      else {
        return false
      }
      return profile.items(dividedBy: profile.separator).count <= 40
    }
    guard let heading = candidates.first, let profile = profiles[heading.path] else { return [] }
    taken.insert(heading.path)
    let separator = profile.separator
    var lines = [
      "# Whom each service is for: write the ids of segments. --create makes those that do not exist.", "segments:",
    ]
    lines.append("  from: \(PlainValue.string(heading.path.text).inline)")
    if let separator { lines.append("  split: \(PlainValue.string(separator).inline)") }
    lines.append("  words:")
    for (word, count) in profile.items(dividedBy: separator) {
      let id: String? = if case .found(let id) = names.match(word, .segment) { id } else { nil }
      lines.append(
        "    \(YAMLText.key(word)): \(PlainValue.string(id ?? word).inline) # \(count)\(id == nil ? "; no segment yet" : "")"
      )
    }
    return lines
  }

  private mutating func field(named name: String) -> [String] {
    guard let declaration = kind.field(at: name.split(separator: ".").map(String.init)) else { return [] }
    let candidates = free { heading in
      guard let profile = profiles[heading.path], profile.count > 0 else { return false }
      if name == "request" { return profile.holdsAddresses && profile.count == profile.records }
      // A few codes say something else than a text does; hours are as short as codes.
      let mayBeShort = declaration.form != .text || declaration.path == "support.hours"
      if !mayBeShort, profile.isOfCodes, profile.values.count <= 10 { return false }
      return meanings[heading.path] == name && (declaration.form != .date || profile.holdsDates)
    }
    guard let heading = first(of: candidates), let profile = profiles[heading.path]
    else { return [] }
    let separator = declaration.isList ? profile.separator.map { "split: \(PlainValue.string($0).inline)" } ?? "" : ""
    return text(name, heading, separator)
  }

  // MARK: What is left

  /// The columns that nothing takes, each with what was seen.
  func rest() -> [String] {
    let own = [FileSource.body, FileSource.fileName]
    let open = headings.filter { !taken.contains($0.path) && !own.contains($0.path.text) }
    return open.compactMap { heading in
      guard let profile = profiles[heading.path], profile.count > 0 else { return nil }
      let seen =
        people.contains(heading.path)
        ? "seems to name people, or how they are reached"
        : profile.summary(isPersonal: personal.mayName(heading.path))
      return "\(PlainValue.string(heading.path.text).inline): \(seen)"
    }
  }
}
