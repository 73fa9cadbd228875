internal import FileSystem
internal import SourceText

/// Finds pipes and devices where libgit2 opens files of a repository's own: it would wait for them without end.
enum SpecialFiles {
  /// The most bytes that a file of git's own has that names a folder.
  private static let maxGitFileBytes = 1 << 16

  /// The files below a repository's own folder that are read whatever is asked for; the index is looked at where it is read.
  private static let names = [
    "HEAD", "config", "config.worktree", "commondir", "gitdir", "packed-refs", "shallow", "info/exclude",
    "info/attributes", "info/sparse-checkout", "info/grafts",
  ]

  /// Throws if a `.git` in `folder` or above it, which is the real path of where somebody stands, can't be a repository's.
  static func refuse(above folder: String) throws(SourceError) {
    var folder = folder
    while true {
      let path = folder + "/.git"
      switch kind(of: path) {
      case .folder: return try refuse(within: path)
      case .file(let size) where size <= maxGitFileBytes: return
      case .file:
        throw SourceError(
          "`\(path)` is too large to name a repository", help: "A `.git` file holds one line: `gitdir: ` and a path.")
      case .special:
        throw SourceError(
          "`\(path)` is a pipe, a socket or a device, where git's own folder should be", help: "Remove it.")
      case .absent: break
      }
      guard let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) else { return try refuse(within: "") }
      folder = String(folder[..<slash])
    }
  }

  /// Throws if one of the files that libgit2 reads in the repository's folder `own` is none.
  static func refuse(within own: String) throws(SourceError) {
    for name in names {
      guard case .special = kind(of: own + "/" + name) else { continue }
      throw SourceError(
        "`\(own)/\(name)` is a pipe, a socket or a device", help: "Put git's own file in its place: clone anew.")
    }
  }

  /// Throws if one of the references that lie in the repository's folder `own` is no file.
  static func refuse(referencesWithin own: String) throws(SourceError) {
    var pending = [own + "/refs"]
    while let path = pending.popLast() {
      do throws(SystemError) {
        for item in try Folder.open(path: path).items() {
          let inner = path + "/" + String(decoding: item.name, as: UTF8.self)
          switch item.kind {
          case .folder: pending.append(inner)
          case .file: break
          case .link, .other: if case .special = kind(of: inner) { throw SystemError.notRegular }
          }
        }
      } catch {
        // What can't be looked into, libgit2 tells of; it does not wait for it.
        guard error == .notRegular else { continue }
        throw SourceError(
          "a reference in `\(path)` is a pipe, a socket or a device", help: "Remove it, and fetch the branch anew.")
      }
    }
  }

  private enum Kind { case absent, folder, file(size: Int), special }

  /// What a path leads to, links followed.
  private static func kind(of path: String) -> Kind {
    guard let status = FileStatus.following(path) else { return .absent }
    return switch status.kind {
    case .folder: .folder
    case .file: .file(size: status.size)
    case .link, .other: .special
    }
  }
}
