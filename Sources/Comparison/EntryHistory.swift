package import CatalogModel

/// What became of a catalogue's entries over time, as its repository tells it: plain values, for pages and data files.
package struct CatalogHistory: Sendable {
  /// The history of each entry, by its key.
  package let entries: [String: EntryHistory]
  /// Why parts of the history are missing, each in a sentence; empty where all of it could be read.
  package let gaps: [String]

  /// Histories by the keys of their entries.
  package init(entries: [String: EntryHistory], gaps: [String] = []) {
    self.entries = entries
    self.gaps = gaps
  }

  /// The history of an entry; nil where the repository does not know it yet.
  package subscript(entry: Entry) -> EntryHistory? { entries[entry.key] }
}

/// The changes of one entry, its translations' among them.
package struct EntryHistory: Sendable {
  /// The changes that are known, the latest first; at most ``limit``.
  package let events: [HistoryEvent]
  /// How many changes there are, those beyond the limit too.
  package let count: Int
  /// Whether there may be older changes that nobody knows, as in a shallow clone.
  package let isCut: Bool

  /// The most changes of an entry that are kept.
  package static let limit = 100

  /// Changes, the latest first; those beyond the limit are counted and left out.
  package init(events: [HistoryEvent], isCut: Bool) {
    self.events = Array(events.prefix(Self.limit))
    count = events.count
    self.isCut = isCut
  }
}

/// A change of an entry that a commit brought.
package struct HistoryEvent: Sendable {
  /// What became of the entry.
  package enum Sort: Sendable, Hashable {
    case added, changed
    /// It bore another id before.
    case renamed(from: String)
  }

  /// What is different about a value, in words.
  package struct Line: Sendable, Hashable {
    /// What the value is called: `Service levels › First answer › Target`.
    package let label: String
    /// What it said; nil where it said nothing.
    package let before: String?
    /// What it says; nil where it says nothing.
    package let after: String?
    /// Whether the field is the state in the lifecycle.
    package let isLifecycle: Bool
  }

  /// The day on which the change came to the branch: that of the first commit in its line that has it, in UTC.
  package let day: CalendarDate
  /// The commit that made the change, 40 hexadecimal digits.
  package let commit: String
  /// Who made it; nil unless the configuration asks for names.
  package let author: String?
  /// What became of the entry.
  package let sort: Sort
  /// What is different about its fields, in each language of the catalogue.
  package let lines: [Language: [Line]]
  /// The languages in which its prose is different.
  package let prose: [Language]

  /// A change of an entry, with its words in some languages.
  package init(
    _ change: EntryChange, on day: CalendarDate, commit: String, author: String?, in languages: [Language]
  ) {
    self.day = day
    self.commit = commit
    self.author = author
    if let before = change.before, let after = change.after {
      sort = before.id == after.id ? .changed : .renamed(from: before.id)
    } else {
      sort = .added
    }
    prose = change.prose.map(\.language)
    lines = Dictionary(
      languages.map { language in
        let words = ChangeWords(in: language, limit: Self.valueLimit)
        return (
          language,
          change.fields.map { field in
            let told = words.described(field, of: change)
            return Line(
              label: told.label, before: told.before, after: told.after,
              isLifecycle: field.path == LifecycleStatus.fieldName)
          }
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Longer values are cut, in characters.
  private static let valueLimit = 160
}
