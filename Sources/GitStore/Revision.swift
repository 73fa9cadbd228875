internal import CLibgit2
package import SourceText

/// A commit, as somebody named it.
package struct Revision: Sendable, Hashable {
  /// The name that was asked for: `HEAD`, `v1.2`, `HEAD~2`, a hash.
  package let name: String
  /// The commit's object name, 40 hexadecimal digits.
  package let commit: String
  /// When it was committed, in seconds since 1970-01-01 00:00 UTC.
  package let time: Int64
  /// The object name of its root folder.
  let tree: ObjectID
}

extension Repository {
  /// Whether nothing was committed yet on the branch that `HEAD` names.
  package var hasNoCommits: Bool { unsafe withHandle { unsafe git_repository_head_unborn($0) } == 1 }

  /// Finds the commit that `name` stands for: anything that gitrevisions(7) calls a revision; a tag yields what it tags.
  /// - Throws: if it stands for nothing, for more than one thing, or for something that is no commit.
  package func revision(_ name: String) throws(SourceError) -> Revision {
    for folder in Set([gitFolder, commonFolder]) { try SpecialFiles.refuse(referencesWithin: folder) }
    let failure: GitFailure
    do throws(GitFailure) {
      return try unsafe withHandle { (repository) throws(GitFailure) in
        let object: Handle<ObjectResource> = try unsafe Handle { unsafe git_revparse_single($0, repository, name) }
        let commit: Handle<ObjectResource> = try unsafe Handle {
          unsafe git_object_peel($0, object.pointer, GIT_OBJECT_COMMIT)
        }
        guard let id = unsafe git_commit_id(commit.pointer), let tree = unsafe git_commit_tree_id(commit.pointer) else {
          throw GitFailure(status: GIT_ERROR.rawValue, reason: "the commit has no tree")
        }
        return unsafe Revision(
          name: name, commit: ObjectID(id.pointee).description, time: git_commit_time(commit.pointer),
          tree: ObjectID(tree.pointee))
      }
    } catch {
      failure = error
    }
    throw revisionError(name, failure)
  }

  /// The commit that `name` stands for as something to compare with: a revision, or, of `main...HEAD`, the last commit that
  /// both have in common.
  package func base(_ name: String) throws(SourceError) -> Revision {
    let ends = name.split(separator: "...", maxSplits: 1, omittingEmptySubsequences: false)
    guard ends.count == 2 else {
      guard name.contains("..") else { return try revision(name) }
      let start = name.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)[0]
      throw SourceError(
        "`\(name)` names two commits, and there is one to compare with",
        help: "Write `\(start.isEmpty ? "HEAD" : start)` for that commit itself, or "
          + "`\(name.replacing("..", with: "..."))` for the one where both parted.")
    }
    let (left, right) = (
      try revision(ends[0].isEmpty ? "HEAD" : String(ends[0])), try revision(ends[1].isEmpty ? "HEAD" : String(ends[1]))
    )
    let common: String
    do throws(GitFailure) {
      common = try unsafe withHandle { (repository) throws(GitFailure) in
        var (first, second, common) = (git_oid(), git_oid(), git_oid())
        try unsafe check(git_oid_fromstr(&first, left.commit))
        try unsafe check(git_oid_fromstr(&second, right.commit))
        try unsafe check(git_merge_base(&common, repository, &first, &second))
        return ObjectID(common).description
      }
    } catch {
      // In a shallow clone a parent that was not fetched is an object that is missing.
      guard error.isNotFound || isShallow else {
        throw SourceError("where `\(name)` parted can't be told: \(error.reason)", help: "Run `git fsck`.")
      }
      throw SourceError(
        "`\(left.name)` and `\(right.name)` have no commit in common",
        help: isShallow
          ? "The clone is shallow: older commits come with `git fetch --unshallow`."
          : "Name one commit, such as `main`.")
    }
    return try revision(common)
  }

  private func revisionError(_ name: String, _ failure: GitFailure) -> SourceError {
    if failure.isAmbiguous {
      return SourceError("`\(name)` abbreviates several objects", help: "Write more digits of the hash.")
    }
    if failure.status == GIT_EPEEL.rawValue || failure.status == GIT_EINVALIDSPEC.rawValue {
      return SourceError(
        "`\(name)` does not name a commit", help: "Name a branch, a tag or a commit: `main`, `v1.2`, `HEAD~2`.")
    }
    guard failure.isNotFound else {
      return SourceError("the revision `\(name)` can't be read: \(failure.reason)", help: "Run `git fsck`.")
    }
    // A commit on the way there, and not one that was named.
    if !isShallow, failure.reason.hasPrefix("object not found"), !failure.reason.contains("(\(name)") {
      return SourceError(
        "the revision `\(name)` can't be read: a commit before it is missing from the repository",
        help: "The clone is incomplete or damaged: fetch it whole, or run `git fsck`.")
    }
    let references = referenceNames()
    if hasNoCommits, references.isEmpty {
      return SourceError(
        "there is no revision `\(name)`: the repository has no commits yet",
        help: "Commit something first. Without --rev and --since the working tree is read.")
    }
    let behindRemotes = references.filter { $0.hasSuffix("/" + name) }.sorted()
    let near = behindRemotes.isEmpty ? Spelling.nearest(to: name, among: references) : behindRemotes
    var help = Spelling.question(near.prefix(3)) ?? "Name a branch, a tag or a commit."
    if isShallow { help += " The clone is shallow: older commits come with `git fetch --unshallow`." }
    return SourceError("there is no revision `\(name)` in the repository", help: help)
  }

  /// The short names of branches, remote branches and tags.
  private func referenceNames() -> [String] {
    unsafe withHandle { repository in
      var list = unsafe git_strarray()
      guard unsafe git_reference_list(&list, repository) == 0 else { return [] }
      defer { unsafe git_strarray_dispose(&list) }
      let names = unsafe UnsafeBufferPointer(start: list.strings, count: list.count)
      return unsafe names.compactMap { pointer in
        guard let pointer = unsafe pointer, let name = unsafe String(validatingCString: pointer) else { return nil }
        let prefix = ["refs/heads/", "refs/tags/", "refs/remotes/"].first { name.hasPrefix($0) }
        return prefix.map { String(name.dropFirst($0.count)) }
      }
    }
  }
}
