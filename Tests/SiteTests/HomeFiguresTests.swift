import CatalogModel
import Site
import SourceText
import Syntax
import TestSupport
import Testing

/// The six figures of the quarter on the home page, held against the pages that they lead to and against the sources.
@Suite struct HomeFiguresTests {
  private struct Figure: Equatable {
    let href: String
    let title: String
    let count: Int
    let total: Int?
    let marks: [String]
  }

  private static func figures(_ page: String) -> [Figure] {
    guard let start = page.firstRange(of: "<ul class=\"figures\">")?.upperBound else { return [] }
    let list = page[start...].prefix(upTo: page[start...].firstRange(of: "</section>")?.lowerBound ?? page.endIndex)
    return list.split(separator: "<li>").compactMap { item in
      guard let link = item.firstMatch(of: /<a href="([^"]*)">([^<]*)<\/a>/),
        let count = item.firstMatch(of: /<p class="big">([0-9]+)(?: <small>of ([0-9]+)<\/small>)?/)
      else { return nil }
      return Figure(
        href: String(link.1), title: String(link.2), count: Int(count.1) ?? -1, total: count.2.flatMap { Int($0) },
        marks: item.matches(of: /<use href="#mark-([a-z-]+)"/).map { String($0.1) })
    }
  }

  private static func figure(_ href: String, in figures: [Figure]) throws -> Figure {
    try #require(figures.first { $0.href == href }, "\(href)")
  }

  /// The first and the last month of a period of a calendar year, counted from year 0.
  private static func months(_ period: String) -> ClosedRange<Int> {
    let parts = period.split(separator: "-")
    let year = (Int(parts[0]) ?? 0) * 12
    guard parts.count > 1 else { return year...year + 11 }
    if parts[1].hasPrefix("Q"), let quarter = Int(parts[1].dropFirst()) {
      return year + 3 * quarter - 3...year + 3 * quarter - 1
    }
    let month = year + (Int(parts[1]) ?? 1) - 1
    return month...month
  }

  /// The last reading of a period that began by November 2026.
  private static func last(_ readings: NodeView?) -> Double? {
    let now = 2026 * 12 + 10
    let all = (readings?.pairs.map { ($0.key.string, $0.value) } ?? []).filter { months($0.0).lowerBound <= now }
    let sorted = all.sorted { left, right in
      let (one, other) = (months(left.0), months(right.0))
      return (one.upperBound, one.lowerBound) < (other.upperBound, other.lowerBound)
    }
    return sorted.last.flatMap { Double(($0.1["value"] ?? $0.1).string) }
  }

  private static func isMet(_ value: Double, _ node: NodeView, _ target: Double, _ tolerance: Double?) -> Bool? {
    switch node["direction"]?.string ?? "up" {
    case "up": value >= target
    case "down": value <= target
    default: tolerance.map { abs(value - target) <= $0 }
    }
  }

  @Test("are those of the sources")
  func sources() throws {
    let catalog = try TestData.ownCatalogue()
    #expect(catalog.configuration.fiscalYearStart == 1)
    let figures = Self.figures(try #require(RenderedSite(of: catalog).page("index.html")))
    #expect(figures.count == 6)
    func entries(_ folder: String) -> [Entry] { catalog.entries.filter { $0.declaration.folder == folder } }

    var kept: [Bool] = []
    for package in entries("service-packages")
    where ["pilot", "live", "sunset"].contains(package.fields["status"]?.string) {
      for level in package.fields["service_levels"]?.elements.map(\.self) ?? [] {
        guard let target = level["target"].flatMap({ Double($0.string) }), let value = Self.last(level["readings"]),
          let isMet = Self.isMet(value, level, target, level["tolerance"].flatMap { Double($0.string) })
        else { continue }
        kept.append(isMet)
      }
    }
    let promises = try Self.figure("quarter/index.html#Promises", in: figures)
    #expect((promises.count, promises.total) == (kept.count(where: \.self), kept.count))
    #expect(promises.marks.count { $0 == "reached" } == promises.count)
    #expect(promises.marks.count { $0 == "missed" } == kept.count - promises.count)

    var reached: [Bool] = []
    for measure in entries("measures") {
      guard let target = measure.fields["target"], let by = target["by"]?.string,
        let value = target["value"].flatMap({ Double($0.string) }),
        measure.fields["baseline"] != nil
          || Self.last(measure.fields["readings"]) != nil
      else { continue }
      let end = Self.months(by).upperBound
      // The last month of Q4 2026, and the first of Q4 2025.
      guard (2025 * 12 + 9...2026 * 12 + 11).contains(end) else { continue }
      let last = Self.last(measure.fields["readings"])
      let isMet = last.flatMap {
        Self.isMet($0, measure.fields, value, target["tolerance"].flatMap { Double($0.string) })
      }
      // A number that is to be held, and nobody says how closely, is neither reached nor missed.
      if last != nil, isMet == nil { continue }
      reached.append(isMet == true)
    }
    let targets = try Self.figure("quarter/index.html#Targets", in: figures)
    #expect((targets.count, targets.total) == (reached.count(where: \.self), reached.count))

    var arriving: [Bool] = []
    for benefit in entries("benefits") {
      let status = benefit.fields["status"]?.string
      if status == "abandoned" || status == "not-realised" { continue }
      if status == "realised" {
        arriving.append(true)
        continue
      }
      func quarter(_ month: Int) -> Int { month / 3 }
      let running = quarter(2026 * 12 + 10)
      let reviews = benefit.fields["reviews"]?.elements.map(\.self) ?? []
      let latest = reviews.max {
        Self.months($0["quarter"]?.string ?? "").upperBound < Self.months($1["quarter"]?.string ?? "").upperBound
      }
      let seen = latest.map { quarter(Self.months($0["quarter"]?.string ?? "").upperBound) }
      let due = benefit.fields["expected_from"].map { quarter(Self.months($0.string).lowerBound) }
      let since = max((due ?? running) - 1, seen ?? 0)
      if running - 1 - since >= 2 {
        arriving.append(false)
      } else if let verdict = latest?["verdict"]?.string {
        arriving.append(verdict == "on-track" || verdict == "realised")
      }
    }
    let benefits = try Self.figure("benefits-by-quarter/index.html", in: figures)
    #expect((benefits.count, benefits.total) == (arriving.count(where: \.self), arriving.count))
  }

  @Test("are the same as on the pages that they lead to", .slow)
  func pages() throws {
    let site = RenderedSite(of: try TestData.ownCatalogue())
    #expect(HTMLChecker.problems(in: site) == [])
    let figures = Self.figures(try #require(site.page("index.html")))
    let quarter = try #require(site.page("quarter/index.html"))
    func matters(_ topic: String) -> Int? {
      guard let link = quarter.firstRange(of: "<a href=\"#\(topic)\">") else { return nil }
      return quarter[link.upperBound...].firstRange(of: "class=\"count\">").flatMap {
        Int(quarter[$0.upperBound...].prefix { $0.isNumber })
      }
    }
    for topic in ["Promises", "Targets"] {
      let figure = try Self.figure("quarter/index.html#\(topic)", in: figures)
      #expect(matters(topic) == figure.total.map { $0 - figure.count }, "what the paper has is what the figure leaves")
      // What the figure counts stands below, one by one.
      let start = try #require(quarter.firstRange(of: "id=\"\(topic)\"")).upperBound
      let section = quarter[start...].prefix(upTo: quarter[start...].firstRange(of: "</section>")?.lowerBound ?? start)
      let list = try #require(section.firstRange(of: "<details class=\"settled\">")).upperBound
      let settled = section[list...].prefix(upTo: section[list...].firstRange(of: "</details>")?.lowerBound ?? list)
      #expect(settled.ranges(of: "<li>").count == figure.count)
      #expect(settled.contains(": \(figure.count)</summary>"))
    }
    let needs = try Self.figure("needs/index.html", in: figures)
    #expect(matters("Needs") == needs.count)
    #expect(
      try #require(site.page("needs/index.html")).contains(
        "\(needs.count) of \(try #require(needs.total)) needs matter much and are met badly."))
    let pull = try Self.figure("pull/index.html", in: figures)
    #expect(matters("Pull") == pull.count)
    let rows = try #require(site.page("pull/index.html")).matches(of: /<th class="thing[^"]*" role="rowheader"/).count
    #expect(rows == 0 || rows == pull.total)
    let dates = try Self.figure("lifecycle/index.html#Ahead", in: figures)
    #expect(
      try #require(site.page("lifecycle/index.html")).contains("Starts, versions and ends: \(dates.count). "))
    let benefits = try Self.figure("benefits-by-quarter/index.html", in: figures)
    let page = try #require(site.page("benefits-by-quarter/index.html"))
    let finding = try #require(page.firstMatch(of: /<p class="finding">([^<]*)</)).1
    let counts = finding.split(separator: ": ").last?.matches(of: /([0-9]+) ([a-z ]+)/) ?? []
    let byState = Dictionary(counts.map { (String($0.2), Int($0.1) ?? 0) }, uniquingKeysWith: { $0 + $1 })
    #expect(byState.values.reduce(0, +) == benefits.total)
    #expect((byState["on track"] ?? 0) + (byState["realised"] ?? 0) == benefits.count)
  }

  private static func files(_ count: Int, needs: Int) -> [String: String] {
    let needs = (0..<needs).map { "  - {id: n\($0), need: N\($0), importance: 9, satisfaction: 2}\n" }.joined()
    let levels = (0..<count).map {
      "  - {id: l\($0), promise: P\($0), target: 95, unit: percent, readings: {2026-Q2: \($0 == 0 ? 90 : 96), 2026-Q3: 96}}\n"
    }.joined()
    return [
      "catalog/teams/t.md": "---\ntitle: T\n---\n",
      "catalog/segments/s.md": "---\ntitle: S\nneeds:\n\(needs)---\n",
      "catalog/service-packages/p.md":
        "---\ntitle: P\nowner: t\nstatus: live\ndates: {live: 2020-01-01, retired: 2030-01-01}\nservice_levels:\n\(levels)---\n",
    ]
  }

  @Test("have a mark each up to 24, above that the number alone, and a quarter to compare with")
  func marks() throws {
    let few = try #require(render(Self.files(24, needs: 3)).page("index.html")).replacing("\u{A0}", with: " ")
    let many = try #require(render(Self.files(25, needs: 3)).page("index.html"))
    let counted = try Self.figure("quarter/index.html#Promises", in: Self.figures(few))
    #expect(counted.count == 24 && counted.marks == Array(repeating: "reached", count: 24))
    #expect(few.contains("Q2 2026: 23 of 24"))
    #expect(try Self.figure("quarter/index.html#Promises", in: Self.figures(many)).marks == [])
    #expect(
      Self.figures(few).map(\.href) == [
        "quarter/index.html#Promises", "needs/index.html", "lifecycle/index.html#Ahead",
      ])
    #expect(few.contains("3 of them answered by no service that can be had"))
  }

  @Test("are missing where fewer than three are known, and where nobody may see them")
  func absent() throws {
    let two = try render(Self.files(2, needs: 0))
    #expect(Self.figures(try #require(two.page("index.html"))) == [])
    #expect(try #require(two.page("index.html")).contains("As of 22 November 2026."))
    let tree = MemoryTree(texts: Self.files(2, needs: 3))
    let catalog = try CustomersEdition(
      of: Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    ).catalog()
    let site = RenderedSite(of: catalog, SiteOptions(today: SiteOptions.testing().today, edition: .customers))
    #expect(!(try #require(site.page("index.html"))).contains("This quarter"))
  }
}
