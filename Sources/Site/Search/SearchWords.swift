import CatalogModel
import SourceText

/// How a text becomes the words that are searched: letters and digits in a row, in small letters and without marks, so that
/// `Dépôt` and `depot` are one word. `assets/search.js` does the same to what a reader types, and a test holds the two together.
///
/// Scripts without blanks between words (Han, Kana) have a word for each character.
struct SearchWords {
  /// The most characters of a word that count; what follows is nobody's search.
  static let maxLength = 32

  /// What each letter beyond ASCII becomes, as far as it was met: no bytes for a mark, nil for what parts words.
  private var folded: [Unicode.Scalar: [UInt8]?] = [:]
  private var word: [UInt8] = []
  private var length = 0

  /// Calls `body` with each word of a text in UTF-8.
  mutating func scan(_ text: Span<UInt8>, _ body: (borrowing [UInt8]) -> Void) {
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        position += 1
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(byte | 0x20)
        default: end(body)
        }
        continue
      }
      let (scalar, count) = Self.scalar(text, at: position)
      position += count
      guard let bytes = fold(scalar) else {
        end(body)
        continue
      }
      guard !bytes.isEmpty else { continue }
      let standsAlone = Self.standsAlone(scalar)
      if standsAlone { end(body) }
      if length < Self.maxLength { word += bytes }
      length += 1
      if standsAlone { end(body) }
    }
    end(body)
  }

  private mutating func append(_ byte: UInt8) {
    if length < Self.maxLength { word.append(byte) }
    length += 1
  }

  private mutating func end(_ body: (borrowing [UInt8]) -> Void) {
    guard length > 0 else { return }
    body(word)
    word.removeAll(keepingCapacity: true)
    length = 0
  }

  /// What a letter becomes; no bytes for a mark, nil for what is neither letter nor digit.
  private mutating func fold(_ scalar: Unicode.Scalar) -> [UInt8]? {
    if let known = folded[scalar] { return known }
    let bytes = Self.foldedBytes(scalar)
    folded[scalar] = .some(bytes)
    return bytes
  }

  private static func foldedBytes(_ scalar: Unicode.Scalar) -> [UInt8]? {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return []
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      break
    // A soft hyphen and what joins letters are seen by nobody.
    case .format: return []
    default: return nil
    }
    var bytes: [UInt8] = []
    for small in scalar.properties.lowercaseMapping.unicodeScalars {
      if let base = letters[small] {
        bytes += base.utf8
        continue
      }
      guard !(0xAC00...0xD7A3).contains(small.value) else {
        bytes += String(small).utf8
        continue
      }
      for part in String(small).decomposed.unicodeScalars where !isMark(part) { bytes += String(part).utf8 }
    }
    return bytes
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Letters that Unicode does not take apart, and what they are searched as.
  static let letters: [Unicode.Scalar: String] = [
    "æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "ð": "d", "đ": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "ŋ": "n",
    "ŧ": "t", "ς": "σ",
  ]

  /// Whether a character is a word of its own.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// The character at a place of valid UTF-8, and its length; what is not valid counts as a gap.
  private static func scalar(_ text: Span<UInt8>, at position: Int) -> (scalar: Unicode.Scalar, count: Int) {
    let first = text[position]
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC0, position + count <= text.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0x7F >> UInt32(count))
    for offset in 1..<count {
      guard text[position + offset] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(text[position + offset] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", count)
  }
}
