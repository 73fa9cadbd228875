internal import ArgumentParser
internal import CatalogModel
internal import Checks
internal import Reporting
internal import SourceText

/// `salkku lint`: says what is wrong.
struct Lint: Verb {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check the catalogue.",
    discussion: """
      Findings go to standard output, the summary to standard error. Paths in findings start from the catalogue's root, \
      the folder with salkku.yaml.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files or folders whose findings are reported; everything is read all the same.", valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "From which severity on the exit status is 1: error, warning, info or never.",
      discussion: "Default: fail_on of salkku.yaml, else error.", valueName: "severity"))
  var failOn: Configuration.FailOn?

  @Flag(
    help: ArgumentHelp(
      "Make the changes that are safe without asking, and report what remains.",
      discussion: "Only in the working tree."))
  var fix = false

  @Flag(help: "With --fix: show what would change, and write nothing.")
  var dryRun = false

  @OptionGroup(title: "What is read") var source: SourceOptions
  @OptionGroup(title: "What is reported") var narrowing: NarrowingOptions
  @OptionGroup(title: "Report") var reports: ReportOptions
  @OptionGroup(title: "Output") var console: ConsoleOptions

  func validate() throws {
    if narrowing.writeBaseline, fix {
      throw ValidationError(
        "a baseline is written of what is there, and `--fix` changes that",
        help: "Run `salkku lint --fix` first, then write the baseline.")
    }
    if dryRun, !fix {
      throw ValidationError("`--dry-run` shows what `--fix` would change", help: "Write `--fix --dry-run`.")
    }
    if dryRun, reports.format.contains(where: { $0.file == nil }) {
      throw ValidationError(
        "`--dry-run` shows the change on standard output, where the report would go as well",
        help: "Leave `--format` out, or give it a file: `--format json=FILE`.")
    }
    if narrowing.writeBaseline, !paths.isEmpty {
      throw ValidationError(
        "a baseline holds the findings of all files, not of some alone",
        help: "Leave the paths out, or `--write-baseline`.")
    }
  }

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    try refuseFixingElsewhere()
    let source = try fix ? Source.openToEdit(source, dryRun: dryRun, console) : Source.open(source, console)
    let wanted = try ReportedPaths(paths, in: source)
    let base = try narrowing.base(of: source, read: self.source, console: console)
    let earlier = base.map {
      CheckedCatalog.Earlier(catalog: $0.catalog, name: narrowing.since ?? "", revision: $0.source.revision)
    }
    var checked = try CheckedCatalog.load(source, console: console, since: earlier)
    if narrowing.writeBaseline { return try writeBaseline(checked, on: console) }
    if fix { checked = try fixing(checked, wanted, base, console) }
    let told = try narrowing.findings(in: checked, since: base, console: console)
    // What is wrong with the baseline concerns every path.
    let findings = told.findings.filter { wanted.contains($0.place.path) || $0.place.path == told.baseline?.path }
    let failOn = failOn ?? checked.source.configuration.failOn
    let report = checked.report(findings, others: told.baseline.map { [$0] } ?? [], failOn: failOn)
    // Where the change is shown, what remains goes to files alone.
    if !dryRun || !reports.format.isEmpty { try reports.write(report, of: inputs(checked.source), to: console) }
    console.summary("\(report.summary) in \(counted(checked.catalog.entryCount, "entry", "entries"))")
    return ExitStatus(findings, failOn: failOn)
  }

  /// Makes the safe fixes of what would be told.
  private func fixing(
    _ checked: CheckedCatalog, _ wanted: ReportedPaths, _ base: CheckedCatalog?, _ console: Console
  ) throws(CommandFailure) -> CheckedCatalog {
    try checked.fixed(console, dryRun: dryRun) { (checked) throws(CommandFailure) in
      let told = try narrowing.findings(in: checked, since: base, console: console.silent)
      return told.findings.filter { wanted.contains($0.place.path) }
    }
  }

  /// What keeps the command from doing its work can't be left for later.
  private func writeBaseline(_ checked: CheckedCatalog, on console: Console) throws(CommandFailure) -> ExitStatus {
    guard let name = narrowing.baseline else { return .failure }
    let incomplete = checked.findings.filter(ExitStatus.isIncomplete)
    guard incomplete.isEmpty else {
      try reports.write(checked.report(incomplete), of: inputs(checked.source), to: console)
      console.summary("the baseline `\(name)` was not written; correct these first")
      return .failure
    }
    try BaselineFile(name, in: checked.source).write(checked.findings, names: checked.names)
    console.summary("wrote \(counted(checked.findings.count, "finding", "findings")) to `\(name)`")
    return .success
  }

  private func inputs(_ source: Source) throws(CommandFailure) -> Inputs {
    guard let baseline = narrowing.baseline else { return Inputs(source: source) }
    return Inputs(source: source, files: [try BaselineFile(baseline, in: source).pathOnDisk].compactMap { $0 })
  }

  private func refuseFixingElsewhere() throws(CommandFailure) {
    guard fix, source.staged || source.rev != nil else { return }
    throw CommandFailure(
      "--fix changes files in the working tree, and \(source.staged ? "--staged" : "--rev") reads others",
      help: "Leave one of the two out.")
  }
}

extension Configuration.FailOn: ExpressibleByArgument {}
