/// Finds all words of a language's lists in one pass over a text, however many they are.
///
/// Source: A. V. Aho, M. J. Corasick, "Efficient String Matching: An Aid to Bibliographic Search", Communications of the ACM 18
/// (1975), with the transitions written out, and rows only as wide as there are different bytes in the words.
struct WordAutomaton: Sendable {
  /// A phrase that stands in a text, by its words.
  struct Match: Sendable, Equatable {
    let list: WordList
    let start: Int
    let end: Int
  }

  /// What is found where the automaton has read the first words of a phrase, up to one that may go on before the next.
  private struct Target: Sendable {
    let list: WordList
    /// How many words were read, and whether the blank behind them as well.
    let words: Int
    let isBehindBlank: Bool
    /// What has to follow, word by word.
    let rest: [Phrase.Word]
  }

  /// The column of each byte; 0 for those that are in no word.
  private var columns = [UInt8](repeating: 0, count: 256)
  private var width = 1
  /// The next state, by state and column.
  private var next: [UInt32] = []
  /// The targets of each state: from `firstTarget[state]` up to that of the next one.
  private var firstTarget: [UInt32] = []
  private var targets: [Target] = []
  /// The longest suffix of what was read that is the end of a phrase; 0 for none.
  private var shorter: [UInt32] = []

  /// The most words that a phrase has.
  private(set) var longest = 1

  init(_ phrases: some Sequence<(list: WordList, phrase: Phrase)>) {
    var heads: [(bytes: [UInt8], target: Target)] = []
    for (list, phrase) in phrases {
      longest = max(longest, phrase.words.count)
      heads.append(Self.head(of: phrase, list))
    }
    for head in heads {
      for byte in head.bytes where columns[Int(byte)] == 0 {
        columns[Int(byte)] = UInt8(width)
        width += 1
      }
    }
    next = [UInt32](repeating: 0, count: width)
    var found: [(state: Int, target: Target)] = []
    for head in heads { found.append((insert(head.bytes), head.target)) }
    let states = next.count / width
    found.sort { $0.state < $1.state }
    targets = found.map(\.target)
    firstTarget = [UInt32](repeating: 0, count: states + 1)
    for (state, _) in found { firstTarget[state + 1] += 1 }
    for state in 0..<states { firstTarget[state + 1] += firstTarget[state] }
    shorter = [UInt32](repeating: 0, count: states)
    completeTransitions(states)
  }

  /// What the automaton reads of a phrase, blanks included, and what is compared behind that.
  private static func head(of phrase: Phrase, _ list: WordList) -> (bytes: [UInt8], target: Target) {
    var bytes: [UInt8] = []
    for (index, word) in phrase.words.enumerated() {
      if index > 0 || !word.mayBeginBefore { bytes.append(0x20) }
      bytes += word.bytes
      let isLast = index == phrase.words.count - 1
      let isNextOpen = !isLast && phrase.words[index + 1].mayBeginBefore
      guard word.mayGoOn || isNextOpen || isLast else { continue }
      if !word.mayGoOn { bytes.append(0x20) }
      return (
        bytes,
        Target(
          list: list, words: index + 1, isBehindBlank: !word.mayGoOn, rest: Array(phrase.words.dropFirst(index + 1)))
      )
    }
    return (bytes, Target(list: list, words: 0, isBehindBlank: false, rest: []))
  }

  /// The state that reading `bytes` leads to.
  private mutating func insert(_ bytes: [UInt8]) -> Int {
    var state = 0
    for byte in bytes {
      let place = state * width + Int(columns[Int(byte)])
      if next[place] == 0 {
        next[place] = UInt32(next.count / width)
        next.append(contentsOf: repeatElement(0, count: width))
      }
      state = Int(next[place])
    }
    return state
  }

  /// Writes where each state goes on with a byte that no phrase has there: where its longest suffix does.
  private mutating func completeTransitions(_ states: Int) {
    var suffix = [UInt32](repeating: 0, count: states)
    var queue: [Int] = []
    queue.reserveCapacity(states)
    for column in 1..<max(width, 1) where next[column] != 0 { queue.append(Int(next[column])) }
    var position = 0
    while position < queue.count {
      let state = queue[position]
      position += 1
      let fallback = Int(suffix[state])
      shorter[state] = hasTargets(fallback) ? UInt32(fallback) : shorter[fallback]
      for column in 1..<width {
        let child = next[state * width + column]
        let other = next[fallback * width + column]
        if child == 0 {
          next[state * width + column] = other
        } else {
          suffix[Int(child)] = other
          queue.append(Int(child))
        }
      }
    }
  }

  private func hasTargets(_ state: Int) -> Bool { firstTarget[state] < firstTarget[state + 1] }

  /// Calls `body` with every phrase in a text, in the order of their ends.
  func scan(_ text: NormalText, _ body: (Match) -> Void) {
    var state = 0
    // The word that the next byte belongs to; a blank belongs to the word behind it.
    var word = -1
    for byte in text.bytes {
      if byte == 0x20 { word += 1 }
      state = Int(next[state * width + Int(columns[Int(byte)])])
      var found = hasTargets(state) ? state : Int(shorter[state])
      while found != 0 {
        for target in targets[Int(firstTarget[found])..<Int(firstTarget[found + 1])] {
          let end = target.isBehindBlank ? word : word + 1
          guard end - target.words >= 0, follows(target.rest, in: text, at: end) else { continue }
          body(Match(list: target.list, start: end - target.words, end: end + target.rest.count))
        }
        found = Int(shorter[found])
      }
    }
  }

  private func follows(_ rest: [Phrase.Word], in text: NormalText, at start: Int) -> Bool {
    guard !rest.isEmpty else { return true }
    guard start + rest.count <= text.count else { return false }
    return rest.indices.allSatisfy { rest[$0].matches(text.word(start + $0)) }
  }
}
