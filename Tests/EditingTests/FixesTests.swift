import Editing
import SourceText
import Syntax
import Testing

/// Which of several fixes are made.
struct FixesTests {
  private static func finding(
    _ name: String, _ edits: (Range<Int>, String)..., severity: Severity = .error, field: String = ""
  ) -> Diagnostic {
    var finding = fault(name, at: edits[0].0, severity: severity, field: field)
    finding.fix = Fix(title: name, edits: edits.map { TextEdit(range: SourceRange($0.0), replacement: $0.1) })
    return finding
  }

  /// A finding without a fix.
  private static func fault(
    _ name: String, at range: Range<Int>, severity: Severity = .error, field: String = ""
  ) -> Diagnostic {
    Diagnostic(
      RuleID(name), severity, name, at: Place(path: "a.yaml", range: SourceRange(range)), field: field)
  }

  /// Makes the fixes of what `check` finds in a text.
  private static func fixes(
    _ text: String, _ check: (String) -> [Diagnostic]
  ) -> (text: String?, made: [String], left: String?, checks: Int) {
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    var checks = 0
    let fixes = Fixes(of: .init(all: check(text), wanted: check(text))) {
      $0 == file.path ? file : nil
    } check: { changes in
      checks += 1
      let after = check(changes.first?.after.map { String(decoding: $0, as: UTF8.self) } ?? text)
      return .init(all: after, wanted: after)
    }
    return (
      fixes.changes.first?.after.map { String(decoding: $0, as: UTF8.self) }, fixes.made.map(\.rule.name),
      fixes.left["a.yaml"], checks
    )
  }

  /// Makes fixes whose findings are all gone afterwards.
  private static func fixes(_ text: String, _ findings: [Diagnostic]) -> (text: String?, made: [String]) {
    let result = fixes(text) { $0 == text ? findings : [] }
    return (result.text, result.made)
  }

  @Test func `fixes side by side are all made`() {
    let result = Self.fixes("a: bc", [Self.finding("one", (3..<4, "B")), Self.finding("two", (4..<5, "C"))])
    #expect(result == ("a: BC", ["one", "two"]))
  }

  @Test func `of two fixes that overlap the first in the file is made`() {
    let result = Self.fixes(
      "a: bcd", [Self.finding("late", (4..<6, "X")), Self.finding("early", (3..<5, "Y"))])
    #expect(result == ("a: Yd", ["early"]))
  }

  @Test func `a fix of two edits keeps others out of what lies between`() {
    let result = Self.fixes(
      "a: bcd", [Self.finding("brackets", (3..<3, "["), (6..<6, "]")), Self.finding("inner", (4..<5, "X"))])
    #expect(result == ("a: [bcd]", ["brackets"]))
  }

  @Test func `of two insertions at one place only one is made`() {
    let result = Self.fixes("a: b", [Self.finding("one", (3..<3, "x")), Self.finding("two", (3..<3, "y"))])
    #expect(result == ("a: xb", ["one"]))
  }

  @Test func `fixes that would break a file are not made`() {
    let result = Self.fixes("a: b", [Self.finding("bad", (3..<3, "["))])
    #expect(result == (nil, []))
  }

  @Test func `edits outside of the file are not made`() {
    let result = Self.fixes("a: b", [Self.finding("bad", (30..<33, "["))])
    #expect(result == (nil, []))
  }

  @Test func `a fix that leaves its own finding is not made`() {
    let result = Self.fixes("a: b") { text in
      [Self.finding("stays", (3..<text.utf8.count, text.replacing(":", with: "")))]
    }
    #expect(result.text == nil)
    let reason = "`a.yaml` line 1, because its fix does not mend it: stays. Correct that by hand."
    #expect(result.left == reason)
  }

  /// Wants each `x` in a text to be `y`, and finds what `harm` says as well.
  private static func mending(_ text: String, harm: (String) -> Diagnostic?) -> [Diagnostic] {
    let wanted = text.utf8.enumerated().filter { $0.element == UInt8(ascii: "x") }.map {
      finding("field \($0.offset)", ($0.offset..<$0.offset + 1, "y"))
    }
    return (wanted + [harm(text)].compactMap { $0 }).sorted()
  }

  @Test func `one harmful fix does not keep the others from being made`() {
    let text = (0..<9).map { "f\($0): x\n" }.joined()
    let result = Self.fixes(text) { text in
      // It shows where nobody can tell which of them it was.
      Self.mending(text) { $0.contains("f6: y") ? Self.fault("harm", at: 0..<0) : nil }
    }
    #expect(result.text == text.replacing(": x", with: ": y").replacing("f6: y", with: "f6: x"))
    #expect(result.made.count == 8)
    #expect(result.checks < 20)
  }

  @Test func `of thousand harmful fixes each is found out by its own line at once`() {
    let text = (0..<1000).map { "f\($0): \($0 % 3 == 0 ? "x" : "z")\n" }.joined()
    let result = Self.fixes(text) { text in
      let lines = LineIndex(Array(text.utf8))
      let harm = text.utf8.enumerated().filter { $0.element == UInt8(ascii: "y") }.map { offset, _ -> Diagnostic in
        let line = lines.line(of: UInt32(offset))
        return Self.fault("harm \(line)", at: offset..<offset + 1, field: "f\(line)")
      }
      return (Self.mending(text) { _ in nil } + harm).sorted()
    }
    #expect(result.text == nil)
    #expect(result.checks == 1)
  }

  @Test func `what weighs less than the fault that is mended may come to light`() {
    for (severity, isMade) in [(Severity.warning, true), (.error, false)] {
      let result = Self.fixes("a: x") { text in
        Self.mending(text) { $0 == "a: y" ? Self.fault("new", at: 3..<3, severity: severity) : nil }
      }
      #expect((result.text == "a: y") == isMade)
    }
  }

  @Test func `a fix that brings a fault is made with the fix of that`() {
    func check(_ text: String) -> [Diagnostic] {
      switch text {
      case "satus: Live": [Self.finding("field", (0..<5, "status"), field: "satus")]
      case "status: Live": [Self.finding("value", (8..<12, "live"), field: "status")]
      default: []
      }
    }
    let result = Self.fixes("satus: Live", check)
    #expect(result.text == "status: live")
    #expect(result.made == ["field", "value"])
  }

  @Test func `a fix that waited for another is made`() {
    let result = Self.fixes("a: x\nb: x") { text in
      Self.mending(text) { $0.hasPrefix("a: y") && $0.hasSuffix("x") ? Self.fault("harm", at: 6..<6) : nil }
    }
    #expect(result.text == "a: y\nb: y")
  }

  @Test func `fixes that undo each other come to an end`() {
    let result = Self.fixes("a: x") { text in
      [Self.finding(text, (3..<4, text == "a: x" ? "y" : "x"), severity: text == "a: x" ? .error : .warning)]
    }
    #expect(result.text == "a: y")
    #expect(result.checks < 10)
  }

  @Test func `a file is made readable by all of its fixes or is left`() {
    func check(_ text: String) -> [Diagnostic] {
      NodeTree.parse(SourceFile(path: "a.yaml", bytes: Array(text.utf8)), limits: .catalogue).diagnostics
    }
    #expect(Self.fixes("a: b: c\nd: e: f\n", check).text == "a: \"b: c\"\nd: \"e: f\"\n")
    #expect(Self.fixes("a: b: c\nd: [e\n", check).text == nil)
    #expect(Self.fixes("a: b: c\nd: [e\n", check).left?.contains("line 2 shows: this `[` is never closed") == true)
    let many = (0..<101).map { "f\($0): b: c\n" }.joined()
    #expect(Self.fixes(many, check).text == nil)
    let quote = "title: T\ndefinition: \"never closed\n  safe: \"None; products\"\n"
    #expect(Self.fixes(quote, check).text == nil)
  }
}
