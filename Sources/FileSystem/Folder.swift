internal import SourceText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A name in a folder.
package struct FolderItem: Sendable {
  /// Any bytes but NUL and `/`.
  package let name: [UInt8]
  /// What it stands for, links not followed.
  package let kind: FileStatus.Kind
}

/// An open folder. Everything is reached from it by single names that are never followed as links, so that a folder that
/// is replaced by a link cannot lead elsewhere.
///
/// A `name` has no `/` in it, unless it lies in a folder that this process made itself.
package final class Folder: Sendable {
  private let descriptor: Descriptor
  private static let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW

  private init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }

  /// Opens the folder at `path`, which a person gave. Its last component must not be a symbolic link.
  package static func open(path: String) throws(SystemError) -> Folder {
    Folder(try Descriptor(opening: path, flags))
  }

  /// Opens the folder that `path` leads to, which the user named and which may be a link.
  package static func open(following path: String) throws(SystemError) -> Folder {
    Folder(try Descriptor(opening: path, O_RDONLY | O_DIRECTORY))
  }

  /// Makes the folder at `path`, unless something is there.
  package static func make(path: String) throws(SystemError) {
    if unsafe mkdir(path, 0o777) != 0, errno != EEXIST { throw .last }
  }

  /// Removes the empty folder at `path`.
  package static func remove(path: String) throws(SystemError) { try check(unsafe rmdir(path)) }

  // MARK: Folders in it

  /// Opens the folder `name` in this one; a link is not followed, and fails.
  package func folder(_ name: String) throws(SystemError) -> Folder {
    Folder(try Descriptor(opening: name, in: descriptor.number, Folder.flags))
  }

  /// The folder at `path` below this one; an empty path is this one.
  package func folder(at path: String) throws(SystemError) -> Folder {
    var folder = self
    for part in PathText.parts(of: path) { folder = try folder.folder(String(part)) }
    return folder
  }

  /// Makes the folder `name`, unless it is there.
  package func makeFolder(_ name: String) throws(SystemError) {
    if unsafe mkdirat(descriptor.number, name, 0o777) != 0, errno != EEXIST { throw .last }
  }

  /// Removes the empty folder `name`.
  package func removeFolder(_ name: String) throws(SystemError) {
    try Folder.check(unsafe unlinkat(descriptor.number, name, AT_REMOVEDIR))
  }

  // MARK: What is in it

  /// What stands under `name`, links not followed; nil if nothing does.
  package func status(_ name: String) throws(SystemError) -> FileStatus? {
    try FileStatus.at(name, in: descriptor.number, flags: AT_SYMLINK_NOFOLLOW)
  }

  /// The status of this folder.
  package func status() throws(SystemError) -> FileStatus { try descriptor.status() }

  /// What is in the folder, `.` and `..` left out, in no order. What goes away meanwhile is left out too.
  package func items() throws(SystemError) -> [FolderItem] {
    // fdopendir takes the descriptor over, so it gets one of its own.
    let own = unsafe openat(descriptor.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else { throw .last }
    guard let stream = unsafe fdopendir(own) else {
      let failure = SystemError.last
      _ = close(own)
      throw failure
    }
    defer { unsafe _ = closedir(stream) }
    var items: [FolderItem] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw .last }
        return items
      }
      let item: FolderItem? = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        let name = unsafe UnsafeRawPointer(field).assumingMemoryBound(to: CChar.self)
        guard let kind = unsafe kind(of: name, type: entry.pointee.d_type) else { return nil }
        return unsafe FolderItem(name: Array(UnsafeRawBufferPointer(start: name, count: strlen(name))), kind: kind)
      }
      if let item, item.name != [0x2E], item.name != [0x2E, 0x2E] { items.append(item) }
    }
  }

  /// What `name` stands for, from what readdir says or, on a file system that leaves that out, from its status.
  @unsafe
  private func kind(of name: UnsafePointer<CChar>, type: UInt8) -> FileStatus.Kind? {
    switch Int(type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN):
      var status = stat()
      guard unsafe fstatat(descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
      return FileStatus.Kind(mode: status.st_mode)
    default: return .other
    }
  }

  /// All names in the folder, sorted by their bytes; a name that is not UTF-8 is repaired.
  package func names() throws(SystemError) -> [String] {
    try items().map { String(decoding: $0.name, as: UTF8.self) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The text of the symbolic link `name`, cut at 4096 bytes.
  package func target(ofLink name: String) throws(SystemError) -> [UInt8] {
    try linkTarget(name, in: descriptor.number)
  }

  // MARK: Files

  /// The content of the file `name`; nil if it has more than `limit` bytes.
  /// - Throws: `link`, `isAFolder` or `notRegular` if it is no regular file; no pipe is waited for.
  package func read(_ name: String, limit: Int) throws(SystemError) -> [UInt8]? {
    try Descriptor(opening: name, in: descriptor.number, O_RDONLY | O_NOFOLLOW).read(limit: limit)
  }

  /// Whether the file `name` has at most `limit` bytes; opens it, as reading it would.
  /// - Throws: as ``read(_:limit:)``.
  package func checkReadable(_ name: String, limit: Int) throws(SystemError) -> Bool {
    try Descriptor(opening: name, in: descriptor.number, O_RDONLY | O_NOFOLLOW).regularSize() <= limit
  }

  /// Writes a new file; what stands under `name` already is an error.
  /// - Parameter durable: waits until the content is on the disk.
  package func write(_ name: String, _ bytes: [UInt8], durable: Bool = false) throws(SystemError) {
    try write(name, parts: CollectionOfOne(bytes), durable: durable)
  }

  /// The same from parts, each of which is asked for when those before it are written.
  package func write(
    _ name: String, parts: some Sequence<[UInt8]>, durable: Bool = false
  ) throws(SystemError) {
    let file = try Descriptor(
      opening: name, in: descriptor.number, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    for part in parts { try systemWrite(file.number, part) }
    if durable { try Folder.check(fsync(file.number)) }
    try file.close()
  }

  /// Adds `bytes` to the regular file `name`, which is made where there is none, and which has no other name.
  package func append(_ bytes: [UInt8], to name: String) throws(SystemError) {
    let file = try Descriptor(
      opening: name, in: descriptor.number, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW)
    let status = try file.status()
    guard status.kind == .file else { throw .notRegular }
    guard status.nameCount == 1 else { throw .tooManyLinks }
    try systemWrite(file.number, bytes)
    try file.close()
  }

  /// What a content is called until it takes the place of `name`.
  package static func temporaryName(for name: String) -> String { ".\(name).salkku-new" }

  /// Puts a regular file with what `parts` hold in the place of `name`, all at once: nobody sees half of it, and whatever
  /// fails leaves what was there.
  package func replace(_ name: String, withParts parts: some Sequence<[UInt8]>) throws(SystemError) {
    let status = try status(name)
    switch status?.kind {
    case nil, .file: break
    case .link: throw .link
    case .folder: throw .isAFolder
    case .other: throw .notRegular
    }
    if let status, try !isWritable(name), status.kind == .file { throw .access }
    let temporary = Folder.temporaryName(for: name)
    try removeFileIfThere(temporary)
    do throws(SystemError) {
      try write(temporary, parts: parts)
      if let status { try setMode(temporary, status.mode) }
      try move(temporary, to: self, name)
    } catch {
      // The failure that led here is what the user must hear of.
      try? removeFileIfThere(temporary)
      throw error
    }
  }

  /// Whether this process may add and remove names here.
  package func checkWritable() throws(SystemError) {
    try Folder.check(unsafe faccessat(descriptor.number, ".", W_OK | X_OK, AT_EACCESS))
  }

  /// Whether this process may write the file `name`.
  package func isWritable(_ name: String) throws(SystemError) -> Bool {
    if unsafe faccessat(descriptor.number, name, W_OK, AT_EACCESS) == 0 { return true }
    guard errno == EACCES || errno == EROFS || errno == EPERM else { throw .last }
    return false
  }

  /// Sets the permission bits of the file `name`.
  package func setMode(_ name: String, _ mode: UInt32) throws(SystemError) {
    try Folder.check(unsafe fchmodat(descriptor.number, name, mode_t(mode), 0))
  }

  /// Sets the time of the file `name` to now.
  package func touch(_ name: String) throws(SystemError) {
    try Folder.check(unsafe utimensat(descriptor.number, name, nil, AT_SYMLINK_NOFOLLOW))
  }

  /// Sets the time of the file `name` to one that is later than all that happened before, as far as the file system's clock
  /// ticks within a fifth of a second: what is written in the same tick can't be told from what is written after it.
  package func touchLater(_ name: String) throws(SystemError) {
    try touch(name)
    let now = try status(name)?.modified
    for _ in 0..<200 where try status(name)?.modified == now {
      _ = usleep(1000)
      try touch(name)
    }
  }

  /// Waits until the names in this folder are on the disk.
  package func synchronize() throws(SystemError) { try Folder.check(fsync(descriptor.number)) }

  /// Moves `name` to `newName` in `target`, in place of a file that stands there.
  package func move(_ name: String, to target: Folder, _ newName: String) throws(SystemError) {
    try Folder.check(unsafe renameat(descriptor.number, name, target.descriptor.number, newName))
  }

  /// Gives the file `name` a second name.
  package func link(_ name: String, to target: Folder, _ newName: String) throws(SystemError) {
    try Folder.check(unsafe linkat(descriptor.number, name, target.descriptor.number, newName, 0))
  }

  /// Removes the file or link `name`.
  package func removeFile(_ name: String) throws(SystemError) {
    try Folder.check(unsafe unlinkat(descriptor.number, name, 0))
  }

  /// Removes the file or link `name`, unless it is gone.
  package func removeFileIfThere(_ name: String) throws(SystemError) {
    if unsafe unlinkat(descriptor.number, name, 0) != 0, errno != ENOENT { throw .last }
  }

  // MARK: Locks

  /// Locks the file `name`, which is made if it is missing, as long as the returned value lives; nil if another process
  /// holds it.
  package func lock(_ name: String) throws(SystemError) -> FolderLock? {
    let file = try Descriptor(opening: name, in: descriptor.number, O_RDWR | O_CREAT | O_NOFOLLOW)
    let identity = try file.status().identity
    guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else {
      if errno == EWOULDBLOCK { return nil }
      throw .last
    }
    let lock = FolderLock(file)
    // A process that failed may have removed the file between the two calls; then this lock protects nothing.
    return try status(name)?.identity == identity ? lock : nil
  }

  /// Locks this folder itself, without a file, as long as the returned value lives; nil if another process holds it.
  package func lock() throws(SystemError) -> FolderLock? {
    let copy = try Descriptor(opening: ".", in: descriptor.number, O_RDONLY | O_DIRECTORY)
    // Where a file system has no locks for folders, as some of other computers, two processes are not kept apart.
    if flock(copy.number, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { return nil }
    return FolderLock(copy)
  }

  private static func check(_ result: Int32) throws(SystemError) {
    if result != 0 { throw .last }
  }
}

/// A lock that a process holds until it releases it, or ends in whatever way.
package final class FolderLock: Sendable {
  private let descriptor: Descriptor

  fileprivate init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }

  deinit {
    // Closing alone would not do: a child process that is just being started has a copy of the descriptor.
    _ = flock(descriptor.number, LOCK_UN)
  }
}
