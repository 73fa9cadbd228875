internal import SourceText

/// A Markdown file that lies in no kind's folder, so that nobody knows what it is an entry of.
package struct MisplacedFile: Sendable {
  /// The path of the file in the tree.
  package let path: String
  /// The folder around it that is probably meant for a kind's; nil where none is.
  package let meant: MeantFolder?

  /// A folder that is probably meant for that of a kind.
  package struct MeantFolder: Sendable {
    /// The folder's path in the tree.
    package let path: String
    /// The kind.
    package let kind: EntityKind
  }

  /// The path of the folder that it lies in.
  package var folder: String { PathText.parts(of: path).dropLast().joined(separator: "/") }

  /// The id that it has once it is in a kind's folder.
  package var id: String { String((PathText.parts(of: path).last ?? "").dropLast(PathText.markdownSuffix.utf8.count)) }

  /// - Parameters:
  ///   - paths: the paths of such files.
  ///   - catalogFolder: the catalogue's folder.
  static func all(_ paths: [String], catalogFolder: String, kinds: Kinds) -> [MisplacedFile] {
    // A kind that could not be understood may be that of the folder, and that is told.
    guard !kinds.hasUnread else { return paths.map { MisplacedFile(path: $0, meant: nil) } }
    var known: [String: MeantFolder?] = [:]
    return paths.map { path in
      let file = MisplacedFile(path: path, meant: nil)
      let folder = file.folder
      let meant = known[folder] ?? meantFolder(folder, catalogFolder: catalogFolder, kinds: kinds)
      known[folder] = meant
      return MisplacedFile(path: path, meant: meant)
    }
  }

  /// The innermost of the folders at and above `folder` that is probably meant for a kind's.
  private static func meantFolder(_ folder: String, catalogFolder: String, kinds: Kinds) -> MeantFolder? {
    var parts = PathText.parts(of: folder)[...]
    let depth = PathText.parts(of: catalogFolder).count
    while parts.count > depth, let name = parts.last {
      if let kind = kinds.meant(byFolder: String(name)) {
        return MeantFolder(path: parts.joined(separator: "/"), kind: kind)
      }
      parts.removeLast()
    }
    return nil
  }
}
