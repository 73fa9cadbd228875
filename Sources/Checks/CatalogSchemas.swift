package import CatalogModel
package import JSONSchema
package import SourceText
internal import Syntax

/// The schemas that the files of a catalogue are checked by: the built-in ones, and in addition an organisation's own, which
/// lie at `<catalog>/schemas/<kind>.schema.json`.
package struct CatalogSchemas: Sendable {
  /// By ``EntityKind/position``.
  private let kinds: [Schema?]
  private let page: Schema?
  private let configuration: Schema?
  /// What is wrong with the schemas themselves.
  private let problems: [Diagnostic]
  /// The fields that the organisation's own schema adds to each kind, by ``EntityKind/position``.
  private let additions: [[SchemaField]]

  /// The built-in schemas, and the organisation's own from the same tree as its entries.
  package init(extensionsIn tree: any SourceTree, catalogFolder: String) {
    let registry = SchemaRegistry(tree: tree)
    for file in EmbeddedFiles.all where file.path.hasPrefix("schemas/") { registry.add(file) }
    var problems: [Diagnostic] = []
    var additions: [[SchemaField]] = []
    func compile(_ uri: String) -> Schema? {
      let (schema, found) = Schema.compile(uri, in: registry, assertsFormat: true)
      problems += found
      return schema
    }
    kinds = EntityKind.allCases.map { kind in
      let builtIn = Self.uri(kind.name)
      let path = (catalogFolder.isEmpty ? "" : catalogFolder + "/") + "schemas/\(kind.name).schema.json"
      guard tree.entry(at: path) != nil else {
        additions.append([])
        return compile(builtIn)
      }
      let addition = SchemaRegistry.uri(ofPath: path)
      additions.append(registry.fields(of: addition))
      // With a broken extension the entries are checked by what is known to be right.
      return compile(registry.extend(builtIn, by: addition)) ?? compile(builtIn)
    }
    page = compile(Self.uri("page"))
    configuration = compile(Self.uri("configuration"))
    self.additions = additions
    self.problems = Set(problems).sorted()
  }

  /// The `$id` of the schema called `name`: a kind, `page` or `configuration`. Nothing can be fetched from there, because
  /// nobody can own a name below `.example` (RFC 2606).
  private static func uri(_ name: String) -> String { "https://salkku.example/schemas/\(name).schema.json" }

  /// The fields that the organisation's own schema adds to a kind, in the order in which it names them.
  package func additionalFields(of kind: EntityKind) -> [SchemaField] { additions[kind.position] }

  /// What the schemas say against the entries and pages, and what their documents say of themselves.
  func findings(in catalog: Catalog, threads: Int) -> [Diagnostic] {
    let entries = catalog.entries
    let found = Parallel.map(entries.count, threads: threads) { index in
      let entry = catalog.entry(index)
      return Self.findings(in: entry.document, kinds[entry.kind.position])
        + entry.translations.flatMap(\.document.diagnostics)
    }
    return problems + found.flatMap { $0 }
      + catalog.pages.flatMap {
        Self.findings(in: $0.document, page) + $0.translations.flatMap(\.document.diagnostics)
      }
  }

  /// What is wrong with the configuration file.
  func findings(inConfiguration document: Document) -> [Diagnostic] { Self.findings(in: document, configuration) }

  private static func findings(in document: Document, _ schema: Schema?) -> [Diagnostic] {
    guard let schema, document.frontmatterRange != nil, !isCutShort(document) else { return document.diagnostics }
    let found = schema.validate(document.frontmatter.root, path: document.file.path, options: .catalogue)
    return found.isEmpty ? document.diagnostics : merged(found, document.diagnostics)
  }

  /// Whether values are missing behind an error, so that the schema would complain of what is there.
  private static func isCutShort(_ document: Document) -> Bool {
    document.diagnostics.contains {
      $0.severity == .error && $0.rule != SyntaxRule.duplicateKey && $0.rule != SyntaxRule.markdownTooLarge
    }
  }

  /// Both lists, with one finding for a value that is empty because a ` #` made a comment of it.
  private static func merged(_ found: [Diagnostic], _ document: [Diagnostic]) -> [Diagnostic] {
    var rest = document
    let schema = found.map { finding in
      guard finding.place.range.isEmpty,
        let index = rest.firstIndex(where: {
          $0.rule == SyntaxRule.textCutByComment && $0.place.range.start >= finding.place.range.start
            && $0.place.range.start - finding.place.range.start <= 1
        })
      else { return finding }
      let cut = rest.remove(at: index)
      var both = finding
      both.help = cut.help ?? finding.help
      both.fix = cut.fix ?? finding.fix
      return both
    }
    return schema + rest
  }
}
