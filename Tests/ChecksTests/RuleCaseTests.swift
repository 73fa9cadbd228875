import CatalogModel
import Checks
import Foundation
import SourceText
import TestSupport
import Testing

/// The folder `Cases` holds one text for each rule, named after it.
@Suite struct RuleCaseTests {
  /// Compiled once; a case has no schemas of its own.
  static let schemas = CatalogSchemas(extensionsIn: MemoryTree([:]))
  static let folder = URL(filePath: Repository.root).appending(path: "Tests/ChecksTests/Cases")
  static let cases: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
  }()

  @Test("A rule finds the faults that are marked in its case, and no others", arguments: cases)
  func findsMarkedFaults(name: String) throws {
    guard let rule = AllRules.rules.first(where: { $0.description.id.name == name }) else {
      Issue.record("no rule bears this case's name")
      return
    }
    let file = Self.folder.appending(path: name + ".md")
    let expected = try String(contentsOf: file, encoding: .utf8)
    let findings = try Self.check(file, expected, rules: [rule])
    #expect(findings.contains { $0.rule.name == name }, "a case shows its rule's fault at least once")
  }

  @Test(
    "Exceptions and configurations are held to what exists, and change what is told",
    arguments: ["exceptions", "configuration", "prose"])
  func exceptions(name: String) throws {
    let file = Self.folder.deletingLastPathComponent().appending(path: "ExceptionCases/\(name).md")
    let applied = ["reference-dangling", "link-broken", "id-invalid", "term-deprecated"]
    let rules = AllRules.rules.filter { applied.contains($0.description.id.name) }
    _ = try Self.check(file, try String(contentsOf: file, encoding: .utf8), rules: rules)
  }

  /// Holds what `rules` find in a marked catalogue against its marks.
  private static func check(_ file: URL, _ expected: String, rules: [any Rule.Type]) throws -> [Diagnostic] {
    let marked = MarkedCatalogue(expected)
    let findings = try marked.files.findings(by: rules)
    let actual = marked.marked(with: findings)
    Golden.expect(actual, at: file.path)
    return findings
  }

  @Test("Every rule has a case, and the list of rules is in order and without doubles")
  func everyRuleHasACase() {
    let ids = AllRules.ids.map(\.name)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
    #expect(Set(ids) == Set(Self.cases))
  }

  @Test("Every rule of entries names the kinds that it looks at")
  func entryRulesNameKinds() {
    for case .entry(let rule) in AllRules.rules.map({ $0.subject }) {
      #expect(!rule.kinds.isEmpty, "\(rule.description.id) would look at nothing")
      #expect(Set(rule.kinds).count == rule.kinds.count, "\(rule.description.id)")
    }
  }

  @Test("Every rule in the folder is in the list of rules")
  func listMatchesFolder() throws {
    let rules = Self.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Checks/Rules")
    let files = try FileManager.default.contentsOfDirectory(atPath: rules.path).filter { $0.hasSuffix(".swift") }
    let listed = AllRules.rules.map { rule in "\(rule)" }.sorted()
    #expect(files.map { String($0.dropLast(6)) }.sorted() == listed)
  }
}
