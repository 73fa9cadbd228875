internal import SourceText

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
    case 0x22, 0x60, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x201F, 0x2039, 0x203A: true
    default: false
    }
  }
  /// Whether it is a single quotation mark, or an apostrophe: only what stands around it can tell.
  var isSingleMark: Bool { symbol == 0x27 || (0x2018...0x201B).contains(symbol) }
}

/// Takes a text apart into words, blanks and other characters, in one pass over its bytes.
enum TextTokens {
  /// Calls `body` with each token until it says false.
  ///
  /// A word is a run of letters, marks, numbers and `_`. Words that differ in case alone, or in how their accents are
  /// composed, have one symbol: FNV-1a over their lower case, composed.
  @inline(__always)
  static func scan(_ bytes: Span<UInt8>, in range: Range<Int>, _ body: (TextToken) -> Bool) {
    let letters = letters.span
    let bytes = bytes.extracting(..<range.upperBound)
    let end = range.upperBound
    var offset = range.lowerBound
    while offset < end {
      let start = offset
      let first = bytes[offset]
      var symbol: UInt64
      if letters[Int(first)] != 0 {
        symbol = offsetBasis
        offset = hashWord(bytes, letters, from: offset, before: end, of: start, into: &symbol)
      } else if isASCIIBlank(first) {
        offset = endOfBlanks(bytes, from: offset + 1, before: end)
        symbol = TextToken.blank
      } else if first < 0x80 {
        // The numbers 0 and 1 are those of gap and blank.
        symbol = first > 1 ? UInt64(first) : 0xFFFD
        offset += 1
      } else {
        let character = wideCharacter(bytes, at: offset, before: end)
        offset += character.length
        switch character.kind {
        case .blank:
          offset = endOfBlanks(bytes, from: offset, before: end)
          symbol = TextToken.blank
        case .word, .mark:
          symbol = offsetBasis
          hash(character.value, into: &symbol)
          offset = hashWord(
            bytes, letters, from: offset, before: end, of: start, isComposed: character.kind == .word, into: &symbol)
        case .other: symbol = UInt64(character.value)
        }
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

  /// The symbols of the words of a text alone.
  static func words(in text: Span<UInt8>) -> [UInt64] {
    var words: [UInt64] = []
    scan(text, in: text.indices) { token in
      if token.isWord { words.append(token.symbol) }
      return true
    }
    return words
  }

  private static let offsetBasis: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  private enum Kind {
    case word
    /// Part of a word that has another form when it is composed.
    case mark
    case blank, other
  }

  /// For each byte: a letter of ASCII in lower case, a digit or `_`; 0 for any other.
  private static let letters: [UInt8] = (0...UInt8.max).map { byte in
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "_"): byte
    default: 0
    }
  }

  @inline(__always)
  private static func isASCIIBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

  /// Goes on with a word's hash from `offset` on, and ends it; returns where the word ends.
  /// - Parameters:
  ///   - start: where the word begins.
  ///   - isComposed: whether no mark stands before `offset`.
  @inline(__always)
  private static func hashWord(
    _ bytes: Span<UInt8>, _ letters: Span<UInt8>, from offset: Int, before end: Int, of start: Int,
    isComposed: Bool = true, into symbol: inout UInt64
  ) -> Int {
    var offset = offset
    var isComposed = isComposed
    while offset < end {
      // Nearly every byte of a catalogue goes this way: the offset is within bounds, and there are 256 letters.
      let letter = unsafe letters[unchecked: Int(bytes[unchecked: offset])]
      if letter != 0 {
        symbol = (symbol ^ UInt64(letter)) &* prime
        offset += 1
      } else if bytes[offset] >= 0x80 {
        let character = wideCharacter(bytes, at: offset, before: end)
        guard character.kind == .word || character.kind == .mark else { break }
        if character.kind == .mark { isComposed = false }
        hash(character.value, into: &symbol)
        offset += character.length
      } else {
        break
      }
    }
    if !isComposed { symbol = symbolOfComposed(bytes, start..<offset) }
    symbol |= 1 << 63
    return offset
  }

  /// The hash of a word that is not composed.
  @inline(never)
  private static func symbolOfComposed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var symbol = offsetBasis
    let word = unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    for scalar in word.composed.unicodeScalars {
      if scalar.isASCII {
        symbol = (symbol ^ UInt64(letters[Int(scalar.value)])) &* prime
      } else {
        hash(scalar.value, into: &symbol)
      }
    }
    return symbol
  }

  @inline(__always)
  private static func endOfBlanks(_ bytes: Span<UInt8>, from offset: Int, before end: Int) -> Int {
    var offset = offset
    while offset < end {
      if isASCIIBlank(bytes[offset]) {
        offset += 1
      } else if bytes[offset] >= 0x80 {
        let character = wideCharacter(bytes, at: offset, before: end)
        guard character.kind == .blank else { break }
        offset += character.length
      } else {
        break
      }
    }
    return offset
  }

  /// Hashes a character that is not ASCII, in lower case.
  @inline(never)
  private static func hash(_ value: UInt32, into symbol: inout UInt64) {
    if isLatinLetter(value) {
      symbol = (symbol ^ UInt64(value < 0xDF ? value + 0x20 : value)) &* prime
    } else if let scalar = Unicode.Scalar(value) {
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      // The sign of kelvins is no K, and a word's first byte says whether it begins with ASCII.
      guard lower.first?.isASCII == false else {
        symbol = (symbol ^ UInt64(value)) &* prime
        return
      }
      for lower in lower { symbol = (symbol ^ UInt64(lower.value)) &* prime }
    }
  }

  /// Whether this is a letter, no mark, that is another one when it is composed: Korean letters that make a syllable, the
  /// sign of ångströms, Greek with an acute of its own, the compatible forms of Chinese characters.
  private static func composesAlone(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x11FF, 0x1F00...0x1FFF, 0x2126, 0x212B, 0xF900...0xFAFF, 0x2F800...0x2FA1F: true
    default: false
    }
  }

  /// Whether this is one of the letters À to ÿ: those of most languages of the west of Europe, known without a look-up.
  @inline(__always)
  private static func isLatinLetter(_ value: UInt32) -> Bool {
    (0xC0...0xFF).contains(value) && value != 0xD7 && value != 0xF7
  }

  /// The character at `offset`, which is not ASCII; an ill-formed byte is one of no meaning.
  @inline(never)
  private static func wideCharacter(
    _ bytes: Span<UInt8>, at offset: Int, before end: Int
  ) -> (kind: Kind, value: UInt32, length: Int) {
    let first = bytes[offset]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, offset + length <= end else { return (.other, 0xFFFD, 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for place in offset + 1..<offset + length {
      guard bytes[place] & 0xC0 == 0x80 else { return (.other, 0xFFFD, 1) }
      value = value << 6 | UInt32(bytes[place] & 0x3F)
    }
    if isLatinLetter(value) { return (.word, value, length) }
    guard let scalar = Unicode.Scalar(value) else { return (.other, 0xFFFD, 1) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return (.mark, value, length)
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      return (composesAlone(value) ? .mark : .word, value, length)
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return (.blank, value, length)
    default: return (.other, value, length)
    }
  }
}
