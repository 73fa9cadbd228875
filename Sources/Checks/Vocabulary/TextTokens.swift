/// A word, a run of blanks, or another character of a text.
struct TextToken {
  /// What it is, so that what reads alike is alike: for a word a hash without regard to case, with the highest bit set;
  /// ``blank`` or ``gap``; for any other character its number.
  let symbol: UInt64
  /// Where it stands in the bytes that were read.
  let range: Range<Int>

  /// Any run of blanks and line breaks.
  static let blank: UInt64 = 1
  /// What no phrase goes across.
  static let gap: UInt64 = 0

  var isWord: Bool { symbol >> 63 == 1 }
  /// Whether it joins the words around it into one.
  var isHyphen: Bool { symbol == 0x2D || symbol == 0x2010 || symbol == 0x2011 }
  var isQuotationMark: Bool {
    switch symbol {
    // The marks of all languages close what any of them opened; a backtick holds code.
    case 0x22, 0x60, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x201F: true
    default: false
    }
  }
}

/// Takes a text apart into words, blanks and other characters, in one pass over its bytes.
enum TextTokens {
  /// Calls `body` with each token until it says false.
  ///
  /// A word is a run of letters, marks, numbers and `_`. Words that differ in case alone have one symbol: FNV-1a over
  /// their lower case.
  static func scan(_ bytes: Span<UInt8>, in range: Range<Int>, _ body: (TextToken) -> Bool) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      let first = character(bytes, at: offset, before: range.upperBound)
      offset += first.length
      var symbol: UInt64
      switch first.kind {
      case .blank:
        symbol = TextToken.blank
        while offset < range.upperBound {
          let next = character(bytes, at: offset, before: range.upperBound)
          guard next.kind == .blank else { break }
          offset += next.length
        }
      case .word:
        symbol = 0xcbf2_9ce4_8422_2325
        hash(first, into: &symbol)
        while offset < range.upperBound {
          let next = character(bytes, at: offset, before: range.upperBound)
          guard next.kind == .word else { break }
          hash(next, into: &symbol)
          offset += next.length
        }
        symbol |= 1 << 63
      case .other: symbol = UInt64(first.value)
      }
      guard body(TextToken(symbol: symbol, range: start..<offset)) else { return }
    }
  }

  /// The symbols of a phrase, blanks at its ends left out; empty where it has no word.
  static func symbols(of phrase: String) -> [UInt64] {
    let bytes = Array(phrase.utf8)
    var symbols: [UInt64] = []
    var hasWord = false
    scan(bytes.span, in: 0..<bytes.count) { token in
      hasWord = hasWord || token.isWord
      if token.symbol != TextToken.blank || !symbols.isEmpty { symbols.append(token.symbol) }
      return true
    }
    if symbols.last == TextToken.blank { symbols.removeLast() }
    return hasWord ? symbols : []
  }

  private enum Kind { case word, blank, other }

  private static func hash(
    _ character: (kind: Kind, value: UInt32, length: Int), into symbol: inout UInt64
  ) {
    if character.value < 0x80 {
      let value = (0x41...0x5A).contains(character.value) ? character.value | 0x20 : character.value
      symbol = (symbol ^ UInt64(value)) &* 0x100_0000_01b3
    } else if let scalar = Unicode.Scalar(character.value) {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        symbol = (symbol ^ UInt64(lower.value)) &* 0x100_0000_01b3
      }
    }
  }

  /// The character at `offset`; an ill-formed byte is one of no meaning.
  private static func character(
    _ bytes: Span<UInt8>, at offset: Int, before end: Int
  ) -> (kind: Kind, value: UInt32, length: Int) {
    let first = bytes[offset]
    switch first {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "_"): return (.word, UInt32(first), 1)
    case 0x20, 0x09...0x0D: return (.blank, UInt32(first), 1)
    // The numbers 0 and 1 are those of gap and blank.
    case 0...1: return (.other, 0xFFFD, 1)
    case ..<0x80: return (.other, UInt32(first), 1)
    default: break
    }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, offset + length <= end else { return (.other, 0xFFFD, 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for place in offset + 1..<offset + length {
      guard bytes[place] & 0xC0 == 0x80 else { return (.other, 0xFFFD, 1) }
      value = value << 6 | UInt32(bytes[place] & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return (.other, 0xFFFD, 1) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return (.word, value, length)
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return (.blank, value, length)
    default: return (.other, value, length)
    }
  }
}
