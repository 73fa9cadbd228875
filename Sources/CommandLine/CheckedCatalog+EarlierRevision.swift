internal import CatalogModel
internal import Checks
internal import FileSystem
internal import GitStore
internal import SourceText
internal import Syntax
internal import Timeline

extension Source {
  /// The same folder at an earlier revision, compared with the same day; where the catalogue lay in another one then, that.
  func earlier(_ name: String, _ options: SourceOptions) throws(CommandFailure) -> Source {
    do throws(SourceError) {
      guard let repository = try Repository.discover(from: options.folder, environment: Platform.gitEnvironment) else {
        throw SourceError(
          "revisions are compared in a git repository, and `\(options.folder)` lies in none",
          help: "Name the repository with -C; `salkku lint` without --changed and --since needs none.")
      }
      let revision = try repository.base(name)
      let tree = try RevisionTree.orEmpty(revision, of: repository, root: repositoryFolder)
      let source = Source(
        tree: tree, configuration: try Configuration.load(from: tree), today: today,
        name: "revision \(name) of \(repository.workingFolder ?? repository.gitFolder)", prefix: prefix,
        repositoryFolder: repositoryFolder, rootFolder: nil, repository: repository, revision: revision)
      return try source.following(self)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The same commit, read where it has the catalogue of another source, if it has none here and that one was moved between the
  /// two.
  func following(_ other: Source) throws(SourceError) -> Source {
    guard let repository, let revision, catalogPaths.isEmpty, !other.catalogPaths.isEmpty else { return self }
    let others = try other.revision.map { (revision) throws(SourceError) in
      try RevisionTree(revision, of: repository, root: "")
    }
    let found = try RevisionTree.formerRoot(
      of: other.catalogPaths, in: other.configuration.catalogFolder, at: revision, of: repository
    ) { path in
      if let others { return others.entry(at: path) != nil }
      return repository.workingFolder.map { RealPath.of("\($0)/\(path)") != nil } ?? false
    }
    guard let found else { return self }
    let tree = try RevisionTree(revision, of: repository, root: found)
    return Source(
      tree: tree, configuration: try Configuration.load(from: tree), today: today, name: name, prefix: prefix,
      repositoryFolder: found, rootFolder: nil, repository: repository, revision: revision)
  }

  /// The paths of what may be entries.
  private var catalogPaths: [String] { tree.markdownPaths(below: configuration.catalogFolder) }
}

extension CheckedCatalog {
  /// Those of `findings` that stand in files which differ from those of `base`, and elsewhere those that `base` did not
  /// have, or had with another severity.
  func newOrChanged(_ findings: [Diagnostic], since base: CheckedCatalog) throws(CommandFailure) -> [Diagnostic] {
    var changed: ChangedFiles
    do throws(SourceError) {
      changed = try ChangedFiles(from: base.source.tree, to: source.tree, limit: Limits.data.fileSize)
    } catch {
      throw CommandFailure(error)
    }
    var told: [Diagnostic] = []
    var elsewhere: [Diagnostic] = []
    for finding in findings {
      if changed.contains(finding.place.path) { told.append(finding) } else { elsewhere.append(finding) }
    }
    for severity in Severity.allCases {
      let known = Baseline(base.findings.lazy.filter { $0.severity == severity }.map(base.names.fingerprint))
      told += known.newFindings(elsewhere.filter { $0.severity == severity }, names: names)
    }
    return told.sorted()
  }
}
