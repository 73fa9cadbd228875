import Checks
import Foundation
import SourceText
import TestSupport
import Testing

/// `docs/rules/` is made from the rules' descriptions.
@Suite struct RulePageTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/rules")

  @Test("Every rule has its page, as its description says it, and there is no other page")
  func pages() throws {
    let pages = RulePages.all
    Golden.expect(Dictionary(uniqueKeysWithValues: pages.map { ($0.name, Array($0.text.utf8)) }), in: "docs/rules")
  }

  @Test("Every description is whole: sentences that end, and an example that differs from what to write instead")
  func descriptions() {
    for rule in AllRules.descriptions {
      #expect(rule.what.hasSuffix("."), "\(rule.id)")
      #expect(rule.why.hasSuffix("."), "\(rule.id)")
      #expect(!rule.example.isEmpty && rule.example != rule.instead, "\(rule.id)")
      #expect(!rule.what.contains("\n") && !rule.why.contains("\n"), "\(rule.id)")
      if let threshold = rule.threshold { #expect(threshold.allowed.contains(threshold.standard), "\(rule.id)") }
    }
    let ids = AllRules.descriptions.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test("Every id in the sources has a description, and what a tree notes has the severity that it says")
  func ids() throws {
    let sources = Self.folder.deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    let described = Dictionary(AllRules.descriptions.map { ($0.id.name, $0.severity) }, uniquingKeysWith: { $1 })
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var text = ""
    var notes = ""
    for case let file as URL in files where file.pathExtension == "swift" {
      text += try String(contentsOf: file, encoding: .utf8)
      if file.path.contains("/GitStore/") { notes += try String(contentsOf: file, encoding: .utf8) }
    }
    let declarations = text.matches(of: /static let (\w+) = RuleID\("([a-z0-9-]+)"\)/)
    #expect(declarations.count > 40)
    for declaration in declarations {
      let (name, id) = (declaration.1, String(declaration.2))
      guard let severity = described[id] else {
        Issue.record("`\(id)` has no description, so nobody can ask what it means")
        continue
      }
      // Where a tree notes something, the severity stands behind the name.
      for told in notes.matches(
        of: try Regex("\\.\(name), \\.(error|warning|info)\\b", as: (Substring, Substring).self))
      {
        #expect(severity.name == told.1, "\(id)")
      }
    }
  }
}
