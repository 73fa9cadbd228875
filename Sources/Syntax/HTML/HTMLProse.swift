internal import SourceText

/// Turns the raw HTML among the events of a text into events like those of Markdown: elements that are harmless, links,
/// headings and text. What is left out is told.
struct HTMLProse {
  private let markdown: Markdown
  private let path: String
  private var nesting: HTMLNesting
  private(set) var result: Markdown
  private var findings: ProseFindings
  /// The names of all elements that are begun somewhere in the text, and those that are ended.
  private var begun: Set<String> = []
  private var ended: Set<String> = []
  private var isInBlock = false
  private var islands = 0
  /// Before this event, nothing is shown: it lies within a script.
  private var shownFrom = 0
  /// By name, up to which event it is known that no end tag stands.
  private var unended: [String: Int] = [:]

  init(_ markdown: Markdown, path: String) {
    self.markdown = markdown
    self.path = path
    result = markdown
    findings = ProseFindings(path: path, markdown.findings)
    nesting = HTMLNesting(capacity: markdown.events.count)
    result.elements = Markdown.Element.impliedNames.map { Markdown.Element(name: $0) }
    for event in markdown.events where event.kind == .html { collectNames(event) }
  }

  mutating func read() -> Markdown {
    var index = 0
    while index < markdown.events.count {
      let event = markdown.events[index]
      switch event.kind {
      case .enter where event.tag == .htmlBlock:
        isInBlock = true
        nesting.position = event.text
        nesting.separate()
      case .leave where event.tag == .htmlBlock:
        isInBlock = false
        nesting.separate()
      case .enter: nesting.enter(event)
      case .leave: nesting.leave(event)
      case _ where index < shownFrom: break
      case .html:
        index = readRun(from: index)
        continue
      case .softBreak: nesting.add(event, isBlank: true)
      case .text: nesting.add(event, isBlank: markdown.withText(of: event) { Self.isBlank($0) })
      default: nesting.add(event)
      }
      index += 1
    }
    result.events = nesting.events
    result.findings = findings.all
    return result
  }

  private static func isBlank(_ text: Span<UInt8>) -> Bool {
    text.indices.allSatisfy { HTMLTokenizer.isBlank(text[$0]) }
  }

  /// Reads all raw HTML from an event on that nothing else stands between; returns the index behind it.
  private mutating func readRun(from start: Int) -> Int {
    var run = HTMLRun()
    var index = start
    while index < markdown.events.count, markdown.events[index].kind == .html {
      run.add(markdown.events[index], of: markdown)
      index += 1
    }
    var tokenizer = HTMLTokenizer(run.bytes[...])
    while let token = tokenizer.next() {
      switch token {
      case .text(let range): addText(range, run)
      case .plainText(let range): addText(range, run, isPlain: true)
      case .start(let name, let attributes, let range): enter(name, attributes, range, run)
      case .end(let name, let range): leave(name, range, run)
      case .comment(let range, let content, let isClosed):
        let place = run.place(of: range)
        result.comments.append(Markdown.Comment(range: place, content: run.place(of: content)))
        if !isClosed {
          result.comments.removeLast()
          findings.notShown(
            "the comment that begins here is never closed, and hides all that stands behind it",
            SourceRange(start: place.start, end: place.start + 4), "Write `-->` where the comment ends.")
        }
      case .rawText(let name, let range, let isClosed): leaveOut(name, range, isClosed, run, behind: index)
      case .instruction(let range):
        findings.notShown(
          "what stands between `<?` and `>` is not shown", run.place(of: range), "Remove it: pages run nothing.")
      }
    }
    return index
  }

  private mutating func leaveOut(
    _ name: String, _ range: Range<Int>, _ isClosed: Bool, _ run: HTMLRun, behind index: Int
  ) {
    var isClosed = isClosed
    if !isClosed, !isInBlock, let end = endTag(name, from: index) {
      shownFrom = end
      isClosed = true
    }
    let tag = run.place(of: range.lowerBound..<min(range.lowerBound + name.utf8.count + 1, range.upperBound))
    guard isClosed || !isInBlock else {
      findings.notShown(
        "the element `\(name)` is never closed, and hides all that stands behind it", tag,
        "Remove it, or write `</\(name)>` where it ends.")
      return
    }
    findings.notShown(
      "what stands in the element `\(name)` is not shown", tag,
      "Remove it. If readers are to see it, put it between two lines of three backticks.")
  }

  /// The event behind the end tag that closes an element within its line of text; nil where there is none.
  private mutating func endTag(_ name: String, from start: Int) -> Int? {
    if let known = unended[name], start < known { return nil }
    var index = start
    while index < markdown.events.count {
      let event = markdown.events[index]
      if event.kind == .leave, !event.tag.isSpan { break }
      if event.kind == .html, markdown.string(of: event).lowercased().hasPrefix("</" + name) { return index + 1 }
      index += 1
    }
    unended[name] = index
    return nil
  }

  private mutating func collectNames(_ event: Markdown.Event) {
    markdown.withText(of: event) { text in
      var offset = 0
      while let place = ByteSearch.first(UInt8(ascii: "<"), in: text, offset..<text.count) {
        offset = place + 1
        let isEnd = offset < text.count && text[offset] == UInt8(ascii: "/")
        if isEnd { offset += 1 }
        var name: [UInt8] = []
        while offset < text.count, name.count < 16, HTMLTokenizer.isLetter(text[offset]) || text[offset] &- 0x30 < 10 {
          name.append(text[offset] | (HTMLTokenizer.isLetter(text[offset]) ? 0x20 : 0))
          offset += 1
        }
        guard begun.count + ended.count < 1000 else { return }
        if isEnd {
          ended.insert(String(decoding: name, as: UTF8.self))
        } else {
          begun.insert(String(decoding: name, as: UTF8.self))
        }
      }
    }
  }

  // MARK: - Text

  /// Adds text line by line, with its character references.
  private mutating func addText(_ range: Range<Int>, _ run: HTMLRun, isPlain: Bool = false) {
    var start = range.lowerBound
    var offset = start
    func flush(_ self: inout HTMLProse, _ end: Int) {
      guard start < end else { return }
      let isBlank = run.bytes[start..<end].allSatisfy { HTMLTokenizer.isBlank($0) }
      self.nesting.add(self.event(.text, run.place(of: start..<end)), isBlank: isBlank)
    }
    while offset < range.upperBound {
      let byte = run.bytes[offset]
      if byte == 0x0A {
        flush(&self, offset)
        offset += 1
        start = offset
        if nesting.isVerbatim {
          nesting.add(aside("\n", run.place(of: offset - 1..<offset)))
        } else {
          nesting.add(
            event(.softBreak, SourceRange(start: nesting.position.end, end: nesting.position.end)), isBlank: true)
        }
      } else if byte == UInt8(ascii: "&"), !isPlain, let entity = run.entity(at: offset, before: range.upperBound) {
        flush(&self, offset)
        nesting.add(event(.entity, run.place(of: offset..<entity.end)))
        offset = entity.end
        start = offset
      } else {
        offset += 1
      }
    }
    flush(&self, offset)
  }

  private mutating func event(
    _ kind: Markdown.Event.Kind, _ place: SourceRange, tag: Markdown.Tag = .document, detail: Int = 0
  ) -> Markdown.Event {
    nesting.position = SourceRange(start: place.end, end: place.end)
    return Markdown.Event(
      kind: kind, tag: tag, isAside: false, text: place, detail: UInt32(truncatingIfNeeded: detail), isTight: false)
  }

  private mutating func aside(_ text: String, _ place: SourceRange) -> Markdown.Event {
    let start = result.sideText.count
    result.sideText += Array(text.utf8)
    var event = event(.text, place)
    event.isAside = true
    event.text = SourceRange(start..<result.sideText.count)
    return event
  }

  // MARK: - Elements

  private mutating func leave(_ name: String, _ range: Range<Int>, _ run: HTMLRun) {
    let place = run.place(of: range)
    nesting.position = SourceRange(start: place.start, end: place.start)
    switch HTMLVocabulary.use(of: name) {
    case nil where islands == 0 && !name.contains(":"): addText(range, run, isPlain: true)
    case nil: break
    case .lineBreak: nesting.add(event(.hardBreak, place))
    case .island:
      islands = max(0, islands - 1)
      nesting.separate()
    case .span, .nothing, .control, .embedded, .image, .rule: break
    case .element(let element):
      nesting.end(name)
      if !element.isSpan { nesting.separate() }
    case .mark, .link: nesting.end(name)
    case .heading, .block:
      nesting.end(name)
      nesting.separate()
    }
  }

  private mutating func enter(
    _ name: String, _ attributes: [HTMLTokenizer.Attribute], _ range: Range<Int>, _ run: HTMLRun
  ) {
    guard let use = HTMLVocabulary.use(of: name) else {
      if islands == 0, !name.contains(":") { addText(range, run, isPlain: true) }
      return
    }
    guard !readsAsText(name, use, attributes) else { return addText(range, run, isPlain: true) }
    let place = run.place(of: range)
    // An enter event stands where the text before it ends.
    let start = SourceRange(start: place.start, end: place.start)
    func entering(_ tag: Markdown.Tag, _ detail: Int = 0) -> Markdown.Event {
      event(.enter, start, tag: tag, detail: detail)
    }
    switch use {
    case .embedded, .control, .island: break
    default: reportHarmful(attributes, of: name, run)
    }
    switch use {
    case .element(let element):
      let kept = HTMLVocabulary.kept(attributes.map { ($0.name, $0.value.map(run.value) ?? "") }, of: element)
      if element == .summary && !(nesting.isWithin("details") && nesting.isAtStart)
        || element == .figcaption && !nesting.isWithin("figure")
      {
        // Only the first thing in an element is its heading.
        return nesting.enterBlock(name, entering(.element, 0))
      }
      result.elements.append(Markdown.Element(name: element, attributes: kept))
      let detail = result.elements.count - 1
      if element.isSpan {
        nesting.enterSpan(name, entering(.spanElement, detail), isHidden: element == .span && kept.isEmpty)
      } else {
        nesting.enterBlock(name, entering(.element, detail))
      }
    case .mark(let tag):
      let language = addLanguage(of: attributes, run)
      if !tag.isSpan {
        nesting.enterBlock(name, entering(tag), within: language.map { entering(.element, $0.block) })
      } else if let language {
        nesting.enterSpan(name, entering(.spanElement, language.span))
        nesting.enterSpan("", entering(tag))
      } else {
        nesting.enterSpan(name, entering(tag))
      }
    case .heading(let level):
      let language = addLanguage(of: attributes, run).map { entering(.element, $0.block) }
      nesting.enterBlock(name, entering(.heading, Int(level)), within: language)
    case .link:
      nesting.end("a")
      let link = addLink("href", attributes, run, place, isImage: false)
      nesting.enterSpan(name, entering(.link, link ?? 0), isHidden: link == nil)
      if let language = addLanguage(of: attributes, run)?.span {
        nesting.enterSpan("", entering(.spanElement, language))
      }
    case .image: addImage(attributes, run, place)
    case .lineBreak: nesting.add(event(.hardBreak, place))
    case .rule: nesting.addRule(entering(.thematicBreak))
    case .block: nesting.enterBlock(name, entering(.element, addLanguage(of: attributes, run)?.block ?? 0))
    case .span, .nothing: break
    case .embedded: reportLeftOut(name, place, "Write a link to it, as in `[words](https://example.org/page)`.")
    case .control: reportLeftOut(name, place, "Pages take no answers: write what is to be read, or link to a form.")
    case .island:
      if ended.contains(name) { islands += 1 }
      if name != "xml" { reportLeftOut(name, place, "Save it as a picture, and show that: `![words](picture.svg)`.") }
    }
  }

  /// Whether somebody meant words in angle brackets, `<address of your unit>` or `<title>`.
  private func readsAsText(_ name: String, _ use: HTMLVocabulary.Use, _ attributes: [HTMLTokenizer.Attribute]) -> Bool {
    if attributes.isEmpty {
      return switch use {
      case .image: true
      case .span, .block, .embedded, .control, .island, .link, .mark(.codeSpan): !ended.contains(name)
      case .nothing: name != "wbr" && name != "col" && !ended.contains(name)
      case .element(let element): !ended.contains(name) && !isWhole(element)
      default: false
      }
    }
    return HTMLVocabulary.isSentence(attributes)
  }

  /// Whether an element needs no end to be one: what it stands in, or what stands in it, tells that it is meant.
  private func isWhole(_ element: Markdown.Element.Name) -> Bool {
    switch element {
    case .details: ended.contains("summary")
    case .summary: ended.contains("details")
    case .figcaption: ended.contains("figure")
    case .caption: ended.contains("table")
    case .table: !begun.isDisjoint(with: ["tr", "td", "th", "tbody", "thead"])
    case .figure: false
    default: !element.isSpan || element == .rt || element == .rp
    }
  }

  private mutating func addLink(
    _ attribute: String, _ attributes: [HTMLTokenizer.Attribute], _ run: HTMLRun, _ place: SourceRange, isImage: Bool
  ) -> Int? {
    guard let range = attributes.first(where: { $0.name == attribute })?.value else { return nil }
    let written = run.value(range)
    let destination = Self.trimmed(written)
    let isExact = destination.utf8.elementsEqual(run.bytes[range])
    let title = attributes.first { $0.name == "title" }?.value.map(run.value) ?? ""
    result.links.append(
      Markdown.Link(
        destination: destination, title: title, range: isExact ? run.place(of: range) : place, isExact: isExact,
        isImage: isImage))
    return result.links.count - 1
  }

  /// Adds elements that bear the language and direction of one that can't bear them itself; nil where it has neither.
  private mutating func addLanguage(of attributes: [HTMLTokenizer.Attribute], _ run: HTMLRun)
    -> (block: Int, span: Int)?
  {
    let named = attributes.filter { $0.name == "lang" || $0.name == "xml:lang" || $0.name == "dir" }
    let kept = HTMLVocabulary.kept(named.map { ($0.name, $0.value.map(run.value) ?? "") }, of: .span)
    guard !kept.isEmpty else { return nil }
    result.elements += [.init(name: .div, attributes: kept), .init(name: .span, attributes: kept)]
    return (result.elements.count - 2, result.elements.count - 1)
  }

  /// Browsers drop the blanks around an address.
  private static func trimmed(_ text: String) -> String {
    var bytes = Array(text.utf8)[...]
    while let first = bytes.first, HTMLTokenizer.isBlank(first) { bytes.removeFirst() }
    while let last = bytes.last, HTMLTokenizer.isBlank(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func addImage(_ attributes: [HTMLTokenizer.Attribute], _ run: HTMLRun, _ place: SourceRange) {
    let description = attributes.first { $0.name == "alt" }?.value
    guard let link = addLink("src", attributes, run, place, isImage: true) else {
      if let description { addText(description, run) }
      return
    }
    for attribute in attributes {
      guard let value = attribute.value.flatMap({ HTMLVocabulary.number(run.value($0), 1...10_000) }) else { continue }
      if attribute.name == "width" { result.links[link].width = value }
      if attribute.name == "height" { result.links[link].height = value }
    }
    let start = SourceRange(start: place.start, end: place.start)
    nesting.enterSpan("img", event(.enter, start, tag: .image, detail: link))
    if let description { addText(description, run) }
    nesting.position = SourceRange(start: place.end, end: place.end)
    nesting.end("img")
  }

  // MARK: - Telling

  private mutating func reportLeftOut(_ name: String, _ place: SourceRange, _ help: String) {
    findings.notShown("the element `\(name)` is not shown", place, help)
  }

  /// Tells of scripts in attributes, and of addresses that run one, but for those that are checked as links.
  private mutating func reportHarmful(_ attributes: [HTMLTokenizer.Attribute], of name: String, _ run: HTMLRun) {
    for attribute in attributes {
      guard let range = attribute.value else { continue }
      if attribute.name.hasPrefix("on"), attribute.name.utf8.count > 2 {
        findings.notShown(
          "the attribute `\(attribute.name)` runs a script, and is left out", run.place(of: range),
          "Remove it: pages run nothing.")
        continue
      }
      if attribute.name == "href" && name == "a" || attribute.name == "src" && (name == "img" || name == "image") {
        continue
      }
      let value = run.value(range).lowercased().utf8.filter { $0 > 0x20 }
      guard ["javascript:", "vbscript:", "data:"].contains(where: { value.starts(with: $0.utf8) }) else { continue }
      findings.notShown(
        "the address in the attribute `\(attribute.name)` is not one that the site may show", run.place(of: range),
        "Use an address that begins with `https://`, or remove the attribute.")
    }
  }
}
