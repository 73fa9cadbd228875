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
    guard let schemas = OwnSchemas(in: tree, configuration, limits: limits) else { return .builtIn }
    let heads = schemas.kinds.heads
    var names = builtIn.byName
    for (offset, head) in heads.enumerated() {
      names[head.name] = EntityKind(index: builtIn.declarations.count + offset)
    }
    let scope = DeclarationScope(
      kinds: names, refused: schemas.kinds.refused, languages: configuration.languages,
      schemaFolder: configuration.schemaFolder)
    let references = schemas.references
    var problems = schemas.kinds.problems
    for schema in schemas.shared { problems += AnnotationCheck(schema.file, .shared, scope).problems(in: schema.root) }
    var declarations = builtIn.declarations.map { kind in
      guard let addition = schemas.additions[kind.name] else { return kind }
      let declared = DeclaredFields(of: addition.root, common: KindSchema.common, file: references.file)
      problems += AnnotationCheck(addition.file, .addition(to: kind), scope).problems(in: addition.root)
      let extended = KindDeclaration(kind, extendedBy: declared, kinds: names)
      problems += FieldCheck(addition.file, addition.root, scope).problems(
        of: extended.ownFields, declared, besides: kind.references.count)
      return extended
    }
    let shared = KindSchema.entry.map { DeclaredFields(of: $0, common: KindSchema.common) }
    for head in heads {
      let declared = DeclaredFields(of: head.root, common: KindSchema.common, file: references.file)
      let own = shared.map { declared.without($0) } ?? declared
      problems += AnnotationCheck(head.file, .kind(head), scope).problems(in: head.root)
      problems += FieldCheck(head.file, head.root, scope).problems(of: own.fields[...], declared, besides: 0)
      // The title and the summary come first.
      let fields = shared?.around(declared, after: 2) ?? declared
      declarations.append(
        KindDeclaration(EntityKind(index: declarations.count), KindSchema(head: head, fields: fields), kinds: names))
    }
    return Kinds(
      declarations, problems: problems.sorted(), hasUnread: schemas.kinds.hasUnread, files: schemas.files)
  }
}
