import CatalogModel

/// A kind in the words of one language, looked up once for all pages.
final class KindWording: Sendable {
  let declaration: KindDeclaration
  /// What one entry is called.
  let singular: String
  /// What its entries are called.
  let plural: String
  /// What the list says about the kind, in one sentence.
  let about: String
  /// In the order of the declaration.
  let fields: [FieldWording]
  /// The fields by which other entries name one of this kind, with what such an entry's page calls those.
  let inverses: [(field: ReferenceField, label: String)]
  private let byPath: [String: FieldWording]

  /// - Parameters:
  ///   - language: the language that names are looked for in.
  ///   - interface: the language of the interface, which stands in where there is no name in that one.
  init(_ declaration: KindDeclaration, in catalog: Catalog, _ language: Language, interface: Language) {
    self.declaration = declaration
    func text(_ words: Words) -> String {
      ShownLength.name(words.text(in: language, else: interface, catalog.defaultLanguage, .english))
    }
    singular = text(declaration.singular)
    plural = text(declaration.plural)
    about = declaration.about.areMissing ? "" : text(declaration.about)
    fields = declaration.fields.map { FieldWording($0, text) }
    inverses = catalog.kinds.declarations.flatMap(\.references)
      .filter { $0.targets.contains(declaration.kind) && !$0.inverse.areMissing }
      .map { ($0, text($0.inverse)) }
    var byPath: [String: FieldWording] = [:]
    func add(_ fields: [FieldWording]) {
      for field in fields {
        byPath[field.declaration.path] = field
        add(field.fields)
      }
    }
    add(fields)
    self.byPath = byPath
  }

  /// The field at a path, as `value[].for`.
  subscript(path: String) -> FieldWording? { byPath[path] }

  /// What readers call the field at a path; the path itself for one that is not declared.
  func label(_ path: String) -> String { byPath[path]?.label ?? path }

  /// What readers call a word of the field at a path.
  func word(_ path: String, _ value: String) -> String { byPath[path]?.word(value) ?? value }
}

/// A field in the words of one language.
final class FieldWording: Sendable {
  let declaration: FieldDeclaration
  let label: String
  /// The words that it may have, with what readers call them.
  let words: [(value: String, text: String)]
  /// The fields of the group, or of each group of the list.
  let fields: [FieldWording]

  init(_ declaration: FieldDeclaration, _ text: (Words) -> String) {
    self.declaration = declaration
    label =
      declaration.title.flatMap { declaration.label.areMissing ? ShownLength.name($0) : nil } ?? text(declaration.label)
    words = declaration.words.map { ($0.value, text($0.words)) }
    fields = declaration.fields.map { FieldWording($0, text) }
  }

  /// What readers call one of the words; an unknown one as it is written.
  func word(_ value: String) -> String { words.first { $0.value == value }?.text ?? value }
}
