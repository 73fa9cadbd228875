/// How text becomes HTML.
///
/// Beside the characters that mean markup, those are dealt with that HTML forbids (controls, noncharacters: WHATWG HTML
/// 13.2.3.5) and those that turn around the direction of whatever comes after them (Unicode UAX 9, explicit formatting):
/// the first become U+FFFD, the second are left out.
enum TextEscaping {
  /// Whether a byte needs a closer look.
  private static let special: [Bool] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F: true
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""): true
    // The first bytes of C1 controls, of the direction controls, and of noncharacters.
    case 0xC2, 0xE2, 0xEF, 0xF0...0xF4: true
    default: false
    }
  }

  /// Appends `text`, which may be ill-formed.
  static func appendRepaired(_ text: Span<UInt8>, to bytes: inout ByteBuffer) {
    if isWellFormed(text) {
      append(text, to: &bytes)
    } else {
      let copy = text.indices.map { text[$0] }
      append(String(decoding: copy, as: UTF8.self).utf8Span.span, to: &bytes)
    }
  }

  /// Appends `text`, which is well-formed UTF-8.
  static func append(_ text: Span<UInt8>, to bytes: inout ByteBuffer) {
    let special = special.span
    var start = 0
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      guard special[Int(byte)] else {
        offset += 1
        continue
      }
      let change = replacement(at: offset, in: text)
      guard let change else {
        offset += 1
        continue
      }
      bytes.append(text, in: start..<offset)
      bytes.append(change.text)
      offset += change.length
      start = offset
    }
    bytes.append(text, in: start..<text.count)
  }

  /// What stands for the character at `offset`, and its length; nil where it may stay.
  private static func replacement(at offset: Int, in text: Span<UInt8>) -> (text: StaticString, length: Int)? {
    func byte(_ distance: Int) -> UInt8 { offset + distance < text.count ? text[offset + distance] : 0 }
    switch text[offset] {
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "\""): return ("&quot;", 1)
    case 0x0D: return ("\n", byte(1) == 0x0A ? 2 : 1)
    case 0..<0x20, 0x7F: return ("\u{FFFD}", 1)
    case 0xC2: return byte(1) < 0xA0 ? ("\u{FFFD}", 2) : nil
    case 0xE2:
      let isEmbedding = byte(1) == 0x80 && (0xAA...0xAE).contains(byte(2))
      let isIsolate = byte(1) == 0x81 && (0xA6...0xA9).contains(byte(2))
      return isEmbedding || isIsolate ? ("", 3) : nil
    case 0xEF:
      let isReserved = byte(1) == 0xB7 && (0x90...0xAF).contains(byte(2))
      return isReserved || (byte(1) == 0xBF && byte(2) >= 0xBE) ? ("\u{FFFD}", 3) : nil
    default:
      return byte(1) & 0x0F == 0x0F && byte(2) == 0xBF && byte(3) >= 0xBE ? ("\u{FFFD}", 4) : nil
    }
  }

  private static func isWellFormed(_ text: Span<UInt8>) -> Bool {
    do {
      _ = try UTF8Span(validating: text)
      return true
    } catch {
      return false
    }
  }
}
