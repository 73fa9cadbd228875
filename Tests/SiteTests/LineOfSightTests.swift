import CatalogModel
import Foundation
import Testing

@testable import Site

/// What the pages of line of sight say of teams.
@Suite("Line of sight")
struct LineOfSightTests {
  @Test func `a team's page leads from what it answers for to outcomes, and says what it is measured by`() throws {
    let site = try render(
      ImpactTests.small.merging([
        "catalog/diagnoses/d.md":
          "---\nteam: platform\ndate: 2026-10-01\nanswers: [{work: Cables}]\nincentives: [Tickets closed]\n---\n"
      ]) { $1 })
    #expect(HTMLChecker.problems(in: site) == [])
    let page = try #require(site.page("line-of-sight/platform/index.html"))
    #expect(page.contains("<h1>Whom does the work of “Platform” reach?</h1>"))
    #expect(
      page.contains(
        "It reaches 2 services, 1 value stream and 2 segments. 1 outcome is measured there. The team itself is measured by “Uptime”."
      ))
    #expect(page.contains("the team works in 1 of 2 stages"))
    #expect(page.contains("<strong class=\"number\">61%</strong>, target at least 70%"))
    #expect(page.contains("Not drawn, since no service that can be had stands on them:"))
    #expect(page.contains("Tickets closed"))
    let desk = try #require(site.page("line-of-sight/desk/index.html"))
    #expect(desk.contains("the team answers for it") && !desk.contains("Its components</h3>"))
    #expect(
      try #require(site.page("teams/platform/index.html")).contains(
        "<a href=\"../../line-of-sight/platform/index.html\">The line of sight, drawn</a>"))
  }

  @Test func `teams without a line of sight are named, with what is written of them`() throws {
    let site = try render(ImpactTests.small)
    let page = try #require(site.page("line-of-sight/index.html"))
    #expect(page.contains("Teams with a line of sight to a segment: 2 of 4. For 2 teams the catalogue names none."))
    let others = try #require(page.components(separatedBy: "No line of sight to a segment</h2>").last)
    let rows = others.components(separatedBy: "<tr role=\"row\">")
    let board = try #require(rows.first { $0.contains(">Board</a>") })
    #expect(board.contains("No service that can be had stands on the components that it answers for."))
    let house = try #require(rows.first { $0.contains(">House</a>") })
    #expect(house.contains("It answers for no component") && house.contains("Teams that belong to it have one: "))
    #expect(house.contains(">Desk</a>"))
    #expect(site.page("line-of-sight/house/index.html") == nil)
    #expect(site.page("line-of-sight/board/index.html")?.contains("There is nothing to draw") == true)
  }

  @Test func `teams that belong to each other in a circle are told all the same`() throws {
    let site = try render(
      ImpactTests.small.merging([
        "catalog/teams/house.md": "---\ntitle: House\npart_of: desk\n---\n"
      ]) { $1 })
    #expect(HTMLChecker.problems(in: site) == [])
    #expect(site.page("line-of-sight/index.html")?.contains(">House</a>") == true)
  }

  @Test func `the numbers of the example are those that its files have`() throws {
    let context = try ImpactTests.context(TestData.ownCatalogue())
    let reach = try #require(context.site.reach)
    let files = try ExampleFiles()
    let measures = files.lines.keys.filter { $0.hasPrefix("measures/") }
    var seeing = 0
    for team in context.catalog.entries(of: .team) {
      let owned = files.lines.keys.filter { key in
        ["components/", "service-packages/", "value-streams/"].contains { key.hasPrefix($0) } && files.isThere(key)
          && (files.lines[key]?.contains("owner: " + team.id) ?? false)
      }
      let worked = (files.lists["teams"] ?? [:]).filter { $0.value.contains(team.id) && files.isThere($0.key) }.keys
      let starts = Set(owned).union(worked)
      let found = files.reached(from: starts).union(starts)
      let outcomes = files.outcomes(about: found)
      let own = measures.filter { measure in
        let isOutcome = files.lines[measure]?.contains("orientation: outcome") ?? false
        let isAboutOthers = files.about(measure).contains { !$0.hasPrefix("components/") && !$0.hasPrefix("teams/") }
        return !(isOutcome && isAboutOthers)
          && files.about(measure).contains { subject in
            subject == "teams/" + team.id || starts.contains(subject) && !subject.hasPrefix("value-streams/")
          }
      }
      let services = found.filter { $0.hasPrefix("service-packages/") }
      let stopping = services.filter { service in
        files.lists["core"]?[service]?.contains { found.contains("components/" + $0) } ?? false
      }
      let sight = reach.sight(of: team)
      let expected = SiteReach.Counts(
        components: owned.count { $0.hasPrefix("components/") },
        services: services.count, stopping: stopping.count,
        streams: found.count { $0.hasPrefix("value-streams/") }, segments: found.count { $0.hasPrefix("segments/") },
        promises: services.reduce(0) { $0 + files.promises($1) }, outcomes: outcomes.count)
      #expect(sight.counts == expected, "\(team.id)")
      #expect(sight.ownMeasures == own.count, "\(team.id)")
      if expected.segments > 0 { seeing += 1 }
    }
    let page = String(decoding: Layout(page: LineOfSightPage(), context: context).render(), as: UTF8.self)
    #expect(seeing > 5 && page.contains("\(seeing) of \(context.catalog.entries(of: .team).count). "))
  }
}
