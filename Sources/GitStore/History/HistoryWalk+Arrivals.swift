internal import SourceText

extension HistoryWalk {
  /// When a commit came to the branch.
  struct Arrival: Comparable {
    /// The place in the line of first parents of the commit that brought it.
    let place: Int
    /// Its place among those that this commit brought: none stands before one that follows it.
    let depth: Int
    /// The time of the commit that brought it, in seconds since 1970-01-01 00:00 UTC.
    let time: Int64

    static func < (first: Arrival, second: Arrival) -> Bool {
      (first.place, first.depth) < (second.place, second.depth)
    }
  }

  /// When each of ``commits`` came to the branch: with the oldest commit in the line of first parents that it can be reached
  /// from; the latest first in order, whatever the times.
  func arrivals() -> [Arrival] {
    var found: [ObjectID: Arrival] = [:]
    for (place, commit) in line.enumerated() { found[commit.id] = Arrival(place: place, depth: 0, time: commit.time) }
    let wanted = Set(commits.map(\.objectID)).subtracting(found.keys)
    var left = wanted.count
    // From the oldest on: what a merge brings is what no older commit of the line has.
    for (place, merge) in line.enumerated().reversed() where merge.parents.count > 1 && left > 0 {
      let brought = order(from: merge.parents.dropFirst()) { found[$0] == nil }
      for (depth, id) in brought.enumerated() {
        found[id] = Arrival(place: place, depth: depth + 1, time: merge.time)
        if wanted.contains(id) { left -= 1 }
      }
    }
    return commits.map { found[$0.objectID] ?? Arrival(place: line.count, depth: 0, time: $0.commitTime) }
  }

  /// Some commits and those that they follow, each before its parents.
  private func order(from starts: ArraySlice<ObjectID>, _ isWanted: (ObjectID) -> Bool) -> [ObjectID] {
    var seen: Set<ObjectID> = []
    var finished: [ObjectID] = []
    // A commit is met twice: its parents are finished in between.
    var pending = starts.reversed().map { (id: $0, isOpen: false) }
    while let next = pending.popLast() {
      if next.isOpen {
        finished.append(next.id)
      } else if isWanted(next.id), seen.insert(next.id).inserted {
        pending.append((next.id, true))
        pending += parents(of: next.id).map { ($0, false) }
      }
    }
    return finished.reversed()
  }

  /// Whether a file that the branch lost bears another name since: a commit that came with the same merge renamed it.
  func isRenamed(_ path: String, _ arrivals: [Arrival]) -> Bool {
    guard contents[path] == nil, let lost = changes[path]?.first else { return false }
    return renames[path]?.contains { arrivals[$0].place == arrivals[lost.commit].place } ?? false
  }
}
