package import Syntax

/// What a schema declares of one field: its form, what readers call it, and what becomes of it.
///
/// The annotations are those of `docs/guide/own-kinds.md`; any other validator ignores them.
package struct FieldDeclaration: Sendable {
  /// What stands in a field, or in each item of its list.
  package enum Form: Sendable, Hashable {
    /// A text that may be given per language.
    case text
    /// A string as it is.
    case line
    case number, boolean, date, period
    /// Periods, each with its number.
    case readings
    /// A word out of ``FieldDeclaration/words``.
    case word
    /// A web or mail address, one for each language if they differ.
    case address
    /// The name of another entry.
    case reference
    /// A mapping with ``FieldDeclaration/fields``.
    case group
    /// A mapping whose keys are data.
    case map
    case other
  }

  /// Where an entry's page shows a field.
  package enum Placement: String, Sendable, CaseIterable {
    /// A sentence below the title.
    case lead
    /// A word beside the title.
    case badge
    /// A row of the facts.
    case fact
    /// A section of its own.
    case section
    /// Nowhere by itself: code shows it.
    case none
  }

  /// Which change of a field weakens what customers were promised.
  package enum Promise: String, Sendable, CaseIterable {
    case lower, higher
    /// Away from what the `direction` beside it calls better.
    case byDirection = "by-direction"
    case added, removed, any
  }

  /// The key in the files.
  package let name: String
  /// The path from the entry's fields: `value[].for`.
  package let path: String
  /// What stands in the field; in a list, in each item.
  package let form: Form
  /// Whether the field holds a list.
  package let isList: Bool
  /// Whether the entry, or the group that the field is part of, has to have it.
  package internal(set) var isRequired: Bool
  /// The fields of the group, or of each group of the list.
  package let fields: [FieldDeclaration]
  /// The field's own part of the schema.
  let schema: NodeView
  /// What that refers to, or itself.
  let shape: NodeView

  /// What readers call it.
  package var label: Words { Words(annotation("x-label"), key: name) }
  /// What the schema says the field means, for those who fill it in; empty where it says nothing.
  package var description: String { string("description") ?? "" }
  /// The schema's `title` for it; nil where there is none.
  package var title: String? { string("title") }
  /// The first of the schema's examples of a value; nil where there is none.
  package var example: NodeView? { annotation("examples")?.elements.first { _ in true } }

  /// The word or number that holds where nothing is written; nil where the schema names none.
  package var standard: String? { annotation("default").flatMap(\.nonEmptyString) }

  /// Where the entry's page shows it; nil where the schema does not say, and then the page shows it last. What does not fit where
  /// the schema wants it is a section.
  package var placement: Placement? { declaredPlacement.map { fits($0) ? $0 : .section } }
  /// Whether it is a column of lists and exports.
  package var isColumn: Bool { isDeclaredColumn && fitsColumn }
  /// Whether it may leave the organisation.
  package var isForCustomers: Bool { annotation("x-edition")?.textEquals("customer") ?? false }
  /// Whether a text of it is to be given in each of the catalogue's languages.
  var isTranslated: Bool { annotation("x-translate")?.boolean ?? true }
  /// Where the schema wants it to be shown.
  var declaredPlacement: Placement? { annotation("x-show").flatMap { $0.word() } }
  /// Whether the schema wants it to be a column.
  var isDeclaredColumn: Bool { annotation("x-column")?.boolean ?? false }

  /// Whether a page can show what stands in the field at a place.
  func fits(_ placement: Placement) -> Bool {
    switch placement {
    case .lead: !isList && [.text, .line].contains(form)
    case .badge: [.word, .line, .number].contains(form)
    case .fact, .section, .none: true
    }
  }

  /// Whether a list can say in a line what stands in the field.
  package var fitsColumn: Bool {
    ![.group, .map, .readings, .other].contains(form) && !(Self.columnsOfAll.contains(name) && name == path)
  }

  /// The columns that a list has of every entry, whatever its kind declares.
  package static let columnsOfAll = ["kind", "id", "title", "path"]

  /// Which change of it weakens what customers were promised; nil where none does.
  package var promise: Promise? { annotation("x-promise").flatMap { $0.word() } }
  /// The weight of a word of it in the search, where one in prose weighs 1; 0 where it is not searched.
  package var searchWeight: Double { annotation("x-search")?.decimal ?? 0 }

  /// What people write instead of ``name``, with the language that they write it in.
  package var synonyms: [(language: Language, words: [String])] {
    annotation("x-synonym")?.pairs.map { (Language($0.key.string), $0.value.elements.map(\.string)) } ?? []
  }

  /// The words that it may have, with what readers call each; empty where it is free.
  package var words: [(value: String, words: Words)] {
    let owner = item
    let declared = declaredWords
    return (owner.schema["enum"] ?? owner.shape["enum"])?.elements.map {
      ($0.string, Words(declared?[$0.string], key: $0.string))
    } ?? []
  }

  /// What readers call the word `value` of this field.
  package func word(_ value: String) -> Words { Words(declaredWords?[value], key: value) }

  /// What is declared of the words that the field may have, by word.
  var declaredWords: NodeView? {
    let owner = item
    return owner.schema["x-words"] ?? owner.shape["x-words"]
  }

  /// The schema of the field, or of the items of its list.
  private var item: (schema: NodeView, shape: NodeView) { itemSchema ?? (schema, shape) }
  let itemSchema: (schema: NodeView, shape: NodeView)?

  private func string(_ key: String) -> String? { annotation(key)?.string }

  /// What the schema says itself; where it is silent, what it refers to speaks.
  private func annotation(_ key: String) -> NodeView? { schema[key] ?? shape[key] }
}
