internal import SourceText
internal import Syntax

/// The schemas that an organisation wrote, read: those that add fields to a kind, and those that declare one.
struct OwnSchemas {
  /// A schema that adds fields to a built-in kind, or brings definitions.
  struct Addition {
    let file: SourceFile
    let root: NodeView
  }

  /// By the names of the kinds.
  private(set) var additions: [String: Addition] = [:]
  private(set) var kinds: OwnKindHeads
  /// Schemas that are no kind's, for others to refer to.
  private(set) var shared: [Addition] = []
  private(set) var references = SchemaReferences()
  /// By path.
  private(set) var files: [String: SourceFile] = [:]

  /// Reads those of `tree`; nil where it has none.
  init?(in tree: some SourceTree, _ configuration: Configuration, limits: Limits) {
    let folder = configuration.schemaFolder
    let paths = tree.entries(below: folder).map(\.path).filter { $0.hasSuffix(".json") }
    guard paths.contains(where: { $0.hasSuffix(KindHead.suffix) }) else { return nil }
    kinds = OwnKindHeads(languages: configuration.languages, schemaFolder: folder)
    for path in paths {
      let parts = PathText.parts(of: String(PathText.inner(path, below: folder) ?? ""))
      let isKind = parts.count == 2 && parts[0] == "kinds"
      guard isKind || parts.count == 1, let name = parts.last else { continue }
      read(path, called: String(name), at: parts.joined(separator: "/"), isKind: isKind, from: tree, limits)
    }
    let own = Dictionary(kinds.heads.map { ($0.folder, $0.name) }, uniquingKeysWith: { first, _ in first })
    kinds.refuseNested(NestedFolder.all(in: tree, configuration, own: own))
  }

  private mutating func read(
    _ path: String, called name: String, at inner: String, isKind: Bool, from tree: some SourceTree, _ limits: Limits
  ) {
    let kind = name.hasSuffix(KindHead.suffix) ? String(name.dropLast(KindHead.suffix.count)) : nil
    let file: SourceFile
    do throws(SourceError) {
      guard let found = try tree.file(at: path, limit: limits.fileSize) else { return }
      file = found
    } catch {
      // Of a schema that adds fields, the check by it says so.
      if isKind, let kind {
        kinds.refuse(
          kind,
          Diagnostic(
            LoadingFault.fileUnreadable.id, .error, error.message, at: Place(path: path, range: .startOfFile),
            help: error.help))
      }
      return
    }
    files[path] = file
    let (values, found) = NodeTree.parse(file, as: .json, limits: .data)
    references.add(values.root, at: inner)
    guard let kind else {
      // One that means to declare a kind is told of by its name.
      if values.root["x-kind"] == nil { shared.append(Addition(file: file, root: values.root)) }
      return
    }
    if !isKind {
      additions[kind] = Addition(file: file, root: values.root)
    } else if let error = found.first(where: { $0.severity == .error }) {
      kinds.refuse(kind, error)
    } else {
      kinds.add(file, values.root)
    }
  }
}
