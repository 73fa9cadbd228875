internal import SourceText
package import Syntax

/// Fields by their names: those of an entry, or a group of fields within it.
///
/// The accessors of the kinds are written with what is below, and are the only ones that look a declared field up by its name.
package protocol FieldGroup: Sendable {
  /// The entry whose fields these are.
  var entry: Entry { get }
  /// The map that has the fields, as it is written.
  var node: NodeView { get }
}

extension FieldGroup {
  /// A text; nil where it is missing or not a text.
  func text(_ name: String) -> Text? { node[name].flatMap(Text.init) }

  /// A list of texts; empty where it is missing.
  func texts(_ name: String) -> TextList { TextList(node[name]) }

  /// The texts of a field that holds one, or a list of them; empty where it is missing.
  func oneOrMore(_ name: String) -> [Text] {
    guard let written = node[name] else { return [] }
    return written.isSequence ? written.elements.compactMap(Text.init) : [Text(written)].compactMap(\.self)
  }

  /// A scalar's text, as written; nil where it is missing, null or empty.
  func string(_ name: String) -> Located<String>? { Located(node[name], of: entry, \.nonEmptyString) }

  /// The scalars of a list; empty where it is missing or not a list.
  func strings(_ name: String) -> [NodeView] { node[name]?.elements.filter(\.isScalar) ?? [] }

  /// A date; nil where it is missing or not a date.
  func date(_ name: String) -> Located<CalendarDate>? { Located(node[name], of: entry, CalendarDate.init) }

  /// A period; nil where it is missing or not a period.
  func period(_ name: String) -> Located<Period>? { Located(node[name], of: entry, Period.init) }

  /// A number; nil where it is missing or not a number.
  func number(_ name: String) -> Located<Number>? { Located(node[name], of: entry, Number.init) }

  /// Whether a boolean is true; nil where it is missing or not a boolean.
  func flag(_ name: String) -> Bool? { node[name]?.boolean }

  /// A value out of a fixed set of words.
  func word<Word: CaseIterable & RawRepresentable>(_ name: String) -> Word? where Word.RawValue == String {
    node[name]?.word()
  }

  /// The same, with its place.
  func word<Word: CaseIterable & RawRepresentable>(_ name: String) -> Located<Word>? where Word.RawValue == String {
    Located(node[name], of: entry) { $0.word() }
  }

  /// What a field leads to, found or dangling; nil where it is missing.
  func reference<Target: Entity>(_ name: String) -> Reference<Target>? {
    node[name].map { Reference($0, of: entry) { $0.as() } }
  }

  /// The same, where entries of several kinds may be meant.
  func reference(_ name: String) -> Reference<Entry>? { node[name].map { Reference($0, of: entry) { $0 } } }

  /// What the items of a list lead to; empty where it is missing or not a list.
  func references<Target: Entity>(_ name: String) -> [Reference<Target>] {
    node[name]?.elements.map { Reference($0, of: entry) { $0.as() } } ?? []
  }

  /// The same, where entries of several kinds may be meant.
  func references(_ name: String) -> [Reference<Entry>] {
    node[name]?.elements.map { Reference($0, of: entry) { $0 } } ?? []
  }

  /// A group of fields; nil where it is missing, or lacks what it is nothing without.
  func group<Group>(_ name: String, _ make: (Entry, NodeView) -> Group?) -> Group? {
    node[name].flatMap { make(entry, $0) }
  }

  /// A list of groups of fields; empty where it is missing or not a list.
  func groups<Group>(_ name: String, _ make: (Entry, NodeView) -> Group) -> [Group] {
    node[name]?.elements.map { make(entry, $0) } ?? []
  }

  /// Where the name of a field is written; nil where the field is missing.
  func key(_ name: String) -> Place? { node.pair(name).map { entry.place(of: $0.key) } }
}
