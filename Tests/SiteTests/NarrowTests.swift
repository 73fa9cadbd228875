import CatalogModel
import Foundation
import SourceText
import TestSupport
import Testing

@testable import Site

/// What a list is narrowed down by in a browser. That it does so is tried in one, by `scripts/try-narrow`.
@Suite("Facets in place")
struct NarrowTests {
  /// What the piece of a list hands over.
  private static func piece(_ piece: FacetsPiece, _ site: SiteModel, _ language: SiteLanguage) throws -> [String: Any] {
    let context = PageContext(site: site, language: language, path: piece.path, isForAnyAddress: false)
    let text = String(decoding: piece.render(context), as: UTF8.self)
    let start = "salkku.found(\"../\(piece.path.encoded.dropLast(3))\","
    try #require(text.hasPrefix(start) && text.hasSuffix(");\n"))
    let json = Data(text.dropFirst(start.count).dropLast(3).utf8)
    return try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
  }

  /// The numbers that a text of digits writes.
  private static func numbers(_ text: String) -> [Int] {
    let followed = Array("abcdefghijklmnopqrstuvwxyz012345".utf8)
    let last = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ6789-_".utf8)
    var (numbers, value, shift) = ([Int](), 0, 0)
    for byte in text.utf8 {
      value += (followed.firstIndex(of: byte) ?? last.firstIndex(of: byte) ?? 0) << shift
      shift += 5
      guard last.contains(byte) else { continue }
      numbers.append(value)
      (value, shift) = (0, 0)
    }
    return numbers
  }

  private static func places(_ text: String) -> [Int] {
    var place = -1
    return numbers(text).map { difference in
      place += difference
      return place
    }
  }

  private static func pieces(_ site: SiteModel, _ language: SiteLanguage) -> [FacetsPiece] {
    ListPage.pages(of: site, in: language).compactMap { $0 as? FacetsPiece }
  }

  /// Holds each value of each facet against what the command line finds by its name.
  private static func compare(_ catalog: Catalog) throws -> Int {
    let site = SiteModel(catalog, options: .testing())
    let language = try #require(site.languages.first)
    var compared = 0
    for piece in pieces(site, language) {
      let found = try Self.piece(piece, site, language)
      let kind = piece.list.kind.declaration
      #expect(found["count"] as? Int == catalog.entries(of: kind.kind).count)
      for facet in try #require(found["facets"] as? [[String: Any]]) {
        let field = try #require(facet["field"] as? String)
        let declared = try #require(kind.facets.first { $0.field.name == field })
        for value in try #require(facet["values"] as? [[String]]) {
          let meant = try #require(declared.value(named: value[0], in: catalog), "\(field)=\(value[0])")
          #expect(declared.name(of: meant, in: catalog) == value[0])
          let ids = Set(catalog.entries(of: kind.kind).filter { declared.values(of: $0).contains(meant) }.map(\.id))
          #expect(Set(places(value[2]).map { piece.list.entries[$0].id }) == ids, "\(kind.name) \(field)=\(value[0])")
          compared += 1
        }
      }
    }
    return compared
  }

  @Test func `the facets of a list and the command line find the same entries of each kind, facet and value`() throws {
    #expect(try Self.compare(TestData.ownCatalogue()) > 50)
  }

  @Test(
    .enabled(if: TestData.hasRealCatalogue, "../shared/data/real-catalogue is absent"))
  func `they do so of a real catalogue`() throws {
    #expect(try Self.compare(TestData.catalogue(in: TestData.realCatalogue)) > 10)
  }

  @Test func `ten thousand entries of a kind need less than 300 KB, and each is the one that the search has`() throws {
    var files = ["salkku.yaml": "format: 1\n"]
    for number in 0..<40 { files["catalog/teams/t\(number).md"] = "---\ntitle: Team \(number)\n---\n" }
    let states = ["live", "pilot", "retired", "proposed"]
    for number in 0..<10_000 {
      files["catalog/service-packages/p\(number).md"] =
        "---\ntitle: \(number * 7_919 % 10_000) P\nstatus: \(states[number % 4])\nowner: t\(number % 40)\ntags: [a\(number % 300), b\(number % 7)]\n---\n"
    }
    let tree = MemoryTree(texts: files)
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let site = SiteModel(catalog, options: .testing())
    let language = try #require(site.languages.first)
    let piece = try #require(Self.pieces(site, language).first)
    let context = PageContext(site: site, language: language, path: piece.path, isForAnyAddress: false)
    #expect(piece.render(context).count < 300_000)
    let found = try Self.piece(piece, site, language)
    let things = Self.numbers(try #require(found["things"] as? String))
    let index = SearchIndex(site, language)
    let ids = things.map { if case .entry(let entry) = index.things[$0] { entry.id } else { "" } }
    #expect(ids == piece.list.entries.map(\.id))
  }

  @Test func `only lists with facets need the script, and their pages say which list they are of`() throws {
    var files: [String: String] = ["catalog/teams/t.md": "---\ntitle: T\n---\n"]
    for number in 0..<9 {
      files["catalog/service-packages/p\(number).md"] =
        "---\ntitle: P\(number)\nstatus: \(number < 4 ? "live" : "retired")\ntags: [\(number % 2 == 0 ? "x < \\\"y\\\"" : "z")]\n---\n"
        .replacing("x < \\\"y\\\"", with: "\"x < & y\"")
    }
    let site = try render(files)
    #expect(HTMLChecker.problems(in: site) == [])
    let script = "assets/narrow.js\"></script>"
    let list = try #require(site.page("service-packages/index.html"))
    #expect(list.contains(script) && list.contains("data-list=\"../service-packages/index.html\""))
    #expect(list.contains("data-value=\"x &lt; &amp; y\""))
    #expect(try !#require(site.page("teams/index.html")).contains(script))
    #expect(site.files.contains { $0.path == "service-packages/facets.js" })
    #expect(!site.files.contains { $0.path == "teams/facets.js" })
    #expect(site.files.contains { $0.path == "assets/narrow.js" })
    #expect(
      try !render(["catalog/teams/t.md": "---\ntitle: T\n---\n"]).files.contains { $0.path.contains("narrow.js") })
  }
}
