internal import CatalogModel
internal import JSONSchema
internal import SourceText
internal import Syntax

/// The pages about the fields in `docs/reference/`, made from the schemas. A test holds the folder against them.
package enum ReferencePages {
  /// The pages' texts by file name.
  package static var all: [(name: String, text: String)] {
    [("README.md", index)] + DataSchema.allCases.map { ($0.pageName, $0.page) }
      + BuiltInSchema.names.compactMap { BuiltInSchema($0) }.map { ("\($0.name).md", page($0)) }
  }

  private static var index: String {
    var text = """
      # What can be written in the files

      Each file begins with a line `---`, then the fields, one a line as `name: value`, then another line `---` and, behind
      it, text in Markdown. What a file is about is told by the folder that it lies in, and its id by its name:
      `catalog/service-packages/payroll.md` is the service package `payroll`.

      | kind | folder | what it is |
      |---|---|---|

      """
    for schema in BuiltInSchema.names.compactMap({ BuiltInSchema($0) }) where schema.name != "common" {
      let folder = schema.kind.map { "`\($0.folder)`" } ?? (schema.name == "page" ? "`pages`" : "")
      text += "| [\(schema.title)](\(schema.name).md) | \(folder) | \(cell(schema.description)) |\n"
    }
    return text + """

      [Forms of values](common.md) says how a text, a date, an id and the like are written. `salkku schema KIND` prints the
      schema that a page was made from, and `salkku schema KIND --format markdown` the page.

      An organisation adds fields of its own in two ways: with names that begin with `x-`, anywhere and unchecked; or by a
      JSON Schema at `schemas/KIND.schema.json` in the catalogue's folder, which applies in addition to the built-in one.
      Both are shown on the entry's page.

      What programs read has pages of its own: [the catalogue as data](catalogue-data.md) lists the members of `catalogue.json`,
      which a site has beside its pages, [the comparison](diff-data.md), [the impact](impact-data.md), [the audit](audit-data.md) and
      [the report of an import](import-data.md) those of `salkku diff`, `impact`, `audit` and `import` with `--format json`.
      `salkku schema catalogue`, `diff`, `impact`, `audit` and `import` print the schemas.
      [What is exported](exports.md) lists the tables of `salkku export csv` and `salkku export sqlite`.

      """
  }

  /// The page about one schema.
  package static func page(_ schema: BuiltInSchema) -> String {
    schema.name == "common" ? commonPage(schema) : fieldsPage(schema)
  }

  private static func fieldsPage(_ schema: BuiltInSchema) -> String {
    guard let common = BuiltInSchema("common") else { return "" }
    let isOfKind = schema.kind != nil
    let root = schema.tree.root
    let wording = SchemaWording(
      common: common.tree.root, commonPage: "common.md", own: root["$defs"] == nil ? nil : root)
    var rows = FieldRows(wording, namesLabels: isOfKind)
    let place =
      switch schema.name {
      case "configuration": "`salkku.yaml`"
      case "import-map":
        "any in the repository, `imports/NAME.yaml` by custom. [The guide](../guide/importing.md) has an example"
      case "page": "`pages/ID.md` in the catalogue's folder"
      default: "`\(schema.kind?.folder ?? "")/ID.md` at any depth below the catalogue's folder"
      }
    return """
      # \(schema.title)

      \(schema.description)

      File: \(place).

      A field in **bold** has to be there. `a.b` is the field `b` within `a`, and `a[]` stands for each item of the list `a`.
      A field of your own begins with `x-`.\(isOfKind ? Self.labelsExplained : "")

      \(rows.head)
      \(rows.text(of: root))
      ## Every field once

      ```yaml
      \(ExampleText.fields(of: root))```

      """ + definitions(of: root, wording)
  }

  /// The sections about what a schema defines for itself.
  private static func definitions(of root: NodeView, _ wording: SchemaWording) -> String {
    var text = ""
    for definition in root["$defs"]?.pairs.map(\.value) ?? [] {
      guard let title = definition["title"]?.string else { continue }
      text += "\n## \(title)\n\n\(definition["description"]?.string ?? "")\n"
      if definition["properties"] != nil {
        var rows = FieldRows(wording, namesLabels: false)
        text += "\n\(rows.head)\n\(rows.text(of: definition))"
      } else {
        text += "\nWritten as: \(wording.type(of: definition)).\n"
      }
      let examples = definition["examples"]?.elements.map { Phrase.inline($0) } ?? []
      text += "\n```yaml\n" + examples.joined(separator: "\n") + "\n```\n"
    }
    return text
  }

  private static let labelsExplained = """
     The site calls a field by what stands beside it, and where that is *in italics*,
    customers see it too, in the edition that is made for them.
    """

  private static func commonPage(_ schema: BuiltInSchema) -> String {
    let wording = SchemaWording(common: schema.tree.root, commonPage: "")
    var text = """
      # Forms of values

      What the pages about each kind refer to.

      """
    var titles: Set<String> = []
    for definition in schema.tree.root["$defs"]?.pairs.map(\.value) ?? [] {
      guard let title = definition["title"]?.string, definition["properties"] == nil, titles.insert(title).inserted
      else { continue }
      text += "\n## \(title)\n\n\(definition["description"]?.string ?? "")\n"
      let type = wording.type(of: definition)
      if type != title { text += "\nWritten as: \(type).\n" }
      let examples = definition["examples"]?.elements.map { Phrase.inline($0) } ?? []
      text += "\n```yaml\n" + examples.joined(separator: "\n") + "\n```\n"
    }
    return text
  }

  /// A text within a cell of a table.
  fileprivate static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}

/// The rows of the table about a schema's fields.
struct FieldRows {
  private let wording: SchemaWording
  /// Whether a column says what the site calls each field.
  private let namesLabels: Bool
  /// The groups of fields that were written already, by the place of their definition.
  private var groups: [Int: String] = [:]

  init(_ wording: SchemaWording, namesLabels: Bool) {
    self.wording = wording
    self.namesLabels = namesLabels
  }

  /// The table's head.
  var head: String {
    namesLabels
      ? "| field | on the site | what it is | meaning |\n|---|---|---|---|"
      : "| field | what it is | meaning |\n|---|---|---|"
  }

  /// The cell that says what the site calls a field, in italics where customers see it.
  private func label(_ schema: NodeView, isSeen: Bool) -> String {
    guard namesLabels else { return "" }
    let label = schema["x-label"] ?? wording.definition(schema)?["x-label"]
    let text = ReferencePages.cell(label?["en"]?.string ?? "")
    return text.isEmpty ? "| " : isSeen ? "| *\(text)* " : "| \(text) "
  }

  /// The fields of a group, each followed by those within it.
  /// - Parameter isSeen: whether customers see the group.
  mutating func text(of owner: NodeView, below prefix: String = "", isSeen: Bool = true) -> String {
    let required = Set(owner["required"]?.elements.map(\.string) ?? [])
    var text = ""
    for pair in owner["properties"]?.pairs.map(\.self) ?? [] {
      let name = prefix + pair.key.string
      let isSeen = isSeen && pair.value["x-edition"] != nil
      let field =
        (required.contains(pair.key.string) ? "**`\(name)`** " : "`\(name)` ") + label(pair.value, isSeen: isSeen)
      let meaning = ReferencePages.cell(pair.value["description"]?.string ?? "")
      let inner = wording.fields(of: pair.value)
      let isShared = inner.map { $0.owner.tree === wording.common.tree } ?? false
      var type = wording.type(of: pair.value)
      if let inner, isShared, let same = groups[inner.owner.index] {
        type += ", the same as in `\(same)`"
        text += "| \(field)| \(ReferencePages.cell(type)) | \(meaning) |\n"
        continue
      }
      text += "| \(field)| \(ReferencePages.cell(type)) | \(meaning) |\n"
      if let inner {
        if isShared { groups[inner.owner.index] = name }
        text += self.text(of: inner.owner, below: name + inner.suffix + ".", isSeen: isSeen)
      }
    }
    return text
  }
}

/// The examples of a schema's fields as somebody would write them in a file.
enum ExampleText {
  private static let width = 100

  /// Each field with its first example, in the schema's order.
  static func fields(of schema: NodeView) -> String {
    var text = ""
    for pair in schema["properties"]?.pairs.map(\.self) ?? [] {
      guard let example = pair.value["examples"]?.elements.first(where: { _ in true }) else { continue }
      text += field(pair.key.string, example, indent: 0)
    }
    return text
  }

  private static func field(_ key: String, _ value: NodeView, indent: Int) -> String {
    let start = spaces(indent) + Phrase.scalar(key) + ":"
    let line = start + " " + Phrase.inline(value)
    let hasGroups = value.isSequence && value.elements.contains { $0.isMapping }
    if value.isScalar || (!hasGroups && line.utf8.count <= width) { return line + "\n" }
    if value.isMapping {
      return start + "\n" + value.pairs.map { field($0.key.string, $0.value, indent: indent + 2) }.joined()
    }
    return start + "\n" + value.elements.map { item($0, indent: indent + 2) }.joined()
  }

  private static func item(_ value: NodeView, indent: Int) -> String {
    guard value.isMapping else { return spaces(indent) + "- " + Phrase.inline(value) + "\n" }
    let fields = value.pairs.map { field($0.key.string, $0.value, indent: indent + 2) }.joined()
    return spaces(indent) + "- " + fields.dropFirst(indent + 2)
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
