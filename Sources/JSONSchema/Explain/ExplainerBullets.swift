internal import SourceText
internal import Syntax

/// Lines that look like the items of a list and are one text to YAML: `– item`, `• item`, `-item`.
extension Explainer {
  private static let bullets: Set<Unicode.Scalar> = ["–", "—", "•", "·", "‣", "▪", "*", "+", "−"]

  /// What to say of a text whose lines all begin with the same mark; nil for any other.
  func bullets(_ value: NodeView) -> (message: String, help: String, fix: Fix)? {
    guard value.style == .plain else { return nil }
    let range = value.range.offsets
    let lines = lines(of: range)
    guard let mark = lines.first.flatMap({ scalar(at: $0.lowerBound) }) else { return nil }
    let width = String(mark).utf8.count
    let isHyphen = mark == "-"
    // Of hyphens, one without a blank makes a text of all lines.
    guard !isHyphen || mayBegin(lines[0].lowerBound + width, lines[0], isHyphen: true) else { return nil }
    guard isHyphen || Self.bullets.contains(mark),
      lines.allSatisfy({ line in
        let next = line.lowerBound + width
        return scalar(at: line.lowerBound) == mark
          && (mayBegin(next, line, isHyphen: isHyphen) || isHyphen && isBlank(next))
      })
    else { return nil }
    let first = lines[0].lowerBound + width
    let item = String(decoding: tree.source[first..<lines[0].upperBound], as: UTF8.self)
    let shown = "- " + String(item.drop { $0 == " " })
    let edits = lines.compactMap { line -> TextEdit? in
      let mark = line.lowerBound..<line.lowerBound + width
      let isBlankBehind = isBlank(mark.upperBound)
      if isHyphen, isBlankBehind { return nil }
      return TextEdit(range: SourceRange(mark), replacement: isBlankBehind ? "-" : "- ")
    }
    return (
      isHyphen
        ? "a blank is missing behind the hyphen, so this is a text and no list"
        : "`\(mark)` is no hyphen, so this is a text and no list",
      "Begin each item with a hyphen and a blank: `\(Phrase.visible(shown))`.",
      Fix(title: "write a hyphen and a blank", edits: edits)
    )
  }

  /// Whether an item goes on at `offset`: with a blank or, behind a hyphen, with a letter. `-5` is a number.
  private func mayBegin(_ offset: Int, _ line: Range<Int>, isHyphen: Bool) -> Bool {
    guard offset < line.upperBound else { return false }
    // `*name` is an alias.
    guard isHyphen else { return tree.source[offset] == 0x20 || tree.source[offset - 1] != UInt8(ascii: "*") }
    return scalar(at: offset)?.properties.isAlphabetic ?? false
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
