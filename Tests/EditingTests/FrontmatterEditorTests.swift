import Editing
import SourceText
import Syntax
import Testing

/// Edits of single fields in layouts that people and programs write.
struct FrontmatterEditorTests {
  private static let order = ["title", "owner", "status", "dates", "replaced_by", "aliases"]

  private static func edit(
    _ text: String, _ change: (inout FrontmatterEditor) throws(EditRefusal) -> Void
  ) throws(EditRefusal) -> String {
    let document = Document(parsing: SourceFile(path: "a.md", bytes: Array(text.utf8)))
    var editor = try FrontmatterEditor(document)
    try change(&editor)
    return String(decoding: try editor.finish(), as: UTF8.self)
  }

  /// A layout, and the same with `status` set to `retired`.
  @Test(
    arguments: [
      ("---\nstatus: live\n---\n", "---\nstatus: retired\n---\n"),
      ("---\nstatus: live # since May\ntitle: A\n---\n", "---\nstatus: retired # since May\ntitle: A\n---\n"),
      ("---\nstatus:   'live'\n---", "---\nstatus:   'retired'\n---"),
      ("---\n\"status\": \"live\"\n...\nB", "---\n\"status\": \"retired\"\n...\nB"),
      ("---\nstatus:\ntitle: A\n---\n", "---\nstatus: retired\ntitle: A\n---\n"),
      ("---\nstatus: # to be said\n---\n", "---\nstatus: retired # to be said\n---\n"),
      ("---\nstatus: ~\n---\n", "---\nstatus: retired\n---\n"),
      ("---\nstatus: |\n  live\ntitle: A\n---\n", "---\nstatus: retired\ntitle: A\n---\n"),
      ("---\nstatus: >-\n  live\n  still\n---\n", "---\nstatus: retired\n---\n"),
      ("---\nstatus: live\n  and well\n---\n", "---\nstatus: retired\n---\n"),
      ("---\ntitle: A\n---\n", "---\ntitle: A\nstatus: retired\n---\n"),
      ("---\nstatus: live # c\r\ntitle: A\r\n---\r\n", "---\nstatus: retired # c\r\ntitle: A\r\n---\r\n"),
      ("---\r\ntitle: A\r\n---\r\n", "---\r\ntitle: A\r\nstatus: retired\r\n---\r\n"),
      ("---\rtitle: A\r---\rB", "---\rtitle: A\rstatus: retired\r---\rB"),
      ("\u{FEFF}---\ntitle: A\n---\n", "\u{FEFF}---\ntitle: A\nstatus: retired\n---\n"),
      ("---\n{title: A, owner: t}\n---\n", "---\n{title: A, owner: t, status: retired}\n---\n"),
      (
        "---\n{ title: A,\n  owner: t # of all\n}\n---\n",
        "---\n{ title: A,\n  owner: t, status: retired # of all\n}\n---\n"
      ),
      ("---\n{}\n---\n", "---\n{status: retired}\n---\n"),
      ("---\n# Nothing yet.\n---\n", "---\n# Nothing yet.\nstatus: retired\n---\n"),
      (
        "---\nowner: t # c\n# About tags.\ntags: [a]\n---\n",
        "---\nowner: t # c\nstatus: retired\n# About tags.\ntags: [a]\n---\n"
      ),
      ("---\ntitle: |\n  A\n  B\ntags: []\n---\n", "---\ntitle: |\n  A\n  B\nstatus: retired\ntags: []\n---\n"),
      ("---\ntitle: A\t\ntags: []\n---\n", "---\ntitle: A\t\nstatus: retired\ntags: []\n---\n"),
      ("---\nstatus: &s live\n---\n", "---\nstatus: &s retired\n---\n"),
      ("---\nx-s: &s live\nstatus: *s\n---\n", "---\nx-s: &s live\nstatus: retired\n---\n"),
      ("---\nstatus: !!str live\n---\n", "---\nstatus: !!str retired\n---\n"),
    ])
  func `a scalar is set and the rest stays as it is`(before: String, after: String) throws {
    let result = try Self.edit(before) { $0.set("status", to: .string("retired"), order: Self.order) }
    #expect(result == after)
    #expect(Array(result.utf8) == Array(after.utf8))
  }

  /// A layout, and the same with `dates.retired` set.
  @Test(
    arguments: [
      ("dates:\n  live: 2024-01-01 # c\n", "dates:\n  live: 2024-01-01 # c\n  retired: 2026-11-21\n"),
      ("dates: {live: 2024-01-01}\n", "dates: {live: 2024-01-01, retired: 2026-11-21}\n"),
      ("dates: {\n  live: 2024-01-01,\n  }\n", "dates: {\n  live: 2024-01-01, retired: 2026-11-21,\n  }\n"),
      ("dates: {}\n", "dates: {retired: 2026-11-21}\n"),
      ("dates:\n", "dates:\n  retired: 2026-11-21\n"),
      ("dates: # none yet\ntags: []\n", "dates: # none yet\n  retired: 2026-11-21\ntags: []\n"),
      ("dates: null\n", "dates: {retired: 2026-11-21}\n"),
      ("dates:\n    retired: 2020-01-01\n", "dates:\n    retired: 2026-11-21\n"),
      ("title: A\n", "title: A\ndates:\n  retired: 2026-11-21\n"),
      ("x-a:\n    b: c\n", "x-a:\n    b: c\ndates:\n    retired: 2026-11-21\n"),
    ])
  func `a field of a map is set`(before: String, after: String) throws {
    let result = try Self.edit("---\n\(before)---\n") {
      $0.set("retired", of: "dates", to: .string("2026-11-21"), order: Self.order)
    }
    #expect(result == "---\n\(after)---\n")
  }

  /// A layout, and the same with an alias more.
  @Test(
    arguments: [
      ("aliases: [old]\n", "aliases: [old, new]\n"),
      ("aliases: []\n", "aliases: [new]\n"),
      ("aliases:\n- old # c\ntags: []\n", "aliases:\n- old # c\n- new\ntags: []\n"),
      ("aliases:\n  - 'old'\n\ntags: []\n", "aliases:\n  - 'old'\n  - new\n\ntags: []\n"),
      ("aliases: [\n  old, # c\n ]\n", "aliases: [\n  old, new, # c\n ]\n"),
      ("aliases: old\n", "aliases: [old, new]\n"),
      ("aliases:\n", "aliases: [new]\n"),
      ("title: A\n", "title: A\naliases: [new]\n"),
    ])
  func `an item is added to a list`(before: String, after: String) throws {
    let result = try Self.edit("---\n\(before)---\n") { $0.append(.string("new"), to: "aliases") }
    #expect(result == "---\n\(after)---\n")
  }

  @Test(
    arguments: [
      "---\nstatus: &s live\nx-before: *s\n---\n",
      "---\nstatus: live\nstatus: pilot\n---\n",
      "---\nstatus: live\n",
      "status: live\n",
      "---\n\tstatus: live\n---\n",
      "---\n- status\n---\n",
      "---\nstatus: !!int 5\n---\n",
      "---\nx: [\nstatus: live\n---\n",
    ])
  func `what cannot be changed safely is refused`(text: String) {
    #expect(throws: EditRefusal.self) {
      try Self.edit(text) { $0.set("status", to: .string("retired"), order: Self.order) }
    }
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
      let document = Document(parsing: SourceFile(path: "a.md", bytes: Array(result.utf8)))
      #expect(document.frontmatter.root["a"]?.string == text)
      #expect(document.frontmatter.root["a"]?.kind == .string)
    }
  }
}
