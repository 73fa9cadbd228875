internal import SourceText

/// Searches what depends on what.
struct ReachWalker {
  private let reach: Reach
  /// The places in the extent of what was found, by the entries' places in the catalogue; -1 for what was not. Empty where
  /// ``few`` has them.
  private var all: [Int32]
  private var few: [Int: Int] = [:]

  /// Up to how many entries a catalogue may have for one search to take space for all of them: setting that aside costs less than
  /// looking up what is found.
  private static let smallCatalog = 1 << 15

  /// - Parameter isReused: whether it makes many searches, so that space for the whole catalogue is taken once; otherwise, in a
  ///   large catalogue, it takes space for what it finds.
  init(_ reach: Reach, isReused: Bool) {
    self.reach = reach
    let count = reach.catalog.entryCount
    all = isReused || count <= Self.smallCatalog ? Array(repeating: -1, count: count) : []
  }

  /// What depends on the starts and is there to be reached.
  mutating func dependants(of starts: [Int], limit: Int) -> Reach.Extent {
    search(from: starts, limit: limit, reach.dependants, where: reach.isAtWork)
  }

  /// What the starts depend on.
  mutating func foundations(of starts: [Int], limit: Int) -> Reach.Extent {
    search(from: starts, limit: limit, reach.foundations, where: nil)
  }

  /// Searches breadth first.
  /// - Parameter isFollowed: whether an entry is there to be found; nil where all are.
  private mutating func search(
    from starts: [Int], limit: Int, _ edges: ListsByPlace<Reach.Edge>, where isFollowed: [Bool]?
  ) -> Reach.Extent {
    var distinct: [Int] = []
    for start in starts where find(start, at: distinct.count) == nil { distinct.append(start) }
    var extent = Reach.Extent(startingFrom: distinct)
    var next = 0
    search: while next < extent.entries.count {
      for index in edges.indices(of: extent.entries[next]) {
        let edge = edges.elements[index]
        guard isFollowed?[edge.entry] ?? true else { continue }
        guard extent.steps.count < limit else {
          extent.isWhole = false
          break search
        }
        let known = find(edge.entry, at: extent.entries.count)
        if known == nil {
          extent.entries.append(edge.entry)
          extent.hands.append(extent.hands[next] + 1)
        }
        extent.steps.append(
          Reach.Extent.Step(from: next, to: known ?? extent.entries.count - 1, dependency: edge.dependency))
      }
      next += 1
    }
    forget(extent.entries)
    return extent
  }

  /// Notes that an entry was found at `place`, unless it was before: then returns where.
  private mutating func find(_ entry: Int, at place: Int) -> Int? {
    guard all.isEmpty else {
      if all[entry] >= 0 { return Int(all[entry]) }
      all[entry] = Int32(place)
      return nil
    }
    if let known = few[entry] { return known }
    few[entry] = place
    return nil
  }

  private mutating func forget(_ entries: [Int]) {
    few = [:]
    if !all.isEmpty { for entry in entries { all[entry] = -1 } }
  }
}

extension Reach {
  /// How many times the size of a catalogue its largest searches may take together.
  private static let surveyBudget = 64

  /// What is found from each of many starts, in time that grows with their number and with the catalogue, and not with the
  /// product of both.
  ///
  /// Where everything depends on everything, the extents of all entries together are as large as the catalogue's square. So
  /// each search has a limit first, and those that are larger get greater ones for as long as these together stay below a
  /// multiple of the catalogue's size.
  /// - Parameters:
  ///   - starts: the entries that each search starts from, by their places in the catalogue.
  ///   - firstLimit: the dependencies up to which each is followed in any case.
  ///   - threads: how many searches run at once; the results are the same with any number.
  ///   - summary: what is kept of an extent.
  /// - Returns: for each start what is kept, and the limit at which its search ended; nil where all was found.
  package func survey<Summary: Sendable>(
    from starts: [[Int]], firstLimit: Int = 2_000, threads: Int = Parallel.processorCount,
    _ summary: @Sendable (Extent) -> Summary
  ) -> [(summary: Summary, limit: Int?)] {
    var results: [(summary: Summary, limit: Int?)?] = Array(repeating: nil, count: starts.count)
    var open = Array(starts.indices)
    var limit = firstLimit
    repeat {
      let found = Parallel.map(
        open.count, threads: threads, chunk: 16, makeWorker: { ReachWalker(self, isReused: true) },
        { [open, limit] walker, index in
          let extent = walker.dependants(of: starts[open[index]], limit: limit)
          return (summary: summary(extent), limit: extent.isWhole ? nil : limit)
        })
      for (index, result) in zip(open, found) { results[index] = result }
      open = open.filter { results[$0]?.limit != nil }
      limit *= 4
    } while !open.isEmpty && open.count * limit <= Self.surveyBudget * (catalog.entryCount + dependencyCount)
    return results.compactMap(\.self)
  }
}
