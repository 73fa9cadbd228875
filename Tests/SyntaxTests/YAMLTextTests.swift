import SourceText
import Syntax
import Testing

@Suite struct YAMLTextTests {
  @Test(
    arguments: zip(
      ["plain", #"say "x""#, #"it's "x""#, #"C:\d"#], [#""plain""#, #"'say "x"'"#, #"'it''s "x"'"#, #"'C:\d'"#]))
  func `a text in quotes reads as itself`(_ text: String, _ quoted: String) {
    #expect(YAMLText.quoted(text) == quoted)
    let file = SourceFile(path: "x.yaml", bytes: Array("a: \(quoted)".utf8))
    #expect(NodeTree.parse(file, limits: .catalogue).tree.root["a"]?.string == text)
  }
}
