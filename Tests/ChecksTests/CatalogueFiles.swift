import CatalogModel
import Checks
import SourceText
import Testing

/// The files of a small catalogue.
typealias CatalogueFiles = [(path: String, text: String)]

extension CatalogueFiles {
  /// The files as a tree.
  var tree: MemoryTree {
    MemoryTree(texts: Dictionary(map { ($0.path, $0.text) }, uniquingKeysWith: { $1 }))
  }

  /// The catalogue, as its configuration says.
  func catalog() throws -> Catalog {
    try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
  }

  /// What is found in the catalogue on the day of all cases.
  func findings(by rules: [any Rule.Type] = AllRules.rules) throws -> [Diagnostic] {
    let catalog = try catalog()
    let schemas = CatalogSchemas(
      extensionsIn: tree, configuration: catalog.configuration, kinds: catalog.kinds)
    return Linter(rules: rules).findings(in: catalog, schemas: schemas, today: try Self.today)
  }

  /// The day of all cases.
  static var today: CalendarDate {
    get throws { try #require(CalendarDate("2026-11-21")) }
  }
}
