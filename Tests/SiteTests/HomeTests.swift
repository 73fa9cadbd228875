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

  @Test(
    "A segment has its services by what matters most to it, then what ends, and last what is to answer a need that nothing answers"
  )
  func offers() throws {
    let page = try #require(render(Self.files).page("index.html"))
    #expect(
      try Self.links(page, from: "What is there for you", to: "Within the organisation")
        == ["Families", "Small", "Great", "Planned"], "what ends comes last")
    #expect(page.contains("Being phased out."))
    #expect(try Self.links(page, from: "Within the organisation", to: "Dates ahead") == ["Staff", "Tools"])
    #expect(page.contains("2 services"))
    #expect(page.contains("Not there yet, from 1 March 2027"))
    #expect(page.contains("<h1>What do you need?</h1>"))
    #expect(try Self.links(page, from: "class=\"subjects\"", to: "</nav>") == ["live", "sunset"])
  }

  @Test("Days ahead are named in their order, and those that are past are not")
  func dates() throws {
    let page = try #require(render(Self.files).page("index.html"))
    #expect(try Self.links(page, from: "Dates ahead", to: "All that is here") == ["Planned", "All dates"])
  }

  @Test("What happened last is told on the days that entries name, and what was only planned is not")
  func changes() throws {
    var files = Self.files
    files["catalog/service-packages/late.md"] =
      "---\ntitle: Late\nowner: a\nstatus: approved\ndates: {live: 2026-01-02}\n---\n"
    files["catalog/service-packages/begun.md"] =
      "---\ntitle: Begun\nowner: a\nstatus: live\ndates: {pilot: 2026-02-01, live: 2026-09-01, retired: 2027-01-01}\nnext: {version: '2.0', due: 2026-10-01}\n---\n"
    files["catalog/ideas/i.md"] = """
      ---
      title: Idea
      about: [service-package:begun]
      raised_by: segment:families
      status: accepted
      raised: 2026-08-01
      stances: [{team: a, stance: feasible-if, date: 2026-11-22, note: N}, {team: a, stance: concern, date: 2026-11-23, note: N}]
      decision: {date: 2026-11-20, by: a, reason: R}
      ---

      """
    files["catalog/measures/m.md"] =
      "---\ntitle: M\nabout: [service-package:begun]\nfamily: tactical\n---\n"
    files["catalog/benefits/b.md"] = """
      ---
      title: Benefit
      owner: a
      measure: m
      status: realising
      reviews: [{quarter: 2026-Q3, verdict: at-risk, by: a, note: N}, {quarter: 2027-Q1, verdict: on-track, by: a, note: N}]
      ---

      """
    files["catalog/initiatives/n.md"] = """
      ---
      title: Initiative
      owner: a
      status: proposed
      dates: {start: 2026-03-01}
      touchpoints: [{from: a, to: a, when: 2026-10-15, artefact: A report}]
      ---

      """
    let page = try #require(render(files).page("index.html"))
    let start = try #require(page.firstRange(of: "id=\"Changed\"")).lowerBound
    let end = try #require(page[start...].firstRange(of: "</section>")).lowerBound
    let rows = page[start..<end].split(separator: "<li>").dropFirst().map { row in
      row.replacing(/<[^>]*>/, with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(
      rows == [
        "22 November 2026 Idea: stance “feasible if” (A)", "20 November 2026 Idea: decision “accepted” (A)",
        "15 October 2026 Initiative: A report, handed over by A to A",
        "1 October 2026 Begun: version 2.0 was planned for this day", "Q3 2026 Benefit: verdict “at risk” (A)",
        "1 September 2026 Begun: status “live”", "1 August 2026 Idea: raised by Families",
        "1 February 2026 Begun: status “pilot” Known from the days that the entries themselves name. "
          + "What commits changed was not looked at.",
      ])
    #expect(try HTMLChecker.problems(in: render(files)) == [])
  }

  @Test("A catalogue without services for anybody keeps its title, and what is there")
  func nothing() throws {
    let page = try #require(render(["catalog/teams/a.md": "---\ntitle: A\n---\n"]).page("index.html"))
    #expect(!page.contains("What do you need?"))
    #expect(page.contains("teams/index.html"))
  }

  @Test("It counts for each segment what the list of services calls offered now, and says so", .slow)
  func offeredNow() throws {
    let site = RenderedSite(of: try TestData.ownCatalogue())
    let home = try #require(site.page("index.html"))
    let counts = home.matches(
      of: /<h3><a href="segments\/([a-z-]+)\/index.html">[^<]*<\/a> <span class="note">([0-9]+) services? offered now</)
    #expect(counts.count == 5)
    for count in counts {
      let list = try #require(site.page("service-packages/segments/\(count.1)/index.html"))
      #expect(list.contains("Offered now <span class=\"count\">\(count.2)</span>"), "\(count.1)")
    }
  }
}
