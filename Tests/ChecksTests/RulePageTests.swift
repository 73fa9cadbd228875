import Checks
import Foundation
import Testing

/// `docs/rules/` is made from the rules' descriptions.
@Suite struct RulePageTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/rules")

  @Test("Every rule has its page, as its description says it, and there is no other page")
  func pages() throws {
    let isRecording = ProcessInfo.processInfo.environment["SALKKU_RECORD"] != nil
    if isRecording { try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true) }
    let pages = RulePages.all
    for page in pages {
      let file = Self.folder.appending(path: page.name)
      let written = try? String(contentsOf: file, encoding: .utf8)
      guard written != page.text else { continue }
      if isRecording { try page.text.write(to: file, atomically: true, encoding: .utf8) }
      Issue.record("docs/rules/\(page.name) is not what the rule says; SALKKU_RECORD=1 writes it anew")
    }
    let names = Set(pages.map(\.name))
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) where !names.contains(name) {
      if isRecording { try FileManager.default.removeItem(at: Self.folder.appending(path: name)) }
      Issue.record("docs/rules/\(name) belongs to no rule")
    }
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
}
