internal import ArgumentParser
internal import CatalogModel
internal import Checks
internal import FileSystem
internal import JSONSchema
internal import Reporting
internal import SourceText
internal import Syntax

/// `salkku check`: holds any data against any JSON Schema.
struct Check: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check YAML, JSON or Markdown frontmatter against a JSON Schema.",
    discussion: """
      A file ending in .json is read as JSON, one in .md by its frontmatter, everything else as YAML, each of its documents \
      by itself. The schema is one of \
      JSON Schema 2020-12. It may refer to files in its own folder, and below the current one if it lies there; for all \
      others --map says where they are; those that `salkku schema` prints are known. Nothing is ever fetched. Exit status 2 if a file can't be read, or the schema \
      is itself wrong.
      """)

  @Option(help: ArgumentHelp("The schema, in JSON (.json) or YAML.", valueName: "file"))
  var schema: String

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "The folder that holds the schemas whose addresses begin with this one. Repeatable.", valueName: "url=folder"))
  var mappings: [SchemaFolder] = []

  @Flag(
    help: ArgumentHelp(
      "Check `format` as well: dates, addresses and so on.",
      discussion: "JSON Schema leaves that open; by default a format only tells people what is meant."))
  var assertFormat = false

  @Argument(help: ArgumentHelp("The files to check; - for YAML or JSON on standard input.", valueName: "data"))
  var data: [String]

  @OptionGroup(title: "Report") var reports: ReportOptions
  @OptionGroup(title: "Output") var console: ConsoleOptions

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let registry = try registry()
    let start = Platform.monotonicSeconds()
    let (compiled, problems) = Schema.compile(
      registry.uri, in: registry.schemas, assertsFormat: assertFormat)
    guard let compiled else {
      let day = try SourceOptions.day(named: nil, commitTime: nil)
      let report = Report(problems, day: day, file: { registry.schemas.files[$0] })
      try reports.write(report, of: inputs(registry.schemas), to: console)
      console.summary("\(report.summary) in the schema, so nothing was checked")
      return .failure
    }
    console.detail("compiled the schema in \(milliseconds(since: start))")
    var named: Set<String> = []
    let paths = data.filter { named.insert($0).inserted }
    let results = console.progress.during("checking", total: paths.count) {
      Parallel.map(paths.count, chunk: 1) { index in
        defer { console.progress.advance() }
        return DataFile(paths[index], schema: compiled)
      }
    }
    return try report(results, about: problems, in: registry.schemas, on: console)
  }

  private func inputs(_ registry: SchemaRegistry) -> Inputs {
    Inputs(files: data + [schema] + registry.files.keys)
  }

  private func registry() throws(CommandFailure) -> (schemas: SchemaRegistry, uri: String) {
    do throws(SourceError) {
      let bytes = try NamedFiles.read(schema, limit: Limits.data.fileSize)
      let home = SchemaFolder.home(of: schema)
      let known = (mappings + [home.folder]).map(\.mapping) + [BuiltInSchema.mapping]
      let registry = SchemaRegistry(mappings: known, advice: SchemaFolder.advice)
      let uri = SchemaRegistry.uri(ofPath: home.name)
      registry.add(SourceFile(path: schema, bytes: bytes), uri: uri)
      return (registry, uri)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// - Parameter warnings: what is odd about the schema.
  private func report(
    _ results: [DataFile], about warnings: [Diagnostic], in registry: SchemaRegistry, on console: Console
  ) throws(CommandFailure) -> ExitStatus {
    let data = Dictionary(
      results.compactMap { result in result.file.map { (result.path, $0) } }, uniquingKeysWith: { first, _ in first })
    let files = data.merging(registry.files) { own, _ in own }
    let day = try SourceOptions.day(named: nil, commitTime: nil)
    let report = Report((warnings + results.flatMap(\.findings)).sorted(), day: day, file: { files[$0] })
    try reports.write(report, of: inputs(registry), to: console)
    if !warnings.isEmpty { console.summary("\(TerminalText.visible(schema)): \(warnings.summary)") }
    for result in results {
      let summary = result.findings.isEmpty ? "fits" : result.findings.summary
      console.summary("\(TerminalText.visible(result.path)): \(summary)")
    }
    return ExitStatus(data: results.flatMap(\.findings))
  }
}

/// One file, checked.
private struct DataFile: Sendable {
  let path: String
  /// Sorted by place.
  let findings: [Diagnostic]
  /// What the file holds; nil where there is nothing to show of it.
  let file: SourceFile?

  init(_ path: String, schema: Schema) {
    self.path = path
    do throws(SourceError) {
      let limit = Limits.data.fileSize
      let bytes =
        path == "-" ? try NamedFiles.readStandardInput(limit: limit) : try NamedFiles.read(path, limit: limit)
      let file = SourceFile(path: path, bytes: bytes)
      findings = Self.findings(in: file, schema)
      self.file = findings.isEmpty ? nil : file
    } catch {
      let place = Place(path: path, range: .startOfFile)
      findings = [Diagnostic(LoadingFault.fileUnreadable.id, .error, error.message, at: place, help: error.help)]
      file = nil
    }
  }

  private static func findings(in file: SourceFile, _ schema: Schema) -> [Diagnostic] {
    let reader = SyntaxReader(limits: .data)
    let name = file.path.lowercased()
    if name.hasSuffix(".md") {
      let document = reader.document(file)
      return Self.findings(of: document.frontmatter, document.diagnostics, in: file, schema)
    }
    let format: DataFormat = name.hasSuffix(".json") ? .json : .yaml
    let parts = format == .json ? [] : YAMLStream.documents(in: file)
    // A file that is refused as a whole has no parts.
    guard parts.count > 1, reader.refusals(of: file, as: format).isEmpty else {
      let (tree, problems) = reader.parse(file, as: format)
      return Self.findings(of: tree, problems, in: file, schema)
    }
    var findings: [Diagnostic] = []
    for (number, part) in parts.enumerated() {
      guard findings.count < maxFindings else {
        findings.append(
          Diagnostic(
            SchemaFault.schemaLimit.id, .error,
            "\(counted(parts.count - number, "document", "documents")) from here on were not looked at",
            at: Place(path: file.path, range: SourceRange(start: part.start, end: part.start)),
            help: "Correct those above first."))
        break
      }
      let (tree, problems) = reader.parse(file, in: part)
      findings += Self.findings(of: tree, problems, in: file, schema)
    }
    return findings
  }

  /// As many findings as are told of a document, beyond which nobody reads on.
  private static let maxFindings = 1000

  private static func findings(
    of tree: NodeTree, _ problems: [Diagnostic], in file: SourceFile, _ schema: Schema
  ) -> [Diagnostic] {
    // Behind an error values are missing, so the schema would complain of what is there.
    let isCutShort = problems.contains { $0.severity == .error && $0.rule != SyntaxFault.duplicateKey.id }
    return (problems + (isCutShort ? [] : schema.validate(tree.root, path: file.path))).sorted()
  }
}
