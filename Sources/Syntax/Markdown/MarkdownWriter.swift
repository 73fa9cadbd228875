extension Markdown {
  /// The text written anew as Markdown, out of what a reader of a page sees: neither comments nor addresses that nobody can follow, nor
  /// anything else that is written and not shown. Of HTML the words are there, and what Markdown has a mark for.
  ///
  /// - Parameter isKept: whether a link or an image leads somewhere; of others the words are there.
  package func written(keeping isKept: (Link) -> Bool) -> [UInt8] {
    var writer = MarkdownWriter(self, kept: links.map(isKept))
    for event in events { writer.write(event) }
    return writer.finish()
  }
}

/// Writes the events of a Markdown text as Markdown.
private struct MarkdownWriter {
  /// What is entered and goes on over several blocks.
  private enum Container {
    case quotation, footnote
    case item(isTight: Bool)
  }

  private struct List {
    let isTight: Bool
    /// What stands before each item, and behind its number.
    let mark: UInt8
    /// The number of the next item; nil where items have none.
    var number: UInt32?
  }

  /// Something within a line that is not yet left.
  private struct Span {
    let tag: Markdown.Tag
    /// The block and the place in its words where it began.
    let block: Int
    let start: Int
    let mark: String
    /// As its event has it.
    let detail: Int
  }

  private let markdown: Markdown
  /// Whether each of the links is written as one.
  private let kept: [Bool]
  private var output = MarkdownLines()
  /// The words of the block that is written next.
  private var words: [UInt8] = []
  /// How many blocks there were.
  private var block = 0
  private var containers: [Container] = []
  private var lists: [List] = []
  /// The mark of a list that has just ended: one right behind it needs another.
  private var endedMark: UInt8?
  private var spans: [Span] = []
  private var (codeDepth, imageDepth, tableDepth) = (0, 0, 0)
  private var isInHeading = false
  private var cells: [String] = []
  private var alignments: [Markdown.Alignment] = []

  init(_ markdown: Markdown, kept: [Bool]) {
    self.markdown = markdown
    self.kept = kept
  }

  mutating func finish() -> [UInt8] {
    endParagraph()
    return output.bytes
  }

  mutating func write(_ event: Markdown.Event) {
    switch event.kind {
    case .enter where event.tag.isSpan: enterSpan(event)
    case .enter: enterBlock(event)
    case .leave where event.tag.isSpan: leaveSpan()
    case .leave: leaveBlock(event)
    case .html: break
    case .text, .code: add(markdown.string(of: event))
    case .nullCharacter: add("\u{FFFD}")
    case .entity:
      let written = markdown.string(of: event)
      add(Markdown.Entity.text(of: written.utf8) ?? written)
    case .hardBreak: words += (isOnOneLine || codeDepth > 0 ? " " : "\\\n").utf8
    case .softBreak: words.append(isOnOneLine ? 0x20 : 0x0A)
    case .footnoteReference:
      let number = markdown.footnoteReferences[Int(event.detail)].footnote + 1
      words += (imageDepth > 0 ? "\(number)" : "[^\(number)]").utf8
    }
  }

  private mutating func add(_ text: String) {
    if codeDepth > 0 { words += text.utf8 } else { MarkdownLines.add(text, to: &words, isInTable: tableDepth > 0) }
  }

  private var isOnOneLine: Bool { isInHeading || imageDepth + tableDepth > 0 }

  // MARK: Within lines

  private mutating func enterSpan(_ event: Markdown.Event) {
    var mark = ""
    switch event.tag {
    case .emphasis: mark = words.last == UInt8(ascii: "*") ? "_" : "*"
    case .strong: mark = words.last == UInt8(ascii: "*") ? "__" : "**"
    case .strikethrough: mark = "~~"
    case .link: mark = kept[Int(event.detail)] ? "[" : ""
    case .image: mark = kept[Int(event.detail)] ? "![" : ""
    default: break
    }
    // What lies in the description of a picture is text, and so is what lies in code.
    if imageDepth + codeDepth > 0 { mark = "" }
    spans.append(Span(tag: event.tag, block: block, start: words.count, mark: mark, detail: Int(event.detail)))
    if event.tag == .image { imageDepth += 1 }
    if event.tag == .codeSpan, imageDepth == 0 { codeDepth += 1 }
    words += mark.utf8
  }

  private mutating func leaveSpan() {
    guard let span = spans.popLast() else { return }
    if span.tag == .codeSpan, imageDepth == 0 { codeDepth -= 1 }
    if span.tag == .image { imageDepth -= 1 }
    // What a block ended within has lost its beginning.
    guard span.block == block else { return }
    switch span.tag {
    case .codeSpan where imageDepth + codeDepth == 0: writeCode(from: span.start)
    case .link, .image:
      guard !span.mark.isEmpty else { return }
      let link = markdown.links[span.detail]
      if span.tag == .link, isBare(link, from: span.start) {
        words.removeSubrange(span.start...)
        words += "<\(link.destination)>".utf8
      } else {
        words += "](\(MarkdownLines.destination(link.destination))".utf8
        if !link.title.isEmpty { words += " \"\(MarkdownLines.title(link.title))\"".utf8 }
        words.append(UInt8(ascii: ")"))
      }
    default: words += span.mark.utf8
    }
  }

  /// Whether a link's words, with a bracket before them from `start` on, are its address.
  private func isBare(_ link: Markdown.Link, from start: Int) -> Bool {
    guard link.title.isEmpty, URLSafety(of: link.destination) == .external,
      link.destination.utf8.allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") })
    else { return false }
    var address: [UInt8] = []
    MarkdownLines.add(link.destination, to: &address, isInTable: tableDepth > 0)
    return words[(start + 1)...].elementsEqual(address)
  }

  /// Puts the words from `start` on between as many backticks as they need.
  private mutating func writeCode(from start: Int) {
    var code = Array(words[start...]).map { $0 == 0x0A ? 0x20 : $0 }
    words.removeSubrange(start...)
    let fence = [UInt8](
      repeating: UInt8(ascii: "`"), count: MarkdownLines.longestRun(of: UInt8(ascii: "`"), in: code) + 1)
    let isPadded =
      code.first == UInt8(ascii: "`") || code.last == UInt8(ascii: "`") || code.first == 0x20 && code.last == 0x20
    if isPadded { code = [0x20] + code + [0x20] }
    if tableDepth > 0 { code = code.flatMap { $0 == UInt8(ascii: "|") ? [UInt8(ascii: "\\"), $0] : [$0] } }
    words += fence + code + fence
  }

  // MARK: Blocks

  /// How deep quotations and lists lie in one another at most; what lies deeper is written as a part of the deepest.
  private static let depthLimit = 64

  private mutating func enterBlock(_ event: Markdown.Event) {
    endParagraph()
    if event.tag != .unorderedList, event.tag != .orderedList { endedMark = nil }
    switch event.tag {
    case .blockQuote:
      enter(.quotation, "> ", "> ")
      if let alert = Markdown.Alert(rawValue: event.detail), alert != .none {
        output.line("[!\(alert)]".uppercased())
        output.gap = .line
      }
    case .heading: isInHeading = true
    case .unorderedList, .orderedList:
      let (one, other): (UInt8, UInt8) =
        event.tag == .orderedList ? (UInt8(ascii: "."), UInt8(ascii: ")")) : (UInt8(ascii: "-"), UInt8(ascii: "*"))
      let number = event.tag == .orderedList ? event.detail : nil
      lists.append(List(isTight: event.isTight, mark: endedMark == one ? other : one, number: number))
      endedMark = nil
    case .listItem: enterItem(Markdown.TaskMark(rawValue: event.detail) ?? .none)
    case .element where markdown.elements[Int(event.detail)].name == .li:
      lists.append(List(isTight: false, mark: UInt8(ascii: "-"), number: nil))
      enterItem(.none)
    case .footnote: enter(.footnote, "[^\(event.detail + 1)]: ", "    ")
    case .thematicBreak:
      output.begin()
      output.line("___")
      output.gap = gap
    case .codeBlock: codeDepth += 1
    case .element where markdown.elements[Int(event.detail)].name == .pre: codeDepth += 1
    case .table:
      tableDepth += 1
      output.gap = .blankLine
    case .tableRow: cells = []
    case .tableHead: alignments = []
    case .tableHeaderCell: alignments.append(Markdown.Alignment(rawValue: event.detail) ?? .none)
    default: break
    }
  }

  private mutating func enterItem(_ task: Markdown.TaskMark) {
    guard let list = lists.popLast() else { return }
    var mark = list.number.map { "\($0)" } ?? ""
    mark.unicodeScalars.append(Unicode.Scalar(list.mark))
    let box =
      switch task {
      case .none: ""
      case .open: "[ ] "
      case .done: "[x] "
      }
    let indentation = String(repeating: " ", count: mark.utf8.count + 1)
    lists.append(List(isTight: list.isTight, mark: list.mark, number: list.number.map { $0 &+ 1 }))
    enter(.item(isTight: list.isTight), "\(mark) \(box)", indentation)
  }

  private mutating func enter(_ container: Container, _ mark: String, _ prefix: String) {
    containers.append(container)
    if containers.count <= Self.depthLimit { output.enter(mark, prefix) }
  }

  private mutating func leaveContainer() {
    if containers.count <= Self.depthLimit { output.leave() }
    containers.removeLast()
  }

  private mutating func leaveBlock(_ event: Markdown.Event) {
    switch event.tag {
    case .heading:
      isInHeading = false
      writeHeading(Int(event.detail))
      return
    case .codeBlock:
      writeCodeBlock()
      return
    case .element where markdown.elements[Int(event.detail)].name == .pre:
      writeCodeBlock()
      return
    case .tableHeaderCell, .tableCell:
      cells.append(String(decoding: MarkdownLines.oneLine(words), as: UTF8.self))
      endWords()
      return
    case .tableRow:
      output.begin()
      output.line("| \(cells.joined(separator: " | ")) |")
      return
    case .tableHead:
      let marks = alignments.map { alignment in
        switch alignment {
        case .none: "---"
        case .left: ":--"
        case .center: ":-:"
        case .right: "--:"
        }
      }
      output.begin()
      output.line("| \(marks.joined(separator: " | ")) |")
      return
    default: break
    }
    endParagraph()
    switch event.tag {
    case .blockQuote, .footnote:
      leaveContainer()
      output.gap = gap
    case .listItem:
      leaveContainer()
      output.gap = lists.last?.isTight ?? false ? .line : .blankLine
    case .unorderedList, .orderedList:
      endedMark = lists.popLast()?.mark
      output.gap = gap
    case .element where markdown.elements[Int(event.detail)].name == .li:
      leaveContainer()
      lists.removeLast()
      output.gap = .blankLine
    case .table:
      tableDepth -= 1
      output.gap = .blankLine
    case .element, .htmlBlock: output.gap = .blankLine
    default: break
    }
  }

  /// What stands between two blocks here.
  private var gap: MarkdownLines.Gap {
    if case .item(isTight: true)? = containers.last { .line } else { .blankLine }
  }

  private mutating func endWords() {
    words = []
    block += 1
  }

  private mutating func endParagraph() {
    guard codeDepth == 0 else { return }
    let lines = MarkdownLines.lines(of: words)
    endWords()
    guard !lines.isEmpty else { return }
    endedMark = nil
    output.begin()
    for line in lines { output.line(MarkdownLines.escapingStart(line)) }
    output.gap = gap
  }

  private mutating func writeHeading(_ level: Int) {
    var line = MarkdownLines.oneLine(words)
    endWords()
    if line.last == UInt8(ascii: "#") { line.insert(UInt8(ascii: "\\"), at: line.count - 1) }
    output.begin()
    output.line(
      String(repeating: "#", count: level) + (line.isEmpty ? "" : " ") + String(decoding: line, as: UTF8.self))
    output.gap = gap
  }

  private mutating func writeCodeBlock() {
    codeDepth -= 1
    guard codeDepth == 0 else { return }
    var code = words
    endWords()
    let tick = UInt8(ascii: "`")
    let fence = String(repeating: "`", count: max(3, MarkdownLines.longestRun(of: tick, in: code) + 1))
    if code.last == 0x0A { code.removeLast() }
    output.begin()
    output.line(fence)
    if !code.isEmpty {
      for line in code.split(separator: 0x0A, omittingEmptySubsequences: false) { output.line(line) }
    }
    output.line(fence)
    output.gap = gap
  }
}
