internal import SourceText

/// What of a catalogue could not be read, which is told already: a name that is found nowhere may be there, and what nobody
/// seems to do somebody may.
package struct UnreadParts: Sendable {
  /// Kinds of which some entry is unread or can't be understood, or may lie in an unread folder. A link that leads nowhere
  /// holds no entry.
  package let kinds: Set<EntityKind>
  /// Kinds whose entries may lie in an unread folder.
  private let kindsInFolders: Set<EntityKind>
  private let ids: [EntityKind: Set<String>]
  private let folders: [String]
  private let absent: Set<PathKey>

  /// - Parameters:
  ///   - problems: what was told when the catalogue was read.
  ///   - absent: files that a sparse checkout leaves out.
  ///   - misplaced: files in folders that are none of a kind's; where a kind's is meant, they are told by an error.
  ///   - folder: the catalogue's folder.
  ///   - names: the kinds that there are.
  ///   - broken: kinds of which the fields of some entry can't be understood.
  init(
    _ problems: [Diagnostic], absent: [String], misplaced: [MisplacedFile], folder: String, kinds names: Kinds,
    broken: Set<EntityKind>
  ) {
    var kinds = broken
    var kindsInFolders: Set<EntityKind> = []
    var ids: [EntityKind: Set<String>] = [:]
    var folders: [String] = []
    for problem in problems where problem.severity >= .warning {
      let path = problem.place.path
      if problem.rule == TreeFault.folderUnreadable.id {
        folders.append(path)
        kindsInFolders.formUnion(Self.kinds(below: path, folder: folder, among: names))
      } else if PathText.inner(path, below: folder) != nil,
        case .entry(let kind, let id) = FilePlacement(path: path, folder: folder, kinds: names)
      {
        ids[kind, default: []].insert(id)
        if problem.rule == LoadingFault.fileUnreadable.id { kinds.insert(kind) }
      }
    }
    for path in absent where PathText.inner(path, below: folder) != nil {
      switch FilePlacement(path: path, folder: folder, kinds: names) {
      // By which old ids it is known as well, nobody can say.
      case .entry(let kind, _): kindsInFolders.insert(kind)
      default: break
      }
    }
    for file in misplaced {
      guard let kind = file.meant?.kind else { continue }
      kinds.insert(kind)
      ids[kind, default: []].insert(file.id)
    }
    self.absent = Set(absent.map(PathKey.init))
    self.kindsInFolders = kindsInFolders
    self.ids = ids
    self.folders = folders
    self.kinds = kinds.union(kindsInFolders)
  }

  /// The kinds whose entries may lie below `path`: that of the nearest kind's folder, or any.
  private static func kinds(below path: String, folder: String, among names: Kinds) -> [EntityKind] {
    guard let inner = PathText.inner(path, below: folder) else {
      return PathText.isAtOrBelow(folder, path) ? names.all : []
    }
    let kind = PathText.parts(of: String(inner)).reversed().lazy.compactMap { names.kind(ofFolder: $0) }.first
    return kind.map { [$0] } ?? names.all
  }

  /// Whether an entry that was not found may be among what was not read.
  package func mayHold(_ kind: EntityKind, _ id: String) -> Bool {
    kindsInFolders.contains(kind) || ids[kind]?.contains(id) == true
  }

  /// Whether a folder in which nothing was found may hold what was not read.
  package func mayHold(folder: String) -> Bool {
    mayHold(path: folder) || absent.contains { PathText.inner($0.path, below: folder) != nil }
  }

  /// Whether a file that was not found may be among what was not read.
  package func mayHold(path: String) -> Bool {
    absent.contains(PathKey(path)) || folders.contains { PathText.isAtOrBelow(path, $0) }
  }
}
