import CatalogModel

/// Draws the line of sight of a team: its components, the services that stand on them or that it answers for itself, value
/// streams, segments, and the outcomes that are measured there, each with its number and target.
struct SightDrawing {
  let figures: LineOfSightOfTeam.Figures
  let team: Team
  let reach: SiteReach
  let context: PageContext
  /// What is at each place of the extent.
  private let kinds: [EntityKind]

  init(_ figures: LineOfSightOfTeam.Figures, of team: Team, _ reach: SiteReach, _ context: PageContext) {
    self.figures = figures
    self.team = team
    self.reach = reach
    self.context = context
    let catalog = context.catalog
    kinds = figures.extent.entries.map { catalog.kind(ofEntry: $0) }
  }

  private typealias Text = LineOfSightOfTeam.Text
  private var strings: Strings { context.strings }
  private var extent: Reach.Extent { figures.extent }

  /// The most components that are named of those that are not drawn.
  private static let nameLimit = 100

  private func entry(_ place: Int) -> Entry { context.catalog.entry(extent.entries[place]) }
  private func places(_ kind: EntityKind) -> [Int] { kinds.indices.filter { kinds[$0] == kind } }
  private func isStart(_ place: Int) -> Bool { place < extent.startCount }

  func write(_ html: inout HTMLWriter) {
    let services = places(.servicePackage)
    let streams = places(.valueStream)
    let segments = places(.segment)
    let serving = ReachDrawing.services(
      servedBy: services, figures.arrivals, where: { kinds[$0] == .component })
    let own = places(.component).filter(isStart)
    let components = own.filter { serving[$0] != nil }
    if !services.isEmpty || !streams.isEmpty {
      drawing(components, services, streams, segments)
        .write(&html, services: figures.sight.counts.services, key: key)
      // Its own components are named with what they are part of, so that they need no list of theirs.
      ReachInWords(
        context: context, extent: extent, arrivals: figures.arrivals,
        groups: [
          (context.kind(.servicePackage).plural, services), (context.kind(.valueStream).plural, streams),
          (context.kind(.segment).plural, segments),
        ],
        rest: { html in
          html.text(strings[ReachText.ownPage] + " ")
          context.link(&html, team.entry)
          html.text(".")
        }
      ).write(&html)
    } else {
      html.element(.p) { $0.text(strings[Text.nothingDrawn]) }
    }
    writeUndrawn(&html, own.filter { serving[$0] == nil })
  }

  private func writeUndrawn(_ html: inout HTMLWriter, _ places: [Int]) {
    guard !places.isEmpty else { return }
    html.element(.p, class: "note") { html in
      html.text(strings[Text.undrawn] + " ")
      let entries = context.language.sorted(places.map(entry))
      context.separated(&html, Array(entries.prefix(Self.nameLimit))) { html, entry in
        context.link(&html, entry)
        context.stateUnlessLive(&html, entry)
      }
      if entries.count > Self.nameLimit { html.text(", " + context.more(entries.count - Self.nameLimit)) }
    }
  }

  private var key: [(weight: Layers.Weight, text: String)] {
    let kind = context.kind(.servicePackage)
    func label(_ role: ComponentRole) -> String { kind.label(role.field.fieldPath) }
    return [
      (.core, label(.core)), (.enabling, label(.enabling)),
      (.enhancing, strings[ReachText.keyEnhancing].filled(label(.enhancing))), (.need, strings[ReachText.keyNeed]),
      (.flow, strings[ReachText.keyFlow]),
    ]
  }

  private func drawing(_ components: [Int], _ services: [Int], _ streams: [Int], _ segments: [Int]) -> ReachDrawing {
    let context = context
    var drawing = ReachDrawing(extent, figures.arrivals, reach, context)
    drawing.add(
      strings[Text.components], ReachText.components, components,
      note: { html, place in context.stateUnlessLive(&html, entry(place)) })
    let before = drawing
    drawing.addServices(
      services, streams: streams, segments: segments, style: { _ in .plain },
      serviceNote: { html, place in
        if isStart(place) { html.text(strings[Text.answers]) }
        before.writeThrough(toService: place, &html)
      },
      streamNote: { html, place in
        if isStart(place) { writePart(in: ValueStream(entry(place)), &html) }
        before.writeStages(of: place, &html)
      })
    drawing.add(
      strings[Text.outcomesWord], ReachText.outcomes, entries: figures.outcomes.map(\.entry), style: .outcome,
      from: segmentsOfMeasures(services, streams, segments),
      note: { html, entry in Self.writeStanding(&html, Measure(entry), context) })
    return drawing
  }

  /// Writes what the team does in a stream.
  private func writePart(in stream: ValueStream, _ html: inout HTMLWriter) {
    if stream.owner?.target == team { return html.text(strings[Text.answers]) }
    let stages = stream.stages
    let numbers = strings.numbers
    html.text(
      strings[Text.works].filled(
        numbers.whole(stages.count { $0.teams.contains { $0.target == team } }), numbers.whole(stages.count)))
  }

  /// For each measure of an outcome, the segments whose outcome it is: those that it is about or that a stream is for that it
  /// is about; where it is about services alone, those that they are for.
  private func segmentsOfMeasures(_ services: [Int], _ streams: [Int], _ segments: [Int]) -> (Entry) -> [Int] {
    var places: [Int: Int] = [:]
    var segmentsOf = [[Int]](repeating: [], count: kinds.count)
    // The nearest last, so that what a step leads on to is known.
    for place in segments + streams + services {
      places[extent.entries[place]] = place
      if kinds[place] == .segment {
        segmentsOf[place] = [place]
        continue
      }
      for step in extent.departures(from: place) {
        switch kinds[step.to] {
        case .segment: segmentsOf[place].append(step.to)
        case .valueStream: segmentsOf[place] += segmentsOf[step.to]
        default: break
        }
      }
    }
    return { measure in
      var own: [Int] = []
      var ofServices: [Int] = []
      for subject in reach.served(by: measure.index) {
        guard let place = places[subject] else { continue }
        if kinds[place] == .servicePackage { ofServices += segmentsOf[place] } else { own += segmentsOf[place] }
      }
      return Set(own.isEmpty ? ofServices : own).sorted()
    }
  }

  /// Writes the last reading of a measure and its target.
  private static func writeStanding(_ html: inout HTMLWriter, _ measure: Measure, _ context: PageContext) {
    let series = NumberSeries(measure)
    if let latest = series.readings.last {
      html.element(.strong, class: "number") { context.write(&$0, latest.number, unit: series.unit) }
    } else {
      html.text(context.strings.noReading)
    }
    if let target = context.target(series) {
      html.text(", " + context.strings[Text.target].filled(target))
    }
  }
}
