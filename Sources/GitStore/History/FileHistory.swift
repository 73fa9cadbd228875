package import SourceText

/// When files changed, read from a repository's commits in one walk for all of them.
///
/// A file is followed from commit to commit as git's history simplification does (git-log, "History Simplification"): to the
/// first parent that has it with the same content; a commit that has it as none of its parents has changed it, and it is followed
/// to all of them. Subfolders that are the same on both sides are not read.
package struct FileHistory: Sendable {
  /// A change of one file.
  package struct Change: Sendable {
    /// The commit that brought it, by its place in ``FileHistory/commits``.
    package let commit: Int
    /// The file's path after it, below the folder.
    package let path: String
    /// The path before it, where that was another; nil where the file is new, too.
    package let formerPath: String?
    /// The content before it: the name of an object, 20 bytes; nil where the file is new.
    package let before: [UInt8]?
    /// The content after it; nil where the file was taken out.
    package let after: [UInt8]?
    /// What a merge that has it as none of its parents found in each of them but the first; nil where the file was not there.
    package let others: [Past?]

    /// What it was before it; nil where the file is new.
    package var past: Past? { before.map { Past(path: formerPath ?? path, content: $0) } }

    /// What it is after it; nil where the file was taken out.
    package var present: Past? { after.map { Past(path: path, content: $0) } }
  }

  /// What a file was at a commit.
  package struct Past: Sendable {
    /// Its path, below the folder.
    package let path: String
    /// Its content: the name of an object, 20 bytes.
    package let content: [UInt8]
  }

  /// The commits that changed any of the files, in the order of the branch, the latest first, whatever their times; their authors
  /// as `.mailmap` names them.
  package let commits: [CommitRecord]
  /// When each of ``commits`` came to the branch, in seconds since 1970-01-01 00:00 UTC: the time of the first commit in the line
  /// of first parents that has it.
  package let arrivals: [Int64]
  /// The changes of each file, the latest first, by its path at the revision that the walk started from; with
  /// ``HistoryRequest/Extent/latest(_:)`` also those of the files that the branch lost, by the path that they were lost from.
  /// What a file was before it was taken out and brought back is among them.
  package let changes: [String: [Change]]
  /// The content of each file at that revision: the name of an object, 20 bytes.
  package let contents: [String: [UInt8]]
  /// The files of which older changes may be missing, because the clone is shallow or a commit can't be read.
  package let cut: Set<String>
  /// The files that have more changes than were asked for.
  package let unfinished: Set<String>
  /// The time of the oldest commit in the line of first parents, where the walk came to the end of a shallow clone; nil where it
  /// did not.
  package let cutTime: Int64?
  /// Whether the repository replaces commits, which are followed as they were made.
  package let replacesCommits: Bool
  /// Why people can't be called as `.mailmap` says; nil where they are.
  package let namesGap: String?
  /// What could not be read, each in a sentence.
  package let gaps: [String]

  /// Walks from `revision` back.
  package init(
    _ request: HistoryRequest, from revision: Revision, in repository: Repository
  ) throws(SourceError) {
    var walk = try HistoryWalk(request, repository, from: revision)
    try walk.run()
    arrivals = walk.commits.map { walk.order.arrival(of: $0).time }
    changes = walk.changes.filter { !walk.isRenamed($0.key) }
    var commits = walk.commits
    do throws(SourceError) {
      let names = try AuthorNames(try walk.file(named: AuthorNames.fileName, at: revision))
      for index in commits.indices { commits[index] = names.resolved(commits[index]) }
      namesGap = nil
    } catch {
      namesGap = error.message
    }
    self.commits = commits
    contents = walk.contents
    cut = walk.cut
    unfinished = walk.unfinished
    cutTime = walk.isShallow ? walk.order.line.last?.commitTime : nil
    replacesCommits = repository.replacesCommits
    gaps = Array(walk.gaps.prefix(Self.gapLimit))
  }

  /// The files that the branch lost, by the paths that they were lost from, ascending.
  package var lost: [String] { changes.keys.filter { contents[$0] == nil }.sorted() }

  /// The most reasons that are told why something is missing; what is missing for more is missing all the same.
  package static let gapLimit = 10
}
