import CatalogModel
import Foundation
import SourceText
import TestSupport
import Testing

@testable import Site

/// What the pages of impact say of components that are down.
@Suite("Impact")
struct ImpactTests {
  static func context(_ catalog: Catalog) throws -> PageContext {
    let site = SiteModel(catalog, options: .testing())
    return PageContext(site: site, language: try #require(site.languages.first), path: ImpactPage.path)
  }

  private static func catalog(_ texts: [String: String]) throws -> Catalog {
    let tree = MemoryTree(texts: texts)
    return try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
  }

  static let small = [
    "catalog/segments/people.md": "---\ntitle: People\nsize: 400 people\n---\n",
    "catalog/segments/firms.md": "---\ntitle: Firms\n---\n",
    "catalog/teams/platform.md": "---\ntitle: Platform\ncontact: platform@example.org\n---\n",
    "catalog/teams/desk.md": "---\ntitle: Desk\ncontact: Room 2\npart_of: house\n---\n",
    "catalog/teams/house.md": "---\ntitle: House\n---\n", "catalog/teams/board.md": "---\ntitle: Board\n---\n",
    "catalog/components/network.md": "---\ntitle: Network\nowner: platform\nstatus: live\nsummary: Cables.\n---\n",
    "catalog/components/portal.md":
      "---\ntitle: Portal\nowner: platform\nstatus: live\ndepends_on: [network]\n---\n",
    "catalog/components/spare.md": "---\ntitle: Spare\nowner: platform\nstatus: proposed\n---\n",
    "catalog/components/shed.md": "---\ntitle: Shed\nowner: board\nstatus: live\n---\n",
    "catalog/service-packages/permit.md": """
    ---
    title: Permit
    owner: desk
    status: live
    components: {core: [portal], enhancing: [network]}
    warranty: {availability: {promise: Open by night}, security: {promise: Nobody reads it}}
    service_levels: [{promise: In ten days, dimension: timeliness}, {promise: Right at once}]
    support: {hours: Until four}
    ---

    """,
    "catalog/service-packages/terrace.md":
      "---\ntitle: Terrace\nowner: desk\nstatus: pilot\nrequires: [permit]\nsegments: [firms]\n---\n",
    "catalog/service-packages/coming.md":
      "---\ntitle: Coming\nowner: desk\nstatus: approved\ncomponents: {core: [network]}\n---\n",
    "catalog/value-streams/move.md": """
    ---
    title: To move
    owner: desk
    segment: people
    stages:
      - {name: One}
      - {name: Two, packages: [permit], teams: [platform]}
    ---

    """,
    "catalog/measures/moved.md": """
    ---
    title: People who moved
    about: [value-stream:move]
    family: value-creation
    orientation: outcome
    unit: percent
    readings: {2026-Q2: 61}
    target: {by: 2027, value: 70}
    ---

    """,
    "catalog/measures/uptime.md":
      "---\ntitle: Uptime\nabout: [component:network]\nfamily: tactical\norientation: service-level\n---\n",
  ]

  @Test func `a component's page tells whom it reaches, through what, what was promised and who answers`() throws {
    let site = try render(Self.small)
    #expect(HTMLChecker.problems(in: site) == [])
    let page = try #require(site.page("impact/network/index.html"))
    #expect(page.contains("<h1>If “Network” is down, whom does it reach?</h1>"))
    #expect(
      page.contains(
        "It reaches 2 services, 1 value stream and 2 segments. 1 service lacks a core part then and may stop. 1 service may be impaired. 3 promises are at stake."
      ))
    #expect(page.contains(">used by services directly</li>"))
    // Nothing is down, so nothing is marked as missed.
    #expect(page.contains("#mark-may-stop") && !page.contains("#mark-missed") && !page.contains("#mark-at-risk"))
    #expect(page.contains("reached in 1 of 2 stages") && page.contains("without a value stream"))
    #expect(page.contains("requires Permit</span>"))
    #expect(page.contains("Network (enhancing), Portal (core)"))
    #expect(page.contains("Components <span class=\"soft\">1</span>"))
    #expect(page.contains("People</a><span class=\"soft\">: To move · Steps: "))
    for promised in ["Open by night", "In ten days", "Right at once", "Until four"] { #expect(page.contains(promised)) }
    #expect(!page.contains("Nobody reads it"))
    #expect(page.contains("<a href=\"mailto:platform@example.org\">") && page.contains("Room 2"))
    #expect(!page.contains("Coming"))
    let component = try #require(site.page("components/network/index.html"))
    #expect(component.contains("<a href=\"../../impact/network/index.html\">Whom it reaches, drawn</a>"))
    #expect(try #require(site.page("components/spare/index.html")).contains("No service that can be had stands on it."))
    #expect(site.page("impact/spare/index.html") == nil)
  }

  @Test func `the overview has those that reach most first, and names those that reach nothing`() throws {
    let page = try #require(try render(Self.small).page("impact/index.html"))
    #expect(page.contains("2 of 4 components stand under a service offered today."))
    #expect(page.contains("“Network” reaches most: 2 services, 1 value stream and 2 segments."))
    let network = try #require(page.range(of: "impact/network/index.html\">"))
    let portal = try #require(page.range(of: "impact/portal/index.html\">"))
    #expect(network.lowerBound < portal.lowerBound)
    let others = try #require(page.range(of: "Reach no service that can be had"))
    #expect(page[others.upperBound...].contains("Spare") && page[others.upperBound...].contains("(proposed)"))
  }

  @Test func `the pages are not for customers, and not in a catalogue of neither components nor teams`() throws {
    let customers = try render(Self.small, SiteOptions(today: SiteOptions.testing().today, edition: .customers))
    #expect(!customers.files.contains { $0.path.hasPrefix("impact/") || $0.path.hasPrefix("line-of-sight/") })
    #expect(!customers.files.contains { String(decoding: $0.bytes, as: UTF8.self).contains("line-of-sight") })
    let service = ["catalog/service-packages/a.md": "---\ntitle: A\nstatus: live\n---\n"]
    #expect(try render(service).page("impact/index.html") == nil)
    let teams = try render(service.merging(["catalog/teams/t.md": "---\ntitle: T\n---\n"]) { $1 })
    #expect(HTMLChecker.problems(in: teams) == [])
    #expect(teams.page("impact/index.html")?.contains("No component is described.") == true)
    #expect(
      teams.page("line-of-sight/index.html")?.contains("Teams with a line of sight to a segment: 0 of 1.") == true)
  }

  @Test func `components alone reach nothing, and it is said`() throws {
    let site = try render([
      "catalog/components/a.md": "---\ntitle: A\nstatus: live\n---\n",
      "catalog/components/b.md": "---\ntitle: B\nstatus: live\ndepends_on: [a, gone]\n---\n",
    ])
    #expect(HTMLChecker.problems(in: site) == [])
    #expect(site.page("impact/index.html")?.contains("None of 2 components reaches a service that can be had.") == true)
    let page = try #require(site.page("components/a/index.html"))
    #expect(page.contains("1 component needs it. No service that can be had is reached."))
    #expect(site.page("impact/a/index.html") == nil)
    #expect(site.page("impact/b/index.html") == nil)
  }

  @Test(.slow) func `in every language of the interface each wording is complete`() throws {
    let site = try render(Self.small.merging(["salkku.yaml": "languages: [en, fi, sv, fr, it]\n"]) { $1 })
    #expect(HTMLChecker.problems(in: site) == [])
    for folder in ["", "fi/", "sv/", "fr/", "it/"] {
      for path in ["impact/index", "impact/network/index", "line-of-sight/index", "line-of-sight/platform/index"] {
        let page = try #require(site.page("\(folder)\(path).html"))
        let main = try #require(page.components(separatedBy: "<main").last)
        #expect(!main.contains("{"), "\(folder)\(path)")
        // What is English only in English.
        if !folder.isEmpty {
          #expect(!main.contains("service that") && !main.contains("How it was"), "\(folder)\(path)")
        }
      }
    }
  }

  // MARK: - Much, and what is wrong

  /// A hub that three hundred services stand on, with long titles, cycles and references to nothing.
  private static func crowded() -> [String: String] {
    let title = String(repeating: "<&\"' x", count: 80)
    var texts = ["catalog/components/hub.md": "---\ntitle: Hub\nowner: t0\nstatus: live\ndepends_on: [c0, hub]\n---\n"]
    for number in 0..<40 {
      texts["catalog/teams/t\(number).md"] = "---\ntitle: Team \(number)\n---\n"
      texts["catalog/segments/s\(number).md"] = "---\ntitle: Segment \(number)\n---\n"
    }
    for number in 0..<26 {
      let title = number == 7 ? title.replacing("'", with: "''") : "Part \(number)"
      texts["catalog/components/c\(number).md"] =
        "---\ntitle: '\(title)'\nowner: t\(number)\nstatus: live\ndepends_on: [hub, c\((number + 1) % 26)]\n---\n"
    }
    for number in 0..<300 {
      texts["catalog/service-packages/p\(number).md"] = """
        ---
        title: Service \(number)
        owner: \(number < 290 ? "t\(number % 35)" : "nobody")
        status: live
        segments: [s\(number % 40), gone]
        components: {\(number.isMultiple(of: 3) ? "core" : "enabling"): [hub, c\(number % 26), gone]}
        requires: [p\((number + 1) % 300), p\(number), gone]
        ---

        """
    }
    for number in 0..<30 {
      texts["catalog/value-streams/v\(number).md"] =
        "---\ntitle: Stream \(number)\nsegment: s\(number % 5)\nstages: [{name: A, packages: [p\(number), gone]}]\n---\n"
    }
    return texts
  }

  @Test func `cycles, long titles and references to nothing break no page`() throws {
    let title = String(repeating: "<&\"'' x", count: 80)
    let site = try render([
      "catalog/components/a.md":
        "---\ntitle: '\(title)'\nowner: gone\nstatus: live\ndepends_on: [a, b, gone]\n---\n",
      "catalog/components/b.md": "---\ntitle: B\nowner: t\nstatus: live\ndepends_on: [a]\n---\n",
      "catalog/components/c.md": "---\ntitle: C\nowner: t\nstatus: odd\ndepends_on: b\n---\n",
      "catalog/teams/t.md": "---\ntitle: '\(title)'\npart_of: t\n---\n",
      "catalog/service-packages/p.md":
        "---\ntitle: '\(title)'\nowner: gone\nstatus: live\nrequires: [q, p]\ncomponents: {core: [a, gone, a], enabling: a}\nsegments: [s, gone]\n---\n",
      "catalog/service-packages/q.md":
        "---\ntitle: Q\nowner: t\nstatus: live\nrequires: [p]\nwarranty: {availability: {}, continuity: x}\nservice_levels: [{}, x]\n---\n",
      "catalog/service-packages/r.md": "---\ntitle: R\nstatus: live\ncomponents: [a]\n---\n",
      "catalog/value-streams/v.md":
        "---\ntitle: V\nsegment: gone\nstages: [{packages: [p, q, gone]}, {packages: p}, x]\n---\n",
      "catalog/segments/s.md": "---\ntitle: '\(title)'\n---\n",
    ])
    #expect(HTMLChecker.problems(in: site) == [])
    let page = try #require(site.page("impact/b/index.html"))
    #expect(page.contains("<h1>If “B” is down, whom does it reach?</h1>"))
    #expect(page.contains("It reaches 2 services, 1 value stream and 1 segment."))
    #expect(site.page("impact/a/index.html")?.contains("<h1 class=\"long\">If “") == true)
  }

  @Test func `of many, groups are drawn with counts, and no page is too large`() throws {
    let context = try Self.context(Self.catalog(Self.crowded()))
    func page(_ pages: [any Page], _ path: String) throws -> String {
      let page = try #require(pages.first { $0.path.text == path })
      let bytes = page.render(PageContext(site: context.site, language: context.language, path: page.path))
      #expect(bytes.count < 60_000, "\(path)")
      return String(decoding: bytes, as: UTF8.self)
    }
    let hub = try page(ImpactOfComponent.pages(of: context.site, in: context.language), "impact/hub/index.html")
    _ = try page(LineOfSightOfTeam.pages(of: context.site, in: context.language), "line-of-sight/t0/index.html")
    #expect(hub.contains("It reaches 300 services, 30 value streams and 40 segments."))
    #expect(hub.contains("200 services may be impaired."))
    let drawing = try #require(hub.components(separatedBy: "<div class=\"layers\">").last)
      .components(separatedBy: "</div>")[0]
    for column in drawing.components(separatedBy: "<h3>").dropFirst() {
      let boxes = column.components(separatedBy: "<li").count - 1
      #expect(boxes <= LayerPlan.boxLimit + 1, "\(column.prefix(40))")
    }
    // 35 teams own the services: 7 groups, and a box for the rest; ten services have no owner.
    let services = try #require(drawing.components(separatedBy: "<h3>Services</h3>").last)
      .components(separatedBy: "</ul>")[0]
    let counts = services.components(separatedBy: "<strong>").dropFirst().compactMap {
      Int($0.prefix { $0.isNumber })
    }
    #expect(counts.count == LayerPlan.groupLimit && counts.reduce(0, +) == 300)
    #expect(services.contains("nobody named") && services.contains("in other groups"))
    #expect(services.contains("3 may stop"))
    let stake = try #require(hub.components(separatedBy: "id=\"Promises\"").last).components(separatedBy: "</section>")[
      0]
    let named = stake.components(separatedBy: "<a href=\"../../service-packages/").count - 1
    let rest = try #require(
      stake.components(separatedBy: "and ").dropFirst().compactMap { part in
        part.contains("more. ") ? Int(part.prefix { $0.isNumber }) : nil
      }.last)
    #expect(named + rest == 300)
    #expect(stake.contains("All are named by <code>salkku impact component:hub</code>"))
    #expect(stake.contains("may stop <span class=\"soft\">100</span>"))
  }

  @Test func `where everything reaches everything, all is counted, the drawing ends, and the page says so`() throws {
    let count = 250
    var texts: [String: String] = [:]
    let all = (0..<count).map { "c\($0)" }.joined(separator: ", ")
    for number in 0..<count {
      texts["catalog/components/c\(number).md"] = "---\ntitle: C\nstatus: live\ndepends_on: [\(all)]\n---\n"
    }
    texts["catalog/service-packages/p.md"] = "---\ntitle: P\nstatus: live\ncomponents: {core: [\(all)]}\n---\n"
    let context = try Self.context(Self.catalog(texts))
    let reach = try #require(context.site.reach)
    let hub = try #require(context.catalog.entry(.component, "c7"))
    let counts = reach.impact(of: hub)
    #expect(counts == SiteReach.Counts(components: count - 1, services: 1, stopping: 1))
    let extent = reach.extent(of: hub)
    #expect(!extent.isWhole && extent.steps.count < reach.reach.dependencyCount / 2)
    let page = try #require(
      ImpactOfComponent.pages(of: context.site, in: context.language).first { $0.path.text == "impact/c7/index.html" })
    let text = String(decoding: page.render(context), as: UTF8.self)
    #expect(text.contains("It reaches 1 service."))
    #expect(text.contains("The drawing and what is below it have the nearest services: 1 of 1."))
  }

  // MARK: - The example

  @Test func `the numbers of the example are those that its files have`() throws {
    let context = try Self.context(TestData.ownCatalogue())
    let reach = try #require(context.site.reach)
    let files = try ExampleFiles()
    let page = try #require(
      String(decoding: Layout(page: ImpactPage(), context: context).render(), as: UTF8.self)
        .components(separatedBy: "<main").last)
    var reaching = 0
    for component in context.catalog.entries(of: .component) {
      let found = files.reached(from: ["components/" + component.id])
      let services = found.filter { $0.hasPrefix("service-packages/") }
      let stopping = services.filter { service in
        files.lists["core"]?[service]?.contains {
          ("components/" + $0) == "components/" + component.id || found.contains("components/" + $0)
        } ?? false
      }
      let expected = SiteReach.Counts(
        components: found.count { $0.hasPrefix("components/") }, services: services.count, stopping: stopping.count,
        streams: found.count { $0.hasPrefix("value-streams/") }, segments: found.count { $0.hasPrefix("segments/") },
        promises: services.reduce(0) { $0 + files.promises($1) }, outcomes: files.outcomes(about: found).count)
      #expect(reach.impact(of: component) == expected, "\(component.id)")
      guard expected.services > 0 else { continue }
      reaching += 1
      let row = try #require(
        page.components(separatedBy: "<tr role=\"row\">").first {
          $0.contains("/impact/\(component.id)/index.html\"") || $0.contains("\"../impact/\(component.id)/index.html\"")
        })
      let numbers = row.components(separatedBy: "<td").dropFirst().map { cell in
        Int(
          cell.components(separatedBy: "</td>")[0].components(separatedBy: ">").last?.trimmingCharacters(
            in: .whitespaces) ?? "") ?? 0
      }
      #expect(
        numbers == [
          expected.services, expected.stopping, expected.services - expected.stopping, expected.streams,
          expected.segments, expected.promises,
        ], "\(component.id)")
    }
    #expect(
      reaching > 20 && page.contains("\(reaching) of ")
        && page.contains(" components stand under a service offered today."))
  }
}
