internal import ArgumentParser
internal import FileSystem
internal import Reporting
internal import SourceText

/// In which formats findings are reported, and where to.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How findings are shown: \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      discussion: "With =FILE the findings go to that file. Repeatable, once for standard output. Default: text.",
      valueName: "format[=file]"))
  var format: [FormatRequest] = []

  @Flag(help: "Explain each rule that found something once, behind the findings; in the format text.")
  var explain = false

  func validate() throws {
    if explain, !format.isEmpty, !format.contains(where: { $0.format == .text }) {
      throw ValidationError(
        "`--explain` needs the format text", help: "Leave it out, or add `--format text`.")
    }
    // One file may be written in several ways.
    let files = format.map { $0.file.map { RealPath.of(new: $0) ?? $0 } }
    for (position, file) in files.enumerated() where files[..<position].contains(file) {
      throw ValidationError(
        "two formats are to be written to \(format[position].file.map { "`\($0)`" } ?? "standard output")",
        help: "Give one of them \(file == nil ? "a" : "another") file: `--format \(format[position].format)=FILE`.")
    }
  }

  /// Writes `report` in every format that was asked for.
  /// - Parameter inputs: what it is about, which no report is written over.
  func write(_ report: Report, of inputs: Inputs, to console: Console) throws(CommandFailure) {
    for request in format { _ = try request.outputFile?.destination(besides: inputs) }
    for request in format.isEmpty ? [.standard] : format {
      var bytes: [UInt8] = []
      guard let file = request.outputFile else {
        request.format.reporter(isColoured: console.isOutputColoured, explainsRules: explain).write(report, to: &bytes)
        try console.data(bytes)
        continue
      }
      request.format.reporter(isColoured: false, explainsRules: explain).write(report, to: &bytes)
      try file.write(bytes, besides: inputs)
    }
    if format.contains(where: { $0.format == .github }) { try appendJobSummary(of: report, inputs) }
  }

  /// Adds the report to the page that GitHub shows of the run; the file of this variable is where the runner wants it.
  private func appendJobSummary(of report: Report, _ inputs: Inputs) throws(CommandFailure) {
    guard let file = Platform.environment("GITHUB_STEP_SUMMARY"), !file.isEmpty else { return }
    try OutputFile(
      noun: "job summary", name: file, path: file,
      instead: "The variable GITHUB_STEP_SUMMARY names it: unset that where this is no job of GitHub Actions.",
      isOfAnyName: true
    ).append(GitHubJobSummary.bytes(of: report), besides: inputs)
  }
}

/// A value of `--format`: `json`, or `json=report.json`.
struct FormatRequest: ExpressibleByArgument, Equatable {
  static let standard = FormatRequest(format: .text, file: nil)

  let format: ReportFormat
  /// Where to; nil for standard output.
  let file: String?

  init(format: ReportFormat, file: String?) {
    self.format = format
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, let format = ReportFormat(rawValue: String(name)) else { return nil }
    guard parts.count == 2 else {
      self.init(format: format, file: nil)
      return
    }
    guard !parts[1].isEmpty else { return nil }
    self.init(format: format, file: String(parts[1]))
  }

  var outputFile: OutputFile? {
    file.map {
      OutputFile(noun: "report", name: $0, path: $0, instead: "Name another file: `--format \(format)=FILE`.")
    }
  }

  static var allValueStrings: [String] { ReportFormat.allCases.map(\.rawValue) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
