internal import SourceText

extension HistoryWalk {
  /// When each of ``commits`` came to the branch: the time of the oldest commit in the line of first parents from `revision`
  /// that it can be reached from; its own time where that can't be told.
  func arrivals(from revision: Revision) -> [Int64] {
    guard let start = ObjectID(hexadecimal: revision.commit.utf8) else { return [] }
    var line: [(id: ObjectID, commit: CommitRecord)] = []
    var next: ObjectID? = start
    while let id = next, let commit = known(id) {
      line.append((id, commit))
      next = shallow.contains(id) ? nil : commit.parents.first
    }
    var times = Dictionary(line.map { ($0.id, $0.commit.commitTime) }, uniquingKeysWith: { first, _ in first })
    let wanted = Set(commits.compactMap { ObjectID(hexadecimal: $0.id.utf8) }).subtracting(times.keys)
    var left = wanted.count
    // From the oldest on: what a merge brings is what no older commit of the line has.
    for (_, commit) in line.reversed() where commit.parents.count > 1 && left > 0 {
      var pending = Array(commit.parents.dropFirst())
      while let id = pending.popLast() {
        guard times[id] == nil else { continue }
        times[id] = commit.commitTime
        if wanted.contains(id) { left -= 1 }
        guard !shallow.contains(id), let parents = known(id)?.parents else { continue }
        pending += parents
      }
    }
    return commits.map { commit in ObjectID(hexadecimal: commit.id.utf8).flatMap { times[$0] } ?? commit.commitTime }
  }

  /// A commit; nil where it can't be read, which the walk has told where it mattered.
  private func known(_ id: ObjectID) -> CommitRecord? {
    do throws(SourceError) { return try read(id) } catch { return nil }
  }
}
