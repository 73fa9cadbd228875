import CatalogModel
package import GitStore
package import SourceText

extension RevisionTree {
  /// The root that a catalogue had at a revision, if it lay elsewhere then: its folder may have had another name, too.
  /// - Parameters:
  ///   - paths: where its files lie below its root now.
  ///   - catalogFolder: its folder there.
  ///   - isThere: whether a path of the repository is there still, so that it was not moved.
  /// - Returns: the root below the repository's root, empty there; nil where the files lay nowhere together.
  package static func formerRoot(
    of paths: [String], in catalogFolder: String, at revision: Revision, of repository: Repository,
    isThere: (String) throws(SourceError) -> Bool
  ) throws(SourceError) -> String? {
    let files = paths.compactMap { PathText.inner($0, below: catalogFolder).map(String.init) }
    guard let folder = try formerFolder(of: files, at: revision, of: repository, isThere: isThere) else { return nil }
    // The nearest folder whose configuration, or that without one, has the catalogue there.
    var root = folder
    while true {
      let tree = try RevisionTree(revision, of: repository, root: root, filter: PathFilter([Configuration.fileName]))
      let inner = try Configuration.load(from: tree).catalogFolder
      if [root, inner].filter({ !$0.isEmpty }).joined(separator: "/") == folder { return root }
      guard !root.isEmpty else { return nil }
      root = root.split(separator: "/").dropLast().joined(separator: "/")
    }
  }
}
