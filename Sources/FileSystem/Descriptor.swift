#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The one owner of an open file or folder, which is closed when its owner goes.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  /// Opens `name` in an open folder, or a path of the process's own. Nothing is ever waited for but the disk: what opens
  /// without a wait stays so, and what would need one fails.
  init(opening name: String, in folder: Int32 = AT_FDCWD, _ flags: Int32) throws(SystemError) {
    let flags = flags | O_CLOEXEC | O_NOCTTY | O_NONBLOCK
    while true {
      let number = unsafe openat(folder, name, flags, 0o666)
      if number >= 0 {
        self.number = number
        return
      }
      if errno != EINTR { throw .last }
    }
  }

  deinit { _ = systemClose(number) }

  /// Closes the file. Some file systems say only here that the content did not fit.
  consuming func close() throws(SystemError) {
    let number = number
    discard self
    if systemClose(number) != 0, errno != EINTR { throw .last }
  }

  /// The content of the regular file that `path` leads to; nil if there are more than `limit` bytes.
  static func read(_ path: String, limit: Int) throws(SystemError) -> [UInt8]? {
    try Descriptor(opening: path, O_RDONLY).read(limit: limit)
  }

  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { throw .last }
    return FileStatus(status)
  }

  /// The content of a regular file; nil if there are more than `limit` bytes.
  func read(limit: Int) throws(SystemError) -> [UInt8]? {
    let size = try regularSize()
    return size <= limit ? try systemRead(number, expecting: size, limit: limit) : nil
  }

  /// The first bytes of a regular file, `count` of them or as many as there are.
  func beginning(_ count: Int) throws(SystemError) -> [UInt8] {
    _ = try regularSize()
    return try systemRead(number, expecting: count, upTo: count)
  }

  /// The size of a regular file in bytes.
  func regularSize() throws(SystemError) -> Int {
    let status = try status()
    switch status.kind {
    case .file: return status.size
    case .folder: throw .isAFolder
    case .link, .other: throw .notRegular
    }
  }

  /// Lets a write wait for whoever reads, as it has to with a pipe.
  func wait() throws(SystemError) {
    let flags = fcntl(number, F_GETFL)
    guard flags >= 0, fcntl(number, F_SETFL, flags & ~O_NONBLOCK) == 0 else { throw .last }
  }

  func cut() throws(SystemError) {
    guard ftruncate(number, 0) == 0 else { throw .last }
  }
}

/// The streams that every process has.
package enum StandardStream: Int32, Sendable {
  case input, output, error

  /// Whether the stream is a terminal, at which a person reads or types.
  package var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Writes all of `bytes`, however often the system takes only a part.
  package func write(_ bytes: [UInt8]) throws(SystemError) { try systemWrite(rawValue, bytes) }

  /// All that comes; nil if that is more than `limit` bytes.
  package func read(limit: Int) throws(SystemError) -> [UInt8]? {
    try systemRead(rawValue, expecting: 1 << 16, limit: limit)
  }
}

private func systemClose(_ number: Int32) -> Int32 { close(number) }

/// All of `bytes`, however often the system takes only a part.
func systemWrite(_ number: Int32, _ bytes: [UInt8]) throws(SystemError) {
  var written = 0
  while written < bytes.count {
    let count = unsafe bytes.withUnsafeBytes { buffer in
      let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
      return unsafe write(number, rest.baseAddress, rest.count)
    }
    if count > 0 {
      written += count
    } else if count == 0 {
      throw SystemError(code: EIO)
    } else if errno != EINTR {
      throw .last
    }
  }
}

/// The bytes to the end; nil if there are more than `limit`.
/// - Parameter size: how many are expected.
private func systemRead(_ number: Int32, expecting size: Int, limit: Int) throws(SystemError) -> [UInt8]? {
  let bytes = try systemRead(number, expecting: size, upTo: min(limit, .max - 1) + 1)
  return bytes.count <= limit ? bytes : nil
}

/// The bytes to the end, at most the first `end` of them.
/// - Parameter size: how many are expected.
private func systemRead(_ number: Int32, expecting size: Int, upTo end: Int) throws(SystemError) -> [UInt8] {
  var result: [UInt8] = []
  // One byte more than is expected, so that the end is seen without another round.
  var room = size < end ? size + 1 : end
  while true {
    var failure: SystemError?
    let part = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = 0
      while count < room {
        let free = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count..<room])
        let got = unsafe read(number, free.baseAddress, free.count)
        if got < 0 {
          if errno == EINTR { continue }
          failure = .last
          return
        }
        if got == 0 { return }
        count += got
      }
    }
    if let failure { throw failure }
    if result.isEmpty { result = part } else { result += part }
    if result.count == end || part.count < room { return result }
    room = min(max(room, 65536), end - result.count)
  }
}
