internal import CatalogModel
internal import SourceText
internal import Syntax

/// Finds the deprecated words of all terms in texts: one matcher for all of them, built once, and an object, so that each
/// entry that is looked through copies none of it.
final class DeprecatedWords: Sendable {
  /// A place where a deprecated word stands.
  struct Use: Sendable {
    let place: Place
    /// As it stands there.
    let written: String
    /// The field that it stands in; empty for a body.
    let field: String
    /// Whether the range holds exactly the word.
    let isReplaceable: Bool
    /// Whether an English `a` or `an` stands before it, which goes with some words only.
    let isBehindArticle: Bool
    fileprivate let phrase: Int
  }

  private struct Sought {
    let phrase: Vocabulary.WordSequence
    /// The words that are written so; none for what a term is called, which is looked for so that a deprecated word
    /// within it is left alone.
    var words: [Vocabulary.DeprecatedWord]
  }

  private let phrases: [Sought]
  private let matcher: PhraseMatcher
  /// Tells at once that a text has no deprecated word.
  private let filter: WordFilter

  /// Nil where nothing is deprecated.
  ///
  /// - Parameter samples: some of the texts that will be looked through, from which is learnt what is rare.
  init?(_ vocabulary: Vocabulary, samples: [SourceFile]) {
    var places: [Vocabulary.WordSequence: Int] = [:]
    var phrases: [Sought] = []
    // What is deprecated and a name too is told by another rule, and cannot be replaced.
    for word in vocabulary.deprecated where vocabulary.names[word.phrase] == nil {
      if let place = places[word.phrase] {
        let words = phrases[place].words
        if words.count < Vocabulary.kept, !words.contains(where: { $0.term == word.term }) {
          phrases[place].words.append(word)
        }
      } else {
        places[word.phrase] = phrases.count
        phrases.append(Sought(phrase: word.phrase, words: [word]))
      }
    }
    guard !phrases.isEmpty else { return nil }
    filter = WordFilter(phrases.flatMap { $0.words.map(\.node.string) }, samples: samples)
    phrases += vocabulary.names.keys.map { Sought(phrase: $0, words: []) }
    self.phrases = phrases
    matcher = PhraseMatcher(phrases.map { ($0.phrase.symbols, isWanted: !$0.words.isEmpty) })
  }

  /// What the terms say of the word that is used.
  func bearers(of use: Use) -> [Vocabulary.DeprecatedWord] { phrases[use.phrase].words }

  /// The uses in an entry's texts and in its bodies in all languages.
  func uses(in entry: Entry) -> [Use] {
    var uses: [Use] = []
    // What people said in a diagnosis stays as they said it.
    if entry.kind != .diagnosis, mayOccur(in: entry.document) {
      let (kinds, document, isTerm) = (entry.catalog.kinds, entry.document, entry.kind == .term)
      entry.forEachWording { field, language, node in
        // The words of other frameworks are theirs.
        guard !isTerm || !Self.isOfOthers(kinds.path(of: field)) else { return }
        find(in: node, of: document, language, field: kinds.path(of: field), by: entry, &uses)
      }
    }
    findInBody(of: entry.document, entry.catalog.defaultLanguage, by: entry, &uses)
    for translation in entry.translations {
      findInBody(of: translation.document, translation.language, by: entry, &uses)
    }
    return uses
  }

  /// Whether the field of a term at `path` has the words of other frameworks.
  private static func isOfOthers(_ path: String) -> Bool { path == "false_friend" || path.hasPrefix("equivalents") }

  /// The uses in a page of the catalogue's own.
  func uses(in page: OwnPage, _ catalog: Catalog) -> [Use] {
    var uses: [Use] = []
    for (language, node) in page.title?.wordings(default: catalog.defaultLanguage) ?? [] {
      find(in: node, of: page.document, language, field: "title", by: nil, &uses)
    }
    findInBody(of: page.document, catalog.defaultLanguage, by: nil, &uses)
    for translation in page.translations { findInBody(of: translation.document, translation.language, by: nil, &uses) }
    return uses
  }

  /// Whether the fields need looking at; a scan of their bytes is cheaper than of each text.
  private func mayOccur(in document: Document) -> Bool {
    guard let range = document.frontmatterRange else { return false }
    let (bytes, decoded) = (document.file.bytes, document.frontmatter.decoded)
    return filter.mayMatch(bytes.span, range.offsets) || filter.mayMatch(decoded.span, decoded.indices)
  }

  private func find(
    in node: NodeView, of document: Document, _ language: Language, field: @autoclosure () -> String, by entry: Entry?,
    _ uses: inout [Use]
  ) {
    let occurs = node.withText { text in
      filter.mayMatch(text, 0..<text.count) && matcher.occurs(in: text, 0..<text.count)
    }
    guard occurs else { return }
    let text = CheckedText(node)
    let start = Int(node.node.text.start)
    // Where a word's own place can't be told, its uses all stand at the whole text's: one is enough.
    var told: Set<Int> = []
    for match in matches(in: text, language, entry) {
      let (bytes, isOnePiece) = text.place(of: match.tokens)
      let isExact = !node.node.isDecoded
      guard isExact || told.insert(match.phrase).inserted else { continue }
      let range = isExact ? SourceRange(start + bytes.lowerBound..<start + bytes.upperBound) : node.range
      uses.append(
        Use(
          place: Place(path: document.file.path, range: range),
          written: node.withText { Self.string($0, bytes) }, field: field(),
          isReplaceable: isExact && isOnePiece,
          isBehindArticle: Self.isBehindArticle(match, in: text, language), phrase: match.phrase))
    }
  }

  private func findInBody(of document: Document, _ language: Language, by entry: Entry?, _ uses: inout [Use]) {
    let source = document.file.bytes
    guard filter.mayMatch(source.span, document.body.offsets),
      matcher.occurs(in: source.span, document.body.offsets)
    else { return }
    for text in CheckedText.blocks(of: document.markdown()) {
      for match in matches(in: text, language, entry) {
        let (bytes, isOnePiece) = text.place(of: match.tokens)
        uses.append(
          Use(
            place: Place(path: document.file.path, range: SourceRange(bytes)),
            written: Self.string(source.span, bytes), field: "",
            isReplaceable: isOnePiece,
            isBehindArticle: Self.isBehindArticle(match, in: text, language), phrase: match.phrase))
      }
    }
  }

  private func matches(in text: CheckedText, _ language: Language, _ entry: Entry?) -> [PhraseMatcher.Match] {
    matcher.matches(in: text.tokens) { phrases[$0].phrase.language == language }.filter { match in
      let words = phrases[match.phrase].words
      return !words.isEmpty && !words.contains { $0.term.entry == entry }
    }
  }

  private static func isBehindArticle(
    _ match: PhraseMatcher.Match, in text: CheckedText, _ language: Language
  ) -> Bool {
    let start = match.tokens.lowerBound
    guard language.tag.hasPrefix("en"), start >= 2, text.tokens[start - 1].symbol == TextToken.blank else {
      return false
    }
    return articles.contains(text.tokens[start - 2].symbol)
  }

  private static let articles = Set(TextTokens.symbols(of: "a") + TextTokens.symbols(of: "an"))

  private static func string(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    var text: [UInt8] = []
    for offset in range { text.append(bytes[offset]) }
    return String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
