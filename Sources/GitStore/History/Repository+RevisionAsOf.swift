internal import CLibgit2
package import SourceText

/// The commits of a branch that were the last ones at some moments.
package struct RevisionsAsOf: Sendable {
  /// Why no commit is known that is older than the oldest one.
  package enum Beginning: Sendable {
    /// There is none.
    case first
    /// The clone is shallow.
    case shallow
    /// It can't be read.
    case unreadable(SourceError)
  }

  /// For each moment, the last commit in the line of first parents that was made up to then; nil where none is known.
  package let revisions: [Revision?]
  /// When the oldest commit that was looked at was made, in seconds since 1970-01-01 00:00 UTC.
  package let oldest: Int64
  /// Why none is known that is older, where one was looked for.
  package let beginning: Beginning
}

extension Repository {
  /// The last commits in the line of first parents from `start` that were made up to some moments, in one walk that ends with the
  /// earliest of them.
  /// - Parameter moments: in seconds since 1970-01-01 00:00 UTC, the latest first.
  package func revisions(notAfter moments: [Int64], from start: Revision) throws(SourceError) -> RevisionsAsOf {
    let objects = try objects.open()
    let shallow = shallowCommits
    var found: [Revision?] = []
    var next = ObjectID(hexadecimal: start.commit.utf8)
    var oldest = start.time
    func result(_ beginning: RevisionsAsOf.Beginning) -> RevisionsAsOf {
      RevisionsAsOf(
        revisions: found + Array(repeating: nil, count: moments.count - found.count), oldest: oldest,
        beginning: beginning)
    }
    while let id = next, found.count < moments.count {
      let commit: CommitRecord
      do throws(SourceError) { commit = try objects.commit(id) } catch { return result(.unreadable(error)) }
      oldest = commit.commitTime
      while found.count < moments.count, commit.commitTime <= moments[found.count] {
        found.append(Revision(name: commit.id, commit: commit.id, time: commit.commitTime, tree: commit.tree))
      }
      guard !shallow.contains(id) else { return result(.shallow) }
      next = commit.parents.first
    }
    return result(.first)
  }
}

extension RevisionTree {
  /// The files in a folder of a revision; none where it has no such folder.
  /// - Parameter root: the folder below the repository's root; empty there.
  package static func orEmpty(
    _ revision: Revision, of repository: Repository, root: String
  ) throws(SourceError) -> any SourceTree {
    if !root.isEmpty, try RevisionTree(revision, of: repository, root: "", filter: PathFilter([root])).entries.isEmpty {
      return MemoryTree([:])
    }
    return try RevisionTree(revision, of: repository, root: root)
  }

  /// The folder in which some files lay at a revision: where they lay before all of them were moved together.
  /// - Parameters:
  ///   - files: their paths below the folder in which they lie now.
  ///   - isThere: whether a path of the repository is there still, so that it was not moved.
  /// - Returns: the folder below the repository's root, empty there; nil where they lay nowhere together.
  package static func formerFolder(
    of files: some Sequence<String>, at revision: Revision, of repository: Repository,
    isThere: (String) throws(SourceError) -> Bool
  ) throws(SourceError) -> String? {
    var former = FormerFolder(of: files)
    for entry in try RevisionTree(revision, of: repository, root: "").entries where try !isThere(entry.path) {
      former.add(entry.path)
    }
    return former.folder
  }
}
