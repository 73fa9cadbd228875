import SourceText
import Syntax
import TestSupport
import Testing

/// Texts that are made to keep md4c busy. That the tests end is part of what they show: uncut, each would take seconds, and a hundred times that at ten times the length.
@Suite(.serialized, .slow) struct SlowMarkdownTests {
  private func document(_ text: String) -> Document {
    Document.parsing(SourceFile(path: "x.md", bytes: Array("---\na: 1\n---\n\(text)".utf8)))
  }

  /// Texts for which md4c takes time that grows with the square of their length.
  private static let slowTexts = [
    "bare addresses": String(repeating: "www.a.b(", count: 40_000),
    "addresses with a scheme": String(repeating: "http://a.b(", count: 30_000),
    "addresses without an end": String(repeating: "www._", count: 40_000),
    "brackets": String(repeating: "[x]\n", count: 80_000),
    "pairs of brackets": String(repeating: "[x][y]\n", count: 40_000),
    "brackets in brackets": "[q]: b\n\n" + String(repeating: "[", count: 40_000)
      + String(repeating: "]", count: 40_000),
    "links": String(repeating: "[a](b)\n", count: 40_000),
    "brackets in a row": String(repeating: "[", count: 40_000) + String(repeating: "?\n]", count: 40_000),
    "lists in lists": String(repeating: "- ", count: 40_000) + "a\n" + String(repeating: "\n", count: 80_000),
    "items that are none": String(repeating: "    - [x]\n", count: 40_000),
    "numbers that are none": "a\n" + String(repeating: "2. [x]\n", count: 40_000),
    "rows that are none": String(repeating: "|[x]\n", count: 40_000),
    "rows behind HTML": "<!--\n\n|a|\n|---|\n|-->\n" + String(repeating: "|[x]\n", count: 40_000),
    "rows behind code": "```\n\n|a|\n|---|\n```\n" + String(repeating: "|[x]\n", count: 40_000),
    "lines that end in two ways": String(repeating: "[x]\r\n", count: 40_000),
  ]

  @Test(arguments: slowTexts.keys.sorted()) func `a text that would take too long is cut where that part begins`(
    _ name: String
  ) throws {
    let slow = try #require(Self.slowTexts[name])
    let document = self.document("Before [it](a.md).\n\n\(slow)")
    let markdown = document.markdown()
    #expect(markdown.diagnostic?.rule == SyntaxFault.markdownTooLarge.id)
    #expect(markdown.links.first?.destination == "a.md")
    #expect(markdown.diagnostic.map { Int($0.place.range.start) < document.body.offsets.lowerBound + 90_000 } == true)
    #expect(document.links().problems.contains { $0.rule == SyntaxFault.markdownTooLarge.id })
  }

  @Test(arguments: [
    "A paragraph with a [link](b.md), and an address: https://example.org/a/b.\n\n",
    "- [a](b.md) in a list, and [another](c.md)\n", "1. [a](b.md) in a list\n\n",
    "|a|b|\n|---|:--|\n|[a](b.md)|[b](c.md)|\n|www.example.org|[c]|\n\n", "> [a](b.md)\n\n",
    "# Heading [a](b.md)\n\nText with `code` and a <https://example.org> in it.\n\n",
  ])
  func `a long text of short parts is read to its end`(_ part: String) {
    let text = String(repeating: part, count: 4_000)
    let markdown = document("\(text)[q]: r.md\n").markdown()
    #expect(markdown.diagnostic == nil)
    #expect(markdown.links.count >= 4_000)
  }

  @Test func `a table of very many rows is read to its end`() {
    let rows = String(repeating: "|[a](b.md)|[c](d.md) and more|\n", count: 5_000)
    let markdown = document("|a|b|\n|---|---|\n\(rows)").markdown()
    #expect(markdown.diagnostic == nil)
    #expect(markdown.links.count == 10_000)
  }
}
