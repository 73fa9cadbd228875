internal import SourceText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What a call of the operating system answered instead of doing its work.
struct DiskFailure: Error {
  let number: Int32

  /// A path that is not UTF-8 where one is needed.
  static let notUTF8 = DiskFailure(number: EILSEQ)

  /// The system's words for it.
  var reason: String {
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: text).lowercased()
  }

  /// Whether the name stands for nothing, or for nothing below it.
  var isNotFound: Bool { number == ENOENT || number == ENOTDIR }
}

/// What a name in a folder stands for, links not followed.
enum DiskKind {
  case file, folder, symbolicLink, other

  init(mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      default: .other
      }
  }
}

/// A name in a folder.
struct DiskItem {
  /// Any bytes but NUL and `/`.
  let name: [UInt8]
  let kind: DiskKind
}

/// An open folder. Everything is reached from it by single names that are never followed as links.
struct OpenFolder: ~Copyable {
  private let descriptor: Int32

  /// Opens the folder at `path`, which the user named and which may be a link.
  init(_ path: String) throws(DiskFailure) {
    descriptor = try OpenFolder.open(path, in: AT_FDCWD, flags: O_RDONLY | O_DIRECTORY)
  }

  /// Opens the folder at `path`, and says so if that fails.
  init(named path: String) throws(SourceError) {
    do throws(DiskFailure) {
      self = try OpenFolder(path)
    } catch {
      throw OpenFolder.error(error, path)
    }
  }

  private static func error(_ failure: DiskFailure, _ path: String) -> SourceError {
    switch failure.number {
    case ENOENT:
      SourceError(
        "there is no folder `\(path)`", help: "Check the spelling; a relative path starts from where you are.")
    case ENOTDIR where isSomething(path):
      SourceError("`\(path)` is a file, not a folder", help: "Name the folder that it lies in.")
    case ENOTDIR:
      SourceError("there is no folder `\(path)`: it would lie in a file", help: "Check the spelling.")
    case EACCES, EPERM:
      SourceError(
        "the folder `\(path)` may not be read by this user", help: "Ask for the right to read it, or name another one.")
    default:
      SourceError("the folder `\(path)` can't be opened: \(failure.reason)", help: "Name another folder.")
    }
  }

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { _ = close(descriptor) }

  /// The folder at `path` below this one; an empty path opens this one again.
  func folder(at path: String) throws(DiskFailure) -> OpenFolder {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW
    var folder = OpenFolder(descriptor: try OpenFolder.open(".", in: descriptor, flags: flags))
    for component in path.utf8.split(separator: UInt8(ascii: "/")) {
      let name = String(Substring(component))
      folder = OpenFolder(descriptor: try OpenFolder.open(name, in: folder.descriptor, flags: flags))
    }
    return folder
  }

  private static func open(_ name: String, in folder: Int32, flags: Int32) throws(DiskFailure) -> Int32 {
    while true {
      let descriptor = unsafe openat(folder, name, flags | O_CLOEXEC)
      if descriptor >= 0 { return descriptor }
      if errno != EINTR { throw DiskFailure(number: errno) }
    }
  }

  /// What is in the folder, `.` and `..` left out, in no order. What goes away meanwhile is left out too.
  func items() throws(DiskFailure) -> [DiskItem] {
    // fdopendir takes the descriptor over, so it gets one of its own.
    let own = try OpenFolder.open(".", in: descriptor, flags: O_RDONLY | O_DIRECTORY)
    guard let stream = unsafe fdopendir(own) else {
      let failure = DiskFailure(number: errno)
      _ = close(own)
      throw failure
    }
    defer { unsafe _ = closedir(stream) }
    var items: [DiskItem] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw DiskFailure(number: errno) }
        return items
      }
      let item: DiskItem? = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        let name = unsafe UnsafeRawPointer(field).assumingMemoryBound(to: CChar.self)
        guard let kind = unsafe kind(of: name, type: entry.pointee.d_type) else { return nil }
        return unsafe DiskItem(name: bytes(name), kind: kind)
      }
      if let item, item.name != [0x2E], item.name != [0x2E, 0x2E] { items.append(item) }
    }
  }

  /// What `name` stands for, from what readdir says or, on a file system that leaves that out, from its status.
  @unsafe
  private func kind(of name: UnsafePointer<CChar>, type: UInt8) -> DiskKind? {
    switch Int(type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .symbolicLink
    case Int(DT_UNKNOWN):
      var status = stat()
      guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
      return DiskKind(mode: status.st_mode)
    default: return .other
    }
  }

  /// What `name` stands for.
  func kind(of name: String) throws(DiskFailure) -> DiskKind {
    var status = stat()
    guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw DiskFailure(number: errno)
    }
    return DiskKind(mode: status.st_mode)
  }

  /// The text of the symbolic link `name`, cut at 4096 bytes.
  func target(ofLink name: String) throws(DiskFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Listing.pathLimit)
    let length = unsafe bytes.withUnsafeMutableBytes { buffer in
      guard let start = buffer.baseAddress else { return -1 }
      return unsafe readlinkat(descriptor, name, start.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard length >= 0 else { throw DiskFailure(number: errno) }
    return Array(bytes.prefix(length))
  }

  /// Opens `name` for reading without waiting for the other end of a pipe.
  fileprivate func openFile(_ name: String) throws(DiskFailure) -> Int32 {
    try OpenFolder.open(name, in: descriptor, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
  }
}

/// Reads files below a folder on the disk, as they are stored: no line ends are converted and no filter is run.
final class DiskReader: SourceReader {
  private let root: OpenFolder
  /// The folder of the file that was read last; the next file is mostly in the same.
  private var folderPath = ""
  private var folder: OpenFolder

  init(_ path: String) throws(SourceError) {
    root = try OpenFolder(named: path)
    folder = try OpenFolder(named: path)
  }

  func read(_ entry: SourceEntry, limit: Int) throws(SourceError) -> [UInt8] {
    let path = entry.content.isEmpty ? entry.path : String(decoding: entry.content, as: UTF8.self)
    let (parent, name) = split(path)
    let failure: DiskFailure
    do throws(DiskFailure) {
      if !PathText.areEqual(parent, folderPath) {
        folder = try root.folder(at: parent)
        folderPath = parent
      }
      let descriptor = try folder.openFile(name)
      defer { _ = close(descriptor) }
      var status = stat()
      guard unsafe fstat(descriptor, &status) == 0 else { throw DiskFailure(number: errno) }
      switch DiskKind(mode: status.st_mode) {
      case .file where status.st_size <= limit:
        if let bytes = try DiskReader.read(descriptor, expecting: Int(status.st_size), limit: limit) { return bytes }
        throw DiskFailure(number: EFBIG)
      case .file: throw DiskFailure(number: EFBIG)
      case .folder: throw DiskFailure(number: EISDIR)
      case .symbolicLink, .other: throw DiskFailure(number: ELOOP)
      }
    } catch {
      failure = error
    }
    throw DiskReader.error(failure, path: entry.path, limit: limit)
  }

  private static func error(_ failure: DiskFailure, path: String, limit: Int) -> SourceError {
    switch failure.number {
    case EFBIG: SourceError(tooLarge: path, limit: limit)
    // A link or a device took the place of the file that was listed; ENXIO is a socket's answer.
    case ELOOP, EISDIR, ENXIO: SourceError("`\(path)` can't be read: it is not a regular file any more")
    case ENOENT, ENOTDIR: SourceError("`\(path)` can't be read: it is gone", help: "Run the command again.")
    default: SourceError("`\(path)` can't be read: \(failure.reason)")
    }
  }

  /// The file's bytes; nil if there are more than `limit`.
  /// - Parameter size: how many are expected.
  static func read(_ descriptor: Int32, expecting size: Int, limit: Int) throws(DiskFailure) -> [UInt8]? {
    var result: [UInt8] = []
    // One byte more than is expected, so that the end is seen without another round.
    var room = min(size, limit) + 1
    while true {
      var failure: DiskFailure?
      let part = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        count = 0
        while count < room {
          let free = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count..<room])
          let got = unsafe readOnce(descriptor, UnsafeMutableRawBufferPointer(free))
          if got < 0 {
            if errno == EINTR { continue }
            failure = DiskFailure(number: errno)
            return
          }
          if got == 0 { return }
          count += got
        }
      }
      if let failure { throw failure }
      if result.isEmpty { result = part } else { result += part }
      if result.count > limit { return nil }
      if part.count < room { return result }
      room = min(max(room, 65536), limit - result.count + 1)
    }
  }

  @unsafe private static func readOnce(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      unsafe Musl.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }
}

/// The absolute path of `path` without links.
func realPath(_ path: String) throws(DiskFailure) -> String {
  guard let resolved = unsafe realpath(path, nil) else { throw DiskFailure(number: errno) }
  defer { unsafe free(resolved) }
  guard let text = unsafe String(validatingCString: resolved) else { throw .notUTF8 }
  return text
}

/// Whether anything stands at `path`.
private func isSomething(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

/// Whether `path` is a file that is not empty.
func isFileWithContent(_ path: String) -> Bool {
  var status = stat()
  guard unsafe stat(path, &status) == 0 else { return false }
  return DiskKind(mode: status.st_mode) == .file && status.st_size > 0
}
