import CatalogModel
import Comparison
import TestSupport
import Testing

@Suite struct ReachOfChangesTests {
  /// Components that each need the one before, and a package on the last; `gone` of the first ones are not there.
  private func chain(of count: Int, without gone: Int = 0, packages: Int = 1) throws -> Catalog {
    var texts: [String: String] = [:]
    for number in gone..<count {
      let foundation = number > 0 ? "\ndepends_on: [c\(number - 1)]" : ""
      texts["catalog/components/c\(number).md"] = entry("title: C\nstatus: live\(foundation)")
    }
    for number in 0..<packages {
      texts["catalog/service-packages/p\(number).md"] = entry(
        "title: P\nstatus: live\ncomponents: {core: [c\(count - 1)]}")
    }
    return try load(texts)
  }

  @Test func `what each of several changes reaches is what it reaches alone`() throws {
    let comparison = CatalogComparison(
      try load([
        "catalog/components/a.md": entry("title: A\nstatus: live"),
        "catalog/service-packages/p.md": entry("title: P\nstatus: live\ncomponents: {core: [a]}\nincludes: [X]"),
        "catalog/service-packages/q.md": entry("title: Q\nstatus: live\nrequires: [p]"),
      ]),
      try load([
        "catalog/service-packages/p.md": entry("title: P\nstatus: live\ncomponents: {core: [a]}"),
        "catalog/service-packages/q.md": entry("title: Q\nstatus: live\nrequires: [p]"),
      ]))
    let reach = ReachOfChanges(comparison)
    let entries = comparison.changes.compactMap(\.entry)
    #expect(entries.map(\.key) == ["service-package:p", "component:a"])
    let each = reach.reached(byEach: entries)
    #expect(
      each.map { $0.packages.map(\.key) } == [["service-package:q"], ["service-package:p", "service-package:q"]])
    for (entry, reached) in zip(entries, each) {
      let alone = reach.reached(by: [entry])
      #expect(alone.packages.map(\.key) == reached.packages.map(\.key))
      #expect(alone.isWhole && reached.isWhole)
    }
  }

  @Test(.slow) func `where all reach all, the answers stay in proportion to the catalogue, and say so`() throws {
    let count = 2_000
    let comparison = CatalogComparison(
      try chain(of: count, packages: 100), try chain(of: count, without: count, packages: 100))
    let entries = comparison.changes.compactMap(\.entry)
    #expect(entries.count == count)
    let reached = ReachOfChanges(comparison).reached(byEach: entries)
    #expect(reached.count == count)
    // The last ones are near the packages, and the first too far from them to be looked for from each.
    let ofKey = Dictionary(uniqueKeysWithValues: zip(entries.map(\.key), reached))
    #expect(ofKey["component:c1999"]?.isWhole == true)
    #expect(ofKey["component:c1999"]?.packages.count == 100)
    #expect(ofKey["component:c0"]?.isWhole == false)
    #expect(ofKey["component:c0"]?.packages.isEmpty == true)
    // One alone is followed to the end.
    let first = try #require(entries.first { $0.key == "component:c0" })
    let alone = ReachOfChanges(comparison).reached(byEach: [first])
    #expect(alone.map(\.isWhole) == [true])
    #expect(alone.first?.packages.count == 100)
  }
}
