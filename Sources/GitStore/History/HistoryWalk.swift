internal import CLibgit2
internal import SourceText

/// The walk of a ``FileHistory``.
struct HistoryWalk {
  /// Files on their way back, by where they lie there: their paths at the start.
  typealias Tracked = [String: [String]]

  /// A commit that files go back to.
  private struct Parent {
    let id: ObjectID
    let commit: CommitRecord
    /// Where the followed folder lies in it.
    let place: String
    /// The followed folder in it; nil where it has none.
    let folder: ObjectID?
  }

  private let request: HistoryRequest
  private let start: ObjectID
  private let objects: ObjectReader
  private let differences: FolderDifferences
  /// The commits whose parents a shallow clone leaves out.
  let shallow: Set<ObjectID>
  /// The commits of the branch: the one that the walk starts from, its first parent, and so on.
  let line: [(id: ObjectID, time: Int64, parents: [ObjectID])]
  private let isInLine: Set<ObjectID>
  /// The commits that are left out.
  private let excluded: Set<ObjectID>

  private(set) var commits: [CommitRecord] = []
  private var places: [ObjectID: Int] = [:]
  private(set) var changes: [String: [FileHistory.Change]] = [:]
  private(set) var contents: [String: [UInt8]] = [:]
  /// The commits in which a file of each path got another name, by their places.
  private(set) var renames: [String: [Int]] = [:]
  private(set) var cut: Set<String> = []
  private(set) var unfinished: Set<String> = []
  private(set) var isShallow = false
  private(set) var gaps: [String] = []

  /// The commits to be looked at, with the files that are followed there, and where the folder lies that they are in.
  private var pending: [ObjectID: (files: Tracked, place: String)] = [:]
  private var queue = CommitQueue()

  init(_ request: HistoryRequest, _ repository: Repository, from revision: Revision) throws(SourceError) {
    guard let start = ObjectID(hexadecimal: revision.commit.utf8) else {
      throw SourceError("`\(revision.name)` names no commit", help: "Name a branch, a tag or a commit.")
    }
    self.request = request
    self.start = start
    let objects = try repository.objects.open()
    self.objects = objects
    differences = FolderDifferences(objects)
    let shallow = repository.shallowCommits
    self.shallow = shallow
    line = objects.firstParents(from: start, shallow)
    isInLine = Set(line.map(\.id))
    excluded =
      (request.base.flatMap { ObjectID(hexadecimal: $0.commit.utf8) }).map { objects.ancestors(of: $0, shallow) } ?? []
  }

  mutating func run() throws(SourceError) {
    let commit = try objects.commit(start)
    let root = try differences.folder(at: request.folder, below: commit.tree)
    for file in try differences.files(nil, root) where request.paths.map({ $0.contains(file.path) }) ?? true {
      contents[file.path] = file.after?.bytes
    }
    guard !excluded.contains(start) else { return }
    let files = Dictionary(contents.keys.map { ($0, [$0]) }, uniquingKeysWith: { first, _ in first })
    follow(files, to: Parent(id: start, commit: commit, place: request.folder, folder: root))
    while let (id, commit) = queue.next() {
      guard var next = pending.removeValue(forKey: id), !next.files.isEmpty else { continue }
      do throws(SourceError) {
        try look(at: commit, id, &next.files, next.place)
      } catch {
        leaveOff(next.files, because: error)
      }
    }
  }

  /// The content of a file in the root of a revision; empty where there is none.
  func file(named name: String, at revision: Revision) -> [UInt8] {
    do throws(SourceError) {
      guard let id = try differences.file(named: name, in: revision.tree) else { return [] }
      return try objects.read(id, path: name, limit: 1 << 20)
    } catch {
      return []
    }
  }

  /// The parents of a commit; none where it can't be read, which the walk has told where it mattered.
  func parents(of id: ObjectID) -> [ObjectID] {
    guard !shallow.contains(id) else { return [] }
    do throws(SourceError) { return try objects.commit(id).parents } catch { return [] }
  }

  /// Goes on with files at a commit.
  private mutating func follow(_ files: Tracked, to parent: Parent) {
    guard !files.isEmpty, !excluded.contains(parent.id) else { return }
    guard var there = pending[parent.id] else {
      pending[parent.id] = (files, parent.place)
      queue.add(parent.id, parent.commit)
      return
    }
    guard there.place == parent.place else { return leaveOff(files) }
    pending[parent.id] = nil
    var fewer = files
    if there.files.count < fewer.count { swap(&there.files, &fewer) }
    for (path, starts) in fewer { there.files[path, default: []] += starts }
    pending[parent.id] = there
  }

  /// Finds out which files a commit changed, and goes on with the others, and after a change with its file, at its parents.
  private mutating func look(
    at commit: CommitRecord, _ id: ObjectID, _ files: inout Tracked, _ place: String
  ) throws(SourceError) {
    guard !shallow.contains(id) else {
      isShallow = true
      return leaveOff(files)
    }
    let own = try differences.folder(at: place, below: commit.tree)
    var parents: [Parent] = []
    for parent in commit.parents { parents.append(try self.parent(parent, of: commit, place, own)) }
    guard let first = parents.first else {
      let all = try differences.files(nil, own)
      return note(changed(files, all), of: all, commit, id, at: nil)
    }
    var ofFirst: [FileDifference] = []
    var lost: Tracked = [:]
    for (index, parent) in parents.enumerated() where !files.isEmpty {
      let found = try differences.files(parent.folder, own)
      if index == 0 {
        ofFirst = found
        lost = noteLost(found, besides: files, commit, id)
      }
      // What is changed is taken out, and all the rest handed on without a look at each.
      var changed: Tracked = [:]
      for difference in found {
        if let starts = files.removeValue(forKey: difference.path) { changed[difference.path] = starts }
      }
      follow(files, to: parent)
      files = changed
    }
    follow(lost, to: first)
    note(changed(files, ofFirst), of: ofFirst, commit, id, at: first)
  }

  /// A parent of a commit, with the folder where it lay then.
  private func parent(
    _ id: ObjectID, of commit: CommitRecord, _ place: String, _ own: ObjectID?
  ) throws(SourceError) -> Parent {
    let parent = try objects.commit(id)
    var there = place
    var folder = try differences.folder(at: place, below: parent.tree)
    if folder == nil, own != nil, request.extent != .lastChange,
      let former = try differences.formerPlace(of: place, from: parent.tree, to: commit.tree)
    {
      there = former
      folder = try differences.folder(at: former, below: parent.tree)
    }
    return Parent(id: id, commit: parent, place: there, folder: folder)
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
    _ id: ObjectID, at parent: Parent?
  ) {
    guard !found.isEmpty else { return }
    let (sources, isWhole) = sources(of: found, among: all)
    let renamed = Set(sources.values.map(\.path))
    let place = place(of: commit, id)
    var further: Tracked = [:]
    for (starts, difference) in found {
      // What a file was before it got another name is told of the one that bears that.
      if difference.after == nil, renamed.contains(difference.path) { continue }
      let source = sources[difference.path]
      let change = FileHistory.Change(
        commit: place, path: difference.path, formerPath: source?.path,
        before: (difference.before ?? source?.before)?.bytes, after: difference.after?.bytes)
      if let former = source?.path { renames[former, default: []].append(place) }
      // It may be one of those that could not be read.
      if !isWhole, change.before == nil { cut.formUnion(starts) }
      for start in starts {
        changes[start, default: []].append(change)
        guard request.extent != .lastChange else { continue }
        if case .latest(let limit) = request.extent, changes[start]?.count ?? 0 >= limit {
          if change.before != nil { unfinished.insert(start) }
        } else {
          // A file that is new may have been there before, and been taken out.
          further[source?.path ?? difference.path, default: []].append(start)
        }
      }
    }
    if let parent { follow(further, to: parent) }
  }

  /// What each new file was before: by the names that it is known to have borne, else by its content; and whether all that it may
  /// have been could be read.
  private func sources(
    of found: [(starts: [String], difference: FileDifference)], among all: [FileDifference]
  ) -> (found: [String: FileDifference], isWhole: Bool) {
    guard request.extent != .lastChange else { return ([:], true) }
    var added = found.filter { $0.difference.before == nil }
    guard !added.isEmpty else { return ([:], true) }
    var left = all
    var sources: [String: FileDifference] = [:]
    if !request.formerPaths.isEmpty {
      let removed = Dictionary(
        all.lazy.filter { $0.after == nil }.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
      for (starts, difference) in added {
        let names = starts.lazy.flatMap { request.formerPaths[$0] ?? [] }
        if let source = names.compactMap({ removed[$0] }).first { sources[difference.path] = source }
      }
      let taken = Set(sources.values.map(\.path))
      if !taken.isEmpty {
        left.removeAll { $0.after == nil && taken.contains($0.path) }
        added.removeAll { sources[$0.difference.path] != nil }
      }
    }
    let byContent = RenamedFiles(objects).sources(of: added.map(\.difference), among: left)
    return (sources.merging(byContent.found) { first, _ in first }, byContent.isWhole)
  }

  /// Notes the files that the branch lost in a commit, and that nobody follows yet.
  /// - Returns: the files, to be followed from there on.
  private mutating func noteLost(
    _ found: [FileDifference], besides files: Tracked, _ commit: CommitRecord, _ id: ObjectID
  ) -> Tracked {
    guard case .latest = request.extent, isInLine.contains(id) else { return [:] }
    let gone = found.filter { $0.after == nil && contents[$0.path] == nil && changes[$0.path] == nil }
    guard !gone.isEmpty else { return [:] }
    let added = changed(files, found.filter { $0.before == nil })
    let renamed = Set(sources(of: added, among: found).found.values.map(\.path))
    var lost: Tracked = [:]
    for file in gone where !renamed.contains(file.path) {
      let place = place(of: commit, id)
      changes[file.path] = [
        FileHistory.Change(
          commit: place, path: file.path, formerPath: nil, before: file.before?.bytes, after: nil)
      ]
      lost[file.path] = [file.path]
    }
    return lost
  }

  private mutating func place(of commit: CommitRecord, _ id: ObjectID) -> Int {
    if let place = places[id] { return place }
    places[id] = commits.count
    commits.append(commit)
    return commits.count - 1
  }

  private mutating func leaveOff(_ files: Tracked, because error: SourceError) {
    gaps.append(error.message)
    leaveOff(files)
  }

  /// Leaves off with files; of those that are not there any more on the way back, none is missed.
  private mutating func leaveOff(_ files: Tracked) {
    for starts in files.values { cut.formUnion(starts.filter { changes[$0]?.last.map { $0.before != nil } ?? true }) }
  }
}
