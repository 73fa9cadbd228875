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
  /// The fields that a page shows at each of its places, found once: the schema is asked for none of them again.
  private let byPlacement: [FieldDeclaration.Placement: [FieldWording]]
  /// The fields that no declaration gives a place.
  let unplaced: [FieldWording]
  /// The fields that a list shows beside an entry's name and badges.
  let columns: [FieldWording]
  /// The fields of the kind itself that stand beside the title.
  let badges: [FieldWording]
  /// The fields that an organisation adds to a built-in kind and has shown beside the title; no presentation knows of them.
  let ownBadges: [FieldWording]
  /// Those that it has shown in lists.
  let ownColumns: [FieldWording]
  /// The fields by which other entries name one of this kind, with what such an entry's page calls those.
  let inverses: [(field: ReferenceField, label: String)]
  private let byPath: [String: FieldWording]

  /// - Parameters:
  ///   - language: the language that names are looked for in.
  ///   - strings: the interface, whose language stands in where there is no name in that one.
  init(
    _ declaration: KindDeclaration, in catalog: Catalog, _ language: Language, _ strings: Strings,
    _ edition: SiteEdition
  ) {
    self.declaration = declaration
    let interface = strings.language
    let isForCustomers = edition == .customers && declaration.kind == .servicePackage
    func own(_ path: String, _ value: String?) -> String? {
      isForCustomers ? CustomersWords.text(path, value).map { strings[$0] } : nil
    }
    func text(_ words: Words) -> String {
      ShownLength.name(words.text(in: language, else: interface, catalog.defaultLanguage, .english))
    }
    singular = text(declaration.singular)
    plural = text(declaration.plural)
    about = declaration.about.areMissing ? "" : text(declaration.about)
    fields = declaration.fields.map { FieldWording($0, text, own) }
    var byPlacement: [FieldDeclaration.Placement: [FieldWording]] = [:]
    for field in fields {
      if let placement = field.placement { byPlacement[placement, default: []].append(field) }
    }
    self.byPlacement = byPlacement
    unplaced = fields.filter { $0.placement == nil }
    let builtIn = fields.prefix(declaration.fields.count - declaration.ownFields.count)
    let own = fields.dropFirst(builtIn.count)
    columns = builtIn.filter { $0.declaration.isColumn && $0.placement != .badge }
    badges = builtIn.filter { $0.placement == .badge }
    ownBadges = own.filter { $0.placement == .badge }
    ownColumns = own.filter { $0.declaration.isColumn && $0.placement != .badge }
    inverses = catalog.kinds.listed.flatMap(\.references).filter { $0.targets.contains(declaration.kind) }
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

  /// The fields that a page shows at one of its places, in the order of the declaration.
  func fields(_ placement: FieldDeclaration.Placement) -> [FieldWording] { byPlacement[placement] ?? [] }

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
  // Of the declaration, which is large, what pages ask for again and again.
  /// The key in the files.
  let name: String
  /// What stands in the field; in a list, in each item.
  let form: FieldDeclaration.Form
  /// Whether the field holds a list.
  let isList: Bool
  /// Where the entry's page shows it; nil where the schema does not say.
  let placement: FieldDeclaration.Placement?
  let label: String
  /// What is meant by it, where the schema says so.
  let description: String?
  /// The words that it may have, with what readers call them.
  let words: [(value: String, text: String)]
  /// The fields of the group, or of each group of the list.
  let fields: [FieldWording]

  /// - Parameter own: what this edition calls the field at a path, or a word in it; nil where it says what all do.
  init(_ declaration: FieldDeclaration, _ text: (Words) -> String, _ own: (String, String?) -> String?) {
    self.declaration = declaration
    name = declaration.name
    form = declaration.form
    isList = declaration.isList
    placement = declaration.placement
    label =
      own(declaration.path, nil)
      ?? declaration.title.flatMap { declaration.label.areMissing ? ShownLength.name($0) : nil }
      ?? text(declaration.label)
    description = declaration.description.isEmpty ? nil : ShownLength.name(declaration.description)
    words = declaration.words.map { ($0.value, own(declaration.path, $0.value) ?? text($0.words)) }
    fields = declaration.fields.map { FieldWording($0, text, own) }
  }

  /// What readers call one of the words; an unknown one as it is written.
  func word(_ value: String) -> String { words.first { $0.value == value }?.text ?? value }
}
