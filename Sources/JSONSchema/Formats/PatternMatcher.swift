internal import Syntax

/// Matches the texts of one file, and keeps those of which nobody knows whether they match.
///
/// A text that a pattern takes too long for counts as matching, so that nothing else is said against it; that it was not
/// checked is told apart from what the schema says.
struct PatternMatcher {
  /// A pattern and a text that it takes too long for.
  struct Undecided: Hashable {
    /// The number of the pattern in ``Program/patterns``.
    let pattern: Int
    let node: Int
  }

  /// The most of them that people are told of.
  static let toldLimit = 10

  /// Those that are told, in the order in which they were met.
  private(set) var told: [Undecided] = []
  /// How many there are in all, with those that were met again; what grows while a schema is asked tells that its answer
  /// is not sure.
  private(set) var undecidedCount = 0
  private var undecided: Set<Undecided> = []
  private let scratch = Pattern.MatchScratch()

  /// How many texts there are besides those that are told.
  var untoldCount: Int { undecided.count - told.count }

  /// Notes that a remembered answer is asked for again that is not sure.
  mutating func noteUndecided() { undecidedCount += 1 }

  mutating func match(_ pattern: Pattern, _ number: Int, _ tree: NodeTree, _ node: Int) -> Pattern.Outcome {
    let scratch = scratch
    if !undecided.isEmpty, undecided.contains(Undecided(pattern: number, node: node)) {
      undecidedCount += 1
      return .limitExceeded
    }
    let outcome = tree.withText(at: node) { pattern.match($0, scratch) }
    guard outcome == .limitExceeded else { return outcome }
    let new = Undecided(pattern: number, node: node)
    undecided.insert(new)
    undecidedCount += 1
    if told.count < Self.toldLimit { told.append(new) }
    return .limitExceeded
  }
}
