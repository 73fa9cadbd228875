/// The kinds of plain scalars by the core schema of YAML 1.2.2 (10.3.2).
enum CoreSchema {
  /// The kind of a plain scalar with this text.
  static func kind(of text: Span<UInt8>) -> Node.Kind {
    guard !text.isEmpty else { return .null }
    switch text[0] {
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "~"):
      return isOne(of: "null", "Null", "NULL", "~", in: text) ? .null : .string
    case UInt8(ascii: "t"), UInt8(ascii: "T"):
      return isOne(of: "true", "True", "TRUE", in: text) ? .boolean : .string
    case UInt8(ascii: "f"), UInt8(ascii: "F"):
      return isOne(of: "false", "False", "FALSE", in: text) ? .boolean : .string
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return numberKind(of: text)
    default:
      return .string
    }
  }

  /// `[-+]? [0-9]+`, `0o [0-7]+`, `0x [0-9a-fA-F]+` are integers;
  /// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`, `[-+]? \.inf` and `\.nan` are floats.
  private static func numberKind(of text: Span<UInt8>) -> Node.Kind {
    if text.count > 2, text[0] == UInt8(ascii: "0") {
      if text[1] == UInt8(ascii: "o") {
        return allDigits(text, from: 2) { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "7") } ? .integer : .string
      }
      if text[1] == UInt8(ascii: "x") { return allDigits(text, from: 2, isHexDigit) ? .integer : .string }
    }
    var position = text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-") ? 1 : 0
    let rest = text.extracting(position...)
    if isOne(of: ".inf", ".Inf", ".INF", in: rest) { return .float }
    if position == 0, isOne(of: ".nan", ".NaN", ".NAN", in: rest) { return .float }
    let whole = digits(text, &position)
    if position == text.count { return whole > 0 ? .integer : .string }
    if text[position] == UInt8(ascii: ".") {
      position += 1
      let fraction = digits(text, &position)
      if whole == 0, fraction == 0 { return .string }
    } else if whole == 0 {
      return .string
    }
    if position == text.count { return .float }
    guard text[position] | 0x20 == UInt8(ascii: "e") else { return .string }
    position += 1
    if position < text.count, text[position] == UInt8(ascii: "+") || text[position] == UInt8(ascii: "-") {
      position += 1
    }
    return digits(text, &position) > 0 && position == text.count ? .float : .string
  }

  /// Moves `position` behind the digits that stand there and returns how many there are.
  private static func digits(_ text: Span<UInt8>, _ position: inout Int) -> Int {
    let start = position
    while position < text.count, text[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    return position - start
  }

  private static func allDigits(_ text: Span<UInt8>, from start: Int, _ isDigit: (UInt8) -> Bool) -> Bool {
    for position in start..<text.count where !isDigit(text[position]) { return false }
    return true
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 6
  }

  private static func isOne(of words: StaticString..., in text: Span<UInt8>) -> Bool {
    for word in words where equals(text, word) { return true }
    return false
  }

  private static func equals(_ text: Span<UInt8>, _ word: StaticString) -> Bool {
    guard text.count == word.utf8CodeUnitCount else { return false }
    for position in text.indices where unsafe text[position] != word.utf8Start[position] { return false }
    return true
  }
}
