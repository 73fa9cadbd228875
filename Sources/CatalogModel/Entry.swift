package import SourceText
package import Syntax

/// One entry of a ``Catalog``: a handle that reads from the file's values on demand.
package struct Entry: Sendable {
  /// The catalogue that it is an entry of.
  package let catalog: Catalog
  /// The place in ``Catalog/entries``.
  package let index: Int

  init(catalog: Catalog, index: Int) {
    self.catalog = catalog
    self.index = index
  }

  // Straight from the array: a copy of the record would count a reference for each of its fields.
  /// What it is, told by the folder that its file lies in.
  package var kind: EntityKind { catalog.records[index].kind }
  /// What is declared of its kind.
  package var declaration: KindDeclaration { catalog.kinds[kind] }
  /// The file's stem.
  package var id: String { catalog.records[index].id }
  /// The path of its file in the tree.
  package var path: String { catalog.records[index].document.file.path }
  /// Its file, taken apart.
  package var document: Document { catalog.records[index].document }
  /// `kind:id`, by which this entry is told from all others.
  package var key: String { QualifiedID(kind: declaration.name, id: id).text }
  /// The frontmatter.
  package var fields: NodeView { catalog.records[index].document.frontmatter.root }
  /// The bodies in other languages, in the order of their files.
  package var translations: [Translation] { catalog.records[index].translations }

  /// What the entry is called: for most kinds the title, or the id where there is none.
  package func name(in language: Language) -> LocalizedText {
    if kind == .diagnosis { return Diagnosis.name(of: self, in: language) }
    return title?.resolved(in: language, default: catalog.defaultLanguage)
      ?? LocalizedText(text: id, language: catalog.defaultLanguage)
  }

  /// The value at an index of the frontmatter.
  package func node(at index: Int) -> NodeView { NodeView(tree: fields.tree, index: index) }

  /// The place of `node` in this entry's file.
  package func place(of node: NodeView) -> Place { Place(path: path, range: node.range) }
}

extension Entry: FieldGroup {
  package var entry: Entry { self }
  package var node: NodeView { fields }
}

extension Entry: Hashable {
  package static func == (left: Entry, right: Entry) -> Bool {
    left.index == right.index && left.catalog.isSame(as: right.catalog)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

/// A body in another language: the file `<id>.<language>.md`.
package struct Translation: Sendable {
  /// The language that the name of the file says.
  package let language: Language
  /// The translation's file, taken apart.
  package let document: Document
}

// MARK: - Values

extension NodeView {
  /// This scalar as one out of a fixed set of words.
  package func word<Word: CaseIterable & RawRepresentable>() -> Word? where Word.RawValue == String {
    guard isScalar else { return nil }
    let length = node.text.offsets.count
    return Word.allCases.first { $0.rawValue.utf8.count == length && textEquals($0.rawValue) }
  }

  /// A scalar's text, as written; nil for null and for a collection.
  package var nonEmptyString: String? {
    guard isScalar, !isNull else { return nil }
    let string = string
    return string.isEmpty ? nil : string
  }

  /// Whether this is a scalar with a text.
  package var isNonEmptyScalar: Bool { isScalar && !isNull && withText { !$0.isEmpty } }

  /// This scalar as a boolean of YAML 1.2.
  package var boolean: Bool? {
    guard kind == .boolean else { return nil }
    return string.lowercased() == "true"
  }
}

// MARK: - Texts

/// A field that holds texts, by its place among those of its kind: threads that held its declaration would all count on that.
package struct TextField: Sendable {
  let kind: EntityKind
  let index: Int
}

extension Kinds {
  /// The path of a field, as it is written.
  package func path(of field: TextField) -> String { self[field.kind].texts[field.index].path.text }

  /// Whether readers of another language are to have a field in theirs.
  package func isTranslated(_ field: TextField) -> Bool { self[field.kind].texts[field.index].isTranslated }
}

extension Entry {
  /// Calls `body` with every value that people read and that may be given per language: a string, or a map of languages
  /// to strings or lists of strings. The texts of a list are visited one by one.
  package func forEachText(_ body: (TextField, NodeView) -> Void) {
    let (kind, tree) = (kind, document.frontmatter)
    declaration.textTree.forEachNode(in: tree) { place, index in
      let field = TextField(kind: kind, index: place)
      guard tree.nodes[index].kind == .sequence else { return body(field, NodeView(tree: tree, index: index)) }
      let end = Int(tree.nodes[index].subtreeEnd)
      var element = index + 1
      while element < end {
        body(field, NodeView(tree: tree, index: element))
        element = Int(tree.nodes[element].subtreeEnd)
      }
    }
  }

  /// Calls `body` with every string that people read, and its language.
  package func forEachWording(_ body: (TextField, Language, NodeView) -> Void) {
    forEachText { field, node in
      guard node.isMapping else { return node.isNull ? () : body(field, catalog.defaultLanguage, node) }
      for pair in node.pairs {
        let language = Language(pair.key.string)
        if pair.value.isScalar, !pair.value.isNull { body(field, language, pair.value) }
        for element in pair.value.elements where element.isScalar { body(field, language, element) }
      }
    }
  }
}

// MARK: - References

extension Entry {
  /// All references that this entry makes, in the order in which they are written.
  package var links: ArraySlice<Link> { catalog.links[catalog.records[index].links] }

  /// The entry that the scalar `node` of this entry's file names; nil where it dangles or is no reference.
  package func target(of node: NodeView) -> Entry? {
    let links = links
    let low = links.partitioningIndex { $0.node >= node.index }
    guard low < links.endIndex, links[low].node == node.index else { return nil }
    return links[low].target.map { Entry(catalog: catalog, index: $0) }
  }

  /// The references that other entries make to this one, in the order of those entries.
  package var incomingLinks: [Link] { catalog.incomingLinks(to: index) }

  /// The entries that name this one in `field`, each once, in the catalogue's order.
  package func sources<Source: Entity>(_ field: ReferenceField, as type: Source.Type = Source.self) -> [Source] {
    sources(field).compactMap { $0.as(type) }
  }

  /// The same, of whatever kind.
  package func sources(_ field: ReferenceField) -> [Entry] {
    var last: Int?
    var sources: [Entry] = []
    for link in catalog.incomingLinks(to: index)
    where link.sourceKind == field.kind && Int(link.fieldIndex) == field.index && link.source != last {
      last = link.source
      sources.append(Entry(catalog: catalog, index: link.source))
    }
    return sources
  }

  /// This entry with the fields of its kind; nil if it is of another kind.
  package func `as`<Target: Entity>(_ type: Target.Type = Target.self) -> Target? {
    kind == Target.kind ? Target(self) : nil
  }
}

/// One reference: a value in an entry's frontmatter that names another entry. There are several an entry, so it is kept small.
package struct Link: Sendable, Hashable {
  private let packedSource: UInt32
  private let packedNode: UInt32
  /// The largest number where there is none.
  private let packedTarget: UInt32
  /// Whether it names the target by an old id.
  package let isAlias: Bool
  /// The index among the references of the source's kind.
  let fieldIndex: UInt8
  private let packedKind: UInt32

  init(source: Int, node: Int, target: Int?, isAlias: Bool, sourceKind: EntityKind, fieldIndex: UInt8) {
    packedSource = UInt32(source)
    packedNode = UInt32(node)
    packedTarget = target.map { UInt32($0) } ?? .max
    self.isAlias = isAlias
    self.fieldIndex = fieldIndex
    packedKind = UInt32(sourceKind.index)
  }

  /// The entry that makes the reference, by its place in the catalogue.
  package var source: Int { Int(packedSource) }
  /// The index of the scalar in the frontmatter's ``NodeTree``.
  package var node: Int { Int(packedNode) }
  /// The entry that it leads to; nil where it dangles.
  package var target: Int? { packedTarget == .max ? nil : Int(packedTarget) }

  var sourceKind: EntityKind { EntityKind(index: Int(packedKind)) }
}
