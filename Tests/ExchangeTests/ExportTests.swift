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
    try SQLiteExport(catalog, isForCustomers: isForCustomers, asOf: #require(CalendarDate("2026-11-22"))).file()
      .reduce(into: []) { $0 += $1 }
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
    ).bytes
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

  @Test func `of a text customers are given what their site shows`() throws {
    let whole = try Self.catalog([
      "salkku.yaml": "format: 1\n",
      "catalog/teams/a.md": "---\ntitle: A\n---\n",
      "catalog/components/secret-engine.md": "---\ntitle: Engine\nowner: a\nstatus: live\n---\n",
      "catalog/service-packages/other.md": "---\ntitle: Other\nowner: a\nstatus: live\n---\n",
      "catalog/service-packages/pub.md": """
      ---
      title: Pub
      owner: a
      status: live
      ---

      Stands on [it](../components/secret-engine.md) and [another](other.md#top), <!-- internal: margin is 40% --> says
      [a page](https://example.org) <a href="../components/secret-engine.md">here</a>, <span data-x="secret-owner">there</span>.

      [unused]: ../components/secret-engine.md "secret margin"
      """,
    ])
    let customers = try CustomersEdition(of: whole).catalog()
    let text = String(decoding: try Self.database(customers, isForCustomers: true), as: UTF8.self)
    #expect(
      text.contains(
        "Stands on it and [another](other.md#top),  says\n[a page](https://example.org) here, there.\n"))
    let day = try #require(CalendarDate("2026-11-22"))
    let site = Site(of: customers, SiteOptions(today: day, edition: .customers))
    let pages = site.paths.indices.filter { site.paths[$0].hasSuffix(".html") }
      .map { String(decoding: site.content(at: $0), as: UTF8.self) }
    #expect(pages.contains { $0.contains("Stands on it and") })
    for secret in ["secret", "margin"] {
      let isTold = text.contains(secret)
      #expect(!isTold && !pages.contains { $0.contains(secret) }, "\(secret) is told")
    }
    // Those who keep the catalogue have it as it is written.
    let all = String(decoding: try Self.database(whole), as: UTF8.self)
    #expect(all.contains("<!-- internal: margin is 40% -->"))
  }

  @Test func `a table is told from another file by its whole first line`() throws {
    let catalog = try Self.catalog(["salkku.yaml": "format: 1\n"])
    let export = CSVExport(catalog, isForCustomers: false, separator: .semicolon)
    let table = try #require(export.table("team"))
    let heads = export.heads(of: "team")
    #expect(heads.count == 3 && heads.contains { table.bytes.starts(with: $0) })
    #expect(!heads.contains { (CSVWriter.mark + Array("id,title\r\n".utf8)).starts(with: $0) })
    #expect(export.heads(of: "nothing").isEmpty)
  }

  @Test func `numbers between semicolons have a decimal comma, and all else stays`() throws {
    let catalog = try Self.catalog([
      "salkku.yaml": "format: 1\n",
      "catalog/measures/m.md":
        "---\ntitle: M 1.5\ntarget: {by: 2026-Q4, value: 99.5}\nreadings: {2026-Q1: 57.8, 2026-Q2: -2}\n---\n",
    ])
    func table(_ name: String, _ separator: CSVExport.Separator) throws -> String {
      let table = try #require(CSVExport(catalog, isForCustomers: false, separator: separator).table(name))
      return String(decoding: table.bytes.dropFirst(3), as: UTF8.self)
    }
    #expect(
      try table("measure.readings", .semicolon)
        == "measure;period;value;revised\r\nm;2026-Q1;57,8;\r\nm;2026-Q2;-2;\r\n")
    #expect(try table("measure.readings", .tab).contains("57.8"))
    let measure = try table("measure", .semicolon)
    #expect(measure.contains(";99,5;") && measure.contains("m;M 1.5;"))
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

  @Test func `what people answered is in no table and no database, as it would show whose answer is whose`() throws {
    let answers = (0..<6).map { "  - {work: I do thing \($0)., success: Thing \($0) is done.}\n" }.joined()
    let catalog = try Self.catalog([
      "catalog/diagnoses/d.md": "---\nteam: t\nwanted: both\nanswers:\n\(answers)---\n",
      "catalog/teams/t.md": "---\ntitle: T\n---\n",
    ])
    for export in Array(Self.tables(catalog).values) + [try Self.database(catalog)] {
      let text = String(decoding: export, as: UTF8.self)
      #expect(!text.contains("I do thing") && !text.contains("is done."))
    }
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
