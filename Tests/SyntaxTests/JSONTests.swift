import SourceText
import Syntax
import Testing

@Suite struct JSONTests {
  @Test func `a surrogate pair becomes one character and numbers keep their text`() {
    let file = SourceFile(path: "a.json", bytes: Array(#"{"a": "\ud83d\ude00\n", "b": [1e5, -0, true, null]}"#.utf8))
    let (tree, diagnostics) = NodeTree.parse(file, as: .json, limits: .data)
    #expect(diagnostics.isEmpty)
    #expect(
      dump(tree) == """
        mapping flow 0-51 count 2
          ? string doubleQuoted 1-4 "a"
          : string doubleQuoted 6-22 "😀\\n"
          ? string doubleQuoted 24-27 "b"
          : sequence flow 29-50 count 4
            - float plain 30-33 "1e5"
            - integer plain 35-37 "-0"
            - boolean plain 39-43 "true"
            - null plain 45-49 "null"

        """)
  }

  @Test(
    "A string is written so that it is read as what it was",
    arguments: [
      "", "plain", "\"quoted\" \\ / \n\r\t\u{0}\u{1F}", "\u{7F}\u{85}\u{2028}\u{FEFF}", "Ä\u{308}😀\u{10FFFF}#[a]",
    ])
  func strings(text: String) {
    for isEscaped in [false, true] {
      let bytes = JSONString.quoted(text) { isEscaped && !$0.isASCII }
      let (tree, diagnostics) = NodeTree.parse(SourceFile(path: "a.json", bytes: bytes), as: .json, limits: .data)
      #expect(diagnostics.isEmpty && tree.root.string.unicodeScalars.elementsEqual(text.unicodeScalars))
      #expect(!isEscaped || bytes.allSatisfy { $0 < 0x80 })
    }
  }

  @Test("Characters are escaped beside those that have to be where somebody asks for it")
  func escapes() {
    let bytes = JSONString.quoted("a#b\u{85}\n#") { $0 == "#" }
    #expect(String(decoding: bytes, as: UTF8.self) == #""a\u0023b\#u{85}\n\u0023""#)
  }
}
