internal import ArgumentParser
internal import CatalogModel
internal import Exchange
internal import Reporting
internal import SourceText

/// `salkku list`: what is in the catalogue.
struct List: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the catalogue's entries.",
    discussion:
      "They come by kind, then by id. Of one kind, the columns are those that its schema declares, in csv and json also those of texts."
  )

  @Argument(help: ArgumentHelp("The kind of entries, such as team; all kinds without it.", valueName: "kind"))
  var kind: String?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "List only entries of the kind that have a value, as the facets of its page do. May be repeated.",
      discussion: """
        Several values of one field are alternatives; of several fields each has to hold. A field that names others takes their \
        ids. `!=` asks for entries without a value; `<`, `<=`, `>` and `>=` compare numbers and dates, and an entry without one \
        is not found by them. A date is a day, a month, a quarter or a year: `--where 'reviewed<2026-Q2'`.
        """,
      valueName: "field=value"))
  var conditions: [String] = []

  @Option(
    help: ArgumentHelp(
      "List only entries of the kind in which a field is not filled in. May be repeated.", valueName: "field"))
  var without: [String] = []

  @Option(
    help: ArgumentHelp(
      "Which columns there are, with commas between.",
      discussion: "Any of `kind`, `id`, `title`, `path`, and the fields of the kind that a line has room for.",
      valueName: "names"))
  var columns: String?

  @Option(help: ArgumentHelp("How the list is written: table, json or csv.", valueName: "format"))
  var format = TableFormat.table

  @OptionGroup(title: "What is read") var source: SourceOptions
  @OptionGroup(title: "Output") var console: ConsoleOptions

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let source = try Source.open(source, console)
    let catalog = try CheckedCatalog.read(source, console: console)
    try CheckedCatalog.refuseMissing(catalog, source)
    var wanted: EntityKind?
    if let kind { wanted = try catalog.kinds.kind(namedByPerson: kind) }
    let declaration = wanted.map { catalog.kinds[$0] }
    let filter = try EntryFilter(conditions, without: without, of: declaration, in: catalog)
    let entries = catalog.entries.filter { (wanted == nil || $0.kind == wanted) && filter.lets($0) }
    let columns = try columns(of: declaration)
    let rows = entries.map(columns.values)
    let table = Table(columns: columns.names, rows: rows)
    switch format {
    case .table: try console.data(table.text(isColoured: console.isOutputColoured))
    case .csv: try console.data(table.csv)
    case .json:
      var writer = JSONWriter()
      writer.object { writer in
        writer.member("version", 1)
        writer.key("entries")
        writer.array(rows, isOnePerLine: true) { writer, row in
          writer.object { writer in
            for (column, value) in zip(table.columns, row) where !value.isEmpty { writer.member(column, value) }
          }
        }
      }
      writer.endLine()
      try console.data(writer.bytes)
    }
    console.summary(counted(rows.count, "entry", "entries"))
    return .success
  }

  private func columns(of kind: KindDeclaration?) throws(CommandFailure) -> EntryColumns {
    guard let columns else { return EntryColumns(of: kind, withTexts: format != .table) }
    var seen: Set<String> = []
    let names = columns.split { $0 == "," || $0 == " " }.map(String.init).filter { seen.insert($0).inserted }
    if !names.isEmpty, let found = EntryColumns(named: names, of: kind) { return found }
    let known = EntryColumns.names(of: kind)
    let unknown = names.first { !known.contains($0) }
    throw CommandFailure(
      unknown.map { "there is no column `\($0)`" } ?? "`--columns` names no column",
      help: unknown.flatMap { Spelling.question(Spelling.nearest(to: $0, among: known)) }
        ?? "Write some of \(Noun.joined(known, "and")), with commas between.")
  }
}
