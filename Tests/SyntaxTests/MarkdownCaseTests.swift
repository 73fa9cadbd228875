import FoundationEssentials  // Reads the folder of cases.
import SourceText
import Syntax
import TestSupport
import Testing

/// The files `MarkdownCases/NAME.md` beside `NAME.txt`; recorded as ``DocumentCaseTests`` says.
@Suite struct MarkdownCaseTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "MarkdownCases")
  static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
    .filter { $0.hasSuffix(".md") }.sorted()

  @Test func `there are cases`() {
    #expect(Self.names.count >= 5)
  }

  @Test(arguments: names) func `a text is read as expected`(_ name: String) throws {
    let file = SourceFile(path: name, bytes: Array(try Data(contentsOf: Self.folder.appending(path: name))))
    let markdown = Markdown(parsing: file, in: SourceRange(0..<file.bytes.count))
    let outline = MarkdownOutline(of: markdown)
    var text = dump(markdown)
    text += "\n"
    for link in outline.links {
      let exact = link.isExact ? escaped(file.text(in: link.range)) : "label \(escaped(file.text(in: link.range)))"
      text += "\(link.isImage ? "image" : "link") \(escaped(link.destination)) \(URLSafety(of: link.destination)) "
      text += "title \(escaped(link.title)) at \(link.range.start)-\(link.range.end) \(exact)\n"
    }
    for heading in outline.headings {
      text += "heading \(heading.level) #\(heading.slug) \(escaped(heading.text)) at "
      text += "\(heading.range.start)-\(heading.range.end)\n"
    }
    for comment in outline.comments {
      text += "comment \(comment.range.start)-\(comment.range.end) \(escaped(file.text(in: comment.content)))\n"
    }
    for (index, footnote) in markdown.footnotes.enumerated() {
      text += "footnote \(index) referred to \(footnote.references) times\n"
    }
    for finding in markdown.findings.sorted() {
      text += "\(finding.rule.name) at \(finding.place.range.start)-\(finding.place.range.end) "
      text += "\(escaped(file.text(in: finding.place.range))): \(finding.message)\n  help: \(finding.help ?? "")\n"
    }
    Golden.expect(text, at: Self.folder.appending(path: name.replacing(".md", with: ".txt")).path())
  }
}

/// The events as lines, indented by what they stand in.
func dump(_ markdown: Markdown) -> String {
  var text = ""
  var depth = 0
  for event in markdown.events {
    switch event.kind {
    case .leave:
      depth -= 1
    case .enter:
      text += String(repeating: "  ", count: depth)
      if event.tag == .element || event.tag == .spanElement {
        let element = markdown.elements[Int(event.detail)]
        text += "<\(element.name.rawValue)> \(element.attributes.map { "\($0) " }.joined())\n"
      } else {
        text += "\(event.tag) \(event.detail)\(event.isTight ? " tight" : "")\n"
      }
      depth += 1
    default:
      let place = event.isAside ? "aside" : "\(event.text.start)-\(event.text.end)"
      text += String(repeating: "  ", count: depth) + "\(event.kind) \(place) \(escaped(markdown.string(of: event)))\n"
    }
  }
  return text
}
