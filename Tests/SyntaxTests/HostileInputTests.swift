import SourceText
import Syntax
import TestSupport
import Testing

/// Inputs that are made to make a reader slow, fat or fall over.
///
/// No test measures time: that it ends at all is what it shows. The inputs are so large that a reader whose work is not
/// linear in them would go on for hours.
@Suite(.serialized, .slow) struct HostileInputTests {
  private func file(_ text: String) -> SourceFile { SourceFile(path: "x.md", bytes: Array(text.utf8)) }

  private func errors(_ text: String, _ format: DataFormat = .yaml, _ limits: Limits = .catalogue) -> [String] {
    NodeTree.parse(file(text), as: format, limits: limits).diagnostics.map(\.rule.name)
  }

  @Test(arguments: ["[", "{", "- ", "? ", "{a: ", "[[", "a: {b: ["])
  func `a hundred thousand openings are refused at the limit`(
    _ opening: String
  ) {
    let text = String(repeating: opening, count: 100_000)
    #expect(errors(text).count == 1)
    #expect(errors(text, .json).count == 1)
  }

  @Test func `a file is refused by itself, whatever the reader met before it`() {
    let reader = SyntaxReader(limits: .catalogue)
    let brackets = "---\ntitle: " + String(repeating: "[", count: 500) + "\n---\n"
    for _ in 0..<3 {
      #expect(reader.document(file(brackets)).diagnostics.map(\.rule) == [SyntaxFault.tooDeep.id])
    }
    #expect(reader.document(file("---\ntitle: Payroll\n---\n")).diagnostics.isEmpty)
  }

  @Test(arguments: [100, 101, 5000])
  func `of very many doubled keys the first are told, and how many more there are`(_ count: Int) {
    let (_, diagnostics) = NodeTree.parse(
      file("a: 1\n" + String(repeating: "a: 2\n", count: count)), limits: .catalogue)
    let summaries = diagnostics.map(\.message).filter { $0.hasPrefix("from here on") }
    #expect(diagnostics.count - summaries.count == 100)
    let noun = count == 101 ? "1 more key stands" : "\(count - 100) more keys stand"
    #expect(summaries == (count > 100 ? ["from here on, \(noun) in the file a second time"] : []))
  }

  @Test func `the depth limit says where it was reached`() {
    let (_, diagnostics) = NodeTree.parse(
      file(String(repeating: "[", count: 100_000)), limits: .catalogue)
    #expect(diagnostics.map(\.rule) == [SyntaxFault.tooDeep.id])
    #expect(diagnostics.first?.place.range == SourceRange(64..<65))
  }

  @Test(arguments: [DataFormat.json, .yaml]) func `data of twenty thousand levels is read on a small stack`(
    _ format: DataFormat
  ) {
    let text = String(repeating: "[", count: 20_000) + String(repeating: "]", count: 20_000)
    let (tree, diagnostics) = NodeTree.parse(file(text), as: format, limits: .data)
    #expect(diagnostics.isEmpty)
    #expect(tree.nodes.count == 20_000)
    #expect(errors("[" + text + "]", format, .data) == ["nested-too-deep"])
  }

  @Test(arguments: ["[[[[", "a: [b", "a: 'b", "a: b", "a: {b: c}"])
  func `a file behind one that was given up halfway is read as by a reader of its own`(text: String) {
    let reader = SyntaxReader(limits: .catalogue)
    let hostile = SourceFile(
      path: "a.md", bytes: Array("---\ntitle: \(String(repeating: "[", count: 1000))\n---\n".utf8))
    let file = SourceFile(path: "b.md", bytes: Array("---\n\(text)\n---\n".utf8))
    let alone = Document.parsing(file)
    _ = reader.document(hostile)
    let behind = reader.document(file)
    #expect(behind.diagnostics == alone.diagnostics)
    #expect(behind.frontmatter.nodes == alone.frontmatter.nodes)
    #expect(behind.isFrontmatterReadable == alone.isFrontmatterReadable)
  }

  @Test func `an alias bomb is refused by the number of values`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let (tree, diagnostics) = NodeTree.parse(file(text), limits: .catalogue)
    #expect(diagnostics.map(\.rule) == [SyntaxFault.tooManyValues.id])
    #expect(tree.nodes.count <= Limits.catalogue.nodes)
  }

  @Test func `aliases cannot nest deeper than the limit`() {
    var text = "a0: &a0 [x]\n"
    for level in 1...100 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    #expect(errors(text) == ["nested-too-deep"])
  }

  @Test func `a file over the limit is refused without being read`() {
    let large = SourceFile(path: "x.md", bytes: [UInt8](repeating: 0x5B, count: 100 << 20))
    #expect(Document.parsing(large).diagnostics.map(\.rule) == [SyntaxFault.fileTooLarge.id])
  }

  @Test func `a very long line of YAML is refused, and read as JSON`() {
    let text = "[" + String(repeating: "1,", count: 1 << 20) + "1]"
    #expect(errors(text, .yaml, .data) == ["yaml-line-too-long"])
    #expect(errors(text, .json, .data).isEmpty)
  }

  @Test func `many keys in one mapping are compared in time that grows with their number`() {
    let text = (0..<50_000).map { "k\($0): 1\n" }.joined() + "k7: 2\n"
    let (_, diagnostics) = NodeTree.parse(file(text), limits: .catalogue)
    #expect(diagnostics.map(\.message) == ["`k7` stands here a second time"])
  }

  @Test func `many names on one line that nothing refers to are each told`() {
    let text = "[" + (0..<8_000).map { "&a\($0) b" }.joined(separator: ",") + "]\n"
    let (_, diagnostics) = NodeTree.parse(file(text), limits: .catalogue)
    #expect(diagnostics.count == 8_000)
    #expect(diagnostics.allSatisfy { $0.rule == SyntaxFault.unusedAnchor.id && $0.fix == nil })
  }

  @Test func `a wide table with short rows is cut`() {
    let columns = 100
    let text =
      "|" + String(repeating: "a|", count: columns) + "\n|" + String(repeating: "---|", count: columns) + "\n"
      + String(repeating: "|b\n", count: 4_000)
    let bytes = file(text)
    let markdown = Markdown(parsing: bytes, in: SourceRange(0..<bytes.bytes.count))
    #expect(markdown.diagnostic?.rule == SyntaxFault.markdownTooLarge.id)
    #expect(markdown.events.count < 2_000 + 5 * bytes.bytes.count)
    expectBalanced(markdown)
  }

  @Test func `a long address that many links refer to is cut`() {
    let text = String(repeating: "[a] ", count: 20_000) + "\n\n[a]: " + String(repeating: "x", count: 100_000) + "\n"
    let bytes = file(text)
    let markdown = Markdown(parsing: bytes, in: SourceRange(0..<bytes.bytes.count))
    #expect(markdown.diagnostic?.rule == SyntaxFault.markdownTooLarge.id)
    #expect(markdown.links.reduce(0) { $0 + $1.destination.utf8.count } < 20 * bytes.bytes.count + 200_000)
    expectBalanced(markdown)
  }

  @Test(arguments: [
    "> ", ">", "- ", "[", "![", "[a](", "*a **a ", "`a", "<", "<!--", "<a ", "&#", "a@", "http://", "~~a ~", "1. ",
  ])
  func `a hundred thousand beginnings are read in time`(_ opening: String) {
    let bytes = file(String(repeating: opening, count: 100_000))
    let markdown = Markdown(parsing: bytes, in: SourceRange(0..<bytes.bytes.count))
    let outline = MarkdownOutline(of: markdown)
    #expect(outline.headings.isEmpty)
    expectBalanced(markdown)
  }

  @Test func `headings of the same text get numbers in time that grows with their number`() {
    let bytes = file(String(repeating: "# a\n", count: 20_000))
    let outline = MarkdownOutline(of: Markdown(parsing: bytes, in: SourceRange(0..<bytes.bytes.count)))
    #expect(outline.headings.last?.slug == "a-19999")
  }

  @Test(arguments: [
    "<", "<a", "<a b=\"", "<!--", "<![CDATA[", "<![if", "<?", "</", "</b>", "<b>", "<div>", "<p>", "<ul><li>", "<td>",
    "<script>", "x <script>", "<a href=x>", "*a <div>", "&", "<div>&amp", "[^1]", "[^1]: a\n", "[[", "[a][", "](",
    "> [!NOTE]\n",
    "<b x=' ", "<svg>", "<details>\n\n", "a | b\n-|-\n", "`", "<a b='\" c=\"", "[a](b <div>", "**<p>", "<br>", "<pre>",
  ])
  func `marks without end end`(_ mark: String) {
    let text = "<div>\n" + String(repeating: mark, count: 60_000 / mark.utf8.count)
    for text in [text, String(text.dropFirst(6))] {
      let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
      let markdown = Markdown(parsing: file, in: SourceRange(0..<file.bytes.count))
      #expect(markdown.events.count < 2_000 + 8 * file.bytes.count)
      #expect(markdown.findings.count <= 100)
      expectBalanced(markdown)
    }
  }

  @Test(
    "a link that the text ends in does not end behind the text",
    arguments: ["[a](b", "![](../a.png", "[a](<b>", "[a](b \"c\"", "[a](", "x\n[a](b"])
  func unclosedLink(text: String) {
    for behind in [")", ")) more", "\n", ""] {
      let file = SourceFile(path: "a.md", bytes: Array((text + behind).utf8))
      let length = text.utf8.count
      for onlyLinks in [false, true] {
        let markdown = Markdown(parsing: file, in: SourceRange(0..<length), onlyLinks: onlyLinks)
        #expect(markdown.links.isEmpty)
        #expect(markdown.events.allSatisfy { $0.isAside || Int($0.text.end) <= length })
      }
    }
  }
}

/// Expects that everything entered is left.
func expectBalanced(_ markdown: Markdown) {
  var open: [Markdown.Tag] = []
  for event in markdown.events {
    switch event.kind {
    case .enter: open.append(event.tag)
    case .leave: #expect(open.popLast() == event.tag)
    default: break
    }
  }
  #expect(open.isEmpty)
}
