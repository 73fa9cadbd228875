import CMd4c
package import SourceText

extension Markdown {
  /// Reads the Markdown in `range`, which is UTF-8.
  ///
  /// What it makes grows with the input and no faster: a table whose rows are filled up to a wide head, or a long
  /// address that is referred to a thousand times, ends the reading with ``diagnostic``. So does a paragraph that would
  /// take long to read (see ``MarkdownEffort``), before it begins.
  ///
  /// - Parameter onlyLinks: whether the events are not needed.
  package init(parsing file: SourceFile, in range: SourceRange, onlyLinks: Bool = false) {
    let offsets = range.offsets.clamped(to: 0..<file.bytes.count)
    let slow = MarkdownEffort.cut(file.bytes, offsets)
    let readable = offsets.lowerBound..<(slow ?? offsets.upperBound)
    let footnotes = FootnoteText(file.bytes, readable)
    var recorder = MarkdownRecorder(offsets: offsets, keepsEvents: !onlyLinks || footnotes != nil, footnotes)
    recorder.parse(footnotes?.bytes ?? file.bytes, footnotes.map { 0..<$0.bytes.count } ?? readable)
    let isPlain =
      recorder.isPlain && footnotes == nil && !UnusedDefinitions.mayStand(in: file.bytes, readable)
    if onlyLinks, footnotes == nil, !isPlain {
      recorder = MarkdownRecorder(offsets: offsets, keepsEvents: true)
      recorder.parse(file.bytes, readable)
    }
    let recorded = recorder.finish(file, slow: slow)
    self = isPlain ? recorded : recorded.withMarks(of: file, readable, footnotes, recorder.hasHTML)
  }

  /// With everything read that is not CommonMark's.
  private func withMarks(of file: SourceFile, _ range: Range<Int>, _ footnotes: FootnoteText?, _ hasHTML: Bool)
    -> Markdown
  {
    var marks = MarkdownMarks(self, path: file.path, footnotes)
    var read = marks.read()
    if hasHTML {
      read.rawHTML = events.filter { $0.kind == .html && !$0.isAside }.map(\.text)
      var html = HTMLProse(read, path: file.path)
      read = html.read()
    }
    var findings = ProseFindings(path: file.path, read.findings)
    if diagnostic == nil, UnusedDefinitions.mayStand(in: file.bytes, range) {
      UnusedDefinitions(self, range).report(&findings)
    }
    read.reportLinksWithoutWords(&findings)
    read.findings = findings.all
    return read
  }
}

/// Writes md4c's callbacks down as events.
@safe struct MarkdownRecorder {
  private var events: [Markdown.Event] = []
  private var eventCount = 0
  private let keepsEvents: Bool
  private var links: [Markdown.Link] = []
  private var codeInfo: [String] = []
  private var sideText: [UInt8] = []
  /// What is entered and not yet left: its event, and where the first text in it stands.
  private var open: [(event: Markdown.Event, firstText: UInt32?)] = []
  private let offsets: Range<Int>
  private var base: UnsafePointer<CChar>?
  /// How many bytes are parsed.
  private var parsed = 0
  /// Where the last text in the source ends.
  private var position: Int
  /// The bytes that destinations and titles of links would take on a page.
  private var linkBytes = 0
  private var isCut = false
  private let footnotes: FootnoteText?
  /// Whether raw HTML was met.
  private(set) var hasHTML = false
  /// Whether what md4c calls an address is an end tag, whose text is shown.
  private var isInEndTag = false
  /// Whether anything was met that ``MarkdownMarks`` looks at.
  private var hasMarks = false
  /// Whether the events are all that there is to the text.
  var isPlain: Bool { !hasHTML && !hasMarks }

  /// The most events: four for every byte is more than any text makes that is written out.
  private let maxEvents: Int
  /// The most bytes of links: room for a long address at every second word.
  private let maxLinkBytes: Int

  init(offsets: Range<Int>, keepsEvents: Bool, _ footnotes: FootnoteText? = nil) {
    self.offsets = offsets
    self.footnotes = footnotes
    self.keepsEvents = keepsEvents
    position = offsets.lowerBound
    maxEvents = 1000 + 4 * offsets.count
    maxLinkBytes = 65_536 + 16 * offsets.count
    if keepsEvents { events.reserveCapacity(offsets.count / 16 + 16) }
  }

  /// Parses a part of `bytes`: the file, or the text that footnotes were moved in.
  ///
  /// Where a text ends within a link, as in `[a](b`, md4c 0.4.8 looks at the byte behind it, and takes a `)` there for the link's
  /// end, behind which it reads on. So a line break stands there where none ends the text.
  mutating func parse(_ bytes: [UInt8], _ range: Range<Int>) {
    let lineBreak = UInt8(ascii: "\n")
    if let last = range.last, bytes[last] != lineBreak, !bytes[range.upperBound...].starts(with: [lineBreak]) {
      return parse(Array(bytes[range]) + [lineBreak], 0..<range.count)
    }
    unsafe bytes.withUnsafeBufferPointer { bytes in
      let body = unsafe UnsafeBufferPointer(rebasing: bytes[range])
      guard let base = body.baseAddress else { return }
      parsed = body.count
      unsafe parse(base, count: body.count)
    }
  }

  @unsafe private mutating func parse(_ start: UnsafePointer<UInt8>, count: Int) {
    var parser = MD_PARSER()
    parser.flags =
      UInt32(MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS)
      | UInt32(MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_PERMISSIVEEMAILAUTOLINKS | MD_FLAG_PERMISSIVEWWWAUTOLINKS)
    unsafe parser.enter_block = { unsafe MarkdownRecorder.at($2).pointee.enterBlock($0, $1) }
    unsafe parser.leave_block = { _, _, recorder in unsafe MarkdownRecorder.at(recorder).pointee.leave() }
    unsafe parser.enter_span = { unsafe MarkdownRecorder.at($2).pointee.enterSpan($0, $1) }
    unsafe parser.leave_span = { _, _, recorder in unsafe MarkdownRecorder.at(recorder).pointee.leave() }
    unsafe parser.text = { unsafe MarkdownRecorder.at($3).pointee.add($0, $1, $2) }
    unsafe start.withMemoryRebound(to: CChar.self, capacity: count) { text in
      unsafe base = text
      unsafe withUnsafeMutablePointer(to: &self) { recorder in
        _ = unsafe md_parse(text, UInt32(truncatingIfNeeded: count), &parser, recorder)
      }
      unsafe base = nil
    }
  }

  /// The recorder that md4c was given.
  private static func at(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<MarkdownRecorder> {
    // md4c hands back what `parse` gave it.
    unsafe data.unsafelyUnwrapped.assumingMemoryBound(to: MarkdownRecorder.self)
  }

  /// - Parameter slow: where a part begins that was left out, as it would take too long to read.
  mutating func finish(_ file: SourceFile, slow: Int?) -> Markdown {
    while !open.isEmpty { close() }
    let diagnostic: Diagnostic? =
      if isCut {
        Self.tooLarge(
          "this text would make a far larger page than its size allows, so it was read only to here", file, position,
          help: "Look for a table with very many columns, or a long address that very many links refer to.")
      } else if let slow {
        Self.tooLarge(
          "this part of the text would take far too long to read, so the text was read only to here", file, slow,
          help: "Put an empty line between parts of it, or take out brackets and web addresses.")
      } else {
        nil
      }
    return Markdown(
      source: file.bytes, sideText: sideText, events: events, links: links, codeInfo: codeInfo,
      diagnostic: diagnostic)
  }

  private static func tooLarge(_ message: String, _ file: SourceFile, _ offset: Int, help: String) -> Diagnostic {
    Diagnostic(
      SyntaxFault.markdownTooLarge.id, .error, message, at: Place(path: file.path, range: SourceRange(offset..<offset)),
      help: help)
  }

  // MARK: What md4c calls; a result other than 0 ends the parsing.

  private mutating func enter(_ tag: Markdown.Tag, detail: UInt32 = 0, isTight: Bool = false) -> Int32 {
    guard eventCount < maxEvents, linkBytes <= maxLinkBytes else {
      isCut = true
      return 1
    }
    let place = SourceRange(position..<position)
    let event = Markdown.Event(
      kind: .enter, tag: tag, isAside: false, text: place, detail: detail, isTight: isTight)
    open.append((event, nil))
    record(event)
    return 0
  }

  private mutating func record(_ event: Markdown.Event) {
    eventCount += 1
    if keepsEvents { events.append(event) }
  }

  private mutating func leave() -> Int32 {
    if isInEndTag {
      isInEndTag = false
      return 0
    }
    close()
    return 0
  }

  private mutating func close() {
    guard case (var event, let first)? = open.popLast() else { return }
    if let last = open.indices.last, open[last].firstText == nil { open[last].firstText = first }
    event.kind = .leave
    event.text = SourceRange(position..<position)
    record(event)
    guard event.tag == .link || event.tag == .image else { return }
    if first == nil { hasMarks = true }
    let link = Int(event.detail)
    guard !links[link].isExact else { return }
    links[link].range = SourceRange(
      start: min(first ?? event.text.start, event.text.end), end: event.text.end)
  }

  private mutating func enterBlock(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    switch type {
    case MD_BLOCK_DOC: return enter(.document)
    case MD_BLOCK_QUOTE: return enter(.blockQuote)
    case MD_BLOCK_UL:
      let list = unsafe detail?.assumingMemoryBound(to: MD_BLOCK_UL_DETAIL.self).pointee
      return enter(.unorderedList, isTight: list?.is_tight != 0)
    case MD_BLOCK_OL:
      let list = unsafe detail?.assumingMemoryBound(to: MD_BLOCK_OL_DETAIL.self).pointee
      return enter(.orderedList, detail: list?.start ?? 1, isTight: list?.is_tight != 0)
    case MD_BLOCK_LI:
      let item = unsafe detail?.assumingMemoryBound(to: MD_BLOCK_LI_DETAIL.self).pointee
      guard let item, item.is_task != 0 else { return enter(.listItem) }
      let isDone = item.task_mark != CChar(bitPattern: UInt8(ascii: " "))
      return enter(.listItem, detail: (isDone ? Markdown.TaskMark.done : .open).rawValue)
    case MD_BLOCK_HR: return enter(.thematicBreak)
    case MD_BLOCK_H:
      let level = unsafe detail?.assumingMemoryBound(to: MD_BLOCK_H_DETAIL.self).pointee.level
      return enter(.heading, detail: level ?? 1)
    case MD_BLOCK_CODE:
      if let code = unsafe detail?.assumingMemoryBound(to: MD_BLOCK_CODE_DETAIL.self) {
        unsafe codeInfo.append(string(code.pointee.lang))
      } else {
        codeInfo.append("")
      }
      return enter(.codeBlock, detail: UInt32(truncatingIfNeeded: codeInfo.count - 1))
    case MD_BLOCK_HTML: return enter(.htmlBlock)
    case MD_BLOCK_P: return enter(.paragraph)
    case MD_BLOCK_TABLE:
      hasMarks = true
      return enter(.table)
    case MD_BLOCK_THEAD: return enter(.tableHead)
    case MD_BLOCK_TBODY: return enter(.tableBody)
    case MD_BLOCK_TR: return enter(.tableRow)
    case MD_BLOCK_TH, MD_BLOCK_TD:
      let align = unsafe detail?.assumingMemoryBound(to: MD_BLOCK_TD_DETAIL.self).pointee.align
      return enter(type == MD_BLOCK_TH ? .tableHeaderCell : .tableCell, detail: align?.rawValue ?? 0)
    default: return enter(.paragraph)
    }
  }

  private mutating func enterSpan(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    switch type {
    case MD_SPAN_STRONG: return enter(.strong)
    case MD_SPAN_CODE: return enter(.codeSpan)
    case MD_SPAN_DEL: return enter(.strikethrough)
    case MD_SPAN_A:
      if let link = unsafe detail?.assumingMemoryBound(to: MD_SPAN_A_DETAIL.self) {
        isInEndTag = unsafe isEndTag(link.pointee.href)
        if isInEndTag { return 0 }
        unsafe addLink(link.pointee.href, title: link.pointee.title, isImage: false)
        return enter(.link, detail: UInt32(truncatingIfNeeded: links.count - 1))
      }
    case MD_SPAN_IMG:
      if let image = unsafe detail?.assumingMemoryBound(to: MD_SPAN_IMG_DETAIL.self) {
        unsafe addLink(image.pointee.src, title: image.pointee.title, isImage: true)
        return enter(.image, detail: UInt32(truncatingIfNeeded: links.count - 1))
      }
    default: break
    }
    return enter(.emphasis)
  }

  /// Whether md4c takes an end tag such as `</o:p>`, which word processors leave behind, for an address between `<` and `>`.
  private func isEndTag(_ destination: MD_ATTRIBUTE) -> Bool {
    guard let text = unsafe destination.text, unsafe destination.size > 2,
      let place = unsafe self.place(of: text - 1, Int(destination.size) + 2),
      let before = unsafe self.place(of: text - 2, 1)
    else { return false }
    let bytes = unsafe UnsafeRawBufferPointer(start: text - 2, count: place.offsets.count + 1)
    let isBracketed = unsafe bytes[1] == UInt8(ascii: "<") && bytes[2] == UInt8(ascii: "/")
    // Behind a bracket or a blank, it may be the address of a link with words of its own.
    return unsafe isBracketed && bytes[0] != UInt8(ascii: "(") && bytes[0] > 0x20 && !before.isEmpty
      && bytes[3...].contains(UInt8(ascii: ":"))
  }

  private mutating func addLink(_ destination: MD_ATTRIBUTE, title: MD_ATTRIBUTE, isImage: Bool) {
    let place = unsafe place(of: destination.text, Int(destination.size))
    // What md4c built (with `mailto:` before it, say) or decoded lies outside the source.
    unsafe linkBytes += Int(destination.size) + Int(title.size)
    let isTooMuch = linkBytes > maxLinkBytes
    unsafe links.append(
      Markdown.Link(
        destination: isTooMuch ? "" : string(destination), title: isTooMuch ? "" : string(title),
        range: place ?? SourceRange(position..<position), isExact: place != nil, isImage: isImage, width: nil,
        height: nil))
  }

  private mutating func add(_ type: MD_TEXTTYPE, _ text: UnsafePointer<CChar>?, _ size: UInt32) -> Int32 {
    guard eventCount < maxEvents, linkBytes <= maxLinkBytes, sideText.count <= maxLinkBytes else {
      isCut = true
      return 1
    }
    let kind: Markdown.Event.Kind =
      switch type {
      case MD_TEXT_NULLCHAR: .nullCharacter
      case MD_TEXT_BR: .hardBreak
      case MD_TEXT_SOFTBR: .softBreak
      case MD_TEXT_ENTITY: .entity
      case MD_TEXT_CODE: .code
      case MD_TEXT_HTML: .html
      default: .text
      }
    unsafe note(kind, UnsafeRawBufferPointer(start: text, count: Int(size)))
    let tag = open.last?.event.tag ?? .document
    var event = Markdown.Event(
      kind: kind, tag: tag, isAside: false, text: SourceRange(position..<position), detail: 0, isTight: false)
    if let place = unsafe place(of: text, Int(size)) {
      if size > 0 {
        position = Int(place.end)
        if let last = open.indices.last, open[last].firstText == nil { open[last].firstText = place.start }
      }
      event.text = isInEndTag ? SourceRange(start: place.start - 1, end: place.end + 1) : place
    } else if let text = unsafe text, kind != .hardBreak, kind != .softBreak, kind != .nullCharacter {
      let start = sideText.count
      unsafe sideText.append(
        contentsOf: UnsafeRawBufferPointer(start: text, count: Int(size)).bindMemory(to: UInt8.self))
      event.isAside = true
      event.text = SourceRange(start..<sideText.count)
    }
    record(event)
    return 0
  }

  // MARK: Text

  /// Notes whether a text has to be looked at again.
  @unsafe @inline(__always)
  private mutating func note(_ kind: Markdown.Event.Kind, _ text: UnsafeRawBufferPointer) {
    if kind == .html {
      hasHTML = true
    } else if kind == .text, !hasMarks, unsafe !text.isEmpty {
      let text = unsafe Span<UInt8>(_unsafeBytes: text)
      let first = text[0]
      hasMarks =
        ByteSearch.first(UInt8(ascii: "["), in: text, text.indices) != nil
        || ByteSearch.first(UInt8(ascii: "]"), in: text, text.indices) != nil
        || MarkdownTables.mayDelimit(first) && MarkdownTables.isDelimiterRow(text)
    }
  }

  /// Where text stands in the file; nil if it lies elsewhere in memory.
  private func place(of text: UnsafePointer<CChar>?, _ size: Int) -> SourceRange? {
    guard let text = unsafe text, let base = unsafe base else { return nil }
    let distance = Int(bitPattern: text) - Int(bitPattern: base)
    guard distance >= 0, distance + size <= parsed else { return nil }
    if let footnotes { return footnotes.place(distance, size) }
    let start = offsets.lowerBound + distance
    return SourceRange(start..<start + size)
  }

  /// An attribute's text with entities resolved.
  private func string(_ attribute: MD_ATTRIBUTE) -> String {
    guard let text = unsafe attribute.text, unsafe attribute.size > 0 else { return "" }
    let size = unsafe Int(attribute.size)
    let bytes = unsafe UnsafeRawBufferPointer(start: text, count: size)
    guard let types = unsafe attribute.substr_types, let starts = unsafe attribute.substr_offsets else {
      return unsafe String(decoding: bytes, as: UTF8.self)
    }
    var result = ""
    var index = 0
    while unsafe Int(starts[index]) < size {
      let part = unsafe bytes[Int(starts[index])..<min(Int(starts[index + 1]), size)]
      switch unsafe types[index] {
      case MD_TEXT_ENTITY: result += unsafe Markdown.Entity.text(of: part) ?? String(decoding: part, as: UTF8.self)
      case MD_TEXT_NULLCHAR: result += "\u{FFFD}"
      default: result += unsafe String(decoding: part, as: UTF8.self)
      }
      index += 1
    }
    return result
  }
}
