import CatalogModel
import TestSupport
import Testing

@testable import Site

/// In which order an entry's page tells what its readers ask.
@Suite("The order of an entry's page")
struct EntryOrderTests {
  @Test(
    "tells a team what it answers for, where it works, how it is measured and what it has to do, and folds the rest")
  func teamInGroups() throws {
    let page = try #require(RenderedSite(of: TestData.ownCatalogue()).page("teams/halls-and-fields/index.html"))
    let headings = page.matches(of: /<h2 id="([^"]*)"/).map { String($0.1) }
    #expect(headings == ["Sight", "Answers", "Work", "Measured", "Ahead", "Said"])
    #expect(page.contains("On this page: <a href=\"#Answers\">What it answers for</a> · "))
    #expect(page.contains("<summary>Stances on ideas (3), Decisions on ideas (3), Benefits it reviewed ("))
    // Nothing that names the team is told twice.
    let lists = page.matches(of: /<h3 id="([^"]*)"/).map { String($0.1) }
    #expect(Set(lists).count == lists.count)
  }

  @Test(
    "puts the text of an entry below its title, where readers of each kind look for it",
    arguments: [
      ("measures/m", "measures", "question: Q?\nreadings: {2025: 1}\nunit: days\n"),
      ("initiatives/m", "initiatives", "changes: [s]\nstatus: approved\n"),
      ("benefits/m", "benefits", "measure: n\n"), ("standards/m", "standards", "criteria: [It can be checked]\n"),
      ("components/m", "components", "capability: Can do\n"),
    ])
  func bodyFirst(_ path: String, _ folder: String, _ fields: String) throws {
    let site = try render([
      "catalog/\(folder)/m.md": "---\ntitle: M\n\(fields)---\n\nThe text.\n",
      "catalog/measures/n.md": "---\ntitle: N\n---\n",
      "catalog/service-packages/s.md": "---\ntitle: S\n---\n",
    ])
    let page = try #require(site.page("\(path)/index.html"))
    let text = try #require(page.firstRange(of: "The text."))
    let section = try #require(page.firstRange(of: "<section"))
    #expect(text.lowerBound < section.lowerBound)
  }

  @Test("tells what is promised and what it costs before the readings, and how it is made last")
  func orderOfService() throws {
    let page = try #require(
      RenderedSite(of: TestData.ownCatalogue()).page("service-packages/venue-booking/index.html"))
    let headings = page.matches(of: /<h2 id="([^"]*)"/).map { String($0.1) }
    #expect(
      headings.filter {
        ["Value", "Scope", "Warranty", "Terms", "Steps", "Readings", "Streams", "Components"].contains($0)
      }
        == ["Value", "Scope", "Warranty", "Terms", "Steps", "Readings", "Streams", "Components"])
    let promises = try #require(
      page.split(separator: "id=\"Warranty\"").last?.split(separator: "</section>").first)
    #expect(promises.contains("<p>Season's hours are confirmed by 31 May</p>"))
    #expect(promises.contains("Promised: at least 95% · <strong class=\"number\">98.3%</strong>"))
  }
}
