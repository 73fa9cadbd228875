internal import CGitGuard
internal import CLibgit2
internal import FileSystem
internal import SourceText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Opening of git's index, and what to say where it can't be read.
enum IndexOpening {
  /// Far more than the index of a million files has.
  private static let sizeLimit = 1 << 30
  private static let checksumSize = 20
  /// A header and a checksum.
  private static let shortestIndex = 12 + checksumSize

  /// Opens the index at `path`; one that is not there is empty.
  static func open(_ path: String) throws(SourceError) -> Handle<IndexResource> {
    if FileStatus.following(path)?.kind == .other {
      throw SourceError("git's index `\(path)` is a pipe, a socket or a device", help: "Run `git status` there.")
    }
    let failure: GitFailure
    do throws(GitFailure) {
      return try unsafe Handle { unsafe git_index_open($0, path) }
    } catch {
      failure = error
    }
    let bytes: [UInt8]
    do throws(SourceError) {
      bytes = try NamedFiles.read(path, limit: sizeLimit)
    } catch {
      throw SourceError(
        "git's index can't be read: \(error.message)", help: "Give the user who runs this the right to read it.")
    }
    if isWithoutChecksum(bytes), let handle = withChecksum(bytes) { return handle }
    throw fault(of: bytes, at: path, failure)
  }

  /// Whether git left the checksum out, as `index.skipHash` and `feature.manyFiles` have it do.
  private static func isWithoutChecksum(_ bytes: [UInt8]) -> Bool {
    bytes.count > checksumSize && bytes.suffix(checksumSize).allSatisfy { $0 == 0 }
  }

  /// Opens an index without a checksum by way of a copy in memory.
  private static func withChecksum(_ bytes: [UInt8]) -> Handle<IndexResource>? {
    let descriptor = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe salkku_git_index_with_checksum(bytes.baseAddress, bytes.count)
    }
    guard descriptor >= 0 else { return nil }
    defer { _ = close(descriptor) }
    do throws(GitFailure) {
      return try unsafe Handle { unsafe git_index_open($0, "/proc/self/fd/\(descriptor)") }
    } catch {
      return nil
    }
  }

  /// What is wrong with an index that libgit2 refuses, each fault with its own remedy.
  private static func fault(of bytes: [UInt8], at path: String, _ failure: GitFailure) -> SourceError {
    let name = "git's index `\(path)`"
    if failure.reason.contains("'link'") {
      return SourceError(
        "\(name) is split in two files, which can't be read",
        help: "Type `git config core.splitIndex false` and `git update-index --no-split-index`.")
    }
    if failure.reason.contains("'sdir'") {
      return SourceError(
        "\(name) leaves out the files of whole folders, so that they can't be read",
        help: "Type `git sparse-checkout reapply --no-sparse-index`; your working tree stays as it is.")
    }
    if failure.reason.contains("extension") || failure.reason.contains("version") {
      return SourceError(
        "\(name) is written in a way that is not known here: \(failure.reason)",
        help: "Type `git update-index --index-version 2 --force-write-index`, or read a commit: `--rev HEAD`.")
    }
    if isWithoutChecksum(bytes) {
      return SourceError(
        "\(name) has no checksum, or it is damaged: \(failure.reason)",
        help: "Type `git -c index.skipHash=false update-index --force-write-index`, or read a commit: `--rev HEAD`.")
    }
    return SourceError(
      "\(name) is damaged: \(bytes.count < shortestIndex ? "it is cut short" : failure.reason)",
      help: "Type `rm \(path)` and `git reset`: git makes it anew from the last commit. Files are left as they "
        + "are; add again what you had added.")
  }
}
