package import SourceText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Files that a person names one by one, wherever they lie.
package enum NamedFiles {
  /// The content of the file at `path`, which may be a link.
  /// - Parameter limit: the most bytes that are read.
  /// - Throws: ``SourceError`` for what is no regular file, and for one that is missing, unreadable or larger.
  package static func read(_ path: String, limit: Int) throws(SourceError) -> [UInt8] {
    let failure: DiskFailure
    do throws(DiskFailure) {
      // A pipe must not hold the command up, so it is not waited for; it is refused below.
      let file = try open(path)
      defer { _ = close(file) }
      var status = stat()
      guard unsafe fstat(file, &status) == 0 else { throw DiskFailure(number: errno) }
      switch DiskKind(mode: status.st_mode) {
      case .folder: throw DiskFailure(number: EISDIR)
      case .symbolicLink, .other: throw DiskFailure(number: ENXIO)
      case .file: break
      }
      if status.st_size <= limit, let bytes = try DiskReader.read(file, expecting: Int(status.st_size), limit: limit) {
        return bytes
      }
      throw DiskFailure(number: EFBIG)
    } catch {
      failure = error
    }
    switch failure.number {
    case EFBIG: throw SourceError(tooLarge: path, limit: limit)
    case ENOENT, ENOTDIR: throw SourceError("there is no file `\(path)`", help: "Check the spelling of the path.")
    case EISDIR: throw SourceError("`\(path)` is a folder", help: "Name the files in it: `\(path)/*`.")
    case ENXIO:
      throw SourceError(
        "`\(path)` is a pipe, a socket or a device", help: "Name a file, or write `-` to read standard input.")
    default: throw SourceError("`\(path)` can't be read: \(failure.reason)")
    }
  }

  /// All that comes on standard input, up to `limit` bytes.
  package static func readStandardInput(limit: Int) throws(SourceError) -> [UInt8] {
    do throws(DiskFailure) {
      if let bytes = try DiskReader.read(STDIN_FILENO, expecting: 1 << 16, limit: limit) { return bytes }
    } catch {
      throw SourceError("standard input can't be read: \(error.reason)")
    }
    throw SourceError(tooLarge: "standard input", limit: limit)
  }

  /// The file at `path` below the folder that a person named; nil if there is none. No link is followed, and nothing
  /// outside of the folder is reached, whatever the path says.
  package static func read(_ path: String, below folder: String, limit: Int) throws(SourceError) -> [UInt8]? {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let climbs = parts.contains { $0.isEmpty || $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }
    guard !climbs, !path.utf8.contains(0) else { return nil }
    do throws(DiskFailure) {
      let (parent, name) = split(path)
      let place = try OpenFolder(folder).folder(at: parent)
      guard try place.kind(of: name) == .file else { return nil }
    } catch {
      if error.isNotFound || error.number == ELOOP { return nil }
      throw SourceError("`\(path)` can't be read: \(error.reason)")
    }
    return try DiskReader(folder).read(SourceEntry(path: path), limit: limit)
  }

  private static func open(_ path: String) throws(DiskFailure) -> Int32 {
    while true {
      let file = openFile(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
      if file >= 0 { return file }
      if errno != EINTR { throw DiskFailure(number: errno) }
    }
  }

  private static func openFile(_ path: String, _ flags: Int32) -> Int32 {
    #if canImport(Glibc)
      unsafe Glibc.open(path, flags)
    #elseif canImport(Musl)
      unsafe Musl.open(path, flags)
    #else
      unsafe Darwin.open(path, flags)
    #endif
  }
}
