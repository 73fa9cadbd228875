package import SourceText

/// The addresses in a style sheet (CSS): what a browser would load because of it.
///
/// Read as CSS Syntax 3 divides a text into tokens: comments and strings hold no addresses, but for the strings of `@import`
/// and of functions that take one.
package struct StyleAddresses: Sendable {
  /// An address as it is written.
  package struct Address: Sendable, Equatable {
    /// What it reads as, escapes resolved.
    package let text: String
    /// Where it stands, with its quotes.
    package let range: Range<Int>
    /// Whether another style sheet is to be loaded, by `@import`.
    package let isImport: Bool
  }

  /// In the order in which they are written.
  package private(set) var all: [Address] = []

  private let bytes: [UInt8]
  private var position: Int
  /// For each open bracket, whether the strings in it are addresses.
  private var brackets: [Bool] = []
  /// Whether an `@import` has begun and not ended.
  private var isImporting = false

  /// The functions of which a string is an address.
  private static let functions: Set<String> = ["url", "src", "image-set", "-webkit-image-set"]

  /// Finds the addresses in a file of UTF-8.
  package init(in file: SourceFile) {
    bytes = file.bytes
    position = TextEncoding.markLength(file.bytes)
    while position < bytes.count { step() }
  }

  private mutating func step() {
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
      position += 2
      while position < bytes.count, !(bytes[position] == UInt8(ascii: "*") && next == UInt8(ascii: "/")) {
        position += 1
      }
      position += 2
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let (text, range) = string()
      if isImporting || brackets.last == true { add(text, range) }
      isImporting = false
    case UInt8(ascii: "@"):
      position += 1
      isImporting = name().lowercased() == "import"
    case UInt8(ascii: "("):
      brackets.append(false)
      position += 1
    case UInt8(ascii: ")"):
      _ = brackets.popLast()
      position += 1
    case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      isImporting = false
      brackets = []
      position += 1
    case let byte where Self.isNameByte(byte) || byte == UInt8(ascii: "\\"):
      let name = name().lowercased()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "(") else { return }
      position += 1
      brackets.append(Self.functions.contains(name))
      if name == "url" { readBareAddress() }
    default: position += 1
    }
  }

  /// Reads what stands in `url(…)` where it has no quotes.
  private mutating func readBareAddress() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    guard position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "'") else {
      return
    }
    let start = position
    var text: [UInt8] = []
    while position < bytes.count, bytes[position] > 0x20, bytes[position] != UInt8(ascii: ")") { readByte(into: &text) }
    if !text.isEmpty { add(text, start..<position) }
  }

  /// Reads the string at the position, which ends with its line where nothing closes it.
  private mutating func string() -> (text: [UInt8], range: Range<Int>) {
    let (start, quote) = (position, bytes[position])
    var text: [UInt8] = []
    position += 1
    while position < bytes.count, bytes[position] != quote {
      guard bytes[position] != 0x0A, bytes[position] != 0x0D, bytes[position] != 0x0C else {
        return (text, start..<position)
      }
      readByte(into: &text)
    }
    position = min(position + 1, bytes.count)
    return (text, start..<position)
  }

  private mutating func name() -> String {
    var text: [UInt8] = []
    while position < bytes.count, Self.isNameByte(bytes[position]) || bytes[position] == UInt8(ascii: "\\") {
      readByte(into: &text)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads one byte, or an escape: `\` and up to six hexadecimal digits with a blank behind them, or any other character.
  private mutating func readByte(into text: inout [UInt8]) {
    guard bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count else {
      text.append(bytes[position])
      position += 1
      return
    }
    position += 1
    var code: UInt32 = 0
    var digits = 0
    while digits < 6, position < bytes.count, let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue {
      code = code << 4 | UInt32(digit)
      digits += 1
      position += 1
    }
    guard digits > 0 else {
      if bytes[position] != 0x0A { text.append(bytes[position]) }
      position += 1
      return
    }
    text += Array(String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
    if position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x0A || bytes[position] == 0x09 {
      position += 1
    }
  }

  private mutating func add(_ text: [UInt8], _ range: Range<Int>) {
    all.append(Address(text: String(decoding: text, as: UTF8.self), range: range, isImport: isImporting))
    isImporting = false
  }

  private var next: UInt8? { position + 1 < bytes.count ? bytes[position + 1] : nil }

  /// Whether a byte may stand in a name (CSS Syntax 3, "ident code point"), of which every byte beyond ASCII is taken for one.
  static func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
