internal import Audit
internal import CatalogModel
internal import Reporting
internal import SourceText

/// What is said and measured of packages and by teams, as text, Markdown and JSON.
struct AuditReport {
  /// What is looked at.
  enum Scope {
    /// Everything that is not over.
    case all
    /// These entries.
    case entries([Entry])
    /// A team, and its packages.
    case team(Team)
  }

  let catalog: Catalog
  let packages: [Standing]
  let streams: [Standing]
  /// Objectives and benefits.
  let aims: [Standing]
  let teams: [Standing]
  let diagnoses: [AuditedDiagnosis]
  let gaps: AuditedGaps?
  let overrides: [AuditedText]
  /// How much was of an outcome at the ends of quarters, the latest first; nil where nobody asked.
  let trend: [QuarterComparison.End]?
  let counts: BalanceCounts
  let figures: [(language: String, figure: MeasuredFigures.Figure?)]
  /// The languages of texts that nobody can judge, as there are no words for them.
  let unlisted: [String]

  init(_ audit: CatalogAudit, of catalog: Catalog, _ scope: Scope, trend: [QuarterComparison.End]? = nil) {
    self.catalog = catalog
    self.trend = trend
    figures = audit.figures
    counts = audit.counts
    unlisted = audit.unlistedLanguages
    switch scope {
    case .all:
      packages = audit.packages
      streams = audit.streams
      aims = audit.aims
      teams = audit.teams
      gaps = AuditedGaps(audit, teams: teams, packages: packages)
      diagnoses = audit.diagnoses
      overrides = audit.overrides
    case .entries(let entries):
      packages = entries.filter { $0.kind == .servicePackage }.map { audit.standing(of: $0) }
      streams = entries.filter { $0.kind == .valueStream }.map { audit.standing(of: $0) }
      aims = []
      teams = []
      gaps = nil
      diagnoses = []
      overrides = (packages + streams).flatMap(\.overrides)
    case .team(let team):
      func isOwn(_ standing: Standing) -> Bool { standing.entry.owner?.target == team.entry }
      packages = audit.packages.filter(isOwn)
      streams = audit.streams.filter(isOwn)
      aims = audit.aims.filter(isOwn)
      let own = audit.standing(ofTeam: team)
      teams = [own]
      gaps = AuditedGaps(audit, team: own)
      diagnoses = audit.diagnoses.filter { $0.diagnosis.team?.target == team }
      var seen: Set<Place> = []
      overrides = (packages + streams + aims + teams).flatMap(\.overrides).filter { seen.insert($0.place).inserted }
    }
  }

  /// `4 packages: 1 outcome model, 1 measurement gap, 2 not placed`.
  var summary: String {
    [
      Self.counts(packages, "service package", "service packages"),
      Self.counts(teams, "team", "teams"),
    ].filter { !$0.isEmpty }
      .joined(separator: "; ")
  }

  /// What is looked at text by text.
  var entries: [Standing] { packages + streams + aims }

  /// The gaps that somebody has, each with what to do about it.
  var told: [(title: String, advice: String, who: [String])] {
    guard let gaps else { return [] }
    return [
      (
        "the words", "An outcome is measured, and few are said: say what customers can do or have then.",
        gaps.language.map { Self.name(of: $0.entry) }
      ),
      (
        "the measures", "Outcomes are said, and none is measured: add a measure of what customers can do or have then.",
        gaps.measures.map { Self.name(of: $0.entry) }
      ),
      (
        "the way of working",
        "A team is wanted to be something else than what was found: talk with it about what is rewarded, or about what is wanted.",
        gaps.operating.map(Self.words)
      ),
    ].filter { !$0.2.isEmpty }
  }

  /// `Crew (wanted: customer-outcomes; found: factory floor)`.
  private static func words(_ gap: OperatingGap) -> String {
    let found =
      switch gap.found {
      case .square(let square): words(square)
      case .success(let outcomes, let answers):
        "words of an outcome in \(outcomes) of \(counted(answers, "answer", "answers")) to what success looks like"
      }
    return "\(name(of: gap.team.entry)) (wanted: \(gap.wanted.rawValue); found: \(found))"
  }

  private static func counts(_ standings: [Standing], _ one: String, _ many: String) -> String {
    guard !standings.isEmpty else { return "" }
    let squares =
      Standing.Square.allCases.map { square in
        (standings.count { $0.square == square }, words(square))
      } + [(standings.count { $0.square == nil }, words(nil))]
    let parts = squares.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "\(counted(standings.count, one, many)): \(parts.joined(separator: ", "))"
  }

  /// What a square is called to people; nil where something is not placed.
  static func words(_ square: Standing.Square?) -> String {
    switch square {
    case .outcomeModel: "outcome model"
    case .measurementGap: "measurement gap"
    case .languageGap: "language gap"
    case .factoryFloor: "factory floor"
    case nil: "not placed"
    }
  }

  /// What somebody may do about where they stand.
  static func advice(_ standing: Standing) -> String? {
    guard isPlaced(standing) else { return nil }
    return switch standing.square {
    case .outcomeModel: nil
    case .measurementGap:
      "Outcomes are said, and none is measured: add a measure of what customers can do or have then."
    case .languageGap: "An outcome is measured, and few are said: say what customers can do or have then."
    case .factoryFloor:
      "Work is said and counted. If that is what is wanted, nothing is wrong; if not, say and measure what changes for customers."
    case nil: "Too little is said or measured to be placed: three statements and three measures are needed."
    }
  }

  static func said(_ standing: Standing) -> String {
    "\(standing.outcomesSaid) of \(counted(standing.said.count, "statement", "statements")) with words of an outcome"
      + (standing.overrides.isEmpty ? "" : " or a reason, \(standing.overrides.count) of them by a reason")
      + (standing.unjudged > 0 ? ", \(standing.unjudged) in a language without word lists" : "")
  }

  static func measured(_ standing: Standing) -> String {
    "\(standing.outcomesMeasured) of \(counted(standing.measures.count, "measure", "measures")) of an outcome"
  }

  /// `3 of 8 statements and 1 of 5 measures of an outcome`.
  static func words(_ counts: BalanceCounts) -> String {
    "\(counts.outcomesSaid) of \(counted(counts.statements, "statement", "statements")) and \(counts.outcomesMeasured) of "
      + "\(counted(counts.measures, "measure", "measures")) of an outcome"
  }

  static func name(of entry: Entry) -> String { entry.name(in: .english).text }

  static func words(_ text: AuditedText) -> String {
    if let override = text.override { return "stands, because: \(override)" }
    return text.judgement.map { JudgedSentences.words($0) } ?? "no word lists for `\(text.language.tag)`"
  }

  /// Where something stands, and what may be done about it; only packages and teams are placed.
  static func isPlaced(_ standing: Standing) -> Bool {
    standing.entry.kind == .servicePackage || standing.entry.kind == .team
  }

  /// The signals of a text, each with its words.
  static func evidence(_ text: AuditedText) -> [(signal: Signal, words: [String])] {
    text.judgement.map { JudgedSentences.evidence($0, in: text.text) } ?? []
  }

  /// The words that a measure of which nothing is declared was read by; of one that is declared otherwise, too.
  /// - Returns: the text that was read, what its words are, and the words by signal; nil where the declaration stands alone.
  static func reading(
    _ measure: AuditedMeasure
  ) -> (text: AuditedText, words: String, evidence: [(signal: Signal, words: [String])])? {
    guard let found = measure.found, measure.measure.orientation.map({ Judgement.Class($0) != found }) ?? true,
      found != .unclear || measure.measure.orientation == nil, let text = measure.read
    else { return nil }
    let place = text.field == .question ? "its question has " : "its title has "
    return (text, place + words(text), evidence(text))
  }

  static func measureClass(_ measure: AuditedMeasure) -> String {
    let how = measure.measure.orientation == nil ? "not declared; its words" : "declared"
    return "\(measure.class?.rawValue ?? "–") (\(how))"
  }

  static func figure(_ language: String, _ figure: MeasuredFigures.Figure?) -> String {
    guard let figure else { return "\(language): not measured on found sentences yet, so all of this is a hint" }
    return "\(language): precision \(MeasurementReport.words(figure.precision)), 95 % "
      + "\(MeasurementReport.interval(figure.precision)); recall \(MeasurementReport.words(figure.recall)), 95 % "
      + "\(MeasurementReport.interval(figure.recall)); \(figure.n) found sentences"
      + (figure.isReliable ? "" : "; not sure enough yet for more than a hint")
  }

  /// `words of an outcome in 3 of 5 answers; words of what is done in 2`; of few answers no more than how many they are.
  static func counts(_ answers: AuditedAnswers) -> String {
    let all = counted(answers.count, "answer", "answers")
    guard let classes = answers.classes else {
      return answers.count == 0 ? "no answers" : "\(all), too few to be told without showing whose they are"
    }
    if let language = answers.unknownLanguage {
      return "\(all), and no word lists for their language `\(language.tag)`"
    }
    let others: [(Judgement.Class, String)] = [
      (.serviceLevel, "words of a level"), (.output, "words of what is done"), (.unclear, "no telling words"),
    ]
    return
      (["words of an outcome in \(classes[.outcome] ?? 0) of \(all)"]
      + others.compactMap { found, words in classes[found].map { "\(words) in \($0)" } }).joined(separator: "; ")
  }
}
