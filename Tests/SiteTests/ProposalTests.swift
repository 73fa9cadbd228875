import CatalogModel
import Foundation
import SourceText
import Syntax
import Testing

@testable import Site

/// Where "Propose an idea" leads, and where files are edited.
@Suite("Links that lead to a change")
struct ProposalTests {
  private static let package = "---\ntitle: {en: Pay & go, fi: Palkka}\nstatus: live\nnext: {version: '2'}\n---\n"

  private static func texts(_ configuration: String) -> [String: String] {
    [
      "salkku.yaml": "format: 1\nlanguages: [en, fi]\n\(configuration)",
      "catalog/service-packages/payroll.md": package,
      "catalog/ideas/i.md": "---\ntitle: I\nabout: [service-package:payroll]\n---\n",
    ]
  }

  /// The addresses of the link, in the order of the page.
  private func addresses(_ page: String?) -> [String] {
    page?.matches(of: #/href="([^"]*)">(?:Propose an idea|Ehdota ideaa)</#).map { String($0.1) } ?? []
  }

  @Test(
    "an idea is proposed at the address that is configured, with the service that it is about",
    arguments: [
      ("https://ideas.example.org/new", "https://ideas.example.org/new", "https://ideas.example.org/new"),
      (
        "https://ideas.example.org/?about={id}&title={title}",
        "https://ideas.example.org/?about=payroll&amp;title=Pay%20%26%20go",
        "https://ideas.example.org/?about=&amp;title="
      ),
      (
        "mailto:ideas@example.org?subject=Idea%3A%20{title}",
        "mailto:ideas@example.org?subject=Idea%3A%20Pay%20%26%20go",
        "mailto:ideas@example.org?subject=Idea%3A%20"
      ),
      (
        "https://example.org/{other}/{id", "https://example.org/%7Bother%7D/%7Bid",
        "https://example.org/%7Bother%7D/%7Bid"
      ),
    ])
  func configured(_ address: String, _ ofService: String, _ ofAny: String) throws {
    let site = try render(Self.texts("idea_url: '\(address)'\nedit_url: https://github.com/o/r/edit/main/{path}\n"))
    #expect(HTMLChecker.problems(in: site) == [])
    #expect(addresses(site.page("service-packages/payroll/index.html")) == [ofService, ofService])
    #expect(addresses(site.page("ideas/index.html")) == [ofAny])
    if address.contains("{title}") {
      #expect(addresses(site.page("fi/service-packages/payroll/index.html")).first?.contains("Palkka") == true)
    }
  }

  @Test(
    "else in the host's page for a new file, as far as the address for editing tells which host that is",
    arguments: [
      (
        "https://github.com/o/r/edit/main/{path}",
        "https://github.com/o/r/new/main/?filename=catalog%2Fideas%2Fyour-idea.md&amp;value=---%0A"
      ),
      (
        "https://git.example.org/o/r/_edit/main/below/{path}",
        "https://git.example.org/o/r/_new/main/below/?filename=catalog%2Fideas%2Fyour-idea.md&amp;value=---%0A"
      ),
      (
        "https://gitlab.example.org/a/b/c/-/edit/main/{path}",
        "https://gitlab.example.org/a/b/c/-/new/main?file_name=catalog%2Fideas%2Fyour-idea.md"
      ),
      ("https://git.example.org/palvelusalkku/edit/main/{path}", nil), ("https://example.org/?file={path}", nil),
      ("https://github.com/o/r/edit/{path}", nil), ("https://github.com/o/r/blob/main/{path}", nil),
      ("https://github.com/o/r/edit/main/{path}?plain=1", nil), ("javascript:o/r/x/edit/main/{path}", nil),
    ] as [(String, String?)])
  func newFile(_ editURL: String, _ expected: String?) throws {
    let site = try render(Self.texts("edit_url: '\(editURL)'\n"))
    #expect(HTMLChecker.problems(in: site) == [])
    let found = addresses(site.page("ideas/index.html"))
    #expect(found.count == (expected == nil ? 0 : 1))
    if let expected { #expect(found.first?.hasPrefix(expected) == true, "\(found)") }
  }

  @Test func `the new file is an idea about the service, with its fields to fill in`() throws {
    let texts = Self.texts("edit_url: https://github.com/o/r/edit/main/{path}\n")
    let address = try #require(addresses(try render(texts).page("service-packages/payroll/index.html")).first)
    let value = try #require(address.components(separatedBy: "value=").last?.removingPercentEncoding)
    let tree = MemoryTree(texts: texts.merging(["catalog/ideas/your-idea.md": value]) { first, _ in first })
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let idea = try #require(catalog.entry(.idea, "your-idea")?.as(Idea.self))
    #expect(idea.entry.document.isFrontmatterReadable)
    #expect(idea.subjects.map(\.key) == ["service-package:payroll"])
    #expect(idea.entry.fields.pairs.map { $0.key.string } == ["title", "about", "raised_by", "need"])
  }

  @Test func `customers are led to the configured address alone`() throws {
    for (configuration, count) in [
      ("edit_url: https://github.com/o/r/edit/main/{path}\n", 0), ("idea_url: mailto:a@example.org\n", 1),
    ] {
      let tree = MemoryTree(texts: Self.texts(configuration))
      let whole = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
      let catalog = try CustomersEdition(of: whole).catalog()
      let site = RenderedSite(of: catalog, SiteOptions(today: SiteOptions.testing().today, edition: .customers))
      #expect(addresses(site.page("ideas/index.html")).count == count)
      #expect(site.files.allSatisfy { !String(decoding: $0.bytes, as: UTF8.self).contains("github.com") })
    }
  }

  @Test func `a page leads to its file, and to the translation that it shows`() throws {
    let finding = SiteProblem(
      path: "catalog/teams/t.md", line: 3, column: 1, severity: .error, rule: "some-rule", message: "m", help: nil)
    var options = SiteOptions.testing([finding])
    options.findings = [finding]
    let site = try render(
      [
        "salkku.yaml": "format: 1\nlanguages: [en, fi]\nedit_url: 'https://git.example.org/edit/{path}'\n",
        "catalog/teams/t.md": "---\ntitle: T\n---\n\nText.\n", "catalog/teams/t.fi.md": "Teksti.\n",
        "catalog/pages/p.md": "---\ntitle: P\n---\n\nText.\n", "catalog/pages/p.fi.md": "Teksti.\n",
      ], options)
    for path in ["teams/t", "pages/p"] {
      let file = "https://git.example.org/edit/catalog/\(path)"
      let page = try #require(site.page("\(path)/index.html"))
      #expect(page.contains("<a href=\"\(file).md\">Edit this page</a>") && !page.contains(".fi.md\">"))
      let finnish = try #require(site.page("fi/\(path)/index.html"))
      #expect(finnish.contains("<a href=\"\(file).md\">Muokkaa tätä sivua</a>"))
      #expect(finnish.contains("<a href=\"\(file).fi.md\">Muokkaa käännöstä</a>"))
    }
    let file = "https://git.example.org/edit/catalog/teams/t.md"
    #expect(site.page("problems/index.html")?.contains("<a href=\"\(file)\">Edit this file</a>") == true)
    #expect(site.page("health/index.html")?.contains("<a href=\"\(file)\">catalog/teams/t.md:3</a>") == true)
  }
}
