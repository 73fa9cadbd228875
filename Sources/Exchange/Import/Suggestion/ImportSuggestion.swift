package import CatalogModel
internal import Editing
internal import SourceText
internal import Syntax

/// A first mapping, made by looking at what an inventory has.
///
/// It runs as it is. What was only guessed says so in a comment, and what nobody can tell is left to the reader.
package struct ImportSuggestion: Sendable {
  /// The mapping, with comments that say what was seen.
  package let text: String
  /// Where to save it, below the catalogue's root.
  package let fileName: String

  /// Looks through an inventory.
  /// - Parameters:
  ///   - source: the name of its file or folder.
  ///   - form: the word that names its form on the command line.
  package init(_ inventory: SourceInventory, source: String, form: String, in catalog: Catalog) {
    let shown = source.contains(" ") ? "'\(source)'" : source
    let file = source.split(separator: "/").last.map(String.init) ?? source
    let stem = String(file[..<(file.lastIndex(of: ".") ?? file.endIndex)])
    let name = EntryID.suggestion(for: stem) ?? "inventory"
    fileName = "imports/\(name).yaml"
    let command = "salkku import \(form) \(shown) --map \(fileName) --dry-run"
    var columns = SuggestedColumns(inventory, in: catalog)
    let fields = columns.fields()
    var text = """
      # How the records of \(PlainValue.string(file).inline) become entries: a first mapping, made by looking at the values.
      # Correct it, save it as \(fileName), look at what comes of it, and then import:
      #   \(command)
      # `salkku schema import-map --format markdown` says what else can be written here.
      entries:
        - kind: \(columns.kind.name)

      """
    text += "    \(columns.identifier.comment)\n"
    text += "    identifier: {system: \(name), from: \(PlainValue.string(columns.identifier.path).inline)}\n"
    text += "    fields:\n" + fields.map { "      \($0)\n" }.joined()
    text += columns.body().map { "    \($0)\n" }.joined()
    if !columns.blanks.isEmpty {
      text += "# What means nothing where it is the whole value.\n"
      text += "blank: \(PlainValue.list(columns.blanks.map { .string($0) }).inline)\n"
    }
    let rest = columns.rest()
    if !rest.isEmpty {
      text += "# What has no place yet. Give it a field above, or name it below so that it is not told each time.\n"
      text += rest.map { "#   \($0)\n" }.joined()
      text += "drop: []\n"
    }
    self.text = text
  }
}

/// Finds the fields for columns.
private struct SuggestedColumns {
  let kind: KindDeclaration
  let blanks: [String]
  private(set) var identifier = (path: "", comment: "")
  private let catalog: Catalog
  private let headings: [ColumnHeading]
  private let profiles: [SourcePath: ColumnProfile]
  private let people: Set<SourcePath>
  private var taken: Set<SourcePath> = []

  /// What people write where there is nothing to say.
  private static let nothings: Set<String> = [
    "N/A", "n/a", "NA", "-", "--", "None", "none", "TBD", "tbd", "NULL", "null", "?", "S.O.", "s.o.", "Ei ole",
    "Saknas",
  ]
  /// Words of headings that name whoever answers for something.
  private static let owners: Set<String> = [
    "owner", "org", "organization", "organisation", "department", "team", "unit", "agency", "division", "responsible",
    "omistaja", "yksikko", "toimiala", "agare", "enhet", "ministere", "equipe", "ufficio",
  ]
  private static let segments: Set<String> = [
    "client", "clients", "customer", "customers", "target", "segment", "segments", "audience", "users", "asiakasryhma",
    "kohderyhma", "malgrupp", "beneficiaires", "destinatari",
  ]
  private static let descriptions: Set<String> = [
    "description", "desc", "summary", "about", "details", "kuvaus", "beskrivning", "resume", "descrizione",
  ]

  init(_ inventory: SourceInventory, in catalog: Catalog) {
    self.catalog = catalog
    kind = catalog.kinds[.servicePackage]
    let uses = SourcePaths(of: inventory.records).uses
    let paths = uses.map { SourcePath($0.path) }
    var found: Set<String> = []
    for record in inventory.records {
      for case .text(let text)? in record.values.values where Self.nothings.contains(text) { found.insert(text) }
    }
    blanks = found.sorted()
    let languages = catalog.configuration.languages
    headings = paths.map { ColumnHeading($0, among: paths, languages: languages) }
    profiles = Dictionary(
      paths.map { ($0, ColumnProfile($0, inventory.records, blanks: found)) }, uniquingKeysWith: { first, _ in first })
    let personal = PersonalColumns(inventory.records)
    people = Set(paths.filter { personal.reason($0) != nil })
    identifier = Self.identifier(headings, profiles, of: inventory.records.count)
    taken.insert(SourcePath(identifier.path))
  }

  private static func identifier(
    _ headings: [ColumnHeading], _ profiles: [SourcePath: ColumnProfile], of count: Int
  ) -> (path: String, comment: String) {
    let unique = headings.filter { profiles[$0.path].map { $0.isUnique && $0.records == count } ?? false }
    let words: Set<String> = [
      "id", "code", "key", "number", "uid", "uuid", "ref", "reference", "tunnus", "nummer", "codice",
    ]
    let best =
      unique.first { !words.isDisjoint(with: $0.words) && profiles[$0.path]?.isOfCodes == true }
      ?? unique.first { profiles[$0.path]?.isOfCodes == true } ?? unique.first
    if let best { return (best.path.text, "# Each record has another value there.") }
    return (
      headings.first?.path.text ?? "id", "# GUESSED: no column has another value in each record; name one that has."
    )
  }

  // MARK: Fields

  /// The lines below `fields`.
  mutating func fields() -> [String] {
    var lines: [String] = title()
    lines += owner()
    lines += status()
    lines += summary()
    lines += segmentsField()
    for name in ["request", "version", "review_by", "tags", "price", "eligibility", "area"] {
      lines += field(named: name)
    }
    return lines
  }

  private func free(_ isWanted: (ColumnHeading) -> Bool) -> [ColumnHeading] {
    headings.filter { !taken.contains($0.path) && !people.contains($0.path) && isWanted($0) }
  }

  /// The field that a heading means by its name, with and without what most headings begin with.
  private func meant(_ heading: ColumnHeading) -> String? {
    let name = heading.base.split(separator: ".").last.map(String.init) ?? heading.base
    let short = name.split(whereSeparator: { "_- ".contains($0) }).dropFirst().joined(separator: "_")
    for candidate in [name, short] where !candidate.isEmpty {
      if case .field(let field) = kind.meant(by: candidate, at: []) { return field.name }
    }
    return nil
  }

  /// A text in each language that the catalogue has and the columns of one base name.
  private mutating func text(_ field: String, _ heading: ColumnHeading, _ more: String = "") -> [String] {
    let siblings = headings.filter { $0.base == heading.base }
    var lines: [String] = []
    func value(_ path: SourcePath) -> String {
      let name = PlainValue.string(path.text).inline
      return more.isEmpty ? name : "{from: \(name), \(more)}"
    }
    let declared = siblings.filter { sibling in
      sibling.language.map { tag in catalog.configuration.languages.contains { $0.tag == tag } } ?? false
    }
    if heading.language == nil || declared.isEmpty {
      taken.insert(heading.path)
      return ["\(field): \(value(heading.path))"]
    }
    lines.append("\(field):")
    for sibling in declared {
      taken.insert(sibling.path)
      lines.append("  \(sibling.language ?? ""): \(value(sibling.path))")
    }
    let others = siblings.filter { sibling in !declared.contains { $0.path == sibling.path } }
    for other in others {
      taken.insert(other.path)
      lines.append(
        "  # \(other.language ?? ""): \(value(other.path)) — once `languages` in \(Configuration.fileName) has it")
    }
    return lines
  }

  private mutating func title() -> [String] {
    let language = catalog.defaultLanguage.tag
    let named = free { meant($0) == "title" }
    let short = free { heading in
      guard let profile = profiles[heading.path] else { return false }
      return !profile.holdsProse && !profile.holdsAddresses && !profile.isOfCodes
        && profile.values.count * 2 > profile.count
    }
    guard
      let heading = named.first(where: { $0.language == nil || $0.language == language }) ?? named.first
        ?? short.first(where: { $0.language == nil || $0.language == language }) ?? short.first
    else {
      return [
        "# GUESSED: no column seems to have the name of the service.",
        "title: \(PlainValue.string(identifier.path).inline)",
      ]
    }
    return (named.isEmpty ? ["# GUESSED by the values."] : []) + text("title", heading)
  }

  private mutating func owner() -> [String] {
    let candidates = free { heading in
      guard let profile = profiles[heading.path], profile.count > 0, !profile.holdsAddresses, !profile.holdsProse else {
        return false
      }
      return meant(heading) == "owner" || !Self.owners.isDisjoint(with: heading.words)
    }
    // Of several, the one with the shortest heading: the others say more about the same.
    guard let heading = candidates.min(by: { $0.path.text.utf8.count < $1.path.text.utf8.count }) else {
      return [
        "# No column says who answers for a service: write the id of a team, or name a column.",
        "owner: {always: \(catalog.entries(of: .team).first?.id ?? "service-desk")}",
      ]
    }
    taken.insert(heading.path)
    var lines = ["# A team that is called so, or has this identifier; --create makes those that do not exist."]
    lines.append("owner:")
    lines.append("  from: \(PlainValue.string(heading.path.text).inline)")
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
      return meant(heading) == "status" || profile.ranked.contains { known.contains(FoldedName.of($0.value)) }
    }
    guard let heading = candidates.first else {
      return ["# No column says it: every service is called `live`.", "status: {always: live}"]
    }
    taken.insert(heading.path)
    var lines = ["# GUESSED where it says so: what each word is here.", "status:"]
    lines.append("  from: \(PlainValue.string(heading.path.text).inline)")
    lines.append("  words:")
    for (word, count) in profiles[heading.path]?.ranked ?? [] {
      let meaning = Self.status(of: word, known: declaration.words.map(\.value))
      lines.append("    \(YAMLText.key(word)): \(meaning ?? "proposed") # \(count)\(meaning == nil ? ", GUESSED" : "")")
    }
    lines.append("  else: live")
    return lines
  }

  private static func status(of word: String, known: [String]) -> String? {
    let folded = FoldedName.of(word)
    if let same = known.first(where: { FoldedName.of($0) == folded }) { return same }
    let meanings = [
      "live": [
        "active", "production", "in-production", "operational", "in-use", "available", "current", "kaytossa", "i-drift",
      ],
      "retired": ["inactive", "closed", "decommissioned", "discontinued", "archived", "ended", "obsolete"],
      "sunset": ["end-of-life", "phasing-out", "deprecated", "ending"],
      "proposed": ["idea", "new", "draft", "requested"], "approved": ["planned", "accepted"],
      "in-development": ["development", "in-progress", "building", "design", "test", "testing"],
      "pilot": ["beta", "trial", "piloting"], "rejected": ["cancelled", "canceled", "declined"],
    ]
    return meanings.first { $0.value.contains(folded) }?.key
  }

  private mutating func summary() -> [String] {
    let language = catalog.defaultLanguage.tag
    let candidates = free { heading in
      profiles[heading.path].map { $0.count > 0 && !$0.holdsAddresses } ?? false
        && (meant(heading) == "summary" || !Self.descriptions.isDisjoint(with: heading.words))
    }
    guard let heading = candidates.first(where: { $0.language == nil || $0.language == language }) ?? candidates.first
    else { return [] }
    described = heading
    let isHTML = profiles[heading.path]?.holdsHTML ?? false
    return text("summary", heading, "take: first-sentence" + (isHTML ? ", html: true" : ""))
  }

  /// The column that the summary is taken from, which has the text of the entry as well.
  private var described: ColumnHeading?

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
      let items = profile.items(dividedBy: profile.separator)
      return items.count <= 40 && (meant(heading) == "segments" || !Self.segments.isDisjoint(with: heading.words))
    }
    guard let heading = candidates.first, let profile = profiles[heading.path] else { return [] }
    taken.insert(heading.path)
    let separator = profile.separator
    let existing = ImportedNames(catalog, .segment)
    var lines = [
      "# Whom each service is for: write the ids of segments. --create makes those that do not exist.", "segments:",
    ]
    lines.append("  from: \(PlainValue.string(heading.path.text).inline)")
    if let separator { lines.append("  split: \(PlainValue.string(separator).inline)") }
    lines.append("  words:")
    for (word, count) in profile.items(dividedBy: separator) {
      let id = existing.id(of: word)
      lines.append(
        "    \(YAMLText.key(word)): \(PlainValue.string(id ?? word).inline) # \(count)\(id == nil ? "; no segment yet" : "")"
      )
    }
    return lines
  }

  private mutating func field(named name: String) -> [String] {
    guard let declaration = kind.field(name) else { return [] }
    let language = catalog.defaultLanguage.tag
    let candidates = free { heading in
      guard let profile = profiles[heading.path], profile.count > 0 else { return false }
      if name == "request" { return profile.holdsAddresses && profile.count == profile.records }
      // A few codes say something else than a text does.
      if declaration.form == .text, profile.isOfCodes, profile.values.count <= 10 { return false }
      return meant(heading) == name && (declaration.form != .date || profile.holdsDates)
    }
    guard let heading = candidates.first(where: { $0.language == nil || $0.language == language }) ?? candidates.first,
      let profile = profiles[heading.path]
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
      let isPersonal = people.contains(heading.path)
      return "\(PlainValue.string(heading.path.text).inline): "
        + (isPersonal ? "seems to name people, or how they are reached" : profile.summary)
    }
  }
}

/// The entries of a kind by what they are called.
private struct ImportedNames {
  private var references: ImportReferences
  private let kind: EntityKind

  init(_ catalog: Catalog, _ kind: EntityKind) {
    references = ImportReferences(catalog)
    self.kind = kind
  }

  func id(of name: String) -> String? {
    var references = references
    if case .found(let id) = references.match(name, kind) { return id }
    return nil
  }
}
