/// Finds sets that have most of their members in common, without comparing each with each.
///
/// Source of the search: S. Chaudhuri, V. Ganti, R. Kaushik, "A Primitive Operator for Similarity Joins in Data Cleaning",
/// ICDE 2006: sets that are alike share one of their few rarest members, so only those are looked up.
enum SimilarSets {
  /// A set and one before it.
  struct Pair {
    let index: Int
    let earlier: Int
    /// The Jaccard index, the number of members of both through the number of members of either: 1 for sets that are the same.
    let similarity: Double
  }

  /// How many sets are kept of those with a member, and how many are compared with a set. With more, the earliest count,
  /// so that ten thousand equal sets are each compared with these only.
  private static let examined = 64

  /// For each set the earlier one that is most like it, if there is one, in the order of the sets.
  ///
  /// - Parameters:
  ///   - sets: members without doubles, in any order.
  ///   - similarity: the least Jaccard index, above 0 and up to 1.
  ///   - shared: the least number of members in common.
  ///   - isPair: whether a set and an earlier one may be a pair at all, by their places; asked last.
  static func mostAlike(
    _ sets: [[Int]], similarity: Double, shared: Int, where isPair: (Int, Int) -> Bool = { _, _ in true }
  ) -> [Pair] {
    var counts: [Int: Int] = [:]
    for set in sets { for member in set { counts[member, default: 0] += 1 } }
    let sorted = sets.map { set in
      set.sorted { (counts[$0] ?? 0, $0) < (counts[$1] ?? 0, $1) }
    }
    let unordered = sets.map(Set.init)
    var bearers: [Int: [Int]] = [:]
    var pairs: [Pair] = []
    for (index, set) in sorted.enumerated() where set.count >= shared && !set.isEmpty {
      let rarest = set.prefix(set.count - min(set.count, Int((similarity * Double(set.count)).rounded(.up))) + 1)
      var hits: [Int: Int] = [:]
      for member in rarest { for bearer in bearers[member] ?? [] { hits[bearer, default: 0] += 1 } }
      var best: Pair?
      for (earlier, _) in hits.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(examined) {
        let other = sorted[earlier]
        guard similarity * Double(max(set.count, other.count)) <= Double(min(set.count, other.count)) else { continue }
        let common = other.count { unordered[index].contains($0) }
        let found = Double(common) / Double(set.count + other.count - common)
        guard common >= shared, found >= similarity, found > best?.similarity ?? 0, isPair(index, earlier)
        else { continue }
        best = Pair(index: index, earlier: earlier, similarity: found)
      }
      if let best { pairs.append(best) }
      for member in rarest where (bearers[member]?.count ?? 0) < examined { bearers[member, default: []].append(index) }
    }
    return pairs
  }
}
