import CatalogModel
import SourceText
import Syntax
import TestSupport
import Testing

@testable import Checks

/// Files that are made to take for ever: what is done for each of their faults must not grow with their number.
@Suite(.slow) struct HostileInputTests {
  private func findings(_ text: String, _ rules: [any Rule.Type] = []) throws -> [Diagnostic] {
    try findings(in: ["catalog/teams/a.md": text], rules)
  }

  private func findings(in texts: [String: String], _ rules: [any Rule.Type]) throws -> [Diagnostic] {
    let tree = MemoryTree(texts: texts)
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
    #expect(found.count { $0.rule == ExceptionFault.unused.id } == 3 * count)
  }

  @Test("a text that is read in part alone is told")
  func tableWithTooManyCells() throws {
    let head = "|" + String(repeating: "a|", count: 100) + "\n|" + String(repeating: "---|", count: 100)
    let found = try findings("---\ntitle: A\n---\n\(head)\n" + String(repeating: "|b\n", count: 4_000))
    #expect(found.contains { $0.rule == SyntaxFault.markdownTooLarge.id })
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

  @Test("needs that no segment has are each told, by a package with very many values")
  func unknownNeeds() throws {
    let count = 5_000
    let values = String(repeating: "  - {for: s, need: qq, outcome: O}\n", count: count)
    let found = try findings(
      in: [
        "catalog/segments/s.md": "---\ntitle: S\nneeds: [{id: x, need: N}]\n---\n",
        "catalog/segments/other.md": "---\ntitle: S\nneeds: [{id: qq, need: N}]\n---\n",
        "catalog/service-packages/p.md":
          "---\ntitle: P\nstatus: live\nsegments: [other]\nvalue:\n\(values)---\n",
      ], [NeedUnknown.self]
    ).filter { $0.rule == NeedUnknown.description.id }
    #expect(found.count == count)
    #expect(found.last?.help?.hasPrefix("It is a need of `other`") == true)
  }

  @Test("very many benefits of one measure with very many readings are each held against them")
  func benefitsOfOneMeasure() throws {
    let readings = (0..<5_000).map { "  \(1000 + $0): \($0 % 100)\n" }.joined()
    var texts = ["catalog/measures/m.md": "---\ntitle: M\ntarget: {by: 2027, value: 900}\nreadings:\n\(readings)---\n"]
    for number in 0..<1_000 {
      texts["catalog/benefits/b\(number).md"] = "---\ntitle: B\nmeasure: m\nstatus: realised\n---\n"
    }
    let found = try findings(in: texts, [BenefitStatus.self, BenefitReviewNoReading.self])
    #expect(found.count { $0.rule == BenefitStatus.description.id } == 1_000)
  }

  @Test("components that all packages share, of which all are in all streams, are told with the number of the streams")
  func everythingPullsOnEverything() throws {
    let count = 150
    let packages = (0..<count).map { "p\($0)" }.joined(separator: ", ")
    let components = (0..<count).map { "c\($0)" }.joined(separator: ", ")
    var texts: [String: String] = [:]
    for number in 0..<count {
      texts["catalog/components/c\(number).md"] = "---\ntitle: C\nstatus: live\n---\n"
      texts["catalog/service-packages/p\(number).md"] =
        "---\ntitle: P\nstatus: live\ncomponents: {core: [\(components)]}\n---\n"
      texts["catalog/value-streams/v\(number).md"] = "---\ntitle: V\nstages: [{packages: [\(packages)]}]\n---\n"
    }
    let found = try findings(in: texts, [PressureComponent.self])
      .filter { $0.rule == PressureComponent.description.id }
    #expect(found.count == count)
    #expect(found.last?.message.hasPrefix("150 value streams") == true)
    #expect(found.last?.related.count == 12)
  }

  @Test("packages of the same components are compared once, however many segments they share")
  func packagesOfTheSameSegments() throws {
    let components = (0..<40).map { "c\($0)" }.joined(separator: ", ")
    let segments = (0..<120).map { "s\($0)" }.joined(separator: ", ")
    var texts: [String: String] = [:]
    for number in 0..<40 { texts["catalog/components/c\(number).md"] = "---\ntitle: C\nstatus: live\n---\n" }
    for number in 0..<120 {
      texts["catalog/segments/s\(number).md"] = "---\ntitle: S\n---\n"
      texts["catalog/service-packages/p\(number).md"] =
        "---\ntitle: P\nstatus: live\nsegments: [\(segments)]\ncomponents: {core: [\(components)]}\n---\n"
    }
    let found = try findings(in: texts, [PackageOverlap.self])
    #expect(found.count { $0.rule == PackageOverlap.description.id } == 119)
  }
}
