import CatalogModel
import Foundation
import SourceText
import Syntax
import Testing

@testable import Checks

/// This repository's catalogue, damaged: whatever the bytes, all rules end, and their findings lie in the files.
@Suite struct MutatedCatalogueTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let files: [(path: String, bytes: [UInt8])] = {
    let paths = FileManager.default.enumerator(atPath: folder.appending(path: "catalog").path)
    return (paths?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".md") }.sorted().compactMap { path in
      let data = try? Data(contentsOf: folder.appending(path: "catalog").appending(path: path))
      return data.map { ("catalog/" + path, Array($0)) }
    }
  }()

  private static let pieces = [
    "\n", "  ", ": ", "- ", "[", "]", "{", "}", "\"", "'", " #x", "&a ", "*a", "!!int ", "|", ">", "---\n", "\r", "\0",
    "",
    "9999999999999999999", "-", "null", "~", "x-", "](", "<!-- salkku: allow ", "2026-13-41", "{en: a, en: b}", "ä",
    "\u{2028}",
  ]

  @Test("is checked to its end", arguments: 0..<8)
  func damaged(round: Int) throws {
    try #require(Self.files.count > 20)
    var generator = Numbers(state: UInt64(round))
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

  /// SplitMix64: the same numbers in every run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return value ^ value >> 31
    }
  }
}
