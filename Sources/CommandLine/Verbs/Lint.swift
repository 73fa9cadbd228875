internal import ArgumentParser
internal import CatalogModel
internal import SourceText

/// `salkku lint`: says what is wrong.
struct Lint: Verb {
  static let configuration = CommandConfiguration(
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
      "From which severity on the exit status is 1: error, warning or never.",
      discussion: "Default: fail_on of salkku.yaml, else error.", valueName: "severity"))
  var failOn: Configuration.FailOn?

  @OptionGroup(title: "What is read") var source: SourceOptions
  @OptionGroup(title: "Report") var reports: ReportOptions
  @OptionGroup(title: "Output") var console: ConsoleOptions

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let source = try Source.open(source)
    let wanted = try ReportedPaths(paths, in: source)
    let checked = try CheckedCatalog.load(source, console: console)
    let findings = checked.findings.filter { wanted.contains($0.place.path) }
    let report = checked.report(findings)
    try reports.write(report, to: console)
    console.summary("\(report.summary) in \(counted(checked.catalog.entryCount, "entry", "entries"))")
    return ExitStatus(findings, failOn: failOn ?? source.configuration.failOn)
  }
}

extension Configuration.FailOn: ExpressibleByArgument {}
