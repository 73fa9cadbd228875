import CatalogModel
import Foundation
import GitStore
import SourceText
import TestSupport
import Testing

@testable import Site

/// What the pages of pull say of services, teams and components that value streams have in common.
@Suite("Pull")
struct PullTests {
  private static func context(_ catalog: Catalog) throws -> PageContext {
    let site = SiteModel(catalog, options: .testing())
    return PageContext(site: site, language: try #require(site.languages.first), path: PullOnServicesPage.path)
  }

  private static func context(_ texts: [String: String]) throws -> PageContext {
    let tree = MemoryTree(texts: texts)
    return try context(Catalog.load(from: tree, configuration: Configuration.load(from: tree)))
  }

  /// Three streams: two of them for customers.
  private static let small = [
    "catalog/segments/staff.md": "---\ntitle: Staff\ninternal: true\n---\n",
    "catalog/segments/people.md": "---\ntitle: People\n---\n",
    "catalog/teams/office.md": "---\ntitle: Office\noffice: delivery\n---\n",
    "catalog/teams/lone.md": "---\ntitle: Lone\n---\n",
    "catalog/components/desk.md": "---\ntitle: Desk\nowner: office\nstatus: live\n---\n",
    "catalog/service-packages/advice.md":
      "---\ntitle: Advice\nstatus: live\ncomponents: {enhancing: [desk]}\n---\n",
    "catalog/service-packages/permit.md":
      "---\ntitle: Permit\nstatus: pilot\ncomponents: {core: [desk]}\n---\n",
    "catalog/service-packages/coming.md": "---\ntitle: Coming\nstatus: approved\n---\n",
    "catalog/service-packages/telex.md": "---\ntitle: Telex\nstatus: retired\n---\n",
    "catalog/value-streams/inner.md": """
    ---
    title: An inner one
    segment: staff
    stages:
      - {name: One, packages: [advice]}
    ---

    """,
    "catalog/value-streams/move.md": """
    ---
    title: To move
    segment: people
    stages:
      - {name: One, packages: [advice, permit, telex], teams: [office]}
      - {name: Two, packages: [coming], teams: [office]}
      - {name: Three, packages: [advice]}
    ---

    """,
    "catalog/value-streams/build.md": """
    ---
    title: To build
    segment: people
    stages:
      - {name: One, packages: [advice, permit]}
    ---

    """,
    "catalog/value-streams/never.md": """
    ---
    title: Never
    status: proposed
    segment: people
    stages:
      - {name: One, packages: [permit, coming]}
    ---

    """,
  ]

  @Test func `streams stand by segment, internal ones last, and only active ones pull`() throws {
    let pull = (try Self.context(Self.small)).pull(.services)
    #expect(pull.columns.map(\.stream.id) == ["build", "move", "inner"])
    #expect(pull.columns.map(\.stageCount) == [1, 3, 1])
    #expect(pull.groups.map(\.heading) == [.section(.catalogue), .section(.pipeline)])
    #expect(pull.rows.map(\.entry.id) == ["advice", "permit", "coming"])
    #expect(pull.rows.map(\.uses.count) == [3, 2, 1])
    #expect(pull.rows[0].uses[1].steps.map(\.number) == [1, 3])
    #expect(pull.unused.isEmpty)
  }

  @Test func `a component plays the strongest part of the services of a stage, and counts a stream once`() throws {
    let context = try Self.context(Self.small)
    let pull = context.pull(.components)
    let desk = try #require(pull.rows.first)
    #expect(desk.uses.map(\.column) == [0, 1, 2])
    #expect(desk.uses[1].steps == [.init(number: 1, role: .core), .init(number: 3, role: .enhancing)])
    let teams = context.pull(.teams)
    #expect(teams.rows.map(\.entry.id) == ["office"])
    #expect(teams.unused.map(\.id) == ["lone"])
  }

  @Test func `pairs that share most come first`() throws {
    let context = try Self.context(Self.small)
    let meetings = PullMeetings(
      context.pull(.services), teams: context.pull(.teams), components: context.pull(.components), context.language)
    #expect(meetings.count == 3)
    #expect(
      meetings.pairs.map { [$0.first.id, $0.second.id] } == [
        ["build", "move"], ["build", "inner"], ["move", "inner"],
      ])
    #expect(meetings.pairs.map { $0.services.map(\.id) } == [["advice", "permit"], ["advice"], ["advice"]])
    #expect(meetings.pairs.map(\.components.count) == [1, 1, 1])
  }

  @Test func `the limit is that of the configuration, and what is over it is said in words`() throws {
    let standard = try #require(try render(Self.small).page("pull/index.html"))
    #expect(standard.contains("None is over the limit of 3 streams. 2 services are shared by two or more streams."))
    let texts = Self.small.merging(["salkku.yaml": "thresholds: {pressure-package: 2}\n"]) { $1 }
    let site = try render(texts)
    #expect(HTMLChecker.problems(in: site) == [])
    let page = try #require(site.page("pull/index.html"))
    #expect(page.contains("“Advice” is used by 3 of 3 active streams, in 4 of their stages; the limit is 2."))
    #expect(page.contains(">over the limit</span>"))
    #expect(page.contains("the check pressure-package"))
    let over = Self.small.merging(["salkku.yaml": "thresholds: {pressure-package: 0}\n"]) { $1 }
    #expect(try render(over).page("pull/index.html")?.contains("the limit of 3 streams") == true)
  }

  @Test func `the pages are there where streams are, and not for customers`() throws {
    let site = try render(Self.small)
    for path in ["pull/index.html", "pull/teams/index.html", "pull/components/index.html"] {
      #expect(site.page(path) != nil)
    }
    let customers = try render(
      Self.small, SiteOptions(today: SiteOptions.testing().today, edition: .customers))
    #expect(!customers.files.contains { $0.path.hasPrefix("pull/") })
    #expect(try render(["catalog/teams/a.md": "---\ntitle: A\n---\n"]).page("pull/index.html") == nil)
    let stream = ["catalog/value-streams/a.md": "---\ntitle: A\n---\n"]
    #expect(try render(stream).page("pull/index.html") == nil)
    let empty = try render(stream.merging(["catalog/teams/a.md": "---\ntitle: A\n---\n"]) { $1 })
    #expect(HTMLChecker.problems(in: empty) == [])
    #expect(empty.page("pull/index.html")?.contains("No active value stream names any in its stages.") == true)
  }

  @Test func `the numbers of the example are those that its files have`() throws {
    let pull = try Self.context(TestData.ownCatalogue()).pull(.services)
    // Read line by line, without the catalogue's model.
    let folder = TestData.repository + "/catalog/"
    func lines(_ path: String) throws -> [String] {
      try String(contentsOfFile: folder + path, encoding: .utf8).components(separatedBy: "\n")
    }
    func names(_ line: String) -> [String] {
      line.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }.components(separatedBy: ",")
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
    var counted: [String: Int] = [:]
    var steps: [String: Int] = [:]
    var streams = 0
    for file in try FileManager.default.contentsOfDirectory(atPath: folder + "value-streams")
    where file.hasSuffix(".md") {
      let lines = try lines("value-streams/" + file)
      guard lines.contains("status: active") else { continue }
      streams += 1
      let named = lines.filter { $0.hasPrefix("    packages: [") }.map(names)
      for package in named.joined() { steps[package, default: 0] += 1 }
      for package in Set(named.joined()) { counted[package, default: 0] += 1 }
    }
    let living = try counted.filter { name, _ in
      let lines = try lines("service-packages/\(name).md")
      return !lines.contains("status: retired") && !lines.contains("status: rejected")
    }
    #expect(streams > 0 && pull.columns.count == streams)
    #expect(Dictionary(uniqueKeysWithValues: pull.rows.map { ($0.entry.id, $0.uses.count) }) == living)
    #expect(pull.rows.allSatisfy { $0.stepCount == steps[$0.entry.id] })
  }

  /// Services of thirty teams, and streams of one stage for two segments.
  private static func large(services: Int, streams: Int, isUsed: (_ service: Int, _ stream: Int) -> Bool) -> [String:
    String]
  {
    var texts = [
      "catalog/segments/staff.md": "---\ntitle: Staff\ninternal: true\n---\n",
      "catalog/segments/people.md": "---\ntitle: People\n---\n",
    ]
    for team in 0..<30 { texts["catalog/teams/t\(team).md"] = "---\ntitle: Team \(team)\n---\n" }
    for service in 0..<services {
      texts["catalog/service-packages/s\(service).md"] =
        "---\ntitle: Service \(service)\nowner: t\(service % 30)\nstatus: live\n---\n"
    }
    for stream in 0..<streams {
      let used = (0..<services).filter { isUsed($0, stream) }.map { "s\($0)" }.joined(separator: ", ")
      texts["catalog/value-streams/v\(stream).md"] = """
        ---
        title: Stream \(stream)
        segment: \(stream.isMultiple(of: 2) ? "people" : "staff")
        stages:
          - {name: One, packages: [\(used)]}
        ---

        """
    }
    return texts
  }

  @Test(.slow) func `of many, groups are counted first, and then stands what several streams share`() throws {
    // Service 0 is used by all, the others by every seventh stream.
    func isUsed(_ service: Int, _ stream: Int) -> Bool { service == 0 || service % 7 == stream % 7 }
    let site = try render(Self.large(services: 90, streams: 28, isUsed: isUsed))
    #expect(HTMLChecker.problems(in: site) == [])
    let page = try #require(site.page("pull/index.html"))
    let row = try #require(page.components(separatedBy: "<tr role=\"row\">").first { $0.contains(">Team 3</a>") })
    let people = [3, 33, 63].filter { service in
      (0..<28).contains { $0.isMultiple(of: 2) && isUsed(service, $0) }
    }
    #expect(
      row.contains(
        "data-label=\"People\"><a href=\"../pull/services-t3/index.html#Segment-1\">\(people.count)</a></td>"))
    #expect(row.contains(">3</a></td>"))
    let shared = (0..<90).count { service in (0..<28).count { isUsed(service, $0) } > 1 }
    #expect(page.contains("\(shared) are used by 2 or more streams; here with 28 streams."))
    #expect(page.contains("<table class=\"dense\">"))
  }

  @Test func `each count of the groups leads to the matrix of what it counts`() throws {
    func isUsed(_ service: Int, _ stream: Int) -> Bool { service == 0 || service % 7 == stream % 7 }
    let site = try render(Self.large(services: 90, streams: 28, isUsed: isUsed))
    let page = try #require(site.page("pull/index.html"))
    var seen = 0
    for match in page.matches(of: /href="\.\.\/(pull\/services-t(\d+)\/index\.html)#Segment-([12])">(\d+)<\/a>/) {
      let group = try #require(site.page(String(match.1)))
      let section = try #require(group.components(separatedBy: "<h2 id=\"Segment-\(match.3)\">").last)
        .components(separatedBy: "</section>")[0]
      let team = try #require(Int(match.2))
      let isForPeople = match.3 == "1"
      let services = (0..<90).filter { $0 % 30 == team }
      let used = services.filter { service in
        (0..<28).contains { $0.isMultiple(of: 2) == isForPeople && isUsed(service, $0) }
      }
      #expect(Int(match.4) == used.count)
      for service in services {
        #expect(section.contains(">Service \(service)</a>") == used.contains(service), "\(match.0)")
      }
      for stream in 0..<28 {
        let isShown = stream.isMultiple(of: 2) == isForPeople && used.contains { isUsed($0, stream) }
        #expect(section.contains(">Stream \(stream)</a></th>") == isShown, "\(match.0)")
      }
      seen += 1
    }
    #expect(seen == 24 * 2)
    // The others are led to by the list of all.
    for team in 0..<30 { #expect(page.contains("href=\"../pull/services-t\(team)/index.html\">Team \(team)</a>")) }
    let finding = try #require(site.page("pull/services-t0/index.html"))
    #expect(finding.contains("<h1>Team 0: where do value streams pull on the same services?</h1>"))
    #expect(finding.contains("3 services are shared by two or more streams."))
  }

  @Test(.slow) func `no page is too large where every stream uses everything`() throws {
    var texts = Self.large(services: 310, streams: 150) { _, _ in true }
    // Of one team, and for seventy segments.
    for service in 0..<310 {
      texts["catalog/service-packages/s\(service).md"] =
        "---\ntitle: Service \(service)\nowner: t0\nstatus: live\n---\n"
    }
    for segment in 0..<70 { texts["catalog/segments/g\(segment).md"] = "---\ntitle: Segment \(segment)\n---\n" }
    for stream in 0..<70 {
      let path = "catalog/value-streams/v\(stream).md"
      texts[path] = texts[path]?.replacing(/segment: .*/, with: "segment: g\(stream)")
    }
    let site = try render(texts)
    let pages = site.files.filter { $0.path.hasPrefix("pull/") }
    #expect(pages.allSatisfy { $0.bytes.count < 2_000_000 })
    #expect(pages.count { $0.path.hasPrefix("pull/services-t0/") } > 10)
    #expect(HTMLChecker.problems(in: site) == [])
    let page = try #require(site.page("pull/index.html"))
    #expect(page.contains("310 are used by 3 or more streams; here with 150 streams."))
    // Nothing is left off without a word.
    let group = pages.filter { $0.path.hasPrefix("pull/services-t0/") }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    for segment in 0..<70 { #expect(group.contains { $0.contains(">Segment \(segment)</h2>") }) }
    for service in 0..<310 { #expect(group[0].contains(">Service \(service)</a>")) }
  }
}
