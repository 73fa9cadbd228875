/// What is asked of a walk over history.
package struct HistoryRequest: Sendable {
  /// How far a walk goes.
  package enum Extent: Sendable, Equatable {
    /// To the last change of each file.
    case lastChange
    /// To so many changes of each file, through renames, and to the files that are gone.
    case latest(Int)
    /// To the first change of each file, through renames.
    case all
  }

  /// The folder below the repository's root whose files are followed; empty for the root.
  package var folder: String
  /// How far the walk goes.
  package var extent: Extent
  /// The only files that are followed, below the folder; nil for all.
  package var paths: Set<String>?
  /// Where a file may have lain before, by its path now, below the folder: what counts before git's own guess of renames.
  package var formerPaths: [String: [String]]
  /// A commit whose history is left out; nil where the walk goes to the first commit.
  package var base: Revision?

  /// Asks for the changes of the files in a folder.
  package init(
    _ folder: String, _ extent: Extent, paths: Set<String>? = nil, formerPaths: [String: [String]] = [:],
    since base: Revision? = nil
  ) {
    self.folder = folder
    self.extent = extent
    self.paths = paths
    self.formerPaths = formerPaths
    self.base = base
  }
}
