import CatalogModel
import Site
import SourceText
import Testing

/// What pages have besides while somebody writes their catalogue, and have not when they are published.
@Suite struct PreviewTests {
  private static let files = [
    "salkku.yaml": "format: 1\nlanguages: [en, fi]\nbase_url: https://portfolio.example.org/\n",
    "catalog/teams/a.md": "---\ntitle: Team A\naliases: [old]\n---\nSee [us](../pages/us.md).\n",
    "catalog/teams/b.md": "---\ntitle: Team B\n---\n",
    "catalog/pages/us.md": "---\ntitle: Us\n---\nWe.\n",
  ]

  private static func finding(_ path: String, _ severity: Severity, _ message: String) -> SiteProblem {
    SiteProblem(
      path: path, line: 2, column: 8, severity: severity, rule: "some-rule", message: message, help: "Mend `<it>`.")
  }

  private static func site(
    _ findings: [SiteProblem], failure: Preview.Failure? = nil, _ edition: SiteEdition = .portfolio
  ) throws -> RenderedSite {
    var options = SiteOptions.testing()
    options.edition = edition
    options.findings = edition == .portfolio ? findings : []
    options.preview = Preview(
      address: "http://localhost:4242/", version: "run-7", findings: findings, failure: failure)
    return try render(files, options)
  }

  private static func bar(_ site: RenderedSite, _ path: String) throws -> String? {
    let page = try #require(site.page(path))
    guard let start = page.firstRange(of: "<aside class=\"preview\"") else { return nil }
    return String(
      page[start.lowerBound..<(try #require(page[start.lowerBound...].firstRange(of: "</aside>")).upperBound)])
  }

  @Test func `a site that is published has nothing of a preview`() throws {
    var options = SiteOptions.testing()
    options.findings = [Self.finding("catalog/teams/a.md", .error, "wrong")]
    for file in try render(Self.files, options).files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(
        !text.contains("preview") && !text.contains("connect-src") && !text.contains("data-version"), "\(file.path)")
      #expect(!file.path.hasPrefix(".salkku"))
    }
  }

  @Test func `the index of the search is made for a preview when it is asked for, and is the same`() throws {
    let tree = MemoryTree(texts: Self.files)
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    var options = SiteOptions.testing()
    let published = Site(of: catalog, options)
    options.preview = Preview(address: "http://localhost:4242/", version: "run-7", findings: [])
    let preview = Site(of: catalog, options)
    let pieces = published.paths.indices.filter {
      published.paths[$0].hasSuffix(".js") && published.paths[$0].contains("search/")
    }
    #expect(pieces.count > 6)
    for piece in pieces {
      #expect(!preview.paths.contains(published.paths[piece]))
      #expect(preview.unlistedContent(at: published.paths[piece]) == published.content(at: piece))
    }
    #expect(preview.unlistedContent(at: "search/words-99.js") == nil)
    #expect(preview.unlistedContent(at: "fi/teams/search/index.js") == nil)
  }

  @Test func `every page of a preview is valid, waits for the next state and lies at the address that it is looked at`()
    throws
  {
    for edition in [SiteEdition.portfolio, .customers] {
      let site = try Self.site([Self.finding("catalog/teams/a.md", .error, "wrong")], edition)
      #expect(HTMLChecker.problems(in: site, isPreview: true) == [])
      let page = try #require(site.page("fi/teams/a/index.html"))
      #expect(
        page.contains("<script defer src=\"../../../.salkku/preview.js\" data-version=\"run-7\"></script>"), "\(page)")
      for file in site.files where file.path.hasSuffix(".html") {
        #expect(!String(decoding: file.bytes, as: UTF8.self).contains("portfolio.example.org"), "\(file.path)")
      }
      #expect(try #require(site.page("404.html")).contains("href=\"/index.html\""))
      #expect(site.page("teams/old/index.html")?.contains("<script") == false)
      #expect(site.page(".salkku/preview.js")?.isEmpty == false && site.page(".salkku/preview.css")?.isEmpty == false)
    }
  }

  @Test func `where nothing is found nothing is said`() throws {
    #expect(try Self.bar(Self.site([]), "index.html") == nil)
  }

  @Test func `the page of a file says what is wrong in it, and every page how much is`() throws {
    let site = try Self.site([
      Self.finding("catalog/pages/us.md", .info, "a note"), Self.finding("catalog/teams/a.md", .error, "no `<x>` here"),
      Self.finding("catalog/teams/a.md", .warning, "odd"), Self.finding("salkku.yaml", .warning, "strange"),
    ])
    let own = try #require(try Self.bar(site, "teams/a/index.html"))
    #expect(own.contains("<details open>") && own.contains("On this page: "))
    #expect(own.contains("<p>no <code>&lt;x&gt;</code> here</p>") && own.contains("Mend <code>&lt;it&gt;</code>."))
    #expect(own.contains("<code>catalog/teams/a.md:2:8</code>") && own.contains("<code>some-rule</code>"))
    #expect(own.contains("odd") && !own.contains("strange") && !own.contains("a note"))
    #expect(try #require(try Self.bar(site, "pages/us/index.html")).contains("a note"))
    let other = try #require(try Self.bar(site, "teams/b/index.html"))
    #expect(other.contains("<details>") && !other.contains("On this page"))
    #expect(
      other.contains("<strong class=\"error\">1 error</strong>, <strong class=\"warning\">2 warnings</strong>, ")
        && other.contains("<strong class=\"info\">1 note</strong>"))
    // The heaviest come first, those of the configuration before others, each with a link to its page.
    let places = ["here</p>", "strange</p>", "odd</p>", "a note</p>"].compactMap {
      other.firstRange(of: $0)?.lowerBound
    }
    #expect(places.count == 4 && places == places.sorted())
    #expect(other.contains("href=\"../../teams/a/index.html\">Team A</a>"))
    #expect(try #require(try Self.bar(site, "fi/teams/b/index.html")).contains("2 varoitusta"))
  }

  @Test func `where the configuration is broken every page shows that first, before what follows from it`() throws {
    let site = try Self.site(
      (1...30).map { Self.finding("catalog/teams/a.md", .error, "number \($0)") }
        + [Self.finding("salkku.yaml", .error, "no `format`"), Self.finding("salkku.yaml", .warning, "odd")])
    let bar = try #require(try Self.bar(site, "teams/b/index.html"))
    #expect(bar.contains("<details open>"))
    let first = try #require(bar.firstRange(of: "<li>"))
    #expect(bar[first.upperBound...].prefix(while: { $0 != "\n" }).contains("salkku.yaml:2:8"), "\(bar)")
    #expect(bar.contains("number 19<") && !bar.contains("number 20<"))
  }

  @Test func `of many findings the first are shown, and how many more there are`() throws {
    let many = (1...30).map { Self.finding("catalog/teams/a.md", .warning, "number \($0)") }
    let site = try Self.site(many)
    for path in ["teams/a/index.html", "teams/b/index.html"] {
      let bar = try #require(try Self.bar(site, path))
      #expect(bar.contains("number 20<") && !bar.contains("number 21<") && bar.contains("10"), "\(bar)")
      #expect(bar.contains("href=\"../../health/index.html\""))
    }
    let customers = try #require(try Self.bar(Self.site(many, .customers), "index.html"))
    #expect(customers.contains("30 warnings") && !customers.contains("health/"))
  }

  @Test func `a state that can't be read is told above the one before it`() throws {
    let site = try Self.site([], failure: Preview.Failure("there is no `catalog`", help: "Bring <it> back."))
    let bar = try #require(try Self.bar(site, "teams/a/index.html"))
    #expect(bar.contains("The newest state can’t be read. This is the one before it."))
    #expect(bar.contains("there is no <code>catalog</code>") && bar.contains("Bring &lt;it&gt; back."))
    #expect(HTMLChecker.problems(in: site, isPreview: true) == [])
  }
}
