internal import ArgumentParser
internal import CatalogModel
internal import Exchange
internal import Reporting
internal import SourceText
internal import Syntax

/// `salkku show`: everything about one entry.
struct Show: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one entry: its fields, what it refers to, what refers to it, and what is wrong with it.")

  @Argument(help: ArgumentHelp("The entry's id, or kind:id where several kinds have it.", valueName: "id"))
  var id: String

  @Option(help: ArgumentHelp("How it is written: table, json or csv.", valueName: "format"))
  var format = TableFormat.table

  @OptionGroup(title: "What is read") var source: SourceOptions
  @OptionGroup(title: "Output") var console: ConsoleOptions

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let source = try Source.open(source, console)
    let checked = try CheckedCatalog.load(source, console: console)
    let entry = try checked.catalog.entry(named: id)
    let paths = Set([entry.path] + entry.translations.map(\.document.file.path))
    let report = checked.report(checked.findings.filter { paths.contains($0.place.path) })
    switch format {
    case .table: try writeTable(entry, report, console)
    case .csv:
      let facts = [["kind", entry.declaration.name], ["id", entry.id], ["path", entry.path]]
      try console.data(Table(columns: ["field", "value"], rows: facts + Self.fields(entry)).csv)
    case .json: try console.data(Self.json(entry, report) + [0x0A])
    }
    return .success
  }

  private func writeTable(_ entry: Entry, _ report: Report, _ console: Console) throws(CommandFailure) {
    let style = Style(isColoured: console.isOutputColoured)
    var bytes = Array("\(style.bold(TerminalText.visible(entry.key)))  \(TerminalText.visible(entry.path))\n".utf8)
    func section(_ title: String, _ columns: [String], _ rows: [[String]]) {
      guard !rows.isEmpty else { return }
      bytes += Array("\n\(title)\n".utf8)
      // The section's title says what the columns are.
      let text = Table(columns: columns.map { _ in "" }, rows: rows).text(isColoured: false)
      bytes += text.dropFirst(text.prefix { $0 != 0x0A }.count + 1)
    }
    section("Fields", ["field", "value"], Self.fields(entry))
    section("Refers to", ["field", "entry"], entry.links.map { Self.outgoing($0, of: entry) })
    section("Referred to by", ["entry", "field"], entry.incomingLinks.map { Self.incoming($0, entry.catalog) })
    try console.data(bytes)
    guard !report.findings.isEmpty else { return }
    try console.data(Array("\nFindings\n".utf8))
    try report.writeText(to: console)
  }

  /// `field`, and what it names; a reference that leads nowhere as it is written.
  private static func outgoing(_ link: Link, of entry: Entry) -> [String] {
    [
      entry.catalog.field(of: link).path,
      link.target.map { entry.catalog.entry($0).key } ?? "\(entry.node(at: link.node).string) (nothing)",
    ]
  }

  private static func incoming(_ link: Link, _ catalog: Catalog) -> [String] {
    [catalog.entry(link.source).key, catalog.field(of: link).path]
  }

  /// The fields as paths and values: `value[0].for`, in the order in which they are written.
  private static func fields(_ entry: Entry) -> [[String]] {
    var rows: [[String]] = []
    func collect(_ node: NodeView, _ path: String) {
      if node.isMapping, node.count > 0 {
        for pair in node.pairs { collect(pair.value, path.isEmpty ? pair.key.string : "\(path).\(pair.key.string)") }
      } else if node.isSequence, node.elements.contains(where: { !$0.isScalar }) {
        for (position, element) in node.elements.enumerated() { collect(element, "\(path)[\(position)]") }
      } else if node.isSequence {
        rows.append([path, node.elements.map(\.string).joined(separator: ", ")])
      } else if !path.isEmpty {
        rows.append([path, node.string])
      }
    }
    guard let diagnosis = entry.as(Diagnosis.self) else {
      collect(entry.fields, "")
      return rows
    }
    // In the file the answers of one person stand together, and nobody shall be recognised.
    for pair in entry.fields.pairs {
      if pair.key.string == Diagnosis.answersField {
        rows.append([pair.key.string, counted(diagnosis.answers.count, "answer", "answers")])
      } else {
        collect(pair.value, pair.key.string)
      }
    }
    return rows
  }

  private static func json(_ entry: Entry, _ report: Report) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("version", 1)
      writer.member("kind", entry.declaration.name)
      writer.member("id", entry.id)
      writer.member("path", entry.path)
      writer.key("fields")
      let values = FieldValues(entry.catalog, of: [entry.kind])
      if let diagnosis = entry.as(Diagnosis.self) {
        values.write(entry, leavingOut: Diagnosis.answersField, to: &writer)
        writer.key("answers")
        writer.object { $0.member("count", diagnosis.answers.count) }
      } else {
        values.write(entry, to: &writer)
      }
      writer.references(of: entry) { entry.catalog.entry($0).key }
      writer.key("findings")
      writer.array(report.findings) { writer, finding in
        writer.object { writer in
          writer.member("rule", finding.diagnostic.rule.name)
          writer.member("severity", finding.diagnostic.severity.name)
          writer.member("message", finding.diagnostic.message)
          writer.member("path", finding.span.path)
          if let start = finding.span.start {
            writer.member("line", start.line)
            writer.member("column", start.column)
          }
        }
      }
    }
    return writer.bytes
  }
}
