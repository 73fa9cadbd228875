internal import FileSystem

/// The folder that a site is published into, open and locked, and the publisher's own files in it:
///
///     .salkku/lock       held by the process that publishes
///     .salkku/manifest   what was published; see ``Manifest``
///     .salkku/stamp      which file the manifest is; see ``ManifestStamp``
///     .salkku/staging/   new files, under numbers, until they are moved in
///     .salkku/journal    the moves, while they are made; see ``Journal``
///     .salkku/edited/    files that a person changed and a publishing replaced
struct OutputFolder: Sendable {
  static let staging = "staging"
  static let edited = "edited"
  private static let lockName = "lock"

  /// As the user wrote it, for messages.
  let path: String
  let root: Folder
  /// `.salkku`.
  let record: Folder
  private let lock: FolderLock
  /// The folders that were made for this publishing, the outermost first.
  private let made: [String]
  private let madeRecord: Bool

  var recordPath: String { path + "/" + OutputPath.recordFolder }

  /// Opens and locks the folder, and makes it if it is missing.
  /// - Throws: `folderIsForeign` if it holds something and was never published to.
  init(opening given: String) throws(PublishingError) {
    path = Self.withoutTrailingSlashes(given)
    made = try Self.makeFolders(path)
    do { root = try Folder.open(path: path) } catch {
      switch error {
      case .notAFolder, .link: throw try Self.notAFolder(path)
      default: throw PublishingError(error, path)
      }
    }
    (record, lock, madeRecord) = try Self.openRecord(in: root, path)
  }

  private static func openRecord(
    in root: Folder, _ path: String
  ) throws(PublishingError) -> (Folder, FolderLock, Bool) {
    let recordPath = path + "/" + OutputPath.recordFolder
    let names = try saying(path) { () throws(SystemError) in try root.names() }
    let isThere = names.contains(OutputPath.recordFolder)
    guard isThere || names.isEmpty else { throw .folderIsForeign(folder: path, found: names) }
    if !isThere { try saying(path) { () throws(SystemError) in try root.makeFolder(OutputPath.recordFolder) } }
    let record: Folder
    do { record = try root.folder(OutputPath.recordFolder) } catch {
      switch error {
      case .notAFolder, .link: throw .folderIsForeign(folder: path, found: [OutputPath.recordFolder])
      default: throw PublishingError(error, recordPath)
      }
    }
    guard let lock = try saying(recordPath, { () throws(SystemError) in try record.lock(lockName) }) else {
      throw .busy(folder: path)
    }
    return (record, lock, !isThere)
  }

  /// Leaves things as they were before a first publishing that failed.
  func abandon() {
    // The failure that led here is what the user must hear of; what cannot be removed now is empty and harmless.
    try? StagingArea.remove(from: record, recordPath)
    guard madeRecord else { return }
    try? record.removeFile(Self.lockName)
    try? root.removeFolder(OutputPath.recordFolder)
    for path in made.reversed() { try? Folder.remove(path: path) }
  }

  private static func withoutTrailingSlashes(_ path: String) -> String {
    var path = Substring(path)
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    return String(path)
  }

  /// Makes the folder and those above it that are missing, and returns their paths.
  private static func makeFolders(_ path: String) throws(PublishingError) -> [String] {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw .folderHasNoName
    }
    var missing: [String] = []
    var current = path
    while !current.isEmpty, try making(current, { () throws(SystemError) in try statusOrNil(current) }) == nil {
      missing.append(current)
      current = withoutTrailingSlashes(String(OutputPath.split(current).folder))
    }
    missing.reverse()
    for folder in missing { try making(folder) { () throws(SystemError) in try Folder.make(path: folder) } }
    return missing
  }

  /// Does a part of making the folder at `path`, where it says most that a name is too long or a place takes no folders.
  private static func making<Value>(
    _ path: String, _ work: () throws(SystemError) -> Value
  ) throws(PublishingError) -> Value {
    do { return try work() } catch {
      switch error {
      case .missing, .nameTooLong: throw .folderImpossible(path: path, reason: error.reason)
      default: throw PublishingError(error, path)
      }
    }
  }

  private static func statusOrNil(_ path: String) throws(SystemError) -> FileStatus? { try FileStatus.at(path) }

  private static func notAFolder(_ path: String) throws(PublishingError) -> PublishingError {
    let status = try saying(path) { () throws(SystemError) in try FileStatus.at(path) }
    return status?.kind == .link ? .folderIsLink(folder: path) : .notAFolder(path: path)
  }
}
