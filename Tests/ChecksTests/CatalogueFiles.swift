import CatalogModel
import Checks
import Comparison
import SourceText
import Testing

/// The files of a small catalogue.
typealias CatalogueFiles = [(path: String, text: String)]

extension CatalogueFiles {
  /// What stands in front of the path of a file as it was at an earlier revision.
  static var beforeMark: String { "before " }

  /// The files as a tree.
  var tree: MemoryTree { Self.tree(filter { !$0.path.hasPrefix(Self.beforeMark) }) }

  /// The files as they were before: those that say how, and the others as they are. Nil where none says that it was another.
  var earlierTree: MemoryTree? {
    let before = filter { $0.path.hasPrefix(Self.beforeMark) }
    guard !before.isEmpty else { return nil }
    let old = before.map { (path: String($0.path.dropFirst(Self.beforeMark.count)), text: $0.text) }
    // A file that was empty was not there.
    let gone = Set(old.filter { $0.text.allSatisfy(\.isWhitespace) }.map(\.path))
    return Self.tree((filter { !$0.path.hasPrefix(Self.beforeMark) } + old).filter { !gone.contains($0.path) })
  }

  private static func tree(_ files: CatalogueFiles) -> MemoryTree {
    MemoryTree(texts: Dictionary(files.map { ($0.path, $0.text) }, uniquingKeysWith: { $1 }))
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
    let earlier = try earlierTree.map { tree in
      let before = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
      return EarlierCatalog(CatalogComparison(before, catalog), name: "main", states: [:])
    }
    return Linter(rules: rules).findings(in: catalog, schemas: schemas, today: try Self.today, since: earlier)
  }

  /// The day of all cases.
  static var today: CalendarDate {
    get throws { try #require(CalendarDate("2026-11-21")) }
  }
}
