internal import FileSystem

/// Walks from folder to folder below the output folder, opening only those in which the next path differs from the one
/// before, so that sorted paths open each folder once.
struct FolderCursor {
  enum Place {
    case open(Folder)
    /// The folder is missing; `length` is that of the path of the topmost missing one, in bytes.
    case missing(length: Int)
  }

  private let root: Folder
  /// The output folder's path, for messages.
  private let rootPath: String
  private var path: Substring = ""
  /// The folders on the way to `path`, with the ends of their paths in it.
  private var steps: [(name: Substring, folder: Folder)] = []
  /// The folders that were opened since this was last emptied, the root among them at the start.
  var opened: [(path: Substring, folder: Folder)]

  init(_ root: Folder, at rootPath: String) {
    self.root = root
    self.rootPath = rootPath
    opened = [("", root)]
  }

  /// Goes to `folder`, a path below the root.
  /// - Parameter making: makes the folders that are missing.
  /// - Throws: `obstructed` if something else than a folder stands on the way.
  mutating func enter(_ folder: Substring, making: Bool = false) throws(PublishingError) -> Place {
    if folder == path { return .open(steps.last?.folder ?? root) }
    let names = folder.isEmpty ? [] : folder.split(separator: "/", omittingEmptySubsequences: false)
    var kept = 0
    while kept < min(names.count, steps.count), names[kept] == steps[kept].name { kept += 1 }
    steps.removeLast(steps.count - kept)
    path = folder[..<(steps.isEmpty ? folder.startIndex : names[kept - 1].endIndex)]
    for name in names[kept...] {
      let parent = steps.last?.folder ?? root
      let subpath = folder[..<name.endIndex]
      guard let child = try Self.open(String(name), in: parent, making: making, "\(rootPath)/\(subpath)") else {
        return .missing(length: subpath.utf8.count)
      }
      steps.append((name, child))
      path = subpath
      opened.append((subpath, child))
    }
    return .open(steps.last?.folder ?? root)
  }

  /// Removes the folder where the cursor stands, and those above it, as far as they are empty.
  mutating func removeEmptyFolders() throws(PublishingError) {
    while let (name, _) = steps.popLast() {
      let parent = steps.last?.folder ?? root
      let emptied = path
      path = steps.isEmpty ? "" : path[..<path.utf8.index(path.endIndex, offsetBy: -name.utf8.count - 1)]
      do { try parent.removeFolder(String(name)) } catch {
        switch error {
        case .notEmpty, .exists, .missing, .occupied: return
        default: throw PublishingError(error, "\(rootPath)/\(emptied)")
        }
      }
    }
  }

  private static func open(
    _ name: String, in parent: Folder, making: Bool, _ path: @autoclosure () -> String
  ) throws(PublishingError) -> Folder? {
    var made = false
    while true {
      do { return try parent.folder(name) } catch {
        switch error {
        case .missing where making && !made:
          try saying(path()) { () throws(SystemError) in try parent.makeFolder(name) }
          made = true
        case .missing: return nil
        case .notAFolder, .link:
          let status = try saying(path()) { () throws(SystemError) in try parent.status(name) }
          throw .obstructed(path: path(), by: status?.kind.words ?? "no folder")
        default: throw PublishingError(error, path())
        }
      }
    }
  }
}

extension FileStatus.Kind {
  /// What it is, in a message.
  var words: String {
    switch self {
    case .file: "a file"
    case .folder: "a folder"
    case .link: "a symbolic link"
    case .other: "neither a file nor a folder"
    }
  }
}
