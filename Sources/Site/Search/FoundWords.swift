import CatalogModel

/// The words of some things with where each has them, while they are found: a site has millions of words, of which few are new.
struct FoundWords {
  /// The words, each once, with their uses in the order of the things.
  struct Lists: Sendable {
    let words: [[UInt8]]
    /// By the places of ``words``.
    let uses: ListsByPlace<SearchIndex.Use>
  }

  /// A word of at most 16 bytes in place of an array, which takes three times as long to look up.
  private struct ShortWord: Hashable {
    let high: UInt64
    let low: UInt64

    /// Nil for a longer word.
    init?(_ word: borrowing [UInt8]) {
      guard word.count <= 16 else { return nil }
      var high: UInt64 = 0
      var low: UInt64 = 0
      // No word has a byte of zero, so that none is another one with zeros before it.
      for byte in copy word {
        high = high << 8 | low >> 56
        low = low << 8 | UInt64(byte)
      }
      self.high = high
      self.low = low
    }
  }

  /// The places of words in ``words``.
  private var short: [ShortWord: Int] = [:]
  private var long: [[UInt8]: Int] = [:]
  private var words: [[UInt8]] = []
  /// The uses of all words as they were found, each with the place of its word, and of each word the last one.
  private var uses: [(word: Int, use: SearchIndex.Use)] = []
  private var last: [Int] = []

  /// Adds a use of a word. A thing has but one: that in its weightiest place.
  mutating func add(_ word: borrowing [UInt8], _ use: SearchIndex.Use) {
    guard let place = place(of: word) else {
      note(copy word, at: words.count)
      words.append(copy word)
      last.append(uses.count)
      return uses.append((last.count - 1, use))
    }
    let known = last[place]
    guard uses[known].use.thing == use.thing else {
      last[place] = uses.count
      return uses.append((place, use))
    }
    if use.place < uses[known].use.place { uses[known].use = use }
  }

  private func place(of word: borrowing [UInt8]) -> Int? {
    if let word = ShortWord(word) { short[word] } else { long[copy word] }
  }

  private mutating func note(_ word: [UInt8], at place: Int) {
    if let word = ShortWord(word) { short[word] = place } else { long[word] = place }
  }

  /// All that was found.
  var lists: Lists {
    Lists(words: words, uses: ListsByPlace(uses, count: words.count, at: { $0.word }) { $0.use })
  }
}
