package import CatalogModel
internal import JSONSchema
package import SourceText
package import Syntax

/// The schemas that the files of a catalogue are checked by: the built-in ones, and in addition an organisation's own, which
/// lie at `<catalog>/schemas/<kind>.schema.json`.
package struct CatalogSchemas: Sendable {
  /// The schemas that the program brings along: the same for every catalogue, so they are compiled once.
  private struct BuiltIn {
    /// By ``EntityKind/index``.
    let kinds: [Schema?]
    let page: Schema?
    let configuration: Schema?
    let problems: [Diagnostic]

    /// Compiles all of them together: they have much in common.
    init() {
      let names = Kinds.builtIn.declarations.map(\.name) + ["page", "configuration"]
      let (schemas, problems) = Schema.compile(
        names.map(BuiltInSchema.uri), in: SchemaRegistry(mappings: [CatalogSchemas.embedded]), assertsFormat: true)
      kinds = Array(schemas.dropLast(2))
      page = schemas[names.count - 2]
      configuration = schemas[names.count - 1]
      self.problems = problems
    }
  }

  private static let builtIn = BuiltIn()

  private static let embedded = SchemaMapping(prefix: BuiltInSchema.prefix) { (path, _) throws(SourceError) in
    CompactSchemas.file(at: path)
  }

  /// Compiles the built-in schemas, which otherwise whatever asks for them first waits for.
  package static func prepare() { _ = builtIn }

  /// By ``EntityKind/index``.
  private let kinds: [Schema?]
  /// The kinds whose own schema is wrong, so that nobody knows which fields it adds.
  private let withBrokenAddition: Set<EntityKind>
  /// What is wrong with the schemas themselves.
  private let problems: [Diagnostic]

  /// The built-in schemas, and the organisation's own from the same tree as its entries.
  /// - Parameters:
  ///   - tree: where the organisation's own schemas lie.
  ///   - configuration: what says in which folder.
  ///   - declared: the kinds of the catalogue.
  package init(
    extensionsIn tree: any SourceTree, configuration: Configuration = Configuration(),
    kinds declared: Kinds = .builtIn
  ) {
    let registry = SchemaRegistry(tree: tree, mappings: [Self.embedded], advice: Self.advice)
    var problems = Self.builtIn.problems
    var broken: Set<EntityKind> = []
    func compile(_ uri: String) -> Schema? {
      let (schema, found) = Schema.compile(uri, in: registry, assertsFormat: true)
      problems += found
      return schema
    }
    kinds = declared.declarations.map { declaration in
      let path =
        declaration.isBuiltIn
        ? "\(configuration.schemaFolder)/\(declaration.name).schema.json" : declaration.file.path
      guard tree.entry(at: path) != nil else { return Self.builtIn.kinds[declaration.kind.index] }
      let base = BuiltInSchema.uri(declaration.isBuiltIn ? declaration.name : "entry")
      let addition = SchemaRegistry.uri(ofPath: path)
      var closings = registry.closings(of: addition, to: Noun.withArticle(declaration.title))
      if closings.contains(where: { tree.entry(at: $0.place.path) == nil }) {
        closings = [Self.referenceToBuiltIn(in: path)]
      }
      problems += closings
      if closings.isEmpty, let extended = compile(registry.extend(base, by: addition)) { return extended }
      // The entries are checked by what is known to be right.
      broken.insert(declaration.kind)
      return compile(base)
    }
    withBrokenAddition = broken
    self.problems =
      Set(problems).sorted()
      + UnusedSchemas.findings(in: tree, configuration) { path in
        // What a kind refers to that is refused itself, nobody asked for.
        let mayBeAskedFor = path.hasSuffix(".json") && !path.hasSuffix(".schema.json")
        return registry.hasRead(path: path) || declared.hasUnread && mayBeAskedFor
      }
    let shown = (problems + declared.problems).flatMap { [$0.place] + $0.related.map(\.place) }
    let paths = Set(shown.map(\.path))
    // What is refused as a kind was never asked for as a schema.
    files = registry.files.merging(declared.files) { first, _ in first }.filter { paths.contains($0.key) }
  }

  /// An addition that asks for a whole built-in schema as well, which knows nothing of the fields that are added.
  private static func referenceToBuiltIn(in path: String) -> Diagnostic {
    Diagnostic(
      SchemaFault.schemaInvalid.id, .error,
      "this schema refers to a whole built-in schema, which forbids the fields added here",
      at: Place(path: path, range: .startOfFile),
      help: "Remove that `$ref`: the built-in schema applies anyway, and only what is added or stricter stands here.")
  }

  /// What to write for a reference to a schema that is not here.
  private static func advice(for uri: String) -> String? {
    let near = Spelling.nearest(to: uri, among: BuiltInSchema.names.map(BuiltInSchema.uri)).first
    if let question = Spelling.question(near) { return question }
    return "Put the schema into the catalogue's folder `schemas` and refer to it there by its file's name, "
      + "as `address.json`; leave out `$id`, so that names are looked for beside this file."
  }

  /// The schemas that an organisation wrote and that something is wrong with, by path.
  package let files: [String: SourceFile]

  /// The most findings that the schemas have in all. Of each file behind the one that is the last straw, one mistake is told,
  /// so that a schema which asks for much multiplies neither the work nor the findings with the number of its entries.
  private static let maxFindings = 10_000
  /// So many files are explained beside one another before their findings are counted.
  private static let filesAtOnce = 16

  /// What the schemas say against the entries and pages, and what their documents say of themselves.
  func findings(in catalog: Catalog, threads: Int) -> [Diagnostic] {
    let entryCount = catalog.entryCount
    let pages = catalog.pages
    @Sendable func subject(
      _ index: Int, of catalog: Catalog
    ) -> (document: Document, schema: Schema?, entry: Entry?, translations: [Translation]) {
      guard index < entryCount else {
        let page = pages[index - entryCount]
        return (page.document, Self.builtIn.page, nil, page.translations)
      }
      let entry = catalog.entry(index)
      return (entry.document, kinds[entry.kind.index], entry, entry.translations)
    }
    var found = Parallel.map(entryCount + pages.count, threads: threads, makeWorker: { catalog.view() }) {
      catalog, index -> [Diagnostic]? in
      let (document, schema, entry, translations) = subject(index, of: catalog)
      guard var found = Self.quickFindings(in: document, schema) else { return nil }
      if let entry { found = StrayFields.added(to: found, in: document, entry.declaration) }
      for translation in translations { found += translation.document.diagnostics }
      return found
    }
    var open = found.indices.filter { found[$0] == nil }[...]
    var count = 0
    while !open.isEmpty {
      let files = Array(open.prefix(Self.filesAtOnce))
      let most = count < Self.maxFindings ? ValidationOptions.catalogue.diagnosticLimit : 1
      let explained = Parallel.map(files.count, threads: threads, chunk: 1) { position in
        let index = files[position]
        let (document, schema, entry, translations) = subject(index, of: catalog)
        var found = Self.findings(in: document, schema, of: entry?.declaration, most: most)
        if let entry { found = StrayFields.added(to: found, in: document, entry.declaration) }
        if let entry, withBrokenAddition.contains(entry.kind) { found.removeAll(where: Self.isUnknownField) }
        return found + translations.flatMap(\.document.diagnostics)
      }
      for (index, findings) in zip(files, explained) {
        found[index] = findings
        count += findings.count
      }
      open = open.dropFirst(files.count)
    }
    // A schema that turns out to be wrong when a value is checked is so for every entry.
    var told: Set<Diagnostic> = []
    return problems
      + found.lazy.compactMap(\.self).joined().filter {
        $0.rule != SchemaFault.schemaInvalid.id || told.insert($0).inserted
      }
  }

  /// Whether a finding tells of an unknown field of the entry itself, and not of a group within it.
  private static func isUnknownField(_ finding: Diagnostic) -> Bool {
    finding.rule == SchemaFault.fieldUnknown.id && finding.field == finding.value
  }

  /// What is wrong with the configuration file.
  func findings(inConfiguration document: Document) -> [Diagnostic] {
    Self.findings(in: document, Self.builtIn.configuration)
  }

  /// The schema of mappings, which only an import asks for.
  private static let importMap = Schema.compile(
    BuiltInSchema.uri("import-map"), in: SchemaRegistry(mappings: [CatalogSchemas.embedded]), assertsFormat: true
  ).schema

  /// The values of the mapping of an import, and what is wrong with them.
  package static func importMap(in file: SourceFile) -> (tree: NodeTree, findings: [Diagnostic]) {
    let (tree, problems) = NodeTree.parse(file, limits: .catalogue)
    guard !problems.contains(where: { $0.severity == .error }) else { return (tree, problems) }
    let options = ValidationOptions(plainScalarsAreStrings: true, numbersAreDecimal: true)
    return (tree, importMap?.validate(tree.root, path: file.path, options: options) ?? [])
  }

  /// - Parameters:
  ///   - kind: what is declared of the entry in the document; nil for what is no entry.
  ///   - most: how many mistakes are told.
  private static func findings(
    in document: Document, _ schema: Schema?, of kind: KindDeclaration? = nil,
    most: Int = ValidationOptions.catalogue.diagnosticLimit
  ) -> [Diagnostic] {
    if let found = quickFindings(in: document, schema) { return found }
    guard let schema else { return document.diagnostics }
    var options = ValidationOptions.catalogue
    options.diagnosticLimit = most
    var found = schema.validate(document.frontmatter.root, path: document.file.path, options: options)
    if let kind, !found.isEmpty { found = SchemaAdvice(document, kind).improved(found) }
    // Which of the texts may be quoted is known where all mistakes are.
    let own = most > 1 ? CutTexts.judged(document, by: schema) : CutTexts.withoutFixes(document)
    return found + own
  }

  /// The findings of a document that the schema has nothing against, or can't be asked about; nil where there is more to say.
  private static func quickFindings(in document: Document, _ schema: Schema?) -> [Diagnostic]? {
    guard let schema, document.frontmatterRange != nil else { return document.diagnostics }
    guard !isCutShort(document) else { return CutTexts.withoutFixes(document) }
    guard schema.accepts(document.frontmatter.root, .catalogue) else { return nil }
    return CutTexts.judged(document, by: schema)
  }

  /// Whether values are missing behind an error, so that the schema would complain of what is there.
  private static func isCutShort(_ document: Document) -> Bool {
    document.diagnostics.contains { $0.severity == .error && $0.rule != SyntaxFault.duplicateKey.id }
  }
}
