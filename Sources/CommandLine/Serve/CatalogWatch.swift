internal import CatalogModel
internal import FileSystem
internal import GitStore
internal import SourceText

/// Sees that something of a catalogue has changed on the disk, by the times and sizes of its files: the same on every system and every
/// file system.
struct CatalogWatch: Equatable {
  private let root: String
  /// The folders that are looked at with all that is in them, below the root; an empty one is the root.
  private let folders: [String]
  /// Single files, below the root.
  private let files: [String]
  /// Files elsewhere.
  private let others: [String]

  /// What was seen: the same as long as nothing changes.
  typealias Sight = Int

  /// - Parameter former: what was watched before. Where no repository is found any more, that one may come back.
  init(_ source: Source, root: String, after former: CatalogWatch? = nil) {
    self.root = root
    let configuration = source.configuration
    let all = [configuration.catalogFolder] + configuration.assetFolders
    folders = all.contains("") ? [""] : Array(Set(all)).sorted()
    files =
      [Configuration.fileName, ".gitignore"] + Configuration.misspeltNames
      + [configuration.logo, configuration.stylesheet].compactMap(\.self)
    others = source.repository.map { Self.files(of: $0, above: source.repositoryFolder) } ?? former?.others ?? []
  }

  /// The files of git that a catalogue in the folder `folder` of a repository follows from: the last commit, what is tracked, and what
  /// is ignored.
  private static func files(of repository: Repository, above folder: String) -> [String] {
    var ignoring: [String] = []
    if var path = repository.workingFolder {
      for part in PathText.parts(of: folder) {
        ignoring.append("\(path)/.gitignore")
        path += "/\(part)"
      }
    }
    return ["HEAD", "logs/HEAD", "index"].map { "\(repository.gitFolder)/\($0)" }
      + ["\(repository.commonFolder)/info/exclude"] + ignoring
  }

  /// Looks at everything.
  func look() -> Sight {
    var sight = Hasher()
    for path in files { add(FileStatus.following("\(root)/\(path)"), to: &sight) }
    for path in others { add(FileStatus.following(path), to: &sight) }
    do throws(SystemError) {
      let top = try Folder.open(following: root)
      for path in folders {
        do throws(SystemError) {
          try add(top.folder(at: path), path: path, depth: 0, to: &sight)
        } catch {
          // A folder that comes or goes is seen by this.
          sight.combine(error.code)
        }
      }
    } catch {
      sight.combine(error.code)
    }
    return sight.finalize()
  }

  private static let depthLimit = 128

  /// Adds what is in a folder. Links are not followed into folders: what they lead to is read in its own place only.
  private func add(_ folder: Folder, path: String, depth: Int, to sight: inout Hasher) throws(SystemError) {
    // In no order, so that nothing has to be sorted.
    var sum = 0
    for item in try folder.items() {
      let name = String(decoding: item.name, as: UTF8.self)
      var own = Hasher()
      own.combine(item.name)
      switch item.kind {
      case .file: add(try folder.status(name), to: &own)
      case .link:
        add(try folder.status(name), to: &own)
        add(FileStatus.following("\(root)/\(path)/\(name)").flatMap { $0.kind == .file ? $0 : nil }, to: &own)
      case .folder:
        if name == ".git" || depth == Self.depthLimit { continue }
        do throws(SystemError) {
          try add(folder.folder(name), path: "\(path)/\(name)", depth: depth + 1, to: &own)
        } catch {
          own.combine(error.code)
        }
      case .other: break
      }
      sum &+= own.finalize()
    }
    sight.combine(sum)
  }

  private func add(_ status: FileStatus?, to sight: inout Hasher) {
    guard let status else { return sight.combine(false) }
    sight.combine(status.identity)
    sight.combine(status.size)
    for time in [status.modified, status.changed] {
      sight.combine(time.seconds)
      sight.combine(time.nanoseconds)
    }
  }
}
