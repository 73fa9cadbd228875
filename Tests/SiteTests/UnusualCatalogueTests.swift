import CatalogModel
import Site
import SourceText
import TestSupport
import Testing

/// Catalogues that nobody has in mind while writing a page: every page of their sites stands all the same.
@Suite(.slow) struct UnusualCatalogueTests {
  /// The most bytes that a browser should have to open as one page.
  private static let pageLimit = 2_000_000

  /// Renders both editions, holds every page, and returns the portfolio.
  @discardableResult
  private static func render(
    _ texts: [String: String], today: CalendarDate = SiteOptions.testing().today, problems: [SiteProblem] = [],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> RenderedSite {
    let tree = MemoryTree(texts: texts)
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let portfolio = RenderedSite(of: catalog, SiteOptions(today: today, problems: problems))
    let customers = RenderedSite(
      of: try CustomersEdition(of: catalog).catalog(), SiteOptions(today: today, edition: .customers))
    for site in [portfolio, customers] {
      #expect(HTMLChecker.problems(in: site) == [], sourceLocation: sourceLocation)
      for file in site.files where file.path.hasSuffix(".html") {
        let page = String(decoding: file.bytes, as: UTF8.self)
        #expect(file.bytes.count < pageLimit, "\(file.path)", sourceLocation: sourceLocation)
        #expect(page.matches(of: /<h1[ >]/).count <= 1, "\(file.path)", sourceLocation: sourceLocation)
        for heading in page.matches(of: /<h2[^>]*>(.*)<\/h2>\n<\/section>/) {
          Issue.record("\(file.path): nothing below \(heading.1)", sourceLocation: sourceLocation)
        }
      }
    }
    return portfolio
  }

  @Test(
    "an empty catalogue, with and without a configuration", arguments: ["", "format: 1\nlanguages: [fi, ar, de]\n"])
  func empty(configuration: String) throws {
    let site = try Self.render(configuration.isEmpty ? [:] : ["salkku.yaml": configuration])
    #expect(site.page("index.html") != nil)
  }

  @Test("a catalogue of one kind alone", arguments: Kinds.builtIn.declarations.map(\.folder), [1, 60])
  func oneKind(folder: String, count: Int) throws {
    var texts: [String: String] = [:]
    for number in 0..<count {
      texts["catalog/\(folder)/e\(number).md"] =
        "---\ntitle: Entry \(number)\nowner: nobody\nstatus: live\n---\nText.\n"
    }
    let site = try Self.render(texts)
    #expect(site.page("\(folder)/index.html") != nil)
  }

  @Test("300 value streams with 20 steps each, which use the same services")
  func streams() throws {
    var texts = [
      "catalog/segments/s.md": "---\ntitle: Segment\n---\n", "catalog/teams/t.md": "---\ntitle: Team\n---\n",
    ]
    for number in 0..<60 {
      texts["catalog/service-packages/p\(number).md"] =
        "---\ntitle: Service \(number)\nowner: t\nstatus: live\nsegments: [s]\n---\n"
    }
    for number in 0..<300 {
      let stages = (0..<20).map {
        "  - {name: Step \($0), packages: [p\(($0 * 7 + number) % 60)], teams: [t]}\n"
      }.joined()
      texts["catalog/value-streams/v\(number).md"] =
        "---\ntitle: Stream \(number)\nowner: t\nsegment: s\nstages:\n\(stages)---\n"
    }
    let site = try Self.render(texts)
    #expect(site.page("pull/index.html") != nil)
  }

  @Test("twelve languages, of which the interface speaks five")
  func languages() throws {
    let tags = ["de", "en", "fi", "sv", "fr", "it", "es", "pt-BR", "nl", "ar", "he", "zh-Hant"]
    let title = tags.map { "\($0): \"T \($0)\"" }.joined(separator: ", ")
    let site = try Self.render(
      Self.oneOfEach(title: "{\(title)}").merging([
        "salkku.yaml": "format: 1\nlanguages: [\(tags.joined(separator: ", "))]\n"
      ]) { $1 })
    for tag in tags {
      let folder = tag == "de" ? "" : tag + "/"
      let page = try #require(site.page(folder + "service-packages/e/index.html"))
      #expect(page.contains("T \(tag)"))
      #expect(
        page.contains("<html lang=\"") && page.prefix(100).contains("dir=\"rtl\"") == (tag == "ar" || tag == "he"))
      #expect(page.matches(of: /hreflang="/).count == 24)
    }
  }

  /// An entry of each kind that names the others, with days and periods of one year.
  private static func oneOfEach(title: String = "T", year: String = "2026") -> [String: String] {
    let quarter = "\(year)-Q4"
    let day = "\(year)-12-31"
    let bodies: [String: String] = [
      "service-packages": """
      owner: e
      status: live
      version: "1"
      next: {version: "2", due: \(day), changes: [Change]}
      segments: [e]
      value: [{for: e, need: n, outcome: O}]
      dates: {pilot: \(day), live: \(day), sunset: \(day), retired: \(day)}
      review_by: \(day)
      components: {core: [e]}
      service_levels: [{id: l, promise: P, target: 95, unit: percent, readings: {\(quarter): 96, "\(year)": 95}}]
      """,
      "components": "owner: e\nstatus: sunset\ndates: {retired: \(day)}",
      "segments": "needs: [{id: n, need: N, importance: 9, satisfaction: 2}]",
      "teams": "office: delivery",
      "value-streams":
        "owner: e\nsegment: e\nstages: [{name: S, packages: [e], teams: [e]}]\nimpediments: [{what: W, since: \(day)}]",
      "objectives": "owner: e\nby: \"\(year)\"\nmeasures: [e]",
      "measures": """
      about: ["service-package:e"]
      family: tactical
      orientation: outcome
      owner: e
      unit: percent
      frequency: quarterly
      baseline: {period: \(quarter), value: 10}
      target: {by: "\(year)", value: 20}
      readings: {\(year)-01: 1, \(quarter): 12, "\(year)": 12}
      """,
      "benefits": """
      owner: e
      measure: e
      beneficiary: e
      status: realising
      expected_from: \(quarter)
      reviews: [{quarter: \(quarter), verdict: at-risk, by: e, actions: [{what: W, owner: e, due: \(day)}]}]
      """,
      "initiatives": """
      owner: e
      status: in-progress
      changes: [e]
      dates: {start: \(day), end: \(day)}
      touchpoints: [{term: e, from: e, to: e, when: \(day), artefact: A}]
      """,
      "ideas": """
      about: ["service-package:e"]
      raised_by: segment:e
      status: accepted
      raised: \(day)
      stances: [{team: e, stance: support, date: \(day)}]
      decision: {date: \(day), by: e, reason: R}
      """,
      "standards": "type: practice\nowner: e",
      "terms": "definition: D",
      "diagnoses": "team: e\ndate: \(day)\nanswers: [{work: W, success: S}]",
    ]
    return Dictionary(
      uniqueKeysWithValues: bodies.map { folder, fields in
        let title = folder == "diagnoses" ? "" : "title: \(title)\n"
        return ("catalog/\(folder)/e.md", "---\n\(title)\(fields)\ntags: [tag]\n---\nText.\n")
      })
  }

  @Test(
    "days and periods in the first and in the last year that there is, seen from any year",
    arguments: ["0001", "9999"], ["0001-01-01", "2026-11-22", "9999-12-31"])
  func years(year: String, today: String) throws {
    for start in [1, 4, 12] {
      let texts = Self.oneOfEach(year: year).merging(["salkku.yaml": "format: 1\nfiscal_year_start: \(start)\n"]) { $1 }
      let site = try Self.render(texts, today: try #require(CalendarDate(today)))
      #expect(site.page("lifecycle/index.html") != nil)
    }
  }

  @Test(
    "files of every kind whose fields can't be read, beside one that can", arguments: ["[", "\"", "- a\n- b", "&a *a"])
  func unreadable(broken: String) throws {
    var texts = Self.oneOfEach()
    var problems: [SiteProblem] = []
    for folder in Kinds.builtIn.declarations.map(\.folder) {
      for number in 0..<12 {
        let path = "catalog/\(folder)/broken\(number).md"
        texts[path] = "---\ntitle: T\nowner: \(broken)\n---\nText.\n"
        problems.append(
          SiteProblem(path: path, line: 2, column: 1, severity: .error, rule: "yaml", message: "`x`", help: nil))
      }
    }
    let site = try Self.render(texts, problems: problems.sorted { $0.path < $1.path })
    for folder in Kinds.builtIn.declarations.map(\.folder) {
      #expect(site.page("\(folder)/broken1/index.html") != nil, "\(folder)")
    }
    #expect(site.page("problems/index.html") != nil)
  }

  @Test("520 of each of what one segment, one team and one tag have in common")
  func manyOfOne() throws {
    let summary = String(repeating: "What it is, in a long sentence. ", count: 12)
    var texts = [
      "catalog/segments/s.md": "---\ntitle: Segment\nneeds: [{id: n, need: N, importance: 9, satisfaction: 2}]\n---\n",
      "catalog/teams/t.md": "---\ntitle: Team\n---\n",
    ]
    for number in 0..<520 {
      let common = "title: Entry number \(number)\nowner: t\ntags: [all]\nsummary: \(summary)"
      texts["catalog/service-packages/e\(number).md"] =
        "---\n\(common)\nstatus: live\nsegments: [s]\nprice: \(summary)\nvalue: [{for: s, need: n, outcome: O}]\n---\n"
      texts["catalog/components/e\(number).md"] = "---\n\(common)\nstatus: live\ntype: application\n---\n"
      texts["catalog/measures/e\(number).md"] = """
        ---
        title: Measure number \(number)
        about: [team:t]
        family: tactical
        owner: t
        tags: [all]
        readings: {2026-Q1: 11, 2026-Q2: 12, 2026-Q3: 15}
        target: {by: 2026-Q4, value: 20}
        ---

        """
      texts["catalog/terms/e\(number).md"] =
        "---\ntitle: Term number \(number)\ndefinition: \(summary)\ntags: [all]\n---\n"
      texts["catalog/ideas/e\(number).md"] =
        "---\ntitle: Idea number \(number)\nabout: ['service-package:e0']\nraised_by: team:t\nneed: \(summary)\nstatus: new\nraised: 2026-01-01\ntags: [all]\n---\n"
    }
    let site = try Self.render(texts)
    // Nothing of it is lost: what a page about something else leaves out is in a list.
    for (page, lists) in [
      ("segments/s", ["service-packages"]), ("teams/t", ["service-packages", "components", "measures", "ideas"]),
      ("tags/all", ["service-packages", "components", "measures", "terms", "ideas"]),
    ] {
      let text = try #require(site.page("\(page)/index.html"))
      for list in lists {
        #expect(text.contains("href=\"../../\(list)/index.html\">and 20 more<"), "\(page) leads to \(list)")
        // Terms and ideas stand on pages of their own sort, of other lengths.
        let further = ["terms": "terms/index-6", "ideas": "ideas/waiting-11"][list] ?? "\(list)/index-3"
        #expect(site.page("\(further).html") != nil, "\(list)")
      }
    }
  }
}
