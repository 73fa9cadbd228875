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

    /// The steps that lead to each place in ``entries``, in the order in which they were followed.
    package var arrivals: ListsByPlace<Step> { ListsByPlace(steps, count: entries.count, at: { $0.to }) { $0 } }
  }
}
