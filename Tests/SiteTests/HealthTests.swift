import CatalogModel
import Site
import SourceText
import TestSupport
import Testing

/// What the checks find is counted by who answers for it and by rule, and each finding is named.
@Suite struct HealthTests {
  private static func problem(_ path: String, _ severity: Severity, _ rule: String) -> SiteProblem {
    SiteProblem(
      path: path, line: 3, column: 1, severity: severity, rule: rule, message: "of `\(path)` <\(rule)>",
      help: "Mend it.")
  }

  private static let files = [
    "catalog/teams/a.md": "---\ntitle: Team A\n---\n",
    "catalog/components/x.md": "---\ntitle: X\nowner: a\nstatus: live\n---\n",
    "catalog/components/y.md": "---\ntitle: Y\nowner: gone\nstatus: live\n---\n",
  ]

  /// The texts of the cells of the table behind a heading, row by row.
  private static func rows(_ page: String, _ id: String) throws -> [[String]] {
    let start = try #require(page.firstRange(of: "id=\"\(id)\"")).lowerBound
    let end = try #require(page[start...].firstRange(of: "</table>")).lowerBound
    return page[start..<end].split(separator: "<tr").dropFirst(2).map { row in
      row.matches(of: /<t[hd][^>]*>(.*?)<\/t[hd]>/.dotMatchesNewlines()).map { match in
        String(match.1).replacing(/<[^>]*>|\n/, with: "")
      }
    }
  }

  @Test("Owners and rules with the heaviest findings come first")
  func counts() throws {
    let findings = [
      Self.problem("catalog/components/x.md", .warning, "one"), Self.problem("catalog/components/x.md", .info, "two"),
      Self.problem("catalog/components/y.md", .error, "three"), Self.problem("catalog/teams/a.md", .warning, "one"),
      Self.problem("salkku.yaml", .warning, "one"),
    ]
    var options = SiteOptions.testing()
    options.findings = findings
    let page = try #require(render(Self.files, options).page("health/index.html"))
    #expect(page.contains("The checks find 1 error, 3 warnings and 1 note in 3 entries."))
    #expect(
      try Self.rows(page, "Owners") == [["Nobody is named", "1", "1", "–"], ["Team A", "–", "2", "1"]])
    #expect(
      try Self.rows(page, "Rules") == [["three", "1", "–", "–"], ["one", "–", "3", "–"], ["two", "–", "–", "1"]])
    #expect(page.ranges(of: "Mend it.").count == 5)
    #expect(page.contains("&lt;three&gt;") && !page.contains("<three>"))
    #expect(page.contains("catalog/components/x.md:3"))
    #expect(page.contains("of <code>catalog/components/x.md</code> ") && !page.contains("`"))
  }

  @Test("What there is to mend comes before the rules, what weighs most of an owner first, and no column is empty")
  func order() throws {
    var options = SiteOptions.testing()
    options.findings = [
      Self.problem("catalog/components/x.md", .info, "light"), Self.problem("catalog/components/x.md", .error, "grave"),
    ]
    let page = try #require(render(Self.files, options).page("health/index.html"))
    #expect(page.matches(of: /<h2 id="([^"]*)"/).map { String($0.1) } == ["Owners", "Findings", "Rules", "Counted"])
    #expect(page.contains("<a href=\"#Owner-1\">Team A</a>") && page.contains("<h3 id=\"Owner-1\">"))
    let found = try #require(page.split(separator: "id=\"Findings\"").last)
    let grave = try #require(found.firstRange(of: "#Rule-Grave"))
    let light = try #require(found.firstRange(of: "#Rule-Light"))
    #expect(grave.lowerBound < light.lowerBound)
    #expect(!page.contains(">Warnings</th>"))
  }

  @Test("Of many findings of one rule three are told in full, and the others are named")
  func repeated() throws {
    var files = Self.files
    var options = SiteOptions.testing()
    for index in 1...6 {
      files["catalog/components/c\(index).md"] = "---\ntitle: C\(index)\nowner: a\n---\n"
      options.findings.append(Self.problem("catalog/components/c\(index).md", .info, "one"))
    }
    let page = try #require(render(files, options).page("health/index.html"))
    #expect(page.ranges(of: "Mend it.").count == 3)
    #expect(page.contains("and 3 more: <code>one</code>"))
    #expect(page.contains(">C6</a>"))
  }

  @Test("A rule is explained once, where each of its findings leads")
  func explained() throws {
    var options = SiteOptions.testing()
    options.findings = ["x", "y"].map { name in
      SiteProblem(
        path: "catalog/components/\(name).md", line: 1, column: 1, severity: .info, rule: "odd-one", message: "odd",
        help: nil, explanation: "What `status` says is odd.")
    }
    let page = try #require(render(Self.files, options).page("health/index.html"))
    #expect(page.ranges(of: "What <code>status</code> says is odd.").count == 1)
    #expect(page.ranges(of: "<code id=\"Rule-Odd-one\">odd-one</code>").count == 1)
    #expect(page.ranges(of: "<a href=\"#Rule-Odd-one\"><code>odd-one</code></a>").count == 2)
  }

  @Test("What the checks find alike stands side by side, with what both have and what each has alone")
  func overlaps() throws {
    var files = Self.files
    files["catalog/segments/all.md"] = "---\ntitle: All\n---\n"
    for (name, parts) in [("p", "[x, y]"), ("q", "[x, y, z]")] {
      files["catalog/service-packages/\(name).md"] =
        "---\ntitle: Service \(name)\nowner: a\nstatus: pilot\nsegments: [all]\ncomponents: {core: \(parts)}\n---\n"
    }
    files["catalog/components/z.md"] = "---\ntitle: Z\nstatus: live\ncapability: Cut\ndepends_on: [x]\n---\n"
    files["catalog/components/w.md"] = "---\ntitle: W\nstatus: live\ncapability: Cut\n---\n"
    func pair(_ rule: String, _ one: String, _ other: String) -> SiteProblem {
      SiteProblem(
        path: "catalog/\(one).md", line: 1, column: 1, severity: .info, rule: rule, message: "alike", help: nil,
        relatedPath: "catalog/\(other).md")
    }
    var options = SiteOptions.testing()
    options.findings = [
      pair("component-duplicate", "components/z", "components/w"),
      pair("package-overlap", "service-packages/p", "service-packages/q"),
      pair("package-overlap", "service-packages/p", "gone"), pair("another", "components/x", "components/y"),
    ]
    let site = try render(files, options)
    #expect(HTMLChecker.problems(in: site) == [])
    let page = try #require(site.page("health/index.html"))
    #expect(
      try Self.rows(page, "Overlaps") == [
        ["Znobody namedOnly here: X", "Wnobody named", "What it makes possible: Cut"],
        ["Service p (pilot)Team A", "Service q (pilot)Team AOnly here: Z", "For: AllHow it is made: X, Y"],
      ])
    options.findings = [pair("another", "components/x", "components/y")]
    #expect(try render(files, options).page("health/index.html")?.contains("Overlaps") == false)
  }

  @Test("Customers have no such page, and neither has a catalogue in which nothing is found")
  func absent() throws {
    #expect(try render(Self.files).page("health/index.html") == nil)
    let options = SiteOptions(
      today: SiteOptions.testing().today, edition: .customers,
      findings: [Self.problem("catalog/teams/a.md", .info, "one")])
    #expect(try render(Self.files, options).page("health/index.html") == nil)
  }

  @Test("Of very many findings the first are named, and all are counted")
  func many() throws {
    var options = SiteOptions.testing()
    options.findings = (0..<5_000).map { Self.problem("catalog/components/x.md", .info, "rule-\($0 % 500)") }
    let page = try #require(render(Self.files, options).page("health/index.html"))
    #expect(page.contains("5,000 notes"))
    #expect(page.ranges(of: "Mend it.").count == 300)
    #expect(page.utf8.count < 300_000)
  }
}
