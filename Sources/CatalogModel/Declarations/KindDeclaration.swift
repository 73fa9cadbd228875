package import SourceText
internal import Syntax

/// What a schema declares of a kind of entries: the annotation `x-kind` at its root, and its fields.
package final class KindDeclaration: Sendable {
  /// The part of the catalogue that a kind belongs to.
  package enum Group: String, Sendable, CaseIterable {
    case portfolio, value, change, foundation
  }

  package let kind: EntityKind
  /// As it is written in a reference: `service-package`.
  package let name: String
  /// The name of the folders that hold the kind: `service-packages`.
  package let folder: String
  package let group: Group
  /// The place among the kinds, ascending.
  package let order: Int
  /// Whether the program brings it along.
  package let isBuiltIn: Bool
  /// The file that declares it.
  package let file: SourceFile
  /// In the order in which the schema names them, which is that in which pages show them.
  package let fields: [FieldDeclaration]
  /// The fields that name other entries.
  package let references: [ReferenceField]
  /// The places of the fields that name other entries, each by its index in ``references``.
  let referenceTree: FieldTree
  /// The fields that hold texts, which may be given per language.
  let texts: [FieldPath]
  /// The places of the fields that hold texts, each by its index in ``texts``.
  let textTree: FieldTree

  private let root: NodeView
  private let head: KindHead
  private let declared: DeclaredFields
  private let builtInFieldCount: Int

  /// - Parameter kinds: all kinds by their names.
  init(
    _ kind: EntityKind, _ head: KindHead, isBuiltIn: Bool = true, _ declared: DeclaredFields,
    builtInFieldCount: Int? = nil, kinds: [String: EntityKind]
  ) {
    self.kind = kind
    self.head = head
    self.declared = declared
    name = head.name
    folder = head.folder
    group = head.group
    order = head.order
    file = head.file
    root = head.root
    self.isBuiltIn = isBuiltIn
    fields = declared.fields
    self.builtInFieldCount = builtInFieldCount ?? declared.fields.count
    // A reference to kinds that nobody declares is a fault of the declaration, and none of the entries'.
    let found = declared.references.map { ($0, targets: $0.targets.elements.compactMap { kinds[$0.string] }) }
      .filter { !$0.targets.isEmpty }
    references = found.prefix(Self.referenceLimit).enumerated().map { index, found in
      ReferenceField(
        kind: kind, path: found.0.path, targets: found.targets, inverse: Words(found.0.inverse, key: head.name),
        index: index)
    }
    referenceTree = FieldTree(references.map { FieldPath($0.path) })
    texts = declared.texts
    textTree = FieldTree(declared.texts)
  }

  /// The same kind with the fields that an organisation adds to it, after its own.
  func extended(by addition: DeclaredFields, kinds: [String: EntityKind]) -> KindDeclaration {
    KindDeclaration(
      kind, head, isBuiltIn: isBuiltIn, declared.followed(by: addition), builtInFieldCount: fields.count, kinds: kinds)
  }

  /// The fields that an organisation's own schema adds to a built-in kind.
  package var ownFields: ArraySlice<FieldDeclaration> { fields[builtInFieldCount...] }

  /// More fields that name entries than any schema has, so that the number of one fits into a ``Link``.
  private static let referenceLimit = Int(UInt8.max)

  /// The kind's name as a person says it: `service package`.
  package var spokenName: String { String(name.map { $0 == "-" ? " " : $0 }) }

  /// What readers call one entry of it.
  package var singular: Words { names("one") }
  /// What readers call its entries.
  package var plural: Words { names("many") }
  /// What its list says about the kind, in one sentence.
  package var about: Words { names("about") }

  /// Whether entries of this kind may leave the organisation.
  package var isForCustomers: Bool { root["x-edition"]?.textEquals("customer") ?? false }
  package var title: String { root["title"]?.string ?? spokenName }
  package var description: String { root["description"]?.string ?? "" }

  /// The field of the entry called `name`.
  package func field(_ name: String) -> FieldDeclaration? { fields.first { $0.name == name } }

  private func names(_ form: String) -> Words { Words(root["x-kind"]?["names"], form: form, key: name) }
}
