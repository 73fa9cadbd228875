package import SourceText
package import Syntax

extension Kinds {
  /// The kinds of the catalogue in `tree`: the built-in ones with the fields that the organisation adds to them, and those
  /// that it declares itself.
  ///
  /// What is wrong with a declaration is in ``problems``, and the kind is as if it had not been declared.
  package static func load(
    from tree: some SourceTree, configuration: Configuration, limits: Limits = .catalogue
  ) -> Kinds {
    let folder = configuration.schemaFolder
    let paths = tree.entries(below: folder).map(\.path).filter { $0.hasSuffix(".json") }
    guard paths.contains(where: { $0.hasSuffix(Self.suffix) }) else { return .builtIn }
    var problems: [Diagnostic] = []
    var additions: [String: (file: SourceFile, root: NodeView)] = [:]
    var own = OwnKindHeads(languages: configuration.languages)
    var read: [String: NodeView] = [:]
    for path in paths {
      let parts = PathText.parts(of: String(PathText.inner(path, below: folder) ?? ""))
      let isKind = parts.count == 2 && parts[0] == "kinds"
      guard isKind || parts.count == 1, let name = parts.last else { continue }
      let file: SourceFile?
      do throws(SourceError) {
        file = try tree.file(at: path, limit: limits.fileSize)
      } catch {
        // Of a schema that adds fields, the check by it says so.
        if isKind {
          own.refuse(
            Diagnostic(
              LoadingFault.fileUnreadable.id, .error, error.message, at: Place(path: path, range: .startOfFile),
              help: error.help))
        }
        continue
      }
      guard let file else { continue }
      let (values, found) = NodeTree.parse(file, as: .json, limits: .data)
      read[String(name)] = values.root
      guard path.hasSuffix(Self.suffix) else { continue }
      if !isKind {
        additions[String(name.dropLast(Self.suffix.count))] = (file, values.root)
      } else if let error = found.first(where: { $0.severity == .error }) {
        own.refuse(error)
      } else {
        own.add(file, values.root)
      }
    }
    problems += own.problems
    let files = read
    var names = builtIn.byName
    for (offset, head) in own.heads.enumerated() {
      names[head.name] = EntityKind(index: builtIn.declarations.count + offset)
    }
    func fields(_ root: NodeView, in file: SourceFile) -> DeclaredFields {
      let fields = DeclaredFields(of: root, common: KindSchema.common) { files[$0] }
      if fields.isCut {
        problems.append(
          Diagnostic(
            DeclarationFault.annotationInvalid.id, .warning,
            "this schema declares so many fields that not all of them are understood",
            at: Place(path: file.path, range: .startOfFile),
            help:
              "Values are checked all the same, but texts and references in the rest of them are taken for plain words. "
              + "Leave out definitions that refer to one another again and again, or make several kinds of it."))
      }
      return fields
    }
    var declarations = builtIn.declarations.map { kind in
      guard let addition = additions[kind.name] else { return kind }
      problems += AnnotationCheck(addition.file, kinds: names, languages: configuration.languages)
        .problems(in: addition.root, isKind: false)
      return KindDeclaration(kind, extendedBy: fields(addition.root, in: addition.file), kinds: names)
    }
    let shared = KindSchema.entry.map { DeclaredFields(of: $0, common: KindSchema.common) }
    for head in own.heads {
      let declared = fields(head.root, in: head.file)
      problems += AnnotationCheck(head.file, kinds: names, languages: configuration.languages).problems(in: head.root)
      declarations.append(
        KindDeclaration(
          EntityKind(index: declarations.count), KindSchema(head: head, fields: shared?.around(declared) ?? declared),
          kinds: names))
    }
    return Kinds(declarations, problems: problems.sorted(), hasUnread: own.hasUnread)
  }

  private static let suffix = ".schema.json"
}
