internal import CLibgit2
package import SourceText

/// When files changed, read from a repository's commits in one walk for all of them.
///
/// A file is followed from commit to commit as git's history simplification does (git-log, "History Simplification"): to the
/// first parent that has it with the same content; a commit that has it as none of its parents has changed it. Subfolders that
/// are the same on both sides are not read.
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
    /// The content after it.
    package let after: [UInt8]
  }

  /// How far a walk goes.
  package enum Extent: Sendable {
    /// To the last change of each file.
    case lastChange
    /// To its first one, through renames.
    case all
  }

  /// The commits that changed any of the files, in the order in which they were met.
  package private(set) var commits: [CommitRecord] = []
  /// When each of ``commits`` came to the branch, in seconds since 1970-01-01 00:00 UTC: the time of the first commit in the line
  /// of first parents that has it.
  package private(set) var arrivals: [Int64] = []
  /// The changes of each file, the latest first, by its path at the revision that the walk started from.
  package private(set) var changes: [String: [Change]] = [:]
  /// The files of which older changes may be missing, because the clone is shallow or a commit can't be read.
  package private(set) var cut: Set<String> = []
  /// What could not be read, each in a sentence.
  package private(set) var gaps: [String] = []

  /// Walks from `revision` back.
  /// - Parameters:
  ///   - folder: the folder below the repository's root whose files are followed.
  ///   - extent: how far the walk goes.
  package init(
    of folder: String, from revision: Revision, in repository: Repository, _ extent: Extent
  ) throws(SourceError) {
    var walk = try HistoryWalk(folder, repository, extent)
    try walk.run(from: revision)
    commits = walk.commits
    arrivals = walk.arrivals(from: revision)
    changes = walk.changes
    cut = walk.cut
    gaps = walk.gaps
  }
}

/// The walk of a ``FileHistory``.
struct HistoryWalk {
  /// Files on their way back, by where they lie there: their paths at the start.
  typealias Tracked = [String: [String]]

  private let folder: String
  private let extent: FileHistory.Extent
  private let objects: ObjectReader
  private let differences: FolderDifferences
  /// The commits whose parents a shallow clone leaves out.
  let shallow: Set<ObjectID>

  private(set) var commits: [CommitRecord] = []
  private(set) var changes: [String: [FileHistory.Change]] = [:]
  private(set) var cut: Set<String> = []
  private(set) var gaps: [String] = []

  /// The commits to be looked at, with the files that are followed there.
  private var pending: [ObjectID: Tracked] = [:]
  private var queue = CommitQueue()
  /// Where the folder lies below the root of each commit that is looked at.
  private var folders: [ObjectID: ObjectID?] = [:]

  /// A commit's message may be long; nothing else of it is.
  private static let commitLimit = 16 << 20

  init(_ folder: String, _ repository: Repository, _ extent: FileHistory.Extent) throws(SourceError) {
    self.folder = folder
    self.extent = extent
    objects = try repository.objects.open()
    differences = FolderDifferences(objects)
    shallow = repository.shallowCommits
  }

  mutating func run(from revision: Revision) throws(SourceError) {
    guard let start = ObjectID(hexadecimal: revision.commit.utf8) else { return }
    let commit = try read(start)
    let root = try differences.folder(at: folder, below: commit.tree)
    let files = try differences.files(nil, root).map(\.path)
    follow(Dictionary(uniqueKeysWithValues: files.map { ($0, [$0]) }), to: start, commit)
    while let (id, commit) = queue.next() {
      guard let tracked = pending.removeValue(forKey: id), !tracked.isEmpty else { continue }
      try look(at: commit, id, tracked)
    }
  }

  func read(_ id: ObjectID) throws(SourceError) -> CommitRecord {
    let bytes = try objects.raw(id, GIT_OBJECT_COMMIT, limit: Self.commitLimit)
    guard let commit = CommitRecord(bytes, id: id) else {
      throw SourceError("the commit \(id) is corrupt", help: "Run `git fsck`.")
    }
    return commit
  }

  /// Goes on with files at a commit.
  private mutating func follow(_ files: Tracked, to id: ObjectID, _ commit: CommitRecord) {
    guard !files.isEmpty else { return }
    guard var there = pending[id] else {
      pending[id] = files
      queue.add(id, commit)
      return
    }
    pending[id] = nil
    var fewer = files
    if there.count < fewer.count { swap(&there, &fewer) }
    for (path, starts) in fewer { there[path, default: []] += starts }
    pending[id] = there
  }

  /// Finds out which files a commit changed, and goes on with the others, and after a change with its file, at its parents.
  private mutating func look(at commit: CommitRecord, _ id: ObjectID, _ files: Tracked) throws(SourceError) {
    guard !shallow.contains(id) else { return leaveOff(files) }
    var parents: [(id: ObjectID, commit: CommitRecord, folder: ObjectID?)] = []
    let own: ObjectID?
    do throws(SourceError) {
      own = try differences.folder(at: folder, below: commit.tree)
      for parent in commit.parents {
        let read = try read(parent)
        parents.append((parent, read, try differences.folder(at: folder, below: read.tree)))
      }
    } catch {
      gaps.append(error.message)
      return leaveOff(files)
    }
    guard let first = parents.first else {
      let all = try differences.files(nil, own)
      return try note(changed(files, all), of: all, commit, at: nil)
    }
    var ofFirst: [FileDifference] = []
    var left = files
    for (index, parent) in parents.enumerated() where !left.isEmpty {
      let found: [FileDifference]
      do throws(SourceError) {
        found = try differences.files(parent.folder, own)
      } catch {
        gaps.append(error.message)
        return leaveOff(left)
      }
      if index == 0 { ofFirst = found }
      // What is changed is taken out, and all the rest handed on without a look at each.
      var changed: Tracked = [:]
      for difference in found {
        if let starts = left.removeValue(forKey: difference.path) { changed[difference.path] = starts }
      }
      follow(left, to: parent.id, parent.commit)
      left = changed
    }
    guard !left.isEmpty else { return }
    try note(changed(left, ofFirst), of: ofFirst, commit, at: first)
  }

  /// The differences of files that are followed.
  private func changed(_ files: Tracked, _ found: [FileDifference]) -> [(starts: [String], difference: FileDifference)]
  {
    found.compactMap { difference in files[difference.path].map { ($0, difference) } }
  }

  /// Notes the changes that a commit brought.
  /// - Parameter all: all files that it changed, beside those that are followed.
  private mutating func note(
    _ found: [(starts: [String], difference: FileDifference)], of all: [FileDifference], _ commit: CommitRecord,
    at parent: (id: ObjectID, commit: CommitRecord, folder: ObjectID?)?
  ) throws(SourceError) {
    guard !found.isEmpty else { return }
    let added = extent == .all ? found.map(\.difference).filter { $0.before == nil } : []
    let sources = try RenamedFiles(objects).sources(of: added, among: all)
    let place = commits.count
    commits.append(commit)
    var further: Tracked = [:]
    for (starts, difference) in found {
      guard let after = difference.after else { continue }
      let source = sources[difference.path]
      let change = FileHistory.Change(
        commit: place, path: difference.path, formerPath: source?.path,
        before: (difference.before ?? source?.before)?.bytes, after: after.bytes)
      for start in starts { changes[start, default: []].append(change) }
      guard extent == .all, change.before != nil else { continue }
      further[source?.path ?? difference.path, default: []] += starts
    }
    if let parent { follow(further, to: parent.id, parent.commit) }
  }

  private mutating func leaveOff(_ files: Tracked) {
    for starts in files.values { cut.formUnion(starts) }
  }
}

/// Commits in the order of their times, the latest first; of one time, in the order in which they were met.
private struct CommitQueue {
  private struct Item {
    let time: Int64
    let number: Int
    let id: ObjectID
    let commit: CommitRecord

    func comesBefore(_ other: Item) -> Bool {
      time != other.time ? time > other.time : number < other.number
    }
  }

  /// A binary heap.
  private var items: [Item] = []
  private var count = 0

  mutating func add(_ id: ObjectID, _ commit: CommitRecord) {
    items.append(Item(time: commit.commitTime, number: count, id: id, commit: commit))
    count += 1
    var place = items.count - 1
    while place > 0, items[place].comesBefore(items[(place - 1) / 2]) {
      items.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func next() -> (ObjectID, CommitRecord)? {
    guard let first = items.first, let last = items.popLast() else { return nil }
    if !items.isEmpty {
      items[0] = last
      var place = 0
      while true {
        let (left, right) = (2 * place + 1, 2 * place + 2)
        var least = place
        if left < items.count, items[left].comesBefore(items[least]) { least = left }
        if right < items.count, items[right].comesBefore(items[least]) { least = right }
        if least == place { break }
        items.swapAt(place, least)
        place = least
      }
    }
    return (first.id, first.commit)
  }
}
