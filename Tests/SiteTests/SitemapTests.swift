import SourceText
import TestSupport
import Testing

@testable import Site

/// Where a site's address is known, search engines and those who share a page are told it.
@Suite struct SitemapTests {
  private static let files = [
    "salkku.yaml": "format: 1\nbase_url: https://services.example.org/a&b\nlanguages: [en, fi]\n",
    "catalog/teams/a.md": "---\ntitle: A <b>\nsummary: {en: Who we are, fi: \"Me \\\"<b>\"}\naliases: [before]\n---\n",
  ]

  @Test("Every page is listed with its address, those of other languages as well, and none that only leads on")
  func pages() throws {
    let site = try render(Self.files)
    let text = try #require(site.page("sitemap.xml"))
    let listed = Set(text.matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.1) })
    let pages = site.files.map(\.path).filter {
      $0.hasSuffix(".html") && !$0.contains("before") && !$0.hasSuffix("404.html") && !$0.hasSuffix("search/index.html")
    }
    #expect(listed == Set(pages.map { "https://services.example.org/a&amp;b/\($0)" }))
    #expect(listed.contains("https://services.example.org/a&amp;b/fi/teams/a/index.html"))
  }

  @Test("A page says where it is found and what it is called, and nothing of it is markup")
  func canonical() throws {
    let page = try #require(render(Self.files).page("fi/teams/a/index.html"))
    #expect(
      page.contains("<link rel=\"canonical\" href=\"https://services.example.org/a&amp;b/fi/teams/a/index.html\">"))
    #expect(page.contains("<meta property=\"og:title\" content=\"A &lt;b&gt;\">"))
    for name in ["name=\"description\"", "property=\"og:description\""] {
      #expect(page.contains("<meta \(name) content=\"Me &quot;&lt;b&gt;\">"))
    }
    #expect(try !#require(render(Self.files).page("index.html")).contains("description"))
  }

  @Test("What is shown where there is no page leads into the site from any address, and is none to find")
  func notFound() throws {
    let site = try render(Self.files)
    #expect(HTMLChecker.problems(in: site) == [])
    let root = "https://services.example.org/a&amp;b/"
    for (path, folder, title) in [
      ("404.html", "", "There is no page at this address"), ("fi/404.html", "fi/", "Tässä osoitteessa ei ole sivua"),
    ] {
      let page = try #require(site.page(path))
      #expect(page.contains("<h1>\(title)</h1>"))
      #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
      #expect(!page.contains("canonical") && !page.contains("hreflang=\"fi\" href=\"../"))
      let addresses = page.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.1) }
      #expect(addresses.count > 8)
      for address in addresses where address != "#Content" && address != "#Menu" {
        #expect(address.hasPrefix(root), "\(address)")
        #expect(site.files.contains { root + $0.path == address }, "\(address)")
      }
      for address in ["index.html", "teams/index.html"] { #expect(addresses.contains(root + folder + address)) }
      #expect(addresses.contains(root + "assets/style.css"))
    }
  }

  @Test("Without an address there is neither")
  func without() throws {
    let site = try render(["catalog/teams/a.md": "---\ntitle: A\n---\n"])
    #expect(site.page("sitemap.xml") == nil && site.page("404.html") == nil)
    #expect(try !#require(site.page("index.html")).contains("canonical"))
  }

  @Test("More addresses than one file may have are divided among several, which an index names")
  func many() throws {
    let sitemap = Sitemap(base: "https://example.org/", paths: (1...5).map { "\($0)" }, limit: 2)
    #expect(sitemap.files == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
    let texts = sitemap.files.indices.map { String(decoding: sitemap.content(at: $0), as: UTF8.self) }
    #expect(texts[0].contains("<loc>https://example.org/sitemap-3.xml</loc>"))
    #expect(texts[3].contains("<loc>https://example.org/5</loc>") && !texts[3].contains("/4<"))
    #expect(texts.allSatisfy { $0.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>") })
  }
}
