internal import CatalogModel
internal import SourceText

/// Finds files that look like an organisation's schema for a kind, and are none: there is no such kind, or they are not in
/// JSON.
enum UnusedSchemas {
  /// What people read about such a file.
  static let fault = RuleDescription(
    id: "schema-unused", severity: .warning,
    what: "A file among the organisation's schemas bears the name of no kind, or is not in JSON.",
    why: "Nothing is checked by it.",
    example: "catalog/schemas/teams.schema.json",
    instead: "catalog/schemas/team.schema.json")
  private static let suffix = ".schema.json"
  private static let otherSuffixes = [".schema.yaml", ".schema.yml"]

  /// - Parameter isRead: whether another schema refers to the file at a path.
  static func findings(
    in tree: any SourceTree, _ configuration: Configuration, isRead: (String) -> Bool
  ) -> [Diagnostic] {
    let folder = configuration.schemaFolder
    let kinds = Set(Kinds.builtIn.declarations.map(\.name))
    return tree.entries.compactMap { entry in
      guard let name = PathText.inner(entry.path, below: folder), !name.utf8.contains(UInt8(ascii: "/")),
        let ending = ([suffix] + otherSuffixes).first(where: name.hasSuffix), name.utf8.count > ending.utf8.count
      else { return nil }
      let kind = String(Substring(name.utf8.dropLast(ending.utf8.count)))
      let isKnown = kinds.contains(kind)
      if isKnown && ending == suffix || isRead(entry.path) { return nil }
      return isKnown ? otherFormat(path: entry.path, name: String(name), kind) : finding(path: entry.path, name: kind)
    }
  }

  private static func otherFormat(path: String, name: String, _ kind: String) -> Diagnostic {
    Diagnostic(
      fault.id, fault.severity, "`\(name)` is not in JSON, so nothing is checked by this schema",
      at: Place(path: path, range: .startOfFile), help: "Write it in JSON, as `\(kind)\(suffix)`.", value: name)
  }

  private static func finding(path: String, name: String) -> Diagnostic {
    let kinds = Kinds.builtIn.declarations.map(\.name)
    let near = Kinds.builtIn.kind(ofFolder: name)?.builtIn.name ?? Spelling.nearest(to: name, among: kinds).first
    return Diagnostic(
      fault.id, fault.severity, "`\(name)` is no kind of entry, so nothing is checked by this schema",
      at: Place(path: path, range: .startOfFile),
      help: near.map { "Did you mean `\($0)\(suffix)`?" }
        ?? "Name the file after a kind: \(kinds.map { "`\($0)`" }.joined(separator: ", ")).",
      value: name)
  }
}
