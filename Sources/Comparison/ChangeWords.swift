package import CatalogModel
import Syntax

/// Says in words what is different about a value, for people who know the catalogue and not its files.
package struct ChangeWords: Sendable {
  /// A change as it is read.
  package struct Described: Sendable {
    /// What the value is called: `Service levels › First answer › Target`.
    package let label: String
    /// What it said; nil where it said nothing.
    package let before: String?
    /// What it says; nil where it says nothing.
    package let after: String?
  }

  /// The language of labels and of texts that have several.
  private let language: Language
  /// Values that are longer are cut, in characters.
  private let limit: Int

  /// Words in a language; where a text does not have it, in the catalogue's own.
  /// - Parameter limit: values that are longer are cut, in characters.
  package init(in language: Language, limit: Int = 200) {
    self.language = language
    self.limit = limit
  }

  /// A change of a field of an entry.
  package func described(_ change: FieldChange, of entry: EntryChange) -> Described {
    let field = change.innermostField
    // An item that is gone or new is told by what it says, and not by its name as well.
    let isWholeItem: Bool = if case .item? = change.steps.last { true } else { false }
    let steps = isWholeItem ? change.steps.dropLast() : change.steps[...]
    let label = steps.map { name(of: $0, entry) }.joined(separator: " › ")
    guard change.sort != .reordered else { return Described(label: label, before: nil, after: nil) }
    return Described(
      label: label, before: change.before.map { cut(text($0, field, entry.before)) },
      after: change.after.map { cut(text($0, field, entry.after)) })
  }

  /// What an entry is called.
  package func name(of entry: Entry) -> String { cut(entry.name(in: language).text) }

  /// What readers call a word of a field of an entry, as a state of the lifecycle.
  package func word(_ value: String, of field: String, _ entry: Entry) -> String {
    entry.declaration.field(field)?.word(value).text(in: language, else: entry.catalog.defaultLanguage, .english)
      ?? value
  }

  private func name(of step: FieldChange.Step, _ entry: EntryChange) -> String {
    switch step {
    case .field(let field): field.label.text(in: language, else: .english)
    case .key(let key): cut(key, at: 60)
    case .item(let item): item.wording.map { cut($0.string, at: 60) } ?? cut(item.key, at: 60)
    case .language(let language): cut(language.tag, at: 60)
    }
  }

  // MARK: - Values

  private func text(_ value: NodeView, _ field: FieldDeclaration?, _ entry: Entry?) -> String {
    guard let field, let entry else { return plain(value) }
    if value.isSequence {
      return value.elements.map { text($0, field, entry) }.joined(separator: "; ")
    }
    switch field.form {
    case .group where value.isMapping:
      return field.fields.compactMap { part in
        value[part.name].map { "\(part.label.text(in: language, else: .english)): \(text($0, part, entry))" }
      }.joined(separator: ", ")
    case .text, .address:
      return Text(value)?.resolved(in: language, default: entry.catalog.defaultLanguage).text ?? plain(value)
    case .reference:
      return entry.target(of: value).map { name(of: $0) } ?? value.string
    case .word: return field.word(value.string).text(in: language, else: .english)
    case .readings where value.isMapping && value["value"] != nil:
      let reason = value["revised"].map { plain($0) } ?? ""
      return (value["value"]?.string ?? "") + (reason.isEmpty ? "" : " (\(reason))")
    default: return plain(value)
    }
  }

  private func plain(_ value: NodeView) -> String {
    if value.isSequence { return value.elements.map(plain).joined(separator: "; ") }
    if value.isMapping { return value.pairs.map { "\($0.key.string): \(plain($0.value))" }.joined(separator: ", ") }
    return value.string
  }

  private func cut(_ text: String) -> String { cut(text, at: limit) }

  private func cut(_ text: String, at limit: Int) -> String {
    text.count > limit ? text.prefix(limit - 1) + "…" : text
  }
}
