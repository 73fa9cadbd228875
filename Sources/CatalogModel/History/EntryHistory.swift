/// The changes of one entry, its translations' among them.
package struct EntryHistory: Sendable {
  /// The changes that are known, the latest first; at most ``limit`` of each of its files.
  package let events: [HistoryEvent]
  /// Whether there are older changes than the limit lets in.
  package let hasMore: Bool
  /// Whether there may be older changes that nobody knows, as in a shallow clone.
  package let isCut: Bool
  /// Whether its files are others than those that the revision has.
  package let isUncommitted: Bool

  /// The most changes of a file that are told.
  package static let limit = 200

  /// How many of ``events`` are newer than what nobody could read between them.
  private let knownCount: Int

  /// Changes, the latest first.
  /// - Parameter knownCount: how many of them are newer than what could not be read between them; nil for all.
  package init(
    events: [HistoryEvent], hasMore: Bool = false, isCut: Bool = false, isUncommitted: Bool = false,
    knownCount: Int? = nil
  ) {
    self.events = events
    self.hasMore = hasMore
    self.isCut = isCut
    self.isUncommitted = isUncommitted
    self.knownCount = knownCount ?? events.count
  }

  /// The last change; nil where nobody can tell it.
  package var lastChange: HistoryEvent? { events.prefix(knownCount).first }

  /// Since when it is in the state of its life that it is in, as far as commits tell; nil where they don't.
  package var stateSince: StateStart? {
    guard !isUncommitted else { return nil }
    if let change = events.prefix(knownCount).first(where: \.changesLifecycle) { return .changed(change.day) }
    guard !isCut, !hasMore, let first = events.last, first.sort == .added else { return nil }
    return .already(first.day)
  }

  /// What commits tell of the beginning of a state.
  package enum StateStart: Equatable, Sendable {
    /// A commit of that day brought it into the state.
    case changed(CalendarDate)
    /// Its first commit, of that day, had the state already: nobody can tell for how long.
    case already(CalendarDate)
  }
}
