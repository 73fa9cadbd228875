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
    let found = page.matches(of: /<a href="#([A-Za-z]+)"><span class="count">([0-9]+)<\/span>/)
    return Dictionary(found.map { (String($0.1), Int($0.2) ?? -1) }, uniquingKeysWith: { $1 })
  }

  /// What stands in a section, from its heading to the next one.
  private static func section(_ page: String, _ id: String) throws -> String {
    let start = try #require(page.firstRange(of: "id=\"\(id)\"")).lowerBound
    let rest = page[start...].dropFirst()
    return String(rest[..<(rest.firstRange(of: "<h2")?.lowerBound ?? rest.endIndex)]).replacing("\u{A0}", with: " ")
  }

  @Test("In this repository's catalogue it counts what the rules find, where a rule asks the same")
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
    #expect(counts["Ideas"] == found("idea-unanswered"))
    #expect(counts["Pull"] == found("pressure-package"))
    #expect(try Self.section(page, "Benefits").components(of: "not reviewed") == found("benefit-no-review"))
    #expect(try Self.section(page, "Dates").components(of: "review was due") == found("review-overdue"))
    #expect(
      try Self.section(page, "Needs").components(of: "No service that can be had answers it")
        == found("need-unanswered"))
    let impediments = catalog.entries(of: .valueStream).flatMap { $0.fields["impediments"]?.elements.map(\.self) ?? [] }
    #expect(counts["Impediments"] == impediments.count { ($0["status"]?.string ?? "open") == "open" })
    #expect(counts.values.reduce(0, +) == page.components(of: "<td class=\"number\" role=\"cell\" data-label=\"No.\""))
  }

  @Test("A catalogue of which nothing is to be decided says so in each section")
  func nothing() throws {
    let page = try #require(
      render(["catalog/segments/all.md": "---\ntitle: All\n---\n"]).page("quarter/index.html"))
    #expect(Self.counts(page).values.allSatisfy { $0 == 0 })
    #expect(page.contains("No benefit is overdue, at risk or off track."))
    #expect(page.contains("No impediment is open."))
    #expect(page.contains("0 matters"))
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
    #expect(far < near && !promises.contains("Kept"))
    #expect(promises.contains("60% in Q3 2026, of 95%."))
    #expect(promises.contains("Team A"))
    let targets = try Self.section(page, "Targets")
    #expect(targets.contains("15 in Q3 2026, of 20. Due by Q3 2026.") && !targets.contains("Later"))
    #expect(try Self.section(page, "Dates").contains("Its review was due on 31 January 2026."))
    #expect(
      Self.counts(page) == [
        "Benefits": 0, "Promises": 2, "Targets": 1, "Impediments": 0, "Dates": 1, "Ideas": 0, "Needs": 0, "Pull": 0,
      ])
  }
}

extension String {
  /// How often `part` stands in the text.
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
