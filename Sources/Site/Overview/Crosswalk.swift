import CatalogModel
import Syntax

/// The organisation's words beside those of other vocabularies, found once for all pages of a language.
struct Crosswalk: Sendable {
  /// Another vocabulary.
  struct Framework: Sendable {
    /// The key below `equivalents`.
    let name: String
    /// What readers call it.
    let label: String
  }

  /// One of our words.
  struct Row: Sendable {
    let term: Term
    /// The word in the page's language, as far as there is one.
    let name: LocalizedText
    /// The id of its row.
    let anchor: String
  }

  /// A word that is not to be used any more.
  struct OldWord: Sendable {
    let text: LocalizedText
    /// The words that took its place, as places in ``rows``.
    var rows: [Int]
  }

  /// By the alphabet of the page's language.
  let rows: [Row]
  /// The vocabularies that have a column of their own, in the order of the declaration.
  let columns: [Framework]
  /// Those that are named too seldom for one, or for which there is no room: they share a line of each word.
  let others: [Framework]
  /// Words of the page's language that are not to be used any more, by the alphabet.
  let old: [OldWord]
  /// How many of our words mean something else elsewhere.
  let falseFriends: Int
  /// In how many places another vocabulary uses our very word.
  let same: Int

  /// The most vocabularies with a column of their own.
  private static let columnLimit = 4
  /// Of how many terms at least one must be named for a column of its own.
  private static let rarest = 4

  init(_ context: PageContext) {
    let catalog = context.catalog
    let named = catalog.all(Term.self).map { term in
      let name = Self.name(of: term, context)
      return (term: term, name: name, key: Collation.key(of: name.text, in: context.language.language))
    }.sorted { left, right in
      left.key == right.key
        ? left.term.entry.index < right.term.entry.index : left.key.lexicographicallyPrecedes(right.key)
    }
    rows = named.map { Row(term: $0.term, name: $0.name, anchor: Self.anchor(of: $0.term.entry, context)) }
    var uses: [String: Int] = [:]
    var (falseFriends, same) = (0, 0)
    for (term, _, _) in named {
      if term.falseFriend != nil { falseFriends += 1 }
      let own = Self.ownWords(of: term)
      for (name, text) in Self.equivalents(of: term) {
        uses[name, default: 0] += 1
        guard let wording = context.wording(text) else { continue }
        if ForeignWord(wording.node.string, in: wording.language).isSame(as: own) { same += 1 }
      }
    }
    self.falseFriends = falseFriends
    self.same = same
    let frameworks = Self.frameworks(uses, context)
    let common = frameworks.enumerated().filter { uses[$0.element.name, default: 0] * Self.rarest >= named.count }
    let shown = common.sorted { left, right in
      let counts = (uses[left.element.name, default: 0], uses[right.element.name, default: 0])
      return counts.0 == counts.1 ? left.offset < right.offset : counts.0 > counts.1
    }.prefix(Self.columnLimit).map(\.offset)
    columns = frameworks.indices.filter(shown.contains).map { frameworks[$0] }
    others = frameworks.indices.filter { !shown.contains($0) }.map { frameworks[$0] }
    old = Self.oldWords(named.map(\.term), context)
  }

  /// What a term is called for readers of the page: by its title in their language, else by its label in that.
  private static func name(of term: Term, _ context: PageContext) -> LocalizedText {
    let language = context.language.language
    let title = context.wording(term.entry.title)
    if title?.language != language,
      let label = term.labels.first(where: { $0.language == language && $0.node.hasVisibleText })
    {
      return LocalizedText(text: label.node.string, language: language).shown
    }
    return term.entry.name(in: language).shown
  }

  /// The id of a term's row: as its page's folder is called, which no other term's is.
  private static func anchor(of entry: Entry, _ context: PageContext) -> String {
    let folders = context.site.entryPaths[entry.index].text.split(separator: "/")
    return "Word-" + (folders.dropLast().last.map(String.init) ?? String(entry.index))
  }

  /// All that a term is called here, in small letters.
  static func ownWords(of term: Term) -> Set<String> {
    let titles = term.entry.title?.wordings(default: term.entry.catalog.defaultLanguage).map(\.node) ?? []
    return Set((titles + term.labels.map(\.node)).map { $0.string.lowercased() })
  }

  /// What other vocabularies call a term, as it is written, those included that no declaration names.
  static func equivalents(of term: Term) -> [(name: String, text: Text)] {
    term.writtenEquivalents?.pairs.compactMap { pair in
      Text(pair.value).map { (pair.key.string, $0) }
    } ?? []
  }

  /// The field of a term that names other vocabularies' words.
  private static let field = "equivalents"

  /// The vocabularies that terms name: those that are declared in the order of the declaration, then all others by name.
  private static func frameworks(_ uses: [String: Int], _ context: PageContext) -> [Framework] {
    let declared = context.kind(.term)[Self.field]?.fields ?? []
    let known = declared.filter { uses[$0.name] != nil }.map {
      Framework(name: $0.name, label: $0.label)
    }
    let unknown = Set(uses.keys).subtracting(declared.map(\.name)).sorted().map { name in
      Framework(name: name, label: ShownLength.name(name.hasPrefix("x-") ? String(name.dropFirst(2)) : name, 60))
    }
    return known + unknown
  }

  private static func oldWords(_ terms: [Term], _ context: PageContext) -> [OldWord] {
    let language = context.language.language
    var places: [String: Int] = [:]
    var old: [OldWord] = []
    for (row, term) in terms.enumerated() {
      for word in term.deprecated where word.language == language && word.node.hasVisibleText {
        let text = LocalizedText(text: word.node.string, language: language).shown
        let key = text.text.lowercased()
        if let place = places[key] {
          if old[place].rows.last != row { old[place].rows.append(row) }
        } else {
          places[key] = old.count
          old.append(OldWord(text: text, rows: [row]))
        }
      }
    }
    return old
  }
}
