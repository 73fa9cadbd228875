internal import Syntax

/// What readers call something, in each language of the interface: a schema's `x-label`, `x-inverse`, or one word of `x-words`.
package struct Words: Sendable {
  /// The most characters of a name or a description in a schema that pages show.
  package static let maxLength = 500

  /// The mapping of language tags to strings, or to several forms of a name; nil where nothing is declared.
  private let node: NodeView?
  /// Which form is meant, where there are several.
  private let form: String?
  /// What stands where nothing is declared: the name that is written in the files.
  package let key: String
  /// At most one: the words that stand in languages in which nothing is declared, before ``key``.
  private let substitutes: [Words]

  init(_ node: NodeView?, form: String? = nil, key: String, else substitute: Words? = nil) {
    self.node = node?.isMapping == true ? node : nil
    self.form = form
    self.key = key
    substitutes = substitute.map { [$0] } ?? []
  }

  /// Whether nobody declared what it is called.
  package var areMissing: Bool { node == nil && substitutes.allSatisfy(\.areMissing) }

  /// The words for readers of `language`: in that language, else in its main one (`sv` for `sv-FI`), else in the first of
  /// `others` that is declared, else as the files write it.
  package func text(in language: Language, else others: Language...) -> String {
    text(in: [language, language.main] + others) ?? key
  }

  /// The words in this language or in its main one; nil where the schema has neither.
  package func declared(in language: Language) -> String? { text(in: [language, language.main]) }

  /// The words in exactly this language, or what is given.
  func text(in language: Language, orIfMissing missing: String) -> String { text(in: [language]) ?? missing }

  private func text(in languages: [Language]) -> String? {
    for candidate in languages {
      let value = node?[candidate.tag]
      if let text = (form.map { value?[$0] } ?? value)?.nonEmptyString { return text }
    }
    return substitutes.first?.text(in: languages)
  }
}

extension Language {
  /// The language without its region and script: `pt` for `pt-BR`.
  package var main: Language { Language(tag.prefix { $0 != "-" }) }

  /// The languages that the interface of the site speaks, in which every built-in kind and field has a name.
  package static let ofInterface = ["en", "fi", "sv", "fr", "it"].map { Language($0) }
}
