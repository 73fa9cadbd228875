import Checks
import Foundation
import SourceText
import TestSupport
import Testing

/// Whatever a finding is called, `salkku explain` knows it.
struct ExplanationTests {
  @Test func `every id that the sources give to a finding is explained`() throws {
    let sources = URL(fileURLWithPath: Golden.folder).appendingPathComponent("../../Sources").standardized.path
    let known = Set(AllRules.descriptions.map(\.id.name))
    var found: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources) where path.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(sources)/\(path)", encoding: .utf8)
      for match in text.matches(of: /RuleID\(\s*"([^"]+)"\s*\)/) { found.insert(String(match.1)) }
    }
    #expect(found.count > 50)
    #expect(found.subtracting(known).sorted() == [])
  }
}
