internal import CatalogModel
internal import SourceText
internal import Syntax

/// The words that the catalogue's terms give and take away, by language, without regard to case.
struct Vocabulary: Sendable {
  /// A phrase in a language.
  struct WordSequence: Hashable, Sendable {
    let language: Language
    let symbols: [UInt64]
  }

  /// A word that is not to be used any more, as one term says it.
  struct DeprecatedWord: Sendable {
    let phrase: WordSequence
    let term: Term
    let node: NodeView

    /// The word to be used, in the same language; nil where the term has none.
    var replacement: String? { term.label(in: phrase.language) }
  }

  /// How many terms are kept that say the same of one phrase: more would not help anybody.
  static let kept = 4

  /// The terms that are called by a phrase; at most ``kept`` of each.
  let names: [WordSequence: [Term]]
  /// In the order in which they are written.
  let deprecated: [DeprecatedWord]

  init(_ terms: [Term]) {
    var names: [WordSequence: [Term]] = [:]
    var deprecated: [DeprecatedWord] = []
    for term in terms {
      let titles = term.title?.wordings(default: term.entry.catalog.defaultLanguage) ?? []
      for (language, node) in titles + term.labels {
        let phrase = WordSequence(language: language, symbols: TextTokens.symbols(of: node.string))
        guard !phrase.symbols.isEmpty else { continue }
        let known = names[phrase] ?? []
        if known.count < Self.kept, !known.contains(term) { names[phrase] = known + [term] }
      }
      for (language, node) in term.deprecated {
        let phrase = WordSequence(language: language, symbols: TextTokens.symbols(of: node.string))
        guard !phrase.symbols.isEmpty else { continue }
        deprecated.append(DeprecatedWord(phrase: phrase, term: term, node: node))
      }
    }
    self.names = names
    self.deprecated = deprecated
  }
}

extension Term {
  /// What the term is called in a language: its label, else its title; nil where neither is in that language.
  func label(in language: Language) -> String? {
    if let label = labels.first(where: { $0.language == language }) { return label.node.nonEmptyString }
    return title?.wordings(default: entry.catalog.defaultLanguage).first { $0.language == language }?.node
      .nonEmptyString
  }
}
