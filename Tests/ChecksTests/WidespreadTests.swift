import CatalogModel
import Checks
import SourceText
import Testing

/// What nearly every live package lacks is told once.
@Suite struct WidespreadTests {
  @Test(
    "From 21 live packages on, or 5 of an owner, what over 80 % of them lack is told at the first for all",
    arguments: [
      (4, 0, 4), (5, 0, 1), (5, 2, 5), (20, 0, 1), (21, 0, 1), (21, 5, 1), (21, 6, 21), (80, 20, 80), (81, 20, 1),
    ])
  func rollUp(lacking: Int, complete: Int, told: Int) throws {
    let rules: [any Rule.Type] = AllRules.rules.filter {
      ["package-no-value", "package-no-scope"].contains($0.description.id.name)
    }
    var texts: [String: String] = [:]
    for number in 0..<lacking {
      texts["catalog/service-packages/p\(number + 100).md"] = "---\ntitle: P\nowner: a\nstatus: live\n---\n"
    }
    let fields = "value: [{for: s, outcome: o}]\nincludes: [i]\nexcludes: [e]\n"
    for number in 0..<complete {
      texts["catalog/service-packages/a\(number + 100).md"] = "---\ntitle: P\nowner: a\nstatus: live\n\(fields)---\n"
    }
    texts["catalog/service-packages/planned.md"] = "---\ntitle: P\nowner: a\nstatus: proposed\n---\n"
    let tree = MemoryTree(texts: texts)
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let today = try #require(CalendarDate("2026-11-21"))
    let all = Linter(rules: rules).findings(in: catalog, schemas: RuleCaseTests.schemas, today: today)
    #expect(all.count { $0.severity == .warning } == 2 * lacking, "each is a finding of its own, for a baseline")
    let findings = Widespread.rolledUp(all, in: catalog)
    for rule in ["package-no-value", "package-no-scope"] {
      let own = findings.filter { $0.rule.name == rule && $0.severity == .warning }
      #expect(own.count == told)
      #expect(own.first?.place.path == "catalog/service-packages/p100.md")
      let others = ", like \(lacking - 1) other live packages" + (lacking < 21 ? " of `a`" : "")
      #expect(own.contains { $0.message.hasSuffix(others) } == (told == 1))
    }
    #expect(findings.count { $0.severity == .info } == 1, "the one that is not live yet is told by itself")
  }

  @Test("Those that a configuration weighs otherwise are told at the first of them, and don't undo the others")
  func severities() throws {
    var texts = [
      "salkku.yaml":
        "format: 1\noverrides: [{files: '**/p10*.md', rules: {package-no-value: info}}]\n"
    ]
    for number in 100..<130 {
      texts["catalog/service-packages/p\(number).md"] = "---\ntitle: P\nowner: a\nstatus: live\n---\n"
    }
    texts["catalog/service-packages/broken.md"] = "---\nstatus: live\ntitle: \"P\n---\n"
    let tree = MemoryTree(texts: texts)
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let today = try #require(CalendarDate("2026-11-21"))
    let rules = AllRules.rules.filter { $0.description.id.name == "package-no-value" }
    let all = Linter(rules: rules).findings(in: catalog, schemas: RuleCaseTests.schemas, today: today)
    let told = Widespread.rolledUp(all, in: catalog).filter { $0.rule.name == "package-no-value" }
    #expect(
      told.map { "\($0.place.path) \($0.message.suffix(28))" } == [
        "catalog/service-packages/p100.md , like 9 other live packages",
        "catalog/service-packages/p110.md  like 19 other live packages",
      ])
  }

  @Test("An exception at the first does not allow the others, and one at another is used")
  func exceptions() throws {
    let rules = AllRules.rules.filter { $0.description.id.name == "package-no-value" }
    var texts: [String: String] = [:]
    for number in 100..<130 {
      let comment = [100, 120].contains(number) ? "# salkku: allow package-no-value: it is new\n" : ""
      texts["catalog/service-packages/p\(number).md"] = "---\n\(comment)title: P\nowner: a\nstatus: live\n---\n"
    }
    let tree = MemoryTree(texts: texts)
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let today = try #require(CalendarDate("2026-11-21"))
    let all = Linter(rules: rules).findings(in: catalog, schemas: RuleCaseTests.schemas, today: today)
    let told = Widespread.rolledUp(all, in: catalog).filter { $0.rule != RuleID("reference-dangling") }
    #expect(told.map(\.place.path) == ["catalog/service-packages/p101.md"])
    #expect(told.first?.message.hasSuffix(", like 27 other live packages") == true)
  }

  @Test("A name that leads nowhere from six places or more is told at the first, with their number", arguments: [5, 6])
  func danglers(count: Int) throws {
    var texts = ["catalog/teams/b.md": "---\ntitle: B\n---\n"]
    for number in 0..<count {
      texts["catalog/components/c\(number).md"] = "---\ntitle: C\(number)\nowner: gone\nstatus: live\n---\n"
    }
    let tree = MemoryTree(texts: texts)
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let today = try #require(CalendarDate("2026-11-21"))
    let rules = AllRules.rules.filter { $0.description.id.name == "reference-dangling" }
    let all = Linter(rules: rules).findings(in: catalog, schemas: RuleCaseTests.schemas, today: today)
    let told = Widespread.rolledUp(all, in: catalog)
    #expect(told.count == (count < 6 ? count : 1))
    #expect(told[0].message.hasSuffix(", which 6 places name") == (count == 6))
  }
}
