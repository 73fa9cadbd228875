internal import SourceText

/// A text whose footnotes were moved to its front, each as a list of one item, so that a parser of CommonMark reads them.
///
/// A list item bounds whatever stands in it, as a footnote does.
struct FootnoteText: Sendable {
  struct Definition: Sendable {
    /// As it is compared: in small letters.
    let label: String
    /// From `[^` to `]`.
    let range: SourceRange
  }

  private(set) var bytes: [UInt8] = []
  private(set) var definitions: [Definition] = []
  /// Those of a label that another before them has; they are shown nowhere.
  private(set) var repeated: [Definition] = []
  /// Parts of the source, by where they stand in ``bytes``.
  private var pieces: [(start: Int, source: Int, count: Int)] = []

  /// Nil where the text in `range` has no footnotes.
  init?(_ source: [UInt8], _ range: Range<Int>) {
    guard ByteSearch.holds("[^", in: source.span, range) else { return nil }
    let lines = FootnoteLines(source, range)
    guard !lines.definitions.isEmpty else { return nil }
    repeated = lines.repeated.map { Definition(label: $0.label, range: SourceRange($0.mark)) }
    bytes.reserveCapacity(range.count + range.count / 4)
    for definition in lines.definitions {
      definitions.append(Definition(label: definition.label, range: SourceRange(definition.mark)))
      bytes += Array("1)  ".utf8)
      for (index, line) in definition.lines.enumerated() {
        if index > 0, !line.isEmpty { bytes += Array("    ".utf8) }
        add(source, line)
        bytes.append(0x0A)
      }
      // Without it, the next list would be more of this one.
      bytes += Array("\n<!-- -->\n\n".utf8)
    }
    for part in lines.rest {
      add(source, part)
      // What stood before a footnote does not go on behind it.
      bytes.append(0x0A)
    }
  }

  private mutating func add(_ source: [UInt8], _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    pieces.append((bytes.count, range.lowerBound, range.count))
    bytes += source[range]
  }

  /// Where `count` bytes from `offset` on stand in the source; nil for what doesn't.
  func place(_ offset: Int, _ count: Int) -> SourceRange? {
    let next = pieces.partitioningIndex { $0.start > offset }
    guard next > 0 else { return nil }
    let piece = pieces[next - 1]
    guard offset + count <= piece.start + piece.count else { return nil }
    let start = piece.source + offset - piece.start
    return SourceRange(start..<start + count)
  }
}

/// Divides the lines of a text into the definitions of footnotes and the rest.
private struct FootnoteLines {
  var definitions: [(label: String, mark: Range<Int>, lines: [Range<Int>])] = []
  var repeated: [(label: String, mark: Range<Int>)] = []
  /// The rest, in parts of whole lines.
  var rest: [Range<Int>] = []
  private let source: [UInt8]

  init(_ source: [UInt8], _ range: Range<Int>) {
    self.source = source
    var seen: Set<String> = []
    var fence: (byte: UInt8, count: Int)?
    var offset = range.lowerBound
    var restStart = offset
    while offset < range.upperBound {
      let line = self.line(at: offset, before: range.upperBound)
      let behind = min(line.upperBound + 1, range.upperBound)
      if let mark = self.fence(in: line) {
        if let open = fence {
          if open.byte == mark.byte, mark.count >= open.count, mark.isBare { fence = nil }
        } else {
          fence = (mark.byte, mark.count)
        }
      }
      guard fence == nil, let (label, mark, textStart) = definition(in: line) else {
        offset = behind
        continue
      }
      if restStart < offset { rest.append(restStart..<offset) }
      var lines = [textStart..<max(textStart, line.upperBound)]
      offset = behind
      continueDefinition(&lines, &offset, before: range.upperBound)
      if seen.insert(label).inserted {
        definitions.append((label, mark, lines))
      } else {
        repeated.append((label, mark))
      }
      restStart = offset
    }
    if restStart < range.upperBound { rest.append(restStart..<range.upperBound) }
  }

  /// Takes the lines that go on with a footnote: those that are indented, and those that go on with its paragraph.
  private func continueDefinition(_ lines: inout [Range<Int>], _ offset: inout Int, before end: Int) {
    var blanks: [Range<Int>] = []
    var next = offset
    while next < end {
      let line = self.line(at: next, before: end)
      let behind = min(line.upperBound + 1, end)
      let text = line.drop { source[$0] == 0x20 || source[$0] == 0x09 || source[$0] == 0x0D }
      let indent = text.startIndex - line.lowerBound
      if text.isEmpty {
        blanks.append(line.lowerBound..<line.lowerBound)
        next = behind
        continue
      }
      let isIndented = indent >= 4 || indent > 0 && source[line.lowerBound] == 0x09
      guard isIndented || blanks.isEmpty && goesOn(text) else { return }
      let cut = source[line.lowerBound] == 0x09 ? 1 : min(indent, 4)
      lines += blanks
      blanks = []
      lines.append(line.lowerBound + cut..<line.upperBound)
      next = behind
      offset = behind
    }
  }

  /// Whether a line that is not indented goes on with a paragraph before it.
  private func goesOn(_ text: Range<Int>.SubSequence) -> Bool {
    let first = source[text.startIndex]
    guard !"#>-*+|<`~=".utf8.contains(first), first &- UInt8(ascii: "0") >= 10 else { return false }
    return definition(in: text.startIndex..<text.endIndex) == nil
  }

  private func line(at start: Int, before end: Int) -> Range<Int> {
    start..<(ByteSearch.first(0x0A, in: source.span, start..<end) ?? end)
  }

  /// The label of the footnote that a line defines, where its mark stands, and where its text begins.
  private func definition(in line: Range<Int>) -> (label: String, mark: Range<Int>, text: Int)? {
    var start = line.lowerBound
    while start < line.upperBound, source[start] == 0x20, start - line.lowerBound < 3 { start += 1 }
    guard start + 4 < line.upperBound, source[start] == UInt8(ascii: "["), source[start + 1] == UInt8(ascii: "^") else {
      return nil
    }
    guard let end = MarkdownMarks.endOfLabel(source, start + 2, before: line.upperBound), end + 1 < line.upperBound,
      source[end + 1] == UInt8(ascii: ":")
    else { return nil }
    var text = end + 2
    while text < line.upperBound, source[text] == 0x20 || source[text] == 0x09 { text += 1 }
    return (MarkdownMarks.label(source[(start + 2)..<end]), start..<end + 1, text)
  }

  /// The fence of a code block that a line is, behind the marks of lists and quotations.
  private func fence(in line: Range<Int>) -> (byte: UInt8, count: Int, isBare: Bool)? {
    let text = line.drop { " \t>-+*.)0123456789".utf8.contains(source[$0]) }
    guard let start = text.first, source[start] == UInt8(ascii: "`") || source[start] == UInt8(ascii: "~") else {
      return nil
    }
    let marks = text.prefix { source[$0] == source[start] }
    guard marks.count >= 3 else { return nil }
    let isBare = text.dropFirst(marks.count).allSatisfy { HTMLTokenizer.isBlank(source[$0]) }
    let holdsTick =
      source[start] == UInt8(ascii: "`") && text.dropFirst(marks.count).contains { source[$0] == source[start] }
    return holdsTick ? nil : (source[start], marks.count, isBare)
  }
}
