internal import SourceText
internal import Syntax

/// Lines that look like the items of a list and are one text to YAML: `– item`, `• item`, `-item`, `1. item`.
extension Explainer {
  private static let bullets: Set<Unicode.Scalar> = ["–", "—", "•", "·", "‣", "▪", "*", "+", "−"]

  /// What stands at the beginning of a line where an item's hyphen is meant.
  private struct Mark {
    /// The mark without the blank behind it.
    let range: Range<Int>
    /// Whether it is a hyphen with a blank, as it should be.
    let isRight: Bool
    let isHyphen: Bool
    let isNumber: Bool
  }

  /// What to say of a text whose lines all begin as items do; nil for any other.
  func bullets(_ value: NodeView) -> (message: String, help: String, fix: Fix)? {
    guard value.style == .plain else { return nil }
    let lines = lines(of: value.range.offsets)
    let marks = lines.map(mark)
    guard let first = marks.first else { return nil }
    guard let first else { return itemsBehindText(value, lines, marks) }
    let all = marks.compactMap(\.self)
    // One number alone may begin a text; of hyphens, one without a blank makes a text of all lines.
    guard all.count == lines.count, !first.isRight, !first.isNumber || lines.count > 1 else { return nil }
    let edits = all.filter { !$0.isRight }.map { mark in
      TextEdit(range: SourceRange(mark.range), replacement: isBlank(mark.range.upperBound) ? "-" : "- ")
    }
    let written = String(decoding: tree.source[first.range], as: UTF8.self)
    return (
      first.isHyphen
        ? "a blank is missing behind the hyphen, so this is a text and no list"
        : "`\(written)` is no hyphen, so this is a text and no list",
      "Begin each item with a hyphen and a blank: `\(Phrase.visible(item(lines[0], behind: first.range.upperBound)))`.",
      Fix(title: "write a hyphen and a blank", edits: edits)
    )
  }

  /// A text on the line of its key, with items on the lines below: `channels: Telephone`, `- Desk`.
  private func itemsBehindText(
    _ value: NodeView, _ lines: [Range<Int>], _ marks: [Mark?]
  ) -> (message: String, help: String, fix: Fix)? {
    guard lines.count > 1, marks.dropFirst().allSatisfy({ $0?.isRight ?? false }) else { return nil }
    var start = lines[1].lowerBound
    while start > 0, isBlank(start - 1) { start -= 1 }
    let indentation = String(repeating: " ", count: lines[1].lowerBound - start)
    let shown = item(lines[0], behind: lines[0].lowerBound)
    let place = value.range.start
    return (
      "the text behind the colon makes one text of it and of the items below",
      "Write the first item on a line of its own, as the others: `\(Phrase.visible(shown))`.",
      Fix(
        title: "begin a new line for the first item",
        edits: [TextEdit(range: SourceRange(start: place, end: place), replacement: "\n\(indentation)- ")])
    )
  }

  private func item(_ line: Range<Int>, behind offset: Int) -> String {
    "- " + String(String(decoding: tree.source[offset..<line.upperBound], as: UTF8.self).drop { $0 == " " })
  }

  /// The mark at the beginning of a line; nil where there is none. `*name` is an alias, and `-5` a number.
  private func mark(_ line: Range<Int>) -> Mark? {
    guard let first = scalar(at: line.lowerBound) else { return nil }
    let end = line.lowerBound + String(first).utf8.count
    let range = line.lowerBound..<end
    if first == "-" {
      let isRight = isBlank(end)
      guard isRight || end < line.upperBound && scalar(at: end)?.properties.isAlphabetic ?? false else { return nil }
      return Mark(range: range, isRight: isRight, isHyphen: true, isNumber: false)
    }
    if Self.bullets.contains(first) {
      guard end < line.upperBound, isBlank(end) || first != "*" else { return nil }
      return Mark(range: range, isRight: false, isHyphen: false, isNumber: false)
    }
    let digits = tree.source[line].prefix { $0 &- UInt8(ascii: "0") < 10 }
    let point = digits.endIndex
    guard (1...3).contains(digits.count), point < line.upperBound, isBlank(point + 1),
      tree.source[point] == UInt8(ascii: ".") || tree.source[point] == UInt8(ascii: ")")
    else { return nil }
    return Mark(range: line.lowerBound..<point + 1, isRight: false, isHyphen: false, isNumber: true)
  }

  private func isBlank(_ offset: Int) -> Bool { offset < tree.source.count && tree.source[offset] == 0x20 }

  private func scalar(at offset: Int) -> Unicode.Scalar? {
    String(decoding: tree.source[offset..<min(offset + 4, tree.source.count)], as: UTF8.self).unicodeScalars.first
  }

  /// The lines of a text without the blanks before them.
  private func lines(of range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound, lines.count <= 1_000 {
      let end = tree.source[start..<range.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound
      let content = tree.source[start..<end].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? end
      if content < end { lines.append(content..<end) }
      start = end + 1
    }
    return lines
  }
}
