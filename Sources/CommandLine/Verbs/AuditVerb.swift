internal import ArgumentParser
internal import Audit
internal import CatalogModel
internal import Checks
internal import FileSystem
internal import Reporting
internal import SourceText
internal import Syntax

/// `salkku audit`: does the organisation say, and measure, what it produces or what changes for its customers?
struct AuditVerb: Verb {
  /// How it is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json
  }

  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Show whether outcomes for customers are said and measured, with the words that tell.",
    discussion: """
      The audit reads words, by lists that everybody can look at. It declares nothing: where it finds no words of an outcome, \
      there may still be one in other words. `salkku audit - --language fi` judges sentences from standard input, one a line, \
      so that a wording can be tried.
      """)

  @Argument(
    help: ArgumentHelp(
      "The packages and value streams to look at, by id; all without it. - for sentences on standard input.",
      valueName: "id"))
  var ids: [String] = []

  @Option(help: ArgumentHelp("Look at a team, and at its packages.", valueName: "id"))
  var team: String?

  @Option(help: ArgumentHelp("How it is written: text, markdown or json.", valueName: "format"))
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "The language of the sentences on standard input (that of the catalogue, if you do not say), and of labelled ones that name none (en).",
      valueName: "tag"))
  var language: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What the sentences on standard input are: statement, or measure for titles of measures.", valueName: "form"))
  var form: TextForm?

  @Option(
    help: ArgumentHelp(
      "Try words that are added to the lists and removed from them, as a catalogue's lexicon/en.yaml has them, on the sentences on standard input or in the file of --measure.",
      valueName: "file"), completion: .file())
  var lexicon: String?

  @Option(
    help: ArgumentHelp(
      "Hold the method against labelled sentences: a JSON list of objects with text, class, language and kind.",
      valueName: "file"), completion: .file())
  var measure: String?

  @Flag(help: "Also show how much was of an outcome at the ends of quarters, as git has them.")
  var trend = false

  @OptionGroup(title: "What is read") var source: SourceOptions
  @OptionGroup(title: "Output") var console: ConsoleOptions

  func validate() throws {
    if measure != nil, !ids.isEmpty {
      throw ValidationError("`--measure` looks at a file of labelled sentences alone", help: "Leave the ids out.")
    }
    if team != nil, !ids.isEmpty || measure != nil {
      throw ValidationError("`--team` says by itself what to look at", help: "Leave the ids, or `--team`, out.")
    }
    let isOfSentences = ids == ["-"] || measure != nil
    for (option, isGiven) in [("--lexicon", lexicon != nil), ("--language", language != nil)]
    where isGiven && !isOfSentences {
      throw ValidationError(
        "`\(option)` is for sentences; a catalogue says itself which languages and words it has",
        help: "Write `-` for sentences on standard input, or leave `\(option)` out.")
    }
    if form != nil, ids != ["-"] {
      throw ValidationError("`--as` is for sentences on standard input", help: "Write `-`, or leave `--as` out.")
    }
    if trend, isOfSentences {
      throw ValidationError("`--trend` is of a catalogue, and not of sentences", help: "Leave `--trend` out.")
    }
    if ids.contains("-"), ids.count > 1 {
      throw ValidationError(
        "`-` stands for sentences on standard input, and ids for entries", help: "Name one of them.")
    }
  }

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    if let measure { return try hold(against: measure, console) }
    if ids == ["-"] { return try judgeStandardInput(console) }
    return try audit(console)
  }

  // MARK: - A catalogue

  private func audit(_ console: Console) throws(CommandFailure) -> ExitStatus {
    let source = try Source.open(source, console)
    let catalog: Catalog
    var ends: [QuarterComparison.End]?
    if trend {
      let checked = try CheckedCatalog.load(source, console: console)
      catalog = checked.catalog
      ends = (checked.history(console, isForSite: false)?.comparisons ?? []).ends
    } else {
      catalog = try CheckedCatalog.read(source, console: console)
    }
    try CheckedCatalog.refuseMissing(catalog, source)
    let audit = CatalogAudit.withExceptions(catalog)
    Self.tell(audit.lexicons.problems, console)
    if trend, source.repository == nil {
      console.summary("there is no trend, because \(source.name) lies in no git repository")
    }
    let torn = catalog.entries.count { !$0.document.isFrontmatterReadable }
    if torn > 0 {
      console.summary(
        "\(counted(torn, "entry", "entries")) can't be read whole, so not all that is said there is here; `salkku lint` shows why"
      )
    }
    let report = AuditReport(audit, of: catalog, try scope(in: catalog), trend: ends)
    switch format {
    case .text: try console.data(report.text(Style(isColoured: console.isOutputColoured)))
    case .markdown: try console.data(report.markdown)
    case .json: try console.data(report.json)
    }
    console.summary(report.summary.isEmpty ? "there is nothing to look at" : report.summary)
    return .success
  }

  private static func tell(_ problems: [Diagnostic], _ console: Console) {
    for problem in problems {
      console.summary("\(problem.place.path): \(problem.message); `salkku lint` shows where")
    }
  }

  private func scope(in catalog: Catalog) throws(CommandFailure) -> AuditReport.Scope {
    func isLookedAt(_ id: String) -> Bool {
      catalog.entry(.servicePackage, id) ?? catalog.entry(.valueStream, id) != nil
    }
    if let team {
      let id = QualifiedID(team)?.id ?? team
      if catalog.entry(.team, id) == nil, isLookedAt(id) {
        throw CommandFailure(
          "no team bears the id `\(id)`", help: "`salkku audit \(id)`, without `--team`, looks at what does.")
      }
      let found = try catalog.entry(named: team.hasPrefix("team:") ? team : "team:\(team)")
      return found.as(Team.self).map { .team($0) } ?? .all
    }
    guard !ids.isEmpty else { return .all }
    var entries: [Entry] = []
    for id in ids {
      if !isLookedAt(id), catalog.entry(.team, id) != nil {
        throw CommandFailure("`\(id)` is a team", help: "Write `salkku audit --team \(id)`.")
      }
      let entry = try catalog.entry(named: id)
      guard entry.kind == .servicePackage || entry.kind == .valueStream else {
        throw CommandFailure(
          "`\(entry.key)` is \(Noun.withArticle(entry.declaration.spokenName)), which the audit does not look at by itself",
          help: "Name a service package or a value stream, or a team with `--team`.")
      }
      entries.append(entry)
    }
    return .entries(entries)
  }

  // MARK: - Sentences

  private func judgeStandardInput(_ console: Console) throws(CommandFailure) -> ExitStatus {
    let catalog = try surroundingCatalog(console)
    let lexicons = catalog.map { Lexicons($0) }
    Self.tell(lexicons?.problems ?? [], console)
    let language = self.language ?? catalog?.defaultLanguage.tag ?? Self.usualLanguage
    let changes = try changes(for: language, console)
    let found =
      if let lexicons { lexicons.method(for: language, trying: changes) } else {
        AuditMethod(language, changes: changes)
      }
    guard let method = found else { throw Self.noLists(for: language) }
    let bytes: [UInt8]
    do throws(SourceError) {
      bytes = try NamedFiles.readStandardInput(limit: Limits.data.fileSize)
    } catch {
      throw CommandFailure(error)
    }
    let texts = bytes.split(separator: 0x0A).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }.filter { text in text.utf8.contains { $0 > 0x20 } }
    let judgements = Parallel.map(texts.count) { method.judge(texts[$0], as: form ?? .statement) }
    let report = JudgedSentences(texts: texts, judgements: judgements)
    switch format {
    case .text: try console.data(report.text(Style(isColoured: console.isOutputColoured)))
    case .markdown: try console.data(report.markdown)
    case .json: try console.data(report.json)
    }
    let outcomes = judgements.count { $0.class == .outcome }
    console.summary("words of an outcome in \(outcomes) of \(counted(texts.count, "sentence", "sentences"))")
    return .success
  }

  /// What is spoken where nothing says otherwise.
  private static let usualLanguage = "en"

  /// The catalogue in whose folder somebody tries sentences, and whose words count; nil where there is none.
  private func surroundingCatalog(_ console: Console) throws(CommandFailure) -> Catalog? {
    guard let source = try Source.around(source, console) else { return nil }
    let catalog = try CheckedCatalog.read(source, console: console)
    let isThere =
      source.tree.entry(at: Configuration.fileName) != nil
      || !source.tree.entries(below: source.configuration.catalogFolder).isEmpty
    guard isThere else { return nil }
    console.summary("with the own words of the catalogue in \(source.name)")
    return catalog
  }

  /// The words of `--lexicon`.
  private func changes(for language: String, _ console: Console) throws(CommandFailure) -> LexiconChanges? {
    guard let lexicon else { return nil }
    let base = AuditMethod.baseTag(language)
    let changes = LexiconChanges(try Self.file(at: lexicon), language: base, known: LexiconFile.builtIn(base))
    for problem in changes.problems where problem.severity != .error {
      console.summary("\(lexicon): \(problem.message)")
    }
    if let problem = changes.problems.first(where: { $0.severity == .error }) {
      throw Self.failure(problem.message, at: problem.place.range, in: changes.file, help: problem.help)
    }
    return changes
  }

  private static func file(at path: String) throws(CommandFailure) -> SourceFile {
    do throws(SourceError) {
      return SourceFile(path: path, bytes: try NamedFiles.read(path, limit: Limits.data.fileSize))
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func failure(
    _ message: String, at range: SourceRange, in file: SourceFile, help: String?
  ) -> CommandFailure {
    let position = LineIndex(file.bytes).location(of: range.start)
    return CommandFailure("\(file.path):\(position.line):\(position.column): \(message)", help: help)
  }

  static func noLists(for language: String) -> CommandFailure {
    CommandFailure(
      "the audit has no word lists for the language `\(language)`",
      help: "There are lists for \(Noun.joined(LexiconFile.languages.map { "`\($0)`" }, "and")).")
  }

  // MARK: - The method itself

  private func hold(against path: String, _ console: Console) throws(CommandFailure) -> ExitStatus {
    let file = try Self.file(at: path)
    let language = self.language ?? Self.usualLanguage
    let gold = GoldFile(file, language: language)
    if let problem = gold.problems.first {
      throw Self.failure(problem.message, at: problem.range, in: file, help: problem.help)
    }
    let measurement = MethodMeasurement(gold.items, changes: try changes(for: language, console))
    let report = MeasurementReport(measurement)
    switch format {
    case .text: try console.data(report.text(isColoured: console.isOutputColoured))
    case .markdown: try console.data(report.markdown)
    case .json: try console.data(report.json)
    }
    console.summary(
      "\(counted(gold.items.count, "labelled sentence", "labelled sentences"))"
        + (gold.unlabelled > 0 ? ", \(gold.unlabelled) without a label left out" : ""))
    for language in measurement.unknownLanguages {
      console.summary("there are no word lists for `\(language)`, so its sentences were left out")
    }
    if console.isVerbose {
      for (item, judgement) in measurement.disagreements {
        console.detail(
          "\(item.language) \(item.kind): people \(item.expected?.rawValue ?? "no outcome"), the audit "
            + "\(judgement.class.rawValue) (\(judgement.score)): \(item.text)")
      }
    }
    return .success
  }
}

extension TextForm: ExpressibleByArgument {}
