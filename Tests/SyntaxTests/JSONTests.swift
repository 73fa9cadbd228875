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
}
