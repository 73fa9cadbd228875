internal import Checks
internal import Exchange
internal import JSONSchema
internal import Reporting
internal import SourceText
internal import Syntax

/// What becomes of the changes that an import makes: they are checked, then all written or none, and told.
struct ImportConclusion {
  let edited: EditedCatalog
  let mapping: ImportMapping
  /// The files of the other inventory.
  let sources: [SourceFile]
  /// The mapping as a file that is written along; nil where it is there.
  let newMapping: SourceFile?
  let format: ImportFormat
  let isDryRun: Bool

  func carryOut(_ made: EntryImport, on console: Console) throws(CommandFailure) -> ExitStatus {
    let report = made.report
    guard !report.isBlocked else { return try conclude(made, .blocked, .findings, on: console) }
    let status: ExitStatus = report.isOpen ? .findings : .success
    guard !made.changes.isEmpty else { return try conclude(made, .unchanged, status, on: console) }
    let changes = made.changes + (newMapping.map { [FileChange(path: $0.path, before: nil, after: $0.bytes)] } ?? [])
    let after = try CheckedCatalog.load(
      try edited.source.applying(changes), console: console, mayBeEmpty: true)
    let fresh = EditedCatalog.fresh(after.findings, comparedWith: edited.checked.findings)
    let unfit = fresh.filter { $0.severity == .error && Self.isOfForm($0.rule) }
    guard unfit.isEmpty else {
      let report = after.report(unfit.map { told($0, of: made) }.sorted(), others: sources)
      try report.writeText(to: console)
      console.summary(
        "\(report.summary) in what the mapping makes; nothing was written: correct the mapping or the source")
      return .findings
    }
    if !isDryRun { try edited.source.write(changes) }
    _ = try conclude(made, isDryRun ? .shown : .written, status, on: console)
    if !fresh.isEmpty {
      console.summary("new since this import: \(after.report(fresh).summary); `salkku lint` tells them")
    }
    return status
  }

  /// A finding in a file that is not written, told where its record stands.
  private func told(_ finding: Diagnostic, of made: EntryImport) -> Diagnostic {
    guard let record = made.origins[finding.place.path] else { return finding }
    let field = finding.field.isEmpty ? "" : ", `\(finding.field)`"
    return Diagnostic(
      finding.rule, finding.severity, "in what this becomes (\(finding.place.path)\(field)): \(finding.message)",
      at: record.place, help: finding.help)
  }

  /// Whether a rule is about what a file may say at all, and not about what a good catalogue says.
  private static func isOfForm(_ rule: RuleID) -> Bool { formRules.contains(rule) }

  private static let formRules = Set((SyntaxFault.all + SchemaFault.all + [TreeFault.mergeConflict]).map(\.id))

  private func conclude(
    _ made: EntryImport, _ outcome: ImportOutcome, _ status: ExitStatus, on console: Console
  ) throws(CommandFailure) -> ExitStatus {
    switch format {
    case .text:
      var text = ImportReportText(made.report).text
      if let newMapping, outcome == .blocked {
        text +=
          "\nThe mapping is the program's own: `salkku import backstage FOLDER --suggest --map \(newMapping.path)` writes it, to be "
          + "corrected.\n"
      }
      if isDryRun { text += differences(made.changes, console) }
      try console.data(Array(text.utf8))
    case .json:
      try console.data(ImportReportJSON.bytes(of: made.report, outcome: outcome, mapping: mapping))
    }
    console.summary(outcome.summary(of: made.report))
    return status
  }

  /// How many new files are shown whole, and how many others are named.
  private static let (shownFiles, namedFiles) = (3, 50)

  /// What would change in files that are there, the first new ones, and the names of the others.
  private func differences(_ changes: [FileChange], _ console: Console) -> String {
    let entries = changes.filter { $0.path != mapping.snapshotPath }
    let new = entries.filter { $0.before == nil }
    var text = entries.filter { $0.before != nil }.map(LineDifference.text).joined()
    text += new.prefix(Self.shownFiles).map(LineDifference.text).joined()
    let others = new.dropFirst(Self.shownFiles).map(\.path)
    guard !others.isEmpty else { return text }
    let named = console.isVerbose ? others[...] : others.prefix(Self.namedFiles)
    text += "and \(counted(others.count, "more new file", "more new files")):\n"
    text += named.map { "  \(TerminalText.visible($0))\n" }.joined()
    if named.count < others.count { text += "  and \(others.count - named.count) more; --verbose names all\n" }
    return text
  }
}

/// How an import ended.
enum ImportOutcome: String {
  case written, shown, unchanged, blocked

  func summary(of report: ImportReport) -> String {
    let new = report.kinds.reduce(0) { $0 + $1.new }
    let changed = report.kinds.reduce(0) { $0 + $1.changed }
    let open = report.isOpen ? "; what waits for you stands above" : ""
    let counts = "\(counted(new, "new entry", "new entries")), \(changed) changed\(open)"
    switch self {
    case .written where new + changed == 0 && report.isOpen: return "changed no entry\(open)"
    case .written where new + changed == 0:
      return "changed no entry; what the source says now is kept beside the mapping"
    case .written: return "wrote \(counts)"
    case .shown: return "dry run, nothing was written; otherwise: \(counts)"
    case .unchanged where report.isOpen: return "nothing was changed; what waits for you stands above"
    case .unchanged: return "nothing to change: the source says what it said"
    case .blocked: return "nothing was written; what is to be corrected stands above"
    }
  }
}
