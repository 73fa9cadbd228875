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
      discussion:
        "Several values of one field are alternatives; of several fields each has to hold. A field that names others takes their ids.",
      valueName: "field=value"))
  var conditions: [String] = []

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
    let filter = try FacetFilter(conditions, of: wanted.map { catalog.kinds[$0] }, in: catalog)
    let entries = catalog.entries.filter { (wanted == nil || $0.kind == wanted) && filter.lets($0) }
    let columns = EntryColumns(of: wanted.map { catalog.kinds[$0] }, withTexts: format != .table)
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
      try console.data(writer.bytes + [0x0A])
    }
    console.summary(counted(rows.count, "entry", "entries"))
    return .success
  }
}
