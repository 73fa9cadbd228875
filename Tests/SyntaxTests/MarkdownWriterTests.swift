import SourceText
import TestSupport
import Testing

@testable import Syntax

/// Markdown that is written anew, out of what a reader sees.
@Suite struct MarkdownWriterTests {
  private static func read(_ text: [UInt8]) -> Markdown {
    Markdown(parsing: SourceFile(path: "t.md", bytes: text), in: SourceRange(0..<text.count))
  }

  private static func written(_ text: String, keeping isKept: (Markdown.Link) -> Bool = { _ in true }) -> String {
    String(decoding: read(Array(text.utf8)).written(keeping: isKept), as: UTF8.self)
  }

  /// What a reader sees: blocks, marks, words on one line each, and where links lead.
  private static func seen(_ markdown: Markdown) -> [String] {
    var seen: [String] = []
    var words = ""
    func end() {
      if !words.isEmpty { seen.append(words) }
      words = ""
    }
    for event in markdown.events {
      switch event.kind {
      case .text, .code: words += markdown.string(of: event)
      case .entity: words += Markdown.Entity.text(of: markdown.string(of: event).utf8) ?? markdown.string(of: event)
      case .softBreak: words += " "
      case .hardBreak: words += "⏎"
      case .nullCharacter: words += "\u{FFFD}"
      case .footnoteReference: words += "†\(markdown.footnoteReferences[Int(event.detail)].footnote)"
      case .html: break
      case .enter, .leave:
        switch event.tag {
        case .document, .htmlBlock, .element, .spanElement, .paragraph: if !event.tag.isSpan { end() }
        case .link, .image:
          let link = markdown.links[Int(event.detail)]
          words += event.kind == .enter ? "⟨" : "⟩\(link.destination) \(link.title)"
        case .codeBlock:
          end()
          seen.append("\(event.kind) code")
        case _ where event.tag.isSpan: words += event.kind == .enter ? "{\(event.tag) " : "}"
        default:
          end()
          seen.append("\(event.kind) \(event.tag) \(event.detail)")
        }
      }
    }
    return seen
  }

  private static let texts: [(path: String, bytes: [UInt8])] =
    ["catalog", "docs", "templates", "Tests/SyntaxTests/MarkdownCases"].flatMap { Repository.files(below: $0, ".md") }

  @Test func `a text says and shows the same when it is written anew`() {
    #expect(Self.texts.count > 200)
    for (path, bytes) in Self.texts {
      let markdown = Self.read(bytes)
      // Of HTML only the words stay.
      guard markdown.rawHTML.isEmpty, markdown.diagnostic == nil else { continue }
      let anew = markdown.written { _ in true }
      #expect(Self.seen(Self.read(anew)) == Self.seen(markdown), "\(path)\n\(String(decoding: anew, as: UTF8.self))")
    }
  }

  @Test func `what nobody sees is not written`() {
    let text = Self.written(
      """
      Words <!-- secret --> and [a link](secret.md "secret") and ![a picture](secret.png), <span data-x="secret">more</span>.

      <!--
      secret
      -->
      <script>secret()</script>

      [secret]: secret.md
      [^secret]: secret

      ```sh secret
      code
      ```

      | one |
      |---|
      | 1 | secret |
      """, keeping: { !$0.destination.hasPrefix("secret") })
    #expect(
      text == """
        Words  and a link and a picture, more.

        ```
        code
        ```

        | one |
        | --- |
        | 1 |

        """)
  }

  @Test func `what would be a mark and is a word stays a word`() {
    for text in [
      "1\\. no list", "\\# no heading", "\\- no item", "a \\* b \\* c", "snake_case and \\_this\\_", "\\[no](link)",
      "5 \\< 6 \\<b>",
      "&amp;auml; &lt;i>", "\\![no](p.png)", "a\n\\===", "\\| a |\n\\|---|", "``a ` b``", "`` ` ``", "end\\\\",
      "> \\[!NOTE]\n> x",
      "wow\\![a](b)", "***a** b*", "**a***b*", "[a](<b c> \"d \\\" e\")", "<https://a.example/?b=c&d;e>",
      "www.a.example x@y.example",
      "- a\n\n  b\n- c\n\n* other\n\n1) d\n2) e\n\n3. f", "# a #\\#", "a\\\nb", "- [x] done\n- [ ] open", "> a\n\n> b",
    ] {
      let anew = Self.written(text)
      #expect(
        Self.seen(Self.read(Array(anew.utf8))) == Self.seen(Self.read(Array(text.utf8))), "`\(text)` became `\(anew)`")
    }
  }

  @Test(
    .slow,
    arguments: [
      "> ", "- ", "1. ", "*a", "**", "[a](b)", "![a](b", "`a", "<div>", "<li>", "<pre>", "|a", "a\n", "> a\nb\n", "\\",
      "~~", "&amp;", "<b>*",
    ])
  func `whatever is repeated, it is written anew in time and room in proportion`(part: String) {
    let text = Array(String(repeating: part, count: 20_000).utf8)
    let clock = ContinuousClock()
    var anew: [UInt8] = []
    let duration = clock.measure { anew = Self.read(text).written { _ in true } }
    #expect(duration < .seconds(20))
    #expect(anew.count < 300 * text.count)
    #expect(String(validating: anew, as: UTF8.self) != nil)
  }
}
