import CatalogModel
import Checks
import Site
import SourceText
import Syntax
import TestSupport
import Testing

/// The paper of the quarter has what is to be decided, and nothing else.
@Suite struct QuarterTests {
  /// The numbers in the strip of contents, by the section that each leads to.
  private static func counts(_ page: String) -> [String: Int] {
    let found = page.matches(of: /<a href="#([A-Za-z]+)">[^<]+ <span class="count">([0-9]+)<\/span>/)
    return Dictionary(found.map { (String($0.1), Int($0.2) ?? -1) }, uniquingKeysWith: { $1 })
  }

  /// What stands in a section, from its heading to the next one.
  private static func section(_ page: String, _ id: String) throws -> String {
    let start = try #require(page.firstRange(of: "id=\"\(id)\"")).lowerBound
    let rest = page[start...].dropFirst()
    return String(rest[..<(rest.firstRange(of: "<h2")?.lowerBound ?? rest.endIndex)]).replacing("\u{A0}", with: " ")
  }

  @Test("In this repository's catalogue it counts what the rules find, where a rule asks the same", .slow)
  func rules() throws {
    let catalog = try TestData.ownCatalogue()
    let today = SiteOptions.testing().today
    let page = try #require(RenderedSite(of: catalog).page("quarter/index.html"))
    let counts = Self.counts(page)
    #expect(counts.count == 8)
    let schemas = CatalogSchemas(extensionsIn: MemoryTree([:]))
    func found(_ rule: String) -> Int {
      let rules = AllRules.rules.filter { $0.description.id.name == rule }
      return Linter(rules: rules).findings(in: catalog, schemas: schemas, today: today).count { $0.rule.name == rule }
    }
    #expect(try #require(counts["Ideas"]) >= found("idea-unanswered"), "those of this quarter's end as well")
    #expect(counts["Pull"] == found("pressure-package"))
    #expect(try Self.section(page, "Benefits").components(of: "not reviewed") == found("benefit-no-review"))
    #expect(try Self.section(page, "Dates").components(of: "review was due") == found("review-overdue"))
    #expect(
      try Self.section(page, "Needs").components(of: "No service that can be had answers it")
        == found("need-unanswered"))
    #expect(counts["Impediments"] == found("impediment-open"))
    #expect(counts.values.reduce(0, +) == page.components(of: "<td class=\"number\" role=\"cell\" data-label=\"No.\""))
  }

  @Test("What is missed says why, how often, and what was a year before, as the files have it")
  func missed() throws {
    let page = try #require(RenderedSite(of: TestData.ownCatalogue()).page("quarter/index.html"))
    let benefits = try Self.section(page, "Benefits")
    #expect(benefits.contains("<span class=\"note\">Nine days from the target, one quarter to go</span>"))
    #expect(benefits.contains("at risk. 74 days in Q3 2026; target: at most 65 days."))
    #expect(
      try Self.section(page, "Promises").contains(
        "Missed in 6 of the last 8 quarters. A year before, in Q3 2025: 69.9%."))
    // The season of the latest reading, and that in which the target falls due.
    #expect(
      try Self.section(page, "Targets").contains(
        "14,900 hours in Q3 2026; target: at least 24,000 hours. A year before, in Q3 2025: 14,580 hours. "
          + "Q4 2025: 23,170 hours. Due by Q4 2026."))
  }

  @Test("Promises with a number that nobody reads are counted and listed, and readings of long ago bear their period")
  func unread() throws {
    func service(_ readings: String) -> String {
      """
      ---
      title: S
      status: live
      warranty: {availability: {promise: Always there, target: 99, unit: "%"}, security: {promise: Safe}}
      service_levels:
        - {promise: Soon, target: 5, unit: days, direction: down\(readings)}
        - {promise: Right, target: 90, unit: "%"}
      ---

      """
    }
    let page = try #require(
      render([
        "catalog/service-packages/s.md": service(", readings: {2024: 9}"),
        "catalog/measures/m.md": "---\ntitle: M\n---\n",
      ])
      .page("quarter/index.html"))
    #expect(
      page.contains(
        "1 of 1 service levels was missed at the latest reading (2024). 2 more numbers are promised that nobody reads.")
    )
    let promises = try Self.section(page, "Promises")
    #expect(promises.contains("<summary>Promised with a number that nobody reads: 2</summary>"))
    for text in ["Always there", "at least 99%", "Right", "at least 90%"] {
      #expect(promises.contains(text), "\(text)")
    }
    #expect(!promises.contains("Safe"))
    #expect(
      page.contains(
        "Not recorded in this catalogue, so that nothing of it is told here: Benefits, Targets, Impediments, Ideas, Needs, Pull."
      ))
  }

  @Test("A catalogue of which nothing is to be decided says so, of what it has any of")
  func nothing() throws {
    let page = try #require(
      render([
        "catalog/segments/all.md": "---\ntitle: All\n---\n",
        "catalog/value-streams/v.md": "---\ntitle: V\nimpediments: [{what: W, since: 2026-11-01}]\n---\n",
      ]).page("quarter/index.html"))
    #expect(Self.counts(page) == ["Impediments": 0])
    #expect(page.contains("No impediment has been open for too long."))
    #expect(!page.contains("No benefit is overdue"))
    #expect(page.contains("0 matters"))
  }

  @Test("An action that is late is told on the paper and on the overview, and one that is done is not")
  func actions() throws {
    let site = try render([
      "catalog/teams/a.md": "---\ntitle: Team A\n---\n",
      "catalog/benefits/b.md": """
      ---
      title: B
      owner: a
      status: realising
      expected_from: 2026-Q1
      reviews:
        - quarter: 2026-Q3
          verdict: on-track
          actions:
            - {what: Write the letter, due: 2026-11-13}
            - {what: Call them, due: 2026-11-13, done: 2026-11-20}
            - {what: Wait, due: 2026-12-13}
      ---

      """,
    ])
    for path in ["quarter/index.html", "benefits-by-quarter/index.html"] {
      let page = try #require(site.page(path))
      #expect(page.contains("Late, due on 13 November 2026: Write the letter"))
      #expect(!page.contains("Call them") && !page.contains("Wait"))
    }
    #expect(try Self.counts(#require(site.page("quarter/index.html")))["Benefits"] == 1)
  }

  @Test("Dates reach over a year, ideas to the end of the quarter, and young impediments are told in one line")
  func limits() throws {
    let page = try #require(
      render([
        "catalog/service-packages/p.md":
          "---\ntitle: P\nstatus: live\ndates: {live: 2020-01-01, retired: 2027-09-30}\n---\n",
        "catalog/service-packages/q.md":
          "---\ntitle: Q\nstatus: live\ndates: {live: 2020-01-01, retired: 2027-10-01}\n---\n",
        // On 31 December the first has waited for 91 days, and the second for 90.
        "catalog/ideas/i.md":
          "---\ntitle: I\nabout: [service-package:p]\nstatus: under-review\nraised: 2026-10-01\n---\n",
        "catalog/ideas/j.md": "---\ntitle: J\nabout: [service-package:p]\nraised: 2026-10-02\n---\n",
        "catalog/value-streams/v.md":
          "---\ntitle: V\nimpediments: [{what: Old, since: 2026-01-01}, {what: Young, since: 2026-10-01}]\n---\n",
      ]).page("quarter/index.html"))
    let dates = try Self.section(page, "Dates")
    #expect(dates.contains("30 September 2027: ends.") && !dates.contains("1 October 2027"))
    // Services and initiatives stand there together, so each says what it is; an idea does not have to.
    #expect(dates.contains("P</a><span class=\"note\">Service</span>") && !page.contains(">Idea</span>"))
    let ideas = try Self.section(page, "Ideas")
    #expect(ideas.contains("Waits for an answer for 52 days.") && !ideas.contains("51 days"))
    let impediments = try Self.section(page, "Impediments")
    #expect(impediments.contains("Old") && impediments.contains("One more is open for less:"))
    #expect(impediments.contains("Open since 1 October 2026."))
    #expect(Self.counts(page) == ["Dates": 1, "Ideas": 1, "Impediments": 1, "Pull": 0])
    // A name behind which its number stands is right for any number.
    #expect(page.contains(">Impediments <span class=\"count\">1</span></a>"))
  }

  @Test("Each matter says what decides it: numbers of a need, positions on an idea, what follows, and who pulls")
  func details() throws {
    let streams = (1...4).map { number in
      (
        "catalog/value-streams/v\(number).md",
        "---\ntitle: Stream \(number)\nstatus: active\nstages: [{name: Stage, packages: [p]}]\n---\n"
      )
    }
    let page = try #require(
      render(
        [
          "catalog/teams/a.md": "---\ntitle: Team A\n---\n",
          "catalog/segments/s.md":
            "---\ntitle: S\nneeds: [{id: n, need: Be heard, importance: 9, satisfaction: 3.4}]\n---\n",
          "catalog/service-packages/p.md":
            "---\ntitle: P\nstatus: live\ndates: {live: 2020-01-01, retired: 2027-05-31}\nreplaced_by: q\n---\n",
          "catalog/service-packages/q.md":
            "---\ntitle: Q\nstatus: in-development\ndates: {live: 2027-05-01}\n---\n",
          "catalog/ideas/i.md":
            "---\ntitle: I\nabout: [service-package:p]\nraised: 2026-09-01\nraised_by: segment:s\nneed: Say it\nstances: [{team: a, stance: concern}]\n---\n",
          "catalog/ideas/j.md": "---\ntitle: J\nabout: [service-package:p]\nraised: 2026-09-02\n---\n",
        ].merging(streams, uniquingKeysWith: { $1 })
      ).page("quarter/index.html"))
    func text(_ id: String) throws -> String {
      try Self.section(page, id).replacing(/<[^>]*>/, with: "").replacing("\n", with: "")
    }
    #expect(try text("Needs").contains("Importance 9.0, satisfaction 3.4; opportunity 14.6."))
    #expect(try Self.section(page, "Needs").contains("<span>Be heard</span>"))
    #expect(try text("Dates").contains("1 May 2027: starts.Status: in development"))
    #expect(try text("Dates").contains("31 May 2027: ends.Replaced by: Q"))
    #expect(try text("Ideas").contains("Raised by: S. Team A: "))
    #expect(try text("Ideas").contains("ISay it") && text("Ideas").contains("No team has spoken yet."))
    #expect(try text("Pull").contains("PStream 1 · Stream 2 · Stream 3 · Stream 4"))
  }

  @Test("A target that the last reading reached or lost is told in a line, and is no matter")
  func crossed() throws {
    func measure(_ readings: String) -> String {
      "---\ntitle: M\nabout: [service-package:p]\nfamily: tactical\ntarget: {by: 2027-Q4, value: 20}\nreadings: {\(readings)}\n---\n"
    }
    func targets(_ readings: String) throws -> String {
      try Self.section(
        #require(render(["catalog/measures/m.md": measure(readings)]).page("quarter/index.html")), "Targets")
    }
    #expect(try targets("2026-Q2: 10, 2026-Q3: 21").contains("21 in Q3 2026 reaches the target: at least 20."))
    #expect(
      try targets("2026-Q2: 21, 2026-Q3: 10").contains("10 in Q3 2026 no longer reaches the target: at least 20."))
    #expect(!(try targets("2026-Q2: 21, 2026-Q3: 22").contains("reaches the target")))
    #expect(!(try targets("2026-Q1: 10, 2026-Q2: 21").contains("reaches the target")))
  }

  @Test("What presses most comes first, and each matter has its number, what is known and who answers")
  func order() throws {
    let files = [
      "catalog/teams/a.md": "---\ntitle: Team A\n---\n",
      "catalog/segments/s.md": "---\ntitle: S\n---\n",
      "catalog/service-packages/p.md": """
      ---
      title: P
      owner: a
      status: live
      review_by: 2026-01-31
      service_levels:
        - {id: near, promise: Near, target: 95, unit: percent, readings: {2026-Q3: 94}}
        - {id: far, promise: Far, target: 95, unit: percent, readings: {2026-Q3: 60}}
        - {id: kept, promise: Kept, target: 95, unit: percent, readings: {2026-Q2: 10, 2026-Q3: 96}}
      ---

      """,
      "catalog/measures/m.md": """
      ---
      title: M
      about: [service-package:p]
      family: tactical
      owner: a
      baseline: {period: 2025-Q4, value: 10}
      target: {by: 2026-Q3, value: 20}
      readings: {2026-Q3: 15}
      ---

      """,
      "catalog/measures/later.md":
        "---\ntitle: Later\nabout: [service-package:p]\nfamily: tactical\ntarget: {by: 2027-Q4, value: 2}\nreadings: {2026-Q3: 1}\n---\n",
    ]
    let page = try #require(render(files).page("quarter/index.html"))
    let promises = try Self.section(page, "Promises")
    let far = try #require(promises.firstRange(of: "Far")).lowerBound
    let near = try #require(promises.firstRange(of: "Near")).lowerBound
    let settled = try #require(promises.firstRange(of: "<summary>Kept: 1</summary>")).lowerBound
    #expect(far < near && near < settled && !promises[..<settled].contains("Kept"))
    #expect(promises[settled...].contains("96% in Q3 2026; promised: at least 95%."))
    #expect(
      promises.contains(
        "<span>Far</span><span class=\"note\"><a href=\"../service-packages/p/index.html\">P</a></span>"),
      "the matter first, and then whose it is")
    #expect(
      page.replacing("\u{A0}", with: " ").contains(
        "2 of 3 service levels were missed in Q3 2026, 1 of 1 in Q2 2026. 1 of 1 targets that are due by Q4 2026 is not reached."
      ))
    #expect(promises.contains("60% in Q3 2026; promised: at least 95%."))
    #expect(promises.contains("Team A"))
    let targets = try Self.section(page, "Targets")
    #expect(targets.contains("15 in Q3 2026; target: at least 20. Due by Q3 2026.") && !targets.contains("Later"))
    #expect(try Self.section(page, "Dates").contains("Its review was due on 31 January 2026."))
    #expect(Self.counts(page) == ["Promises": 2, "Targets": 1, "Dates": 1])
  }
}

extension String {
  /// How often `part` stands in the text.
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
