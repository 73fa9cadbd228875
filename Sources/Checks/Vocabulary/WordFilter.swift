internal import SourceText

/// Tells at a byte's price each that a text holds none of some words, which is so for most texts.
///
/// A window of three bytes goes over the text, and most of its contents begin none of the words. Only where they may
/// is the word there taken and looked up. Nothing branches on what the text is, other than that.
struct WordFilter: Sendable {
  /// A bit for each content of the window that begins a word.
  private var starts = [UInt64](repeating: 0, count: 512)
  /// The words' symbols, sorted.
  private var symbols: [UInt64] = []

  /// - Parameters:
  ///   - phrases: of each, one word is looked for: the one that is rarest in `samples`, of such the longest.
  ///   - samples: some of the texts that will be looked through.
  init(_ phrases: [String], samples: [SourceFile] = []) {
    var counts: [UInt64: Int] = [:]
    for sample in samples {
      TextTokens.scan(sample.bytes.span, in: sample.bytes.indices) { token in
        if token.isWord { counts[token.symbol, default: 0] += 1 }
        return true
      }
    }
    var symbols: Set<UInt64> = []
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      var best: (token: TextToken, count: Int)?
      TextTokens.scan(bytes.span, in: 0..<bytes.count) { token in
        guard token.isWord else { return true }
        let count = counts[token.symbol] ?? 0
        if let best, (best.count, -best.token.range.count) <= (count, -token.range.count) { return true }
        best = (token, count)
        return true
      }
      guard let word = best?.token else { continue }
      symbols.insert(word.symbol)
      allow(bytes[word.range].prefix(3).map { Int(Self.codes[Int($0)]) })
    }
    self.symbols = symbols.sorted()
  }

  /// Sets the bits of all windows that a word may fill whose bytes begin with `codes`.
  private mutating func allow(_ codes: [Int]) {
    var contents = [0]
    var isWide = false
    for place in 0..<3 {
      let next: [Int]
      if isWide {
        // In another case, a letter that is not ASCII may have another number of bytes.
        next = Array(0..<32)
      } else if place < codes.count {
        next = [codes[place]]
        isWide = codes[place] == Self.wide
      } else {
        // Behind a short word, no letter follows, and then anything.
        next = place == codes.count ? [0, Self.wide] : Array(0..<32)
      }
      contents = contents.flatMap { content in next.map { content << 5 | $0 } }
    }
    for content in contents { starts[content >> 6] |= 1 << (content & 63) }
  }

  /// Whether one of the words may stand in `bytes`; false where none does.
  func mayMatch(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let text = bytes.extracting(..<range.upperBound)
    let (starts, codes) = (starts.span, Self.codes.span)
    // What stands before the text is no letter; two places behind it let the last bytes reach the window's start.
    var window = 0
    var offset = range.lowerBound
    while offset < text.count {
      // There is a code for each of the 256 bytes, and a bit for each of the 32,768 windows.
      window = unsafe window << 5 | Int(codes[unchecked: Int(text[unchecked: offset])])
      offset += 1
      let content = window & 0x7FFF
      guard unsafe starts[unchecked: content >> 6] >> (content & 63) & 1 != 0 else { continue }
      if offset >= range.lowerBound + 3, isWord(text, at: offset - 3, behind: window >> 15 & 31) { return true }
    }
    for back in [2, 1] {
      window <<= 5
      let content = window & 0x7FFF
      guard range.count >= back, starts[content >> 6] >> (content & 63) & 1 != 0 else { continue }
      if isWord(text, at: text.count - back, behind: window >> 15 & 31) { return true }
    }
    return false
  }

  /// Whether the word that begins at `offset` is one of those looked for.
  @inline(never)
  private func isWord(_ text: Span<UInt8>, at offset: Int, behind code: Int) -> Bool {
    // Within a word, nothing begins. Of bytes that are not ASCII, only what they mean together says what they are.
    guard code == 0 || code == Self.wide else { return false }
    var isFound = false
    TextTokens.scan(text, in: offset..<text.count) { token in
      isFound = symbols.holds(token.symbol)
      return false
    }
    return isFound
  }

  /// The code of every byte that is not ASCII.
  private static let wide = 31

  /// What a byte is to the window: letters without regard to case, digits as one, `_`, the rest of ASCII as 0.
  private static let codes: [UInt8] = (0...UInt8.max).map { byte in
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: byte & 0x1F
    case 0x30...0x39: 27
    case UInt8(ascii: "_"): 28
    case 0x80...: UInt8(wide)
    default: 0
    }
  }
}

extension [UInt64] {
  /// Whether this array, which is sorted, holds `symbol`.
  func holds(_ symbol: UInt64) -> Bool { place(of: symbol) != nil }

  /// Where `symbol` stands in this array, which is sorted.
  func place(of symbol: UInt64) -> Int? {
    let place = partitioningIndex { $0 >= symbol }
    return place < count && self[place] == symbol ? place : nil
  }
}
