package import CatalogModel
internal import Syntax

/// What a list says of each entry: the columns that the entries' kind declares, between what every entry has, or those that somebody
/// asks for.
package struct EntryColumns: Sendable {
  private enum Column: Sendable {
    case kind, id, title, status, owner, path
    case field(FieldDeclaration)
  }

  /// The names of the columns: `kind`, `id`, `title`, those of the fields, `path`.
  package let names: [String]
  private let columns: [Column]

  /// - Parameters:
  ///   - kind: the kind whose entries are listed; nil where they are of several, of which status and owner are told.
  ///   - withTexts: whether there are columns of texts, too, which may be sentences.
  package init(of kind: KindDeclaration?, withTexts: Bool) {
    let fields = kind?.fields.filter { $0.isColumn && (withTexts || $0.form != .text) }
    let told = fields?.map { ($0.name, Column.field($0)) } ?? [("status", .status), ("owner", .owner)]
    self.init([("kind", .kind), ("id", .id), ("title", .title)] + told + [("path", .path)])
  }

  /// The columns that are named, in that order; nil where one of them is none of ``available(of:)``.
  package init?(named names: [String], of kind: KindDeclaration?) {
    let available = Self.available(of: kind)
    let found = names.compactMap { name in available.first { $0.name == name } }
    guard found.count == names.count else { return nil }
    self.init(found)
  }

  private init(_ columns: [(name: String, column: Column)]) {
    names = columns.map(\.name)
    self.columns = columns.map(\.column)
  }

  /// The names of all columns that a list of entries of `kind`, or of all kinds, may have.
  package static func names(of kind: KindDeclaration?) -> [String] { available(of: kind).map(\.name) }

  private static func available(of kind: KindDeclaration?) -> [(name: String, column: Column)] {
    let fields = kind?.fields.filter { $0.fitsColumn && $0.name != "title" }.map { ($0.name, Column.field($0)) }
    return [("kind", .kind), ("id", .id), ("title", .title)] + (fields ?? [("status", .status), ("owner", .owner)])
      + [("path", .path)]
  }

  /// The values of an entry, in the order of ``names``; empty where it says nothing.
  ///
  /// A text is in the catalogue's default language, if it has one; the items of a list have a comma and a blank between them.
  package func values(of entry: Entry) -> [String] {
    let language = entry.catalog.defaultLanguage
    return columns.map { column in
      switch column {
      case .kind: entry.declaration.name
      case .id: entry.id
      case .title: entry.title == nil ? "" : entry.name(in: language).text
      case .status: entry.writtenStatus?.nonEmptyString ?? ""
      case .owner: entry.owner?.node.nonEmptyString ?? ""
      case .path: entry.path
      case .field(let field): Self.text(entry.fields[field.name], field, language)
      }
    }
  }

  private static func text(_ node: NodeView?, _ field: FieldDeclaration, _ language: Language) -> String {
    guard let node else { return "" }
    if field.form == .text, field.isList {
      return TextList(node).resolved(in: language, default: language).map(\.text).joined(separator: ", ")
    }
    if field.form == .text || field.form == .address {
      return Text(node)?.resolved(in: language, default: language).text ?? ""
    }
    guard node.isSequence else { return node.nonEmptyString ?? "" }
    return node.elements.compactMap(\.nonEmptyString).joined(separator: ", ")
  }
}
