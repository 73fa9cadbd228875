internal import ArgumentParser
internal import CatalogModel
internal import Editing
internal import FileSystem
internal import Reporting
internal import SourceText
internal import Syntax

/// `salkku record`: writes numbers from a spreadsheet into the measures.
struct Record: Verb {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Write numbers from a CSV file into the readings of measures.",
    discussion: """
      A row is measure, period, value, divided by commas, semicolons or tabs; a first line may name the columns. Unless \
      every row is right, nothing is written.
      """)

  @Argument(help: ArgumentHelp("The file of numbers; - for standard input.", valueName: "file.csv"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "Correct numbers that are there already, and write this reason beside them.", valueName: "reason"))
  var revise: String?

  @OptionGroup(title: "What is changed") var edit: EditOptions
  @OptionGroup(title: "Output") var console: ConsoleOptions

  func validate() throws {
    if let revise, revise.allSatisfy(\.isWhitespace) {
      throw ValidationError("`--revise` needs a reason", help: "Write it as in `--revise 'counted twice'`.")
    }
  }

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let edited = try EditedCatalog.load(edit, console)
    let numbers = try numbers()
    let table = ReadingTable(numbers, catalog: edited.catalog, today: edited.source.today)
    guard table.problems.isEmpty else { return try refuse(table.problems, numbers, edited, console) }
    let readings: RecordReadings
    do throws(EditRefusal) {
      readings = try RecordReadings(table.rows, reason: revise)
    } catch {
      throw CommandFailure(error)
    }
    guard readings.problems.isEmpty else { return try refuse(readings.problems, numbers, edited, console) }
    var parts: [String] = []
    if readings.added > 0 { parts.append("recorded \(counted(readings.added, "number", "numbers"))") }
    if readings.revised > 0 { parts.append("corrected \(counted(readings.revised, "number", "numbers"))") }
    if readings.unchanged > 0 { parts.append("\(readings.unchanged) there already") }
    parts.append("changed \(counted(readings.changes.count, "measure", "measures"))")
    return try edited.carryOut(readings.changes, dryRun: edit.dryRun, done: parts.joined(separator: ", "))
  }

  private func numbers() throws(CommandFailure) -> SourceFile {
    do throws(SourceError) {
      let limit = Limits.catalogue.fileSize
      let bytes = file == "-" ? try NamedFiles.readStandardInput(limit: limit) : try NamedFiles.read(file, limit: limit)
      return SourceFile(path: file, bytes: bytes)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Reports what is wrong with the rows.
  private func refuse(
    _ problems: [Diagnostic], _ numbers: SourceFile, _ edited: EditedCatalog, _ console: Console
  ) throws(CommandFailure) -> ExitStatus {
    let report = edited.checked.report(problems, others: [numbers])
    try report.writeText(to: console)
    console.summary("\(report.summary); nothing was written")
    return .findings
  }
}
