internal import ArgumentParser
internal import CatalogModel
internal import Checks
internal import Exchange
internal import FileSystem
internal import Reporting
internal import SourceText
internal import Syntax

/// `salkku import`: makes entries of another inventory, and brings later changes of it in.
struct ImportVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make entries of a table or of files of another inventory, and bring later changes in.",
    discussion: """
      A mapping says what becomes of each column. What an import brought is kept beside it, so that a later one changes only \
      what the source changed, and keeps what people wrote. All is written or nothing. --suggest writes a first mapping: \
      with --map into that file, else to standard output.
      """)

  /// The form of another inventory.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case csv, files, backstage
  }

  @Argument(
    help: ArgumentHelp(
      "What is imported: csv for a table, files for a folder of files, backstage for a Backstage catalogue.",
      valueName: "form"))
  var form: Form

  @Argument(help: ArgumentHelp("The table, the folder, or a file of it.", valueName: "source"))
  var path: String

  @Option(
    help: ArgumentHelp(
      "The mapping, such as imports/services.yaml; for backstage it may be left out, and is then imports/backstage.yaml.",
      valueName: "file.yaml"))
  var map: String?

  @Flag(
    help: """
      Write a first mapping, made by looking at the source, and import nothing: into the file that --map names and that is not \
      there yet, else to standard output.
      """)
  var suggest = false

  @Flag(help: "Make the entries that the source names and that do not exist, such as teams.")
  var create = false

  @Flag(help: "Keep what stands in the files wherever the source changed or cleared it as well, from now on.")
  var keep = false

  @Flag(help: "Follow the entries no more that are in the source no more.")
  var detach = false

  @Option(
    help: ArgumentHelp(
      "Keep or detach these entries alone, by id, path or identifier; may be repeated.", valueName: "entry"))
  var only: [String] = []

  @Option(
    help: ArgumentHelp(
      "Make an entry again that was taken out of the catalogue, by what the source calls it; may be repeated.",
      valueName: "identifier"))
  var restore: [String] = []

  @Option(help: ArgumentHelp("text for people, json for programs.", valueName: "format"))
  var format = ImportFormat.text

  @OptionGroup(title: "What is changed") var edit: EditOptions
  @OptionGroup(title: "Output") var console: ConsoleOptions

  func validate() throws {
    if map == nil, !suggest, form != .backstage {
      throw ValidationError(
        "`salkku import` needs a mapping",
        help: "Name it with --map, as in `--map imports/services.yaml`; with --suggest as well, that file is made.")
    }
    if !only.isEmpty, !keep, !detach {
      throw ValidationError(
        "`--only` says for which entries --keep or --detach is meant", help: "Add --keep or --detach.")
    }
  }

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let edited = try EditedCatalog.load(edit, console, mayBeEmpty: true)
    if suggest { return try suggest(for: edited, console) }
    let files =
      if let map { try ImportFiles(map: map, in: edited) } else {
        try ImportFiles(builtIn: BackstageSource.mapping, in: edited)
      }
    let (mapping, wrong) = files.mapping(for: edited.catalog)
    guard let mapping else { return try refuse(wrong, [files.map], edited, console) }
    let inventory = try inventory(mapping.encoding, edited)
    guard inventory.problems.isEmpty else {
      return try refuse(inventory.problems, Array(inventory.files.values), edited, console)
    }
    let (snapshot, broken) = try files.snapshot(of: mapping)
    guard broken.isEmpty else { return try refuse(broken, snapshot.map { [$0.1] } ?? [], edited, console) }
    var choices = EntryImport.Choices()
    (choices.creates, choices.keeps, choices.detaches) = (create, keep, detach)
    (choices.only, choices.restored) = (Set(only), Set(restore))
    let start = Platform.monotonicSeconds()
    let made = EntryImport(inventory, by: mapping, after: snapshot, in: edited.catalog, choices)
    console.detail("made entries of \(inventory.records.count) records in \(milliseconds(since: start))")
    guard made.problems.isEmpty else {
      return try refuse(made.problems, [files.map] + inventory.files.values, edited, console)
    }
    if let name = made.unknownNames.first {
      throw CommandFailure(
        "nothing that this import follows is called `\(name)`",
        help: "Write an identifier of the source as the report has it in parentheses, or an entry's id or path.")
    }
    return try ImportConclusion(
      edited: edited, mapping: mapping, sources: Array(inventory.files.values),
      newMapping: files.isNew ? files.map : nil, format: format, isDryRun: edit.dryRun
    ).carryOut(made, on: console)
  }

  // MARK: Reading

  private func inventory(_ encoding: SourceEncoding?, _ edited: EditedCatalog) throws(CommandFailure) -> SourceInventory
  {
    do throws(SourceError) {
      switch form {
      case .csv:
        let limit = Limits.data.fileSize
        let bytes =
          path == "-" ? try NamedFiles.readStandardInput(limit: limit) : try NamedFiles.read(path, limit: limit)
        return CSVSource.inventory(of: SourceFile(path: path, bytes: bytes), encoding: encoding)
      case .files:
        return FileSource.inventory(of: try ImportFiles.sources(below: path, FileSource.isRead))
      case .backstage:
        return BackstageSource.inventory(of: try ImportFiles.sources(below: path, BackstageSource.isRead))
      }
    } catch {
      throw CommandFailure(error)
    }
  }

  private func suggest(for edited: EditedCatalog, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let newPath = try map.map { path throws(CommandFailure) in try ImportFiles.newMap(path, in: edited) }
    // What its entities have is known, and what becomes of them as well.
    if form == .backstage {
      let mapping = BackstageSource.mapping
      return try write(mapping.bytes, as: newPath, named: mapping.path, "", edited, console)
    }
    let inventory = try inventory(nil, edited)
    guard inventory.problems.isEmpty else {
      let report = edited.checked.report(inventory.problems, others: Array(inventory.files.values))
      report.writeProblems(to: console)
      console.summary("\(report.summary); nothing was written")
      return .findings
    }
    if inventory.encoding != .utf8 {
      console.summary(
        "`\(path)` is not UTF-8; it was read as \(inventory.encoding.rawValue), as older spreadsheets save it")
    }
    for note in inventory.notes { console.summary(note) }
    let suggestion = ImportSuggestion(
      inventory, source: path, form: form.rawValue, saved: newPath, in: edited.catalog)
    let seen = "looked at \(counted(inventory.records.count, "record", "records")); "
    return try write(Array(suggestion.text.utf8), as: newPath, named: suggestion.fileName, seen, edited, console)
  }

  /// Writes a first mapping into a new file, or to standard output.
  private func write(
    _ bytes: [UInt8], as newPath: String?, named name: String, _ seen: String, _ edited: EditedCatalog,
    _ console: Console
  ) throws(CommandFailure) -> ExitStatus {
    guard let newPath, !edit.dryRun else {
      try console.data(bytes)
      console.summary("\(seen)read the mapping, correct it, and save it as `\(newPath ?? name)`")
      return .success
    }
    try edited.source.write([FileChange(path: newPath, before: nil, after: bytes)])
    console.summary("\(seen)wrote `\(newPath)`: read the mapping, and correct it")
    return .success
  }

  /// Reports what is wrong with the mapping or the source.
  private func refuse(
    _ problems: [Diagnostic], _ files: [SourceFile], _ edited: EditedCatalog, _ console: Console
  ) throws(CommandFailure) -> ExitStatus {
    let report = edited.checked.report(problems, others: files)
    try report.writeText(to: console)
    console.summary("\(report.summary); nothing was written")
    return .findings
  }
}
