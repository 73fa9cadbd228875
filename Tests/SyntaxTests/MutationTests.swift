import SourceText
import Syntax
import TestSupport
import Testing

/// Whatever the bytes, a tree results whose ranges lie in the file and in one another.
@Suite(.slow) struct MutationTests {
  private static let seed = """
    ---
    title: Payroll "x" # note
    summary: 'it''s here'
    list: [a, {b: c}, "d\\u00e4", *x]
    base: &x
      - one
      -
      - two: |
          text
           more
        three: >-
          folded
          text
    ? key
    : !!str 4
    date: 2026-01-01
    ---

    # Head *line*

    Text [link](a.md "t") ![i](b.png) <!-- c --> https://x.org &amp; `code`

    | a | b |
    |---|---|
    | 1 | 2 |

    > - [ ] item
    """

  private static let pieces: [String] = [
    "\n", " ", "  ", "\t", ":", ": ", "- ", "[", "]", "{", "}", ",", "\"", "'", "#", " #x", "&a ", "*a", "*x", "!",
    "!!int ",
    "|", ">", "%", "@", "`", "---\n", "...\n", "\r", "\r\n", "\\", "?", "~", "ä", "😀", "\u{FEFF}", "0", "<!--", "-->",
    "](",
    "\u{85}", "\u{2028}",
  ]

  private func mutated(_ generator: inout SplitMix64) -> [UInt8] {
    var bytes = Array(Self.seed.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes.insert(contentsOf: Self.pieces.randomElement(using: &generator)?.utf8 ?? "".utf8, at: place)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...20, using: &generator)))
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
      case 3: bytes.removeSubrange(place..<bytes.count)
      default:
        let end = min(bytes.count, place + Int.random(in: 1...30, using: &generator))
        bytes.insert(contentsOf: Array(bytes[place..<end]), at: Int.random(in: 0...bytes.count, using: &generator))
      }
    }
    return bytes
  }

  @Test(arguments: 0..<8) func `ranges lie in the file and in one another`(_ round: Int) {
    var generator = SplitMix64(state: UInt64(round))
    let reader = SyntaxReader()
    for _ in 0..<600 {
      let file = SourceFile(path: "x.md", bytes: mutated(&generator))
      let document = reader.document(file)
      check(document.frontmatter, document.diagnostics, file)
      let (json, problems) = reader.parse(file, as: .json)
      check(json, problems, file)
      guard document.isFrontmatterReadable else { continue }
      let markdown = document.markdown()
      expectBalanced(markdown)
      for event in markdown.events where !event.isAside {
        expect(event.text, inside: document.body, file)
      }
      let outline = MarkdownOutline(of: markdown)
      for link in outline.links { expect(link.range, inside: document.body, file) }
      for heading in outline.headings { expect(heading.range, inside: document.body, file) }
      for comment in outline.comments { expect(comment.range, inside: document.body, file) }
    }
  }

  private func expect(_ range: SourceRange, inside outer: SourceRange, _ file: SourceFile) {
    let isInside = range.start <= range.end && range.start >= outer.start && range.end <= outer.end
    #expect(isInside, "\(range) not in \(outer) of \(escaped(String(decoding: file.bytes, as: UTF8.self)))")
  }

  private func check(_ tree: NodeTree, _ diagnostics: [Diagnostic], _ file: SourceFile) {
    let whole = SourceRange(0..<file.bytes.count)
    for diagnostic in diagnostics {
      expect(diagnostic.place.range, inside: whole, file)
      for edit in diagnostic.fix?.edits ?? [] { expect(edit.range, inside: whole, file) }
    }
    #expect(Int(tree.nodes[0].subtreeEnd) == tree.nodes.count)
    func check(_ view: NodeView, inside outer: SourceRange) {
      expect(view.range, inside: outer, file)
      let node = view.node
      #expect(node.text.start <= node.text.end)
      #expect(Int(node.text.end) <= (node.isDecoded ? tree.decoded.count : file.bytes.count))
      var previous = view.range.start
      var children = 0
      func step(_ child: NodeView) {
        check(child, inside: view.range)
        // What an alias stands for stands where the alias does, all of it.
        let isInOrder = child.range.start >= previous || child.range == view.range
        #expect(
          isInOrder, "\(child.range) before \(previous) in \(escaped(String(decoding: file.bytes, as: UTF8.self)))")
        previous = child.range.end
        children += 1
      }
      for element in view.elements { step(element) }
      for pair in view.pairs {
        #expect(pair.key.kind == .string)
        step(pair.key)
        step(pair.value)
      }
      #expect(children == (view.isMapping ? 2 * view.count : view.count))
    }
    check(tree.root, inside: whole)
  }
}
