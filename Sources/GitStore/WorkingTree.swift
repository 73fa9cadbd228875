internal import CLibgit2
internal import FileSystem
package import SourceText

/// The files on the disk that belong to a repository: tracked ones, and untracked ones that git does not ignore.
///
/// What is read is what is on the disk: line ends are not converted, and no filter that a repository configures is run.
package struct WorkingTree: SourceTree {
  package let entries: [SourceEntry]
  package let notes: [Diagnostic]
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
    folder = root.isEmpty ? working : working + "/" + root
    let disk = try NamedFiles.folder(folder)
    var listing = Listing(filter)
    let scope = try GitScope(of: repository, root: root)
    try list(disk, scope: scope, into: &listing)
    scope.noteSparseFiles(in: &listing)
    try listing.finish { (path) throws(SourceError) in try lookUp(path, below: disk, scope: scope) }
    entries = listing.entries
    notes = listing.notes
  }

  package func makeReader() throws(SourceError) -> any SourceReader { try DiskReader(folder) }
}

/// What git tracks or does not ignore.
private struct GitScope: DiskScope, ~Copyable {
  let repository: Repository
  let root: String
  let index: Index
  private let ignoreFiles: IgnoreFiles

  init(of repository: Repository, root: String) throws(SourceError) {
    self.repository = repository
    self.root = root
    index = try Index(of: repository, root: root, file: nil)
    ignoreFiles = IgnoreFiles(below: repository.workingFolder ?? "")
  }

  func contains(file path: String) throws(SourceError) -> Bool {
    if index.contains(path) { return true }
    return try !isIgnored(path)
  }

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

  /// Says how many files a sparse checkout leaves out, since whatever refers to them will not find them.
  func noteSparseFiles(in listing: inout Listing) {
    let sparse = index.sparsePaths().filter(listing.filter.contains)
    guard !sparse.isEmpty else { return }
    // What a sparse checkout leaves out may lie on the disk all the same.
    let present = Set(listing.entries.map(\.path))
    let missing = sparse.filter { !present.contains($0) }
    guard let first = missing.first else { return }
    listing.note(
      .sparseCheckout, .warning,
      "a sparse checkout leaves \(missing.count) \(missing.count == 1 ? "file" : "files") out of the working tree",
      at: first,
      help: "Read a commit instead with `--rev HEAD`, or run `git sparse-checkout add` with the catalogue's folder.")
  }
}
