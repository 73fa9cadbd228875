package import Syntax

/// What a kind of entry is: the folder it lives in, its fields, and which of them name other entries.
///
/// A conforming type is a view: it holds an ``Entry`` and reads each field from the file's values when it is asked for,
/// so that nothing is decoded that nobody shows.
package protocol Entity: Sendable, Hashable {
  static var kind: EntityKind { get }
  /// The name of the folders that hold this kind.
  static var folder: String { get }
  /// The fields that name other entries. A test holds them against the schema's `x-reference`.
  static var references: [ReferenceField] { get }
  /// The fields that hold texts or lists of texts, which may be given per language. A test holds them against the schema.
  static var texts: [FieldPath] { get }
  /// What an entry of this kind is called.
  static func name(of entry: Entry, in language: Language) -> LocalizedText
  var entry: Entry { get }
  /// - Parameter entry: one of this kind.
  init(_ entry: Entry)
}

extension Entity {
  /// The title, or the id where there is none.
  package static func name(of entry: Entry, in language: Language) -> LocalizedText {
    entry.title?.resolved(in: language, default: entry.catalog.defaultLanguage)
      ?? LocalizedText(text: entry.id, language: entry.catalog.defaultLanguage)
  }

  package var title: Text? { entry.title }
  package var id: String { entry.id }
  /// Other ids that this entry had, to which references still resolve.
  package var aliases: [NodeView] { entry.strings("aliases") }
  package var tags: [NodeView] { entry.strings("tags") }
}

/// A field whose values name other entries.
package struct ReferenceField: Sendable, Hashable {
  /// The kind that has the field.
  package let kind: EntityKind
  /// The field's path: `owner`, `segments[]`, `value[].for`.
  package let path: String
  /// The kinds that the field may name. With several a value is written `kind:id`, with one it is the bare id.
  package let targets: [EntityKind]

  package init(_ kind: EntityKind, _ path: String, to targets: EntityKind...) {
    self.kind = kind
    self.path = path
    self.targets = targets
  }

  /// The place among the references of ``kind``; nil for a field that the kind does not list.
  var index: UInt8? { kind.references.firstIndex { $0.path == path }.map { UInt8($0) } }

  /// Whether a value says the kind of what it names.
  package var isQualified: Bool { targets.count > 1 }
}
