internal import CLibgit2
internal import SourceText

extension ObjectReader {
  /// A commit's message may be long, and is not looked at. Git has a whole object in memory at once.
  private static let commitLimit = 512 << 20
  /// What stands before the message: its parents, and who made it.
  private static let headerLimit = 1 << 20

  /// A commit.
  /// - Throws: if it is missing, or is none.
  func commit(_ id: ObjectID) throws(SourceError) -> CommitRecord {
    let bytes: [UInt8]
    do throws(SourceError) {
      bytes = try raw(id, GIT_OBJECT_COMMIT, limit: Self.commitLimit, upTo: Self.headerLimit)
    } catch {
      throw SourceError("the commit \(id) can't be read", help: "Fetch the repository whole, or run `git fsck`.")
    }
    guard let commit = CommitRecord(bytes, id: id) else {
      throw SourceError("the commit \(id) is corrupt", help: "Run `git fsck`.")
    }
    return commit
  }

  /// A commit, its first parent, and so on, as far as they can be read.
  func firstParents(from start: ObjectID, _ shallow: Set<ObjectID>) -> [CommitRecord] {
    var line: [CommitRecord] = []
    var next: ObjectID? = start
    while let id = next, let commit = known(id) {
      line.append(commit)
      next = shallow.contains(id) ? nil : commit.parents.first
    }
    return line
  }

  /// A commit and all that it follows, as far as they can be read.
  func ancestors(of start: ObjectID, _ shallow: Set<ObjectID>) -> Set<ObjectID> {
    var found: Set<ObjectID> = [start]
    var pending = [start]
    while let id = pending.popLast() {
      guard !shallow.contains(id), let commit = known(id) else { continue }
      for parent in commit.parents where found.insert(parent).inserted { pending.append(parent) }
    }
    return found
  }

  /// A commit; nil where it can't be read, which whoever follows it tells.
  func known(_ id: ObjectID) -> CommitRecord? {
    do throws(SourceError) { return try commit(id) } catch { return nil }
  }
}
