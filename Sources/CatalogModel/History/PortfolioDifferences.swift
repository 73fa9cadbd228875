/// What is different between two revisions of a portfolio, in its own terms: plain values, for pages.
package struct PortfolioDifferences: Sendable {
  /// The first of many things.
  package struct Some<Item: Sendable>: Sendable {
    /// As many as are told.
    package let items: [Item]
    /// How many there are.
    package let count: Int

    /// All of them.
    /// - Parameter count: how many there are, with those that are not told.
    package init(_ items: [Item], of count: Int) {
      self.items = items
      self.count = count
    }
  }

  /// An entry that is new or gone.
  package struct Present: Sendable {
    /// What it is called.
    package let entry: EntryName
    /// The state that a package or a component is in, or was in.
    package let state: LifecycleStatus?
    /// The entry that bears the id of one that is gone as an alias.
    package let successor: EntryName?

    /// An entry of one of the two revisions.
    package init(_ entry: EntryName, in state: LifecycleStatus?, successor: EntryName? = nil) {
      self.entry = entry
      self.state = state
      self.successor = successor
    }
  }

  /// An entry that both revisions have.
  package struct Changed: Sendable {
    /// What it is called at the newer one.
    package let entry: EntryName
    /// What is different, on the last day of the comparison and without an author.
    package let event: HistoryEvent

    /// An entry with what is different.
    package init(_ entry: EntryName, _ event: HistoryEvent) {
      self.entry = entry
      self.event = event
    }
  }

  /// Something that held at the older revision and does not at the newer one.
  package enum Breakage: Sendable {
    /// An entry that customers could have is gone; its state then, and who names it all the same.
    case liveEntryRemoved(LifecycleStatus, namedBy: Some<EntryName>)
    /// An entry is gone that others name.
    case removedWhileNamed(Some<EntryName>)
    /// The entry bears another id, and the old one leads nowhere; who still names it by that.
    case renamedWithoutAlias(namedBy: Some<EntryName>)
    /// The entry bears these former ids no more, so that they lead nowhere; who still names it by one of them.
    case aliasesDropped(Some<String>, namedBy: Some<EntryName>)
    /// An entry has ended in this state, and who still uses it.
    case endedWhileUsed(LifecycleStatus, by: Some<EntryName>)
    /// Customers could have the entry and can't any more, though it has not ended: its states.
    case withdrawn(was: LifecycleStatus, now: LifecycleStatus?)
    /// Customers could see the entry and can't any more.
    case hidden
    /// A promise is weaker, in each language of the catalogue.
    case promiseLoosened([Language: HistoryEvent.Line])
  }

  /// An entry of which something no longer holds.
  package struct Broken: Sendable {
    /// What it is called.
    package let entry: EntryName
    /// What no longer holds.
    package let breakages: Some<Breakage>
    /// Whom that reaches.
    package let reached: Reached

    /// An entry with what no longer holds of it.
    package init(_ entry: EntryName, _ breakages: Some<Breakage>, reaches reached: Reached) {
      self.entry = entry
      self.breakages = breakages
      self.reached = reached
    }
  }

  /// Whom a change reaches.
  package struct Reached: Sendable {
    /// The packages, value streams, segments and teams, each under the name of its kind, in this order; none that is empty.
    package let groups: [(kind: String, entries: Some<EntryName>)]
    /// Whether all that is reached is counted; false where so much changed at once that the search ended.
    package let isWhole: Bool

    /// What is reached.
    package init(_ groups: [(kind: String, entries: Some<EntryName>)], isWhole: Bool) {
      self.groups = groups.filter { $0.entries.count > 0 }
      self.isWhole = isWhole
    }
  }

  /// How many entries the older revision and the newer one have.
  package let entryCounts: (before: Int, after: Int)
  /// How many things no longer hold.
  package let breakageCount: Int
  /// Of which entries something no longer holds.
  package let broken: Some<Broken>
  /// Services and components in another state of their life.
  package let moved: Some<Changed>
  /// Entries that are new.
  package let added: Some<Present>
  /// Entries that are gone.
  package let removed: Some<Present>
  /// Other entries that promise something else.
  package let promising: Some<Changed>
  /// All others that are different.
  package let others: Some<Changed>
  /// Paths of other files that are different.
  package let files: Some<String>
  /// Paths of files that could not be read, so that they are not compared.
  package let unread: Some<String>
  /// What all changes together reach.
  package let reached: Reached

  /// Differences by their sorts.
  package init(
    entryCounts: (before: Int, after: Int), breakageCount: Int, broken: Some<Broken>, moved: Some<Changed>,
    added: Some<Present>, removed: Some<Present>, promising: Some<Changed>, others: Some<Changed>,
    files: Some<String>, unread: Some<String>, reached: Reached
  ) {
    self.entryCounts = entryCounts
    self.breakageCount = breakageCount
    self.broken = broken
    self.moved = moved
    self.added = added
    self.removed = removed
    self.promising = promising
    self.others = others
    self.files = files
    self.unread = unread
    self.reached = reached
  }

  /// Whether nothing is different.
  package var isEmpty: Bool {
    [moved.count, added.count, removed.count, promising.count, others.count, files.count].allSatisfy { $0 == 0 }
  }
}
