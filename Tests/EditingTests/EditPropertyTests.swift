import Editing
import SourceText
import Syntax
import TestSupport
import Testing

/// SplitMix64 documents, random edits: what was not meant to change has not changed.
@Suite(.slow)
struct EditPropertyTests {
  private static let words = [
    "a", "live", "- b", "c: d", "e #f", "'g'", "\"h\"", "1.50", "", "ä ö", "[x", "*y", "&z", "no",
  ]
  private static let keys = ["status", "dates", "aliases", "owner", "tags", "x-a", "readings"]

  private static func scalar(_ random: inout SplitMix64) -> String {
    let text = words.randomElement(using: &random) ?? "a"
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    case 1: return PlainValue.string(text).inline
    case 2: return "|-\n    \(text.isEmpty ? "t" : text)\n    more"
    case 3: return "plain text"
    case 4: return ["&k anchored", "!!str tagged", "folded\n    plain", "~", ""].randomElement(using: &random) ?? ""
    default: return "42"
    }
  }

  private static func value(_ random: inout SplitMix64) -> String {
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return " {live: 2024-01-01, b: c}"
    case 1: return "\n  live: 2024-01-01 # c\n  b: \(scalar(&random))"
    case 2: return " [a, 'b'] # c"
    case 3: return "\n- a # c\n- \(scalar(&random))"
    case 4: return "\n    - a\n\n    # between\n    - b"
    case 5: return " {\n  a: b, # c\n  }"
    default: return " \(scalar(&random))"
    }
  }

  private static func document(_ random: inout SplitMix64) -> [UInt8] {
    var lines: [String] = []
    for key in keys.shuffled(using: &random).prefix(Int.random(in: 0...5, using: &random)) {
      if Bool.random(using: &random) { lines.append("# about \(key)") }
      lines.append("\(key):\(value(&random))")
      if Int.random(in: 0..<5, using: &random) == 0 { lines.append("") }
    }
    if Int.random(in: 0..<8, using: &random) == 0 { lines.append("x-alias: *k") }
    var text = "---\n" + lines.map { $0 + "\n" }.joined() + "---\nBody: *text*\n\nLast line"
    if Bool.random(using: &random) { text += "\n" }
    if Int.random(in: 0..<3, using: &random) == 0 {
      text = String(text.unicodeScalars.flatMap { $0 == "\n" ? ["\r", "\n"] : [$0] }.map(Character.init))
    }
    return (Int.random(in: 0..<6, using: &random) == 0 ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  }

  private enum Edit: CaseIterable { case setStatus, setDate, addAlias }

  @Test(arguments: 0..<40)
  func `an edit changes its value and no other byte`(seed: Int) throws {
    var random = SplitMix64(state: UInt64(seed) &* 7919)
    var made = 0
    for _ in 0..<50 {
      var bytes = Self.document(&random)
      // A third of them with bytes that somebody's hand slipped on.
      if Int.random(in: 0..<3, using: &random) == 0 { random.mutate(&bytes) }
      let before = Document.parsing(SourceFile(path: "a.md", bytes: bytes))
      let edit = Edit.allCases.randomElement(using: &random) ?? .setStatus
      let text = Self.words.randomElement(using: &random) ?? "a"
      guard var editor = try? FrontmatterEditor(before) else { continue }
      switch edit {
      case .setStatus: editor.set("status", to: .string(text), order: Self.keys)
      case .setDate: editor.set("retired", of: "dates", to: .string(text), order: Self.keys)
      case .addAlias: editor.append(.string(text), to: "aliases")
      }
      guard let result = try? editor.finish() else { continue }
      made += 1
      let after = Document.parsing(SourceFile(path: "a.md", bytes: result))
      let shown = String(decoding: bytes, as: UTF8.self) + "\n=>\n" + String(decoding: result, as: UTF8.self)
      #expect(after.isFrontmatterReadable, "\(shown)")
      let old = Self.fields(before)
      let new = Self.fields(after)
      let key = edit == .setStatus ? "status" : edit == .setDate ? "dates" : "aliases"
      for pair in old where pair.key != key { #expect(new.contains(pair), "\(shown)") }
      #expect(new.count { $0.key != key } == old.count { $0.key != key }, "\(shown)")
      let value = new.first { $0.key == key }?.value
      switch (edit, value) {
      case (.setStatus, .scalar(_, let found)?): #expect(found == text, "\(shown)")
      case (.setDate, .map(let pairs)?): #expect(pairs.contains(.init("retired", .string(text))), "\(shown)")
      case (.addAlias, .list(let items)?): #expect(items.last == .string(text), "\(shown)")
      default: Issue.record("\(shown)")
      }
      #expect(Self.isOneChange(bytes, result), "\(shown)")
    }
    // Most layouts are usual ones; a generator that makes only others would test nothing.
    #expect(made > 10)
  }

  private static func fields(_ document: Document) -> [PlainValue.Pair] {
    if case .map(let pairs) = PlainValue(document.frontmatter.root) { return pairs }
    return []
  }

  /// Whether what differs is one run of bytes of a few lines.
  private static func isOneChange(_ before: [UInt8], _ after: [UInt8]) -> Bool {
    let start = zip(before, after).prefix { $0 == $1 }.count
    let rest = min(before.count, after.count) - start
    let end = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
    return before.count - start - min(end, rest) < 200 && after.count - start - min(end, rest) < 200
  }
}
