import CatalogModel

/// What another vocabulary calls something, as people write it: the word, a colon, and what is meant by it.
struct ForeignWord {
  /// The word; nil where there is only an explanation, or no word.
  private(set) var head: String?
  /// What is meant by it, or what comes near; empty where nothing is said.
  private(set) var explanation: String
  /// Whether that vocabulary has no word for it.
  let isAbsent: Bool
  /// Whether the explanation says that itself, in a sentence of its own.
  var saysItself: Bool { isAbsent && isWhole }
  private var isWhole = false

  /// The most characters of a word; what stands before a later colon is a sentence.
  private static let maxHeadLength = 60
  /// The most words of a text without a colon that is taken for a word itself.
  private static let maxWords = 3
  private static let clauseEnds: Set<Character> = [":", ";", ",", "."]
  /// How a text begins that says that there is no word, by language. English is understood everywhere: the reference has it.
  private static let absences: [String: [String]] = [
    "en": ["none", "no term", "no word", "no definition"],
    "fi": ["ei ole", "ei sanaa", "ei termiä", "ei vastinetta", "ei määritelmää"],
    "sv": ["inget", "ingen"],
    "fr": ["aucun", "aucune", "pas de"],
    "it": ["nessuno", "nessuna", "nessun"],
  ]

  init(_ text: String, in language: Language) {
    let text = text.trimmed
    let clauseEnd = text.firstIndex(where: Self.clauseEnds.contains) ?? text.endIndex
    let clause = text[..<clauseEnd].lowercased()
    let tag = String(language.tag.prefix { $0 != "-" })
    let absences = (Self.absences[tag] ?? []) + (tag == "en" ? [] : Self.absences["en"] ?? [])
    if let absence = absences.first(where: { clause == $0 || clause.hasPrefix($0 + " ") }) {
      isAbsent = true
      // Behind the bare word stands what comes near; a longer sentence is kept whole.
      isWhole = clause != absence
      explanation = isWhole ? text : String(text[clauseEnd...].dropFirst()).trimmed
      return
    }
    isAbsent = false
    if let colon = Self.colon(in: text) {
      head = String(text[..<colon]).trimmed
      explanation = String(text[text.index(after: colon)...]).trimmed
    } else if clauseEnd == text.endIndex, text.split(separator: " ").count <= Self.maxWords {
      head = text
      explanation = ""
    } else {
      explanation = text
    }
  }

  /// Whether it is one of our words.
  /// - Parameter own: our words in small letters.
  func isSame(as own: Set<String>) -> Bool {
    !isAbsent && own.contains((head ?? explanation).lowercased())
  }

  /// The colon that ends the word: the first one, with a blank behind it.
  private static func colon(in text: String) -> String.Index? {
    guard let colon = text.prefix(maxHeadLength + 1).firstIndex(of: ":"), colon > text.startIndex else { return nil }
    let behind = text.index(after: colon)
    return behind < text.endIndex && text[behind].isWhitespace ? colon : nil
  }
}

extension String {
  /// Without blanks at its ends, those included that no line breaks at.
  fileprivate var trimmed: String {
    var view = self[...]
    while view.first?.isWhitespace == true { view.removeFirst() }
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}
