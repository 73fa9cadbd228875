internal import ArgumentParser
internal import CatalogModel
internal import Comparison
internal import GitStore
internal import Reporting
internal import SourceText
internal import Syntax

/// `salkku diff`: what is different between two revisions, in the catalogue's own terms.
struct Diff: Verb {
  /// How a comparison is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json
  }

  /// What makes the command end with 1.
  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case breaking, never
  }

  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what is different between two revisions of the catalogue, what breaks, and whom it reaches.",
    discussion: """
      A revision is whatever git takes for one: a branch, a tag, HEAD~3. BASE...HEAD compares HEAD with the last commit \
      that both have in common, as a pull request does. Files that can't be read are named, and the exit status is then 2.
      """)

  @Argument(help: ArgumentHelp("The older revision, or both as BASE...HEAD.", valueName: "base"))
  var base: String

  @Argument(help: ArgumentHelp("The newer revision; without it, the working tree.", valueName: "head"))
  var head: String?

  @Flag(
    help: ArgumentHelp(
      "BASE and HEAD are days, as 2026-06-30: the last commit of the branch up to the end of each, in UTC."))
  var asOf = false

  @Option(help: ArgumentHelp("How it is written: text, markdown or json.", valueName: "format"))
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "What makes the exit status 1: breaking, if something no longer holds; or never.", valueName: "what"))
  var failOn = FailOn.never

  @Option(
    help: ArgumentHelp(
      "Where the newer revision's files can be seen, for links in Markdown.",
      discussion: "Paths are added to it: https://git.example.org/hr/catalogue/blob/main", valueName: "address"))
  var linkBase: String?

  @OptionGroup(title: "What is read") var source: SourceOptions
  @OptionGroup(title: "Output") var console: ConsoleOptions

  func validate() throws {
    if source.rev != nil {
      throw ValidationError(
        "`--rev` names the newer revision, which is the second argument here",
        help: "Write `salkku diff BASE HEAD`.")
    }
    if source.staged, head != nil || base.contains("...") {
      throw ValidationError(
        "`--staged` and a second revision name two things to compare with", help: "Leave one of them out.")
    }
    if asOf {
      for day in [base, head].compactMap({ $0 }) where CalendarDate(day) == nil {
        throw ValidationError(noDate: day, example: "--as-of 2026-03-31 2026-06-30")
      }
    }
    if base.contains("..."), head != nil {
      throw ValidationError("`\(base)` names both revisions already", help: "Leave the second argument out.")
    }
    if base.contains("..."), base.hasSuffix("...") {
      throw ValidationError(
        "`\(base)` says nothing behind the dots", help: "Write the newer revision there, such as `\(base)HEAD`.")
    }
  }

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    var options = source
    options.rev = try newer.map { (name) throws(CommandFailure) in try revision(name) }
    var newer = try Source.open(options, console)
    var older = try newer.earlier(try revision(base), options)
    do throws(SourceError) { newer = try newer.following(older) } catch { throw CommandFailure(error) }
    let unread = Self.shareConfiguration(&older, &newer)
    let before = try CheckedCatalog.read(older, console: console)
    let after = try CheckedCatalog.read(newer, console: console)
    try refuseNothing(before, after, older, newer)
    let report = DiffReport(CatalogComparison(before, after, unread: unread), names: names)
    switch format {
    case .text: try console.data(DiffText.bytes(of: report, Style(isColoured: console.isOutputColoured)))
    case .json: try console.data(DiffJSON.bytes(of: report))
    case .markdown: try console.data(DiffMarkdown.bytes(of: report, linkBase: linkBase))
    }
    console.summary(report.summary)
    guard report.comparison.unread.isEmpty else { return .failure }
    return failOn == .breaking && !report.broken.isEmpty ? .findings : .success
  }

  /// Reads a revision whose configuration can't be read by that of the other one: without it nobody knows where its catalogue lies,
  /// and all of it would seem to be gone.
  /// - Returns: the paths of what can't be read.
  private static func shareConfiguration(_ older: inout Source, _ newer: inout Source) -> [String] {
    func isWhole(_ source: Source) -> Bool { source.configuration.document?.isFrontmatterReadable ?? true }
    switch (isWhole(older), isWhole(newer)) {
    case (true, true): return []
    case (false, true): older.configuration = newer.configuration
    case (true, false): newer.configuration = older.configuration
    case (false, false): break
    }
    return [Configuration.fileName]
  }

  /// The newer revision that was named; nil for the index and the working tree.
  private var newer: String? {
    if let head { return head }
    guard let dots = base.firstRange(of: "...") else { return nil }
    return String(base[dots.upperBound...])
  }

  /// A revision as it was named, or the commit of a day.
  private func revision(_ name: String) throws(CommandFailure) -> String {
    guard asOf, let day = CalendarDate(name) else { return name }
    return try DayOfRevision.commit(on: day, source).commit
  }

  /// What is compared, as it was named.
  private var names: (before: String, after: String) {
    (base, newer ?? (source.staged ? "the index" : "the working tree"))
  }

  /// Two revisions without a catalogue were not compared.
  private func refuseNothing(
    _ before: Catalog, _ after: Catalog, _ older: Source, _ newer: Source
  ) throws(CommandFailure) {
    guard before.entryCount == 0, after.entryCount == 0 else { return }
    try CheckedCatalog.refuseMissing(after, newer)
    try CheckedCatalog.refuseMissing(before, older)
  }
}
