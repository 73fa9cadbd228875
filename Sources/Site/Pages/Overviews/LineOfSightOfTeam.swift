import CatalogModel
import Syntax

/// Whom the work of one team reaches: from what it answers for to services, value streams, segments and the outcomes that are
/// measured there; and beside that, what the team itself is measured by.
struct LineOfSightOfTeam: AnsweringPage {
  let team: Team
  let path: SitePath
  let reach: SiteReach

  static let marks: [Mark] = [.outcome, .serviceLevel, .output, .unsaid]
  /// The most measures of the team itself that a sentence names, and that the page lists.
  private static let nameLimit = 2
  private static let measureLimit = 100

  /// What is reached, counted and in full.
  struct Figures {
    let sight: SiteReach.Sight
    let extent: Reach.Extent
    let arrivals: ListsByPlace<Reach.Extent.Step>
    /// The measures of an outcome about what is reached.
    let outcomes: [Measure]
    /// The other measures of what the team answers for itself.
    let own: [Measure]
  }

  var section: NavigationItem? { ImpactPage.item }
  func sort(_ context: PageContext) -> String { context.strings[Text.sort] }

  func viewed(in catalog: Catalog) -> LineOfSightOfTeam {
    LineOfSightOfTeam(team: Team(catalog.entry(team.entry.index)), path: path, reach: reach)
  }

  func title(_ context: PageContext) -> PageTitle {
    .interface(context.strings[Text.question].filled(context.language.title(of: team.entry)))
  }

  func writeQuestion(_ html: inout HTMLWriter, _ context: PageContext) {
    context.sentence(&html, Text.question, about: team.entry)
  }

  func ancestors(_ context: PageContext) -> [(title: String, path: SitePath)] {
    [(context.strings[LineOfSightPage.title], LineOfSightPage.path)]
  }

  func figures(_ context: PageContext) -> Figures {
    let sight = reach.sight(of: team.entry)
    let extent = reach.extent(of: sight)
    let outcomes = Set(extent.entries.flatMap { reach.outcomes(about: $0) })
    func measures(_ places: [Int]) -> [Measure] { places.map { Measure(context.catalog.entry($0)) } }
    return Figures(
      sight: sight, extent: extent, arrivals: extent.arrivals, outcomes: measures(outcomes.sorted()),
      own: measures(SiteReach.ownMeasures(of: team, sight.starts)))
  }

  func finding(_ figures: Figures, _ context: PageContext) -> String {
    var sentences = [Self.finding(figures.sight.counts, context)]
    let strings = context.strings
    let names = figures.own.prefix(Self.nameLimit).map {
      strings[Text.quoted].filled(context.language.briefTitle(of: $0.entry))
    }
    let more = figures.own.count > Self.nameLimit ? [context.more(figures.own.count - Self.nameLimit)] : []
    sentences.append(
      names.isEmpty
        ? strings[Text.notMeasured] : strings[Text.measuredBy].filled((names + more).joined(separator: ", ")))
    return sentences.joined(separator: " ")
  }

  /// Whom a team reaches, in sentences.
  static func finding(_ counts: SiteReach.Counts, _ context: PageContext) -> String {
    let strings = context.strings
    guard !counts.reachesNothing else { return strings[Text.nothing] }
    let parts = [
      (ReachText.toServices, counts.services), (ReachText.toStreams, counts.streams),
      (ReachText.toSegments, counts.segments),
    ].filter { $0.1 > 0 }.map { strings[$0.0, $0.1] }
    var sentences = [
      strings[Text.reaches].filled(context.enumerated(parts)),
      counts.outcomes > 0 ? strings[Text.outcomes, counts.outcomes] : strings[Text.noOutcome],
    ]
    if counts.areLeast { sentences.append(strings[ReachText.areLeast]) }
    return sentences.joined(separator: " ")
  }

  func writeContent(_ html: inout HTMLWriter, _ figures: Figures, _ context: PageContext) {
    let strings = context.strings
    context.tabs(
      &html, label: strings[ImpactPage.Text.views],
      [(context.kind(.team).singular, context.path(of: team.entry)), (strings[LineOfSightPage.title], path)])
    let drawing = SightDrawing(figures, of: team, reach, context)
    context.section(&html, "Reached", strings[ReachText.drawing]) { drawing.write(&$0) }
    writeOwnMeasures(&html, figures, context)
  }

  func counting(_ context: PageContext) -> [(what: String, how: String)] {
    let strings = context.strings
    return [
      (strings[LineOfSightPage.title], strings[Text.sightCounted]),
      (strings[Text.outcomesWord], strings[Text.outcomesCounted]),
      (strings[Text.ownMeasures], strings[Text.ownCounted]),
      (strings[ReachText.hands], strings[ReachText.handsCounted]),
      (
        strings[OverviewText.order],
        strings[ReachText.orderCounted].filled(
          strings.numbers.whole(LayerPlan.boxLimit), strings.numbers.whole(LayerPlan.groupLimit))
      ),
    ]
  }

  // MARK: - What the team is measured by

  private func writeOwnMeasures(_ html: inout HTMLWriter, _ figures: Figures, _ context: PageContext) {
    let strings = context.strings
    let diagnoses = team.entry.sources(Diagnosis.team, as: Diagnosis.self).compactMap { diagnosis in
      diagnosis.date.map { (date: $0.value, diagnosis: diagnosis) }
    }
    let rewarded = diagnoses.filter { !context.wordings($0.diagnosis.incentives).isEmpty }
      .max { $0.date < $1.date }?.diagnosis
    guard !figures.own.isEmpty || rewarded != nil else { return }
    context.section(&html, "Own", strings[Text.ownMeasures]) { html in
      if !figures.own.isEmpty {
        html.element(.ul, class: "measures") { html in
          for measure in figures.own.prefix(Self.measureLimit) {
            html.element(.li) { html in
              html.element(.span, class: "name") { html in
                Mark(measure.orientation).write(&html, label: MeasuredPage.word(measure.orientation, context))
                html.text(" ")
                context.linkApart(&html, measure.entry)
              }
              context.measureNote(&html, measure)
            }
          }
          if figures.own.count > Self.measureLimit {
            html.element(.li) { $0.text(context.more(figures.own.count - Self.measureLimit)) }
          }
        }
      }
      if let rewarded { write(&html, rewarded, context) }
    }
  }

  /// Writes what is rewarded, as the people of the team said last.
  private func write(_ html: inout HTMLWriter, _ diagnosis: Diagnosis, _ context: PageContext) {
    html.element(.h3) { html in
      html.text(context.kind(.diagnosis).label("incentives"))
      html.text(" ")
      html.element(.span, class: "note") { context.link(&$0, diagnosis.entry) }
    }
    html.element(.ul) { html in
      for wording in context.wordings(diagnosis.incentives).prefix(Self.measureLimit) {
        html.element(.li, attributes: { context.mark(&$0, wording.language) }) { $0.text(of: wording.node) }
      }
    }
  }
}

extension LineOfSightOfTeam: PageFamily {
  static func pages(of site: SiteModel, in language: SiteLanguage) -> [any Page] {
    guard let reach = site.reach else { return [] }
    return site.catalog.entries(of: .team).compactMap { entry in
      path(of: entry, in: site).map { LineOfSightOfTeam(team: Team(entry), path: $0, reach: reach) }
    }
  }

  /// Where it is told whom a team reaches; nil where it answers for nothing that could, and in an edition that does not tell.
  static func path(of team: Entry, in site: SiteModel) -> SitePath? {
    guard let sight = site.reach?.sight(of: team), !sight.starts.isEmpty else { return nil }
    return site.path(of: team, in: "line-of-sight")
  }
}
