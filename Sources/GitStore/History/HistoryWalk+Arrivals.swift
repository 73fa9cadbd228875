internal import SourceText

extension HistoryWalk {
  /// When each of ``commits`` came to the branch: the time of the oldest commit in the line of first parents that it can be
  /// reached from; its own time where that can't be told.
  func arrivals() -> [Int64] {
    var times = Dictionary(line.map { ($0.id, $0.time) }, uniquingKeysWith: { first, _ in first })
    let wanted = Set(commits.map(\.objectID)).subtracting(times.keys)
    var left = wanted.count
    // From the oldest on: what a merge brings is what no older commit of the line has.
    for merge in line.reversed() where merge.parents.count > 1 && left > 0 {
      var pending = Array(merge.parents.dropFirst())
      while let id = pending.popLast() {
        guard times[id] == nil else { continue }
        times[id] = merge.time
        if wanted.contains(id) { left -= 1 }
        pending += parents(of: id)
      }
    }
    return commits.map { times[$0.objectID] ?? $0.commitTime }
  }
}
