/// The commit that a catalogue was read from.
package struct CatalogRevision: Sendable {
  /// Its object name, 40 hexadecimal digits.
  package let commit: String
  /// Whether the files are those of a working tree or an index, which may be others than the commit's.
  package let isUncommitted: Bool

  /// A commit, or files that are to follow it.
  package init(commit: String, isUncommitted: Bool) {
    self.commit = commit
    self.isUncommitted = isUncommitted
  }

  /// As many digits as people read.
  package var shortName: String { String(commit.prefix(10)) }
}
