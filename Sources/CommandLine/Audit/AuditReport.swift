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
  let teams: [Standing]
  let diagnoses: [AuditedDiagnosis]
  let overrides: [AuditedText]
  let figures: [(language: String, figure: MeasuredFigures.Figure?)]

  init(_ audit: CatalogAudit, of catalog: Catalog, _ scope: Scope) {
    self.catalog = catalog
    figures = audit.figures
    switch scope {
    case .all:
      packages = audit.packages
      teams = audit.teams
      diagnoses = audit.diagnoses
      overrides = audit.overrides
    case .entries(let entries):
      packages = entries.map { audit.standing(of: $0) }
      teams = []
      diagnoses = []
      overrides = packages.flatMap(\.overrides)
    case .team(let team):
      packages = audit.packages.filter { $0.entry.owner?.target == team.entry }
      teams = audit.teams.filter { $0.entry == team.entry }
      diagnoses = audit.diagnoses.filter { $0.diagnosis.team?.target == team }
      var seen: Set<Place> = []
      overrides = (packages + teams).flatMap(\.overrides).filter { seen.insert($0.place).inserted }
    }
  }

  /// `4 packages: 1 outcome model, 1 measurement gap, 2 not placed`.
  var summary: String {
    [Self.counts(packages, "entry", "entries"), Self.counts(teams, "team", "teams")].filter { !$0.isEmpty }
      .joined(separator: "; ")
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
    switch standing.square {
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
      + (standing.unjudged > 0 ? ", \(standing.unjudged) in a language without word lists" : "")
  }

  static func measured(_ standing: Standing) -> String {
    "\(standing.outcomesMeasured) of \(counted(standing.measures.count, "measure", "measures")) of an outcome"
  }

  static func name(of entry: Entry) -> String { entry.name(in: .english).text }

  static func words(_ text: AuditedText) -> String {
    if let override = text.override { return "stands, because: \(override)" }
    return text.judgement.map { JudgedSentences.words($0) } ?? "no word lists for `\(text.language.tag)`"
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
