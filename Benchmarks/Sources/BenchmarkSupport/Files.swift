#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Writes all of `bytes` to an open file.
package func write(_ bytes: [UInt8], to file: Int32) throws(Failure) {
  var written = 0
  while written < bytes.count {
    let count = unsafe bytes.withUnsafeBytes { buffer in
      let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
      #if canImport(Glibc)
        return unsafe Glibc.write(file, rest.baseAddress, rest.count)
      #else
        return unsafe Darwin.write(file, rest.baseAddress, rest.count)
      #endif
    }
    if count >= 0 {
      written += count
    } else if errno != EINTR {
      throw Failure("a write failed: \(unsafe String(cString: strerror(errno)))")
    }
  }
}

/// Writes a text to standard output or, with `toErrors`, to standard error.
package func say(_ text: String, toErrors: Bool = false) throws(Failure) {
  try write(Array((text + "\n").utf8), to: toErrors ? 2 : 1)
}

/// The bytes of the file at `path`, decoded as text.
package func contents(_ path: String) throws(Failure) -> String {
  let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw Failure("`\(path)` can't be read: \(unsafe String(cString: strerror(errno)))") }
  defer { _ = close(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
    if count == 0 { return String(decoding: bytes, as: UTF8.self) }
    guard count > 0 else { throw Failure("`\(path)` can't be read") }
    bytes += buffer[..<count]
  }
}

/// Whether there is something at `path`.
package func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

/// The folder that the process was started in.
package func currentFolder() throws(Failure) -> String {
  guard let path = unsafe getcwd(nil, 0) else { throw Failure("the current folder can't be found") }
  defer { unsafe free(path) }
  return unsafe String(cString: path)
}

/// Ends the process with `status`.
package func end(_ status: Int32) -> Never { exit(status) }
