internal import ArgumentParser
internal import CatalogModel
internal import Checks
internal import FileSystem
internal import GitStore
internal import Publishing
internal import Reporting
internal import Site
internal import SourceText
internal import Syntax

/// `salkku build`: writes the site.
struct Build: Verb {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Write the portfolio site.",
    discussion: """
      A catalogue with errors is not published; the errors go to standard output. Files in the output folder that are \
      as they should be are left alone, and so is what others put there.
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder that the site is written to: an empty one, a new one, or that of an earlier build.",
      valueName: "folder"))
  var output = "site"

  @Option(
    help: ArgumentHelp(
      "Which site is written: `portfolio` with everything, `catalogue` with what customers may see, or `both`.",
      discussion: """
        Without it `edition` in salkku.yaml counts, and then the portfolio. Of both, each has a folder of its own within \
        the output folder.
        """,
      valueName: "edition"))
  var edition: Configuration.Edition?

  @Flag(
    help: ArgumentHelp(
      "Publish a catalogue that has errors; the exit status is still 1.",
      discussion: """
        A page of the site lists the errors, and names the files that have no page. A catalogue whose salkku.yaml has \
        errors, or of which no entry can be read, is never published.
        """))
  var keepGoing = false

  @OptionGroup var day: AsOfOption

  @Flag(
    help: ArgumentHelp(
      "Leave out what the repository tells of changes.",
      discussion: "Without it the portfolio's pages say when each entry changed, and what changed, from git's commits.")
  )
  var noHistory = false

  @OptionGroup(title: "What is read") var source: SourceOptions
  @OptionGroup(title: "Report") var reports: ReportOptions
  @OptionGroup(title: "Output") var console: ConsoleOptions

  func validate() throws {
    if output.isEmpty { throw ValidationError("`--output` names no folder", help: "Write `--output site`.") }
    try day.validate(with: source)
  }

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let source = try Source.open(day.options(source), console)
    let folder = PublishedFolder(path: output, content: "the site", example: "--output site")
    try folder.refuse(besides: source)
    try folder.refuseTracked(besides: self.source.folder)
    let checked = try CheckedCatalog.load(source, console: console)
    let errors = checked.findings.filter { $0.severity == .error }
    if !errors.isEmpty || !reports.format.isEmpty {
      try reports.write(checked.report(errors), of: Inputs(source: source), to: console)
    }
    let status = ExitStatus(errors, failOn: .error)
    let report = checked.report(checked.findings)
    if !errors.isEmpty, !keepGoing {
      console.summary("\(report.summary); nothing was written. Correct the errors, or build with --keep-going.")
      return status
    }
    if let reason = Self.reasonNotToPublish(checked.catalog, errors) {
      console.summary("\(report.summary); nothing was written: \(reason)")
      return .failure
    }
    let findings = report.siteProblems
    // What the report holds besides is not kept until the site is written.
    let problems = report.findings.isEmpty ? nil : report.summary
    let origin = SiteOrigin(of: checked)
    switch edition ?? source.configuration.edition {
    case .portfolio: try publishPortfolio(checked, findings, from: origin, to: output, console)
    case .catalogue: try publishForCustomers(checked, from: origin, to: output, console)
    case .both:
      try publishPortfolio(checked, findings, from: origin, to: output + "/portfolio", console)
      try publishForCustomers(checked, from: origin, to: output + "/catalogue", console)
    }
    if let problems { console.summary("\(problems): `salkku lint` shows them.") }
    return status
  }

  /// Why a catalogue is not published even if its errors shall not count: what is wrong would empty the site, or make
  /// another one of it. Nil where nothing stands against it.
  private static func reasonNotToPublish(_ catalog: Catalog, _ errors: [Diagnostic]) -> String? {
    if errors.contains(where: { $0.place.path == Configuration.fileName }) {
      return "\(Configuration.fileName) says what the site is made of, so its errors must be corrected first."
    }
    return catalog.entryCount == 0 ? "there is no entry to show." : nil
  }

  /// Writes the site that has everything.
  private func publishPortfolio(
    _ checked: CheckedCatalog, _ findings: [SiteProblem], from origin: SiteOrigin?, to output: String,
    _ console: Console
  ) throws(CommandFailure) {
    let name = "portfolio"
    let hash = origin?.hash(with: findings, [name, day.asOf ?? "", "\(noHistory)"])
    if try reportUnchanged(hash, output, name, console) { return }
    let problems = findings.contains { $0.severity == .error } ? findings : []
    var history = noHistory ? nil : checked.history(console)
    history?.isOfWholeDay = day.date == checked.source.today
    let revision = checked.catalogRevision(history)
    let site = console.progress.during("planning") {
      SiteFiles(
        of: checked.catalog,
        SiteOptions(
          today: checked.source.today, problems: problems, findings: findings, history: history, revision: revision))
    }
    // What a history lacks is said by each build.
    try publish(
      site, from: checked.source.tree, to: output, name, origin: history?.isWhole ?? true ? hash : nil, console)
  }

  /// Writes the site that has what customers may see.
  private func publishForCustomers(
    _ checked: CheckedCatalog, from origin: SiteOrigin?, to output: String, _ console: Console
  ) throws(CommandFailure) {
    let catalog = try checked.customersCatalog()
    if catalog.entries(of: .servicePackage).isEmpty {
      console.summary(
        "the customers' edition has no service: none is `pilot`, `live` or `sunset` without `audience: internal`")
    }
    let name = "customers' edition"
    let hash = origin?.hash(with: [], [name, day.asOf ?? ""])
    if try reportUnchanged(hash, output, name, console) { return }
    let site = console.progress.during("planning") {
      SiteFiles(of: catalog, SiteOptions(today: checked.source.today, edition: .customers))
    }
    try publish(site, from: catalog.tree, to: output, name, origin: hash, console)
  }

  /// Says so where the folder has the site that is made from `origin`, and nobody touched it.
  private func reportUnchanged(
    _ origin: ContentHash?, _ output: String, _ name: String, _ console: Console
  ) throws(CommandFailure) -> Bool {
    guard let origin else { return false }
    do throws(PublishingError) {
      guard let summary = try Publisher.unchanged(from: origin, in: output) else { return false }
      console.detail("nothing that the site is made from has changed, and nobody touched it")
      PublishedFolder.report(summary, of: output, name, on: console)
      return true
    } catch {
      throw CommandFailure(error.message, help: error.help)
    }
  }

  /// - Parameters:
  ///   - name: what the edition is called.
  ///   - origin: what the site is made from.
  private func publish(
    _ site: SiteFiles, from tree: any SourceTree, to output: String, _ name: String, origin: ContentHash?,
    _ console: Console
  ) throws(CommandFailure) {
    let start = Platform.monotonicSeconds()
    ReadingMemory.giveBack()
    let summary: PublishingSummary
    do throws(PublishingError) {
      summary = try console.progress.during("writing", total: site.paths.count + site.assets.count) {
        () throws(PublishingError) in try write(site, from: tree, to: output, origin, console.progress)
      }
    } catch {
      throw CommandFailure(error.message, help: error.help)
    }
    console.detail("rendered and wrote the site in \(milliseconds(since: start))")
    PublishedFolder.report(summary, of: output, name, on: console)
  }

  /// Renders each page on the thread that writes it, and copies pictures straight from the tree.
  private func write(
    _ site: SiteFiles, from tree: any SourceTree, to output: String, _ origin: ContentHash?, _ progress: Progress
  ) throws(PublishingError) -> PublishingSummary {
    try Publisher.publish(
      site.paths + site.assets.map(\.path), to: output, origin: origin,
      makeWorker: { Result { () throws(SourceError) in try tree.makeReader() } },
      content: { reader, index throws(SourceError) in
        defer { progress.advance() }
        if index < site.paths.count { return site.content(at: index) }
        let asset = site.assets[index - site.paths.count]
        if let content = asset.content { return .bytes(content) }
        let path = asset.source
        guard let entry = tree.entry(at: path) else { throw SourceError("there is no file `\(path)`") }
        return .bytes(try reader.get().read(entry, limit: CopiedFiles.maxFileSize))
      })
  }
}

extension Configuration.Edition: ExpressibleByArgument {}
