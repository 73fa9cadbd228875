/// An entry that was taken out of the catalogue.
package struct RemovedEntry: Sendable {
  /// The day on which the branch lost it, in UTC.
  package let day: CalendarDate
  /// The commit in the branch's line that it was lost in, 40 hexadecimal digits.
  package let commit: String
  /// What sort of entry it was, by the name of its kind.
  package let kind: String
  /// Its id.
  package let id: String
  /// What it was called, in each language of the catalogue.
  package let names: [Language: LocalizedText]

  /// An entry that was there before a commit.
  package init(_ entry: Entry, on day: CalendarDate, in commit: String, names languages: [Language]) {
    self.day = day
    self.commit = commit
    kind = entry.declaration.name
    id = entry.id
    names = Dictionary(languages.map { ($0, entry.name(in: $0)) }, uniquingKeysWith: { first, _ in first })
  }
}
