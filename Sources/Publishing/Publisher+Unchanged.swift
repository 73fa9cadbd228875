internal import FileSystem
internal import SourceText

extension Publisher {
  /// Looks whether `folder` holds the site that is made from `origin`, and nobody changed a file or added a name in any of
  /// its folders since, so that nothing need be made.
  ///
  /// - Returns: what a publishing would say; nil where one is needed, even if it may find that nothing is to be done.
  package static func unchanged(
    from origin: ContentHash, in folder: String, threads: Int = Parallel.processorCount
  ) throws(PublishingError) -> PublishingSummary? {
    // What is wrong with its name, a publishing says.
    guard !folder.utf8.contains(0), FileStatus.following(folder)?.kind == .folder else { return nil }
    let output = try OutputFolder(opening: folder)
    // The lock must not be released after its last mention.
    defer { withExtendedLifetime(output) {} }
    let journal = try saying(output.recordPath) { () throws(SystemError) in try output.record.status(Journal.name) }
    guard journal == nil, let earlier = try Manifest.read(in: output.record, at: output.recordPath),
      let publishedAt = earlier.publishedAt, earlier.origin == origin
    else { return nil }
    let entries = earlier.entries
    let found = Parallel.map(
      entries.count, threads: threads, chunk: 256,
      makeWorker: { UntouchedFiles(output, publishedAt: publishedAt) }
    ) { files, index in files.isUntouched(entries[index]) }
    guard found.allSatisfy(\.self) else { return nil }
    return PublishingSummary(unchanged: entries.count)
  }
}

/// Tells files that nobody changed since they were published by their sizes and times. Each thread has its own.
private struct UntouchedFiles {
  private let publishedAt: FileTime
  private var cursor: FolderCursor

  init(_ output: OutputFolder, publishedAt: FileTime) {
    self.publishedAt = publishedAt
    cursor = FolderCursor(output.root, at: output.path)
  }

  mutating func isUntouched(_ entry: Manifest.Entry) -> Bool {
    let (folderPath, name) = OutputPath.split(entry.path)
    do {
      guard case .open(let folder) = try cursor.enter(folderPath) else { return false }
      // A folder to which a name was added is listed by a publishing.
      for (_, folder) in cursor.opened where try folder.status().modified >= publishedAt { return false }
      cursor.opened = []
      guard let status = try folder.status(String(name)) else { return false }
      return status.kind == .file && status.isUntouched(since: publishedAt, size: entry.size)
    } catch {
      // A publishing says what is wrong there.
      return false
    }
  }
}

extension FileStatus {
  /// Whether nobody changed the file since a publishing wrote it, as far as its size and time tell without reading it.
  func isUntouched(since publishedAt: FileTime, size: Int) -> Bool { self.size == size && changed < publishedAt }
}
