import SourceText

/// Estimates from above how long md4c takes for a text, where that grows faster than the text.
///
/// Within one paragraph md4c looks through up to all of it for each closing bracket and for each bare address, and at an
/// empty line through all lists that are open. A line counts as the first of a paragraph only where there is no doubt.
struct MarkdownEffort {
  /// Shorter texts cannot take long; nearly all are shorter.
  private static let freeLength = 2_000

  private let bytes: [UInt8]
  private let offsets: Range<Int>
  /// What a closing bracket costs for each byte of its paragraph: where links are defined, their names are compared.
  private let bracketCost: Int
  /// What may be spent: a million and a half take a millisecond, so this is 40 ms, and 80 for each megabyte.
  private let limit: Int
  private var spent = 0

  /// Where the paragraph at hand begins, and how many closing brackets and bare addresses it has.
  private var start: Int
  private var brackets = 0
  private var addresses = 0
  private var lineCount = 0
  private var isTable = false
  /// How many lists and quotes are open at most.
  private var depth = 0

  /// Where the part of a text begins that would take too long; nil if there is none.
  static func cut(_ bytes: [UInt8], _ offsets: Range<Int>) -> Int? {
    guard offsets.count > freeLength else { return nil }
    var effort = MarkdownEffort(bytes, offsets)
    return effort.scan()
  }

  private init(_ bytes: [UInt8], _ offsets: Range<Int>) {
    self.bytes = bytes
    self.offsets = offsets
    start = offsets.lowerBound
    bracketCost = ByteSearch.holds("]:", in: bytes.span, offsets) ? 8 : 1
    limit = 64_000_000 + 128 * offsets.count
  }

  private mutating func scan() -> Int? {
    var line = offsets.lowerBound
    while line < offsets.upperBound {
      var end = line
      while end < offsets.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      var next = min(end + 1, offsets.upperBound)
      if next < offsets.upperBound, bytes[end] == 0x0D, bytes[next] == 0x0A { next += 1 }
      if readMarks(line..<end) {
        spent += depth
        closeParagraph(at: next)
        isTable = false
      } else {
        if beginsParagraph(line..<end) { closeParagraph(at: line) }
        count(line..<end)
        lineCount += 1
      }
      // A paragraph is counted as it grows, so that a single one is cut where it begins.
      if spent + cost(until: next) > limit { return start }
      line = next
    }
    return nil
  }

  private func cost(until end: Int) -> Int { (brackets * bracketCost + addresses) * (end - start) }

  private mutating func closeParagraph(at end: Int) {
    spent += cost(until: end)
    start = end
    brackets = 0
    addresses = 0
    lineCount = 0
  }

  /// Notes how many lists and quotes may be open behind the marks at the beginning of a line; true if it is empty.
  private mutating func readMarks(_ line: Range<Int>) -> Bool {
    var offset = line.lowerBound
    /// How many open ones the line may belong to: each needs a column.
    var columns = 0
    var marks = 0
    while offset < line.upperBound {
      let byte = bytes[offset]
      if byte == 0x20 || byte == 0x09 {
        if marks == 0 { columns += byte == 0x20 ? 1 : 4 }
        offset += 1
      } else if let end = endOfMark(offset, in: line) {
        if byte == UInt8(ascii: ">"), marks == 0 { columns += 1 }
        marks += 1
        offset = end
      } else {
        break
      }
    }
    if marks > 0 { depth = min(depth, columns) + marks }
    return marks == 0 && offset == line.upperBound
  }

  /// Where a mark of a quote or a list ends; nil if there is none at `offset`.
  private func endOfMark(_ offset: Int, in line: Range<Int>) -> Int? {
    switch bytes[offset] {
    case UInt8(ascii: ">"): return offset + 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      return endsMark(offset + 1, in: line) ? offset + 1 : nil
    case 0x30...0x39:
      var end = offset
      while end < line.upperBound, end < offset + 9, bytes[end] >= 0x30, bytes[end] <= 0x39 { end += 1 }
      guard end < line.upperBound, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")"),
        endsMark(end + 1, in: line)
      else { return nil }
      return end + 1
    default: return nil
    }
  }

  private func endsMark(_ offset: Int, in line: Range<Int>) -> Bool {
    offset == line.upperBound || bytes[offset] == 0x20 || bytes[offset] == 0x09
  }

  /// Whether a line is a list's item, or a table's row.
  private mutating func beginsParagraph(_ line: Range<Int>) -> Bool {
    if lineCount == 1, isRow(start..<line.lowerBound), isDelimiterRow(line) { isTable = true }
    if isTable {
      isTable = isRow(line)
      return isTable
    }
    var offset = line.lowerBound
    while offset < line.upperBound, offset < line.lowerBound + 3, bytes[offset] == 0x20 { offset += 1 }
    guard let byte = line.contains(offset) ? bytes[offset] : nil,
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "*")
    else { return false }
    offset += 1
    guard offset < line.upperBound, bytes[offset] == 0x20 || bytes[offset] == 0x09 else { return false }
    // An empty item does not end a paragraph.
    return bytes[offset..<line.upperBound].contains { $0 != 0x20 && $0 != 0x09 }
  }

  /// Whether a line is a table's row if it stands in one. What ends a block of HTML, in which there is none, has a `>`.
  private func isRow(_ line: Range<Int>) -> Bool {
    bytes[line.lowerBound] == UInt8(ascii: "|") && !bytes[line].contains(UInt8(ascii: ">"))
  }

  private func isDelimiterRow(_ line: Range<Int>) -> Bool {
    isRow(line)
      && bytes[line].split(separator: UInt8(ascii: "|")).allSatisfy { cell in
        let dashes = cell.drop { $0 == 0x20 || $0 == UInt8(ascii: ":") }
          .prefix { $0 == UInt8(ascii: "-") }
        return dashes.count >= 3
          && cell[dashes.endIndex...].allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: ":") }
          && cell.count { $0 == UInt8(ascii: ":") } <= 2
      }
  }

  private mutating func count(_ text: Range<Int>) {
    for offset in text {
      switch bytes[offset] {
      case UInt8(ascii: "]"): brackets += 1
      case UInt8(ascii: ":") where offset + 1 < text.upperBound && bytes[offset + 1] == UInt8(ascii: "/"),
        UInt8(ascii: ".")
      where offset > text.lowerBound && bytes[offset - 1] == UInt8(ascii: "w"):
        addresses += 1
      default: break
      }
    }
  }
}
