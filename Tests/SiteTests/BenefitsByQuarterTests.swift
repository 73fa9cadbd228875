import CatalogModel
import SourceText
import Testing

@testable import Site

/// What the page of the benefits says of each quarter, on 22 November 2026: the fourth quarter runs.
@Suite("The benefits by quarter")
struct BenefitsByQuarterTests {
  private static let calendar = FiscalCalendar(today: SiteOptions.testing().today, yearStart: 1)

  private func site(_ benefits: [String: String]) throws -> RenderedSite {
    var files = [
      "catalog/teams/office.md": "---\ntitle: Office\n---\n",
      "catalog/measures/days.md": """
      ---
      title: Days until an answer
      about: [office]
      baseline: {period: 2025-Q4, value: 10}
      target: {by: 2026-Q4, value: 5}
      direction: down
      readings:
        2026-Q3: 8
      ---

      """,
    ]
    for (id, fields) in benefits {
      files["catalog/benefits/\(id).md"] = "---\ntitle: Benefit \(id)\nmeasure: days\n\(fields)\n---\n"
    }
    return try render(files)
  }

  private func history(_ fields: String, _ configuration: String = "") throws -> BenefitHistory {
    let tree = MemoryTree(texts: [
      "catalog/benefits/a.md": "---\ntitle: A\n\(fields)\n---\n", "salkku.yaml": "format: 1\n\(configuration)",
    ])
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let benefit = try #require(catalog.all(Benefit.self).first)
    return BenefitHistory(benefit, Self.calendar)
  }

  @Test func `quarters count from the running one, across the years`() {
    #expect(Self.calendar.runningQuarter == .quarter(2026, 4))
    #expect(Self.calendar.lastClosedQuarter == .quarter(2026, 3))
    #expect(Self.calendar.quarter(-8) == .quarter(2024, 4))
    #expect(Self.calendar.distance(toEndOf: .quarter(2025, 4)) == -4)
    let july = FiscalCalendar(today: Period.quarter(2026, 3).days(fiscalYearStart: 1).lowerBound, yearStart: 7)
    #expect(july.runningQuarter == .quarter(2026, 1))
    #expect(july.lastClosedQuarter == .quarter(2025, 4))
  }

  @Test func `a benefit that was due for two closed quarters without a review counts as not reviewed`() throws {
    let two = try history("status: realising\nexpected_from: 2026-Q2")
    #expect(two.state == .absent)
    #expect(two.silence == 2)
    #expect(two.cells.suffix(3) == [.absent, .absent, .ahead])
    #expect(two.expected == 6)
    let one = try history("status: realising\nexpected_from: 2026-Q3")
    #expect(one.state == .notDue)
    #expect(one.cells.suffix(3) == [.blank, .absent, .ahead])
  }

  @Test func `how many quarters are too many is said by the threshold of the rule`() throws {
    let fields = "status: realising\nexpected_from: 2026-Q2"
    func state(_ limit: String) throws -> BenefitHistory.State {
      try history(fields, "thresholds: {benefit-no-review: \(limit)}").state
    }
    #expect(try state("3") == .notDue && state("2") == .absent && state("1") == .absent)
    #expect(try state("2.5") == .notDue && state("0") == .absent)
    #expect(try history(fields, "thresholds: {benefit-no-review: 1.5}").silence == 2)
  }

  @Test func `a review ends the time without one, whatever it found`() throws {
    let benefit = try history(
      "status: realising\nexpected_from: 2025-Q4\nreviews:\n  - {quarter: 2026-Q2, verdict: splendid}")
    #expect(benefit.silence == 1 && benefit.state == .notDue)
  }

  @Test func `the last review says where a benefit stands, and gaps before it stay gaps`() throws {
    let benefit = try history(
      """
      status: realising
      expected_from: 2025-Q4
      reviews:
        - {quarter: 2026-Q3, verdict: at-risk}
        - {quarter: 2026-Q1, verdict: on-track}
      """)
    #expect(benefit.state == .atRisk)
    #expect(benefit.cells.suffix(5) == [.absent, .verdict(.onTrack), .absent, .verdict(.atRisk), .ahead])
  }

  @Test func `what was given up is followed no longer, and what was realised lacks no review`() throws {
    let abandoned = try history(
      "status: abandoned\nexpected_from: 2025-Q1\nreviews:\n  - {quarter: 2025-Q2, verdict: off-track}")
    #expect(abandoned.state == .givenUp)
    #expect(abandoned.cells.suffix(7) == [.verdict(.offTrack)] + [BenefitHistory.Cell](repeating: .givenUp, count: 6))
    let realised = try history(
      "status: realised\nexpected_from: 2025-Q1\nreviews:\n  - {quarter: 2026-Q1, verdict: realised}")
    #expect(realised.state == .realised)
    #expect(realised.cells.suffix(3) == [.blank, .blank, .blank])
  }

  @Test func `the page names its counts, and is there only where there are benefits`() throws {
    let site = try site([
      "a": "status: realising\nexpected_from: 2026-Q1",
      "b": "status: realising\nexpected_from: 2026-Q3\nreviews:\n  - {quarter: 2026-Q3, verdict: at-risk}",
    ])
    #expect(HTMLChecker.problems(in: site) == [])
    let page = try #require(site.page("benefits-by-quarter/index.html"))
    #expect(page.contains("2 benefits are followed: 1 not reviewed, 1 at risk."))
    #expect(page.contains("As of 22 November 2026. The last closed quarter is Q3\u{A0}2026."))
    #expect(page.contains("href=\"../assets/overviews.css\""))
    #expect(try render(["catalog/teams/a.md": "---\ntitle: A\n---\n"]).page("benefits-by-quarter/index.html") == nil)
  }

  @Test func `where no head says it, the year stands once above its quarters, and a gap has the years that it is in`()
    throws
  {
    func labels(_ fields: String) throws -> [String] {
      let page = try #require(site(["a": fields]).page("benefits-by-quarter/index.html"))
      let start = try #require(page.firstRange(of: "Benefit a</a>")).upperBound
      return page[start...].matches(of: /<td class="quarter[^>]*data-label="([^"]*)"/).map { String($0.1) }
    }
    let reviews = "reviews: [{quarter: 2025-Q3, verdict: at-risk}, {quarter: 2025-Q4, verdict: at-risk}]"
    #expect(
      try labels("status: realising\nexpected_from: 2025-Q3\n\(reviews)")
        == ["2025\nQ3", "\u{A0}\nQ4", "2026\nQ1–Q3", "\u{A0}\nQ4"])
    #expect(try labels("status: realising\nexpected_from: 2025-Q3") == ["2025–2026\nQ3–Q3", "\u{A0}\nQ4"])
  }

  @Test func `the way of a measure shows the share that is done, and the number that went the other way`() throws {
    func way(_ fields: String) throws -> Way {
      let tree = MemoryTree(texts: ["catalog/measures/a.md": "---\ntitle: A\n\(fields)\n---\n"])
      let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
      let measure = try #require(catalog.all(Measure.self).first)
      return try #require(Way(measure, Self.calendar))
    }
    let half = try way(
      "direction: down\nbaseline: {period: 2025-Q4, value: 10}\ntarget: {by: 2026-Q4, value: 5}\nreadings: {2026-Q2: 7.5}"
    )
    #expect(half.now == 47)
    let time = try #require(half.time)
    #expect(abs(time - 46.7) < 0.1)
    let back = try way(
      "baseline: {period: 2025-Q4, value: 10}\ntarget: {by: 2026-Q4, value: 20}\nreadings: {2026-Q2: -20}")
    #expect(back.isBehind)
    let held = try way("direction: hold\ntarget: {by: 2026-Q4, value: 20}\nreadings: {2026-Q2: 20}")
    #expect(held.now == 47)
  }

  @Test func `values are put into a text once`() {
    #expect("{2} and {1} {x}".filled("{2}", "b") == "b and {2} {x}")
  }
}
