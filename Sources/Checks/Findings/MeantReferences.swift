internal import CatalogModel
internal import SourceText
internal import Syntax

/// Finds what a reference that leads nowhere probably means: people write a title, a path, a file's name, or put quotes round it
/// that are none to YAML.
struct MeantReferences {
  private let catalog: Catalog
  private var names: [EntityKind: Names] = [:]

  /// What the entries of a kind are known by.
  private struct Names {
    let near: NearestNames
    /// Indices of entries by their titles, folded, in every language.
    var titles: [String: [Int]] = [:]
    /// What files are to be called whose names can't be ids.
    var futureIDs: Set<String> = []
    /// The words of each id, for what is known by a part of it.
    var words: [(id: String, words: Set<String>)] = []

    init(_ entries: EntryList) {
      near = NearestNames(entries.map(\.id))
      for entry in entries {
        words.append((entry.id, Set(entry.id.split(separator: "-").map(String.init))))
        if !EntryID.isValid(entry.id), let id = EntryID.suggestion(for: entry.id) { futureIDs.insert(id) }
        for title in Set(Self.titles(of: entry).map(FoldedName.of)) where !title.isEmpty {
          titles[title, default: []].append(entry.index)
        }
      }
    }

    private static func titles(of entry: Entry) -> [String] {
      entry.title?.wordings(default: entry.catalog.defaultLanguage).map(\.node.string) ?? []
    }
  }

  /// What to say of a reference.
  struct Advice {
    let help: String
    /// What is meant, where there is one meaning: as it is to be written.
    var meant: String?
  }

  init(_ catalog: Catalog) { self.catalog = catalog }

  /// Whether a file bears the id once it is called as its own finding says.
  mutating func isAwaited(_ id: String, _ kind: EntityKind) -> Bool { names(kind).futureIDs.contains(id) }

  /// What to write instead of `written`, which names nothing of `kinds`.
  /// - Parameters:
  ///   - name: the part of it that is no kind's name; all of it where nothing is said.
  ///   - isQualified: whether the kind is written before the id.
  mutating func advice(
    for written: String, naming name: String? = nil, among kinds: [EntityKind], isQualified: Bool,
    isOfList: Bool = false
  ) -> Advice {
    let (id, kinds) = cleaned(name ?? written, kinds)
    func shown(_ entry: Entry) -> String { isQualified ? entry.key : entry.id }
    // Editors make dashes of hyphens.
    let hyphened = String(id.map { "‐‑‒–—−".contains($0) ? "-" : $0 })
    let named = kinds.compactMap { catalog.entry($0, hyphened) }
    if let advice = Self.advice(named.map(shown), said: "Write") { return advice }
    let titled = kinds.flatMap { names($0).titles[FoldedName.of(id)] ?? [] }.map { catalog.entry($0) }
    if let advice = Self.advice(titled.map(shown), said: "Write") { return advice }
    if !isQualified, let several = several(id, kinds, isOfList: isOfList) { return Advice(help: several) }
    let near = kinds.flatMap { kind in
      names(kind).near.nearest(to: MisspeltReferences.folded(id)).map {
        isQualified ? QualifiedID(kind: catalog.kinds[kind].name, id: $0).text : $0
      }
    }
    if let question = Spelling.question(near.prefix(3).filter { $0 != written }) { return Advice(help: question) }
    let parts = Set(FoldedName.of(id).split(separator: "-").map(String.init)).filter { $0.utf8.count > 2 }
    if parts.count > 1 {
      let holding = kinds.flatMap { kind in
        names(kind).words.filter { known in parts.allSatisfy { Self.holds($0, known.words) } }
          .compactMap { catalog.entry(kind, $0.id) }
      }
      if holding.count <= 4, let meant = Spelling.question(holding.map(shown)) {
        // A file that nothing names any more, under a name like one that many still write, was renamed by hand.
        guard holding.count == 1, holding[0].incomingLinks.isEmpty, EntryID.isValid(id) else {
          return Advice(help: meant)
        }
        return Advice(
          help:
            "\(meant) If that file was called `\(id)` before, write `aliases: [\(id)]` in it, and all find it again.")
      }
    }
    return Advice(help: absent(id, written, kinds, isQualified: isQualified))
  }

  /// Whether `word` is one of `words`, or differs from one by an ending.
  private static func holds(_ word: String, _ words: Set<String>) -> Bool {
    words.contains(word)
      || words.contains { min($0.utf8.count, word.utf8.count) > 3 && ($0.hasPrefix(word) || word.hasPrefix($0)) }
  }

  /// What to say of several ids in one text, `clubs; companies`; nil where one of them is none.
  private func several(_ written: String, _ kinds: [EntityKind], isOfList: Bool) -> String? {
    let ids = MisspeltReferences.parts(of: written)
    guard (2...6).contains(ids.count), ids.allSatisfy({ id in kinds.contains { catalog.entry($0, id) != nil } }) else {
      return nil
    }
    return isOfList
      ? "Write a comma between two ids: `\(ids.joined(separator: ", "))`."
      : "It takes one: keep \(ids.map { "`\($0)`" }.joined(separator: " or "))."
  }

  /// One or several things that may be meant; nil for none.
  private static func advice(_ meant: [String], said verb: String) -> Advice? {
    switch meant.count {
    case 0: nil
    case 1: Advice(help: "\(verb) `\(meant[0])`.", meant: meant[0])
    default: Advice(help: "\(verb) \(meant.prefix(4).map { "`\($0)`" }.joined(separator: " or ")).")
    }
  }

  /// The id in what was written, with the kinds that it may be of: without quotes, the ending of a file, and its folders.
  private func cleaned(_ written: String, _ kinds: [EntityKind]) -> (String, [EntityKind]) {
    var text = written[...]
    func isAround(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || "“”„\"‘’'«»`".unicodeScalars.contains(scalar)
    }
    while let first = text.unicodeScalars.first, isAround(first) { text.unicodeScalars.removeFirst() }
    while let last = text.unicodeScalars.last, isAround(last) { text.unicodeScalars.removeLast() }
    if text.hasSuffix(PathText.markdownSuffix) { text = text.dropLast(PathText.markdownSuffix.utf8.count) }
    var kinds = kinds
    let parts = PathText.parts(of: String(text))
    if parts.count > 1, let last = parts.last {
      if let kind = catalog.kinds.kind(ofFolder: parts[parts.count - 2]), kinds.contains(kind) { kinds = [kind] }
      text = last
    }
    if let name = QualifiedID(String(text)), let kind = catalog.kinds.named(name.kind), kinds.contains(kind) {
      return (name.id, [kind])
    }
    return (String(text), kinds)
  }

  /// What to do where nothing bears a name like `id`.
  private func absent(_ id: String, _ written: String, _ kinds: [EntityKind], isQualified: Bool) -> String {
    guard kinds.count == 1, let kind = kinds.first else {
      let allowed = kinds.map { "`\(catalog.kinds[$0].name):`" }.joined(separator: ", ")
      return "Write the kind before it, one of \(allowed)."
    }
    let declaration = catalog.kinds[kind]
    if let file = catalog.misplacedFiles.first(where: { $0.id == id }) {
      return
        "Move `\(file.path)` to `\(catalog.configuration.path(of: id, declaration))`: where it is now, it is no \(declaration.spokenName)."
    }
    if let other = catalog.kinds.all.first(where: { $0 != kind && catalog.entry($0, id) != nil }) {
      return "`\(id)` is \(Noun.withArticle(catalog.kinds[other].spokenName)), "
        + "and this field takes \(Noun.withArticle(declaration.spokenName))."
    }
    // A team is no person: whoever writes a name means the team that it belongs to.
    if kind == .team, Self.isName(id) {
      return "`\(id)` reads like a person's name, and this field takes the id of a team; `salkku list team` shows them."
    }
    guard let new = EntryID.isValid(id) ? id : EntryID.suggestion(for: id) else {
      return "Write the id of \(Noun.withArticle(declaration.spokenName)); "
        + "`salkku list \(declaration.name)` shows them all."
    }
    let reference = isQualified ? QualifiedID(kind: declaration.name, id: new).text : new
    return "Check the spelling, or add the file `\(catalog.configuration.path(of: new, declaration))`"
      + (reference == written ? "." : " and write `\(reference)` here.")
  }

  /// Whether it is written as a person's name: two or three words, each with a capital.
  private static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return (2...3).contains(words.count)
      && words.allSatisfy { word in
        (word.unicodeScalars.first?.properties.isUppercase ?? false)
          && word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "-’'.".unicodeScalars.contains($0) }
          && word.unicodeScalars.dropFirst().contains { $0.properties.isLowercase }
      }
  }

  private mutating func names(_ kind: EntityKind) -> Names {
    if let known = names[kind] { return known }
    let made = Names(catalog.entries(of: kind))
    names[kind] = made
    return made
  }
}
