internal import CLibgit2
internal import SourceText

/// The walk of a ``FileHistory``.
struct HistoryWalk {
  /// Files on their way back, by where they lie there: their paths at the start.
  typealias Tracked = [String: [String]]

  /// A commit that files go back to.
  private struct Parent {
    let commit: CommitRecord
    /// Where the followed folder lies in it.
    let place: String
    /// The followed folder in it; nil where it has none.
    let folder: ObjectID?
  }

  /// What a commit changed of one of its parents.
  private struct Side {
    /// Nil for the first commit of a history.
    let parent: Parent?
    let differences: [FileDifference]
  }

  /// A file that a merge took out as another of its parents does not have it either.
  private struct Loss {
    let commit: Int
    let arrival: BranchOrder.Arrival
    let content: ObjectID?
  }

  private let request: HistoryRequest
  private let start: ObjectID
  private let objects: ObjectReader
  private let differences: FolderDifferences
  /// The commits whose parents a shallow clone leaves out.
  private let shallow: Set<ObjectID>
  /// The commits of the branch.
  let order: BranchOrder
  /// What the commits of the branch's line of first parents changed.
  private let ahead: LineDifferences
  /// The commits that are left out.
  private let excluded: Set<ObjectID>

  /// In the order of the branch.
  private(set) var commits: [CommitRecord] = []
  private(set) var changes: [String: [FileHistory.Change]] = [:]
  private(set) var contents: [String: [UInt8]] = [:]
  /// The commits in which a file of each path got another name, by their places.
  private(set) var renames: [String: [Int]] = [:]
  private(set) var cut: Set<String> = []
  private(set) var unfinished: Set<String> = []
  private(set) var isShallow = false
  private(set) var gaps: [String] = []
  private var losses: [String: Loss] = [:]

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
    order = BranchOrder(from: start, objects, shallow)
    ahead = LineDifferences(repository.objects, order.line, folder: request.folder)
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
    follow(files, to: Parent(commit: commit, place: request.folder, folder: root))
    while let commit = queue.next() {
      guard var next = pending.removeValue(forKey: commit.objectID), !next.files.isEmpty else { continue }
      do throws(SourceError) {
        try look(at: commit, &next.files, next.place)
      } catch {
        leaveOff(next.files, because: error)
      }
    }
    noteLosses()
  }

  /// The content of a file in the root of a revision; empty where there is none.
  func file(named name: String, at revision: Revision) throws(SourceError) -> [UInt8] {
    guard let id = try differences.file(named: name, in: revision.tree) else { return [] }
    return try objects.read(id, path: name, limit: 1 << 20)
  }

  /// Goes on with files at a commit.
  private mutating func follow(_ files: Tracked, to parent: Parent) {
    let id = parent.commit.objectID
    guard !files.isEmpty, !excluded.contains(id) else { return }
    guard var there = pending[id] else {
      pending[id] = (files, parent.place)
      queue.add(parent.commit, order.arrival(of: parent.commit))
      return
    }
    guard there.place == parent.place else { return leaveOff(files) }
    pending[id] = nil
    var fewer = files
    if there.files.count < fewer.count { swap(&there.files, &fewer) }
    for (path, starts) in fewer {
      // A file comes here by several ways where branches that changed it parted.
      if let known = there.files[path], known != starts {
        there.files[path] = Set(known).union(starts).sorted()
      } else {
        there.files[path] = starts
      }
    }
    pending[id] = there
  }

  /// Finds out which files a commit changed, and goes on with the others at a parent that has them alike, and after a change with
  /// its file at all of its parents.
  private mutating func look(at commit: CommitRecord, _ files: inout Tracked, _ place: String) throws(SourceError) {
    guard !shallow.contains(commit.objectID) else {
      isShallow = true
      return leaveOff(files)
    }
    let step = place == request.folder ? order.place(of: commit.objectID).flatMap(ahead.step) : nil
    let own = if let step { step.own } else { try differences.folder(at: place, below: commit.tree) }
    var parents: [Parent] = []
    for parent in commit.parents {
      parents.append(try self.parent(parent, of: commit, place, own, parents.isEmpty ? step : nil))
    }
    if parents.isEmpty {
      return note(files, [Side(parent: nil, differences: try differences.files(nil, own))], commit)
    }
    var sides: [Side] = []
    var lost: [FileDifference] = []
    for parent in parents where !files.isEmpty {
      let isKnown = sides.isEmpty && parent.place == place
      let found = if isKnown, let step { step.files } else { try differences.files(parent.folder, own) }
      if sides.isEmpty {
        lost = self.lost(found, in: commit)
        for file in lost { files[file.path, default: []].append(file.path) }
      }
      sides.append(Side(parent: parent, differences: found))
      // What is changed is taken out, and all the rest handed on without a look at each.
      var changed: Tracked = [:]
      for difference in found {
        if let starts = files.removeValue(forKey: difference.path) { changed[difference.path] = starts }
      }
      follow(files, to: parent)
      files = changed
    }
    // What is looked for on a branch may not have been taken out there, and what became of it before is told in any case.
    let branched = lost.filter { files[$0.path] == nil }
    if !branched.isEmpty {
      let loss = (commit: self.place(of: commit), arrival: order.arrival(of: commit))
      for file in branched {
        losses[file.path] = Loss(commit: loss.commit, arrival: loss.arrival, content: file.before)
      }
      follow(Dictionary(uniqueKeysWithValues: branched.map { ($0.path, [$0.path]) }), to: parents[0])
    }
    note(files, sides, commit)
  }

  /// A parent of a commit, with the folder where it lay then.
  /// - Parameter step: what is known of it already.
  private func parent(
    _ id: ObjectID, of commit: CommitRecord, _ place: String, _ own: ObjectID?, _ step: LineDifferences.Step?
  ) throws(SourceError) -> Parent {
    let parent = if let known = order.known(id) { known } else { try objects.commit(id) }
    var there = place
    var folder = if let step { step.parent } else { try differences.folder(at: place, below: parent.tree) }
    if folder == nil, own != nil, request.extent != .lastChange,
      let former = try differences.formerPlace(of: place, from: parent.tree, to: commit.tree)
    {
      there = former
      folder = try differences.folder(at: former, below: parent.tree)
    }
    return Parent(commit: parent, place: there, folder: folder)
  }

  /// Notes the changes of files that a commit has as none of its parents.
  /// - Parameter sides: all that it changed of each parent, beside what is followed, too.
  private mutating func note(_ files: Tracked, _ sides: [Side], _ commit: CommitRecord) {
    guard !files.isEmpty, let first = sides.first else { return }
    let place = place(of: commit)
    let isFollowed = request.extent != .lastChange
    let others = isFollowed ? sides.dropFirst().map { pasts(of: files, at: $0, in: place) } : []
    let own = pasts(of: files, at: first, in: place)
    var further = Array(repeating: Tracked(), count: 1 + others.count)
    for difference in first.differences {
      guard let starts = files[difference.path] else { continue }
      // What a file was before it got another name is told of the one that bears that.
      if difference.after == nil, own.renamed.contains(difference.path) { continue }
      let past = own.found[difference.path]
      let change = FileHistory.Change(
        commit: place, path: difference.path, formerPath: past.flatMap { $0.path == difference.path ? nil : $0.path },
        before: past?.content, after: difference.after?.bytes, others: others.map { $0.found[difference.path] })
      // It may be one of those that could not be read.
      let isKnown = zip([own] + others, [past] + change.others).allSatisfy { $0.isWhole || $1 != nil }
      if !isKnown { cut.formUnion(starts) }
      for start in starts where add(change, to: start) && isFollowed {
        // A file that is new may have been there before, and been taken out.
        further[0][past?.path ?? difference.path, default: []].append(start)
        for (index, past) in change.others.enumerated() {
          if let past { further[index + 1][past.path, default: []].append(start) }
        }
      }
    }
    for (files, side) in zip(further, sides) {
      if let parent = side.parent { follow(files, to: parent) }
    }
  }

  /// Adds a change of a file.
  /// - Returns: whether older ones are wanted.
  private mutating func add(_ change: FileHistory.Change, to start: String) -> Bool {
    guard case .latest(let limit) = request.extent else {
      changes[start, default: []].append(change)
      return true
    }
    // Another branch may have brought the last one that is wanted.
    guard changes[start]?.count ?? 0 < limit else {
      unfinished.insert(start)
      return false
    }
    changes[start, default: []].append(change)
    guard changes[start]?.count == limit else { return true }
    if change.before != nil { unfinished.insert(start) }
    return false
  }

  /// What files were at a parent.
  private struct Pasts {
    /// By their paths in the commit.
    var found: [String: FileHistory.Past] = [:]
    /// The paths of those that got another name.
    var renamed: Set<String> = []
    /// Whether all that they may have been could be read.
    var isWhole = true
  }

  private mutating func pasts(of files: Tracked, at side: Side, in place: Int) -> Pasts {
    let changed = side.differences.compactMap { difference in files[difference.path].map { ($0, difference) } }
    let sources = sources(of: changed, among: side.differences)
    var pasts = Pasts(isWhole: sources.isWhole)
    for (_, difference) in changed {
      if let content = difference.before {
        pasts.found[difference.path] = FileHistory.Past(path: difference.path, content: content.bytes)
      } else if let source = sources.found[difference.path], let content = source.before {
        pasts.found[difference.path] = FileHistory.Past(path: source.path, content: content.bytes)
        pasts.renamed.insert(source.path)
        renames[source.path, default: []].append(place)
      }
    }
    return pasts
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

  /// The files that the branch lost in a commit, and that nobody follows yet.
  private func lost(_ found: [FileDifference], in commit: CommitRecord) -> [FileDifference] {
    guard case .latest = request.extent, order.isInLine(commit) else { return [] }
    return found.filter {
      $0.after == nil && contents[$0.path] == nil && changes[$0.path] == nil && losses[$0.path] == nil
    }
  }

  /// Notes the files that merges took out though no commit of the branches that they brought did.
  private mutating func noteLosses() {
    for (path, loss) in losses {
      if let last = changes[path]?.first, last.after == nil,
        order.arrival(of: commits[last.commit]).place == loss.arrival.place
      {
        continue
      }
      let change = FileHistory.Change(
        commit: loss.commit, path: path, formerPath: nil, before: loss.content?.bytes, after: nil, others: [])
      changes[path, default: []].insert(change, at: 0)
    }
  }

  /// Whether a file that the branch lost bears another name since: a commit that came with the same merge renamed it.
  func isRenamed(_ path: String) -> Bool {
    guard contents[path] == nil, let lost = changes[path]?.first else { return false }
    func place(_ commit: Int) -> Int { order.arrival(of: commits[commit]).place }
    return renames[path]?.contains { place($0) == place(lost.commit) } ?? false
  }

  /// The place of the commit that is looked at among those that are told.
  private mutating func place(of commit: CommitRecord) -> Int {
    if commits.last?.objectID != commit.objectID { commits.append(commit) }
    return commits.count - 1
  }

  private mutating func leaveOff(_ files: Tracked, because error: SourceError) {
    gaps.append(error.message)
    leaveOff(files)
  }

  /// Leaves off with files; of those that are not there any more on the way back, none is missed.
  private mutating func leaveOff(_ files: Tracked) {
    for start in files.values.joined() {
      let known = changes[start] ?? []
      if known.last.map({ $0.before != nil }) ?? true || known.contains(where: { !$0.others.isEmpty }) {
        cut.insert(start)
      }
    }
  }
}
