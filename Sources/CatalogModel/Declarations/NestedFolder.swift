internal import SourceText

/// A folder of an organisation's own kind within a folder of another kind. The innermost one says what a file is, so that entries
/// which were of the other kind would silently be of this one.
struct NestedFolder {
  /// The name of the folder.
  let folder: String
  /// Its path in the tree.
  let path: String
  /// The name of the kind whose folder is around it.
  let outer: String
  /// The path of that folder.
  let outerPath: String
  /// The paths of the entries in it.
  fileprivate(set) var files: [String]

  /// So many of the files are named.
  static let told = 10

  /// All of a tree, by their paths.
  /// - Parameter own: the names of the organisation's own kinds, by their folders.
  static func all(
    in tree: some SourceTree, _ configuration: Configuration, own: [String: String]
  ) -> [NestedFolder] {
    guard !own.isEmpty else { return [] }
    var found: [NestedFolder] = []
    for entry in tree.entries {
      guard let inner = PathText.inner(entry.path, below: configuration.catalogFolder),
        PathText.isMarkdown(inner.utf8[...])
      else { continue }
      let parts = PathText.parts(of: String(inner)).map { String($0) }
      guard parts.count > 2, parts.last != "README.md", !configuration.ignore.matches(entry.path) else { continue }
      let kinds = parts.dropLast().map { part in own[part] ?? Kinds.builtIn.kind(ofFolder: part)?.builtIn.name }
      guard let innermost = kinds.lastIndex(where: { $0 != nil }), own[parts[innermost]] != nil,
        let around = kinds[..<innermost].lastIndex(where: { $0 != nil && $0 != kinds[innermost] }),
        let outer = kinds[around]
      else { continue }
      let path = configuration.path(parts[...innermost].joined(separator: "/"))
      if let known = found.indices.last, found[known].path == path {
        found[known].files.append(entry.path)
      } else {
        found.append(
          NestedFolder(
            folder: parts[innermost], path: path, outer: outer,
            outerPath: configuration.path(parts[...around].joined(separator: "/")), files: [entry.path]))
      }
    }
    return found
  }
}
