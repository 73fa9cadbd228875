import FoundationEssentials  // Reads folders of files.
import SourceText
import Syntax
import TestSupport
import Testing

/// What the reader of simple YAML makes of a text, beside what libfyaml does.
struct SimpleYAMLComparison {
  enum Outcome: Equatable {
    /// Left to libfyaml.
    case refused
    /// Read, with the same result.
    case same
    /// Read, with another result, which is told here.
    case different(String)
  }

  private let fast = SyntaxReader()
  private let slow = SyntaxReader(usesLibfyamlAlone: true)

  /// Reads `range` of `file` both ways.
  func outcome(_ file: SourceFile, in range: SourceRange? = nil) -> Outcome {
    let whole = range ?? SourceRange(0..<file.bytes.count)
    let (expected, diagnostics) = slow.parse(file, in: whole)
    let isNoText = diagnostics.contains {
      $0.rule == SyntaxFault.encoding.id || $0.rule == SyntaxFault.controlCharacter.id
    }
    guard !isNoText, let tree = fast.simpleTree(file, in: whole) else { return .refused }
    if let diagnostic = diagnostics.first { return .different("libfyaml: \(dump(diagnostic, of: file))") }
    if tree.nodes == expected.nodes, tree.decoded == expected.decoded, tree.source == expected.source { return .same }
    return .different("\(dump(tree))libfyaml:\n\(dump(expected))")
  }

  func outcome(_ text: String) -> Outcome { outcome(SourceFile(path: "x.yaml", bytes: Array(text.utf8))) }
}

/// The files below `folder`, which counts from the repository's root, whose names end in `suffix`; sorted.
func repositoryFiles(_ folder: String, _ suffix: String) -> [SourceFile] {
  Repository.files(below: folder, suffix).map(SourceFile.init)
}

@Suite struct SimpleYAMLTests {
  /// Compares the frontmatter of Markdown files, and other files from end to end.
  /// - Returns: how many were read, and of how many.
  private func compare(_ files: [SourceFile]) -> (read: Int, of: Int) {
    let comparison = SimpleYAMLComparison()
    var (read, count) = (0, 0)
    for file in files {
      let range = file.path.hasSuffix(".md") ? Document.parsing(file).frontmatterRange : nil
      if file.path.hasSuffix(".md"), range == nil { continue }
      count += 1
      switch comparison.outcome(file, in: range) {
      case .refused: break
      case .same: read += 1
      case .different(let text): Issue.record("\(file.path): \(text)")
      }
    }
    return (read, count)
  }

  @Test func `nearly all of this repository's catalogue is read without libfyaml`() {
    let (read, count) = compare(repositoryFiles("catalog", ".md"))
    #expect(count > 100)
    #expect(read * 100 >= count * 97, "\(read) of \(count)")
  }

  @Test(
    .slow,
    .enabled(if: !SharedData.files("real-catalogue", ".md").isEmpty, "../shared/data/real-catalogue is not there"))
  func `nearly all of the real catalogue is read without libfyaml`() {
    let (read, count) = compare(SharedData.files("real-catalogue", ".md"))
    #expect(read * 100 >= count * 97, "\(read) of \(count)")
  }

  @Test(.slow) func `schemas and the cases of other tests give the same tree or are refused`() {
    #expect(compare(repositoryFiles("schemas", ".json")).of > 10)
    #expect(compare(repositoryFiles("Tests", "input.yaml")).of > 0)
    #expect(compare(repositoryFiles("Tests", ".json")).of > 20)
    #expect(compare(repositoryFiles("Tests", ".md")).of > 60)
  }

  @Test(
    .slow,
    .enabled(
      if: !SharedData.files("suites", ".json").isEmpty, "../shared/data/suites is not there"))
  func `data files of suites give the same tree or are refused`() {
    #expect(compare(SharedData.files("suites", ".json") + SharedData.files("suites", ".yaml")).of > 40)
  }

  /// Read, with the same tree as from libfyaml.
  private static let simple = [
    "a: b", "a: b\n", "a: b\r\nc: d\r\n", "a:\n", "a:", "a: \nb: c", "a:   b   \n", "# x\na: b # y\n\n# z\n",
    "a:\n  b:\n    c: d\n  e: f\ng: h\n", "a:\n- b\n- c\nd: e", "a:\n  - b\n  - c\nd: e", "- a\n- b\n",
    "- a: b\n  c: d\n-   e: f\n    g: h\n", "- - a\n  - b\n- - c\n", "-\n  a: b\n-\n  - c\n",
    "- a:\n  - b\n  c:\n- d\n",
    "a:\n  b\nc: d", "a:\n  \"b\"\n", "a:\n  [b]\n", "a:\n    b: c\n    d: e\nf: g", "  a: b\n  c: d\n",
    "a: -1\nb: -x\nc: +1\nd: .5\ne: 0x1F\nf: ~\ng: no\nh: true\n1: 2\nnull: null\n",
    "a: http://x.org/a:b?c=d#e\n", "b#c: d\n", "a: it's \"x\" & *y | z > !\n", "a b c: d e f\n",
    "a: \"x\"\nb: 'y'\nc: \"\"\nd: ''\n\"e\": f\n'g h': i\n", "a: 'it''s'\nb: \"say \\\"x\\\"\\\\\"\n",
    "a: '\"'\nb: \"'\"",
    "a: 'x: y # z'\n", "a: []\nb: {}\nc: [ ]\nd: { }\n", "a: [b, c]\nd: {e: f, g: h}\n", "a: [b,c,1]\n",
    "a: {b: [c, {d: e}], f: {}}\n", "- [a, b]\n- {c: d}\n", "a: [ \"x\" , 'y' ]  # z\n", "a: [-1, -x, http://x.org]\n",
    "ä: ö\n😀: “x”\n", "a: ｂ\n", "a:\n\n\n  b: c\n\n  d: e\n", "a:\n  # x\n  b: c\n# y\n  d: e\n", "a: b ## c\n",
    "a: b #\n",
    "a: b  #c\n", "a:\n#\nb:\n", "<<x: y\n", "a: <<\n", "a: =\n", "a: --- b\n", "-x: y\n", "a: b:c\n", "a: [b:c]\n",
    "a: b- c\n", "a: b, c] d}\n",
  ]

  @Test(arguments: simple) func `a simple text gives the tree that libfyaml gives`(_ text: String) {
    #expect(SimpleYAMLComparison().outcome(text) == .same)
  }

  /// Left to libfyaml: mistakes, and what is rare.
  private static let others = [
    "", "\n", "# x\n", "a", "[a]", "\"a\"", "---\na: b", "a: b\n---\n", "a: b\n...\n", "%YAML 1.2\n---\na: b",
    "a: &x b",
    "a: *x", "a: !x b", "a: !!str b", "? a\n: b", "<<: a", "\"a\": b\na: c", "a: b\na: c", "a: [b", "a: {b: c",
    "a: b]: c",
    "a: |\n  b\n", "a: >\n  b\n", "a: b\n  c\n", "a: 'b\n  c'\n", "a: [b,\n  c]\n", "a: b: c", "a: - b", "a: -",
    "a\n: b",
    "a : b", "a:\tb", "\ta: b", "a: b\tc", "a: b\rc: d", "a: b\n c: d", "a:\n  b: c\n d: e", "  a: b\nc: d",
    "- a\nb: c",
    "a: b\n- c", "-\n- a", "- \n", "-", "- a\n -b", "a: [b, ]", "a: [, b]", "a: [b c: d]", "a: {b}", "a: {b: }",
    "a: {b:c}",
    "a: {\"b\":c}", "a: [b: c]", "a: [b]c", "a: [b] c", "a: [b]#c", "a: \"b\" c", "a: \"b\"#c", "a: \"b\\n\"",
    "a: \"b\\x41\"",
    "[a]: b", "{a: b}: c", "- [a]: b", "a: b #4", "a: #4", "- b #4\n", "a: @b", "a: `b`", "a: %b", "a: ]", "a: ,b",
    "a: ?",
    "a: ? b", "? a", "a:b", "a: [?]", "a: [b [c]]", "a: [b #\n c]", "\u{FEFF}a: b", "a: \u{FEFF}b", "a: b\u{85}c",
    "a: b\u{2028}c", "a: b\u{FFFF}", "a: [-]", "a: [-, b]", "a: [- b]", "a: {b: c: d}", "a: [[[[", "a: ]]",
    "a:\n- b\n c: d",
    String(repeating: "k", count: 1025) + ": b", String(repeating: "- ", count: 40) + "a", "a:\nb", "a: b\nc",
    "a:\n  b\n  c: d",
  ]

  @Test(arguments: others) func `what is no simple text is left to libfyaml`(_ text: String) {
    #expect(SimpleYAMLComparison().outcome(text) == .refused)
  }

  @Test func `limits are told by libfyaml's reader`() {
    let file = SourceFile(path: "x.yaml", bytes: Array("a: [b, c, {d: e}]\n".utf8))
    for limits in [Limits(fileSize: 100, depth: 2, nodes: 100), Limits(fileSize: 100, depth: 10, nodes: 6)] {
      let reader = SyntaxReader(limits: limits)
      #expect(reader.simpleTree(file, in: SourceRange(0..<file.bytes.count)) == nil)
      let expected = SyntaxReader(limits: limits, usesLibfyamlAlone: true).parse(file)
      #expect(reader.parse(file).diagnostics == expected.diagnostics)
      #expect(expected.diagnostics.count == 1)
    }
  }

  @Test(
    arguments: zip(
      ["'y''''z0'", "''''", "'a''b'", "'a''  \n   b'", "'a''\n\n\r\n  b ''  '", "'  \n '''"],
      ["y''z0", "'", "a'b", "a' b", "a'\n\nb '  ", " '"]))
  func `doubled quotes in single quotes are one each`(_ written: String, _ text: String) {
    for isAlone in [false, true] {
      let reader = SyntaxReader(usesLibfyamlAlone: isAlone)
      let (tree, diagnostics) = reader.parse(SourceFile(path: "x.yaml", bytes: Array("a: \(written)\n".utf8)))
      #expect(diagnostics.isEmpty)
      #expect(tree.root["a"]?.string == text)
    }
  }

  @Test func `a range in the middle of a file is read by itself`() {
    let file = SourceFile(path: "x.md", bytes: Array("---\na: 'b''c'\nd:\n---\ne: [f\n".utf8))
    let comparison = SimpleYAMLComparison()
    #expect(comparison.outcome(file, in: SourceRange(4..<17)) == .same)
    #expect(comparison.outcome(file, in: SourceRange(4..<16)) == .same)
    #expect(comparison.outcome(file, in: SourceRange(4..<12)) == .refused)
    #expect(comparison.outcome(file, in: SourceRange(20..<20)) == .refused)
  }
}
