import SourceText
import Syntax
import Testing

/// Texts behind `|` and `>`: how deep they must stand. libfyaml takes shallower ones as well, and hands out another text than
/// it measured.
@Suite("Block texts")
struct BlockTextTests {
  private func parse(_ text: String) -> (tree: NodeTree, rules: [String]) {
    let parsed = NodeTree.parse(SourceFile(path: "x.yaml", bytes: Array(text.utf8)), as: .yaml, limits: .catalogue)
    return (parsed.tree, parsed.diagnostics.map(\.rule.name))
  }

  @Test(
    "that do not stand deeper than their key are refused",
    arguments: [
      "a:\n  b: |\n  First line.\n    - a point\n    - the last point\n",
      "a:\n    b: |\n    c: 1\n      d: e\n      d: e\n",
      "a:\n    b: >\n    c: 1\n      d: e\n      d: e\n",
      "- a: |\n  text\n",
    ])
  func shallow(_ text: String) { #expect(parse(text).rules == ["yaml-syntax"]) }

  @Test(
    "that stand deeper are read to their end, whatever is around them",
    arguments: [
      ("a: |\n text\n", "text\n"), ("a: |\n  text\n   more\n", "text\n more\n"),
      ("a: >-\n\n  folded\n  on\n", "\nfolded on"),
      ("a:\n  |\n   text\n", "text\n"), ("a: |+\n\nb: 1\n", "\n"), ("a: |\nb: 1\n", ""),
      ("? a\n: |\n text\n", "text\n"),
      ("a: !!str |2-\n   text\n", " text"), ("a: &x |\n  text\nb: *x\n", "text\n"),
    ])
  func deeper(_ text: String, _ value: String) throws {
    let (tree, rules) = parse(text)
    #expect(rules.allSatisfy { $0 != "yaml-syntax" })
    #expect(tree.root["a"]?.string == value)
  }

  @Test("in lists stand deeper than their dash")
  func lists() throws {
    let (tree, rules) = parse("a:\n- |\n text\n- - |\n   inner\n- k: |\n    deep\n")
    #expect(rules == [])
    let list = try #require(tree.root["a"])
    let items = Array(list.elements)
    #expect(items.count == 3)
    #expect(items[0].string == "text\n")
    #expect(Array(items[1].elements).map(\.string) == ["inner\n"])
    #expect(items[2]["k"]?.string == "deep\n")
  }
}
