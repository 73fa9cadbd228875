package import SourceText
internal import Syntax

/// What a schema declares of a kind of entries: the annotation `x-kind` at its root, and its fields.
package final class KindDeclaration: Sendable {
  /// Where the navigation of a site has the list of a kind.
  package enum NavigationPlace: String, Sendable, CaseIterable {
    /// Always in sight.
    case primary
    /// Folded away where there is much.
    case further
  }

  /// The kind that all this is said of.
  package let kind: EntityKind
  /// As it is written in a reference: `service-package`.
  package let name: String
  /// The name of the folders that hold the kind: `service-packages`.
  package let folder: String
  /// Where the navigation has its list.
  package let navigation: NavigationPlace
  /// The place among the kinds, ascending.
  package let order: Int
  /// Whether the program brings it along.
  package let isBuiltIn: Bool
  /// The fields that name other entries.
  package let references: [ReferenceField]
  /// The places of the fields that name other entries, each by its index in ``references``.
  let referenceTree: FieldTree
  /// The fields that hold texts, which may be given per language.
  let texts: [DeclaredText]
  /// The places of the fields that hold texts, each by its index in ``texts``.
  let textTree: FieldTree

  /// The schema as an organisation wrote it or added to it; nil for a built-in kind as it is, whose schema is read when it is
  /// asked for: a check of a few files needs no labels.
  private let own: KindSchema?

  /// A built-in kind as its outline tells it.
  init(_ outline: KindOutline, _ kind: EntityKind, kinds: [String: EntityKind]) {
    self.kind = kind
    name = outline.name
    folder = outline.folder
    navigation = outline.navigation
    order = outline.order
    isBuiltIn = true
    own = nil
    references = outline.references.enumerated().map { index, reference in
      ReferenceField(
        kind: kind, path: reference.path, targets: reference.targets.compactMap { kinds[$0] }, unknownTargets: [],
        declaredInverse: nil, index: index)
    }
    referenceTree = FieldTree(references.map { FieldPath($0.path) })
    texts = outline.texts
    textTree = FieldTree(texts.map(\.path))
  }

  /// A kind of an organisation's own.
  /// - Parameter kinds: all kinds by their names.
  init(_ kind: EntityKind, _ schema: KindSchema, kinds: [String: EntityKind]) {
    self.kind = kind
    name = schema.head.name
    folder = schema.head.folder
    navigation = schema.head.navigation
    order = schema.head.order
    isBuiltIn = false
    own = schema
    references = Self.references(of: schema.fields, kind, schema.head.plural, after: 0, kinds)
    referenceTree = FieldTree(references.map { FieldPath($0.path) })
    texts = schema.fields.texts
    textTree = FieldTree(texts.map(\.path))
  }

  /// `other` with the fields that an organisation adds to it, after its own.
  init(_ other: KindDeclaration, extendedBy addition: DeclaredFields, kinds: [String: EntityKind]) {
    kind = other.kind
    name = other.name
    folder = other.folder
    navigation = other.navigation
    order = other.order
    isBuiltIn = other.isBuiltIn
    let schema = other.schema
    let added = addition.without(schema.fields)
    own = KindSchema(
      head: schema.head, fields: schema.fields.followed(by: addition), ownFieldsFrom: schema.fields.fields.count)
    references =
      other.references + Self.references(of: added, kind, other.plural, after: other.references.count, kinds)
    referenceTree = FieldTree(references.map { FieldPath($0.path) })
    texts = other.texts + added.texts
    textTree = FieldTree(texts.map(\.path))
  }

  /// The references of fields. One to kinds that nobody declares is a fault of the declaration, and none of the entries'.
  /// - Parameter plural: what the entries are called, which stands in where nothing says what the other side calls them.
  private static func references(
    of fields: DeclaredFields, _ kind: EntityKind, _ plural: Words, after count: Int, _ kinds: [String: EntityKind]
  ) -> [ReferenceField] {
    let found = fields.references.map { ($0, names: $0.kinds) }.filter { $0.names.contains { kinds[$0] != nil } }
    return found.prefix(max(referenceLimit - count, 0)).enumerated().map { index, found in
      ReferenceField(
        kind: kind, path: found.0.path, targets: found.names.compactMap { kinds[$0] },
        unknownTargets: found.names.filter { kinds[$0] == nil },
        declaredInverse: Words(found.0.inverse, key: plural.key, else: plural), index: count + index)
    }
  }

  private var schema: KindSchema { own ?? KindSchema.builtIn[name] ?? KindSchema.empty }
  private var root: NodeView { schema.head.root }

  /// The file that declares it.
  package var file: SourceFile { schema.head.file }
  /// In the order in which the schema names them, which is that in which pages show them.
  package var fields: [FieldDeclaration] { schema.fields.fields }
  /// The fields that an organisation's own schema adds to a built-in kind.
  package var ownFields: ArraySlice<FieldDeclaration> { fields[schema.ownFieldsFrom...] }

  /// What the page of an entry calls those that name it in the built-in reference field at an index.
  func inverse(at index: Int) -> Words {
    let references = schema.fields.references
    return Words(index < references.count && index >= 0 ? references[index].inverse : nil, key: name)
  }

  /// The most fields of a kind that may name entries, so that the number of one fits into a ``Link``.
  static let referenceLimit = Int(UInt8.max)

  /// The kind's name as a person says it: `service package`.
  package var spokenName: String { String(name.map { $0 == "-" ? " " : $0 }) }

  /// What readers call one entry of it.
  package var singular: Words { schema.head.singular }
  /// What readers call its entries.
  package var plural: Words { schema.head.plural }
  /// What its list says about the kind, in one sentence.
  package var about: Words { schema.head.about }

  /// What people call a folder of it in `language` besides ``folder``, ``singular`` and ``plural``.
  func synonyms(in language: Language) -> [String] {
    root["x-kind"]?["synonyms"]?[language.tag]?.elements.map(\.string) ?? []
  }

  /// Whether entries of this kind may leave the organisation.
  package var isForCustomers: Bool { root["x-edition"]?.textEquals("customer") ?? false }
  /// The schema's `title`; ``spokenName`` where it has none.
  package var title: String { root["title"]?.string ?? spokenName }
  /// What the schema says the kind is, for those who write entries; empty where it says nothing.
  package var description: String { root["description"]?.string ?? "" }

  /// The field of the entry called `name`.
  package func field(_ name: String) -> FieldDeclaration? { fields.first { $0.name == name } }
}
