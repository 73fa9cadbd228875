/// What became of a catalogue's entries over time, as its repository tells it: plain values, for pages and data files.
package struct CatalogHistory: Sendable {
  /// The history of each entry, by its key.
  package let entries: [String: EntryHistory]
  /// The entries that are not there any more, the latest to go first.
  package let removals: [RemovedEntry]
  /// The day of the oldest commit of the branch that is known, where the clone is shallow: what that and earlier ones changed is
  /// not known. Nil where all commits are there.
  package let cutOn: CalendarDate?
  /// Whether the repository replaces commits, which are told as they were made.
  package let replacesCommits: Bool
  /// Why other parts of the history are missing, each in a sentence; empty where all of it could be read.
  package let gaps: [String]
  /// The ends of quarters beside one another, the latest first: of each the one before, then the same a year before.
  package var comparisons: [QuarterComparison] = []
  /// Whether it is told as of the end of the day that the site is of, so that a quarter that ends with that day is over.
  package var isOfWholeDay = false

  /// Histories by the keys of their entries.
  /// - Parameter removals: the latest first.
  package init(
    entries: [String: EntryHistory], removals: [RemovedEntry] = [], cutOn: CalendarDate? = nil,
    replacesCommits: Bool = false, gaps: [String] = []
  ) {
    self.entries = entries
    self.removals = removals
    self.cutOn = cutOn
    self.replacesCommits = replacesCommits
    self.gaps = gaps
  }

  /// The history of an entry; nil where the repository does not know it.
  package subscript(entry: Entry) -> EntryHistory? { entries[entry.key] }

  /// Whether changes may be missing that nobody can tell.
  package var isCut: Bool { cutOn != nil || !gaps.isEmpty }

  /// Whether nothing of it is missing, or other than somebody wants it to be, which whoever builds a site is told.
  package var isWhole: Bool {
    !isCut && !replacesCommits
      && comparisons.allSatisfy { if case .unreadable = $0.outcome { false } else { true } }
  }
}
