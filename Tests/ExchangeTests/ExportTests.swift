import CatalogModel
import Foundation
import Site
import SourceText
import Syntax
import TestSupport
import Testing

@testable import Exchange

/// What the exports have of the built-in kinds, and what customers see of a catalogue in them.
@Suite struct ExportTests {
  private static let outlines = TableOutline.all(of: .builtIn, isForCustomers: false)

  private static func catalog(_ texts: [String: String]) throws -> Catalog {
    let tree = MemoryTree(texts.mapValues { Array($0.utf8) })
    return try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
  }

  private static func example() throws -> Catalog {
    var files = Dictionary(
      uniqueKeysWithValues: Repository.files(below: "catalog").map { ("catalog/" + $0.path, $0.bytes) })
    files["salkku.yaml"] = Repository.bytes(of: "salkku.yaml")
    let tree = MemoryTree(files)
    return try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
  }

  private static func tables(_ catalog: Catalog, isForCustomers: Bool = false) -> [String: [UInt8]] {
    let export = CSVExport(catalog, isForCustomers: isForCustomers)
    return Dictionary(uniqueKeysWithValues: export.paths.indices.map { (export.paths[$0], export.content(at: $0)) })
  }

  private static func database(_ catalog: Catalog, isForCustomers: Bool = false) throws -> [UInt8] {
    try SQLiteExport(catalog, isForCustomers: isForCustomers, asOf: #require(CalendarDate("2026-11-22"))).bytes()
  }

  @Test func `the columns of csv are as recorded`() {
    let languages = [Language("en"), Language("fi")]
    let text = TableOutline.ways(among: Self.outlines).map { way in
      "\(way.last?.name ?? "").csv: \(CSVExport.headings(of: way, languages: languages).joined(separator: ","))\n"
    }.joined()
    Golden.expect(text, at: "Tests/ExchangeTests/Exports/headings.txt")
  }

  @Test func `the tables and views of sqlite are as recorded, and every view finds what it reads`() throws {
    let plan = DatabasePlan(Self.outlines, of: .builtIn, reserved: ExportReference.reservedNames)
    let database = try Database.empty()
    try database.run(CommonTables.definitions)
    var text = CommonTables.definitions + "\n"
    for table in plan.tables {
      try database.run(table.definition)
      text += table.definition + ";\n"
    }
    let views: [any DatabaseView] = SharedView.all(of: plan) + OverviewView.all
    for view in views {
      let isUnderstood = database.understands(view.query)
      #expect(isUnderstood, "\(view.name) reads what is not there")
      try database.run(view.definition)
      text += view.definition + ";\n"
    }
    Golden.expect(text, at: "Tests/ExchangeTests/Exports/schema.sql")
  }

  @Test func `the reference says what is exported`() {
    Golden.expect(ExportReference.page, at: "docs/reference/exports.md")
  }

  @Test func `the same catalogue gives the same bytes`() throws {
    let catalog = try Self.example()
    #expect(try Self.database(catalog) == Self.database(Self.example()))
    #expect(Self.tables(catalog) == Self.tables(try Self.example()))
    #expect(SQLiteExport.isOne(try Self.database(catalog)) && !SQLiteExport.isOne(Array("SQLite format 3".utf8)))
  }

  @Test func `customers are given nothing that is internal, in any format`() throws {
    let whole = try Self.example()
    let customers = try CustomersEdition(of: whole).catalog()
    let day = try #require(CalendarDate("2026-11-22"))
    let site = Site(of: customers, SiteOptions(today: day, edition: .customers))
    let json = CatalogueData(
      customers, site: .init(base: site.base, languages: site.languages, pages: site.entryPages), isForCustomers: true,
      asOf: day
    ).content(at: 0)
    // All that files say, fields and texts below them alike, line by line.
    func said(_ catalog: Catalog) -> Set<String> {
      var lines: Set<String> = []
      for document in catalog.proseDocuments {
        let text = String(decoding: document.file.bytes[document.body.offsets], as: UTF8.self)
        lines.formUnion(text.split(separator: "\n").map(String.init))
      }
      for entry in catalog.entries {
        for index in entry.fields.tree.nodes.indices { lines.insert(entry.node(at: index).string) }
      }
      return lines
    }
    let seen = said(customers).joined(separator: "\n")
    // A name is written with its kind in some files, and without it in those that customers see.
    let keys = Set(customers.entries.map(\.key))
    let internalTexts = said(whole).filter { $0.utf8.count > 20 && !seen.contains($0) && !keys.contains($0) }
    #expect(internalTexts.count > 500)
    // A long text may lie in several pages of a database.
    let exports =
      [json, try Self.database(customers, isForCustomers: true)] + Self.tables(customers, isForCustomers: true).values
    for export in exports {
      let text = String(decoding: export, as: UTF8.self)
      for internalText in internalTexts {
        let isTold = text.contains(internalText.prefix(60))
        #expect(!isTold, "`\(internalText)` is told to customers")
      }
    }
    #expect(
      !Self.tables(customers, isForCustomers: true).keys.contains { $0.hasPrefix("measure") || $0.hasPrefix("benefit") }
    )
  }

  @Test func `a list is told apart from what its items hold, and a formula is none`() throws {
    #expect(CSVExport.joined(["a", "b; c", "d\\"]) == #"a; b\; c; d\\"#)
    var writer = CSVWriter(separator: UInt8(ascii: ";"))
    for text in ["=1+1", "'=1", "'tis", "a;b", " a", "say \"no\"", "-", "two\nlines", ""] { writer.text(text) }
    writer.plain("-5")
    writer.empty()
    writer.endLine()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "'=1+1;''=1;'tis;\"a;b\";\" a\";\"say \"\"no\"\"\";'-;\"two\nlines\";;-5;\r\n")
  }

  @Test func `names of an organisation's own do no harm`() throws {
    let catalog = try Self.catalog([
      "catalog/schemas/kinds/sqlite-stat.schema.json": #"""
      {"x-kind": {"name": "sqlite-stat", "folder": "stats", "one": {"en": "Stat"}, "many": {"en": "Stats"}}, "type": "object",
       "properties": {
         "title": {"type": "string"}, "id": {"type": "string"}, "KEY": {"type": "string"}, "key": {"type": "string"},
         "a\"b); DROP TABLE entry; --": {"type": "string"}, "../../x": {"type": "array", "items": {"type": "object",
           "properties": {"position": {"type": "number"}, "../../x_position": {"type": "string"}}}},
         "title_fi": {"type": "string"}, "=cmd|' /C calc'!A0": {"type": "string"}, "a-b": {"type": "string"}, "a_b": {"type": "string"}}}
      """#,
      "catalog/stats/one.md": """
      ---
      title: One
      id: two
      KEY: big
      key: small
      "a\\"b); DROP TABLE entry; --": "'); DROP TABLE entry; --"
      "../../x": [{position: 1, "../../x_position": here}]
      a-b: first
      a_b: second
      x-own: {a: [1, two]}
      ---
      """,
    ])
    #expect(catalog.entryCount == 1)
    let tables = Self.tables(catalog)
    #expect(tables.keys.allSatisfy { !$0.contains("/") })
    let database = try Self.database(catalog)
    #expect(SQLiteExport.isOne(database))
    for text in ["'); DROP TABLE entry; --", "big", "small", "first", "second", #"{"a":[1,"two"]}"#] {
      #expect(String(decoding: database, as: UTF8.self).contains(text))
    }
    let own = try #require(tables["sqlite-stat.csv"])
    #expect(String(decoding: own, as: UTF8.self).contains("'=cmd|"))
  }
}
