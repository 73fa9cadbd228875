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
package func contents(_ path: String) throws(Failure) -> String { String(decoding: try bytes(of: path), as: UTF8.self) }

/// The bytes of the file at `path`.
package func bytes(of path: String) throws(Failure) -> [UInt8] {
  let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw Failure("`\(path)` can't be read: \(unsafe String(cString: strerror(errno)))") }
  defer { _ = close(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
    if count == 0 { return bytes }
    guard count > 0 else { throw Failure("`\(path)` can't be read") }
    bytes += buffer[..<count]
  }
}

/// The files below `root` with their sizes, by path. Hidden files and folders are left out: a publisher's or a
/// repository's own records are neither site nor catalogue.
package func files(below root: String) throws(Failure) -> [(path: String, size: Int)] {
  var files: [(path: String, size: Int)] = []
  var folders = [""]
  while let folder = folders.popLast() {
    guard let handle = unsafe opendir("\(root)/\(folder)") else { throw Failure("`\(root)/\(folder)` can't be read") }
    defer { _ = unsafe closedir(handle) }
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      var status = stat()
      guard unsafe lstat("\(root)/\(folder)\(name)", &status) == 0 else { throw Failure("`\(name)` can't be read") }
      if status.st_mode & S_IFMT == S_IFDIR {
        folders.append("\(folder)\(name)/")
      } else {
        files.append(("\(folder)\(name)", Int(status.st_size)))
      }
    }
  }
  return files.sorted { $0.path < $1.path }
}

/// How many bytes the file system that `path` lies on has left.
package func freeBytes(at path: String) -> Double {
  var status = statvfs()
  guard unsafe statvfs(path, &status) == 0 else { return 0 }
  return Double(status.f_bavail) * Double(status.f_frsize)
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
