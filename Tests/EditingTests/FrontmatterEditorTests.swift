import Editing
import SourceText
import Syntax
import Testing

/// What is written reads back as it was meant. The layouts that people and programs write are in `Cases`.
struct FrontmatterEditorTests {
  private static func edit(
    _ text: String, _ change: (inout FrontmatterEditor) throws(EditRefusal) -> Void
  ) throws(EditRefusal) -> String {
    let document = Document.parsing(SourceFile(path: "a.md", bytes: Array(text.utf8)))
    var editor = try FrontmatterEditor(document)
    try change(&editor)
    return String(decoding: try editor.finish(), as: UTF8.self)
  }

  @Test(
    arguments: [
      "plain", "with: colon", "with #hash", "a # comment", "- item", "it's", "\"quoted\"", "back\\slash", "a\nb", "",
      " ", "true", "null", "~", "12", "1e3", "0x1F", "-5", "-x", "[a]", "a, b", "{a}", "*a", "&a", "!a", "%a", "@a",
      "`a",
      "?", "? a", ":", "a:", "---", "...", "a\tb", "\u{85}", "\u{2028}", "ä €", "\u{FEFF}", "#", "=", "<<", "\u{7F}",
      "'",
      "a: 'b' \"c\" \\d",
    ])
  func `every text reads back as written, in every quoting`(text: String) throws {
    for layout in ["---\na: x\n---\n", "---\na: 'x'\n---\n", "---\na: \"x\"\n---\n", "---\n{a: x, b: y}\n---\n"] {
      let result = try Self.edit(layout) { $0.set("a", to: .string(text), order: []) }
      let document = Document.parsing(SourceFile(path: "a.md", bytes: Array(result.utf8)))
      #expect(document.frontmatter.root["a"]?.string == text)
      #expect(document.frontmatter.root["a"]?.kind == .string)
    }
  }
}
