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
  /// Where entries are found that a catalogue of a few files names and does not have.
  private let names: Catalog?

  /// Words in a language; where a text does not have it, in the catalogue's own.
  /// - Parameters:
  ///   - limit: values that are longer are cut, in characters.
  ///   - names: the catalogue in which entries are found that the compared ones name and do not have.
  package init(in language: Language, limit: Int = 200, names: Catalog? = nil) {
    self.language = language
    self.limit = limit
    self.names = names
  }

  /// What readers call the field of an entry that a change is part of.
  package func topLabel(of change: FieldChange) -> String {
    guard let step = change.steps.first else { return "" }
    return switch step {
    case .field(let field): field.label.text(in: language, else: .english)
    case .key(let key): key
    case .item(let item): item.key
    case .language(let language): language.tag
    }
  }

  /// A change of a field of an entry.
  package func described(_ change: FieldChange, of entry: EntryChange) -> Described {
    let field = change.innermostField
    // An item that is gone or new is told by what it says, and not by its name as well.
    let isWholeItem: Bool = if case .item? = change.steps.last { true } else { false }
    let steps = isWholeItem ? change.steps.dropLast() : change.steps[...]
    let label = steps.map { name(of: $0, entry) }.joined(separator: HistoryEvent.Line.separator)
    guard change.sort != .reordered else { return Described(label: label, before: nil, after: nil) }
    return Described(
      label: label,
      before: change.before.map { cut(text($0, field, entry.before, change.units.before)) },
      after: change.after.map { cut(text($0, field, entry.after, change.units.after)) })
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

  /// - Parameter unit: what a number counts.
  private func text(
    _ value: NodeView, _ field: FieldDeclaration?, _ entry: Entry?, _ unit: NodeView? = nil
  ) -> String {
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
      let standard = entry.catalog.defaultLanguage
      if let found = Text(value)?.resolved(in: language, default: standard).text { return found }
      // A list of texts that has its languages outside.
      guard value.isMapping, let list = value[language.tag] ?? value[standard.tag] else { return plain(value) }
      return plain(list)
    case .reference:
      return (entry.target(of: value) ?? named(by: value, of: entry)).map { name(of: $0) } ?? value.string
    case .word: return field.word(value.string).text(in: language, else: .english)
    case .readings where value.isMapping && value["value"] != nil:
      let reason = value["revised"].map { plain($0) } ?? ""
      return amount(value["value"]?.string ?? "", unit, entry) + (reason.isEmpty ? "" : " (\(reason))")
    case .number, .readings: return value.isScalar ? amount(value.string, unit, entry) : plain(value)
    default: return plain(value)
    }
  }

  /// A number with what it counts: `99 %`, `5 days`.
  private func amount(_ number: String, _ unit: NodeView?, _ entry: Entry) -> String {
    guard !number.isEmpty, let unit,
      let text = Text(unit)?.resolved(in: language, default: entry.catalog.defaultLanguage).text, !text.isEmpty
    else { return number }
    let isPercent = text == "%" || text == "percent"
    return isPercent && Self.joinsPercent.contains(language)
      ? number + "%" : number + "\u{A0}" + (isPercent ? "%" : text)
  }

  /// The languages that write a percentage without a space.
  private static let joinsPercent: Set<Language> = [.english, Language("it")]

  /// The entry of ``names`` that a reference of an entry means.
  private func named(by value: NodeView, of entry: Entry) -> Entry? {
    guard let names, value.isNonEmptyScalar, let link = entry.links.first(where: { $0.node == value.index }) else {
      return nil
    }
    let text = value.string
    let targets = entry.catalog.field(of: link).targets
    guard targets.count > 1 else { return targets.first.flatMap { names.entry($0, text) } }
    return QualifiedID(text).flatMap { name in names.kinds.named(name.kind).flatMap { names.entry($0, name.id) } }
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
