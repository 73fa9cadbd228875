package import SourceText
internal import Syntax

/// The schemas of what the program writes for other programs.
package enum DataSchema: String, Sendable, CaseIterable {
  /// `catalogue.json` of a site.
  case catalogue
  /// What `salkku diff --format json` writes.
  case diff
  /// What `salkku impact --format json` writes.
  case impact
  /// What `salkku import --format json` writes.
  case importReport = "import"

  /// The schema as it is embedded.
  package var file: SourceFile {
    EmbeddedFiles.file(at: "Sources/CResources/\(rawValue).schema.json") ?? SourceFile(path: rawValue, bytes: [])
  }

  /// What it is about, in one line.
  package var summary: String {
    switch self {
    case .catalogue: "What a site's `catalogue.json` holds: every entry of the catalogue for other programs."
    case .diff: "What `salkku diff --format json` writes."
    case .impact: "What `salkku impact --format json` writes."
    case .importReport: "What `salkku import --format json` writes."
    }
  }

  /// The name of the page about it in `docs/reference/`.
  var pageName: String { "\(rawValue)-data.md" }

  /// Where the data is had, and what says how it is read.
  private var place: String {
    switch self {
    case .catalogue:
      """
      File: `catalogue.json` of a site, beside it its schema `catalogue.schema.json`.
      [The guide](../guide/data.md) says how to read it.
      """
    case .diff, .impact, .importReport:
      """
      Written by `salkku \(rawValue) --format json`; `salkku schema \(rawValue)` prints the schema.
      [The guide](../guide/\(self == .importReport ? "importing" : "comparing").md) says what it is for.
      """
    }
  }

  /// The page about it.
  package var page: String {
    let root = NodeTree.parse(file, as: .json, limits: .data).tree.root
    var rows = FieldRows(SchemaWording(common: root, commonPage: ""), namesLabels: false)
    var text = """
      # \(root["title"]?.string ?? "")

      \(root["description"]?.string ?? "")

      \(place)

      A member in **bold** is always there. `a.b` is the member `b` within `a`, and `a[]` stands for each item of the array `a`.

      | member | what it is | meaning |
      |---|---|---|
      \(rows.text(of: root))
      """
    for definition in root["$defs"]?.pairs.map(\.value) ?? [] {
      text += "\n## \(definition["title"]?.string ?? "")\n\n\(definition["description"]?.string ?? "")\n"
    }
    return text
  }
}
