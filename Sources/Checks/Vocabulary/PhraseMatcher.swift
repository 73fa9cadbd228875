internal import SourceText

/// Finds any of many phrases in a text in one pass, however many there are.
///
/// Source: A. V. Aho, M. J. Corasick, "Efficient String Matching: An Aid to Bibliographic Search", CACM 18 (1975), here
/// over words, blanks and other characters in place of letters, so that a phrase begins and ends with a word.
struct PhraseMatcher: Sendable {
  /// A phrase that occurs: its place in the list, and the tokens that it covers.
  struct Match {
    let phrase: Int
    let tokens: Range<Int>
  }

  private struct State {
    /// The state of the longest proper suffix that begins a phrase too.
    var suffix = 0
    /// The phrases that end here.
    var phrases: [Int] = []
    /// The nearest state along ``suffix`` in which a phrase ends; 0 for none.
    var nextEnd = 0
    /// Whether a wanted phrase ends here or along ``nextEnd``.
    var endsWanted = false
  }

  /// What leads from one state to another: a symbol's place in ``symbols``.
  private struct Step {
    let symbol: Int
    let next: Int
  }

  private var states = [State()]
  /// The steps from each state, by their symbols: those of state `i` lie from `stepStarts[i]` to `stepStarts[i + 1]`.
  private var steps: [Step] = []
  private var stepStarts: [Int] = []
  /// Where each symbol leads from the start, by its place; 0 where no phrase begins with it.
  private var firstSteps: [Int] = []
  /// Every symbol that is in a phrase, sorted.
  private let symbols: [UInt64]
  private let lengths: [Int]
  /// 4096 bits, in which those of all symbols are set: most words of a text are found here to be in no phrase.
  private var filter = [UInt64](repeating: 0, count: 64)

  /// - Parameter phrases: the symbols of each phrase, and whether it is wanted or only known, so that a wanted one within
  ///   it can be told apart.
  init(_ phrases: [(symbols: [UInt64], isWanted: Bool)]) {
    lengths = phrases.map(\.symbols.count)
    symbols = Set(phrases.lazy.flatMap(\.symbols)).sorted()
    for symbol in symbols { filter[Int(symbol >> 6 & 63)] |= 1 << (symbol & 63) }
    var known: [[Int: Int]] = [[:]]
    for (index, phrase) in phrases.enumerated() where !phrase.symbols.isEmpty {
      var state = 0
      for symbol in phrase.symbols {
        guard let place = symbols.place(of: symbol) else { continue }
        if let next = known[state][place] {
          state = next
        } else {
          known[state][place] = states.count
          state = states.count
          states.append(State())
          known.append([:])
        }
      }
      states[state].phrases.append(index)
      if phrase.isWanted { states[state].endsWanted = true }
    }
    firstSteps = Array(repeating: 0, count: symbols.count)
    for (symbol, next) in known[0] { firstSteps[symbol] = next }
    for next in known {
      stepStarts.append(steps.count)
      steps += next.map { Step(symbol: $0.key, next: $0.value) }.sorted { $0.symbol < $1.symbol }
    }
    stepStarts.append(steps.count)
    linkSuffixes()
  }

  private mutating func linkSuffixes() {
    var queue = steps[..<stepStarts[1]].map(\.next)
    var position = 0
    while position < queue.count {
      let state = queue[position]
      position += 1
      for edge in steps[stepStarts[state]..<stepStarts[state + 1]] {
        let suffix = next(states[state].suffix, edge.symbol)
        states[edge.next].suffix = suffix
        states[edge.next].nextEnd = states[suffix].phrases.isEmpty ? states[suffix].nextEnd : suffix
        if states[states[edge.next].nextEnd].endsWanted { states[edge.next].endsWanted = true }
        queue.append(edge.next)
      }
    }
  }

  private func next(_ state: Int, _ symbol: Int) -> Int {
    var state = state
    while state != 0 {
      if let next = step(from: state, symbol) { return next }
      state = states[state].suffix
    }
    return firstSteps[symbol]
  }

  private func step(from state: Int, _ symbol: Int) -> Int? {
    let own = steps[stepStarts[state]..<stepStarts[state + 1]]
    let place = own.partitioningIndex { $0.symbol >= symbol }
    return place < own.endIndex && own[place].symbol == symbol ? own[place].next : nil
  }

  private func next(_ state: Int, on symbol: UInt64) -> Int {
    if state == 0, symbol == TextToken.blank { return 0 }
    guard Self.holds(filter.span, symbol), let place = symbols.place(of: symbol) else { return 0 }
    return next(state, place)
  }

  @inline(__always)
  private static func holds(_ filter: Span<UInt64>, _ symbol: UInt64) -> Bool {
    filter[Int(symbol >> 6 & 63)] & (1 << (symbol & 63)) != 0
  }

  /// Whether a wanted phrase stands anywhere in `bytes`.
  func occurs(in bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let filter = filter.span
    var state = 0
    var isFound = false
    TextTokens.scan(bytes, in: range) { token in
      if Self.holds(filter, token.symbol), state != 0 || token.symbol != TextToken.blank {
        state = next(state, on: token.symbol)
        isFound = states[state].endsWanted
      } else {
        state = 0
      }
      return !isFound
    }
    return isFound
  }

  /// The phrases in `tokens` for which `isMeant`: from the left the longest each, none within another.
  func matches(in tokens: [TextToken], where isMeant: (Int) -> Bool) -> [Match] {
    var found: [Match] = []
    var state = 0
    for (index, token) in tokens.enumerated() {
      state = next(state, on: token.symbol)
      var end = state
      while end != 0 {
        for phrase in states[end].phrases where isMeant(phrase) {
          let range = index + 1 - lengths[phrase]..<index + 1
          if Self.isWhole(range, of: tokens) { found.append(Match(phrase: phrase, tokens: range)) }
        }
        end = states[end].nextEnd
      }
    }
    found.sort { ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count) }
    var last = 0
    return found.filter { match in
      guard match.tokens.lowerBound >= last else { return false }
      last = match.tokens.upperBound
      return true
    }
  }

  /// Whether no hyphen joins the range to a word before or behind it.
  private static func isWhole(_ range: Range<Int>, of tokens: [TextToken]) -> Bool {
    let start = range.lowerBound
    let end = range.upperBound
    if start >= 2, tokens[start - 1].isHyphen, tokens[start - 2].isWord { return false }
    if end + 1 < tokens.count, tokens[end].isHyphen, tokens[end + 1].isWord { return false }
    return true
  }
}
