import Checks
import SourceText
import TestSupport
import Testing

/// `docs/rules/` is made from the rules' descriptions.
@Suite struct RulePageTests {
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

  @Test("Every id in the sources stands there once, and what it means can be asked")
  func ids() throws {
    let described = Set(AllRules.descriptions.map(\.id.name))
    var found: [String] = []
    for file in Repository.files(below: "Sources", ".swift") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      found += text.matches(of: /RuleID\(\s*"([^"]+)"\s*\)/).map { String($0.1) }
      found += text.matches(of: /RuleDescription\(\s*id: "([^"]+)"/).map { String($0.1) }
    }
    #expect(Set(found) == described)
    #expect(Set(found).count == found.count, "\(found.filter { id in found.count { $0 == id } > 1 })")
  }
}
