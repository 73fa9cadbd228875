import CatalogModel
import Site
import SourceText
import Testing

@Suite("Tags")
struct TagTests {
  @Test("have a page each, which names all that bear them, however they are written")
  func pages() throws {
    let site = try render([
      "catalog/teams/a.md": "---\ntitle: First\ntags: [\"self  SERVICE\", HR, hr]\n---\n",
      "catalog/components/b.md": "---\ntitle: Second\nowner: a\nstatus: live\ntags: [Self service, hr]\n---\n",
    ])
    let page = try #require(site.page("tags/self-service/index.html"))
    #expect(page.contains("<h1>Self service</h1>"))
    #expect(page.contains("<a href=\"../../teams/a/index.html\">First</a>"))
    #expect(page.contains("<a href=\"../../components/b/index.html\">Second</a>"))
    let list = try #require(site.page("tags/index.html"))
    #expect(list.contains("<a href=\"../tags/self-service/index.html\">Self service</a>"))
    #expect(list.contains("<a href=\"../tags/hr/index.html\">hr</a> <span class=\"count\">2</span>"))
    let entry = try #require(site.page("teams/a/index.html"))
    #expect(entry.contains("<a href=\"../../tags/hr/index.html\">HR</a>"))
    #expect(try #require(site.page("index.html")).contains("<a href=\"tags/index.html\">Tags</a>"))
    #expect(HTMLChecker.problems(in: site) == [])
  }

  @Test("take the title and the definition of the term that bears their name in any language")
  func terms() throws {
    let site = try render([
      "salkku.yaml": "format: 1\nlanguages: [en, fi]\n",
      "catalog/teams/a.md": "---\ntitle: First\ntags: [itsepalvelu]\n---\n",
      "catalog/terms/self-service.md":
        "---\ntitle: Self-service\ndefinition: {en: Done by oneself., fi: Tehdään itse.}\nlabels: {fi: Itsepalvelu}\n---\n",
    ])
    let page = try #require(site.page("tags/itsepalvelu/index.html"))
    #expect(page.contains("<h1>Self-service</h1>"))
    #expect(page.contains("Done by oneself."))
    #expect(page.contains("<a href=\"../../terms/self-service/index.html\">"))
    #expect(try #require(site.page("fi/tags/itsepalvelu/index.html")).contains("Tehdään itse."))
    #expect(HTMLChecker.problems(in: site) == [])
  }

  @Test("of any script have pages of their own, and what is no tag has none")
  func odd() throws {
    let site = try render([
      "catalog/teams/a.md": "---\ntitle: A\ntags: [työ, tyä, index, \" \", {a: b}, null, ../x, \"<b>\"]\n---\n"
    ])
    let pages = site.files.map(\.path).filter { $0.hasPrefix("tags/") }
    #expect(pages.count == 6)
    #expect(Set(pages.map { $0.lowercased() }).count == 6)
    #expect(site.page("tags/index/index.html")?.contains("<h1>index</h1>") == true)
    #expect(HTMLChecker.problems(in: site) == [])
  }

  @Test("have pages as long as an entry bears no more of them than anybody reads")
  func many() throws {
    let tags = (1...300).map { "t\($0)" }.joined(separator: ", ")
    let site = try render(["catalog/teams/a.md": "---\ntitle: A\ntags: [\(tags)]\n---\n"])
    #expect(site.files.count { $0.path.hasPrefix("tags/t") } == 100)
    let page = try #require(site.page("teams/a/index.html"))
    #expect(page.contains(">t100</a>") && page.contains("t300") && !page.contains(">t300</a>"))
    #expect(HTMLChecker.problems(in: site) == [])
  }

  @Test("are no item of the navigation where there are none")
  func none() throws {
    let site = try render(["catalog/teams/a.md": "---\ntitle: A\n---\n"])
    #expect(!site.files.contains { $0.path.hasPrefix("tags/") })
    #expect(try #require(site.page("index.html")).contains("Tags") == false)
  }
}

@Suite("Pages that are no entry's")
struct StandingPageTests {
  @Test("lie in no folder that an organisation's own kind may take")
  func folders() throws {
    let options = SiteOptions.testing([
      SiteProblem(path: "x", line: nil, column: nil, severity: .error, rule: "r", message: "m", help: nil)
    ])
    let site = try render(
      [
        "catalog/teams/a.md": "---\ntitle: A\ntags: [x]\n---\n", "catalog/pages/p.md": "---\ntitle: P\n---\n",
      ], options)
    let folders = Set(
      site.files.compactMap { file in file.path.split(separator: "/").dropLast().first.map(String.init) })
    #expect(folders.count > 3)
    for folder in folders {
      let tree = MemoryTree(texts: [
        "catalog/schemas/kinds/own.schema.json":
          "{\"x-kind\": {\"folder\": \"\(folder)\", \"names\": {\"en\": {\"one\": \"O\", \"many\": \"Os\"}}}}"
      ])
      let kinds = Kinds.load(from: tree, configuration: try Configuration.load(from: tree))
      #expect(kinds.problems.map(\.rule.name) == ["kind-invalid"], "\(folder)")
    }
  }
}
