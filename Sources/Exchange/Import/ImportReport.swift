package import CatalogModel
internal import Editing

/// What an import takes, leaves and asks, to be told to people and programs.
package struct ImportReport: Sendable {
  /// What becomes of the records that make entries of one kind.
  package struct KindCount: Sendable {
    /// The kind.
    package let kind: KindDeclaration
    /// How many new entries there are, those included that are made because others name them.
    package internal(set) var new = 0
    /// How many entries change.
    package internal(set) var changed = 0
    /// How many stay as they are.
    package internal(set) var unchanged = 0
    /// How many were taken out of the catalogue and are not made again.
    package internal(set) var removed = 0
  }

  /// A field that people and the source have both changed.
  package struct Conflict: Sendable {
    /// The file of the entry.
    package let path: String
    /// The field, with dots; `body` for the text.
    package let field: String
    /// What stands in the file, as YAML on one line; nil where nothing does.
    package let here: String?
    /// What the source says; nil where it says nothing any more.
    package let there: String?

    init(_ conflict: EntryMerge.Conflict, in entry: Entry) {
      (path, field) = (entry.path, conflict.field)
      (here, there) = (conflict.here?.inline, conflict.there?.inline)
    }
  }

  /// A record that has gone, and a new one that says the same under another name.
  package struct Renamed: Sendable {
    /// The file of the entry whose record has gone.
    package let path: String
    /// The file that is made of the new one.
    package let newPath: String
    /// The name of the other system.
    package let system: String
    /// What that calls the new one.
    package let identifier: String
  }

  /// An entry that an earlier import brought, and of which one side has gone.
  package struct Gone: Sendable {
    /// The file of the entry; its id where that has gone.
    package let path: String
    /// What the other system calls it.
    package let identifier: String
  }

  /// The kinds, in the order in which they are met.
  package internal(set) var kinds: [KindCount] = []
  /// How many records there are.
  package internal(set) var recordCount = 0
  /// How many records meet the conditions of no kind, and how a person finds the first.
  package internal(set) var unfit: ImportTally.Count?
  /// The fields that the mapping takes something for.
  package internal(set) var mapped: Set<ImportTally.Field> = []
  /// What was counted of the values.
  package internal(set) var tally = ImportTally()
  /// Where the source says something that the mapping neither takes nor drops.
  package internal(set) var withoutPlace: [SourcePaths.Use] = []
  /// Ids that are told apart by the identifier behind them.
  package internal(set) var sharedIDs = 0
  /// The entries that are made because others name them, as `team cfia`.
  package internal(set) var created: [(kind: String, id: String, name: String)] = []
  /// What both sides changed.
  package internal(set) var conflicts: [Conflict] = []
  /// What both sides changed, or the source cleared, and counts from now on as the files have it.
  package internal(set) var kept: [Conflict] = []
  /// Entries that are followed no more.
  package internal(set) var detached: [Gone] = []
  /// Records that have probably got another name.
  package internal(set) var renamed: [Renamed] = []
  /// Whether more records went than are there still, as where a table is only a part of what it was.
  package internal(set) var isMostlyGone = false
  /// Entries that are in the source no more.
  package internal(set) var vanished: [Gone] = []
  /// Entries that somebody took out of the catalogue, and that the source still has.
  package internal(set) var removedHere: [Gone] = []
  /// Entries whose files cannot be changed, and why.
  package internal(set) var refused: [(message: String, help: String?)] = []
  /// What is to be known of how the source was read.
  package internal(set) var notes: [String] = []

  /// Whether entries lack what they must have, so that nothing may be written.
  package var isBlocked: Bool { !tally.lacking.isEmpty || !refused.isEmpty }

  /// Whether something waits for a person to decide.
  package var isOpen: Bool { !conflicts.isEmpty || !vanished.isEmpty }

  /// How many entries are new or change.
  package var changeCount: Int { kinds.reduce(0) { $0 + $1.new + $1.changed } }

  mutating func count(_ kind: KindDeclaration, _ body: (inout KindCount) -> Void) {
    let place = kinds.firstIndex { $0.kind.kind == kind.kind } ?? kinds.count
    if place == kinds.count { kinds.append(KindCount(kind: kind)) }
    body(&kinds[place])
  }
}
