package import CatalogModel
import Syntax

/// Says in words what is different about a value, for people who know the catalogue and not its files.
package struct ChangeWords: Sendable {
  /// A change as it is read.
  package struct Told: Sendable {
    /// What the value is called: `Service levels › First answer › Target`.
    package let label: ToldText
    /// What it said; nil where it said nothing.
    package let before: ToldText?
    /// What it says; nil where it says nothing.
    package let after: ToldText?
  }

  /// The same for programs and terminals.
  package struct Described: Sendable {
    /// What the value is called.
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
    let told = told(change, of: entry)
    return Described(
      label: told.label.plain(in: language), before: told.before?.plain(in: language),
      after: told.after?.plain(in: language))
  }

  /// A change of a field of an entry, in pieces that a page shows in its own way.
  package func told(_ change: FieldChange, of entry: EntryChange) -> Told {
    let field = change.innermostField
    // An item that is gone or new is told by what it says, and not by its name as well.
    let isWholeItem: Bool = if case .item? = change.steps.last { true } else { false }
    let steps = isWholeItem ? change.steps.dropLast() : change.steps[...]
    let label = ToldText(
      joining: steps.map { name(of: $0, field).cut(at: 60, shown: shown) }, separator: HistoryEvent.Line.separator)
    guard change.sort != .reordered else { return Told(label: label, before: nil, after: nil) }
    guard !change.isHidden else {
      let hidden = ToldText("…")
      return Told(
        label: label, before: change.sort == .added ? nil : hidden, after: change.sort == .removed ? nil : hidden)
    }
    var said: Language?
    for case .language(let language) in change.steps { said = language }
    func value(_ node: NodeView, _ entry: Entry?, _ unit: NodeView?) -> ToldText {
      text(node, field, entry, unit, in: said).cut(at: limit, shown: shown)
    }
    return Told(
      label: label, before: change.before.map { value($0, entry.before, change.units.before) },
      after: change.after.map { value($0, entry.after, change.units.after) })
  }

  private func shown(_ piece: ToldText.Piece) -> String { piece.plain(in: language) }

  /// What an entry is called.
  package func name(of entry: Entry) -> String {
    ToldText(.text(entry.name(in: language))).cut(at: limit).plain(in: language)
  }

  /// What readers call a word of a field of an entry, as a state of the lifecycle.
  package func word(_ value: String, of field: String, _ entry: Entry) -> String {
    entry.declaration.field(field)?.word(value).text(in: language, else: entry.catalog.defaultLanguage, .english)
      ?? value
  }

  /// - Parameter field: the innermost field of the way.
  private func name(of step: FieldChange.Step, _ field: FieldDeclaration?) -> ToldText {
    switch step {
    case .field(let field): return label(field)
    case .key(let key):
      if field?.form == .readings, let period = Period(key) { return ToldText(.period(period)) }
      return ToldText(key)
    case .item(let item):
      return item.wording.map { text($0.value, $0.field, $0.entry) } ?? ToldText(item.key)
    case .language(let language): return ToldText(.language(language))
    }
  }

  private func label(_ field: FieldDeclaration) -> ToldText {
    ToldText(field.label.text(in: language, else: .english))
  }

  // MARK: - Values

  /// - Parameters:
  ///   - unit: what a number counts.
  ///   - said: the language that a text is in, where that is known.
  private func text(
    _ value: NodeView, _ field: FieldDeclaration?, _ entry: Entry?, _ unit: NodeView? = nil, in said: Language? = nil
  ) -> ToldText {
    guard let field, let entry else { return plain(value) }
    if value.isSequence {
      return ToldText(joining: value.elements.map { text($0, field, entry, in: said) }, separator: "; ")
    }
    let standard = entry.catalog.defaultLanguage
    switch field.form {
    case .group where value.isMapping:
      let parts = field.fields.compactMap { part in
        value[part.name].map { label(part) + ": " + text($0, part, entry) }
      }
      return ToldText(joining: parts, separator: ", ")
    case .address where value.isScalar: return ToldText(.address(value.string))
    case .address:
      return (value[language.tag] ?? value[standard.tag]).map { text($0, field, entry) } ?? plain(value)
    case .text:
      if let said, value.isScalar { return ToldText(.text(LocalizedText(text: value.string, language: said))) }
      if let text = Text(value) { return ToldText(.text(text.resolved(in: language, default: standard))) }
      // A list of texts that has its languages outside.
      let texts = TextList(value).resolved(in: language, default: standard)
      return texts.isEmpty ? plain(value) : ToldText(joining: texts.map { ToldText(.text($0)) }, separator: "; ")
    case .reference:
      guard let named = entry.target(of: value) ?? named(by: value, of: entry) else { return ToldText(value.string) }
      return ToldText(.text(named.name(in: language)))
    case .word: return ToldText(field.word(value.string).text(in: language, else: .english))
    case .date: return CalendarDate(value).map { ToldText(.date($0)) } ?? plain(value)
    case .period: return Period(value).map { ToldText(.period($0)) } ?? plain(value)
    case .boolean: return value.boolean.map { ToldText(.boolean($0)) } ?? plain(value)
    case .number where value.isScalar: return amount(value, unit, entry)
    case .readings: return reading(value, unit, entry)
    default:
      guard field.path == KindDeclaration.tags, value.isScalar else { return plain(value) }
      return ToldText(.tag(LocalizedText(text: value.string, language: standard)))
    }
  }

  /// One reading, with why it was put right, or several by their periods.
  private func reading(_ value: NodeView, _ unit: NodeView?, _ entry: Entry) -> ToldText {
    guard value.isMapping else { return value.isScalar ? amount(value, unit, entry) : plain(value) }
    if let number = value["value"] {
      let reason = value["revised"].flatMap(Text.init)?.resolved(in: language, default: entry.catalog.defaultLanguage)
      return amount(number, unit, entry) + (reason.map { ToldText([.words(" ("), .text($0), .words(")")]) } ?? "")
    }
    let readings = value.pairs.map { pair in
      ToldText(Period(pair.key).map { .period($0) } ?? .words(pair.key.string)) + ": "
        + reading(pair.value, unit, entry)
    }
    return ToldText(joining: readings, separator: ", ")
  }

  /// A number with what it counts: `99 %`, `5 days`.
  private func amount(_ number: NodeView, _ unit: NodeView?, _ entry: Entry) -> ToldText {
    guard let value = Number(number) else { return plain(number) }
    let unit = unit.flatMap(Text.init)?.resolved(in: language, default: entry.catalog.defaultLanguage)
    return ToldText(.number(value, unit: unit))
  }

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

  private func plain(_ value: NodeView) -> ToldText {
    if value.isSequence { return ToldText(joining: value.elements.map(plain), separator: "; ") }
    if value.isMapping {
      return ToldText(joining: value.pairs.map { ToldText($0.key.string + ": ") + plain($0.value) }, separator: ", ")
    }
    return ToldText(value.string)
  }
}
