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
    let before = try files.findings(by: [rule]).filter { $0.rule == rule.description.id }
    let mended: CatalogueFiles = files.map { file in
      (file.path, apply(before.filter { $0.place.path == file.path }, to: file.text))
    }
    let after = try mended.findings(by: [rule]).filter { $0.rule == rule.description.id }
    #expect(after.map(\.message) == before.filter { $0.fix == nil }.map(\.message))
  }

  @Test("A fix of any finding brings no error", arguments: RuleCaseTests.cases)
  func bringsNoOthers(name: String) throws {
    let file = RuleCaseTests.folder.appending(path: name + ".md")
    _ = try fixEach(MarkedCatalogue(try String(contentsOf: file, encoding: .utf8)).files)
  }

  @Test(
    "A fix of a field that is wrong brings no error",
    arguments: [
      "owner: t #the old team", "owner: old-t", "owner: {team: t}", "owner: [t]", "owner: \"old-t\"", "owner: u",
      "status: retired #was live", "status: lvie", "status: [live]", "segments: s", "segments: [segment: s]",
      "segments: [old-s]", "reviewed: 2026-11-01 #by all", "summary: Paid #1 in all", "summary: [Paid]",
      "sumary: Paid", "summary: It works: always", "version: 2.10 #beta", "tags: [a #b\n]",
      "service_levels: [{promise: Fast, target: 97,5}]", "service_levels: [{promise: Fast, target: \"95\"}]",
    ])
  func fixOfField(field: String) throws {
    let key = String(field.prefix { $0 != ":" })
    let others = ["title: P", "owner: t", "status: live"].filter { !$0.hasPrefix(key + ":") }
    let files: CatalogueFiles = [
      ("catalog/service-packages/p.md", (["---"] + others + [field, "---", "Text.", ""]).joined(separator: "\n")),
      ("catalog/teams/t.md", "---\ntitle: T\naliases: [old-t]\n---\nText.\n"),
      ("catalog/segments/s.md", "---\ntitle: S\naliases: [old-s]\n---\nText.\n"),
    ]
    #expect(try !files.findings().isEmpty)
    _ = try fixEach(files)
  }

  @Test("No fix makes an item of a list a second time")
  func noDoubles() throws {
    let files: CatalogueFiles = [
      ("catalog/value-streams/v.md", "---\ntitle: V\nstages: [{name: One, teams: [old-t, t]}]\n---\n"),
      ("catalog/teams/t.md", "---\ntitle: T\naliases: [old-t]\n---\nText.\n"),
    ]
    #expect(try fixEach(files) == 0)
  }

  /// Makes each fix of all findings by itself, and expects no error then that was not there before.
  /// - Returns: how many there are.
  private func fixEach(_ files: CatalogueFiles) throws -> Int {
    let before = try files.findings()
    let known = Set(before.map(Self.identity))
    let fixed = before.filter { $0.fix != nil }
    for finding in fixed {
      let mended: CatalogueFiles = files.map {
        ($0.path, $0.path == finding.place.path ? apply([finding], to: $0.text) : $0.text)
      }
      let after = try mended.findings()
      // Warnings may well have waited for what was wrong before: nothing is asked of a status that does not exist.
      let new = after.filter { $0.severity == .error && !known.contains(Self.identity($0)) }.map(Self.identity)
      #expect(new.isEmpty, "after the fix of \(Self.identity(finding))")
      #expect(!after.contains { Self.identity($0) == Self.identity(finding) && $0.place == finding.place })
    }
    return fixed.count
  }

  private static func identity(_ finding: Diagnostic) -> String {
    "\(finding.place.path): \(finding.rule) \(finding.field): \(finding.message)"
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
