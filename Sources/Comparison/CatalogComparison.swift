package import CatalogModel
import SourceText
import Syntax

/// What is different between two revisions of a catalogue, in the catalogue's own terms.
///
/// The declarations of the newer one tell what a field is. What could not be read on either side is named in
/// ``unread``, and nothing is said of it.
package struct CatalogComparison: Sendable {
  /// The catalogue at the older revision.
  package let before: Catalog
  /// The catalogue at the newer revision.
  package let after: Catalog
  /// The entries that are different, by kind, then by id; those that are gone come where they would stand.
  package let changes: [EntryChange]
  /// Other files of the catalogue that are different: its own pages, its configuration, its schemas; by path.
  package let files: [FileDifference]
  /// The paths of entries that could not be read at one of the revisions, so that they are not compared, and of other files that
  /// keep something from being compared; ascending.
  package let unread: [String]
  /// What no longer holds; see ``Breakage``.
  package let breakages: [Breakage]

  /// Whether nothing is different.
  package var isEmpty: Bool { changes.isEmpty && files.isEmpty }

  /// Compares two catalogues.
  /// - Parameter unread: paths of further files that could not be read, without which something is not compared.
  package init(_ before: Catalog, _ after: Catalog, unread others: [String] = []) {
    self.before = before
    self.after = after
    let entries = EntryChanges(before, after)
    changes = entries.all
    var unread = entries.unread.union(others)
    // What neither side could read is an entry of neither.
    let unreadable = Set((before.readingProblems + after.readingProblems).filter(\.isUnreadFile).map(\.place.path))
    let all = FileDifference.all(before, after)
    files = all.filter { !unreadable.contains($0.path) }
    unread.formUnion(all.map(\.path).filter(unreadable.contains))
    self.unread = unread.sorted()
    breakages = Breakage.all(changes, after)
  }
}

extension Diagnostic {
  /// Whether it tells that a file could not be read at all.
  fileprivate var isUnreadFile: Bool { rule == LoadingFault.fileUnreadable.id }
}
