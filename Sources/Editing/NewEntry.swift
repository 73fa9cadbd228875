package import CatalogModel
package import SourceText

/// The first file of an entry: what is asked for, and beside it what to write.
package struct NewEntry: Sendable {
  /// The file that is made.
  package let change: FileChange
  /// The fields that the schema asks for and that are still empty.
  package let missing: [String]

  /// - Parameters:
  ///   - title: what the entry is called; made from the id where nothing is said.
  ///   - owner: the team that answers for it; where nothing is said, the catalogue's only one.
  /// - Throws: ``EditRefusal`` if the id is none, or taken.
  package init(
    _ declaration: KindDeclaration, id: String, title: String?, owner: Entry?, in catalog: Catalog
  ) throws(EditRefusal) {
    try EditRefusal.check(id)
    let kind = declaration.kind
    let path = catalog.configuration.path(of: id, declaration)
    if let other = catalog.entry(kind, id) ?? catalog.entries(of: kind).first(where: { $0.id.lowercased() == id }) {
      throw EditRefusal(
        other.id == id
          ? "there is \(Noun.withArticle(declaration.spokenName)) `\(id)` already: \(other.path)"
          : "`\(id)` is another name of the \(declaration.spokenName) `\(other.id)`",
        help: "Choose another id, or edit that file.")
    }
    if catalog.paths.spelling(of: path) != nil {
      throw EditRefusal("there is a file `\(path)` already", help: "Choose another id, or move that file away.")
    }
    let teams = catalog.entries(of: .team)
    let owner = owner ?? (teams.count == 1 ? teams.first : nil)
    func given(_ field: FieldDeclaration) -> String? {
      switch field.name {
      case "title": title ?? Self.title(from: id)
      // Of an organisation's own kind that may be anything.
      case "owner": declaration.references.contains { $0.path == "owner" && $0.targets == [.team] } ? owner?.id : nil
      default: nil
      }
    }
    var missing: [String] = []
    var text = "---\n"
    for field in declaration.fields where field.isRequired {
      // The first word of a status is where every life begins.
      let value = given(field) ?? (field.name == "status" ? field.words.first?.value : nil)
      if field.name != "title" { text += "# \(Self.hint(field, withExample: value == nil))\n" }
      text += "\(field.name):\(value.map { " " + PlainValue.string($0).inline } ?? "")\n"
      if value == nil { missing.append(field.name) }
    }
    let optional = declaration.fields.filter { !$0.isRequired && $0.name != "aliases" }
    if !optional.isEmpty {
      text += "\n# More that can be said, each with an example: take the # away and write your own.\n"
      for field in optional {
        text += "# \(field.name): \(field.example.map { PlainValue($0).inline } ?? Self.form(of: field) ?? "…")\n"
      }
    }
    text += "---\n"
    change = FileChange(path: path, before: nil, after: Array(text.utf8))
    self.missing = missing
  }

  /// What to write into a field, on one line.
  private static func hint(_ field: FieldDeclaration, withExample: Bool) -> String {
    var hint = field.description.isEmpty ? field.label.text(in: .english) : field.description
    if let last = hint.last, last.isLetter || last.isNumber { hint += "." }
    if field.form == .word, !field.words.isEmpty {
      hint += " One of: \(field.words.map(\.value).joined(separator: ", "))."
    } else if withExample, let example = field.example {
      hint += " For example: \(PlainValue(example).inline)"
    } else if withExample, let form = form(of: field) {
      hint += field.form == .reference ? " Write \(form)." : " For example: \(form)"
    }
    return String(hint.map { $0.isNewline ? " " : $0 })
  }

  /// What is written into a field of which the schema has no example; nil where its name says as much.
  private static func form(of field: FieldDeclaration) -> String? {
    let one: String? =
      switch field.form {
      case .word: field.words.isEmpty ? nil : field.words.map(\.value).joined(separator: " | ")
      case .date: "2026-12-31"
      case .period: "2026-Q4"
      case .number: "12.5"
      case .boolean: "true"
      case .address: "https://example.org"
      case .reference: field.isList ? "id of an entry" : "the id of an entry"
      case .text, .line, .readings, .group, .map, .other: nil
      }
    return field.isList ? one.map { "[\($0)]" } : one
  }

  /// `payroll-team` → `Payroll team`.
  private static func title(from id: String) -> String {
    let words = String(id.map { $0 == "-" ? " " : $0 })
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
