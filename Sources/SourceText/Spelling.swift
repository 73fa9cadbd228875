/// Finds what somebody probably meant to write.
package enum Spelling {
  /// The fewest insertions, deletions, replacements and swaps of neighbours that make one text of the other, or nil if
  /// more than `limit` are needed. The case of ASCII letters does not count.
  ///
  /// Optimal string alignment distance over UTF-8. Source: E. Ukkonen, "Algorithms for Approximate String Matching",
  /// Information and Control 64 (1985), for the band of width `limit`.
  package static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var row = last
    for i in 0..<left.count {
      row[0] = i + 1
      var best = row[0]
      let from = max(0, i - limit)
      let to = min(right.count, i + limit + 1)
      if from > 0 { row[from] = limit + 1 }
      for j in from..<max(from, to) {
        let isSame = folded(left[i]) == folded(right[j])
        var cost = min(last[j] + (isSame ? 0 : 1), row[j] + 1, last[j + 1] + 1)
        if i > 0, j > 0, folded(left[i]) == folded(right[j - 1]), folded(left[i - 1]) == folded(right[j]) {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row[j + 1] = cost
        best = min(best, cost)
      }
      if to < right.count { row[to + 1] = limit + 1 }
      if best > limit { return nil }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }

  /// How many mistakes a word of `length` bytes may have and still be recognised.
  package static func tolerance(_ length: Int) -> Int { length < 3 ? 0 : length < 6 ? 1 : length < 12 ? 2 : 3 }

  /// Asks whether one of `names` was meant: "Did you mean `a` or `b`?"; nil where there is none.
  package static func question(_ names: some Collection<String>) -> String? {
    names.isEmpty ? nil : "Did you mean \(Noun.joined(names.map { "`\($0)`" }, "or"))?"
  }

  /// Asks whether `name` was meant; nil where it is.
  package static func question(_ name: String?) -> String? { name.map { question($0) } }

  /// Asks whether `name` was meant.
  package static func question(_ name: String) -> String { "Did you mean `\(name)`?" }

  /// The candidates nearest to `word` and near enough to be meant, nearest first, then in alphabetical order.
  ///
  /// Compares with every candidate: for a handful of names, not for a catalogue's ids.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> [String] {
    let bytes = Array(word.utf8)
    let limit = tolerance(bytes.count)
    var found: [(distance: Int, name: String)] = []
    for candidate in candidates {
      if let distance = distance(bytes, Array(candidate.utf8), limit: limit) { found.append((distance, candidate)) }
    }
    found.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return found.map(\.name)
  }

  private static func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
