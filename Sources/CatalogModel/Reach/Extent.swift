internal import SourceText

extension Reach {
  /// What is reached from some entries, and how.
  package struct Extent: Sendable {
    /// A dependency that was followed, between two places in ``entries``.
    package struct Step: Hashable, Sendable {
      /// Where it was followed from.
      package let from: Int
      /// What it led to; something nearer, or a start, where it leads back.
      package let to: Int
      /// Why one depends on the other.
      package let dependency: Dependency
    }

    /// The entries, by their places in the catalogue: the starts, then the others, the nearest first.
    package internal(set) var entries: [Int]
    /// Through how many dependencies each is reached at least: 0 for a start, 1 for what depends on it directly.
    package internal(set) var hands: [Int]
    /// How many of ``entries`` are starts.
    package let startCount: Int
    /// Every dependency between what is in ``entries``, in the order in which they were followed.
    package internal(set) var steps: [Step] = []
    /// Whether all is here; false where the search ended at its limit.
    package internal(set) var isWhole = true

    /// Nothing but the starts.
    init(startingFrom entries: [Int]) {
      self.entries = entries
      hands = Array(repeating: 0, count: entries.count)
      startCount = entries.count
    }

    /// The places in ``entries`` of what was reached.
    package var reached: Range<Int> { startCount..<entries.count }

    /// The steps that lead on from a place in ``entries``; they were followed place by place.
    package func departures(from place: Int) -> ArraySlice<Step> {
      let start = steps.partitioningIndex { $0.from >= place }
      return steps[start...].prefix { $0.from == place }
    }

    /// The steps that lead to each place in ``entries``.
    package var arrivals: Arrivals { Arrivals(steps, count: entries.count) }

    /// Steps by where they lead to, each list in the order in which they were followed.
    package struct Arrivals: Sendable {
      private let steps: [Step]
      /// Those that lead to place `i` lie from `starts[i]` to `starts[i + 1]`.
      private let starts: [Int]

      fileprivate init(_ found: [Step], count: Int) {
        var starts = [Int](repeating: 0, count: count + 1)
        for step in found { starts[step.to + 1] += 1 }
        for place in 0..<count { starts[place + 1] += starts[place] }
        self.starts = starts
        guard let first = found.first else {
          steps = []
          return
        }
        var next = starts
        var sorted = [Step](repeating: first, count: found.count)
        for step in found {
          sorted[next[step.to]] = step
          next[step.to] += 1
        }
        steps = sorted
      }

      /// For how many places there are lists.
      package var count: Int { starts.count - 1 }

      /// The steps that lead to a place.
      package subscript(place: Int) -> ArraySlice<Step> { steps[starts[place]..<starts[place + 1]] }
    }
  }
}
