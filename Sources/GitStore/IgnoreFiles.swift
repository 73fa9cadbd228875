internal import FileSystem
internal import SourceText
internal import Synchronization

/// The files named `.gitignore` of a working tree, looked at before libgit2 reads them: it would wait for a pipe.
final class IgnoreFiles: Sendable {
  private static let name = ".gitignore"

  private let root: String
  /// The folders, below the root, whose files are known to be readable.
  private let checked = Mutex<Set<String>>([])

  init(below root: String) { self.root = root }

  /// Looks at the files that say whether git ignores `path`, each once.
  func check(above path: String) throws(SourceError) {
    var (folder, _) = split(path)
    while checked.withLock({ $0.insert(folder).inserted }) {
      let path = folder.isEmpty ? Self.name : folder + "/" + Self.name
      if FileStatus.following(root + "/" + path)?.kind == .other {
        throw SourceError(
          "`\(path)` is a pipe, a socket or a device, so git can't say what is ignored",
          help: "Put a file in its place, or remove it.")
      }
      guard !folder.isEmpty else { return }
      folder = split(folder).folder
    }
  }
}
