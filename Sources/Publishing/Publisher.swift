internal import FileSystem
package import SourceText
internal import Synchronization

/// What a publishing did.
package struct PublishingSummary: Sendable, Equatable {
  /// Files that are new or have a new content.
  package var written = 0
  /// Files that stood there already, and were left alone.
  package var unchanged = 0
  /// Files that an earlier publishing wrote and the new site does not have.
  package var deleted = 0
  /// Files that someone changed after an earlier publishing and that were replaced or deleted now: the path, and where
  /// below the output folder their content was kept. Sorted by path.
  package var edited: [EditedFile] = []
  /// Files and folders that someone added since the earlier publishing; they stay as they are. Sorted.
  package var unknown: [String] = []
  /// Whether an earlier publishing was interrupted, and has been completed before this one.
  package var completedEarlier = false

  /// A file that someone changed by hand.
  package struct EditedFile: Sendable, Equatable {
    /// Where it stood.
    package let path: String
    /// Where its content is now, both below the output folder.
    package let keptAs: String
  }
}

/// Writes a site into a folder so that each page is whole at every moment, and a process that is killed leaves a folder
/// that the next one completes. `docs/decisions/0007-publishing.md` has the reasons.
package enum Publisher {
  /// The folder below the output folder in which files are kept that someone changed and that were replaced or deleted.
  package static let keptFiles = "\(OutputPath.recordFolder)/\(OutputFolder.edited)"

  /// Makes `folder` hold exactly `files`, besides what other people put there.
  ///
  /// - Parameters:
  ///   - files: in any order; their paths are below `folder`.
  ///   - folder: is made if it is missing. It must be empty, or have been published to before.
  /// - Throws: ``PublishingError``; unless it is `unfinished`, the folder is as it was.
  package static func publish(
    _ files: [SourceFile], to folder: String, threads: Int = Parallel.processorCount
  ) throws(PublishingError) -> PublishingSummary {
    try publish(files.map(\.path), to: folder, threads: threads, makeWorker: {}) { _, index in
      .bytes(files[index].bytes)
    }
  }

  /// Makes `folder` hold exactly a file for each of `paths`, whose content is made on the threads that write it and is
  /// not kept, so that a site need not fit into memory.
  ///
  /// - Parameters:
  ///   - origin: the hash of all that the files are made from, for ``isPublished(from:in:)``; nil where that is not known.
  ///   - makeWorker: called once on each thread; what it returns is used on that thread alone.
  ///   - content: what the file holds at an index of `paths`, called once for each.
  package static func publish<Worker>(
    _ paths: [String], to folder: String, origin: ContentHash? = nil, threads: Int = Parallel.processorCount,
    makeWorker: @Sendable () -> Worker,
    content: @Sendable (inout Worker, Int) throws(SourceError) -> FileContent
  ) throws(PublishingError) -> PublishingSummary {
    let order = sortedOrder(paths)
    let sorted = order.map { paths[$0] }
    try OutputPath.check(sorted)
    let output = try OutputFolder(opening: folder)
    // The lock must not be released after its last mention.
    defer { withExtendedLifetime(output) {} }
    do {
      var publishing = try Publishing(of: sorted, to: output, origin: origin)
      return try publishing.run(threads: threads, makeWorker: makeWorker) { worker, index throws(SourceError) in
        try content(&worker, order[index])
      }
    } catch {
      if case .unfinished = error { throw error }
      output.abandon()
      throw error
    }
  }

  private static func sortedOrder(_ paths: [String]) -> [Int] {
    let isSorted = zip(paths, paths.dropFirst()).allSatisfy { !OutputPath.precedes($1, $0) }
    return isSorted
      ? Array(paths.indices) : paths.indices.sorted { OutputPath.precedes(paths[$0], paths[$1]) }
  }
}

/// One publishing into an open and locked folder.
struct Publishing {
  private let output: OutputFolder
  private let site: SiteComparison
  private let origin: ContentHash?
  /// What the site that stands there was made from.
  private let knownOrigin: ContentHash?
  private var summary = PublishingSummary()
  private var mustTouchManifest = false

  /// - Parameter origin: what the files are made from; nil where that is not known.
  init(of paths: [String], to output: OutputFolder, origin: ContentHash? = nil) throws(PublishingError) {
    self.output = output
    self.origin = origin
    summary.completedEarlier = try Commit.finishInterrupted(in: output)
    let earlier = try Manifest.read(in: output.record, at: output.recordPath)
    if earlier == nil {
      let names = try saying(output.path) { () throws(SystemError) in try output.root.names() }
      let found = names.filter { $0 != OutputPath.recordFolder }
      guard found.isEmpty else { throw .folderIsForeign(folder: output.path, found: found) }
    }
    site = SiteComparison(paths: paths, earlier: earlier)
    knownOrigin = earlier?.origin
  }

  mutating func run<Worker>(
    threads: Int, makeWorker: @Sendable () -> Worker,
    content: @Sendable (inout Worker, Int) throws(SourceError) -> FileContent
  ) throws(PublishingError) -> PublishingSummary {
    let (commit, steps, manifest) = try prepare(threads: threads, makeWorker: makeWorker, content: content)
    if steps.isEmpty, !site.isFirst {
      try commit.cancel(touchingManifest: mustTouchManifest, known: knownOrigin)
      return summary
    }
    try commit.check(steps)
    try commit.begin(Journal(steps: steps), manifest)
    do {
      try commit.perform(steps, again: false)
      try commit.finish(stamping: true)
    } catch { throw .unfinished(error) }
    return summary
  }

  /// Stages what differs and works out the steps that put it in place.
  mutating func prepare<Worker>(
    threads: Int, makeWorker: @Sendable () -> Worker,
    content: @Sendable (inout Worker, Int) throws(SourceError) -> FileContent
  ) throws(PublishingError) -> (Commit, [Journal.Step], Manifest) {
    let staging = try StagingArea(in: output.record, output.recordPath)
    let outcomes = try stage(in: staging, threads: threads, makeWorker: makeWorker, content: content)
    let steps = try steps(for: outcomes)
    // What was read, or listed, once need not be the next time.
    mustTouchManifest = outcomes.contains { $0.change == .unchanged(checked: true) } || !summary.unknown.isEmpty
    return (Commit(output, staging, origin: origin), steps, Manifest(sorted: outcomes.map(\.entry)))
  }

  /// Makes each file's content, compares it with what stands there and stages it if it differs. The first failure, in
  /// the order of the paths, is thrown.
  private func stage<Worker>(
    in staging: StagingArea, threads: Int, makeWorker: @Sendable () -> Worker,
    content: @Sendable (inout Worker, Int) throws(SourceError) -> FileContent
  ) throws(PublishingError) -> [FileOutcome] {
    // The least place of what failed: all that lies before it is tried, so that the first failure is found.
    let failed = Atomic(Int.max)
    let (site, output) = (site, output)
    let results = Parallel.map(
      site.paths.count, threads: threads, makeWorker: { (makeWorker(), FileComparer(site, output, staging)) }
    ) { state, index -> Result<FileOutcome, PublishingError>? in
      if index > failed.load(ordering: .relaxed) { return nil }
      do throws(PublishingError) {
        let made: FileContent
        do throws(SourceError) { made = try content(&state.0, index) } catch {
          throw PublishingError.content(path: site.paths[index], error)
        }
        return .success(try state.1.process(index, made))
      } catch {
        failed.min(index, ordering: .relaxed)
        return .failure(error)
      }
    }
    var outcomes: [FileOutcome] = []
    outcomes.reserveCapacity(results.count)
    var failure: PublishingError?
    for result in results {
      switch result {
      case .success(let outcome): outcomes.append(outcome)
      case .failure(let error): failure = failure ?? error
      case nil: continue
      }
    }
    if let failure { throw failure }
    return outcomes
  }

  /// The moves and deletions, and what the summary says of them.
  private mutating func steps(for outcomes: [FileOutcome]) throws(PublishingError) -> [Journal.Step] {
    var names = KeptNames(record: output.record)
    var (steps, deletions) = try deletions(&names)
    var moved: Substring?
    for (index, outcome) in outcomes.enumerated() {
      summary.unknown.append(contentsOf: outcome.unknown)
      let path = outcome.entry.path
      guard case .staged(let missingFolder, let edited) = outcome.change else {
        summary.unchanged += 1
        continue
      }
      summary.written += 1
      if let missingFolder {
        let folder = path[..<path.utf8.index(path.startIndex, offsetBy: missingFolder)]
        if folder == moved { continue }
        moved = folder
        steps.append(.move(number: index, path: String(folder), keptAs: nil))
      } else {
        let keptAs = edited ? try keep(path, &names) : nil
        steps.append(.move(number: index, path: path, keptAs: keptAs))
      }
    }
    steps += deletions
    summary.edited.sort { OutputPath.precedes($0.path, $1.path) }
    // Two threads may both have listed a folder.
    summary.unknown = Set(summary.unknown).sorted { OutputPath.precedes($0, $1) }
    return steps
  }

  /// The deletions that must come before the moves, and those that come after them, so that no page is missing while
  /// another links to it. A path of which only the case changes comes first: on a file system that ignores case, the
  /// deletion would otherwise remove the new file.
  private mutating func deletions(
    _ names: inout KeptNames
  ) throws(PublishingError) -> (early: [Journal.Step], late: [Journal.Step]) {
    guard !site.dropped.isEmpty else { return ([], []) }
    let folded = Set(site.paths.map { $0.lowercased() })
    var early: [Journal.Step] = []
    var late: [Journal.Step] = []
    var cursor = FolderCursor(output.root, at: output.path)
    for index in site.dropped {
      let entry = site.previous[index]
      let (folderPath, name) = OutputPath.split(entry.path)
      let place = output.path + "/" + entry.path
      guard case .open(let folder) = try cursor.enter(folderPath),
        let status = try saying(place, { () throws(SystemError) in try folder.status(String(name)) }),
        status.kind == .file
      else { continue }
      var edited = false
      if !site.isUntouched(status, entry) {
        edited = try saying(place) { () throws(SystemError) in
          guard status.size == entry.size else { return true }
          return try folder.read(String(name), limit: status.size).map { ContentHash($0) } != entry.hash
        }
      }
      let step = Journal.Step.delete(path: entry.path, keptAs: edited ? try keep(entry.path, &names) : nil)
      if folded.contains(entry.path.lowercased()) { early.append(step) } else { late.append(step) }
      summary.deleted += 1
    }
    return (early, late)
  }

  private mutating func keep(_ path: String, _ names: inout KeptNames) throws(PublishingError) -> String {
    let name = try saying(output.recordPath) { () throws(SystemError) in try names.next(for: path) }
    let keptAs = "\(Publisher.keptFiles)/\(name)"
    summary.edited.append(.init(path: path, keptAs: keptAs))
    return name
  }
}

/// Gives each file that is kept aside a name that none there has.
private struct KeptNames {
  let record: Folder
  private var last: Int?

  init(record: Folder) { self.record = record }

  /// A number and the file's own name.
  mutating func next(for path: String) throws(SystemError) -> String {
    let number: Int
    if let last { number = last + 1 } else { number = try highest() + 1 }
    last = number
    return "\(number)-\(OutputPath.split(path).name)"
  }

  private func highest() throws(SystemError) -> Int {
    guard try record.status(OutputFolder.edited) != nil else { return 0 }
    let names = try record.folder(OutputFolder.edited).names()
    return names.reduce(0) { max($0, Int($1.prefix { $0 != "-" }) ?? 0) }
  }
}
