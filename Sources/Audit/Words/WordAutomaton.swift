/// Finds all words of a language's lists in one pass over a text, however many they are.
///
/// Source: A. V. Aho, M. J. Corasick, "Efficient String Matching: An Aid to Bibliographic Search", Communications of the ACM 18
/// (1975). Only the transitions that words have are kept, since whoever lints a few files waits for all of them to be made.
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

  /// What was read so far: the beginnings of phrases are a tree.
  private struct State: Sendable {
    /// The byte that leads here.
    let byte: UInt8
    /// The first state behind this one, and the next one behind the same; 0 for none.
    var firstChild: UInt32 = 0
    var sibling: UInt32
    /// The longest suffix of what was read that some phrase begins with.
    var suffix: UInt32 = 0
    /// The longest suffix of what was read that is the end of a phrase; 0 for none.
    var shorter: UInt32 = 0
    /// The targets: from here up to those of the next state.
    var firstTarget: UInt32 = 0
  }

  /// The first is the one before anything was read, and behind the last stands where the targets end.
  private var states = [State(byte: 0, sibling: 0)]
  private var targets: [Target] = []
  /// The states behind the first one, and behind a blank, by their bytes: there begin most phrases.
  private var firstRow = [UInt32](repeating: 0, count: 256)
  private var blankRow = [UInt32](repeating: 0, count: 256)
  private var blank: UInt32 = 0

  /// The most words that a phrase has.
  private(set) var longest = 1

  init(_ phrases: some Sequence<(list: WordList, phrase: Phrase)>) {
    var found: [(state: Int, target: Target)] = []
    blank = UInt32(insert([0x20]))
    for (list, phrase) in phrases {
      longest = max(longest, phrase.words.count)
      let head = Self.head(of: phrase, list)
      found.append((insert(head.bytes), head.target))
    }
    states.append(State(byte: 0, sibling: 0))
    addTargets(found)
    addSuffixes()
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

  /// The state that reading `bytes` from the first one leads to.
  private mutating func insert(_ bytes: [UInt8]) -> Int {
    var state: UInt32 = 0
    for byte in bytes {
      if let known = child(of: state, byte) {
        state = known
        continue
      }
      let new = UInt32(states.count)
      states.append(State(byte: byte, sibling: states[Int(state)].firstChild))
      states[Int(state)].firstChild = new
      if state == 0 { firstRow[Int(byte)] = new } else if state == blank { blankRow[Int(byte)] = new }
      state = new
    }
    return Int(state)
  }

  private func child(of state: UInt32, _ byte: UInt8) -> UInt32? {
    if state == 0 || state == blank {
      let child = state == 0 ? firstRow[Int(byte)] : blankRow[Int(byte)]
      return child == 0 ? nil : child
    }
    var child = states[Int(state)].firstChild
    while child != 0, states[Int(child)].byte != byte { child = states[Int(child)].sibling }
    return child == 0 ? nil : child
  }

  /// The state after one more byte: that of the longest suffix which some phrase goes on with.
  private func next(_ state: UInt32, _ byte: UInt8) -> UInt32 {
    var state = state
    while true {
      if let child = child(of: state, byte) { return child }
      guard state != 0 else { return 0 }
      state = states[Int(state)].suffix
    }
  }

  private mutating func addTargets(_ found: [(state: Int, target: Target)]) {
    for (state, _) in found { states[state + 1].firstTarget += 1 }
    for state in states.indices.dropFirst() { states[state].firstTarget += states[state - 1].firstTarget }
    var free = states.map(\.firstTarget)
    var order = [Int](repeating: 0, count: found.count)
    for (index, (state, _)) in found.enumerated() {
      order[Int(free[state])] = index
      free[state] += 1
    }
    targets = order.map { found[$0].target }
  }

  /// Finds the suffixes of all states, those with fewer bytes before those with more.
  private mutating func addSuffixes() {
    var queue: [UInt32] = [0]
    queue.reserveCapacity(states.count)
    var position = 0
    while position < queue.count {
      let state = queue[position]
      position += 1
      var child = states[Int(state)].firstChild
      while child != 0 {
        let suffix = state == 0 ? 0 : next(states[Int(state)].suffix, states[Int(child)].byte)
        states[Int(child)].suffix = suffix
        states[Int(child)].shorter = hasTargets(suffix) ? suffix : states[Int(suffix)].shorter
        queue.append(child)
        child = states[Int(child)].sibling
      }
    }
  }

  private func hasTargets(_ state: UInt32) -> Bool {
    states[Int(state)].firstTarget < states[Int(state) + 1].firstTarget
  }

  /// Calls `body` with every phrase in a text, in the order of their ends.
  func scan(_ text: NormalText, _ body: (Match) -> Void) {
    var state: UInt32 = 0
    // The word that the next byte belongs to; a blank belongs to the word behind it.
    var word = -1
    for byte in text.bytes {
      if byte == 0x20 { word += 1 }
      state = next(state, byte)
      var found = hasTargets(state) ? state : states[Int(state)].shorter
      while found != 0 {
        // By their places: a copy of one would count a reference on what all threads read.
        for place in Int(states[Int(found)].firstTarget)..<Int(states[Int(found) + 1].firstTarget) {
          let end = targets[place].isBehindBlank ? word : word + 1
          let start = end - targets[place].words
          guard start >= 0, follows(targets[place].rest, in: text, at: end) else { continue }
          body(Match(list: targets[place].list, start: start, end: end + targets[place].rest.count))
        }
        found = states[Int(found)].shorter
      }
    }
  }

  private func follows(_ rest: [Phrase.Word], in text: NormalText, at start: Int) -> Bool {
    guard !rest.isEmpty else { return true }
    guard start + rest.count <= text.count else { return false }
    return rest.indices.allSatisfy { rest[$0].matches(text.word(start + $0)) }
  }
}
