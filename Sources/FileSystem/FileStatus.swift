#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A moment as the file system counts it.
package struct FileTime: Comparable, Sendable {
  /// Whole seconds since 1970-01-01T00:00:00Z; negative before.
  package let seconds: Int
  /// What comes on top of the seconds, from 0 to 999,999,999.
  package let nanoseconds: Int

  /// A moment by its seconds since 1970 and the nanoseconds on top of them.
  package init(seconds: Int, nanoseconds: Int) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  package static func < (left: FileTime, right: FileTime) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

/// What tells one file from every other, whatever it is called.
package struct FileIdentity: Hashable, Sendable {
  /// The number of the file system that holds the file.
  package let device: UInt64
  /// The number of the file in that file system.
  package let inode: UInt64
}

/// What tells a file, as it is now, from every copy of it: whoever brings files, in a clone or an archive, chooses their
/// names and contents, and the times at which they were written, but not these two.
package struct FileStamp: Equatable, Sendable {
  /// The number of the file in its file system.
  package let inode: UInt64
  /// See ``FileStatus/changed``.
  package let changed: FileTime

  /// What tells a file, by its number and the time of its last change.
  package init(inode: UInt64, changed: FileTime) {
    self.inode = inode
    self.changed = changed
  }
}

/// What stands under a name.
package struct FileStatus: Sendable {
  /// What a name can stand for.
  package enum Kind: Equatable, Sendable { case file, folder, link, other }

  /// What the name stands for.
  package let kind: Kind
  /// The permission bits.
  package let mode: UInt32
  /// In bytes.
  package let size: Int
  /// What tells the file from every other.
  package let identity: FileIdentity
  /// How many names the file has on the disk.
  package let nameCount: Int
  /// When the content was last written; for a folder, when a name was last added or taken away.
  package let modified: FileTime
  /// When anything about it last changed, its name among others. No tool can set this time back.
  package let changed: FileTime

  /// What tells the file, as it is now, from every copy of it.
  package var stamp: FileStamp { FileStamp(inode: identity.inode, changed: changed) }

  init(_ status: stat) {
    kind = Kind(mode: status.st_mode)
    mode = UInt32(status.st_mode) & 0o7777
    size = Int(status.st_size)
    identity = FileIdentity(
      device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
    nameCount = Int(status.st_nlink)
    #if canImport(Darwin)
      let (modification, change) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modification, change) = (status.st_mtim, status.st_ctim)
    #endif
    modified = FileTime(seconds: Int(modification.tv_sec), nanoseconds: Int(modification.tv_nsec))
    changed = FileTime(seconds: Int(change.tv_sec), nanoseconds: Int(change.tv_nsec))
  }

  /// What stands at `path`, links not followed; nil if nothing does.
  package static func at(_ path: String) throws(SystemError) -> FileStatus? {
    try FileStatus.at(path, in: AT_FDCWD, flags: AT_SYMLINK_NOFOLLOW)
  }

  /// What `path` leads to; nil if that is nothing, or can't be had.
  package static func following(_ path: String) -> FileStatus? {
    do throws(SystemError) { return try FileStatus.at(path, in: AT_FDCWD, flags: 0) } catch { return nil }
  }

  static func at(_ name: String, in folder: Int32, flags: Int32) throws(SystemError) -> FileStatus? {
    var status = stat()
    if unsafe fstatat(folder, name, &status, flags) == 0 { return FileStatus(status) }
    guard errno == ENOENT else { throw .last }
    return nil
  }
}

extension FileStatus.Kind {
  init(mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
  }
}
