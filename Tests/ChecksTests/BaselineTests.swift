import CatalogModel
import Checks
import SourceText
import Testing

@Suite struct BaselineTests {
  private func findings(_ texts: [String: String]) throws -> (findings: [Diagnostic], names: EntryNames) {
    let tree = MemoryTree(texts: texts)
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let today = try #require(CalendarDate("2026-11-21"))
    let rules = AllRules.rules.filter { $0.description.id.name == "reference-dangling" }
    return (
      Linter(rules: rules).findings(in: catalog, schemas: RuleCaseTests.schemas, today: today).filter {
        $0.rule.name == "reference-dangling"
      }, EntryNames(catalog)
    )
  }

  @Test("A finding of the baseline is not told again, wherever it has moved to in its file, or its file in the tree")
  func knownFindings() throws {
    let before = try findings(["catalog/components/a.md": "---\ntitle: A\nowner: nobody\n---\n"])
    let baseline = Baseline(before.findings.map(before.names.fingerprint))
    let after = try findings([
      "catalog/it/components/a.md": "---\n# moved\ntitle: A\ndepends_on: [gone]\nowner: nobody\n---\n"
    ])
    #expect(baseline.newFindings(after.findings, names: after.names).map(\.value) == ["gone"])
  }

  @Test("Of several findings of one fingerprint, as many are known as the baseline has")
  func counts() throws {
    let before = try findings(["catalog/components/a.md": "---\ntitle: A\ndepends_on: [x, x]\n---\n"])
    let after = try findings(["catalog/components/a.md": "---\ntitle: A\ndepends_on: [x, x, x]\n---\n"])
    let baseline = Baseline(before.findings.map(before.names.fingerprint))
    #expect(baseline.newFindings(after.findings, names: after.names).count == 1)
  }

  @Test("A baseline reads back what it wrote, tabs and line breaks in values included, and in any order")
  func roundTrip() throws {
    let finding = Diagnostic(
      RuleID("link-broken"), .error, "message", at: Place(path: "a.md", range: .startOfFile), field: "x.y",
      value: "tab\tline\nback\\slash \\n")
    let names = try findings([:]).names
    let baseline = Baseline([names.fingerprint(finding)])
    let lines = baseline.written()
    let (read, problems) = Baseline.read(SourceFile(path: "baseline", bytes: lines))
    #expect(problems.isEmpty)
    #expect(read.newFindings([finding], names: names).isEmpty)
    #expect(read.written() == lines)
  }

  @Test("A line that is no finding is told with its place")
  func wrongLine() throws {
    let file = SourceFile(path: "baseline", bytes: Array("# fine\n\nrule\tentry\n".utf8))
    let problems = Baseline.read(file).problems
    #expect(problems.map(\.place.range) == [SourceRange(8..<18)])
    #expect(problems.map(\.rule.name) == ["baseline-invalid"])
  }

  @Test("Each part of a fingerprint counts for its hash")
  func hashes() throws {
    let names = try findings([:]).names
    func hash(_ rule: String, _ path: String, _ field: String, _ value: String) -> String {
      names.fingerprint(
        Diagnostic(RuleID(rule), .error, "", at: Place(path: path, range: .startOfFile), field: field, value: value)
      ).hash
    }
    let hashes = [
      hash("r", "p", "f", "v"), hash("rp", "", "f", "v"), hash("r", "p", "fv", ""), hash("r", "p", "", "fv"),
      hash("", "", "", ""),
    ]
    #expect(Set(hashes).count == hashes.count)
    #expect(hashes.allSatisfy { $0.utf8.count == 16 })
  }
}
