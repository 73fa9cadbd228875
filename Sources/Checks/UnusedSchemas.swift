internal import CatalogModel
internal import SourceText

/// Finds files that look like an organisation's schema for a kind that there is not.
enum UnusedSchemas {
  private static let rule = RuleID("schema-unused")
  private static let suffix = ".schema.json"

  /// - Parameter isRead: whether another schema refers to the file at a path.
  static func findings(
    in tree: any SourceTree, catalogFolder: String, isRead: (String) -> Bool
  ) -> [Diagnostic] {
    let folder = (catalogFolder.isEmpty ? "" : catalogFolder + "/") + "schemas"
    let kinds = Set(EntityKind.allCases.map(\.name))
    return tree.entries.compactMap { entry in
      guard let name = PathText.inner(entry.path, below: folder), name.utf8.count > suffix.utf8.count,
        name.utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8), !name.utf8.contains(UInt8(ascii: "/"))
      else { return nil }
      let kind = String(Substring(name.utf8.dropLast(suffix.utf8.count)))
      return kinds.contains(kind) || isRead(entry.path) ? nil : finding(path: entry.path, name: kind)
    }
  }

  private static func finding(path: String, name: String) -> Diagnostic {
    let kinds = EntityKind.allCases.map(\.name)
    let near = EntityKind(folder: name)?.name ?? Spelling.nearest(to: name, among: kinds).first
    return Diagnostic(
      rule, .warning, "`\(name)` is no kind of entry, so nothing is checked by this schema",
      at: Place(path: path, range: .startOfFile),
      help: near.map { "Did you mean `\($0)\(suffix)`?" }
        ?? "Name the file after a kind: \(kinds.map { "`\($0)`" }.joined(separator: ", ")).",
      value: name)
  }
}
