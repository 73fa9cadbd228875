import CatalogModel
import SourceText
import Synchronization
import Testing

@testable import Checks

@Suite struct LinterTests {
  /// Counts how often it is asked.
  private enum CountedRule: CatalogRule {
    static let description = RuleDescription(
      id: "text-blank", severity: .warning, what: "", why: "", example: "", instead: "")
    static let calls = Atomic(0)

    static func check(_ context: CheckContext, _ findings: inout Findings) { calls.add(1, ordering: .relaxed) }
  }

  /// Tells of every team, under its path.
  private enum TeamRule: EntryRule {
    static let description = RuleDescription(
      id: "text-blank", severity: .warning, what: "", why: "", example: "", instead: "")
    static let kinds = [EntityKind.team]

    static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
      findings.report(entry.id, at: entry.headline)
    }
  }

  private func lint(_ configuration: String) throws -> [Diagnostic] {
    let team = "---\ntitle: A # salkku: allow text-blank: why\n---\n"
    let tree = MemoryTree(texts: ["salkku.yaml": configuration, "catalog/teams/a.md": team])
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let today = try #require(CalendarDate("2026-11-21"))
    return Linter(rules: [CountedRule.self]).findings(in: catalog, schemas: RuleCaseTests.schemas, today: today)
  }

  @Test("a rule that is off for all files looks for nothing, and its exceptions are not told to be unused")
  func ruleThatIsOff() throws {
    let off = "format: 1\nrules: {text-blank: off}\n"
    #expect(try lint(off).isEmpty)
    #expect(CountedRule.calls.load(ordering: .relaxed) == 0)
    #expect(try lint("format: 1\n").map(\.rule) == [ExceptionFault.unused.id])
    #expect(CountedRule.calls.load(ordering: .relaxed) == 1)
    let found = try lint(off + "overrides: [{files: \"catalog/teams/*\", rules: {text-blank: info}}]\n")
    #expect(found.map(\.rule) == [ExceptionFault.unused.id])
    #expect(CountedRule.calls.load(ordering: .relaxed) == 2)
  }

  @Test("what another finding explains is left out, unless nobody is told of that one")
  func consequences() throws {
    let measure = """
      ---
      title: A
      about: [team:a]
      frequency: monthly
      target: {by: 2025-Q1, value: 3}
      readings: {2024-Q1: 1} # salkku: allow measure-stale: nobody counts any more
      ---

      """
    func found(_ configuration: String, _ measure: String) throws -> [String] {
      let team = "---\ntitle: A\n---\n"
      let tree = MemoryTree(
        texts: ["salkku.yaml": configuration, "catalog/teams/a.md": team, "catalog/measures/a.md": measure])
      let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
      let today = try #require(CalendarDate("2026-11-21"))
      return Linter(rules: [MeasureStale.self, MeasureTargetPast.self])
        .findings(in: catalog, schemas: RuleCaseTests.schemas, today: today).map(\.rule.name)
        .filter { $0.hasPrefix("measure-") || $0.hasPrefix("exception-") }
    }
    let bare = String(measure.split(separator: " #")[0]) + "\n---\n"
    #expect(try found("format: 1\n", bare) == ["measure-target-past"])
    #expect(try found("format: 1\nrules: {measure-target-past: off}\n", bare) == ["measure-stale"])
    // What is allowed was found.
    #expect(try found("format: 1\n", measure) == ["measure-target-past"])
  }

  @Test("a rule of entries is asked about those of its kinds whose fields can be read, on any number of threads")
  func ruleOfEntries() throws {
    var texts = (100..<300).map { ("catalog/teams/a\($0).md", "---\ntitle: A\n---\n") }
    texts.append(("catalog/teams/broken.md", "---\ntitle: [\n---\n"))
    texts.append(("catalog/segments/b.md", "---\ntitle: B\n---\n"))
    let tree = MemoryTree(texts: Dictionary(texts, uniquingKeysWith: { first, _ in first }))
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let today = try #require(CalendarDate("2026-11-21"))
    for threads in [1, 3] {
      let found = Linter(rules: [TeamRule.self])
        .findings(in: catalog, schemas: RuleCaseTests.schemas, today: today, threads: threads)
      #expect(found.filter { $0.rule == TeamRule.description.id }.map(\.message) == (100..<300).map { "a\($0)" })
    }
  }
}
