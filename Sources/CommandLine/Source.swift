internal import CatalogModel
internal import FileSystem
internal import GitStore
internal import SourceText

/// The tree that a command reads, and which day it is for it.
struct Source {
  var tree: any SourceTree
  var configuration: Configuration
  /// The day that dates are compared with.
  let today: CalendarDate
  /// Where the tree comes from, as `the working tree of /srv/catalogue`.
  let name: String
  /// The folder that paths on the command line start from, below the tree's root; empty at the root.
  let prefix: String
  /// The tree's root below the repository's root; empty there, and outside of a repository.
  let repositoryFolder: String
  /// The real path of the tree's root on the disk; nil where it has none.
  let rootFolder: String?
  /// The repository that it is read from; nil outside of one.
  let repository: Repository?
  /// The commit that is read; nil for other files than a commit's.
  let revision: Revision?

  /// The repository's own folder, as `/srv/catalogue/.git`; nil outside of one.
  var gitFolder: String? { repository?.gitFolder }
}

extension Source {
  /// The real path of the root of the repository's working tree, or of the folder that is read; nil where there is none.
  var workingFolder: String? {
    rootFolder.map { folder in
      repositoryFolder.isEmpty ? folder : String(folder.dropLast(repositoryFolder.count + 1))
    }
  }

  /// The nearest folder, from `folder` up, that is the root of a repository's working tree. Git is not asked, since nothing
  /// is read there.
  static func repositoryRoot(above folder: String) -> String? {
    var parts = PathText.parts(of: folder)
    while true {
      let path = "/" + parts.joined(separator: "/")
      if FileStatus.following(path + "/.git") != nil { return path }
      guard parts.popLast() != nil else { return nil }
    }
  }

  /// Finds and lists what `options` name.
  static func open(_ options: SourceOptions, _ console: Console) throws(CommandFailure) -> Source {
    do throws(SourceError) {
      guard let repository = try Repository.discover(from: options.folder, environment: Platform.gitEnvironment) else {
        return try folder(options, console)
      }
      if let name = options.rev {
        let revision = try repository.revision(name)
        return try rooted(repository, options, "revision \(name)", revision) {
          (root, filter) throws(SourceError) in
          try RevisionTree(revision, of: repository, root: root, filter: filter)
        }
      }
      if options.staged {
        let file = Platform.environment("GIT_INDEX_FILE")
        return try rooted(repository, options, "the index", nil) { (root, filter) throws(SourceError) in
          try IndexTree(of: repository, root: root, filter: filter, indexFile: file)
        }
      }
      guard repository.workingFolder != nil else {
        throw SourceError(
          "the repository `\(options.folder)` has no working tree to read",
          help: "Name a revision: --rev HEAD.")
      }
      return try rooted(repository, options, "the working tree", nil) { (root, filter) throws(SourceError) in
        try WorkingTree(of: repository, root: root, filter: filter)
      }
    } catch {
      throw CommandFailure(error)
    }
  }

  /// What `options` name; where they name nothing by themselves, what lies around, if it can be read, for what does its work
  /// without a catalogue, too.
  static func around(_ options: SourceOptions, _ console: Console) throws(CommandFailure) -> Source? {
    do throws(CommandFailure) {
      return try open(options, console)
    } catch {
      if options.rev != nil || options.staged || options.folder != "." { throw error }
      return nil
    }
  }

  /// A folder that lies in no repository. Nothing above it is looked at.
  private static func folder(_ options: SourceOptions, _ console: Console) throws(SourceError) -> Source {
    if options.staged || options.rev != nil {
      let option = options.staged ? "--staged" : "--rev"
      throw SourceError(
        "\(option) needs a git repository, and `\(options.folder)` lies in none",
        help: "Name the repository with -C, or leave \(option) out to read the files on the disk.")
    }
    let place = RealPath.of(options.folder) ?? options.folder
    let names = [Configuration.fileName] + Configuration.misspeltNames
    let top = try FolderTree(options.folder, filter: PathFilter(names))
    let catalogFolder = try Configuration.load(from: top).catalogFolder
    // Where there is no catalogue, nothing else is looked at: the folder may hold all that somebody has.
    let isThere = catalogFolder.isEmpty || FileStatus.following("\(place)/\(catalogFolder)") != nil
    if isThere { sayIfWide(place, console) }
    let filter = isThere ? .everything : PathFilter(names + [catalogFolder])
    return try Source(
      tree: FolderTree(options.folder, filter: filter), options, name: "the folder \(place)", prefix: "",
      repositoryFolder: "",
      rootFolder: place, repository: nil, revision: nil)
  }

  /// Says before it is read that a folder in no repository holds more than one catalogue needs: the whole disk, all that
  /// belongs to a person, or repositories.
  private static func sayIfWide(_ place: String, _ console: Console) {
    let isHome = Platform.environment("HOME").flatMap { RealPath.of($0) } == place
    guard place == "/" || isHome || holdsRepositories(place) else { return }
    console.summary(
      "reading all files below \(place), which "
        + (place == "/" ? "is the whole disk" : isHome ? "is your home" : "holds repositories and lies in none")
        + "; -C names the folder of the catalogue alone")
  }

  /// Whether a repository lies right below the folder at `path`.
  private static func holdsRepositories(_ path: String) -> Bool {
    do throws(SystemError) {
      return try Folder.open(path: path).items().contains { item in
        item.kind == .folder
          && FileStatus.following("\(path)/\(String(decoding: item.name, as: UTF8.self))/.git") != nil
      }
    } catch {
      return false
    }
  }

  /// The tree at the nearest folder with a configuration, from where the person stands up to the repository's root; without one,
  /// at the nearest that holds a catalogue.
  private static func rooted(
    _ repository: Repository, _ options: SourceOptions, _ name: String, _ revision: Revision?,
    _ list: (_ root: String, _ filter: PathFilter) throws(SourceError) -> some SourceTree
  ) throws(SourceError) -> Source {
    let folders = ancestors(of: repository.prefix)
    let names = [Configuration.fileName] + Configuration.misspeltNames
    func path(_ name: String, in folder: String) -> String { folder.isEmpty ? name : "\(folder)/\(name)" }
    let found = try list("", PathFilter(folders.flatMap { folder in names.map { path($0, in: folder) } }))
    // One that is misspelt, or that a sparse checkout leaves out, is told; it is not passed over for another one.
    let known = Set(found.entries.map { PathKey($0.path) } + found.absentPaths.map(PathKey.init))
    var root = folders.first { folder in names.contains { known.contains(PathKey(path($0, in: folder))) } }
    if root == nil {
      let name = Configuration.standardCatalogFolder
      let catalogs = try list("", PathFilter(folders.map { path(name, in: $0) }))
      let paths = catalogs.entries.map(\.path) + catalogs.absentPaths + catalogs.folderLinks.map(\.path)
      root = folders.first { folder in paths.contains { PathText.isAtOrBelow($0, path(name, in: folder)) } }
    }
    return try rooted(repository, options, at: root ?? repository.prefix, name, revision, list)
  }

  /// The tree at the folder `root` of a repository.
  private static func rooted(
    _ repository: Repository, _ options: SourceOptions, at root: String, _ name: String, _ revision: Revision?,
    _ list: (_ root: String, _ filter: PathFilter) throws(SourceError) -> some SourceTree
  ) throws(SourceError) -> Source {
    let place = repository.workingFolder ?? repository.gitFolder
    return try Source(
      tree: list(root, .everything), options, name: "\(name) of \(place)",
      prefix: String(repository.prefix.dropFirst(root.isEmpty ? 0 : root.count + 1)), repositoryFolder: root,
      rootFolder: repository.workingFolder.map { root.isEmpty ? $0 : "\($0)/\(root)" },
      repository: repository, revision: revision)
  }

  private init(
    tree: some SourceTree, _ options: SourceOptions, name: String, prefix: String, repositoryFolder: String,
    rootFolder: String?, repository: Repository?, revision: Revision?
  ) throws(SourceError) {
    self.tree = tree
    configuration = try Configuration.load(from: tree)
    self.name = name
    self.prefix = prefix
    self.repositoryFolder = repositoryFolder
    self.rootFolder = rootFolder
    self.repository = repository
    self.revision = revision
    do throws(CommandFailure) {
      today = try options.day(commitTime: revision?.time)
    } catch {
      throw SourceError(error.message, help: error.help)
    }
  }

  /// `a/b` → `a/b`, `a`, and the root.
  private static func ancestors(of path: String) -> [String] {
    let parts = path.split(separator: "/")
    return (0...parts.count).reversed().map { parts.prefix($0).joined(separator: "/") }
  }
}
