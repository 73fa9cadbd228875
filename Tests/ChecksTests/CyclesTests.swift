import CatalogModel
import SourceText
import Testing

@testable import Checks

@Suite struct CyclesTests {
  /// What is told of components that depend on others.
  private func messages(_ dependencies: [String: [String]]) throws -> [String] {
    let texts = dependencies.map { id, others in
      ("catalog/components/\(id).md", "---\ntitle: C\ndepends_on: [\(others.joined(separator: ", "))]\n---\n")
    }
    let tree = MemoryTree(texts: Dictionary(texts, uniquingKeysWith: { first, _ in first }))
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    var findings = Findings(by: .init(CycleComponent.description))
    Cycles.report(along: [Component.dependsOn], in: catalog, verb: "needs", help: "", &findings)
    return findings.finish().map(\.message).sorted()
  }

  @Test("what leads nowhere back is told nothing of, however often it is reached")
  func noCycle() throws {
    #expect(try messages(["a": ["b", "c"], "b": ["d"], "c": ["d"], "d": [], "e": ["missing"]]).isEmpty)
  }

  @Test("one that names itself, and two knots apart, are told each once")
  func knots() throws {
    let found = try messages(["a": ["a"], "b": ["c"], "c": ["b", "d"], "d": ["e"], "e": ["d"]])
    #expect(found == ["`a` needs itself", "`b` needs itself: `b` → `c` → `b`", "`d` needs itself: `d` → `e` → `d`"])
  }

  @Test("of a knot, a shortest cycle is told, with how many are caught in it")
  func shortest() throws {
    let found = try messages(["a": ["b"], "b": ["c"], "c": ["d", "a"], "d": ["a"]])
    #expect(found == ["`a` needs itself: `a` → `b` → `c` → `a` (4 are caught in this knot)"])
  }

  @Test("a cycle of very many is told with the first of them, and takes no stack")
  func long() throws {
    let count = 5_000
    let names = (0..<count).map { "c\(10_000 + $0)" }
    let ring = names.enumerated().map { ($1, [names[($0 + 1) % count]]) }
    let found = try messages(Dictionary(ring, uniquingKeysWith: { first, _ in first }))
    #expect(found.count == 1)
    #expect(found.first?.contains("… (4988 more)") == true)
  }
}
