internal import SourceText

/// The order of the commits of a branch, the latest first, whatever their times: as they came to it, and none before one that
/// follows it.
struct BranchOrder {
  /// When a commit came to the branch.
  struct Arrival: Comparable {
    /// The place in the line of first parents of the commit that brought it.
    let place: Int
    /// Its place among those that this commit brought.
    let depth: Int
    /// The time of the commit that brought it, in seconds since 1970-01-01 00:00 UTC.
    let time: Int64

    static func < (first: Arrival, second: Arrival) -> Bool {
      (first.place, first.depth) < (second.place, second.depth)
    }
  }

  /// The line of first parents: the commit that a branch ends with, its first parent, and so on.
  let line: [CommitRecord]
  /// By the commits that can be read.
  private let arrivals: [ObjectID: Arrival]

  init(from start: ObjectID, _ objects: ObjectReader, _ shallow: Set<ObjectID>) {
    line = objects.firstParents(from: start, shallow)
    var arrivals: [ObjectID: Arrival] = [:]
    arrivals.reserveCapacity(line.count)
    for (place, commit) in line.enumerated() {
      arrivals[commit.objectID] = Arrival(place: place, depth: 0, time: commit.commitTime)
    }
    // From the oldest on: what a merge brings is what no older commit of the line has.
    for (place, merge) in line.enumerated().reversed()
    where merge.parents.count > 1 && !shallow.contains(merge.objectID) {
      let brought = objects.order(from: merge.parents.dropFirst(), shallow) { arrivals[$0] == nil }
      for (depth, id) in brought.enumerated() {
        arrivals[id] = Arrival(place: place, depth: depth + 1, time: merge.commitTime)
      }
    }
    self.arrivals = arrivals
  }

  /// When a commit came to the branch: with the oldest commit in the line of first parents that it can be reached from.
  func arrival(of commit: CommitRecord) -> Arrival {
    arrivals[commit.objectID] ?? Arrival(place: line.count, depth: 0, time: commit.commitTime)
  }

  /// The place of a commit in the line of first parents; nil for another one.
  func place(of id: ObjectID) -> Int? { arrivals[id].flatMap { $0.depth == 0 ? $0.place : nil } }

  /// A commit in the line of first parents; nil for another one.
  func known(_ id: ObjectID) -> CommitRecord? { place(of: id).map { line[$0] } }

  /// Whether a commit is in the line of first parents.
  func isInLine(_ commit: CommitRecord) -> Bool { place(of: commit.objectID) != nil }
}

extension ObjectReader {
  /// Some commits and those that they follow, each before its parents.
  fileprivate func order(
    from starts: ArraySlice<ObjectID>, _ shallow: Set<ObjectID>, _ isWanted: (ObjectID) -> Bool
  ) -> [ObjectID] {
    var seen: Set<ObjectID> = []
    var finished: [ObjectID] = []
    // A commit is met twice: its parents are finished in between.
    var pending = starts.reversed().map { (id: $0, isOpen: false) }
    while let next = pending.popLast() {
      if next.isOpen {
        finished.append(next.id)
      } else if isWanted(next.id), seen.insert(next.id).inserted {
        pending.append((next.id, true))
        guard !shallow.contains(next.id), let commit = known(next.id) else { continue }
        pending += commit.parents.map { ($0, false) }
      }
    }
    return finished.reversed()
  }
}
