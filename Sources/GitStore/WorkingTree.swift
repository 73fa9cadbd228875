internal import CLibgit2
internal import FileSystem
package import SourceText

/// The files on the disk that belong to a repository: tracked ones, and untracked ones that git does not ignore.
///
/// What is read is what is on the disk: line ends are not converted, and no filter that a repository configures is run.
package struct WorkingTree: SourceTree {
  package let entries: [SourceEntry]
  package let notes: [Diagnostic]
  package let absentPaths: [String]
  package let rootFolder: String
  private let folder: String

  /// Lists the working tree of `repository`; no content is read.
  /// - Parameters:
  ///   - root: the folder, below the repository's root, that is the root of this tree; empty for the repository's.
  ///   - filter: the part of the tree that is listed.
  package init(of repository: Repository, root: String, filter: PathFilter = .everything) throws(SourceError) {
    guard let working = repository.workingFolder else {
      throw SourceError(
        "the repository `\(repository.gitFolder)` has no working tree",
        help: "Name a revision to read, as in `--rev HEAD`.")
    }
    rootFolder = root
    folder = root.isEmpty ? working : working + "/" + root
    let disk = try NamedFiles.folder(folder)
    var listing = Listing(filter)
    let scope = try GitScope(of: repository, root: root)
    try list(disk, scope: scope, into: &listing)
    try listing.finish { (path) throws(SourceError) in try lookUp(path, below: disk, scope: scope) }
    entries = listing.entries
    notes = listing.notes
    absentPaths = scope.absentPaths(listing)
  }

  package func makeReader() throws(SourceError) -> any SourceReader { try DiskReader(folder) }
}

/// What git tracks or does not ignore.
private struct GitScope: DiskScope, ~Copyable {
  let repository: Repository
  let root: String
  let index: Index
  private let ignoreFiles: IgnoreFiles
  /// Whether files stand for the symbolic links that git has.
  private let hasLinksAsFiles: Bool

  init(of repository: Repository, root: String) throws(SourceError) {
    self.repository = repository
    self.root = root
    index = try Index(of: repository, root: root, file: nil)
    ignoreFiles = IgnoreFiles(below: repository.workingFolder ?? "")
    hasLinksAsFiles = !repository.makesLinks
  }

  func membership(ofFile path: String) throws(SourceError) -> Membership {
    if index.contains(path) { return .tracked }
    return try isIgnored(path) ? .none : .untracked
  }

  func standsForLink(_ path: String) -> Bool { hasLinksAsFiles && index.hasLink(at: path) }

  func reaches(folder path: String) throws(SourceError) -> Bool {
    if index.holdsFiles(below: path) { return true }
    return try !isIgnored(path + "/")
  }

  private func isIgnored(_ path: String) throws(SourceError) -> Bool {
    let path = root.isEmpty ? path : root + "/" + path
    try ignoreFiles.check(above: path)
    do throws(GitFailure) {
      return try unsafe repository.withHandle { (handle) throws(GitFailure) in
        var answer: Int32 = 0
        try unsafe check(git_ignore_path_is_ignored(&answer, handle, path))
        return answer != 0
      }
    } catch {
      throw SourceError("git can't say whether `\(path)` is ignored: \(error.reason)")
    }
  }

  /// What a sparse checkout leaves out and does not lie on the disk all the same.
  func absentPaths(_ listing: Listing) -> [String] {
    let sparse = index.sparsePaths().filter(listing.filter.contains)
    guard !sparse.isEmpty else { return [] }
    let present = Set(listing.entries.lazy.map { PathKey($0.path) })
    return sparse.filter { !present.contains(PathKey($0)) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
