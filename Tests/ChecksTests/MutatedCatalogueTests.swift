import CatalogModel
import Foundation
import SourceText
import Syntax
import TestSupport
import Testing

@testable import Checks

/// This repository's catalogue, damaged: whatever the bytes, all rules end, and their findings lie in the files.
@Suite(.slow) struct MutatedCatalogueTests {
  private static let files = Repository.files(below: "catalog", ".md").map {
    (path: "catalog/" + $0.path, bytes: $0.bytes)
  }

  private static let pieces = [
    "\n", "  ", ": ", "- ", "[", "]", "{", "}", "\"", "'", " #x", "&a ", "*a", "!!int ", "|", ">", "---\n", "\r", "\0",
    "",
    "9999999999999999999", "-", "null", "~", "x-", "](", "<!-- salkku: allow ", "2026-13-41", "{en: a, en: b}", "ä",
    "\u{2028}",
  ]

  @Test("is checked to its end", arguments: 0..<8)
  func damaged(round: Int) throws {
    try #require(Self.files.count > 20)
    var generator = SplitMix64(state: UInt64(round))
    var files: [String: [UInt8]] = [:]
    for (path, original) in Self.files {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        let end = min(bytes.count, place + Int.random(in: 1...40, using: &generator))
        switch Int.random(in: 0..<5, using: &generator) {
        case 0, 1: bytes.insert(contentsOf: Self.pieces.randomElement(using: &generator)?.utf8 ?? "".utf8, at: place)
        case 2: bytes.removeSubrange(place..<end)
        case 3: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        default:
          bytes.insert(contentsOf: Array(bytes[place..<end]), at: Int.random(in: 0...bytes.count, using: &generator))
        }
      }
      files[path] = bytes
    }
    let tree = MemoryTree(files)
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let today = try #require(CalendarDate("2026-11-21"))
    let found = Linter().findings(in: catalog, schemas: RuleCaseTests.schemas, today: today)
    #expect(!found.isEmpty)
    for finding in found {
      let count = files[finding.place.path]?.count ?? 0
      #expect(finding.place.range.offsets.upperBound <= count, "\(finding)")
    }
  }
}
