import CatalogModel
import Checks
import SourceText
import Syntax
import Testing

@testable import Exchange

/// A catalogue in memory, with a mapping, into which tables are imported.
struct ImportSandbox {
  private static let configuration = "format: 1\nlanguages: [en, fr]\n"
  private static let desk = "---\ntitle: Desk\n---\nText.\n"

  var files: [String: [UInt8]]
  var map: SourceFile
  var snapshot: SourceFile?

  init(_ map: String, _ files: [String: String] = [:]) {
    self.files = files.mapValues { Array($0.utf8) }
    self.files["salkku.yaml"] = Array(Self.configuration.utf8)
    self.files["catalog/teams/desk.md"] = Array(Self.desk.utf8)
    self.map = Self.file(map)
  }

  private static func file(_ map: String) -> SourceFile {
    SourceFile(path: "imports/m.yaml", bytes: Array(map.utf8))
  }

  func catalog() throws -> Catalog {
    let tree = MemoryTree(files)
    return try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
  }

  func mapping(_ catalog: Catalog) throws -> ImportMapping {
    let (tree, findings) = CatalogSchemas.importMap(in: map)
    #expect(findings.map(\.message) == [])
    let (mapping, problems) = ImportMapping.read(
      map, tree.root, kinds: catalog.kinds, languages: catalog.configuration.languages)
    #expect(problems.map(\.message) == [])
    return mapping
  }

  /// The mapping is another one from now on.
  mutating func setMap(_ text: String) { map = Self.file(text) }

  /// Imports, and writes what comes of it.
  mutating func run(
    _ csv: [UInt8], creates: Bool = false, keeps: Bool = false, _ choose: (inout EntryImport.Choices) -> Void = { _ in }
  ) throws -> EntryImport {
    let catalog = try catalog()
    let encoding = try mapping(catalog).encoding
    let inventory = CSVSource.inventory(of: SourceFile(path: "t.csv", bytes: csv), encoding: encoding)
    return try run(inventory, in: catalog, creates: creates, keeps: keeps, choose)
  }

  /// Imports records of any form, and writes what comes of it.
  mutating func run(
    _ inventory: SourceInventory, in catalog: Catalog, creates: Bool = false, keeps: Bool = false,
    _ choose: (inout EntryImport.Choices) -> Void = { _ in }
  ) throws -> EntryImport {
    let mapping = try mapping(catalog)
    #expect(inventory.problems.map(\.message) == [])
    var choices = EntryImport.Choices()
    (choices.creates, choices.keeps) = (creates, keeps)
    choose(&choices)
    let last = try snapshot.map { file in
      let (snapshot, problems) = ImportSnapshot.read(file)
      #expect(problems.map(\.message) == [])
      return (try #require(snapshot), file)
    }
    let made = EntryImport(inventory, by: mapping, after: last, in: catalog, choices)
    #expect(Set(made.changes.map(\.path)).count == made.changes.count)
    for change in made.changes where !made.report.isBlocked {
      if change.path == mapping.snapshotPath {
        snapshot = SourceFile(path: change.path, bytes: change.after ?? [])
      } else {
        #expect(files[change.path] == change.before)
        files[change.path] = change.after
      }
    }
    return made
  }

  mutating func run(
    _ csv: String, creates: Bool = false, keeps: Bool = false, _ choose: (inout EntryImport.Choices) -> Void = { _ in }
  ) throws -> EntryImport {
    try run(Array(csv.utf8), creates: creates, keeps: keeps, choose)
  }

  func text(_ path: String) -> String { files[path].map { String(decoding: $0, as: UTF8.self) } ?? "" }

  /// The paths of all service packages.
  var packages: [String] { files.keys.filter { $0.contains("/service-packages/") }.sorted() }

  /// Writes something else in a file.
  mutating func replace(_ old: String, with new: String, in path: String) {
    let text = text(path)
    #expect(text.contains(old))
    files[path] = Array(text.replacing(old, with: new).utf8)
  }
}
