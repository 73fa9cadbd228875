/// A word of a list, or several in a row: `help`, `reduc*` (a beginning), `*olyckor` (an ending), `*trygghet*` (either), `gain* access`.
/// It is compared as ``NormalText`` has it: `well-being` is two words, `7 days` any number of them.
package struct Phrase: Hashable, Sendable {
  /// One word of it.
  struct Word: Hashable, Sendable {
    let bytes: [UInt8]
    /// Whether more may stand before it, and behind it.
    let mayBeginBefore: Bool
    let mayGoOn: Bool

    func matches(_ word: ArraySlice<UInt8>) -> Bool {
      guard word.count >= bytes.count else { return false }
      switch (mayBeginBefore, mayGoOn) {
      case (false, false): return word.count == bytes.count && word.elementsEqual(bytes)
      case (false, true): return word.starts(with: bytes)
      case (true, false): return word.suffix(bytes.count).elementsEqual(bytes)
      case (true, true): return (0...(word.count - bytes.count)).contains { word.dropFirst($0).starts(with: bytes) }
      }
    }
  }

  let words: [Word]

  /// The phrase that somebody wrote; nil where no word is in it.
  package init?(_ written: String) {
    var words: [Word] = []
    for part in written.utf8.split(separator: 0x20) {
      if let word = Word(plain: part) {
        words.append(word)
        continue
      }
      let text = NormalText(String(Substring(part)))
      for index in 0..<text.count where !text.isStop(index) {
        words.append(
          Word(
            bytes: Array(text.word(index)), mayBeginBefore: index == 0 && part.first == UInt8(ascii: "*"),
            mayGoOn: index == text.count - 1 && part.last == UInt8(ascii: "*")))
      }
    }
    guard !words.isEmpty else { return nil }
    self.words = words
  }
}

extension Phrase.Word {
  /// A word of letters from a to z, as most are, which need no look at what Unicode says of them; nil for another one.
  fileprivate init?(plain part: Substring.UTF8View) {
    var letters = part
    let mayBeginBefore = letters.first == UInt8(ascii: "*")
    if mayBeginBefore { letters.removeFirst() }
    let mayGoOn = letters.last == UInt8(ascii: "*")
    if mayGoOn { letters.removeLast() }
    guard !letters.isEmpty, letters.allSatisfy({ ($0 | 0x20) &- UInt8(ascii: "a") < 26 }) else { return nil }
    self.init(bytes: letters.map { $0 | 0x20 }, mayBeginBefore: mayBeginBefore, mayGoOn: mayGoOn)
  }
}
