internal import FileSystem
internal import SourceText

/// What a publishing makes of one file of the new site.
struct FileOutcome: Sendable {
  enum Change: Equatable, Sendable {
    /// The file stands there with this content. `checked` if its time did not show that, so that it was read.
    case unchanged(checked: Bool)
    /// The file was staged, within a missing folder if its path has a length. `edited` if what stands in its place is
    /// neither the new content nor what an earlier publishing wrote.
    case staged(missingFolder: Int?, edited: Bool)
  }

  let entry: Manifest.Entry
  let change: Change
  /// Files and folders that were met on the way and that no publishing wrote.
  let unknown: [String]
}

/// The new site's paths beside what was published before.
struct SiteComparison: Sendable {
  /// Sorted by their bytes.
  let paths: [String]
  /// What was published before, sorted alike.
  let previous: [Manifest.Entry]
  /// When that was; nil if nothing here vouches for it, so that every file must be read.
  let publishedAt: FileTime?
  /// Whether nothing was published here before.
  let isFirst: Bool
  /// For each of `paths` its index in `previous`, or -1.
  let recorded: [Int]
  /// The indices in `previous` of files that the new site does not have.
  let dropped: [Int]

  init(paths: [String], earlier: Manifest.Earlier?) {
    let previous = earlier?.entries ?? []
    self.paths = paths
    self.previous = previous
    publishedAt = earlier?.publishedAt
    isFirst = earlier == nil
    var recorded: [Int] = []
    recorded.reserveCapacity(paths.count)
    var dropped: [Int] = []
    var old = 0
    for path in paths {
      while old < previous.count, OutputPath.precedes(previous[old].path, path) {
        dropped.append(old)
        old += 1
      }
      let found = old < previous.count && PathText.areEqual(previous[old].path, path)
      recorded.append(found ? old : -1)
      if found { old += 1 }
    }
    dropped.append(contentsOf: old..<previous.count)
    self.recorded = recorded
    self.dropped = dropped
  }

  /// The entry of the earlier publishing for the path at `index`.
  func record(_ index: Int) -> Manifest.Entry? { recorded[index] < 0 ? nil : previous[recorded[index]] }

  /// Whether nobody changed the file since the earlier publishing, as far as its size and time tell without reading it.
  func isUntouched(_ status: FileStatus, _ entry: Manifest.Entry) -> Bool {
    guard let publishedAt else { return false }
    return status.isUntouched(since: publishedAt, size: entry.size)
  }

  /// The index of the first path in `folder`, under which the folder is staged.
  func firstIndex(in folder: Substring) -> Int {
    OutputPath.lowerBound(Self.start(of: folder), in: paths.count) { paths[$0] }
  }

  /// Whether the new or the earlier site has a file at `path` or below it.
  func isOurs(_ path: String) -> Bool {
    Self.contains(path, paths.count) { paths[$0] } || Self.contains(path, previous.count) { previous[$0].path }
  }

  private static func contains(_ path: String, _ count: Int, _ other: (Int) -> String) -> Bool {
    let exact = OutputPath.lowerBound(path.utf8, in: count, path: other)
    if exact < count, PathText.areEqual(other(exact), path) { return true }
    let start = start(of: path[...])
    let below = OutputPath.lowerBound(start, in: count, path: other)
    return below < count && other(below).utf8.starts(with: start)
  }

  private static func start(of folder: Substring) -> [UInt8] { Array(folder.utf8) + [UInt8(ascii: "/")] }
}

/// Compares new files with what stands in the output folder, and stages those that differ. Each thread has its own.
struct FileComparer {
  private let site: SiteComparison
  private let staging: StagingArea
  private let outputPath: String
  private var cursor: FolderCursor

  init(_ site: SiteComparison, _ output: OutputFolder, _ staging: StagingArea) {
    self.site = site
    self.staging = staging
    outputPath = output.path
    cursor = FolderCursor(output.root, at: output.path)
  }

  mutating func process(_ index: Int, _ content: FileContent) throws(PublishingError) -> FileOutcome {
    let path = site.paths[index]
    let (folderPath, name) = OutputPath.split(path)
    let entry: Manifest.Entry
    let change: FileOutcome.Change
    switch try cursor.enter(folderPath) {
    case .missing(let length):
      let end = path.utf8.index(path.startIndex, offsetBy: length)
      let staged = String(site.firstIndex(in: path[..<end])) + path[end...]
      entry = try stage(content, of: path, as: staged)
      change = .staged(missingFolder: length, edited: false)
    case .open(let folder):
      let staged = String(index)
      switch content {
      case .bytes(let bytes):
        entry = Manifest.Entry(path: path, size: bytes.count, hash: ContentHash(bytes))
        change = try compare(entry, site.record(index), in: folder, String(name)) { bytes }
        if case .staged = change {
          try saying(outputPath) { () throws(SystemError) in try staging.write(staged, bytes) }
        }
      case .parts:
        // What they hold is known when all of them were made, and they are made once.
        entry = try stage(content, of: path, as: staged)
        change = try compare(entry, site.record(index), in: folder, String(name)) {
          [staging, outputPath] () throws(PublishingError) in
          try saying(outputPath) { () throws(SystemError) in try staging.folder.read(staged, limit: .max) ?? [] }
        }
        if case .unchanged = change {
          try saying(outputPath) { () throws(SystemError) in try staging.folder.removeFile(staged) }
        }
      }
    }
    let unknown = cursor.opened.isEmpty ? [] : try unknownNames()
    return FileOutcome(entry: entry, change: change, unknown: unknown)
  }

  /// Writes a file's content into staging.
  private func stage(
    _ content: FileContent, of path: String, as staged: String
  ) throws(PublishingError) -> Manifest.Entry {
    switch content {
    case .bytes(let bytes): return try stage(CollectionOfOne(bytes), of: path, as: staged)
    case .parts(let parts): return try stage(parts, of: path, as: staged)
    }
  }

  private func stage(
    _ parts: some Sequence<[UInt8]>, of path: String, as staged: String
  ) throws(PublishingError) -> Manifest.Entry {
    var hasher = ContentHasher()
    let hashed = parts.lazy.map { part in
      hasher.add(part)
      return part
    }
    try saying(outputPath) { () throws(SystemError) in try staging.write(staged, parts: hashed) }
    return Manifest.Entry(path: path, size: hasher.count, hash: hasher.hash)
  }

  /// - Parameter bytes: what the new file holds; asked for where its hash does not tell.
  private func compare(
    _ new: Manifest.Entry, _ recorded: Manifest.Entry?, in folder: Folder, _ name: String,
    bytes: () throws(PublishingError) -> [UInt8]
  ) throws(PublishingError) -> FileOutcome.Change {
    let place = outputPath + "/" + new.path
    guard let status = try saying(place, { () throws(SystemError) in try folder.status(name) }) else {
      return .staged(missingFolder: nil, edited: false)
    }
    guard status.kind == .file else { throw .obstructed(path: place, by: status.kind.words) }
    if let recorded, site.isUntouched(status, recorded) {
      return new.hash == recorded.hash
        ? .unchanged(checked: false) : .staged(missingFolder: nil, edited: false)
    }
    guard status.size == new.size || status.size == recorded?.size else {
      return .staged(missingFolder: nil, edited: true)
    }
    let found = try saying(place) { () throws(SystemError) in try folder.read(name, limit: status.size) }
    // The bytes, not their hash: whoever put a page there could have made one with the same.
    let wanted = try bytes()
    return found == .some(wanted)
      ? .unchanged(checked: true)
      : .staged(missingFolder: nil, edited: found.map { ContentHash($0) } != recorded?.hash)
  }

  /// What lies in the folders that were just opened and is not ours. A folder to which no name was added since it was
  /// published to is not listed.
  private mutating func unknownNames() throws(PublishingError) -> [String] {
    let opened = cursor.opened
    cursor.opened = []
    guard !site.isFirst else { return [] }
    var unknown: [String] = []
    for (path, folder) in opened {
      let names = try saying("\(outputPath)/\(path)") { () throws(SystemError) -> [String] in
        if let publishedAt = site.publishedAt, try folder.status().modified < publishedAt { return [] }
        return try folder.names()
      }
      for name in names where !(path.isEmpty && name == OutputPath.recordFolder) {
        let full = path.isEmpty ? name : "\(path)/\(name)"
        if !site.isOurs(full) { unknown.append(full) }
      }
    }
    return unknown
  }
}
