internal import CatalogModel
internal import SourceText
internal import Syntax

/// Finds files that look like an organisation's schema for a kind, and are none: there is no such kind, they lie elsewhere, or they
/// are not in JSON.
struct UnusedSchemas {
  /// What people read about such a file.
  static let fault = RuleDescription(
    id: "schema-unused", severity: .warning,
    what:
      "A file among the organisation's schemas bears the name of no kind, lies where none is looked for, or is not in JSON.",
    why: "Nothing is checked by it.",
    example: "catalog/schemas/teams.schema.json",
    instead: "catalog/schemas/team.schema.json")

  private static let suffix = ".schema.json"
  /// How the names of files end that look like schemas, the longer ones first.
  private static let endings = [suffix, ".schema.yaml", ".schema.yml", ".json", ".yaml", ".yml"]
  /// The folder for kinds, below that of the schemas.
  private static let kindFolder = "kinds"

  private let tree: any SourceTree
  private let folder: String
  private let kinds = Set(Kinds.builtIn.declarations.map(\.name))

  /// - Parameter isRead: whether another schema refers to the file at a path.
  static func findings(
    in tree: any SourceTree, _ configuration: Configuration, isRead: (String) -> Bool
  ) -> [Diagnostic] {
    let schemas = UnusedSchemas(tree: tree, folder: configuration.schemaFolder)
    return tree.entries.compactMap { entry in
      guard let inner = PathText.inner(entry.path, below: schemas.folder) else { return nil }
      let parts = PathText.parts(of: String(inner)).map { String($0) }
      guard let name = parts.last,
        let ending = endings.first(where: { name.hasSuffix($0) && name.utf8.count > $0.utf8.count })
      else { return nil }
      let file = File(
        path: entry.path, folders: Array(parts.dropLast()), stem: String(name.dropLast(ending.count)), ending: ending)
      guard let finding = schemas.finding(file), !isRead(entry.path) else { return nil }
      return finding
    }
  }

  private init(tree: any SourceTree, folder: String) {
    self.tree = tree
    self.folder = folder
  }

  /// A file whose name looks like that of a schema.
  private struct File {
    let path: String
    /// Those around it, below that of the schemas.
    let folders: [String]
    /// The name without its ending.
    let stem: String
    let ending: String

    var name: String { stem + ending }
    var isSchema: Bool { ending.hasPrefix(".schema.") }
  }

  /// What is wrong with a file that no other one refers to; nil where nothing is.
  private func finding(_ file: File) -> Diagnostic? {
    switch file.folders {
    case []: return file.isSchema ? ofAddition(file) : nil
    case [Self.kindFolder]:
      guard file.ending != Self.suffix else { return nil }
      return finding(
        file,
        file.isSchema
          ? Self.isNotJSON(file) : "`\(file.name)` does not end in `\(Self.suffix)`, so it declares no kind",
        help: file.ending.hasSuffix("json")
          ? "Call it `\(file.stem)\(Self.suffix)`." : "Write it in JSON, as `\(file.stem)\(Self.suffix)`.")
    default:
      guard file.isSchema else { return nil }
      let isKind = file.folders[0] == Self.kindFolder
      return finding(
        file,
        "nothing is looked for in the folder `\(folder)/\(file.folders.joined(separator: "/"))`, so this schema says nothing",
        help: "Move it to `\(folder)/\(isKind ? Self.kindFolder + "/" : "")\(file.stem)\(Self.suffix)`.")
    }
  }

  /// The same for one that lies where fields are added to a kind.
  private func ofAddition(_ file: File) -> Diagnostic? {
    guard !kinds.contains(file.stem) else {
      guard file.ending != Self.suffix else { return nil }
      return finding(file, Self.isNotJSON(file), help: "Write it in JSON, as `\(file.stem)\(Self.suffix)`.")
    }
    if declaresKind(file) {
      return finding(
        file, "a kind is declared in the folder `\(folder)/\(Self.kindFolder)`, so this schema says nothing",
        help: "Move it to `\(folder)/\(Self.kindFolder)/\(file.stem)\(Self.suffix)`.")
    }
    let own = "\(folder)/\(Self.kindFolder)/\(file.stem)\(Self.suffix)"
    if tree.entry(at: own) != nil {
      return finding(
        file, "the kind `\(file.stem)` is one of your own, and this schema says nothing of it",
        help: "Write what stands here into `\(own)`, which declares the kind, and remove this file.", value: file.stem)
    }
    let near =
      Kinds.builtIn.kind(ofFolder: file.stem)?.builtIn.name
      ?? Spelling.nearest(to: file.stem, among: kinds.sorted()).first
    let names = Kinds.builtIn.declarations.map { "`\($0.name)`" }.joined(separator: ", ")
    return finding(
      file, "`\(file.stem)` is no kind of entry, so nothing is checked by this schema",
      help: Spelling.question(near.map { $0 + Self.suffix })
        ?? "Name the file after a kind: \(names). A kind of your own is declared at `\(own)`.",
      value: file.stem)
  }

  private static func isNotJSON(_ file: File) -> String {
    "`\(file.name)` is not in JSON, so nothing is checked by this schema"
  }

  /// Whether the schema has what only one that declares a kind has; one that can't be read has nothing.
  private func declaresKind(_ file: File) -> Bool {
    do throws(SourceError) {
      guard let source = try tree.file(at: file.path, limit: Limits.catalogue.fileSize) else { return false }
      let format: DataFormat = file.ending.hasSuffix("json") ? .json : .yaml
      return NodeTree.parse(source, as: format, limits: .data).tree.root["x-kind"] != nil
    } catch {
      return false
    }
  }

  private func finding(_ file: File, _ message: String, help: String, value: String? = nil) -> Diagnostic {
    Diagnostic(
      Self.fault.id, Self.fault.severity, message, at: Place(path: file.path, range: .startOfFile), help: help,
      value: value ?? file.name)
  }
}
