internal import SourceText

/// What a text consists of, to be held against another one: its lines, of at most 64 bytes each, as hashes.
struct ContentSignature {
  /// A line, with the bytes that it takes in all.
  struct Line {
    let hash: UInt64
    var size: Int
  }

  /// Each different line once, ascending by their hashes.
  let lines: [Line]
  /// Of the whole text, in bytes.
  let size: Int

  init(_ text: [UInt8]) {
    var all: [Line] = []
    var start = 0
    // FNV-1a, 64 bits wide.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for place in text.indices {
      hash = (hash ^ UInt64(text[place])) &* 0x0000_0100_0000_01b3
      guard text[place] == 0x0A || place - start == 63 || place == text.count - 1 else { continue }
      all.append(Line(hash: hash, size: place + 1 - start))
      (start, hash) = (place + 1, 0xcbf2_9ce4_8422_2325)
    }
    all.sort { $0.hash < $1.hash }
    var lines: [Line] = []
    for line in all {
      if let last = lines.last, last.hash == line.hash {
        lines[lines.count - 1].size += line.size
      } else {
        lines.append(line)
      }
    }
    self.lines = lines
    size = text.count
  }

  /// The share of the larger text, in percent, that both have in common.
  func score(with other: ContentSignature) -> Int {
    let largest = max(size, other.size)
    guard largest > 0, min(size, other.size) * 2 >= largest else { return 0 }
    var (common, i, j) = (0, 0, 0)
    while i < lines.count, j < other.lines.count {
      let (left, right) = (lines[i], other.lines[j])
      if left.hash == right.hash { common += min(left.size, right.size) }
      if left.hash <= right.hash { i += 1 }
      if right.hash <= left.hash { j += 1 }
    }
    return common * 100 / largest
  }
}

/// Which of some texts have a line: finds those that are like another one without a look at each.
struct SignatureIndex {
  private struct Place {
    let hash: UInt64
    let text: Int
  }

  /// Ascending by hashes, then by texts.
  private let places: [Place]
  /// How often a line of one text may be met in others: rare lines come first.
  private static let meetingLimit = 1024
  /// The most texts that are found for one.
  private static let candidateLimit = 16

  /// - Parameter texts: nil where one is found for nothing.
  init(_ texts: [ContentSignature?]) {
    var places: [Place] = []
    for (number, text) in texts.enumerated() {
      for line in text?.lines ?? [] { places.append(Place(hash: line.hash, text: number)) }
    }
    places.sort { ($0.hash, $0.text) < ($1.hash, $1.text) }
    self.places = places
  }

  /// The texts, by their numbers, that seem to have most in common with one.
  /// - Parameter place: the number around which texts are taken where too many have a line.
  func candidates(for text: ContentSignature, around place: Int) -> [Int] {
    var met: [(range: Range<Int>, size: Int)] = []
    for line in text.lines {
      let start = places.partitioningIndex { $0.hash >= line.hash }
      let end = places[start...].partitioningIndex { $0.hash > line.hash }
      if start < end { met.append((start..<end, line.size)) }
    }
    met.sort { ($0.range.count, -$0.size, $0.range.lowerBound) < ($1.range.count, -$1.size, $1.range.lowerBound) }
    var common: [Int: Int] = [:]
    var left = Self.meetingLimit
    for (range, size) in met where left > 0 {
      var range = range
      if range.count > left {
        let middle = places[range].partitioningIndex { $0.text >= place }
        let start = min(max(range.lowerBound, middle - left / 2), range.upperBound - left)
        range = start..<(start + left)
      }
      for found in places[range] { common[found.text, default: 0] += size }
      left -= range.count
    }
    let best = common.sorted { ($1.value, abs($0.key - place), $0.key) < ($0.value, abs($1.key - place), $1.key) }
    return best.prefix(Self.candidateLimit).map(\.key)
  }
}
