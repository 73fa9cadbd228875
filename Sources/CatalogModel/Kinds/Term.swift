package import Syntax

/// A word of the organisation's one vocabulary.
package struct Term: Entity {
  package static let kind = EntityKind.term

  /// The vocabularies that a term is set against.
  package enum Framework: String, Sendable, CaseIterable {
    case itil4, prince2, pmbok, safe, local
  }

  package let entry: Entry

  package init(_ entry: Entry) { self.entry = entry }

  /// What the word means here, in one or two sentences.
  package var definition: Text? { entry.text("definition") }
  /// The word in each language; where none is given, the title stands.
  package var labels: [(language: Language, node: NodeView)] {
    entry.fields["labels"]?.pairs.compactMap { $0.value.isScalar ? (Language($0.key.string), $0.value) : nil } ?? []
  }
  /// Words that are not to be used for it any more.
  package var deprecated: [(language: Language, node: NodeView)] {
    entry.fields["deprecated"]?.pairs.flatMap { pair in
      pair.value.elements.filter(\.isScalar).map { (Language(pair.key.string), $0) }
    } ?? []
  }
  /// The same, language by language in the order in which they are written.
  package var deprecatedByLanguage: [(language: Language, nodes: [NodeView])] {
    entry.fields["deprecated"]?.pairs.map { (Language($0.key.string), $0.value.elements.filter(\.isScalar)) } ?? []
  }
  /// What other vocabularies call it.
  package var equivalents: [(framework: Framework, text: Text)] {
    guard let node = entry.fields["equivalents"] else { return [] }
    return Framework.allCases.compactMap { framework in
      node[framework.rawValue].flatMap(Text.init).map { (framework, $0) }
    }
  }
  /// The same word elsewhere that means something else.
  package var falseFriend: Text? { entry.text("false_friend") }
  /// Where one office hands to another what the word names; nil where nothing is said.
  package var touchpoint: TermTouchpoint? { entry.fields["touchpoint"].map(TermTouchpoint.init) }
}

/// Where one office hands to another what a term names.
package struct TermTouchpoint: Sendable {
  /// The value of `touchpoint`, as it is written.
  package let node: NodeView

  /// Reads the value of `touchpoint`.
  package init(_ node: NodeView) { self.node = node }

  /// Who hands it over.
  package var from: Text? { node["from"].flatMap(Text.init) }
  /// Who takes it.
  package var to: Text? { node["to"].flatMap(Text.init) }
  /// What is handed over.
  package var artefact: Text? { node["artefact"].flatMap(Text.init) }
  /// At which moment, in words.
  package var when: Text? { node["when"].flatMap(Text.init) }
}
