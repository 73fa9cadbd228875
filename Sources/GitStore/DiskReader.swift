internal import FileSystem
internal import SourceText

/// Reads files below a folder on the disk, as they are stored: no line ends are converted and no filter is run.
final class DiskReader: SourceReader {
  private let root: Folder
  /// The folder of the file that was read last; the next file is mostly in the same.
  private var folderPath = ""
  private var folder: Folder

  init(_ path: String) throws(SourceError) {
    root = try NamedFiles.folder(path)
    folder = root
  }

  func read(_ entry: SourceEntry, limit: Int) throws(SourceError) -> [UInt8] {
    if let bytes = try withFolder(
      of: entry, { folder, name throws(SystemError) in try folder.read(name, limit: limit) })
    {
      return bytes
    }
    throw SourceError(tooLarge: entry.path, limit: limit)
  }

  func verify(_ entry: SourceEntry, limit: Int) throws(SourceError) {
    let fits = try withFolder(of: entry) { folder, name throws(SystemError) in
      try folder.checkReadable(name, limit: limit)
    }
    if !fits { throw SourceError(tooLarge: entry.path, limit: limit) }
  }

  /// Calls `body` with the folder that holds the file of `entry`, and its name there.
  private func withFolder<Result>(
    of entry: SourceEntry, _ body: (_ folder: Folder, _ name: String) throws(SystemError) -> Result
  ) throws(SourceError) -> Result {
    let path = entry.content.isEmpty ? entry.path : String(decoding: entry.content, as: UTF8.self)
    let (parent, name) = split(path)
    do throws(SystemError) {
      if !PathText.areEqual(parent, folderPath) {
        folder = try root.folder(at: parent)
        folderPath = parent
      }
      return try body(folder, name)
    } catch {
      switch error {
      // A link or a device took the place of the file that was listed.
      case .link, .isAFolder, .notRegular:
        throw SourceError("`\(entry.path)` can't be read: it is not a regular file any more")
      case .missing, .notAFolder:
        throw SourceError("`\(entry.path)` can't be read: it is gone", help: "Run the command again.")
      default: throw SourceError("`\(entry.path)` can't be read: \(error.reason)")
      }
    }
  }
}
