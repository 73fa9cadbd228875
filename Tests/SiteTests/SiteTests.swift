import CatalogModel
import GitStore
import Site
import SourceText
import TestSupport
import Testing

@Suite("The site")
struct SiteTests {
  @Test("links packages, components, segments and teams both ways")
  func linksBothWays() throws {
    let site = try render([
      "catalog/service-packages/payroll.md":
        "---\ntitle: Payroll\nowner: people\nstatus: live\nsegments: [staff]\ncomponents: {core: [ledger]}\n---\n",
      "catalog/components/ledger.md": "---\ntitle: Ledger\nowner: people\nstatus: live\n---\n",
      "catalog/segments/staff.md": "---\ntitle: Staff\n---\n",
      "catalog/teams/people.md": "---\ntitle: People\n---\n",
    ])
    let package = try #require(site.page("service-packages/payroll/index.html"))
    #expect(package.contains("<a href=\"../../components/ledger/index.html\">Ledger</a>"))
    for path in ["components/ledger", "segments/staff", "teams/people"] {
      let page = try #require(site.page(path + "/index.html"))
      #expect(page.contains("<a href=\"../../service-packages/payroll/index.html\">Payroll</a>"), "\(path)")
    }
    #expect(HTMLChecker.problems(in: site) == [])
  }

  @Test("shows a reference to nothing as plain text")
  func danglingReference() throws {
    let site = try render([
      "catalog/service-packages/payroll.md": "---\ntitle: Payroll\nowner: nobody\nrequires: [gone]\n---\n"
    ])
    let page = try #require(site.page("service-packages/payroll/index.html"))
    #expect(page.contains("<span class=\"unknown\">nobody</span>"))
    #expect(page.contains("<span class=\"unknown\">gone</span>"))
    #expect(HTMLChecker.problems(in: site) == [])
  }

  @Test(
    "shows an entry by its id where its title has nothing to see", arguments: [" ", "\u{200B}\u{2060}", "\u{3164}"])
  func blankTitle(title: String) throws {
    let site = try render(["catalog/teams/people.md": "---\ntitle: \"\(title)\"\n---\n"])
    #expect(site.page("teams/people/index.html")?.contains("<h1>people</h1>") == true)
  }

  @Test("copies files of a catalogue whose folder is named in any script")
  func assetsInAnyScript() throws {
    let folder = "palvelua\u{308}"
    let texts = [
      "salkku.yaml": "format: 1\ncatalog: \(folder)\nlogo: \(folder)/\u{E4}.svg",
      "\(folder)/teams/t.md": "---\ntitle: T\n---\n![Picture](\u{E4}.png)\n",
      "\(folder)/teams/a\u{308}.png": "png", "\(folder)/a\u{308}.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    ]
    let tree = MemoryTree(texts: texts)
    let site = try render(texts)
    #expect(site.assets.map(\.path) == ["assets/logo.svg", "files/teams/a\u{308}.png"])
    for asset in site.assets { #expect(tree.entry(at: asset.source) != nil, "\(asset.source)") }
  }

  @Test("gives every entry a page of its own, whatever its id")
  func clashingIDs() throws {
    let site = try render([
      "catalog/teams/payroll.md": "---\ntitle: First\n---\n",
      "catalog/hr/teams/payroll.md": "---\ntitle: Second\n---\n",
      "catalog/teams/PAYROLL.md": "---\ntitle: Third\n---\n",
      "catalog/teams/payroll-2.md": "---\ntitle: Fourth\n---\n",
      "catalog/teams/...md": "---\ntitle: Fifth\n---\n",
      "catalog/teams/näkymä % ?#.md": "---\ntitle: Sixth\n---\n",
      "catalog/teams/index.md": "---\ntitle: Seventh\n---\n",
    ])
    let teams = site.files.filter { $0.path.hasPrefix("teams/") && $0.path != "teams/index.html" }
    #expect(teams.count == 7)
    #expect(Set(site.files.map { $0.path.lowercased() }).count == site.files.count)
    #expect(site.page("teams/payroll-2/index.html")?.contains("<h1>Fourth</h1>") == true)
    #expect(HTMLChecker.problems(in: site) == [])
  }

  @Test("leads from an old id to the entry that bears it now")
  func redirects() throws {
    let site = try render([
      "catalog/teams/people.md": "---\ntitle: People\naliases: [hr, people, Bad Id]\n---\n",
      "salkku.yaml": "format: 1\nlanguages: [en, fi]\n",
    ])
    for folder in ["", "fi/"] {
      let page = try #require(site.page(folder + "teams/hr/index.html"))
      #expect(page.contains("content=\"0; url=../../teams/people/index.html\""))
    }
    #expect(site.page("teams/people/index.html")?.contains("<h1>People</h1>") == true)
    #expect(HTMLChecker.problems(in: site) == [])
  }

  @Test("parts a long list into pages that name every entry once", .slow)
  func longLists() throws {
    var files: [String: String] = [:]
    for number in 0..<1201 { files["catalog/teams/t\(number).md"] = "---\ntitle: Team \(number)\n---\n" }
    let site = try render(files)
    let lists = (1...7).compactMap { site.page($0 == 1 ? "teams/index.html" : "teams/index-\($0).html") }
    #expect(lists.count == 7)
    #expect(site.page("teams/index-8.html") == nil)
    let named = lists.joined().split(separator: "\n").filter { $0.hasPrefix("<h3><a href=\"../teams/t") }
    #expect(named.count == 1201)
    #expect(Set(named).count == 1201)
    #expect(HTMLChecker.problems(in: site) == [])
  }

  @Test("has a home page even where there is nothing to show")
  func emptyCatalogue() throws {
    let site = try render([:])
    #expect(site.page("index.html")?.contains("Nothing yet.") == true)
    #expect(HTMLChecker.problems(in: site) == [])
  }

  @Test("shows an organisation's own fields by title and description, and copies no schema")
  func additionalFields() throws {
    let tree = MemoryTree(texts: [
      "catalog/teams/people.md": """
      ---
      title: People
      cost_centre: <b>47</b>
      x-room: {floor: 2, x-door: left}
      rooms: [{x-name: A}]
      ---
      Text.
      """,
      "catalog/schemas/team.schema.json": #"""
      {"properties": {
        "cost_centre": {"title": "Cost <centre>", "description": "Who & why."}, "rooms": true,
        "absent": {"title": "Absent"}}}
      """#,
    ])
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let site = RenderedSite(of: catalog)
    let page = try #require(site.page("teams/people/index.html"))
    #expect(page.contains("<dd>&lt;b&gt;47&lt;/b&gt;<p class=\"note\">Who &amp; why.</p>"))
    #expect(page.contains("<dt>Cost &lt;centre&gt;</dt>"))
    #expect(page.contains("<dt>x-room</dt>"))
    #expect(page.contains("<dt>rooms</dt>") && !page.contains("rooms[1]"))
    #expect(!page.contains("Absent"))
    #expect(!site.assets.contains { $0.source.contains("schema") })
    #expect(HTMLChecker.problems(in: site) == [])
  }

  @Test("is the same on one thread and on four", .slow)
  func determinism() throws {
    let catalogue = try TestData.ownCatalogue()
    let one = RenderedSite(of: catalogue, threads: 1)
    let four = RenderedSite(of: catalogue, threads: 4)
    #expect(one.files == four.files)
    #expect(one.assets == four.assets)
  }

  @Test("of this repository's catalogue is well-formed, and its links lead somewhere", .slow)
  func ownCatalogue() throws {
    let site = RenderedSite(of: try TestData.ownCatalogue())
    #expect(HTMLChecker.problems(in: site) == [])
  }

  @Test(
    "of a real portfolio is well-formed, and its links lead somewhere", .slow,
    .enabled(if: TestData.hasRealCatalogue, "../shared/data/real-catalogue is absent"))
  func realCatalogue() throws {
    let site = RenderedSite(of: try TestData.catalogue(in: TestData.realCatalogue))
    #expect(HTMLChecker.problems(in: site) == [])
  }
}
