internal import SourceText
internal import Synchronization

/// How the texts of one language are judged: its words, and what their signals weigh. An object, as each text asks for it.
package final class AuditMethod: Sendable {
  /// The language, by its tag.
  package let language: String
  /// The program's words, and where there are any, the catalogue's own: a few, so that the program's are put together once for
  /// all catalogues.
  private let automata: [WordAutomaton]
  /// The most words that a phrase has.
  private let longest: Int

  /// The program's words for its languages, put together when they are first asked for.
  private static let builtIn = BuiltInAutomata()

  /// The method for a language, with an organisation's own words; nil where there are no words for it.
  /// - Parameters:
  ///   - language: a tag as `fi` or `pt-BR`, whose first part counts.
  ///   - changes: what is added to the built-in words, and removed from them.
  ///   - people: what the customers of the catalogue are called.
  package init?(_ language: String, changes: LexiconChanges? = nil, people: [Phrase] = []) {
    let language = Self.baseTag(language)
    guard let builtIn = Self.builtIn.automaton(language, without: changes?.removed ?? []) else { return nil }
    self.language = language
    let own = (changes?.added ?? []) + people.map { (list: WordList.people, phrase: $0) }
    automata = [builtIn] + (own.isEmpty ? [] : [WordAutomaton(own)])
    longest = automata.reduce(1) { max($0, $1.longest) }
  }

  /// Puts the program's words for a language together, which otherwise the first text that is judged waits for.
  package static func prepare(_ language: String) {
    _ = builtIn.automaton(baseTag(language), without: [])
    _ = SignalWeights.builtIn
  }

  /// `pt` of `pt-BR`.
  package static func baseTag(_ language: String) -> String {
    String(language.prefix { $0 != "-" }).lowercased()
  }

  /// What the words of a text in UTF-8 speak for; ranges count its bytes.
  package func judge(_ text: Span<UInt8>, as form: TextForm = .statement) -> Judgement {
    let finder = SignalFinder(NormalText(text), automata, longest: longest)
    return SignalWeights.builtIn.judge(finder.evidence, signals: finder.signals, as: form)
  }

  /// What the words of a text speak for.
  package func judge(_ text: String, as form: TextForm = .statement) -> Judgement {
    judge(text.utf8Span.span, as: form)
  }
}

/// The automata of the program's own words, one a language.
private final class BuiltInAutomata: Sendable {
  private let known = Mutex<[String: WordAutomaton]>([:])

  /// The automaton of a language; nil where the program has no words for it.
  /// - Parameter removed: words that it is to do without.
  func automaton(_ language: String, without removed: [(list: WordList, phrase: Phrase)]) -> WordAutomaton? {
    guard removed.isEmpty else {
      return LexiconFile.builtIn(language).map { file in
        WordAutomaton(
          file.phrases.filter { phrase in
            !removed.contains { $0.list == phrase.list && $0.phrase == phrase.phrase }
          })
      }
    }
    return known.withLock { known in
      if let automaton = known[language] { return automaton }
      guard let file = LexiconFile.builtIn(language) else { return nil }
      let automaton = WordAutomaton(file.phrases)
      known[language] = automaton
      return automaton
    }
  }
}
