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

  @Test("After a rename a baseline keeps the same findings quiet, of the entry itself and of others that name it")
  func renaming() throws {
    func fingerprint(_ entry: String, _ value: String) -> Fingerprint {
      Fingerprint(
        Diagnostic(
          RuleID("requires-retired"), .error, "", at: Place(path: "x", range: .startOfFile), field: "f", value: value),
        entry: entry)
    }
    let before = [
      fingerprint("service-package:pay", "pay"), fingerprint("service-package:pay@fi", ""),
      fingerprint("service-package:x", "pay"), fingerprint("service-package:x", "pay-roll -> pay"),
      fingerprint("service-package:y", "pay"), fingerprint("team:pay", "gone"),
    ]
    let after = [
      // The value of the first one is no id of it, and stays.
      fingerprint("service-package:money", "pay"), fingerprint("service-package:money@fi", ""),
      fingerprint("service-package:x", "money"), fingerprint("service-package:x", "pay-roll -> money"),
      // This one meant something else by the word.
      fingerprint("service-package:y", "pay"), fingerprint("team:pay", "gone"),
    ]
    let change = RenamedBaseline.Change(of: "service-package", from: "pay", to: "money", moved: [:])
    let file = SourceFile(path: "known", bytes: Baseline(before).written())
    let renamed = try #require(RenamedBaseline(file, change, findings: after))
    #expect(renamed.count == 4)
    #expect(
      String(decoding: renamed.bytes, as: UTF8.self) == String(decoding: Baseline(after).written(), as: UTF8.self))
    let quiet = SourceFile(path: "known", bytes: renamed.bytes)
    #expect(RenamedBaseline(quiet, change, findings: after) == nil, "nothing is left to rename")
  }
}
