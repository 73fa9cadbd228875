import CatalogModel
import Foundation
import SourceText
import Testing

@testable import Site

/// What the page of the objectives calls served, measured and without counterpart, on 22 November 2026.
@Suite("The page of the objectives")
struct StrategyTests {
  private static let made = [
    "catalog/objectives/wide.md": "---\ntitle: Wide\nby: 2029\n---\n",
    "catalog/objectives/step.md": "---\ntitle: Step\nby: 2026-Q2\npart_of: wide\nmeasures: [number]\n---\n",
    "catalog/objectives/alone.md": "---\ntitle: Alone\n---\n",
    "catalog/objectives/over.md": "---\ntitle: Over\nstatus: reached\n---\n",
    "catalog/measures/number.md": "---\ntitle: A number\nunit: days\nreadings: {2026-Q3: 8}\n---\n",
    "catalog/initiatives/new.md":
      "---\ntitle: New\nstatus: in-progress\nobjectives: [step]\n---\n",
    "catalog/initiatives/done.md": "---\ntitle: Done\nstatus: closed\nobjectives: [alone]\n---\n",
    "catalog/initiatives/lost.md": "---\ntitle: Lost\nstatus: approved\n---\n",
    "catalog/value-streams/flow.md": "---\ntitle: Flow\n---\n",
    "catalog/benefits/through.md": "---\ntitle: Through\nstatus: realising\ninitiative: new\n---\n",
    "catalog/benefits/nowhere.md": "---\ntitle: Nowhere\nstatus: realising\ninitiative: lost\n---\n",
  ]

  private func strategy(_ texts: [String: String]) throws -> ServedObjectives {
    let tree = MemoryTree(texts: texts)
    return try strategy(Catalog.load(from: tree, configuration: Configuration.load(from: tree)))
  }

  private func strategy(_ catalog: Catalog) throws -> ServedObjectives {
    let site = SiteModel(catalog, options: .testing())
    let language = try #require(site.languages.first)
    return ServedObjectives(PageContext(site: site, language: language, path: StrategyPage.path))
  }

  @Test func `an objective is served by what is at work for it or a part of it`() throws {
    let strategy = try strategy(Self.made)
    let active = try #require(strategy.groups.first)
    #expect(active.objectives.map(\.objective.id) == ["alone", "wide", "step"])
    #expect(active.objectives.map(\.depth) == [0, 0, 1])
    #expect(active.objectives.map(\.isServed) == [false, true, true])
    #expect(active.objectives.map(\.isMeasured) == [false, true, true])
    #expect(strategy.unserved.map(\.id) == ["alone"])
    #expect(strategy.unmeasured.map(\.id) == ["alone"])
    #expect(strategy.groups.map(\.status) == [.active, .reached])
  }

  @Test func `work without an objective names none, and no benefit whose initiative names one`() throws {
    let strategy = try strategy(Self.made)
    #expect(strategy.unaimed.map(\.kind) == [.valueStream, .initiative, .benefit])
    #expect(strategy.unaimed.map { $0.entries.map(\.id) } == [["flow"], ["lost"], ["nowhere"]])
    #expect(strategy.unaimed.map(\.count) == [1, 2, 2])
  }

  @Test func `the page names its counts, what is past and what is missing`() throws {
    let site = try render(Self.made)
    #expect(HTMLChecker.problems(in: site) == [])
    let page = try #require(site.page("strategy/index.html"))
    #expect(
      page.contains(
        "3 objectives are active. Nothing under way serves “Alone”. One names no measure. "
          + "3 pieces of work serve no objective."))
    #expect(page.contains("by Q2\u{A0}2026 <span class=\"lacking\">that is past</span>"))
    #expect(
      page.contains("<td class=\"wide soft\" role=\"cell\" data-label=\"How it is measured\"><span>through its parts"))
    #expect(page.contains("<span class=\"note\">closed</span>"))
    #expect(try render(["catalog/teams/a.md": "---\ntitle: A\n---\n"]).page("strategy/index.html") == nil)
  }

  @Test func `objectives that are parts of each other in a circle, or a long chain of them, are all shown once`() throws
  {
    var texts = [
      "catalog/objectives/a.md": "---\ntitle: A\npart_of: b\n---\n",
      "catalog/objectives/b.md": "---\ntitle: B\npart_of: a\n---\n",
    ]
    for number in 1...2_000 {
      texts["catalog/objectives/n\(number).md"] = "---\ntitle: N\npart_of: n\(number - 1)\n---\n"
    }
    texts["catalog/objectives/n0.md"] = "---\ntitle: N\n---\n"
    let strategy = try strategy(texts)
    let all = strategy.groups.flatMap { $0.objectives.map(\.objective.id) }
    #expect(all.count == 2_003)
    #expect(Set(all).count == 2_003)
    #expect(strategy.unserved.count == 2_003)
  }

  /// The own catalogue, read from the lines of its files.
  @Test func `the page counts what the files of the own catalogue say`() throws {
    func files(_ folder: String) throws -> [(id: String, lines: [String])] {
      let path = TestData.repository + "/catalog/" + folder
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        .filter { $0.hasSuffix(".md") && !$0.hasSuffix(".fi.md") }
        .map { name in
          let text = try String(contentsOfFile: path + "/" + name, encoding: .utf8)
          return (String(name.dropLast(3)), text.components(separatedBy: "\n"))
        }
    }
    func named(_ lines: [String]) -> Set<String> {
      let line = lines.first { $0.hasPrefix("objectives: [") } ?? ""
      return Set(line.dropFirst(13).dropLast().split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
    }
    let atWork =
      try files("value-streams").filter { !$0.lines.contains("status: proposed") }
      + files("initiatives").filter { $0.lines.contains { ["status: approved", "status: in-progress"].contains($0) } }
      + files("benefits").filter { file in
        file.lines.contains { ["status: identified", "status: planned", "status: realising"].contains($0) }
      }
    let aims = Set(atWork.flatMap { named($0.lines) })
    let active = try files("objectives").filter { $0.lines.contains("status: active") }
    let strategy = try strategy(TestData.ownCatalogue())
    #expect(strategy.active == active.count)
    let parents = Set(
      active.filter { aims.contains($0.id) }.flatMap { file in
        file.lines.filter { $0.hasPrefix("part_of: ") }.map { String($0.dropFirst(9)) }
      })
    #expect(Set(strategy.unserved.map(\.id)) == Set(active.map(\.id)).subtracting(aims).subtracting(parents))
    let initiatives = try files("initiatives").filter { file in
      named(file.lines).isEmpty && file.lines.contains { ["status: approved", "status: in-progress"].contains($0) }
    }
    #expect(strategy.unaimed.first { $0.kind == .initiative }?.entries.map(\.id) == initiatives.map(\.id))
  }
}
