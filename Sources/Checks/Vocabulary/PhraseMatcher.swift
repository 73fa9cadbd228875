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

  /// A state and a symbol's place in ``symbols``.
  private struct Step: Hashable {
    let state: Int
    let symbol: Int
  }

  private var states = [State()]
  private var steps: [Step: Int] = [:]
  private var symbols: [UInt64: Int] = [:]
  private let lengths: [Int]
  /// 4096 bits, in which those of all symbols are set: most words of a text are found here to be in no phrase.
  private var filter = [UInt64](repeating: 0, count: 64)

  /// - Parameter phrases: the symbols of each phrase, and whether it is wanted or only known, so that a wanted one within
  ///   it can be told apart.
  init(_ phrases: [(symbols: [UInt64], isWanted: Bool)]) {
    lengths = phrases.map(\.symbols.count)
    for (index, phrase) in phrases.enumerated() where !phrase.symbols.isEmpty {
      var state = 0
      for symbol in phrase.symbols {
        let place = symbols[symbol] ?? symbols.count
        symbols[symbol] = place
        filter[Int(symbol >> 6 & 63)] |= 1 << (symbol & 63)
        let step = Step(state: state, symbol: place)
        if let next = steps[step] {
          state = next
        } else {
          steps[step] = states.count
          state = states.count
          states.append(State())
        }
      }
      states[state].phrases.append(index)
      if phrase.isWanted { states[state].endsWanted = true }
    }
    linkSuffixes()
  }

  private mutating func linkSuffixes() {
    var edges: [[(symbol: Int, to: Int)]] = Array(repeating: [], count: states.count)
    for (step, next) in steps { edges[step.state].append((step.symbol, next)) }
    var queue = edges[0].map(\.to)
    var position = 0
    while position < queue.count {
      let state = queue[position]
      position += 1
      for edge in edges[state] {
        let suffix = next(states[state].suffix, edge.symbol)
        states[edge.to].suffix = suffix
        states[edge.to].nextEnd = states[suffix].phrases.isEmpty ? states[suffix].nextEnd : suffix
        if states[states[edge.to].nextEnd].endsWanted { states[edge.to].endsWanted = true }
        queue.append(edge.to)
      }
    }
  }

  private func next(_ state: Int, _ symbol: Int) -> Int {
    var state = state
    while true {
      if let next = steps[Step(state: state, symbol: symbol)] { return next }
      if state == 0 { return 0 }
      state = states[state].suffix
    }
  }

  private func next(_ state: Int, on symbol: UInt64) -> Int {
    if state == 0, symbol == TextToken.blank { return 0 }
    guard filter[Int(symbol >> 6 & 63)] & (1 << (symbol & 63)) != 0, let place = symbols[symbol] else { return 0 }
    return next(state, place)
  }

  /// Whether a wanted phrase stands anywhere in `bytes`.
  func occurs(in bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var state = 0
    var isFound = false
    TextTokens.scan(bytes, in: range) { token in
      state = next(state, on: token.symbol)
      isFound = states[state].endsWanted
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
