/// Text from files as it may stand on a terminal: nothing in it is obeyed, and its width is known.
enum TerminalText {
  /// A user-perceived character as it is shown.
  struct Cell {
    let text: String
    /// The number of columns it takes.
    let width: Int
  }

  /// More scalars in one character than any script needs are not shown: stacked marks would cover other lines.
  private static let scalarsPerCharacter = 16

  /// `text` with every character that a terminal would obey, or that would hide or reorder others, spelt out as
  /// `<U+202E>`: control characters, line separators, bidirectional controls, unassigned code points.
  static func visible(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    var result = ""
    for character in text { result += cell(character, tab: "<U+0009>").text }
    return result
  }

  /// The characters of `text`, made visible; a tab takes four columns.
  static func cells(_ text: String) -> [Cell] {
    text.map { cell($0, tab: "    ") }
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }

  private static func cell(_ character: Character, tab: String) -> Cell {
    if let ascii = character.asciiValue, (0x20...0x7E).contains(ascii) {
      return Cell(text: String(character), width: 1)
    }
    if character == "\t" { return Cell(text: tab, width: tab.utf8.count) }
    var text = ""
    var codes = 0
    var width = 0
    for scalar in character.unicodeScalars.prefix(scalarsPerCharacter) {
      if isObeyed(scalar) {
        let code = name(scalar)
        text += code
        codes += code.utf8.count
      } else {
        text.unicodeScalars.append(scalar)
        width = max(width, columns(scalar))
      }
    }
    return Cell(text: text, width: width + codes)
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    // The joiners shape letters and emoji and move nothing.
    case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
    case .control, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate: true
    default: false
    }
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)>"
  }

  /// The columns that a scalar takes by itself: 0 for marks, 2 for East Asian wide ones (UAX #11) and emoji, else 1.
  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark:
      // U+FE0F asks for the emoji's picture, which is wide.
      return scalar == "\u{FE0F}" ? 2 : 0
    case .format: return 0
    default: break
    }
    return scalar.properties.isEmojiPresentation || isWide(scalar.value) ? 2 : 1
  }

  /// The blocks whose characters are wide in `EastAsianWidth.txt`, without single emoji.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
