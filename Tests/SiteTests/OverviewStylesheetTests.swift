import Foundation
import Testing

@testable import Site

/// The overviews share a stylesheet, of which each page has a part.
@Suite struct OverviewStylesheetTests {
  /// The parts that are for all pages.
  private static let common = [
    "What the overviews have", "Marks", "From baseline to target", "Tables", "Where the screen is narrow",
    "Links above each other",
  ]
  /// Classes that mean the same on all pages.
  private static let shared: Set<String> = ["soft", "bars"]

  @Test func `a class that a rule names alone belongs to one page's part`() throws {
    let style = String(decoding: Stylesheet.overviews.bytes(accent: nil), as: UTF8.self)
    var alone: Set<String> = []
    var common = Self.shared
    var parts: [String: Set<String>] = [:]
    for part in style.components(separatedBy: "/*").dropFirst() {
      let halves = part.components(separatedBy: "*/")
      let title = try #require(halves.first).trimmingCharacters(in: .whitespaces)
      let isCommon = Self.common.contains { title.hasPrefix($0) }
      let isForAllPages = isCommon && !title.hasPrefix("Where the screen is narrow")
      for line in try #require(halves.last).split(separator: "\n") {
        let selectors = line.prefix { $0 != "{" }
        guard selectors.count < line.count, !selectors.contains("@") else { continue }
        for selector in Self.selectors(selectors) {
          let classes = selector.split(separator: ".", omittingEmptySubsequences: false).dropFirst().map { name in
            String(name.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
          }
          if isForAllPages { common.formUnion(classes.prefix(1)) }
          if let name = classes.first, selector == "." + name { alone.insert(name) }
          if !isCommon { for name in classes { parts[name, default: []].insert(title) } }
        }
      }
    }
    #expect(alone.count > 20)
    for name in alone.subtracting(common).sorted() {
      #expect((parts[name]?.count ?? 0) < 2, ".\(name) reaches the pages of \(parts[name]?.sorted() ?? [])")
    }
  }

  @Test func `the styles stay as small as every page can bear`() {
    #expect(Stylesheet.pages.bytes(accent: nil).count <= 24_000)
    #expect(Stylesheet.overviews.bytes(accent: nil).count <= 40_000)
  }

  /// The selectors of a rule: what commas part that stand in no bracket.
  private static func selectors(_ list: Substring) -> [String] {
    var depth = 0
    let parts = list.split(omittingEmptySubsequences: true) { character in
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      return character == "," && depth == 0
    }
    return parts.map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
