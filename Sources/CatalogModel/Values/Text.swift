package import Syntax

/// A text in the language that it was found in, which need not be the one that was asked for.
package struct LocalizedText: Hashable, Sendable {
  /// What is to be read; empty where no language has a text.
  package let text: String
  /// The language that it is in.
  package let language: Language

  /// A text that is written in `language`.
  package init(text: String, language: Language) {
    self.text = text
    self.language = language
  }
}

/// The scalar that holds a text, with the language that it is in.
package struct Wording: Sendable {
  /// The scalar, as it stands in the file.
  package let node: NodeView
  /// The language that it is in.
  package let language: Language

  /// The scalar `node`, which is written in `language`.
  package init(node: NodeView, language: Language) {
    self.node = node
    self.language = language
  }
}

/// A plain text: a string in the catalogue's default language, or a map of language tags to strings.
package struct Text: Sendable {
  /// The string, or the map of language tags to strings.
  package let node: NodeView

  /// Nil for null, a list, and where there is nothing to see.
  package init?(_ node: NodeView) {
    switch node.kind {
    case .null, .sequence: return nil
    case .mapping: guard node.pairs.contains(where: { $0.value.hasVisibleText }) else { return nil }
    default: guard node.hasVisibleText else { return nil }
    }
    self.node = node
  }

  /// The text for a reader of `language`: in that language, else in the catalogue's default, else in the first one that
  /// is written.
  package func resolved(in language: Language, default defaultLanguage: Language) -> LocalizedText {
    guard let wording = wording(in: language, default: defaultLanguage) else {
      return LocalizedText(text: "", language: defaultLanguage)
    }
    return LocalizedText(text: wording.node.string, language: wording.language)
  }

  /// Where the text for a reader of `language` stands, chosen as ``resolved(in:default:)`` does; nil where no language has
  /// one.
  package func wording(in language: Language, default defaultLanguage: Language) -> Wording? {
    guard node.isMapping else { return Wording(node: node, language: defaultLanguage) }
    if let value = node[language.tag], value.hasVisibleText { return Wording(node: value, language: language) }
    if let value = node[defaultLanguage.tag], value.hasVisibleText {
      return Wording(node: value, language: defaultLanguage)
    }
    for pair in node.pairs where pair.value.hasVisibleText {
      return Wording(node: pair.value, language: Language(pair.key.string))
    }
    return nil
  }

  /// Every wording with its language; a plain string counts as in `defaultLanguage`.
  package func wordings(default defaultLanguage: Language) -> [(language: Language, node: NodeView)] {
    guard node.isMapping else { return [(defaultLanguage, node)] }
    return node.pairs.compactMap { $0.value.isScalar ? (Language($0.key.string), $0.value) : nil }
  }
}

/// A list of texts: a sequence of texts, or a map of language tags to sequences of strings.
package struct TextList: Sendable {
  /// The list as written; nil where the field is missing.
  package let node: NodeView?

  /// The list at `node`; where that is nil, the field is missing and there are no texts.
  package init(_ node: NodeView?) { self.node = node }

  /// Whether the field is missing, or holds neither an item nor a language.
  package var isEmpty: Bool { (node?.count ?? 0) == 0 }

  /// The texts for a reader of `language`, each with the language that it was found in.
  package func resolved(in language: Language, default defaultLanguage: Language) -> [LocalizedText] {
    wordings(in: language, default: defaultLanguage).map {
      LocalizedText(text: $0.node.string, language: $0.language)
    }
  }

  /// Where the texts for a reader of `language` stand.
  package func wordings(in language: Language, default defaultLanguage: Language) -> [Wording] {
    guard let node else { return [] }
    guard node.isMapping else {
      return node.elements.compactMap { Text($0)?.wording(in: language, default: defaultLanguage) }
    }
    let list: NodeView.Pair?
    if let wanted = node.pair(language.tag) ?? node.pair(defaultLanguage.tag) {
      list = wanted
    } else {
      var pairs = node.pairs
      list = pairs.next()
    }
    guard let list else { return [] }
    let found = Language(list.key.string)
    return list.value.elements.compactMap { $0.hasVisibleText ? Wording(node: $0, language: found) : nil }
  }
}
