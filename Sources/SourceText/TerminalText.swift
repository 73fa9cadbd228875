/// Text from files as it may stand on a terminal or in a job's log: nothing in it is obeyed, and its width is known.
package enum TerminalText {
  /// A user-perceived character as it is shown.
  package struct Cell {
    /// What is shown for it: itself, or the codes of what it is made of.
    package let text: String
    /// The number of columns it takes.
    package let width: Int
  }

  /// More scalars in one character than any script needs are not shown: stacked marks would cover other lines.
  private static let scalarsPerCharacter = 16

  /// `text` with every character that a terminal would obey, or that would hide or reorder others, spelt out as
  /// `<U+202E>`: control characters, line separators, bidirectional controls, unassigned code points, and what makes a
  /// ``RunnerCommand`` of it.
  package static func visible(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    let commandStart = RunnerCommand.leadingColon(of: text)
    return text.indices.reduce(into: "") { result, index in
      let isCommand = index == commandStart || isCommand(text, at: index)
      result += isCommand ? text[index].unicodeScalars.map(name).joined() : cell(text[index], tab: "<U+0009>").text
    }
  }

  /// Lines of text, each made visible.
  package static func visibleLines(_ text: String) -> String {
    // Line breaks in front of a mark or behind a carriage return are part of a character, so these are scalars.
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { visible(String($0)) }
      .joined(separator: "\n")
  }

  /// The characters of `text`, made visible; a tab takes four columns. They stand behind other text in a line.
  /// - Parameter rest: the bytes behind it in the line.
  package static func cells(_ text: String, before rest: ArraySlice<UInt8> = []) -> [Cell] {
    text.indices.map { index in
      guard isCommand(text, at: index, before: rest) else { return cell(text[index], tab: "    ") }
      let codes = text[index].unicodeScalars.map(name).joined()
      return Cell(text: codes, width: codes.utf8.count)
    }
  }

  /// Whether the character at `index` is a `#` that what is behind it makes a command of.
  private static func isCommand(_ text: String, at index: String.Index, before rest: ArraySlice<UInt8> = []) -> Bool {
    guard text.unicodeScalars[index] == "#" else { return false }
    return RunnerCommand.hasName(text.utf8[index...].dropFirst(), before: rest)
  }

  /// Whether a byte is a character that is shown as it is, in one column: printable ASCII, and no `#`, of which a runner might
  /// make a command.
  @inlinable
  package static func isShownAsWritten(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "#")
  }

  private static func isPlain(_ text: String) -> Bool {
    var isBlank = true
    for byte in text.utf8 {
      guard isShownAsWritten(byte), !isBlank || byte != UInt8(ascii: ":") else { return false }
      isBlank = isBlank && byte == 0x20
    }
    return true
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

  /// Whether a terminal would obey a character, or it would hide or reorder others.
  static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
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
