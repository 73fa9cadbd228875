internal import SourceText

/// Holds the rows of a table against its head, as they are written: what is too much is not shown anywhere.
struct MarkdownTables {
  private let markdown: Markdown

  init(_ markdown: Markdown) { self.markdown = markdown }

  /// Checks the table that is entered at an event.
  func check(from index: Int, _ findings: inout ProseFindings) {
    let bytes = markdown.source
    let events = markdown.events
    var columns = 0
    var line: Range<Int>?
    var barsInCode = 0
    var isHead = true
    func finish(_ row: Range<Int>, _ findings: inout ProseFindings) {
      guard !isHead, count(row) - barsInCode > columns else { return }
      findings.unknownMark(
        "this row has more cells than the table's head, and what is too much is not shown", SourceRange(row),
        "Give the head a cell more, or write `\\|` for a bar that is text.")
    }
    var next = index + 1
    while next < events.count, events[next].tag != .table {
      let event = events[next]
      next += 1
      if event.tag == .tableHeaderCell, event.kind == .enter { columns += 1 }
      if event.tag == .tableHead, event.kind == .leave {
        guard let head = line, checkHead(head, &findings) else { return }
        (line, isHead) = (nil, false)
      }
      guard event.kind != .enter, event.kind != .leave, !event.isAside, !event.text.isEmpty else { continue }
      let place = Int(event.text.start)
      if line.map({ !$0.contains(place) }) ?? true {
        if let line { finish(line, &findings) }
        barsInCode = 0
        var start = place
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        line = start..<(ByteSearch.first(0x0A, in: bytes.span, place..<bytes.count) ?? bytes.count)
      }
      if event.kind == .code { barsInCode += bars(event.text.offsets).count }
    }
    if let line { finish(line, &findings) }
  }

  /// Holds the line below the head against it; false where they differ.
  private func checkHead(_ head: Range<Int>, _ findings: inout ProseFindings) -> Bool {
    let bytes = markdown.source
    let start = min(head.upperBound + 1, bytes.count)
    let end = ByteSearch.first(0x0A, in: bytes.span, start..<bytes.count) ?? bytes.count
    let (headCells, cells) = (count(head), count(start..<end))
    guard cells > 0, headCells != cells else { return true }
    findings.unknownMark(
      "the line below the table's head has \(Self.cells(cells)), and the head \(Self.cells(headCells))",
      SourceRange(start..<end), "Write one `---` for each cell of the head: `\(Self.row(headCells))`.")
    return false
  }

  /// Where bars that divide cells stand.
  private func bars(_ range: Range<Int>) -> [Int] {
    let bytes = markdown.source
    return range.filter {
      bytes[$0] == UInt8(ascii: "|") && !($0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\\"))
    }
  }

  private static func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }

  private static func row(_ count: Int) -> String {
    "|" + String(repeating: "---|", count: min(max(count, 1), 20))
  }

  /// How many cells a line has.
  private func count(_ line: Range<Int>) -> Int {
    let bytes = markdown.source
    var text = line.drop { HTMLTokenizer.isBlank(bytes[$0]) || bytes[$0] == UInt8(ascii: ">") }
    while let last = text.last, HTMLTokenizer.isBlank(bytes[last]) { text.removeLast() }
    guard let first = text.first else { return 0 }
    // The mark of a list before the first cell.
    if "-+*".utf8.contains(bytes[first]), text.count > 1, bytes[first + 1] == 0x20 {
      text = text.dropFirst(2).drop { HTMLTokenizer.isBlank(bytes[$0]) }
    }
    if text.first.map({ bytes[$0] == UInt8(ascii: "|") }) == true { text.removeFirst() }
    let bars = bars(text.startIndex..<text.endIndex)
    return bars.count + (bars.last == text.last ? 0 : 1)
  }

  static func mayDelimit(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
  }

  /// Whether a line is one between a table's head and its rows.
  static func isDelimiterRow(_ line: Span<UInt8>) -> Bool {
    var (hasBar, hasDash) = (false, false)
    for offset in line.indices {
      switch line[offset] {
      case UInt8(ascii: "|"): hasBar = true
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"), 0x20, 0x09, 0x0D: break
      default: return false
      }
    }
    return hasBar && hasDash
  }
}
