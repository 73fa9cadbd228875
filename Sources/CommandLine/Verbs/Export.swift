internal import ArgumentParser
internal import CatalogModel
internal import Exchange
internal import FileSystem
internal import Publishing
internal import Reporting
internal import Site
internal import SourceText

/// `salkku export`: writes the catalogue for another program.
struct Export: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the catalogue for other programs: as tables, as JSON, or as a database.",
    discussion: """
      `csv` is for spreadsheets: a file for each kind, and one for each list that its entries have. `json` is the file \
      catalogue.json of the site. `sqlite` is a database with a table for each kind, and views that answer what the \
      overviews of the site do. A catalogue with errors is not exported.
      """)

  /// What is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, json, sqlite
  }

  @Argument(help: ArgumentHelp("What is written: csv, json or sqlite.", valueName: "format"))
  var format: Format

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to: a folder for the tables, else a file; `-` is standard output.",
      discussion: """
        Without it the tables go to the folder catalogue-csv, the database to catalogue.sqlite, and what is one text to standard \
        output. What stands there is replaced if it is an earlier export of the same sort.
        """,
      valueName: "path"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Which edition is written: `portfolio` with everything, or `catalogue` with what customers may see.",
      discussion: "Without it `edition` in salkku.yaml counts, and then the portfolio.", valueName: "edition"))
  var edition: Configuration.Edition?

  @Option(
    help: ArgumentHelp(
      "Write one table of csv alone: that of a kind, or one of its lists, as `measure` or `measure.readings`.",
      valueName: "table"))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      "What stands between two values of csv: comma, semicolon or tab.",
      discussion: """
        Without it a comma. A spreadsheet that writes numbers with a comma expects semicolons, and then numbers have a comma.
        """,
      valueName: "name"))
  var separator: CSVExport.Separator?

  @Flag(help: "Export a catalogue that has errors; the exit status is still 1.")
  var keepGoing = false

  @OptionGroup var day: AsOfOption

  @Flag(help: "Leave out of json what the repository tells of changes.")
  var noHistory = false

  @OptionGroup(title: "What is read") var source: SourceOptions
  @OptionGroup(title: "Output") var console: ConsoleOptions

  func validate() throws {
    if output?.isEmpty ?? false {
      throw ValidationError("`--output` names nothing", help: "Write `--output \(Self.example(of: format))`.")
    }
    if kind != nil, format != .csv {
      throw ValidationError(
        "`--kind` names a table of csv, and \(format.rawValue) is one file with all of them",
        help: "Leave it out, or write `salkku export csv --kind \(kind ?? "")`.")
    }
    if separator != nil, format != .csv {
      throw ValidationError(
        "`--separator` is for csv, and \(format.rawValue) has none", help: "Leave it out, or write `salkku export csv`."
      )
    }
    if noHistory, format != .json {
      throw ValidationError(
        "`--no-history` is for json: \(format.rawValue) tells nothing of changes", help: "Leave it out.")
    }
    try day.validate(with: source)
  }

  private static func example(of format: Format) -> String {
    switch format {
    case .csv: "catalogue-csv"
    case .json: "catalogue.json"
    case .sqlite: "catalogue.sqlite"
    }
  }

  private static func noun(of format: Format) -> String {
    switch format {
    case .csv: "table"
    case .json: "file of data"
    case .sqlite: "database"
    }
  }

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let source = try Source.open(day.options(source), console)
    let isForCustomers = try isForCustomers(source.configuration)
    // What stands in the way is told before anything else takes its time.
    let target = try target(besides: source)
    let checked = try CheckedCatalog.load(source, console: console)
    let errors = checked.findings.filter { $0.severity == .error }
    if !errors.isEmpty, !keepGoing {
      console.summary(
        "\(checked.report(errors).summary); nothing was written. `salkku lint` shows them: correct them, or export with "
          + "--keep-going.")
      return ExitStatus(errors, failOn: .error)
    }
    let catalog = isForCustomers ? try checked.customersCatalog() : checked.catalog
    let start = Platform.monotonicSeconds()
    switch format {
    case .csv: try writeTables(catalog, isForCustomers, to: target, console)
    case .json:
      try target.write(json(checked, catalog, isForCustomers, console).parts, entries(of: catalog), console)
    case .sqlite: try target.write(database(checked, catalog, isForCustomers, console), entries(of: catalog), console)
    }
    console.detail("wrote the export in \(milliseconds(since: start))")
    return ExitStatus(errors, failOn: .error)
  }

  private func entries(of catalog: Catalog) -> String { counted(catalog.entryCount, "entry", "entries") }

  private func isForCustomers(_ configuration: Configuration) throws(CommandFailure) -> Bool {
    switch edition ?? configuration.edition {
    case .portfolio: return false
    case .catalogue: return true
    case .both:
      throw CommandFailure(
        "\(edition == nil ? "`edition` in \(Configuration.fileName)" : "`--edition`") says `both`, and an export is of one edition",
        help: "Write `--edition portfolio` for everything, or `--edition catalogue` for what customers may see.")
    }
  }

  // MARK: - Where to

  /// Where the export is to be written.
  private enum Target {
    case standardOutput
    case folder(PublishedFolder)
    case file(OutputFile, Inputs)

    /// - Parameter content: what is in it, as `12 entries`.
    func write(
      _ parts: some Sequence<[UInt8]>, _ content: String, _ console: Console
    ) throws(CommandFailure) {
      switch self {
      case .standardOutput, .folder: try console.data(parts: parts)
      case .file(let file, let inputs):
        try file.write(parts: parts, besides: inputs)
        console.summary("\(file.name) has \(content)")
      }
    }
  }

  private func target(besides source: Source) throws(CommandFailure) -> Target {
    if output == "-" || output == nil && (format == .json || format == .csv && kind != nil) { return .standardOutput }
    let example = Self.example(of: format)
    let path = output ?? example
    if format == .csv, kind == nil {
      let folder = PublishedFolder(path: path, content: "the tables", example: "--output \(example)")
      try folder.refuse(besides: source)
      // What a build published has a record as well, and would be taken away by the tables.
      if FileStatus.following("\(path)/index.html") != nil {
        throw CommandFailure(
          "`\(path)` holds a site, and the tables would take its place",
          help: "Name a folder of their own: --output \(example).")
      }
      return .folder(folder)
    }
    let inputs = Inputs(source: source)
    let file = OutputFile(
      noun: Self.noun(of: format), name: path, path: path, instead: "Name another file: `--output \(example)`.")
    let destination = try file.destination(besides: inputs)
    switch format {
    case .json: try refuseOther(at: destination, path, CatalogueData.beginning.count) { $0 == CatalogueData.beginning }
    case .sqlite: try refuseOther(at: destination, path, SQLiteExport.headLength, unless: SQLiteExport.isOne)
    // What a table begins with is known once the catalogue is read.
    case .csv: break
    }
    return .file(file, inputs)
  }

  /// A file that stands there is replaced if an earlier export wrote it.
  /// - Parameters:
  ///   - length: how many of its first bytes tell.
  ///   - isEarlier: whether they are those of such a file.
  private func refuseOther(
    at destination: Destination, _ path: String, _ length: Int, unless isEarlier: ([UInt8]) -> Bool
  ) throws(CommandFailure) {
    let beginning: [UInt8]?
    do throws(SystemError) { beginning = try destination.beginning(length) } catch {
      throw CommandFailure(
        "`\(path)` can't be read: \(error.reason)", help: "An earlier export alone is replaced; name another file.")
    }
    guard let beginning, !beginning.isEmpty, !isEarlier(beginning) else { return }
    throw CommandFailure(
      "`\(path)` is there, and no earlier export \(format == .csv ? "of this table" : "to \(format.rawValue)") wrote it",
      help: "Name another file, or remove that one.")
  }

  /// What people changed in an earlier export is kept in the folder, and may tell what customers are not to know.
  private func refuseKept(in folder: PublishedFolder) throws(CommandFailure) {
    let kept = "\(folder.path)/\(Publisher.keptFiles)"
    guard FileStatus.following(kept) != nil else { return }
    var names: [String] = []
    do throws(SourceError) {
      let opened = try NamedFiles.folder(kept)
      do throws(SystemError) { names = try opened.names() } catch {
        throw SourceError("`\(kept)` can't be read: \(error.reason)")
      }
    } catch {
      throw CommandFailure(error)
    }
    guard let name = names.min() else { return }
    throw CommandFailure(
      "`\(kept)/\(name)` is what somebody changed in an earlier export, and may tell what customers are not to know",
      help: "Move it elsewhere, or name another folder for the customers' tables.")
  }

  // MARK: - What

  private func writeTables(
    _ catalog: Catalog, _ isForCustomers: Bool, to target: Target, _ console: Console
  ) throws(CommandFailure) {
    let export = CSVExport(catalog, isForCustomers: isForCustomers, separator: separator ?? .comma)
    guard case .folder(let folder) = target else {
      let name = try table(of: export, catalog)
      if case .file(let file, let inputs) = target {
        let heads = export.heads(of: name)
        try refuseOther(
          at: try file.destination(besides: inputs), file.path, heads.reduce(0) { max($0, $1.count) }
        ) { beginning in heads.contains { beginning.starts(with: $0) } }
      }
      guard let (content, rows) = export.table(name) else { return }
      return try target.write(CollectionOfOne(content), counted(rows, "row", "rows"), console)
    }
    if isForCustomers { try refuseKept(in: folder) }
    let summary: PublishingSummary
    do throws(PublishingError) {
      summary = try console.progress.during("writing", total: export.paths.count) { () throws(PublishingError) in
        try Publisher.publish(export.paths, to: folder.path, makeWorker: {}) { _, index throws(SourceError) in
          defer { console.progress.advance() }
          return .bytes(export.content(at: index))
        }
      }
    } catch {
      throw CommandFailure(error.message, help: error.help)
    }
    PublishedFolder.report(summary, of: folder.path, "tables", on: console)
    if isForCustomers, !summary.edited.isEmpty {
      console.summary("move what was kept elsewhere before you give the folder away: it may tell what is internal")
    }
  }

  /// The name of the table that `--kind` means; without it, which only standard output comes to, that can't be.
  private func table(of export: CSVExport, _ catalog: Catalog) throws(CommandFailure) -> String {
    guard let kind else {
      throw CommandFailure(
        "the tables are several files, and standard output is one", help: "Name one with `--kind team`, or a folder.")
    }
    if export.tableNames.contains(kind) { return kind }
    if let dot = kind.utf8.firstIndex(of: UInt8(ascii: ".")) {
      let names = export.tableNames.filter { $0.hasPrefix(String(kind[..<dot])) }
      throw CommandFailure(
        "there is no table `\(kind)`",
        help: Spelling.question(Spelling.nearest(to: kind, among: export.tableNames))
          ?? (names.isEmpty
            ? "The first part is the name of a kind, as `measure`." : "There are \(Noun.joined(names, "and"))."))
    }
    let found = catalog.kinds[try catalog.kinds.kind(namedByPerson: kind)].name
    guard export.tableNames.contains(found) else {
      throw CommandFailure(
        "customers may see no entry of the kind `\(found)`",
        help: "Leave `--edition catalogue` out, or name another kind.")
    }
    return found
  }

  private func json(
    _ checked: CheckedCatalog, _ catalog: Catalog, _ isForCustomers: Bool, _ console: Console
  ) -> CatalogueData {
    let today = checked.source.today
    guard !isForCustomers else {
      return SiteFiles.catalogue(of: catalog, SiteOptions(today: today, edition: .customers))
    }
    let history = noHistory ? nil : checked.history(console)
    let revision = checked.catalogRevision(history)
    return SiteFiles.catalogue(of: catalog, SiteOptions(today: today, history: history, revision: revision))
  }

  private func database(
    _ checked: CheckedCatalog, _ catalog: Catalog, _ isForCustomers: Bool, _ console: Console
  ) throws(CommandFailure) -> DatabaseFile {
    let export = SQLiteExport(
      catalog, isForCustomers: isForCustomers, asOf: checked.source.today, revision: checked.catalogRevision(nil))
    do throws(ExchangeError) {
      return try console.progress.during("writing") { () throws(ExchangeError) in try export.file() }
    } catch {
      throw CommandFailure(error.message)
    }
  }
}

extension CSVExport.Separator: ExpressibleByArgument {}
