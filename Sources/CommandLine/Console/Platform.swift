#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What this module asks of the operating system, without Foundation, which would cost more at every start than a check
/// of a hundred files.
enum Platform {
  enum Stream: Int32 {
    case output = 1
    case error = 2
  }

  /// Why bytes could not be written.
  enum WriteFailure: Error {
    /// Whoever was reading has gone, as `head` does.
    case closed
    case failed(reason: String)
  }

  /// Makes a closed pipe an error of the write instead of the end of the process.
  static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Writes all of `bytes`, however often the system takes only a part.
  static func write(_ bytes: [UInt8], to stream: Stream) throws(WriteFailure) {
    try write(bytes, to: stream.rawValue)
  }

  /// Writes `bytes` to the file at `path`, which is made where there is none.
  /// - Parameter appends: whether they come behind what the file holds, instead of in its place.
  static func write(_ bytes: [UInt8], toFileAt path: String, appends: Bool = false) throws(WriteFailure) {
    let file = unsafe open(path, O_WRONLY | O_CREAT | (appends ? O_APPEND : O_TRUNC) | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .failed(reason: reason(errno)) }
    do throws(WriteFailure) {
      try write(bytes, to: file)
    } catch {
      _ = close(file)
      throw error
    }
    guard close(file) == 0 else { throw .failed(reason: reason(errno)) }
  }

  private static func write(_ bytes: [UInt8], to file: Int32) throws(WriteFailure) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer -> Int in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        #if canImport(Glibc)
          return unsafe Glibc.write(file, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
          return unsafe Musl.write(file, rest.baseAddress, rest.count)
        #else
          return unsafe Darwin.write(file, rest.baseAddress, rest.count)
        #endif
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        throw .closed
      } else if errno != EINTR {
        throw .failed(reason: reason(errno))
      }
    }
  }

  static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// The value of an environment variable; nil if it is not set.
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// What tells one file from every other, whatever it is called.
  struct FileIdentity: Equatable {
    fileprivate let device: UInt64
    fileprivate let number: UInt64
    /// Whether the file has more than one name on the disk.
    let hasOtherNames: Bool
  }

  /// The identity of the file at `path`, links followed; nil if there is none.
  static func identity(ofFile path: String) -> FileIdentity? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return FileIdentity(
      device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino),
      hasOtherNames: status.st_nlink > 1)
  }

  /// The path without links, `.` and `..`; nil if there is nothing there.
  static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The real path of what may not exist yet: that of the nearest folder above it that does, and the rest.
  static func realPath(ofNew path: String) -> String? {
    var existing = path
    var rest: [Substring] = []
    while true {
      if let real = realPath(existing.isEmpty ? "." : existing) {
        var parts = real.split(separator: "/")
        for part in rest.reversed() where part != "." {
          if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
      }
      let parts = existing.split(separator: "/", omittingEmptySubsequences: true)
      guard let last = parts.last else { return nil }
      rest.append(last)
      existing = (existing.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
    }
  }

  /// Seconds since 1970-01-01 00:00 UTC.
  static func unixTime() -> Int64 { Int64(seconds(CLOCK_REALTIME)) }

  /// Seconds from a fixed moment in the past, unmoved by changes of the clock.
  static func monotonicSeconds() -> Double { seconds(CLOCK_MONOTONIC) }

  static func exit(_ status: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status)
    #elseif canImport(Musl)
      Musl.exit(status)
    #else
      Darwin.exit(status)
    #endif
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func reason(_ code: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    _ = unsafe strerror_r(code, &buffer, buffer.count)
    let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return bytes.isEmpty ? "error \(code)" : String(decoding: bytes, as: UTF8.self).lowercased()
  }
}
