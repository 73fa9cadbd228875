import SourceText
import Syntax
import Testing

@Suite struct MistakenTextTests {
  @Test(
    arguments: zip(
      [
        "a: [service-package: x]", "a:\n  - Hardware: laptop", "a:\n  - 'x': y", "a:\n  - {b: c}",
        "a:\n  - b:\n      c", "a: [b]",
      ],
      ["\"service-package: x\"", "\"Hardware: laptop\"", nil, nil, nil, nil]))
  func `a mapping of one pair on one line is offered as text`(_ source: String, _ expected: String?) {
    let file = SourceFile(path: "x.yaml", bytes: Array(source.utf8))
    let (tree, diagnostics) = NodeTree.parse(file, limits: .catalogue)
    #expect(diagnostics.isEmpty)
    let element = tree.root["a"]?.elements.first { _ in true }
    let mistaken = element?.mistakenText
    #expect(mistaken?.fix.edits.first?.replacement == expected)
    #expect(mistaken?.fix.edits.first?.range == (expected == nil ? nil : element?.range))
  }

  @Test(
    arguments: zip(
      ["plain", #"say "x""#, #"it's "x""#, #"C:\d"#], [#""plain""#, #"'say "x"'"#, #"'it''s "x"'"#, #"'C:\d'"#]))
  func `a text in quotes reads as itself`(_ text: String, _ quoted: String) {
    #expect(YAMLText.quoted(text) == quoted)
    let file = SourceFile(path: "x.yaml", bytes: Array("a: \(quoted)".utf8))
    #expect(NodeTree.parse(file, limits: .catalogue).tree.root["a"]?.string == text)
  }
}
