package import SourceText

/// The words in a text that a signal was read from.
package struct Evidence: Sendable, Hashable {
  /// What they speak for.
  package let signal: Signal
  /// Where they stand in the text, from the first to the last of them.
  package let range: SourceRange

  /// The words as they are written.
  /// - Parameter text: the text that they were read from.
  package func words(in text: String) -> String {
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: Int(range.start))
    return String(decoding: text.utf8[start...].prefix(Int(range.end - range.start)), as: UTF8.self)
  }
}

/// Reads signals from the words that automata found in one text.
struct SignalFinder {
  private let text: NormalText
  /// By start, the longer ones first.
  private let matches: [WordAutomaton.Match]
  /// The lists that there are matches of.
  private let present: WordLists
  /// The sentence of each word.
  private var sentences: [Int32] = []
  /// The most words of a match.
  private let longest: Int
  /// The first word that can begin what is said: behind an article, a number or a code as `R.A.2.1 -`.
  private let lead: Int
  private(set) var evidence: [Evidence] = []
  /// The signals that there is evidence of, a bit each.
  private(set) var signals: UInt64 = 0

  /// - Parameter longest: the most words that a phrase of the automata has.
  init(_ text: NormalText, _ automata: [WordAutomaton], longest: Int) {
    self.text = text
    self.longest = longest
    var found: [WordAutomaton.Match] = []
    // By their places: a copy of one would count references on what all threads read.
    for place in automata.indices { automata[place].scan(text) { found.append($0) } }
    matches = Self.counted(found, words: text.count)
    present = matches.reduce(into: []) { $0.insert(WordLists($1.list)) }
    var sentence: Int32 = 0
    sentences.reserveCapacity(text.count)
    for index in 0..<text.count {
      sentences.append(sentence)
      if text.isStop(index) { sentence += 1 }
    }
    lead = (0..<min(text.count, 6)).first { text.word($0).count > 2 } ?? 0
    find()
  }

  /// Those matches that no longer one contains, in which the words mean something else, and none that lies within what is
  /// to be ignored.
  private static func counted(_ found: [WordAutomaton.Match], words: Int) -> [WordAutomaton.Match] {
    let sorted = found.sorted {
      ($0.start, -$0.end, $0.list.rawValue) < ($1.start, -$1.end, $1.list.rawValue)
    }
    var kept: [WordAutomaton.Match] = []
    var covered = 0
    var index = 0
    while index < sorted.count {
      let first = sorted[index]
      var last = index
      while last < sorted.count, sorted[last].start == first.start, sorted[last].end == first.end { last += 1 }
      if first.end > covered {
        for match in sorted[index..<last] where kept.last != match { kept.append(match) }
        covered = first.end
      }
      index = last
    }
    guard kept.contains(where: { $0.list == .ignore }) else { return kept }
    var ignored = [Bool](repeating: false, count: words)
    for match in kept where match.list == .ignore {
      for word in match.start..<match.end { ignored[word] = true }
    }
    return kept.filter { match in !(match.start..<match.end).contains { ignored[$0] } }
  }

  // MARK: - Signals

  private mutating func find() {
    add(.beneficiary, .people)
    add(.ability, .ability)
    addPairs(.enabled, .enable, .achieve, within: 8, order: .after)
    addPairs(.enabled, .enable, .ability, within: 6, order: .after)
    let operates = hasPair(.enable, .transact, within: 5, order: .after)
    if !has(.enabled), !operates {
      addPairs(.helped, .enable, .people, within: 4, order: .after)
      addPairs(.helped, .enable, .state, within: 5, order: .after)
    }
    addPairs(.recipientActs, .people, .achieve, within: 6)
    if !has(.enabled), !has(.recipientActs) { add(.achievement, .achieve) }
    addPairs(.change, .change, .state, within: 3)
    addPairs(.harmAvoided, .change, .harm, within: 3)
    addPairs(.harmAvoided, .avert, .harm, within: 5)
    addPairs(.protected, .avert, .people, within: 4, order: .after)
    if !has(.change) {
      addPairs(.ownState, .people, .state, within: 4)
      add(.state, .state)
    }
    if !has(.harmAvoided) { add(.harm, .harm) }
    addPairs(.shareOfPeople, .share, .people, within: 6, order: .after)
    add(.transaction, .transact)
    addByPlace(.activityFirst, else: .activity, .activity)
    addByPlace(.countFirst, else: .count, .count)
    add(.share, .share)
    add(.efficiency, .efficiency)
    add(.means, .means)
    add(.level, .level)
    add(.eligibility, .eligible)
    add(.aim, .aim)
    add(.provider, .staff)
    addMayDo()
    addHelpedTo()
    addByHead()
    if !has(.change) { addPairs(.ownChange, .change, [.efficiency, .means, .count], within: 3) }
    addPairs(.aimedEffect, .aim, [.change, .ability, .achieve, .avert], within: 6, order: .after)
    addPairs(.countOfHarm, .count, .harm, within: 3, order: .after)
  }

  /// What a text begins with, and whether an effect or the provider's own comes first in it.
  private mutating func addByHead() {
    for match in matches where match.start <= lead {
      switch match.list {
      case .people: add(.recipientFirst, match.start, match.end)
      case .change, .avert: add(.changeFirst, match.start, match.end)
      case .state: add(.stateFirst, match.start, match.end)
      case .harm: add(.harmFirst, match.start, match.end)
      default: break
      }
    }
    for match in matches where match.list == .level && match.start <= lead + 1 {
      add(.levelFirst, match.start, match.end)
    }
    if let output = first(of: [.activity, .count, .efficiency, .means, .transact, .eligible, .staff, .level]),
      output.start < first(of: [.achieve, .ability, .change, .avert, .harm, .state, .enable])?.start ?? .max
    {
      add(.outputFirst, output.start, output.end)
    }
  }

  private func first(of lists: WordLists) -> WordAutomaton.Match? {
    matches.first { lists.contains(WordLists($0.list)) }
  }

  /// Somebody can do something: unless it is to use the service, or to have it on some terms. In some languages one word says
  /// both who and can: `puoi`.
  private mutating func addMayDo() {
    for index in matches.indices where matches[index].list == .people {
      let same = matches[index...].prefix { $0.start == matches[index].start }
        .firstIndex { $0.end == matches[index].end && $0.list == .can }
      guard let can = same ?? nearest(to: index, .can, within: 4, .either),
        nearest(to: can, [.transact, .eligible], within: 4, .after) == nil
      else { continue }
      add(.mayDo, min(matches[index].start, matches[can].start), max(matches[index].end, matches[can].end))
    }
  }

  /// Somebody is helped to do something: unless it is to use the service.
  private mutating func addHelpedTo() {
    for index in matches.indices where matches[index].list == .enable {
      guard let person = nearest(to: index, .people, within: 4, .after),
        let next = nearest(to: person, .infinitive, within: 3, .after),
        nearest(to: next, .transact, within: 3, .after) == nil
      else { continue }
      add(.helpedTo, matches[index].start, matches[next].end)
    }
  }

  private mutating func add(_ signal: Signal, _ list: WordList) {
    guard present.contains(WordLists(list)) else { return }
    for match in matches where match.list == list { add(signal, match.start, match.end) }
  }

  private mutating func addByPlace(_ first: Signal, else signal: Signal, _ list: WordList) {
    guard present.contains(WordLists(list)) else { return }
    for match in matches where match.list == list {
      add(match.start <= lead + 1 ? first : signal, match.start, match.end)
    }
  }

  private func has(_ signal: Signal) -> Bool { signals & 1 << UInt64(signal.rawValue) != 0 }

  private mutating func add(_ signal: Signal, _ start: Int, _ end: Int) {
    signals |= 1 << UInt64(signal.rawValue)
    let range = SourceRange(start: text.ranges[start].start, end: text.ranges[end - 1].end)
    evidence.append(Evidence(signal: signal, range: range))
  }

  // MARK: - Words near each other

  private enum Order { case either, after }

  /// Adds a signal for each word of `first` that has one of `second` near it, with the nearest.
  private mutating func addPairs(
    _ signal: Signal, _ first: WordLists, _ second: WordLists, within distance: Int, order: Order = .either
  ) {
    guard !present.isDisjoint(with: first), !present.isDisjoint(with: second) else { return }
    for index in matches.indices where first.contains(WordLists(matches[index].list)) {
      guard let other = nearest(to: index, second, within: distance, order) else { continue }
      add(
        signal, min(matches[index].start, matches[other].start), max(matches[index].end, matches[other].end))
    }
  }

  private func hasPair(_ first: WordLists, _ second: WordLists, within distance: Int, order: Order) -> Bool {
    guard !present.isDisjoint(with: first), !present.isDisjoint(with: second) else { return false }
    return matches.indices.contains { index in
      first.contains(WordLists(matches[index].list)) && nearest(to: index, second, within: distance, order) != nil
    }
  }

  /// The nearest match of `lists` in the same sentence, with at most so many words between.
  private func nearest(to index: Int, _ lists: WordLists, within distance: Int, _ order: Order) -> Int? {
    let match = matches[index]
    var best: Int?
    var bestGap = distance + 1
    func look(at other: Int) {
      guard lists.contains(WordLists(matches[other].list)),
        let gap = gap(match, matches[other], order), gap < bestGap
      else { return }
      (best, bestGap) = (other, gap)
    }
    var forward = index + 1
    while forward < matches.count, matches[forward].start <= match.end + distance {
      look(at: forward)
      forward += 1
    }
    guard order == .either else { return best }
    var backward = index - 1
    while backward >= 0, matches[backward].start >= match.start - distance - longest {
      look(at: backward)
      backward -= 1
    }
    return best
  }

  /// The number of words between two matches; nil in different sentences, for the same words, and in the wrong order.
  private func gap(_ match: WordAutomaton.Match, _ other: WordAutomaton.Match, _ order: Order) -> Int? {
    guard sentences[match.start] == sentences[other.start] else { return nil }
    guard match.start != other.start || match.end != other.end else { return nil }
    if other.start >= match.end { return other.start - match.end }
    guard order == .either else { return nil }
    return max(match.start - other.end, 0)
  }
}
