internal import SourceText

/// A text as its words are compared: in small letters and Unicode's form C, one blank before, between and behind them, every
/// number as `0`, and a full stop as a word where a sentence ends. Hyphens, apostrophes and all other marks part words.
package struct NormalText: Sendable {
  /// The words, with the blanks.
  private(set) var bytes: [UInt8] = [0x20]
  /// Where each word begins in ``bytes``.
  private(set) var starts: [Int32] = []
  /// Where each word stands in the text as it is written.
  private(set) var ranges: [SourceRange] = []

  /// How many words there are, ends of sentences among them.
  var count: Int { starts.count }

  /// The words of a text in UTF-8.
  package init(_ text: Span<UInt8>) {
    bytes.reserveCapacity(text.count + 2)
    var reader = WordReader()
    while let word = reader.next(in: text) { append(word, of: text) }
  }

  /// The words of a text.
  package init(_ text: String) { self.init(text.utf8Span.span) }

  /// The bytes of one word.
  func word(_ index: Int) -> ArraySlice<UInt8> {
    let end = index + 1 < count ? Int(starts[index + 1]) : bytes.count
    return bytes[Int(starts[index])..<(end - 1)]
  }

  /// Whether a word is the end of a sentence.
  func isStop(_ index: Int) -> Bool { bytes[Int(starts[index])] == UInt8(ascii: ".") }

  private mutating func append(_ word: WordReader.Word, of text: Span<UInt8>) {
    starts.append(Int32(bytes.count))
    ranges.append(SourceRange(word.offsets))
    switch word.kind {
    case .stop: bytes.append(UInt8(ascii: "."))
    case .number: bytes.append(UInt8(ascii: "0"))
    case .percent: bytes.append(UInt8(ascii: "%"))
    case .ascii: for offset in word.offsets { bytes.append(text[offset] | 0x20) }
    case .letters: appendFolded(word.offsets, of: text)
    }
    bytes.append(0x20)
  }

  private mutating func appendFolded(_ offsets: Range<Int>, of text: Span<UInt8>) {
    var written = String(decoding: offsets.map { text[$0] }, as: UTF8.self)
    written.unicodeScalars.removeAll { WordReader.isUnseen($0) }
    for byte in written.lowercased().composed.utf8 where byte != 0x20 { bytes.append(byte) }
  }
}

/// Takes a text apart into words, byte by byte.
private struct WordReader {
  enum Kind { case ascii, letters, number, percent, stop }

  struct Word {
    let kind: Kind
    let offsets: Range<Int>
  }

  private var position = 0

  mutating func next(in text: Span<UInt8>) -> Word? {
    while position < text.count {
      let start = position
      switch Self.classOf(text, at: position) {
      case (.letter, _): return letters(from: start, in: text)
      case (.digit, _): return number(from: start, in: text)
      case (.percent, let length):
        position += length
        return Word(kind: .percent, offsets: start..<position)
      case (.stop, let length):
        position += length
        if endsSentence(start, in: text) { return Word(kind: .stop, offsets: start..<position) }
      case (.none, let length), (.joiner, let length): position += length
      }
    }
    return nil
  }

  private mutating func letters(from start: Int, in text: Span<UInt8>) -> Word {
    var kind = Kind.ascii
    scan: while position < text.count {
      let (found, length) = Self.classOf(text, at: position)
      switch found {
      case .letter, .joiner: if length > 1 { kind = .letters }
      default: break scan
      }
      position += length
    }
    return Word(kind: kind, offsets: start..<position)
  }

  /// `1,000.5` is one number.
  private mutating func number(from start: Int, in text: Span<UInt8>) -> Word {
    while position < text.count {
      let isDigit = Self.isDigit(text[position])
      let isWithin =
        (text[position] == UInt8(ascii: ".") || text[position] == UInt8(ascii: ",")) && position + 1 < text.count
        && Self.isDigit(text[position + 1])
      guard isDigit || isWithin else { break }
      position += 1
    }
    return Word(kind: .number, offsets: start..<position)
  }

  /// A mark ends a sentence before a blank, or at the end; a line and a bullet always do.
  private func endsSentence(_ start: Int, in text: Span<UInt8>) -> Bool {
    text[start] >= 0x80 || text[start] == 0x0A || position >= text.count || text[position] <= 0x20
  }

  private enum Class { case letter, digit, percent, stop, joiner, none }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func classOf(_ text: Span<UInt8>, at position: Int) -> (Class, length: Int) {
    let byte = text[position]
    if byte < 0x80 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return (.letter, 1)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): return (.digit, 1)
      case UInt8(ascii: "%"): return (.percent, 1)
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: ":"), 0x0A:
        return (.stop, 1)
      default: return (.none, 1)
      }
    }
    let (scalar, length) = scalar(text, at: position)
    switch scalar.value {
    // Latin letters, of which two of the first row are signs.
    case 0xC0...0x24F: return (scalar.value == 0xD7 || scalar.value == 0xF7 ? .none : .letter, length)
    case 0x2022: return (.stop, length)
    default:
      if isUnseen(scalar) { return (.joiner, length) }
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: return (.letter, length)
      case .decimalNumber: return (.none, length)
      default: return (scalar.properties.isAlphabetic ? .letter : .none, length)
      }
    }
  }

  /// Whether nobody sees a character within a word: a soft hyphen, and what joins letters or keeps them from it. A space
  /// without width parts words.
  static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x34F, 0x200C, 0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// The character at a place, and its length; what is not valid counts as a gap of one byte.
  private static func scalar(_ text: Span<UInt8>, at position: Int) -> (Unicode.Scalar, length: Int) {
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
