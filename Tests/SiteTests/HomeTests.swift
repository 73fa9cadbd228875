import CatalogModel
import Site
import TestSupport
import Testing

/// The first page says what there is for whom, and what lies ahead.
@Suite struct HomeTests {
  private static let files = [
    "catalog/segments/families.md": """
    ---
    title: Families
    needs:
      - {id: small, need: Something small, importance: 3}
      - {id: great, need: Something great, importance: 9}
      - {id: open, need: Something that nobody gives, importance: 8}
    ---

    """,
    "catalog/segments/staff.md": "---\ntitle: Staff\ninternal: true\n---\n",
    "catalog/segments/nobody.md": "---\ntitle: Nobody\n---\n",
    "catalog/teams/a.md": "---\ntitle: A\n---\n",
    "catalog/service-packages/a-small.md": service("Small", "live", "families, need: small"),
    "catalog/service-packages/great.md": service("Great", "sunset", "families, need: great"),
    "catalog/service-packages/planned.md": service("Planned", "approved", "families, need: open", "2027-03-01"),
    "catalog/service-packages/also.md": service("Also planned", "approved", "families, need: great"),
    "catalog/service-packages/gone.md": service("Gone", "retired", "families, need: open"),
    "catalog/service-packages/tools.md": service("Tools", "live", "staff"),
  ]

  private static func service(_ title: String, _ status: String, _ value: String, _ live: String? = nil) -> String {
    let dates = live.map { "dates: {live: \($0)}\n" } ?? ""
    return
      "---\ntitle: \(title)\nowner: a\nstatus: \(status)\ntags: [\(status)]\n\(dates)value: [{for: \(value), outcome: o}]\n---\n"
  }

  /// The titles of links in a part of the page, in their order.
  private static func links(_ page: String, from start: String, to end: String) throws -> [String] {
    let start = try #require(page.firstRange(of: start)).lowerBound
    let end = try #require(page[start...].firstRange(of: end)).lowerBound
    return page[start..<end].matches(of: /<a [^>]*>([^<]*)<\/a>/).map { String($0.1) }
  }

  @Test("A segment has its services by what matters most to it, and last what is to answer a need that nothing answers")
  func offers() throws {
    let page = try #require(render(Self.files).page("index.html"))
    #expect(
      try Self.links(page, from: "What is there for you", to: "Within the organisation")
        == ["Families", "Great", "Small", "Planned"])
    #expect(try Self.links(page, from: "Within the organisation", to: "Dates ahead") == ["Staff", "Tools"])
    #expect(page.contains("2 services"))
    #expect(page.contains("Not there yet, from 1 March 2027"))
    #expect(page.contains("<h1>What do you need?</h1>"))
    #expect(try Self.links(page, from: "class=\"subjects\"", to: "</nav>") == ["live", "sunset"])
  }

  @Test("Days ahead are named in their order, and those that are past are not")
  func dates() throws {
    let page = try #require(render(Self.files).page("index.html"))
    #expect(try Self.links(page, from: "Dates ahead", to: "All that is here") == ["Planned"])
  }

  @Test("A catalogue without services for anybody keeps its title, and what is there")
  func nothing() throws {
    let page = try #require(render(["catalog/teams/a.md": "---\ntitle: A\n---\n"]).page("index.html"))
    #expect(!page.contains("What do you need?"))
    #expect(page.contains("teams/index.html"))
  }
}
