internal import CatalogModel
internal import SourceText

/// What the data says of a kind: what it is called, and which fields its entries may have.
struct KindData {
  private let catalog: Catalog
  private let isForCustomers: Bool

  /// - Parameter isForCustomers: whether what is internal is left out.
  init(_ catalog: Catalog, isForCustomers: Bool) {
    self.catalog = catalog
    self.isForCustomers = isForCustomers
  }

  func write(_ kind: KindDeclaration, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kind", kind.name)
      writer.key("built_in")
      writer.literal(kind.isBuiltIn ? "true" : "false")
      write("one", kind.singular, to: &writer)
      write("many", kind.plural, to: &writer)
      let references = Dictionary(
        kind.references.map { ($0.fieldPath, $0) }, uniquingKeysWith: { first, _ in first })
      writer.key("fields")
      writer.array(all(kind.fields)) { write($1, references, to: &$0) }
    }
  }

  /// Fields, each followed by those within it.
  func all(_ fields: [FieldDeclaration]) -> [FieldDeclaration] {
    fields.filter { !isForCustomers || $0.isForCustomers }.flatMap { [$0] + all($0.fields) }
  }

  /// The words that a field may have, with what readers call each.
  func words(of field: FieldDeclaration) -> [(value: String, words: Words)] {
    field.words.filter { !isForCustomers || field.mayLeave(word: $0.value) }
  }

  private func write(
    _ field: FieldDeclaration, _ references: [String: ReferenceField], to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("field", field.path)
      writer.member("form", Self.name(of: field.form))
      if field.isList {
        writer.key("list")
        writer.literal("true")
      }
      write("label", field.label, to: &writer)
      let words = words(of: field)
      if !words.isEmpty {
        writer.key("words")
        writer.object { writer in for word in words { write(word.value, word.words, to: &writer, isAlways: true) } }
      }
      if let reference = references[field.path] {
        let targets = reference.targets.map { catalog.kinds[$0] }.filter { !isForCustomers || $0.isForCustomers }
        writer.key("targets")
        writer.array(targets) { $0.string($1.name) }
        write("inverse", reference.inverse, to: &writer)
      }
    }
  }

  /// A member with what readers call something, in the languages of the catalogue in which that is declared.
  /// - Parameter isAlways: whether the member is there where nothing is declared.
  private func write(_ name: String, _ words: Words, to writer: inout JSONWriter, isAlways: Bool = false) {
    let texts = catalog.configuration.languages.compactMap { language in
      words.declared(in: language).map { (language, $0) }
    }
    guard isAlways || !texts.isEmpty else { return }
    writer.key(name)
    writer.object { writer in for (language, text) in texts { writer.member(language.tag, text) } }
  }

  /// What a form is called.
  static func name(of form: FieldDeclaration.Form) -> String {
    switch form {
    case .text: "text"
    case .line: "string"
    case .number: "number"
    case .boolean: "boolean"
    case .date: "date"
    case .period: "period"
    case .readings: "readings"
    case .word: "word"
    case .address: "address"
    case .reference: "reference"
    case .group: "group"
    case .map: "map"
    case .other: "any"
    }
  }
}
