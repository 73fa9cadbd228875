import CatalogModel

/// Which value streams pull on the same things, and so have to agree on what comes first.
struct PullMeetings {
  /// Two streams, and what both use.
  struct Pair {
    let first: ValueStream
    let second: ValueStream
    let services: [Entry]
    let teams: [Entry]
    let components: [Entry]
  }

  /// The most pairs that are told.
  static let limit = 10
  /// The most streams among which pairs are looked for: those that use the most things that others use too.
  static let streamLimit = 400

  /// The pairs that share the most services.
  let pairs: [Pair]
  /// How many pairs share a service at all, among the streams that were looked at.
  let count: Int

  init(_ services: Pull, teams: Pull, components: Pull, _ language: SiteLanguage) {
    let shared = services.rows.filter { $0.streamCount > 1 }
    var sets: [Int: Shared] = [:]
    for (index, row) in shared.enumerated() {
      for use in row.uses { sets[use.column, default: Shared(use.column, of: shared.count)].insert(index) }
    }
    let streams = sets.values.sorted(by: Shared.hasMore).prefix(Self.streamLimit).sorted { $0.column < $1.column }
    var found: [(count: Int, first: Int, second: Int)] = []
    for (index, left) in streams.enumerated() {
      for right in streams[(index + 1)...] {
        let common = left.common(right)
        if common > 0 { found.append((common, left.column, right.column)) }
      }
    }
    count = found.count
    // Where they share as many, in the order of the columns.
    let best = found.sorted { ($1.count, $0.first, $0.second) < ($0.count, $1.first, $1.second) }.prefix(Self.limit)
    let columns = Set(best.flatMap { [$0.first, $0.second] })
    let byStream = [services, teams, components].map { Self.entries(of: $0, columns) }
    pairs = best.map { pair in
      func common(_ entries: [Int: [Entry]]) -> [Entry] {
        let others = Set((entries[pair.second] ?? []).map(\.index))
        return language.sorted((entries[pair.first] ?? []).filter { others.contains($0.index) })
      }
      return Pair(
        first: services.columns[pair.first].stream, second: services.columns[pair.second].stream,
        services: common(byStream[0]), teams: common(byStream[1]), components: common(byStream[2]))
    }
  }

  /// What each of some streams uses, by the stream's column: the same in all three, which are about the same streams.
  private static func entries(of pull: Pull, _ columns: Set<Int>) -> [Int: [Entry]] {
    var entries: [Int: [Entry]] = [:]
    for row in pull.rows {
      for use in row.uses where columns.contains(use.column) { entries[use.column, default: []].append(row.entry) }
    }
    return entries
  }
}

/// What a stream uses of what others use too: a bit for each thing, so that two streams are quickly held against each other.
private struct Shared {
  let column: Int
  private(set) var count = 0
  private var words: [UInt64]

  init(_ column: Int, of count: Int) {
    self.column = column
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  mutating func insert(_ thing: Int) {
    words[thing / 64] |= 1 << UInt64(thing % 64)
    count += 1
  }

  /// How many things two streams have in common.
  func common(_ other: Shared) -> Int {
    var count = 0
    for index in words.indices { count += (words[index] & other.words[index]).nonzeroBitCount }
    return count
  }

  static func hasMore(_ left: Shared, _ right: Shared) -> Bool {
    left.count == right.count ? left.column < right.column : left.count > right.count
  }
}
