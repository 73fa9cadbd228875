import CatalogModel
import SourceText
import TestSupport
import Testing

@testable import Site

@Suite("What an organisation declares itself")
struct OwnFieldTests {
  @Test(
    "is beside the title and in the list where it says so, of whatever kind", arguments: Kinds.builtIn.declarations)
  func badgesAndColumns(_ kind: KindDeclaration) throws {
    let schema = #"""
      {"properties": {
        "score": {"type": "number", "x-label": {"en": "Score"}, "x-show": "badge"},
        "tier": {"enum": ["gold"], "x-label": {"en": "Tier"}, "x-words": {"gold": {"en": "golden"}}, "x-show": "badge"},
        "slot": {"type": "string", "x-label": {"en": "Slot"}, "x-show": "fact", "x-column": true}}}
      """#
    let site = try render([
      "salkku.yaml": "format: 1\nlanguages: [en, fi]\n", "catalog/schemas/\(kind.name).schema.json": schema,
      "catalog/\(kind.folder)/a.md":
        "---\ntitle: A\nstatus: live\nscore: 12345.5\ntier: gold\nslot: B12\ndefinition: D\n---\n",
    ])
    let page = try #require(site.page("\(kind.folder)/a/index.html"))
    let list = try #require(site.page("\(kind.folder)/index.html"))
    for badge in ["Score: 12,345.5", "golden"] {
      #expect(page.ranges(of: "<span class=\"badge quiet\">\(badge)</span>").count == 1, "\(badge)")
      #expect(list.contains("<span class=\"badge quiet\">\(badge)</span>"), "\(badge)")
    }
    #expect(page.contains("B12") && list.contains("B12"))
    let finnish = try #require(site.page("fi/\(kind.folder)/a/index.html"))
    #expect(finnish.contains("Score: 12\u{202F}345,5</span>"))
  }

  @Test("Customers see the title, the summary and the text of a kind that is theirs, and of its fields those that are")
  func kindForCustomers() throws {
    let tree = MemoryTree(texts: [
      "catalog/schemas/kinds/office.schema.json": #"""
      {"x-edition": "customer", "x-kind": {"folder": "offices", "names": {"en": {"one": "Office", "many": "Offices"}}},
       "properties": {"street": {"type": "string", "x-label": {"en": "Street"}, "x-edition": "customer"},
                      "rent": {"type": "string", "x-label": {"en": "Rent"}}}}
      """#,
      "catalog/offices/north.md":
        "---\ntitle: The northern one\nsummary: By the sea\nstreet: Quay 1\nrent: Much\ntags: [t]\n---\nCome in.\n",
    ])
    let catalog = try CustomersEdition(of: Catalog.load(from: tree, configuration: Configuration.load(from: tree)))
      .catalog()
    let site = RenderedSite(of: catalog, SiteOptions(today: SiteOptions.testing().today, edition: .customers))
    let page = try #require(site.page("offices/north/index.html"))
    for text in ["The northern one", "By the sea", "Quay 1", "Come in."] { #expect(page.contains(text), "\(text)") }
    #expect(!page.contains("Much"))
    #expect(try #require(site.page("offices/index.html")).contains("The northern one"))
  }

  @Test(
    "No kind takes a folder in which a page of the site lies", arguments: AllPages.standing.map(StandingPageType.init))
  func folders(_ page: StandingPageType) throws {
    let parts = page.type.path.text.split(separator: "/").dropLast()
    guard let folder = parts.first.map({ String($0) }), Kinds.builtIn.kind(ofFolder: folder) == nil else { return }
    let schema = #"{"x-kind": {"folder": "\#(folder)", "names": {"en": {"one": "A", "many": "B"}}}}"#
    let tree = MemoryTree(texts: ["catalog/schemas/kinds/own.schema.json": schema])
    let kinds = Kinds.load(from: tree, configuration: try Configuration.load(from: tree))
    #expect(kinds.named("own") == nil)
    #expect(kinds.problems.map(\.message) == ["the folder `\(folder)` has another use in a catalogue or its site"])
  }
}
