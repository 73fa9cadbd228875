import Editing
import SourceText
import Testing

/// Which of several fixes are made.
struct FixesTests {
  private static func finding(_ name: String, _ edits: (Range<Int>, String)...) -> Diagnostic {
    Diagnostic(
      RuleID(name), .warning, name, at: Place(path: "a.yaml", range: SourceRange(edits[0].0)),
      fix: Fix(title: name, edits: edits.map { TextEdit(range: SourceRange($0.0), replacement: $0.1) }))
  }

  private static func fixes(_ text: String, _ findings: [Diagnostic]) -> (text: String?, made: [String], refused: Int) {
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    let fixes = Fixes(of: findings) { $0 == file.path ? file : nil }
    return (
      fixes.changes.first?.after.map { String(decoding: $0, as: UTF8.self) }, fixes.made.map(\.rule.name),
      fixes.refused.count
    )
  }

  @Test func `fixes side by side are all made`() {
    let result = Self.fixes("a: bc", [Self.finding("one", (3..<4, "B")), Self.finding("two", (4..<5, "C"))])
    #expect(result == ("a: BC", ["one", "two"], 0))
  }

  @Test func `of two fixes that overlap the first in the file is made`() {
    let result = Self.fixes(
      "a: bcd", [Self.finding("late", (4..<6, "X")), Self.finding("early", (3..<5, "Y"))])
    #expect(result == ("a: Yd", ["early"], 0))
  }

  @Test func `a fix of two edits keeps others out of what lies between`() {
    let result = Self.fixes(
      "a: bcd", [Self.finding("brackets", (3..<3, "["), (6..<6, "]")), Self.finding("inner", (4..<5, "X"))])
    #expect(result == ("a: [bcd]", ["brackets"], 0))
  }

  @Test func `of two insertions at one place only one is made`() {
    let result = Self.fixes("a: b", [Self.finding("one", (3..<3, "x")), Self.finding("two", (3..<3, "y"))])
    #expect(result == ("a: xb", ["one"], 0))
  }

  @Test func `fixes that would break a file are not made`() {
    let result = Self.fixes("a: b", [Self.finding("bad", (3..<3, "["))])
    #expect(result == (nil, [], 1))
  }

  @Test func `edits outside of the file are not made`() {
    let result = Self.fixes("a: b", [Self.finding("bad", (30..<33, "["))])
    #expect(result == (nil, [], 0))
  }
}
