import CatalogModel
import SourceText
import Synchronization
import Testing

@testable import Checks

@Suite struct LinterTests {
  /// Counts how often it is asked.
  private enum CountedRule: Rule {
    static let description = RuleDescription(
      id: "text-blank", severity: .warning, what: "", why: "", example: "", instead: "")
    static let calls = Atomic(0)

    static func check(_ context: CheckContext, _ findings: inout Findings) { calls.add(1, ordering: .relaxed) }
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
    #expect(try lint("format: 1\n").map(\.rule) == [ExceptionRule.unused])
    #expect(CountedRule.calls.load(ordering: .relaxed) == 1)
    let found = try lint(off + "overrides: [{files: \"catalog/teams/*\", rules: {text-blank: info}}]\n")
    #expect(found.map(\.rule) == [ExceptionRule.unused])
    #expect(CountedRule.calls.load(ordering: .relaxed) == 2)
  }
}
