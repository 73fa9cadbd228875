internal import SourceText
internal import Syntax

/// Tells fast that a text holds none of some words, which is so for most texts.
///
/// Only where a word may begin are three bytes looked at, and those of most words begin none of the words. Only where
/// they may is the word there taken and looked up.
struct WordFilter: Sendable {
  /// A bit for each number of three bytes that begin a word.
  private var starts = [UInt64](repeating: 0, count: 512)
  /// Whether a word begins with a letter that is not ASCII.
  private var hasWideStart = false
  /// The words' symbols, sorted.
  private var symbols: [UInt64] = []

  /// - Parameters:
  ///   - phrases: of each, one word is looked for: the one that is rarest in `samples`, of such the longest.
  ///   - samples: some of the texts that will be looked through.
  init(_ phrases: [String], samples: [SourceFile] = []) {
    let counts = Self.counts(of: phrases, in: samples)
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
      let text = String(decoding: bytes[word.range], as: UTF8.self)
      for form in [text.composed, text.decomposed] { allow(Array(form.utf8)[...]) }
    }
    self.symbols = symbols.sorted()
  }

  /// How often the words of phrases stand in `samples`, by their symbols; nothing where each phrase is a single word, of
  /// which there is no choice.
  private static func counts(of phrases: [String], in samples: [SourceFile]) -> [UInt64: Int] {
    var choices: Set<UInt64> = []
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      var words: [UInt64] = []
      TextTokens.scan(bytes.span, in: 0..<bytes.count) { token in
        if token.isWord { words.append(token.symbol) }
        return true
      }
      if words.count > 1 { choices.formUnion(words) }
    }
    guard !choices.isEmpty else { return [:] }
    let sorted = choices.sorted()
    var counts: [UInt64: Int] = [:]
    for sample in samples {
      TextTokens.scan(sample.bytes.span, in: sample.bytes.indices) { token in
        if token.isWord, sorted.holds(token.symbol) { counts[token.symbol, default: 0] += 1 }
        return true
      }
    }
    return counts
  }

  /// Sets the bits of all bytes that `word` may begin with in the form that it has here, however its case.
  private mutating func allow(_ word: ArraySlice<UInt8>) {
    // In another case, a letter that is not ASCII may have another number of bytes; behind a short word stands anything.
    let known = word.prefix(3).prefix { $0 < 0x80 }
    guard !known.isEmpty else {
      hasWideStart = true
      return
    }
    var contents: [UInt32] = [0]
    for place in 0..<3 {
      let next = place < known.count ? [UInt32(known[known.startIndex + place])] : Array(0..<32)
      contents = contents.flatMap { content in next.map { content | $0 << (8 * place) } }
    }
    for content in contents {
      let bit = Self.number(of: content)
      starts[bit >> 6] |= 1 << (bit & 63)
    }
  }

  /// A number below 32,768 for what the lowest three bytes of `bytes` are without regard to case: five bits of each are
  /// mixed by a multiplication.
  @inline(__always)
  private static func number(of bytes: UInt32) -> Int { Int(((bytes & 0x1F1F1F) &* 0x9E37_79B1) >> 17) }

  /// Whether one of the words may stand in `bytes`; false where none does.
  func mayMatch(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let text = bytes.extracting(range)
    let starts = starts.span
    var before = SWARWord.wordBreak
    var offset = 0
    // The last of eight bytes is looked at with the three behind it.
    while offset + 11 <= text.count {
      let eight = SWARWord(text, at: offset)
      var places = eight.wordStarts(behind: before)
      before = eight
      while places != 0 {
        let place = offset + SWARWord.countBefore(places)
        places &= places - 1
        let next = unsafe text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt32.self)
        let bit = Self.number(of: UInt32(littleEndian: next))
        let isStart = unsafe starts[unchecked: bit >> 6] >> (bit & 63) & 1 != 0
        guard isStart || (hasWideStart && text[place] >= 0x80) else { continue }
        if isWord(text, at: place) { return true }
      }
      offset += 8
    }
    return (offset..<text.count).contains { isWord(text, at: $0) }
  }

  /// Whether the word that begins at `offset` is one of those looked for.
  @inline(never)
  private func isWord(_ text: Span<UInt8>, at offset: Int) -> Bool {
    var isFound = false
    TextTokens.scan(text, in: offset..<text.count) { token in
      isFound = symbols.holds(token.symbol)
      return false
    }
    return isFound
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
