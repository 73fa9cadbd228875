package import CatalogModel
internal import Syntax

/// What a list says of each entry: the columns that the entries' kind declares, between what every entry has.
package struct EntryColumns: Sendable {
  /// The names of the columns: `kind`, `id`, `title`, those of the fields, `path`.
  package let names: [String]
  private let fields: [FieldDeclaration]?

  /// - Parameters:
  ///   - kind: the kind whose entries are listed; nil where they are of several, of which status and owner are told.
  ///   - withTexts: whether there are columns of texts, too, which may be sentences.
  package init(of kind: KindDeclaration?, withTexts: Bool) {
    fields = kind?.fields.filter { $0.isColumn && (withTexts || $0.form != .text) }
    names = ["kind", "id", "title"] + (fields?.map(\.name) ?? ["status", "owner"]) + ["path"]
  }

  /// The values of an entry, in the order of ``names``; empty where it says nothing.
  ///
  /// A text is in the catalogue's default language, if it has one; the items of a list have a comma and a blank between them.
  package func values(of entry: Entry) -> [String] {
    let language = entry.catalog.defaultLanguage
    let told =
      fields?.map { Self.text(entry.fields[$0.name], $0, language) }
      ?? [entry.writtenStatus?.nonEmptyString ?? "", entry.owner?.node.nonEmptyString ?? ""]
    return [entry.declaration.name, entry.id, entry.title == nil ? "" : entry.name(in: language).text] + told
      + [entry.path]
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
