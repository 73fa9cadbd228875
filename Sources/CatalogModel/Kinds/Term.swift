package import SourceText
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
  package var definition: Text? { text("definition") }
  /// The word in each language; where none is given, the title stands.
  package var labels: [(language: Language, node: NodeView)] {
    node["labels"]?.pairs.compactMap { $0.value.isScalar ? (Language($0.key.string), $0.value) : nil } ?? []
  }
  /// Words that are not to be used for it any more.
  package var deprecated: [(language: Language, node: NodeView)] {
    node["deprecated"]?.pairs.flatMap { pair in
      pair.value.elements.filter(\.isScalar).map { (Language(pair.key.string), $0) }
    } ?? []
  }
  /// The same, language by language in the order in which they are written.
  package var deprecatedByLanguage: [(language: Language, nodes: [NodeView])] {
    node["deprecated"]?.pairs.map { (Language($0.key.string), $0.value.elements.filter(\.isScalar)) } ?? []
  }
  /// What other vocabularies call it.
  package var equivalents: [(framework: Framework, text: Text)] {
    guard let written = node["equivalents"] else { return [] }
    return Framework.allCases.compactMap { framework in
      written[framework.rawValue].flatMap(Text.init).map { (framework, $0) }
    }
  }
  /// What stands in place of them, words of vocabularies that no declaration names among it.
  package var writtenEquivalents: NodeView? { node["equivalents"] }
  /// Where the name of the field that has them is written.
  package var equivalentsKey: Place? { key("equivalents") }
  /// The same word elsewhere that means something else.
  package var falseFriend: Text? { text("false_friend") }
  /// Where one office hands to another what the word names; nil where nothing is said.
  package var touchpoint: TermTouchpoint? { group("touchpoint", TermTouchpoint.init) }
  /// Where the name of the field that has it is written.
  package var touchpointKey: Place? { key("touchpoint") }
}

/// Where one office hands to another what a term names.
package struct TermTouchpoint: FieldGroup {
  package let entry: Entry
  package let node: NodeView

  /// Who hands it over.
  package var from: Text? { text("from") }
  /// Who takes it.
  package var to: Text? { text("to") }
  /// What is handed over.
  package var artefact: Text? { text("artefact") }
  /// What stands in place of what is handed over.
  package var writtenArtefact: NodeView? { node["artefact"] }
  /// At which moment, in words.
  package var when: Text? { text("when") }
}
