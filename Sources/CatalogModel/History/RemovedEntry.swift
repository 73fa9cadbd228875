/// An entry that was taken out of the catalogue.
package struct RemovedEntry: Sendable {
  /// The day on which the branch lost it, in UTC.
  package let day: CalendarDate
  /// The commit in the branch's line that it was lost in, 40 hexadecimal digits.
  package let commit: String
  /// What it was called.
  package let name: EntryName

  /// An entry that was there before a commit.
  package init(_ entry: Entry, on day: CalendarDate, in commit: String, names languages: [Language]) {
    self.day = day
    self.commit = commit
    name = EntryName(entry, in: languages)
  }
}
