internal import SourceText

/// Reads the marks of code hosts that CommonMark lacks, footnotes and alerts, and tells of text that reads like a mark and
/// is none.
struct MarkdownMarks {
  private let markdown: Markdown
  private let footnotes: FootnoteText?
  private var result: Markdown
  private var findings: ProseFindings
  private var output: [Markdown.Event] = []
  /// The footnotes that are referred to, in the order of their numbers, as places among the definitions.
  private var numbered: [Int] = []
  private var numbers: [Int: Int] = [:]
  private var definitions: [String: Int] = [:]
  private var open: [Markdown.Tag] = []
  private var tableDepth = 0
  private var imageDepth = 0
  private var linkDepth = 0

  init(_ markdown: Markdown, path: String, _ footnotes: FootnoteText?) {
    self.markdown = markdown
    self.footnotes = footnotes
    result = markdown
    findings = ProseFindings(path: path, markdown.findings)
    for (index, definition) in (footnotes?.definitions ?? []).enumerated() { definitions[definition.label] = index }
    output.reserveCapacity(markdown.events.count + 16)
  }

  mutating func read() -> Markdown {
    let events = markdown.events
    let (bodies, start) = footnoteBodies()
    let end = max(start, events.count - 1)
    if !events.isEmpty { read(0..<1) }
    read(start..<end)
    readFootnotes(bodies)
    if end < events.count, end > 0 { read(end..<events.count) }
    for (index, definition) in (footnotes?.definitions ?? []).enumerated() where numbers[index] == nil {
      findings.unknownMark(
        "nothing refers to the footnote `[^\(definition.label)]`, so its text is not shown", definition.range,
        "Write `[^\(definition.label)]` in the text that it belongs to.")
    }
    for definition in footnotes?.repeated ?? [] {
      findings.unknownMark(
        "there is a footnote `[^\(definition.label)]` already, so the text of this one is not shown", definition.range,
        "Give it a name of its own, here and in the text that it belongs to.")
    }
    result.events = output
    result.findings = findings.all
    return result
  }

  /// The events of each footnote's text, and where those of the rest begin.
  private func footnoteBodies() -> (bodies: [Range<Int>], rest: Int) {
    let events = markdown.events
    var bodies: [Range<Int>] = []
    var index = 1
    func behind(_ start: Int) -> Int {
      var depth = 0
      var index = start
      while index < events.count {
        if events[index].kind == .enter { depth += 1 }
        if events[index].kind == .leave { depth -= 1 }
        index += 1
        if depth == 0 { break }
      }
      return index
    }
    for _ in footnotes?.definitions ?? [] {
      guard index < events.count, events[index].kind == .enter, events[index].tag == .orderedList else { break }
      let end = behind(index)
      bodies.append(min(index + 2, end)..<max(index + 2, end - 2))
      index = end
      if index < events.count, events[index].kind == .enter, events[index].tag == .htmlBlock { index = behind(index) }
    }
    return (bodies, min(index, events.count))
  }

  private mutating func readFootnotes(_ bodies: [Range<Int>]) {
    guard !numbered.isEmpty else { return }
    write(.enter, .footnotes)
    var number = 0
    while number < numbered.count {
      write(.enter, .footnote, number)
      if bodies.indices.contains(numbered[number]) { read(bodies[numbered[number]]) }
      write(.leave, .footnote, number)
      number += 1
    }
    write(.leave, .footnotes)
  }

  private mutating func write(_ kind: Markdown.Event.Kind, _ tag: Markdown.Tag, _ detail: Int = 0) {
    let end = markdown.events.last?.text ?? .startOfFile
    output.append(
      Markdown.Event(
        kind: kind, tag: tag, isAside: false, text: end, detail: UInt32(truncatingIfNeeded: detail), isTight: false))
    if kind == .enter { open.append(tag) } else { open.removeLast() }
  }

  // MARK: - The walk

  private mutating func read(_ range: Range<Int>) {
    let events = markdown.events
    var index = range.lowerBound
    while index < range.upperBound {
      let event = events[index]
      switch event.kind {
      case .enter:
        open.append(event.tag)
        count(event.tag, 1)
        if event.tag == .table { MarkdownTables(markdown).check(from: index, &findings) }
        if event.tag == .blockQuote, let next = alert(at: index) {
          index = next
          continue
        }
        output.append(event)
      case .leave:
        if !open.isEmpty { open.removeLast() }
        count(event.tag, -1)
        output.append(event)
      case .text where !event.isAside && imageDepth == 0:
        if open.last == .paragraph || open.last == .listItem { checkTableLine(index, range) }
        readText(event)
      case .code where tableDepth > 0 && !event.isAside: readCode(event)
      default: output.append(event)
      }
      index += 1
    }
  }

  private mutating func count(_ tag: Markdown.Tag, _ step: Int) {
    switch tag {
    case .table: tableDepth += step
    case .image: imageDepth += step
    case .link: linkDepth += step
    default: break
    }
  }

  // MARK: - Brackets

  /// Adds a text with the references to footnotes in it.
  private mutating func readText(_ event: Markdown.Event) {
    let bytes = markdown.source
    let range = event.text.offsets
    var start = range.lowerBound
    /// The last `[` that may begin a mark.
    var opening: Int?
    var offset = start
    func isEscaped(_ place: Int) -> Bool {
      place == range.lowerBound && place > 0 && bytes[place - 1] == UInt8(ascii: "\\")
    }
    while offset < range.upperBound {
      switch bytes[offset] {
      case UInt8(ascii: "[") where !isEscaped(offset):
        if let mark = reference(at: offset, before: range.upperBound) {
          if let definition = definitions[mark.label], linkDepth == 0 {
            append(event, start..<offset)
            appendReference(to: definition, event, offset..<mark.end)
            start = mark.end
          } else if definitions[mark.label] == nil {
            findings.unknownMark(
              "the footnote `[^\(mark.label)]` has no text", SourceRange(offset..<mark.end),
              "Write it on a line of its own, as in `[^\(mark.label)]: What there is to say.`")
          }
          offset = mark.end
          continue
        }
        if let end = wikiLink(at: offset, before: range.upperBound) {
          findings.unknownMark(
            "`\(text(offset..<end))` is no link here", SourceRange(offset..<end),
            "Write the path of the file, as in `[words](../service-packages/wifi.md)`.")
          offset = end
          opening = nil
          continue
        }
        if let turned = TurnedLink(bytes, in: range, opening: offset) {
          findings.unknownMark(turned.message, SourceRange(turned.range), turned.help)
          offset = turned.range.upperBound
          opening = nil
          continue
        }
        opening = offset
      case UInt8(ascii: "]") where !isEscaped(offset):
        if let end = failedLink(closing: offset, from: opening, event, before: range.upperBound) {
          offset = end
          opening = nil
          continue
        }
        opening = nil
      default: break
      }
      offset += 1
    }
    append(event, start..<range.upperBound)
  }

  private mutating func append(_ event: Markdown.Event, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    var event = event
    event.text = SourceRange(range)
    output.append(event)
  }

  private mutating func appendReference(to definition: Int, _ event: Markdown.Event, _ range: Range<Int>) {
    let number = numbers[definition] ?? numbered.count
    if number == numbered.count {
      numbers[definition] = number
      numbered.append(definition)
      result.footnotes.append(Markdown.Footnote(references: 0))
    }
    result.footnotes[number].references += 1
    var event = event
    event.kind = .footnoteReference
    event.text = SourceRange(range)
    event.detail = UInt32(truncatingIfNeeded: result.footnoteReferences.count)
    result.footnoteReferences.append(
      Markdown.FootnoteReference(footnote: number, occurrence: result.footnotes[number].references))
    output.append(event)
  }

  private func text(_ range: Range<Int>) -> String {
    let text = String(decoding: markdown.source[range].prefix(60), as: UTF8.self)
    return range.count > 60 ? text + "…" : text
  }

  private func reference(at start: Int, before end: Int) -> (label: String, end: Int)? {
    let bytes = markdown.source
    guard start + 3 < end, bytes[start + 1] == UInt8(ascii: "^"),
      let close = Self.endOfLabel(bytes, start + 2, before: end)
    else { return nil }
    return (Self.label(bytes[(start + 2)..<close]), close + 1)
  }

  /// Where the label of a footnote that begins at `start` ends; nil for what is none.
  static func endOfLabel(_ bytes: [UInt8], _ start: Int, before limit: Int) -> Int? {
    var end = start
    while end < min(limit, start + 100) {
      if bytes[end] == UInt8(ascii: "]") { return end > start ? end : nil }
      if HTMLTokenizer.isBlank(bytes[end]) || bytes[end] == UInt8(ascii: "[") { return nil }
      end += 1
    }
    return nil
  }

  static func label(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self).lowercased() }

  /// The end of `[[name]]` or `[[name|words]]`.
  private func wikiLink(at start: Int, before limit: Int) -> Int? {
    let bytes = markdown.source
    guard start + 4 < limit, bytes[start + 1] == UInt8(ascii: "[") else { return nil }
    var end = start + 2
    while end + 1 < min(limit, start + 200), bytes[end] != UInt8(ascii: "["), bytes[end] != UInt8(ascii: "]") {
      end += 1
    }
    guard end + 1 < limit, end > start + 2, bytes[end] == UInt8(ascii: "]"), bytes[end + 1] == UInt8(ascii: "]") else {
      return nil
    }
    return end + 2
  }

  /// Tells of a link that none became of, whose words end with the bracket at `close`; returns where it ends.
  private mutating func failedLink(
    closing close: Int, from opening: Int?, _ event: Markdown.Event, before limit: Int
  ) -> Int? {
    let bytes = markdown.source
    let isBehindSpan = close == Int(event.text.start) && close > 0
    guard close + 1 < limit, opening != nil || isBehindSpan else { return nil }
    let start = opening ?? close
    if let opening, opening + 1 == close { return nil }
    switch bytes[close + 1] {
    case UInt8(ascii: "["):
      if start > Int(event.text.start), HTMLTokenizer.isLetter(bytes[start - 1]) || bytes[start - 1] >= 0x80 {
        return nil
      }
      var end = close + 2
      while end < min(limit, close + 500), bytes[end] != UInt8(ascii: "]"), bytes[end] != UInt8(ascii: "[") { end += 1 }
      guard end < limit, bytes[end] == UInt8(ascii: "]") else { return nil }
      // Numbers of sources are nothing to follow.
      if let opening, bytes[(opening + 1)..<close].allSatisfy({ $0 &- 0x30 < 10 }) { return nil }
      guard bytes[close + 2] != UInt8(ascii: "^") else { return nil }
      let label = end == close + 2 ? text((opening.map { $0 + 1 } ?? close)..<close) : text(close + 2..<end)
      findings.unknownMark(
        "nothing says where the link `\(text(start..<end + 1))` leads", SourceRange(start..<end + 1),
        "Write the address on a line of its own, as in `[\(label)]: https://example.org/page`.")
      return end + 1
    case UInt8(ascii: "("):
      guard close + 2 < limit ? !HTMLTokenizer.isBlank(bytes[close + 2]) : true else { return nil }
      var end = close + 2
      while end < min(limit, close + 1000), bytes[end] != UInt8(ascii: ")") { end += 1 }
      let isEnded = end < limit && bytes[end] == UInt8(ascii: ")")
      // An address of the web in it became a link of its own.
      guard isEnded || close + 2 == limit else { return nil }
      let address = isEnded ? text(close + 2..<end) : ""
      let help =
        isEnded && bytes[(close + 2)..<end].contains(0x20)
        ? "Write `%20` for each blank: `(\(address.replacingBlanks))`."
        : "Write the address without blanks between `(` and `)`; `%20` stands for a blank."
      let stop = isEnded ? end + 1 : limit
      findings.unknownMark(
        "`\(text(start..<stop))` is no link, because of what stands in its address", SourceRange(start..<stop), help)
      return stop
    default: return nil
    }
  }

  // MARK: - Alerts

  private static let alerts: [String: Markdown.Alert] = [
    "NOTE": .note, "TIP": .tip, "IMPORTANT": .important, "WARNING": .warning, "CAUTION": .caution,
  ]

  /// Enters a quotation that begins like an alert, if it is one; returns the event that goes on behind its mark.
  private mutating func alert(at index: Int) -> Int? {
    let events = markdown.events
    guard index + 3 < events.count, events[index + 1].kind == .enter, events[index + 1].tag == .paragraph,
      events[index + 2].kind == .text, !events[index + 2].isAside
    else { return nil }
    let range = events[index + 2].text.offsets
    let bytes = markdown.source[range]
    guard bytes.starts(with: "[!".utf8), let close = bytes.prefix(40).firstIndex(of: UInt8(ascii: "]")),
      bytes[(range.lowerBound + 2)..<close].allSatisfy({ HTMLTokenizer.isLetter($0) }), close > range.lowerBound + 2
    else { return nil }
    let word = String(decoding: bytes[(range.lowerBound + 2)..<close], as: UTF8.self)
    let mark = SourceRange(range.lowerBound..<close + 1)
    guard let kind = Self.alerts[word.uppercased()] else {
      findings.unknownMark(
        "`[!\(word)]` is no kind of alert", mark,
        "Write one of `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]`, `[!CAUTION]`.")
      return nil
    }
    guard open == [.document, .blockQuote] else {
      findings.unknownMark(
        "an alert within a list or quotation is shown as a quotation", mark,
        "Begin its lines with `>` at the start of the line.")
      return nil
    }
    let next = events[index + 3]
    let isAlone = bytes[(close + 1)...].allSatisfy { HTMLTokenizer.isBlank($0) }
    let isBreak = next.kind == .softBreak || next.kind == .hardBreak
    guard isAlone, isBreak || next.kind == .leave else {
      findings.unknownMark(
        "an alert has text on the line of its mark, so it is shown as a quotation", mark,
        "Write `> [!\(word.uppercased())]` alone on its line, and the text on the next, behind `>`.")
      return nil
    }
    let isEmpty = next.kind == .leave && index + 4 < events.count && events[index + 4].kind == .leave
    guard !isEmpty else {
      findings.unknownMark("an alert has no text", mark, "Write its text on the next line, behind `>`.")
      return nil
    }
    var quotation = events[index]
    quotation.detail = kind.rawValue
    output.append(quotation)
    guard isBreak else { return index + 4 }
    open.append(.paragraph)
    output.append(events[index + 1])
    return index + 4
  }

  // MARK: - Tables

  /// Adds code in a cell, in which `\|` stands for a bar.
  private mutating func readCode(_ event: Markdown.Event) {
    let bytes = markdown.source
    let range = event.text.offsets
    var start = range.lowerBound
    for offset in range where bytes[offset] == UInt8(ascii: "|") {
      if offset > 0, bytes[offset - 1] == UInt8(ascii: "\\") {
        append(event, start..<max(start, offset - 1))
        start = offset
      } else {
        findings.unknownMark(
          "a `|` in code divides the cell on the code host, and not here", SourceRange(offset..<offset + 1),
          #"Write `\|`, which shows a bar in code within a table."#)
      }
    }
    append(event, start..<range.upperBound)
  }

  /// Tells of a line between a table's head and its rows that stands in a paragraph.
  private mutating func checkTableLine(_ index: Int, _ range: Range<Int>) {
    let events = markdown.events
    guard index > range.lowerBound, events[index - 1].kind == .softBreak, index + 1 < range.upperBound,
      events[index + 1].kind == .softBreak || events[index + 1].kind == .leave,
      markdown.withText(of: events[index], { MarkdownTables.isDelimiterRow($0) })
    else { return }
    findings.unknownMark(
      "this table is shown as text, because it stands directly below a line of text", events[index].text,
      "Put an empty line before the table's first line.")
  }
}

extension String {
  /// As it may stand in a link's address.
  fileprivate var replacingBlanks: String {
    split(separator: " ", omittingEmptySubsequences: false).joined(separator: "%20")
  }
}
