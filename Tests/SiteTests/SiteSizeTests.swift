import CatalogModel
import TestSupport
import Testing

@testable import Site

/// What a site takes in proportion to its sources, where these are made to be repeated.
@Suite(.slow) struct SiteSizeTests {
  private func size(_ texts: [String: String]) throws -> (source: Int, site: Int, pages: Int) {
    let site = try render(texts)
    let bytes = site.files.reduce(0) { $0 + $1.bytes.count }
    return (texts.values.reduce(0) { $0 + $1.utf8.count }, bytes, site.files.count)
  }

  /// What an entry's own page may take besides its texts, in each language.
  private static let pageSize = 12_000

  @Test(
    "a text of a megabyte is not repeated on the pages of others",
    arguments: ["title", "summary", "status", "capability", "supplier", "x-note"])
  func longText(field: String) throws {
    let long = String(repeating: "long ", count: 200_000)
    var texts = ["salkku.yaml": "format: 1\n", "catalog/teams/t.md": "---\ntitle: T\n\(field): \(long)\n---\n"]
    texts["catalog/standards/s.md"] = "---\ntitle: S\nowner: t\n\(field): \(long)\n---\n"
    for number in 0..<300 {
      texts["catalog/components/c\(number).md"] = """
        ---
        title: C
        owner: t
        status: live
        follows: [s]
        depends_on: [c0, c1, hub]
        ---
        """
    }
    texts["catalog/components/hub.md"] = "---\ntitle: Hub\nowner: t\n\(field): \(long)\n---\n"
    let (source, site, pages) = try size(texts)
    #expect(site < 2 * source + pages * Self.pageSize, "\(source) bytes became \(site)")
  }

  @Test(
    "a long text of the configuration is not repeated on all pages",
    arguments: ["title: ", "edit_url: https://example.org/{path}", "idea_url: https://example.org/"])
  func longConfiguration(field: String) throws {
    var texts = ["salkku.yaml": "format: 1\n\(field)" + String(repeating: "long", count: 250_000) + "\n"]
    for number in 0..<200 { texts["catalog/teams/t\(number).md"] = "---\ntitle: T\n---\n" }
    let (source, site, pages) = try size(texts)
    #expect(site < 4 * source + pages * Self.pageSize, "\(source) bytes became \(site)")
  }

  @Test("a catalogue is in 32 languages at most, however many are named")
  func languages() throws {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    let tags = letters.flatMap { first in letters.map { "\(first)\($0)" } }.prefix(600)
    let texts = [
      "salkku.yaml": "format: 1\nlanguages: [\(tags.joined(separator: ", "))]\n",
      "catalog/teams/t.md": "---\ntitle: T\n---\n",
    ]
    let (_, site, pages) = try size(texts)
    // In each four pages and four pieces of the search; and three styles and a script.
    #expect(pages == 32 * 8 + 4)
    #expect(site < pages * 2 * Self.pageSize)
  }

  @Test("old ids have a page each, up to twenty for an entry")
  func formerIDs() throws {
    let aliases = (0..<10_000).map { "a\($0)" }.joined(separator: ", ")
    let texts = ["catalog/teams/t.md": "---\ntitle: T\naliases: [\(aliases)]\n---\n"]
    let (source, site, pages) = try size(texts)
    // Four pages of their own, three styles, the script, and the search with all words.
    #expect(pages == 8 + 3 + 6 + ShownLength.formerIDs)
    #expect(site < 4 * source + pages * Self.pageSize)
  }

  @Test("a long description of a field is not repeated on the pages of all entries that have it")
  func longDescription() throws {
    let long = String(repeating: "long ", count: 60_000)
    var texts = [
      "salkku.yaml": "format: 1\n",
      "catalog/schemas/component.schema.json":
        #"{"properties": {"cost": {"title": "\#(long)", "description": "\#(long)"}}}"#,
    ]
    for number in 0..<200 { texts["catalog/components/c\(number).md"] = "---\ntitle: C\ncost: 1\n---\n" }
    let (source, site, pages) = try size(texts)
    #expect(site < 2 * source + pages * Self.pageSize, "\(source) bytes became \(site)")
  }

  @Test("kinds of long names are not repeated on all pages")
  func manyKinds() throws {
    let long = String(repeating: "long ", count: 200)
    var texts = ["salkku.yaml": "format: 1\n"]
    for number in 0..<300 {
      texts["catalog/schemas/kinds/k\(number).schema.json"] =
        #"{"x-kind": {"folder": "k\#(number)s", "names": {"en": {"one": "\#(long)", "many": "\#(long)"}}}}"#
      texts["catalog/k\(number)s/e.md"] = "---\ntitle: E\n---\n"
      texts["catalog/teams/t\(number).md"] = "---\ntitle: T\n---\n"
    }
    let (source, site, pages) = try size(texts)
    #expect(site < 2 * source + pages * Self.pageSize, "\(source) bytes became \(site)")
  }

  @Test("entries that all name one another take a small multiple of what names them")
  func everythingNamesEverything() throws {
    let count = 120
    let title = String(repeating: "t", count: ShownLength.name)
    let all = (0..<count).map { "c\($0)" }.joined(separator: ", ")
    var texts: [String: String] = [:]
    for number in 0..<count {
      texts["catalog/components/c\(number).md"] = "---\ntitle: \(title)\ndepends_on: [\(all)]\n---\n"
    }
    let (source, site, pages) = try size(texts)
    // A reference of five bytes becomes two links, each with a name of 500 and a summary of none.
    #expect(site < 250 * source + pages * Self.pageSize, "\(source) bytes became \(site)")
  }

  @Test("what is shown of a text ends behind a whole character")
  func cutText() throws {
    let name = String(repeating: "ä", count: 499) + "🙂" + "ö"
    let text = String(repeating: "ä", count: 1_999) + "🙂" + "ö"
    let site = try render([
      "catalog/teams/t.md": "---\ntitle: \(name)\nsummary: \(text)\n---\n",
      "catalog/teams/u.md": "---\ntitle: \(name.dropLast())\nsummary: \(text.dropLast())\n---\n",
    ])
    #expect(site.page("teams/t/index.html")?.contains("ä🙂…</h1>") == true)
    #expect(site.page("teams/t/index.html")?.contains("ä🙂…</p>") == true)
    #expect(site.page("teams/u/index.html")?.contains("ä🙂</p>") == true)
  }

  @Test("Balance has less than two megabytes however much is said and measured")
  func muchSaid() throws {
    var texts = ["catalog/segments/s.md": "---\ntitle: S\n---\n", "catalog/teams/crew.md": "---\ntitle: Crew\n---\n"]
    let values = (0..<150).map { "  - {for: s, outcome: You can spend day \($0) with your children and rest}\n" }
    for number in 0..<250 {
      let id = "catalog/service-packages/p\(number).md"
      texts[id] = "---\ntitle: P\(number)\nstatus: live\nowner: crew\nvalue:\n\(values.joined())---\n"
      for measure in 0..<3 {
        texts["catalog/measures/m\(number)-\(measure).md"] =
          "---\ntitle: M\nabout: [service-package:p\(number)]\nfamily: tactical\norientation: outcome\n---\n"
      }
    }
    let page = try #require(try render(texts).page("balance/index.html"))
    #expect((300_000..<2_000_000).contains(page.utf8.count), "\(page.utf8.count) bytes")
  }

  @Test("a package with very many values links each to its segment's need")
  func manyNeeds() throws {
    let count = 20_000
    let needs = (0..<count).map { "  - {id: n\($0), need: N}\n" }.joined()
    let values = (0..<count).map { "  - {for: s, need: n\($0), outcome: O}\n" }.joined()
    let site = try render([
      "catalog/segments/s.md": "---\ntitle: S\nneeds:\n\(needs)---\n",
      "catalog/service-packages/p.md": "---\ntitle: P\nvalue:\n\(values)---\n",
    ])
    #expect(site.page("service-packages/p/index.html")?.contains("#Need-\(count)\"") == true)
  }
}
