#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Why a system call failed.
struct SystemError: Error, Equatable {
  /// The value of `errno`.
  let code: Int32

  static var last: SystemError { SystemError(code: errno) }

  /// The system's words for the fault.
  var text: String { unsafe String(cString: strerror(code)).lowercased() }
}

/// A moment as the file system counts it.
struct FileTime: Comparable {
  let seconds: Int
  let nanoseconds: Int

  static func < (left: FileTime, right: FileTime) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

/// What stands under a name, a symbolic link itself rather than what it leads to.
struct FileStatus {
  enum Kind: Equatable { case file, folder, link, other }

  let kind: Kind
  /// The permission bits.
  let mode: UInt32
  let size: Int
  let device: UInt64
  let inode: UInt64
  /// When the content was last written; for a folder, when a name was last added or taken away.
  let modified: FileTime
  /// When anything about it last changed, its name among others. No tool can set this time back.
  let changed: FileTime

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    mode = UInt32(status.st_mode) & 0o7777
    size = Int(status.st_size)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
    #if canImport(Darwin)
      let (modification, change) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modification, change) = (status.st_mtim, status.st_ctim)
    #endif
    modified = FileTime(seconds: Int(modification.tv_sec), nanoseconds: Int(modification.tv_nsec))
    changed = FileTime(seconds: Int(change.tv_sec), nanoseconds: Int(change.tv_nsec))
  }
}

/// An open folder. All writing goes through one of these and a name below it, never through a path from the root of
/// the file system, so that a folder that is replaced by a symbolic link cannot lead it elsewhere.
///
/// A `name` has no `/` in it, unless it lies in a folder that this process made itself.
/// All system calls of this module, and all that is unsafe in it, are in this file.
final class Folder: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { _ = close(descriptor) }

  /// Opens the folder at `path`, which a person gave. Its last component must not be a symbolic link.
  static func open(path: String) throws(SystemError) -> Folder {
    try opening(AT_FDCWD, path)
  }

  /// Makes the folder at `path`, unless something is there.
  static func make(path: String) throws(SystemError) {
    if unsafe mkdir(path, 0o777) != 0, errno != EEXIST { throw SystemError.last }
  }

  /// What stands at `path`, or nil if nothing does.
  static func status(path: String) throws(SystemError) -> FileStatus? {
    try status(AT_FDCWD, path)
  }

  /// Removes the empty folder at `path`.
  static func remove(path: String) throws(SystemError) {
    try check(unsafe rmdir(path))
  }

  func folder(_ name: String) throws(SystemError) -> Folder {
    try Folder.opening(descriptor, name)
  }

  private static func opening(_ base: Int32, _ name: String) throws(SystemError) -> Folder {
    let descriptor = unsafe openat(base, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError.last }
    return Folder(descriptor: descriptor)
  }

  /// Makes the folder `name`, unless it is there.
  func makeFolder(_ name: String) throws(SystemError) {
    if unsafe mkdirat(descriptor, name, 0o777) != 0, errno != EEXIST { throw SystemError.last }
  }

  func status(_ name: String) throws(SystemError) -> FileStatus? {
    try Folder.status(descriptor, name)
  }

  private static func status(_ base: Int32, _ name: String) throws(SystemError) -> FileStatus? {
    var status = stat()
    if unsafe fstatat(base, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return FileStatus(status) }
    guard errno == ENOENT else { throw SystemError.last }
    return nil
  }

  /// The status of this folder.
  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    try Folder.check(unsafe fstat(descriptor, &status))
    return FileStatus(status)
  }

  /// Whether this process may add and remove names here.
  func checkWritable() throws(SystemError) {
    try Folder.check(unsafe faccessat(descriptor, ".", W_OK | X_OK, AT_EACCESS))
  }

  /// Whether this process may write the file `name`.
  func isWritable(_ name: String) throws(SystemError) -> Bool {
    if unsafe faccessat(descriptor, name, W_OK, AT_EACCESS) == 0 { return true }
    guard errno == EACCES || errno == EROFS || errno == EPERM else { throw SystemError.last }
    return false
  }

  /// Sets the permission bits of the file `name`.
  func setMode(_ name: String, _ mode: UInt32) throws(SystemError) {
    try Folder.check(unsafe fchmodat(descriptor, name, mode_t(mode), 0))
  }

  /// All names in the folder, sorted by their bytes; a name that is not UTF-8 is repaired.
  func names() throws(SystemError) -> [String] {
    let copy = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw SystemError.last }
    guard let stream = unsafe fdopendir(copy) else {
      let error = SystemError.last
      _ = close(copy)
      throw error
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw SystemError.last }
        break
      }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 1) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { SitePath.precedes($0, $1) }
  }

  /// The content of the file `name`, of which no more than `limit` bytes are read.
  func read(_ name: String, limit: Int) throws(SystemError) -> [UInt8] {
    let file = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw SystemError.last }
    defer { _ = close(file) }
    var status = stat()
    try Folder.check(unsafe fstat(file, &status))
    guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError(code: EINVAL) }
    var bytes = [UInt8](repeating: 0, count: max(0, min(Int(status.st_size), limit)))
    var filled = 0
    while filled < bytes.count {
      let got = unsafe bytes.withUnsafeMutableBytes { unsafe systemRead(file, $0, from: filled) }
      if got < 0 { throw SystemError.last }
      if got == 0 { break }
      filled += got
    }
    // Someone cuts the file short at this very moment.
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// Writes a new file; what stands under `name` already is an error.
  /// - Parameter durable: waits until the content is on the disk.
  func write(_ name: String, _ bytes: [UInt8], durable: Bool = false) throws(SystemError) {
    let file = unsafe openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw SystemError.last }
    var failure: SystemError?
    var offset = 0
    while offset < bytes.count, failure == nil {
      let wrote = unsafe bytes.withUnsafeBytes { unsafe systemWrite(file, $0, from: offset) }
      if wrote > 0 { offset += wrote } else { failure = wrote == 0 ? SystemError(code: EIO) : SystemError.last }
    }
    if failure == nil, durable, fsync(file) != 0 { failure = SystemError.last }
    // Some file systems say only here that the content did not fit.
    if close(file) != 0, failure == nil, errno != EINTR { failure = SystemError.last }
    if let failure { throw failure }
  }

  /// Sets the time of the file `name` to now.
  func touch(_ name: String) throws(SystemError) {
    try Folder.check(unsafe utimensat(descriptor, name, nil, AT_SYMLINK_NOFOLLOW))
  }

  /// Waits until the names in this folder are on the disk.
  func synchronize() throws(SystemError) {
    try Folder.check(fsync(descriptor))
  }

  /// Moves `name` to `newName` in `target`, in place of a file that stands there.
  func move(_ name: String, to target: Folder, _ newName: String) throws(SystemError) {
    try Folder.check(unsafe renameat(descriptor, name, target.descriptor, newName))
  }

  /// Gives the file `name` a second name.
  func link(_ name: String, to target: Folder, _ newName: String) throws(SystemError) {
    try Folder.check(unsafe linkat(descriptor, name, target.descriptor, newName, 0))
  }

  /// Removes the file or link `name`.
  func removeFile(_ name: String) throws(SystemError) {
    try Folder.check(unsafe unlinkat(descriptor, name, 0))
  }

  /// Removes the file or link `name`, unless it is gone.
  func removeFileIfThere(_ name: String) throws(SystemError) {
    if unsafe unlinkat(descriptor, name, 0) != 0, errno != ENOENT { throw SystemError.last }
  }

  /// Removes the empty folder `name`.
  func removeFolder(_ name: String) throws(SystemError) {
    try Folder.check(unsafe unlinkat(descriptor, name, AT_REMOVEDIR))
  }

  /// Locks the file `name`, which is made if it is missing, as long as the returned value lives, or nil if another
  /// process holds it.
  func lock(_ name: String) throws(SystemError) -> FolderLock? {
    let file = unsafe openat(descriptor, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw SystemError.last }
    let lock = FolderLock(descriptor: file)
    if flock(file, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return nil }
      throw SystemError.last
    }
    // A process that failed may have removed the file between the two calls; then this lock protects nothing.
    var status = stat()
    try Folder.check(unsafe fstat(file, &status))
    return try self.status(name)?.inode == UInt64(truncatingIfNeeded: status.st_ino) ? lock : nil
  }

  /// Locks this folder itself, without a file, as long as the returned value lives; nil if another process holds it.
  func lock() throws(SystemError) -> FolderLock? {
    let copy = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw SystemError.last }
    let lock = FolderLock(descriptor: copy)
    // Where a file system has no locks for folders, as some of other computers, two processes are not kept apart.
    return flock(copy, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK ? nil : lock
  }

  private static func check(_ result: Int32) throws(SystemError) {
    if result != 0 { throw SystemError.last }
  }
}

/// A lock that a process holds until it releases it, or ends in whatever way.
final class FolderLock: Sendable {
  private let descriptor: Int32

  fileprivate init(descriptor: Int32) { self.descriptor = descriptor }

  deinit {
    // Closing alone would not do: a child process that is just being started has a copy of the descriptor.
    _ = flock(descriptor, LOCK_UN)
    _ = close(descriptor)
  }
}

private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawBufferPointer, from offset: Int) -> Int {
  let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[offset...])
  return retrying { unsafe read(file, rest.baseAddress, rest.count) }
}

private func systemWrite(_ file: Int32, _ buffer: UnsafeRawBufferPointer, from offset: Int) -> Int {
  let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[offset...])
  return retrying { unsafe write(file, rest.baseAddress, rest.count) }
}

/// Calls again what a signal interrupted.
private func retrying(_ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}

/// The values of `errno` that mean something to a publishing.
enum ErrorCode {
  static let missing = ENOENT
  static let exists = EEXIST
  static let notEmpty = ENOTEMPTY
  static let notAFolder = ENOTDIR
  static let link = ELOOP
  static let noSpace = ENOSPC
  static let quota = EDQUOT
  static let access = EACCES
  static let permission = EPERM
  static let readOnly = EROFS
  static let occupied = EBUSY
  static let unsupported = ENOTSUP
  static let tooManyLinks = EMLINK
  static let nameTooLong = ENAMETOOLONG
}
