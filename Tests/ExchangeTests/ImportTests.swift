import CatalogModel
import Checks
import Editing
import Foundation
import SourceText
import Syntax
import TestSupport
import Testing

@testable import Exchange

/// Entries out of other inventories: what the command line's cases do not show.
@Suite struct ImportTests {
  private static let plain = """
    entries:
      - kind: service-package
        identifier: {system: s, from: id}
        fields: {title: name, owner: {always: desk}, status: {always: live}, tags: {from: tags, split: ","}}
    """

  @Test func `an id is transliterated, short, and told apart by the identifier whatever the order of the rows`() throws
  {
    let rows = [
      "1,Äiti & œuvre ß,", "2,aiti oeuvre ss,", "3,\(String(repeating: "word ", count: 30)),", "4,日本,", "5,con,",
    ]
    var one = ImportSandbox(Self.plain)
    _ = try one.run("id,name,tags\n" + rows.joined(separator: "\n"))
    var other = ImportSandbox(Self.plain)
    _ = try other.run("id,name,tags\n" + rows.reversed().joined(separator: "\n"))
    #expect(one.files == other.files)
    #expect(one.snapshot?.bytes == other.snapshot?.bytes)
    let ids = one.files.keys.filter { $0.contains("service-packages") }.map { $0.split(separator: "/").last ?? "" }
      .sorted()
    #expect(
      ids == [
        "aiti-oeuvre-ss-1.md", "aiti-oeuvre-ss-2.md", "service-package-4.md", "service-package-5.md",
        "word-word-word-word-word-word-word-word-word-word-word-word-word.md",
      ])
  }

  @Test(.slow) func `ids whose identifiers are the same letters are numbered, and many are no slower`() throws {
    let count = 800
    let rows = (0..<count).map { "\(String(repeating: "!", count: $0 + 1)),Name," }
    var sandbox = ImportSandbox(Self.plain)
    let made = try sandbox.run("id,name,tags\n" + rows.joined(separator: "\n"))
    #expect(Set(made.changes.map(\.path)).count == count + 1)
  }

  @Test func `an entry keeps its id when the source calls it otherwise, and is found after a person renames it`() throws
  {
    var sandbox = ImportSandbox(Self.plain)
    _ = try sandbox.run("id,name,tags\n1,First,\n")
    sandbox.files["catalog/service-packages/ours.md"] = sandbox.files.removeValue(
      forKey: "catalog/service-packages/first.md")
    let made = try sandbox.run("id,name,tags\n1,Second,\n")
    #expect(made.changes.map(\.path) == ["catalog/service-packages/ours.md", "imports/m.snapshot.json"])
    #expect(sandbox.text("catalog/service-packages/ours.md").contains("title: Second\n"))
  }

  @Test func `comments, order, layout and line breaks of people stay to the byte`() throws {
    var sandbox = ImportSandbox(Self.plain)
    _ = try sandbox.run("id,name,tags\n1,First,\"a,b\"\n")
    let path = "catalog/service-packages/first.md"
    let edited =
      "---\r\n# Ours.\r\nstatus: pilot # since May\r\ntags:\r\n  # kept\r\n  - a\r\n  - b\r\ntitle: 'First'\r\nowner: desk\r\nidentifiers: {s: '1'}\r\n"
      + "---\r\n\r\nOur own words.\r\n"
    sandbox.files[path] = Array(edited.utf8)
    _ = try sandbox.run("id,name,tags\n1,It's 2nd: yes,\"a,b,c\"\n")
    let expected = edited.replacingOccurrences(of: "'First'", with: "'It''s 2nd: yes'")
      .replacingOccurrences(of: "  - b\r\n", with: "  - b\r\n  - c\r\n")
    #expect(sandbox.text(path) == expected)
  }

  @Test func `a list from which the source takes something keeps the lines of what stays`() throws {
    var sandbox = ImportSandbox(Self.plain)
    _ = try sandbox.run("id,name,tags\n1,First,\"a,b\"\n")
    let path = "catalog/service-packages/first.md"
    sandbox.files[path] = Array(
      sandbox.text(path).replacingOccurrences(of: "tags: [a, b]", with: "tags: # ours\n  - a\n  # theirs\n  - b # b")
        .utf8)
    _ = try sandbox.run("id,name,tags\n1,First,\"b,c\"\n")
    #expect(sandbox.text(path).contains("tags: # ours\n  # theirs\n  - b # b\n  - c\n"))
    let made = try sandbox.run("id,name,tags\n1,First,\"c,a,d\"\n")
    #expect(made.report.refused.count == 0)
    #expect(try sandbox.catalog().entry(.servicePackage, "first")?.tags.map(\.string) == ["c", "a", "d"])
  }

  @Test func `an entry of the catalogue that has the identifier is not made a second time`() throws {
    let own = "---\ntitle: Ours\nowner: desk\nstatus: live\nidentifiers: {s: '1'}\n---\nText.\n"
    var sandbox = ImportSandbox(Self.plain, ["catalog/service-packages/ours.md": own])
    let made = try sandbox.run("id,name,tags\n1,Theirs,a\n")
    #expect(made.report.conflicts.map(\.field) == ["title.en"])
    #expect(
      sandbox.text("catalog/service-packages/ours.md")
        == own.replacingOccurrences(of: "identifiers", with: "tags: [a]\nidentifiers"))
  }

  @Test func `a text in one language becomes one in two where the source has another`() throws {
    let map = Self.plain.replacingOccurrences(of: "title: name", with: "title: {en: name, fr: nom}")
    var sandbox = ImportSandbox(map)
    _ = try sandbox.run("id,name,nom,tags\n1,First,,\n")
    #expect(sandbox.text("catalog/service-packages/first.md").contains("title: First\n"))
    _ = try sandbox.run("id,name,nom,tags\n1,First,Premier,\n")
    let title = try #require(try sandbox.catalog().entry(.servicePackage, "first")?.title)
    #expect(PlainValue(title.node).inline == "{en: First, fr: Premier}")
  }

  @Test func `what the mapping takes no more is the catalogue's own`() throws {
    var sandbox = ImportSandbox(Self.plain)
    _ = try sandbox.run("id,name,tags\n1,First,a\n")
    var later = ImportSandbox(Self.plain.replacingOccurrences(of: ", tags: {from: tags, split: \",\"}", with: ""))
    (later.files, later.snapshot) = (sandbox.files, sandbox.snapshot)
    let made = try later.run("id,name,tags\n1,First,a\n")
    #expect(made.report.conflicts.count == 0)
    #expect(made.changes.map(\.path) == ["imports/m.snapshot.json"])
  }

  @Test func `a snapshot reads as it was written, whatever its texts hold`() throws {
    var snapshot = ImportSnapshot()
    let key = ImportSnapshot.Key(kind: "team", system: "s \"x\"", identifier: "a\nb\\")
    snapshot.entries[key] = .init(
      id: "a",
      fields: [
        "title.en": .string("\u{7}\u{2028}\"é"), "tags": .list([.string("1"), .string("")]), "n": .number("1.50"),
        "b": .scalar(kind: .boolean, text: "true"), "links": .list([.map([.init("url", .string("x"))])]),
      ], bodies: ["en": "a\n\nb", "fr": ""])
    let (read, problems) = ImportSnapshot.read(SourceFile(path: "s.json", bytes: snapshot.bytes))
    #expect(problems.isEmpty)
    #expect(read?.entries == snapshot.entries)
    #expect(read?.bytes == snapshot.bytes)
  }

  @Test(arguments: [
    ("One. Two.", "One."), ("It is e.g. this. And that.", "It is e.g. this."), ("No end", "No end"),
    ("Of 1. January on. More.", "Of 1. January on."), ("A? B", "A?"), ("v2.0 is out. New.", "v2.0 is out."),
    ("Of J. Smith. More.", "Of J. Smith."), ("Not so. so it goes. Then.", "Not so. so it goes."),
  ])
  func `the first sentence ends where a reader ends it`(text: String, sentence: String) {
    #expect(FirstSentence.of(text) == sentence)
  }

  @Test func `a text that is too long is cut behind a sentence or a word`() {
    let sentences = String(repeating: "Ten bytes. ", count: 300)
    #expect(FirstSentence.cut(sentences, to: 2000).hasSuffix("Ten bytes."))
    let words = FirstSentence.cut(String(repeating: "wörd ", count: 900), to: 2000)
    #expect(words.hasSuffix("wörd…") && words.unicodeScalars.count <= 2000)
    #expect(FirstSentence.cut(String(repeating: "x", count: 5000), to: 2000).unicodeScalars.count <= 2000)
  }

  @Test(arguments: [
    ("<p>a</p><p>b", "a\n\nb"), ("a<br>b", "a\\\nb"), ("<ul><li>a<li>b</ul>c", "- a\n- b\n\nc"),
    ("<ol><li>a</li><li><p>b</p></li></ol>", "1. a\n2. b"), ("<h2>T</h2>x &lt;b&gt; y", "## T\n\nx \\<b> y"),
    ("<b> </b>x<b>y </b>z", "x**y** z"),
    ("<a href=\"javascript:x()\">a</a> <a href='https://e.org/'>b</a>", "a [b](https://e.org/)"),
    ("<script>x</script><style>y</style><!-- z -->", ""), ("# not *a* heading", "\\# not \\*a\\* heading"),
    ("<table><tr><td>a</td><td>b</td></tr></table>", "a · b"), ("a\u{0}\u{1b}[31m\n\n b", "a \\[31m b"),
  ])
  func `HTML becomes Markdown`(html: String, markdown: String) {
    #expect(HTMLText.markdown(html) == markdown.drop { $0 == " " })
  }

  @Test func `HTML of any kind ends, and says nothing that Markdown would obey`() {
    let hostile =
      String(repeating: "<ul><li><blockquote><a href=x><b>", count: 3000) + "x" + String(repeating: "<", count: 5000)
    #expect(HTMLText.markdown(hostile).utf8.count < 200_000)
    #expect(HTMLText.plain(hostile).contains("x"))
  }

  @Test(.slow) func `a million cells are read in seconds`() throws {
    let row = (0..<1000).map { "v\($0)" }.joined(separator: ";")
    let header = (0..<1000).map { "c\($0)" }.joined(separator: ";")
    let text =
      header + "\n"
      + (0..<1000).map { "\($0);" + row.split(separator: ";").dropFirst().joined(separator: ";") }.joined(
        separator: "\n")
    var sandbox = ImportSandbox(
      "entries: [{kind: team, identifier: {system: s, from: c0}, fields: {title: c1}}]")
    let made = try sandbox.run(text)
    #expect(made.report.kinds.map(\.new) == [1000])
    #expect(made.report.withoutPlace.count == 998)
  }

  private static let inventory = Repository.bytes(of: Repository.sharedData + "/import/csv/service-inventory.csv")

  @Test(.slow, .enabled(if: inventory != nil, "skipped: the inventory is not in ../shared/data/import"))
  func `a public inventory of 1100 services gives a catalogue without an error, and again no change`() throws {
    let bytes = try #require(Self.inventory)
    var sandbox = ImportSandbox("")
    let catalog = try sandbox.catalog()
    let inventory = CSVSource.inventory(of: SourceFile(path: "service-inventory.csv", bytes: bytes))
    let suggestion = ImportSuggestion(inventory, source: "service-inventory.csv", form: "csv", in: catalog)
    sandbox = ImportSandbox(suggestion.text)
    let made = try sandbox.run(bytes, creates: true)
    #expect(made.report.recordCount == 1100)
    #expect(!made.report.isBlocked)
    let errors = Linter().findings(
      in: try sandbox.catalog(), schemas: CatalogSchemas(extensionsIn: MemoryTree(sandbox.files)),
      today: try #require(CalendarDate("2026-11-21"))
    ).filter { $0.severity == .error }
    #expect(errors.map(\.message) == [])
    let again = try sandbox.run(bytes, creates: true)
    #expect(again.changes.count == 0)
  }
}
