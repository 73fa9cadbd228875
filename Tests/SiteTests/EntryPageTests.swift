import CatalogModel
import Site
import SourceText
import Testing

@Suite("An entry's page")
struct EntryPageTests {
  @Test(
    "says first that the service ended, or when it will, and what to use instead",
    arguments: [
      ("status: sunset\ndates: {retired: 2025-06-30}", "Ends on 30 June 2025. Use instead: "),
      ("status: sunset", "Being phased out. Use instead: "),
      ("status: retired\ndates: {retired: 2025-06-30}", "Ended on 30 June 2025. Use instead: "),
      ("status: retired", "No longer available. Use instead: "),
      ("status: rejected", "Rejected: it is not offered. Use instead: "),
    ])
  func ended(_ fields: String, _ notice: String) throws {
    let site = try render([
      "salkku.yaml": "format: 1\nidea_url: https://example.org/ideas\n",
      "catalog/service-packages/old.md":
        "---\ntitle: Old\n\(fields)\nreplaced_by: new\nrequest: https://example.org\nnext: {version: \"2\", changes: [a]}\n---\n",
      "catalog/service-packages/new.md": "---\ntitle: New\nstatus: live\n---\n",
    ])
    let old = try #require(site.page("service-packages/old/index.html"))
    #expect(
      old.contains("<p class=\"notice\">\(notice)<a href=\"../../service-packages/new/index.html\">New</a></p>"))
    #expect(old.contains("Propose an idea") == fields.contains("sunset"))
    #expect(old.contains("Request this service") == fields.contains("sunset"))
    let new = try #require(site.page("service-packages/new/index.html"))
    #expect(!new.contains("class=\"notice\""))
    #expect(new.contains("Propose an idea"))
  }

  @Test("has partners in one column, by name or as teams")
  func partners() throws {
    let site = try render([
      "catalog/teams/t.md": "---\ntitle: T\n---\n",
      "catalog/service-packages/s.md":
        "---\ntitle: S\nstatus: live\npartners: [{team: t, role: lends}, {name: N, role: supplies}]\n---\n",
    ])
    let page = try #require(site.page("service-packages/s/index.html"))
    #expect(page.contains("<tr><td><a href=\"../../teams/t/index.html\">T</a></td><td>lends</td></tr>"))
    #expect(page.contains("<tr><td>N</td><td>supplies</td></tr>"))
    #expect(HTMLChecker.problems(in: site) == [])
  }

  @Test("says of a disbenefit by whom it is borne, and of a benefit who gets it")
  func disbenefit() throws {
    func page(_ fields: String) throws -> String {
      try #require(
        render([
          "catalog/segments/s.md": "---\ntitle: S\n---\n",
          "catalog/benefits/b.md": "---\ntitle: B\nbeneficiary: s\n\(fields)---\n",
        ]).page("benefits/b/index.html"))
    }
    #expect(try page("disbenefit: true\n").contains("<dt>Borne by</dt>"))
    #expect(try page("").contains("<dt>Who gets it</dt>"))
  }

  @Test("names what it is named by in the order of its readers' language, and not of ids")
  func byName() throws {
    var files = ["salkku.yaml": "format: 1\nlanguages: [fi]\n", "catalog/teams/t.md": "---\ntitle: T\n---\n"]
    for (id, title) in [("a", "Öljy"), ("b", "Zoo"), ("c", "Äänestys"), ("d", "Apu")] {
      files["catalog/service-packages/\(id).md"] = "---\ntitle: \(title)\nowner: t\nstatus: live\n---\n"
      files["catalog/measures/\(id).md"] = "---\ntitle: \(title)\nowner: t\nabout: [team:t]\n---\n"
    }
    let page = try #require(render(files).page("teams/t/index.html"))
    for id in ["By-service-package-Owner", "By-measure-Owner", "By-measure-About--"] {
      let start = try #require(page.firstRange(of: "id=\"\(id)\"")).upperBound
      let end = try #require(page[start...].firstRange(of: "</ul>")).lowerBound
      let names = page[start..<end].matches(of: />(Öljy|Zoo|Äänestys|Apu)</).map { String($0.1) }
      #expect(names == ["Apu", "Zoo", "Äänestys", "Öljy"], "\(id)")
    }
  }

  @Test("shows each address at which a service is asked for, and leads to the first that can be opened")
  func requests() throws {
    let site = try render([
      "catalog/service-packages/a.md": """
      ---
      title: A
      status: live
      request: [at the desk, {en: "https://example.org/en", fi: "https://example.org/fi"}, "mailto:desk@example.org"]
      ---

      """
    ])
    let page = try #require(site.page("service-packages/a/index.html"))
    #expect(page.contains("<a class=\"button\" href=\"https://example.org/en\">Request this service</a>"))
    #expect(
      page.contains(
        "<dd>at the desk, <a href=\"https://example.org/en\">example.org/en</a>, "
          + "<a href=\"mailto:desk@example.org\">desk@example.org</a></dd>"))
  }

  @Test("shows a link by its title, steps in their order, and an own kind's owner as that kind means it")
  func forms() throws {
    let site = try render([
      "catalog/service-packages/a.md": """
      ---
      title: A
      links: [{url: "https://example.org/law", title: The law, type: law}, {url: "https://example.org/bare"}]
      steps: [You ask, You get it]
      ---

      """,
      "catalog/schemas/kinds/asset.schema.json": """
      {
        "x-kind": {"folder": "assets-of-ours", "names": {"en": {"one": "Asset", "many": "Assets", "about": "Things."}}},
        "properties": {"owner": {"type": "string", "x-label": {"en": "Bought by"}, "x-show": "fact"}}
      }
      """,
      "catalog/assets-of-ours/van.md": "---\ntitle: Van\nowner: The widow Miller\n---\n",
    ])
    let page = try #require(site.page("service-packages/a/index.html"))
    #expect(
      page.contains("<a href=\"https://example.org/law\">The law</a><span class=\"note\">law</span>"))
    #expect(page.contains("<a href=\"https://example.org/bare\">example.org/bare</a>"))
    #expect(page.contains("<ol>\n<li>You ask</li>\n<li>You get it</li>\n</ol>"))
    let van = try #require(site.page("assets-of-ours/van/index.html"))
    #expect(van.matches(of: /The widow Miller/).count == 1)
    #expect(van.contains("<dt>Bought by</dt>\n<dd>The widow Miller</dd>"))
  }

  @Test("says of an action whether it is late, and of a need without numbers nothing but who answers it")
  func actions() throws {
    let site = try render([
      "catalog/benefits/b.md": """
      ---
      title: B
      reviews:
        - quarter: 2026-Q3
          verdict: at-risk
          actions: [{what: Was to be done, due: 2026-11-20}, {what: Is done, due: 2026-11-20, done: 2026-11-21}]
      ---

      """,
      "catalog/diagnoses/d.md": "---\nactions: [{what: Is to be done, due: 2026-11-22}]\n---\n",
      "catalog/segments/s.md": "---\ntitle: S\nneeds: [{id: n, need: N}]\n---\n",
      "catalog/segments/t.md": "---\ntitle: T\nneeds: [{id: n, need: N}, {id: m, need: M, importance: 7}]\n---\n",
    ])
    let late = "<span class=\"badge warn\">late</span>"
    let benefit = try #require(site.page("benefits/b/index.html"))
    let first = try #require(benefit.firstRange(of: "Was to be done"))
    let second = try #require(benefit.firstRange(of: "Is done"))
    #expect(benefit[first.upperBound..<second.lowerBound].contains(late))
    #expect(benefit.ranges(of: late).count == 1)
    // The day itself is not over.
    #expect(try #require(site.page("diagnoses/d/index.html")).contains("Is to be done"))
    #expect(try !#require(site.page("diagnoses/d/index.html")).contains(late))
    #expect(try !#require(site.page("segments/s/index.html")).contains("Importance"))
    #expect(try #require(site.page("segments/t/index.html")).contains("Importance"))
  }

  @Test("has no line break within a period, in any language", arguments: ["en", "fi", "sv", "it", "fr"])
  func periods(_ language: String) throws {
    let site = try render([
      "salkku.yaml": "format: 1\nlanguages: [\(language)]\n",
      "catalog/measures/m.md": "---\ntitle: M\nreadings: {2025-Q3: 1, 2025-11: 2}\n---\n",
    ])
    let page = try #require(site.page("measures/m/index.html"))
    let rows = page.matches(of: #/<th scope="row">([^<]*)</#).map { String($0.1) }
    #expect(rows.count == 2)
    #expect(rows.allSatisfy { !$0.contains(" ") && $0.contains("\u{A0}2025") }, "\(rows)")
  }

  @Test("says of a service that it names in passing where that stands, unless it can be had")
  func statusesOfOthers() throws {
    func package(_ status: String) -> String {
      "---\ntitle: \(status)\nstatus: \(status)\nvalue: [{for: s, need: n, outcome: O}]\ncomponents: {core: [c]}\n---\n"
    }
    let site = try render([
      "catalog/segments/s.md": "---\ntitle: S\nneeds: [{id: n, need: N}]\n---\n",
      "catalog/components/c.md": "---\ntitle: C\nstatus: live\n---\n",
      "catalog/service-packages/a.md": package("live"), "catalog/service-packages/b.md": package("retired"),
    ])
    for (path, section) in [("segments/s", "id=\"Needs\""), ("components/c", "id=\"Packages\"")] {
      let page = try #require(site.page(path + "/index.html"))
      let start = try #require(page.firstRange(of: section))
      let end = try #require(page[start.upperBound...].firstRange(of: "</section>"))
      let part = page[start.upperBound..<end.lowerBound]
      #expect(part.contains("retired</a> <span class=\"badge archive\">retired</span>"), "\(path)")
      #expect(!part.contains("badge live"), "\(path)")
    }
  }

  @Test("waits for no reading of a promise without a number")
  func promiseInWords() throws {
    let site = try render([
      "catalog/service-packages/one.md":
        "---\ntitle: One\nservice_levels: [{promise: In words}, {promise: In numbers, target: 3}]\n---\n"
    ])
    let page = try #require(site.page("service-packages/one/index.html"))
    #expect(page.contains("In words") && page.contains("In numbers"))
    #expect(page.matches(of: #/no reading yet/#).count == 1)
  }

  @Test("leads to the addresses among its channels and its own fields")
  func addresses() throws {
    let site = try render([
      "catalog/service-packages/one.md": """
      ---
      title: One
      support: {channels: [desk@example.org, "https://chat.example.org", Telephone, "@desk", "a@b", "javascript:x"]}
      x-wiki: https://wiki.example.org/one
      x-who: {mail: one@example.org, host: "user@host"}
      ---
      """
    ])
    let page = try #require(site.page("service-packages/one/index.html"))
    for address in [
      "mailto:desk@example.org\">desk@example.org</a>", "https://chat.example.org\">chat.example.org</a>",
      "https://wiki.example.org/one\">https://wiki.example.org/one</a>", "mailto:one@example.org\">one@example.org</a>",
    ] { #expect(page.contains("<a href=\"" + address), "\(address)") }
    for text in ["<li>Telephone</li>", "<li>@desk</li>", "<li>a@b</li>", "<li>javascript:x</li>", "<dd>user@host</dd>"]
    {
      #expect(page.contains(text), "\(text)")
    }
    #expect(HTMLChecker.problems(in: site) == [])
  }

  @Test("names who answers for it before anything else")
  func ownerFirst() throws {
    let site = try render([
      "catalog/service-packages/one.md": "---\ntitle: One\nowner: people\nincludes: [a]\n---\n",
      "catalog/teams/people.md": "---\ntitle: People\n---\n",
    ])
    let page = try #require(site.page("service-packages/one/index.html"))
    let owner = try #require(page.firstRange(of: "<p class=\"note owner\">"))
    let sections = try #require(page.firstRange(of: "<div class=\"sections\">"))
    #expect(owner.lowerBound < sections.lowerBound)
  }
}

@Suite("The navigation")
struct NavigationTests {
  private static let folders = [
    "service-packages", "components", "segments", "teams", "value-streams", "measures", "benefits", "initiatives",
    "ideas", "standards", "terms", "diagnoses",
  ]

  private func navigation(_ path: String, of site: RenderedSite) throws -> (visible: Substring, menu: Substring) {
    let page = try #require(site.page(path))
    let start = try #require(page.firstRange(of: "<nav class=\"sections\""))
    let end = try #require(page[start.upperBound...].firstRange(of: "</nav>"))
    let text = page[start.upperBound..<end.lowerBound]
    let menu = text.firstRange(of: "<details")?.lowerBound ?? text.endIndex
    return (text[..<menu], text[menu...])
  }

  @Test("shows what most readers look for, and folds the rest away except where the reader is")
  func folded() throws {
    var files = ["catalog/pages/about.md": "---\ntitle: About\n---\n"]
    for folder in Self.folders { files["catalog/\(folder)/one.md"] = "---\ntitle: One\n---\n" }
    let site = try render(files)
    let home = try navigation("index.html", of: site)
    #expect(home.visible.matches(of: #/<a /#).count == 5)
    // Words of the vocabulary have their page among the overviews.
    #expect(home.menu.matches(of: #/<a /#).count == 7)
    let teams = try navigation("teams/one/index.html", of: site)
    #expect(teams.visible.contains("aria-current=\"true\">Teams</a>"))
    #expect(teams.visible.matches(of: #/<a /#).count == 6)
    #expect(teams.menu.matches(of: #/<a /#).count == 6)
    #expect(HTMLChecker.problems(in: site) == [])
  }

  @Test("folds nothing away where there is little")
  func unfolded() throws {
    var files: [String: String] = [:]
    for folder in Self.folders.prefix(6) { files["catalog/\(folder)/one.md"] = "---\ntitle: One\n---\n" }
    let home = try navigation("index.html", of: try render(files))
    #expect(home.visible.matches(of: #/<a /#).count == 6)
    #expect(home.menu.isEmpty)
  }
}

@Suite("A site of a catalogue with errors")
struct ProblemsPageTests {
  private static let files = [
    "salkku.yaml": "format: 1\nlanguages: [en, fi]\n",
    "catalog/teams/broken.md": "---\ntitle: [\n---\n\nBody.\n",
    "catalog/teams/sound.md": "---\ntitle: Sound\n---\n",
  ]

  private func problem(_ path: String, _ severity: Severity, _ message: String) -> SiteProblem {
    SiteProblem(
      path: path, line: 2, column: 8, severity: severity, rule: "some-rule", message: message, help: "Do <this>.")
  }

  @Test("lists the errors by file, names what has no page, and says on a page that it could not be read")
  func listed() throws {
    let site = try render(
      Self.files,
      .testing([
        problem("catalog/teams/broken.md", .error, "first"), problem("catalog/teams/broken.md", .error, "second"),
        problem("catalog/teams/gone.md", .error, "cannot be read"), problem("catalog/teams/sound.md", .warning, "mild"),
      ]))
    let page = try #require(site.page("problems/index.html"))
    for text in [
      "catalog/teams/broken.md", "../teams/broken/index.html", "first", "second", "line 2:8", "some-rule",
      "Do &lt;this&gt;.", "catalog/teams/gone.md", "This file has no page.", "cannot be read",
    ] { #expect(page.contains(text), "\(text)") }
    #expect(!page.contains("mild"))
    #expect(site.page("fi/problems/index.html")?.contains("<p lang=\"en\">first</p>") == true)
    let broken = try #require(site.page("teams/broken/index.html"))
    #expect(broken.contains("<p class=\"notice\">This entry could not be read"))
    #expect(broken.contains("<a href=\"../../problems/index.html\">See what is wrong</a>"))
    #expect(site.page("teams/sound/index.html")?.contains("class=\"notice\"") == false)
    #expect(HTMLChecker.problems(in: site) == [])
  }

  @Test("has no such page where nothing is an error")
  func absent() throws {
    let site = try render(Self.files, .testing([problem("catalog/teams/sound.md", .warning, "mild")]))
    #expect(site.page("problems/index.html") == nil)
    #expect(HTMLChecker.problems(in: site) == [])
  }
}

@Suite("Files that are copied")
struct CopiedFilesTests {
  private static let picture =
    "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script><path onclick='x'/></svg>"

  @Test("are those that a browser shows or saves, not those that it runs")
  func allowed() throws {
    var files = [
      "salkku.yaml":
        "format: 1\nignore: [catalog/f/ignored.svg]\nlogo: catalog/logo.html\nstylesheet: catalog/style.js\n",
      "catalog/teams/t.md": """
      ---
      title: T
      ---

      [a](../f/page.html) [b](../f/page.HTM) [c](../f/page.xhtml) [d](../f/run.js) [e](../f/drawn.svg) [f](../f/none)
      [g](../f/paper.PDF) [h](../f/table.csv) ![shown](../f/shown.svg) ![x](../f/page.html) [i][r]
      ![broken](../f/broken.svg) [broken](../f/broken.svg) ![left out](../f/ignored.svg)

      [r]: ../f/by-reference.png
      """,
      "catalog/logo.html": "x", "catalog/style.js": "x",
    ]
    for name in [
      "page.html", "page.HTM", "page.xhtml", "run.js", "drawn.svg", "none", "paper.PDF", "table.csv", "shown.svg",
      "by-reference.png", "unlinked.png",
    ] { files["catalog/f/\(name)"] = name.hasSuffix(".svg") ? Self.picture : "x" }
    files["catalog/f/broken.svg"] = "<svg xmlns='http://www.w3.org/2000/svg'><script>"
    files["catalog/f/ignored.svg"] = Self.picture
    let site = try render(files)
    #expect(
      site.assets.map(\.path) == [
        "files/f/by-reference.png", "files/f/drawn.svg", "files/f/ignored.svg", "files/f/paper.PDF",
        "files/f/shown.svg",
        "files/f/table.csv",
      ])
    #expect(HTMLChecker.problems(in: site) == [])
    for asset in site.assets where asset.path.hasSuffix(".svg") {
      let content = try #require(asset.content, "\(asset.path) is copied as it is")
      #expect(!String(decoding: content, as: UTF8.self).contains("script"))
    }
  }
}
