import CatalogModel
import SourceText
import Syntax
import Testing

@testable import Checks

/// Files that are made to take for ever: what is done for each of their faults must not grow with their number.
@Suite struct HostileInputTests {
  private func findings(_ text: String, _ rules: [any Rule.Type] = []) throws -> [Diagnostic] {
    let tree = MemoryTree(texts: ["catalog/teams/a.md": text])
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let today = try #require(CalendarDate("2026-11-21"))
    return Linter(rules: rules).findings(in: catalog, schemas: RuleCaseTests.schemas, today: today)
  }

  @Test("exceptions stacked above one line are each told to be unused")
  func stackedExceptions() throws {
    let count = 5_000
    let fields = String(repeating: "# salkku: allow term-one-sided: why\n", count: count)
    let prose = String(repeating: "<!-- salkku: allow link-broken: why -->\n", count: count)
    let inLine = String(repeating: "<!-- salkku: allow link-broken: why --> ", count: count)
    let found = try findings(
      "---\ntitle: A\n\(fields)---\n\(prose)\n\(inLine)\n", [LinkBroken.self, TermOneSided.self])
    #expect(found.count { $0.rule == ExceptionRule.unused } == 3 * count)
  }

  @Test("a text that is read in part alone is told")
  func tableWithTooManyCells() throws {
    let head = "|" + String(repeating: "a|", count: 100) + "\n|" + String(repeating: "---|", count: 100)
    let found = try findings("---\ntitle: A\n---\n\(head)\n" + String(repeating: "|b\n", count: 4_000))
    #expect(found.contains { $0.rule == SyntaxRule.markdownTooLarge })
  }

  @Test("links to headings that are not there are all told, and near names looked for among the first of them")
  func brokenAnchors() throws {
    let headings = (0..<3_000).map { "## Part \($0) of it\n" }.joined()
    let links = (0..<1_500).map { "[a](#part-\($0)-of-if)\n" }.joined()
    let found = try findings("---\ntitle: A\n---\n\(headings)\n\(links)", [LinkBroken.self])
      .filter { $0.rule == LinkBroken.description.id }
    #expect(found.count == 1_500)
    #expect(found.first?.help == "Did you mean `#part-0-of-it`?")
    #expect(found.last?.help?.hasPrefix("Its headings are `#part-0-of-it`, `#part-1-of-it`") == true)
  }
}
