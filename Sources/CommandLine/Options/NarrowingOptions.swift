internal import ArgumentParser
internal import Checks
internal import Reporting
internal import SourceText

/// Which findings are told of those that there are: all, or those that are new in some way.
struct NarrowingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Leave out the findings that this file lists.",
      discussion: "It is read from where the catalogue is read from: the disk, the index or the revision.",
      valueName: "file"),
    completion: .file())
  var baseline: String?

  @Flag(help: "Write the findings that there are now to the file that --baseline names, and report none.")
  var writeBaseline = false

  @Flag(
    help: ArgumentHelp(
      "Report only what is in files changed since the revision that --since names, and what it did not have elsewhere.",
      discussion: "A reference that leads nowhere since a file was deleted stands in a file that did not change."))
  var changed = false

  @Option(
    help: ArgumentHelp(
      "An earlier revision: what changed since is checked as well, such as a promise that was weakened.",
      discussion: "main...HEAD is the commit where both parted, which a pull request is compared with.",
      valueName: "rev"))
  var since: String?

  func validate() throws {
    if changed, since == nil {
      throw ValidationError("`--changed` needs a revision to compare with", help: "Write `--changed --since main`.")
    }
    if writeBaseline, baseline == nil {
      throw ValidationError(
        "`--write-baseline` needs the file's name", help: "Write `--baseline FILE --write-baseline`.")
    }
    if writeBaseline, since != nil {
      throw ValidationError(
        "a baseline holds the findings of all times, not those of `--since`",
        help: "Leave `--since` out, or `--write-baseline`.")
    }
  }
}

extension NarrowingOptions {
  /// The findings of `checked` that these options let through, and the baseline's file where it has faults of its own,
  /// which are among them.
  /// - Parameter base: the catalogue at the revision of `--since`.
  func findings(
    in checked: CheckedCatalog, since base: CheckedCatalog?, console: Console
  ) throws(CommandFailure) -> (findings: [Diagnostic], baseline: SourceFile?) {
    var findings = checked.findings
    var problems: [Diagnostic] = []
    var file: SourceFile?
    if let baseline {
      let opened = try BaselineFile(baseline, in: checked.source).read()
      let new = opened.baseline.newFindings(findings, names: checked.names)
      Self.report(known: findings.count - new.count, of: opened.baseline.count, in: baseline, console)
      findings = new
      problems = opened.problems
      file = opened.file
    }
    if let base, changed { findings = try checked.newOrChanged(findings, since: base) }
    return (problems.isEmpty ? findings : (findings + problems).sorted(), problems.isEmpty ? nil : file)
  }

  /// The catalogue at the revision of `--since`, compared with the same day as `source`; nil where none was named.
  func base(of source: Source, read options: SourceOptions, console: Console) throws(CommandFailure) -> CheckedCatalog?
  {
    guard let since else { return nil }
    return try CheckedCatalog.load(try source.earlier(since, options), console: console, mayBeEmpty: true)
  }

  private static func report(known: Int, of all: Int, in file: String, _ console: Console) {
    if known > 0 { console.summary("\(counted(known, "finding", "findings")) of `\(file)` not told again") }
    guard known < all else { return }
    let gone = counted(all - known, "finding of `\(file)` is", "findings of `\(file)` are")
    console.summary("\(gone) no longer there; --write-baseline writes it anew")
  }
}
