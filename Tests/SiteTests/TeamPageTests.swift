import CatalogModel
import Testing

@testable import Site

/// What a team's page says that it has to do, and what the list of teams says, on 22 November 2026.
@Suite("A team's page")
struct TeamPageTests {
  private static let languages = ["", "fi/", "sv/", "it/", "fr/"]
  private static let files = [
    "salkku.yaml": "format: 1\nlanguages: [en, fi, sv, it, fr]\n",
    "catalog/teams/t.md": "---\ntitle: T\ncontact: desk@example.org\n---\n",
    "catalog/teams/other.md": "---\ntitle: Other\ncontact: The second door on the left\n---\n",
    "catalog/service-packages/late.md": "---\ntitle: Late\nowner: t\nstatus: live\nreview_by: 2026-09-30\n---\n",
    "catalog/service-packages/today.md": "---\ntitle: Today\nowner: t\nstatus: live\nreview_by: 2026-11-22\n---\n",
    "catalog/service-packages/over.md": "---\ntitle: Over\nowner: t\nstatus: retired\nreview_by: 2026-09-30\n---\n",
    "catalog/benefits/arriving.md": """
    ---
    title: Arriving
    status: realising
    reviews:
      - quarter: 2026-Q2
        actions:
          - {what: Without a day, owner: t}
          - {what: Open and ahead, owner: t, due: 2027-03-31}
          - {what: Done in time, owner: t, due: 2026-09-30, done: 2026-09-01}
          - {what: Somebody else’s, owner: other, due: 2026-01-01}
      - quarter: 2026-Q3
        actions: [{what: Open and late, owner: t, due: 2026-11-13}]
    ---

    """,
    "catalog/benefits/finished.md": """
    ---
    title: Finished
    status: realising
    reviews: [{quarter: 2026-Q2, actions: [{what: Done, owner: t, due: 2026-09-30, done: 2026-09-01}]}]
    ---

    """,
    "catalog/benefits/given-up.md": """
    ---
    title: Given up
    status: abandoned
    reviews: [{quarter: 2026-Q2, actions: [{what: In vain, owner: t, due: 2026-09-30}]}]
    ---

    """,
    "catalog/diagnoses/d.md": """
    ---
    team: other
    date: 2026-10-01
    actions: [{what: Ask again, owner: t, due: 2026-12-31}]
    ---

    """,
    "catalog/value-streams/blocked.md": """
    ---
    title: Blocked
    impediments:
      - {what: In the way, owner: t, status: open}
      - {what: Half in the way, owner: t, status: mitigated}
      - {what: Out of the way, owner: t, status: removed}
      - {what: Another team’s, owner: other, status: open}
    ---

    """,
    "catalog/value-streams/free.md":
      "---\ntitle: Free\nimpediments: [{what: Long gone, owner: t, status: removed}]\n---\n",
  ]

  /// The text below a heading of the third level, without tags.
  private static func part(_ id: String, of page: String) throws -> String {
    let start = try #require(page.firstRange(of: "id=\"\(id)\""), "no \(id)").upperBound
    let end = try #require(page[start...].firstRange(of: "</div>")).lowerBound
    return page[start..<end].dropFirst().replacing(/<[^>]*>/, with: "").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  @Test("names the actions that are open, each with its day and what it is about, and the late ones as such")
  func actions() throws {
    let page = try #require(render(Self.files).page("teams/t/index.html"))
    let actions = try Self.part("By-benefit-Reviews---actions---owner", of: page)
    #expect(
      actions == "Actions to take Open and late late Due: 13 November 2026 · Arriving "
        + "Ask again Due: 31 December 2026 · Other, 2026-10-01 Open and ahead Due: 31 March 2027 · Arriving "
        + "Without a day Arriving")
    for text in ["Done", "In vain", "Finished", "Given up"] { #expect(!page.contains(">\(text)"), "\(text)") }
  }

  @Test("has nothing about actions and impediments where all of them are done")
  func nothing() throws {
    var files = Self.files
    for id in ["benefits/arriving", "diagnoses/d", "value-streams/blocked", "service-packages/late"] {
      files["catalog/\(id).md"] = nil
    }
    let page = try #require(render(files).page("teams/t/index.html"))
    #expect(!page.contains("id=\"Ahead\""))
  }

  @Test("names what is in the way, and nothing that is out of it")
  func impediments() throws {
    let page = try #require(render(Self.files).page("teams/t/index.html"))
    let impediments = try Self.part("By-value-stream-Impediments---owner", of: page)
    #expect(impediments.hasSuffix("Blocked In the way open Half in the way mitigated"), "\(impediments)")
    #expect(!page.contains("Long gone") && !page.contains(">Free<"))
  }

  @Test("names the services whose review is late, and their pages say so, which no customer reads")
  func reviews() throws {
    let site = try render(Self.files)
    #expect(HTMLChecker.problems(in: site) == [])
    let team = try #require(site.page("teams/t/index.html"))
    #expect(try Self.part("Reviews", of: team) == "Overdue reviews Late review was due 30 September 2026")
    for (language, notice) in zip(
      Self.languages,
      [
        "Review was due 30 September 2026.", "Olisi pitänyt katselmoida 30. syyskuuta 2026.",
        "Skulle ha setts över 30 september 2026.", "Da rivedere dal 30 settembre 2026.",
        "À revoir depuis le 30 septembre 2026.",
      ])
    {
      let page = try #require(site.page(language + "service-packages/late/index.html"))
      #expect(page.contains("<p class=\"notice\">\(notice)</p>"), "\(language)")
      #expect(site.page(language + "teams/t/index.html")?.contains("id=\"Reviews\"") == true)
    }
    for id in ["today", "over"] {
      #expect(site.page("service-packages/\(id)/index.html")?.contains("eview was due") == false)
    }
    var options = SiteOptions.testing()
    options.edition = .customers
    let customers = try render(Self.files, options)
    #expect(customers.page("service-packages/late/index.html")?.contains("class=\"notice\"") == false)
    #expect(customers.page("teams/t/index.html")?.contains("id=\"Reviews\"") == false)
  }

  @Test("is found in a list that says how to reach the team, under no heading where nothing groups the teams")
  func list() throws {
    let site = try render(Self.files)
    let page = try #require(site.page("teams/index.html"))
    #expect(
      page.contains("<span class=\"label\">Contact</span> <a href=\"mailto:desk@example.org\">desk@example.org</a>"))
    #expect(page.contains("<span class=\"label\">Contact</span> <span>The second door on the left</span>"))
    for language in Self.languages {
      let page = try #require(site.page(language + "teams/index.html"))
      #expect(page.matches(of: /<h2 class="hidden" id="Group-/).count == 1, "\(language)")
    }
    #expect(!page.contains("Not stated"))
    var files = Self.files
    files["catalog/teams/t.md"] = "---\ntitle: T\noffice: delivery\n---\n"
    let grouped = try #require(render(files).page("teams/index.html"))
    #expect(grouped.contains("Not stated") && !grouped.contains("<h2 class=\"hidden\""))
  }
}
