internal import CatalogModel
internal import Checks
internal import FileSystem
internal import GitStore
internal import SourceText
internal import Syntax

extension Source {
  /// The same folder at an earlier revision, compared with the same day; where the revision has no such folder, the one from which
  /// its files were moved, else nothing.
  func earlier(_ name: String, _ options: SourceOptions) throws(CommandFailure) -> Source {
    do throws(SourceError) {
      guard let repository = try Repository.discover(from: options.folder, environment: Platform.gitEnvironment) else {
        throw SourceError(
          "revisions are compared in a git repository, and `\(options.folder)` lies in none",
          help: "Name the repository with -C; `salkku lint` without --changed and --since needs none.")
      }
      let revision = try repository.base(name)
      var tree = try RevisionTree.orEmpty(revision, of: repository, root: repositoryFolder)
      var folder = repositoryFolder
      if tree.entries.isEmpty, let former = try formerFolder(at: revision, of: repository) {
        folder = former
        tree = try RevisionTree(revision, of: repository, root: folder)
      }
      return Source(
        tree: tree, configuration: try Configuration.load(from: tree), today: today,
        name: "revision \(name) of \(repository.workingFolder ?? repository.gitFolder)", prefix: prefix,
        repositoryFolder: folder, rootFolder: nil, repository: repository, revision: revision)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The folder in which the files of this one lay at an earlier revision, if they are there no more.
  private func formerFolder(at earlier: Revision, of repository: Repository) throws(SourceError) -> String? {
    let newer = try revision.map { (revision) throws(SourceError) in
      try RevisionTree(revision, of: repository, root: "")
    }
    let files = tree.entries.lazy.map(\.path).filter { PathText.isMarkdown($0.utf8[...]) }
    return try RevisionTree.formerFolder(of: files, at: earlier, of: repository) { path throws(SourceError) in
      if let newer { return newer.entry(at: path) != nil }
      return repository.workingFolder.map { RealPath.of("\($0)/\(path)") != nil } ?? false
    }
  }
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
