import CatalogModel
import Checks
import Foundation
import SourceText
import Testing

@Suite struct FixTests {
  @Test(
    "A rule's fixes, applied, take away the findings that they stand beside, and only those",
    arguments: RuleCaseTests.cases)
  func fixes(name: String) throws {
    let rule = try #require(AllRules.rules.first { $0.description.id.name == name })
    let file = RuleCaseTests.folder.appending(path: name + ".md")
    let files = MarkedCatalogue(try String(contentsOf: file, encoding: .utf8)).files
    let before = try findings(of: rule, in: files)
    let mended = files.map { file in (file.path, apply(before.filter { $0.place.path == file.path }, to: file.text)) }
    let after = try findings(of: rule, in: mended)
    #expect(after.map(\.message) == before.filter { $0.fix == nil }.map(\.message))
  }

  private func findings(of rule: any Rule.Type, in files: [(path: String, text: String)]) throws -> [Diagnostic] {
    let tree = MemoryTree(texts: Dictionary(files.map { ($0.path, $0.text) }, uniquingKeysWith: { $1 }))
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let today = try #require(CalendarDate("2026-11-21"))
    return Linter(rules: [rule]).findings(in: catalog, schemas: RuleCaseTests.schemas, today: today)
      .filter { $0.rule == rule.description.id }
  }

  /// The text with the edits of all fixes made, the last first.
  private func apply(_ findings: [Diagnostic], to text: String) -> String {
    var bytes = Array(text.utf8)
    for edit in findings.compactMap(\.fix).flatMap(\.edits).sorted(by: { $0.range > $1.range }) {
      bytes.replaceSubrange(edit.range.offsets, with: edit.replacement.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
