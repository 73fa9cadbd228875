internal import SourceText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Paths as the system resolves them.
package enum RealPath {
  /// The absolute path of `path` without links, `.` and `..`.
  package static func resolve(_ path: String) throws(SystemError) -> String {
    guard let resolved = unsafe realpath(path, nil) else { throw .last }
    defer { unsafe free(resolved) }
    guard let text = unsafe String(validatingCString: resolved) else { throw .notUTF8 }
    return text
  }

  /// The same; nil if there is nothing there, or it can't be had.
  package static func of(_ path: String) -> String? {
    do throws(SystemError) { return try resolve(path) } catch { return nil }
  }

  /// The real path of what may not exist yet: that of the nearest folder above it that does, and the rest.
  package static func of(new path: String) -> String? {
    var existing = path
    var rest: [Substring] = []
    while true {
      if let real = of(existing.isEmpty ? "." : existing) {
        var parts = PathText.parts(of: real)
        for part in rest.reversed() where part != "." {
          if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
      }
      let parts = PathText.parts(of: existing)
      guard let last = parts.last else { return nil }
      rest.append(last)
      existing = (existing.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
    }
  }
}

/// The text of the symbolic link `name`, cut at 4096 bytes.
func linkTarget(_ name: String, in folder: Int32 = AT_FDCWD) throws(SystemError) -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: 4096)
  let length = unsafe bytes.withUnsafeMutableBytes { buffer in
    guard let start = buffer.baseAddress else { return -1 }
    return unsafe readlinkat(folder, name, start.assumingMemoryBound(to: CChar.self), buffer.count)
  }
  guard length >= 0 else { throw .last }
  return Array(bytes.prefix(length))
}
