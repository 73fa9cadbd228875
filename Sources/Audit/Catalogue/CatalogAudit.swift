package import CatalogModel
internal import SourceText
internal import Syntax

/// What a catalogue says and measures, text by text, with the words that tell.
package struct CatalogAudit: Sendable {
  /// The words by which it was read.
  package let lexicons: Lexicons
  private let catalog: Catalog
  /// By the entry's place in the catalogue.
  private let texts: [[AuditedText]]
  /// In the catalogue's order, and the place in it of the first.
  private let measures: [AuditedMeasure]
  private let firstMeasure: Int
  /// Whether a measure is about nothing that the catalogue has, as by a misspelt name: nobody knows then what is not measured.
  package let hasStrayMeasure: Bool

  /// Reads all texts of a catalogue, on at most so many threads.
  /// - Parameter exception: the reason for which a text is allowed to have no words of an outcome; nil for most.
  package init(
    _ catalog: Catalog, threads: Int = Parallel.processorCount,
    exception: @Sendable (AuditedText) -> String? = { _ in nil }
  ) {
    let lexicons = Lexicons(catalog)
    self.catalog = catalog
    self.lexicons = lexicons
    texts = Parallel.map(catalog.entryCount, threads: threads, makeWorker: { catalog.view() }) { catalog, index in
      var texts = Self.texts(of: catalog.entry(index), lexicons)
      for place in texts.indices where texts[place].override == nil {
        guard let reason = exception(texts[place]) else { continue }
        texts[place].override = reason
        texts[place].isException = true
      }
      return texts
    }
    let all = catalog.entries(of: .measure).indices
    firstMeasure = all.lowerBound
    let judged = Parallel.map(all.count, threads: threads, makeWorker: { catalog.view() }) { catalog, place in
      let measure = Measure(catalog.entry(all.lowerBound + place))
      return (measure: AuditedMeasure(measure, lexicons), isStray: measure.subjects.isEmpty)
    }
    hasStrayMeasure = judged.contains(where: \.isStray)
    measures = judged.map(\.measure)
  }

  /// What an entry says to customers, or wants to reach.
  private static func texts(of entry: Entry, _ lexicons: Lexicons) -> [AuditedText] {
    if let package = entry.as(ServicePackage.self) {
      return package.value.compactMap { value in
        var text = AuditedText(value.outcome, .value, of: entry, lexicons)
        let language = entry.catalog.defaultLanguage
        let basis = value.basis?.resolved(in: language, default: language).text
        text?.override = basis.flatMap { $0.givesReason ? $0 : nil }
        return text
      } + [AuditedText(package.summary, .summary, of: entry, lexicons)].compactMap(\.self)
    }
    if let stream = entry.as(ValueStream.self) {
      return [AuditedText(stream.outcome, .outcome, of: entry, lexicons)].compactMap(\.self)
        + stream.stages.compactMap { AuditedText($0.valueItem, .valueItem, of: entry, lexicons) }
    }
    if entry.kind == .objective || entry.kind == .benefit {
      return [AuditedText(entry.title, .title, of: entry, lexicons)].compactMap(\.self)
    }
    return []
  }

  /// What an entry says: values and summary of a package, outcome and value items of a stream, the title of an objective or a
  /// benefit; nothing for others.
  package func texts(of entry: Entry) -> [AuditedText] { texts[entry.index] }

  /// A measure with what it counts.
  package func measure(_ measure: Measure) -> AuditedMeasure {
    let place = measure.entry.index - firstMeasure
    return measures.indices.contains(place) ? measures[place] : AuditedMeasure(measure, lexicons)
  }

  /// The measures about an entry, in the catalogue's order.
  package func measures(of entry: Entry) -> [AuditedMeasure] {
    Measure.all(about: entry).map { measure($0) }
  }

  /// What is said and measured of an entry itself: a package, a stream, or another.
  package func standing(of entry: Entry) -> Standing {
    Standing(entry, said: texts(of: entry), measures: measures(of: entry))
  }

  /// What is said and measured of each package that is not over, in the catalogue's order.
  package var packages: [Standing] {
    catalog.all(ServicePackage.self).filter { $0.status?.isArchived != true }.map { standing(of: $0.entry) }
  }

  /// How much of what is said and measured of services is of an outcome.
  package var counts: BalanceCounts {
    let packages = packages
    var seen: Set<Int> = []
    let measures = packages.flatMap(\.measures).filter { seen.insert($0.measure.entry.index).inserted }
    return BalanceCounts(
      statements: packages.reduce(0) { $0 + $1.said.count }, outcomesSaid: packages.reduce(0) { $0 + $1.outcomesSaid },
      measures: measures.count, outcomesMeasured: measures.count { $0.class == .outcome })
  }

  /// What each value stream that is not over says, and what is measured of it, in the catalogue's order.
  package var streams: [Standing] {
    catalog.all(ValueStream.self).filter { $0.status != .retired }.map { standing(of: $0.entry) }
  }

  /// What each objective and benefit that is not over wants to reach, and what is measured of it, in the catalogue's order.
  package var aims: [Standing] {
    [EntityKind.objective, .benefit].flatMap { kind in
      catalog.entries(of: kind).filter { !Self.isOver($0) }.map { standing(of: $0) }
    }
  }

  /// What each team says and measures, of those that answer for something, in the catalogue's order.
  package var teams: [Standing] {
    catalog.all(Team.self).filter { !Self.owned(by: $0).isEmpty }.map { standing(ofTeam: $0) }
  }

  /// What a team says and measures: its packages that are not over, streams and objectives, and measures about these or about the
  /// team.
  package func standing(ofTeam team: Team) -> Standing {
    let owned = Self.owned(by: team)
    var seen: Set<Int> = []
    let measured = (owned + [team.entry]).flatMap { measures(of: $0) }.filter {
      seen.insert($0.measure.entry.index).inserted
    }
    return Standing(team.entry, said: owned.flatMap { texts(of: $0) }, measures: measured)
  }

  /// What a team answers for and speaks of to customers.
  private static func owned(by team: Team) -> [Entry] {
    team.entry.sources(ServicePackage.owner, as: ServicePackage.self)
      .filter { $0.status?.isArchived != true }.map(\.entry)
      + team.entry.sources(ValueStream.owner, as: ValueStream.self).filter { $0.status != .retired }.map(\.entry)
      + team.entry.sources(Objective.owner, as: Objective.self).map(\.entry).filter { !isOver($0) }
  }

  /// What the people of teams answered, in the catalogue's order.
  package var diagnoses: [AuditedDiagnosis] {
    catalog.all(Diagnosis.self).map { diagnosis($0) }
  }

  /// The newest diagnosis of each team, by the team's place in the catalogue.
  package var newestDiagnoses: [Int: AuditedDiagnosis] {
    var newest: [Int: AuditedDiagnosis] = [:]
    for found in diagnoses {
      guard let team = found.team else { continue }
      if let known = newest[team.index], known.day >= found.day { continue }
      newest[team.index] = found
    }
    return newest
  }

  /// What the people of one team answered.
  package func diagnosis(_ diagnosis: Diagnosis) -> AuditedDiagnosis { AuditedDiagnosis(diagnosis, lexicons) }

  /// The texts that stand for an outcome whatever their words say, of what is not over, in the catalogue's order.
  package var overrides: [AuditedText] {
    texts.flatMap { texts in texts.filter { $0.override != nil && !Self.isOver($0.entry) } }
  }

  /// Whether nothing is said by an entry any more: its life is over, or it was given up.
  package static func isOver(_ entry: Entry) -> Bool {
    entry.isOver || entry.as(Objective.self)?.status == .abandoned || entry.as(Benefit.self)?.status == .abandoned
  }

  /// The languages that texts were read in, by tag.
  private var languages: [String] {
    let read = Set(texts.lazy.joined().map(\.language)).union(catalog.all(Diagnosis.self).map(\.language))
    return Set(read.union([catalog.defaultLanguage]).map { AuditMethod.baseTag($0.tag) }).sorted()
  }

  /// The languages of texts that it has no words for, by tag.
  package var unlistedLanguages: [String] { languages.filter { !LexiconFile.languages.contains($0) } }

  /// What was measured of the method in the languages of the catalogue's texts that it has words for, by tag.
  package var figures: [(language: String, figure: MeasuredFigures.Figure?)] {
    languages.filter(LexiconFile.languages.contains).map { ($0, MeasuredFigures.builtIn[$0]) }
  }
}
