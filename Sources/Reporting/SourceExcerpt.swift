internal import SourceText

/// The lines that a range stands on, as they are shown, with the columns that are underlined.
struct SourceExcerpt {
  struct Line: Equatable {
    let number: Int
    /// The line made visible, cut around the range where it is long.
    let text: String
    /// The columns of ``text`` that are marked, from 0; empty only for a blank line within a range.
    let marks: Range<Int>
  }

  let lines: [Line]
  /// How many further lines the range covers.
  let omittedLines: Int

  /// The columns that the line numbers take.
  var numberWidth: Int { lines.last.map { String($0.number).utf8.count } ?? 1 }

  private static let maximumLines = 3
  /// The widest line, in columns, that is shown whole.
  private static let maximumWidth = 120
  /// How many bytes to either side of a range's ends are looked at: a full line of the widest letters.
  private static let window = maximumWidth * 3

  /// - Parameter lines: the numbers of the first and the last line of `range`.
  init(file: SourceFile, index: LineIndex, range: SourceRange, lines numbers: ClosedRange<Int>) {
    var last = numbers.upperBound
    // A range that ends with a line break does not reach into the line behind it.
    if last > numbers.lowerBound, index.range(ofLine: last).start >= range.end { last -= 1 }
    let shown = numbers.lowerBound...min(last, numbers.lowerBound + Self.maximumLines - 1)
    omittedLines = last - shown.upperBound
    lines = shown.map { number in
      var line = index.range(ofLine: number).offsets
      if line.lowerBound == 0, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { line = 3..<line.upperBound }
      var start = max(line.lowerBound, min(Int(range.start), line.upperBound))
      let end = max(start, min(Int(range.end), line.upperBound))
      if number > numbers.lowerBound {
        while start < end, file.bytes[start] == 0x20 || file.bytes[start] == 0x09 { start += 1 }
      }
      return Self.line(number, file.bytes, line, marked: start..<end, isFirst: number == numbers.lowerBound)
    }
  }

  private static func line(
    _ number: Int, _ bytes: [UInt8], _ line: Range<Int>, marked: Range<Int>, isFirst: Bool
  ) -> Line {
    // Most lines are short, and shown as they are written.
    if line.count <= maximumWidth, line.allSatisfy({ TerminalText.isShownAsWritten(bytes[$0]) }) {
      let start = marked.lowerBound - line.lowerBound
      return Line(
        number: number, text: String(decoding: bytes[line], as: UTF8.self),
        marks: start..<(start + max(isFirst ? 1 : 0, marked.count)))
    }
    let before = Piece(bytes, marked.lowerBound - min(window, marked.lowerBound - line.lowerBound)..<marked.lowerBound)
    let inside = Piece(bytes, marked.lowerBound..<min(marked.upperBound, marked.lowerBound + window))
    let after = Piece(bytes, marked.upperBound..<min(line.upperBound, marked.upperBound + window))
    let isWhole = before.width + inside.width + after.width <= maximumWidth
    let insideLimit = isWhole ? maximumWidth : maximumWidth * 2 / 3
    let middle = inside.prefix(insideLimit)
    let rest = maximumWidth - middle.width
    let left = before.suffix(isWhole ? maximumWidth : max(rest / 2, rest - after.width))
    let right = middle.count < inside.cells.count ? Cut.none : after.prefix(maximumWidth - left.width - middle.width)
    let isCutBefore = left.count < before.cells.count || line.lowerBound + 3 < before.range.lowerBound
    let isCutBehind =
      middle.count < inside.cells.count || right.count < after.cells.count
      || after.range.upperBound + 3 < line.upperBound
    let start = left.width + (isCutBefore ? 1 : 0)
    let text = (isCutBefore ? "…" : "") + left.text + middle.text + right.text + (isCutBehind ? "…" : "")
    return Line(number: number, text: text, marks: start..<(start + max(isFirst ? 1 : 0, middle.width)))
  }
}

/// A run of characters that is shown.
private struct Cut {
  static let none = Cut([])

  let text: String
  let width: Int
  let count: Int

  init(_ cells: some Collection<TerminalText.Cell>) {
    text = cells.reduce(into: "") { $0 += $1.text }
    width = cells.reduce(0) { $0 + $1.width }
    count = cells.count
  }
}

/// A part of a line as characters.
private struct Piece {
  /// The longest name of a command to a job's runner that is looked for, in bytes; theirs have up to eight.
  private static let commandLength = 64

  let range: Range<Int>
  let cells: [TerminalText.Cell]
  let width: Int

  /// - Parameter limits: the bytes to show; what a cut at either end leaves of a character is left out.
  init(_ bytes: [UInt8], _ limits: Range<Int>) {
    var start = limits.lowerBound
    while start < min(limits.upperBound, limits.lowerBound + 3), bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = limits.upperBound
    while end > max(start, limits.upperBound - 3), end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    range = start..<end
    // The piece behind this one may make a command of its end.
    let rest = bytes[end..<min(bytes.count, end + Self.commandLength)]
    cells = TerminalText.cells(String(decoding: bytes[range], as: UTF8.self), before: rest)
    width = cells.reduce(0) { $0 + $1.width }
  }

  /// As many characters from the start as fit into `limit` columns.
  func prefix(_ limit: Int) -> Cut { Cut(cells.prefix(fitting(cells, limit))) }

  /// As many characters from the end as fit into `limit` columns.
  func suffix(_ limit: Int) -> Cut { Cut(cells.suffix(fitting(cells.reversed(), limit))) }

  private func fitting(_ cells: some Sequence<TerminalText.Cell>, _ limit: Int) -> Int {
    var width = 0
    var count = 0
    for cell in cells {
      width += cell.width
      if width > limit { break }
      count += 1
    }
    return count
  }
}
