import CatalogModel

/// If one component is down: whom that reaches, what was promised to them, and who answers.
struct ImpactOfComponent: AnsweringPage {
  let component: Component
  let path: SitePath
  let reach: SiteReach

  static let marks: [Mark] = [.mayStop, .mayBeImpaired]

  /// What is reached, counted and in full.
  struct Figures {
    let counts: SiteReach.Counts
    let impact: Impact
    let arrivals: ListsByPlace<Reach.Extent.Step>
  }

  var section: NavigationItem? { ImpactPage.item }
  func sort(_ context: PageContext) -> String { context.strings[Text.sort] }

  func viewed(in catalog: Catalog) -> ImpactOfComponent {
    ImpactOfComponent(component: Component(catalog.entry(component.entry.index)), path: path, reach: reach)
  }

  func title(_ context: PageContext) -> PageTitle {
    .interface(context.strings[Text.question].filled(context.language.title(of: component.entry)))
  }

  func writeQuestion(_ html: inout HTMLWriter, _ context: PageContext) {
    context.sentence(&html, Text.question, about: component.entry)
  }

  func ancestors(_ context: PageContext) -> [(title: String, path: SitePath)] {
    [(context.strings[ImpactPage.title], ImpactPage.path)]
  }

  func figures(_ context: PageContext) -> Figures {
    let extent = reach.extent(of: component.entry)
    return Figures(
      counts: reach.impact(of: component.entry), impact: Impact(extent, in: context.catalog),
      arrivals: extent.arrivals)
  }

  func finding(_ figures: Figures, _ context: PageContext) -> String { Self.finding(figures.counts, context) }

  /// Whom a component reaches, in sentences.
  static func finding(_ counts: SiteReach.Counts, _ context: PageContext) -> String {
    let strings = context.strings
    guard !counts.reachesNothing else {
      return counts.components > 0
        ? strings[Text.componentsAlone, counts.components] : strings[Text.nothing]
    }
    let parts = [
      (ReachText.toServices, counts.services), (ReachText.toStreams, counts.streams),
      (ReachText.toSegments, counts.segments),
    ].filter { $0.1 > 0 }.map { strings[$0.0, $0.1] }
    var sentences = [strings[Text.reaches].filled(context.enumerated(parts))]
    if counts.stopping > 0 { sentences.append(strings[Text.stopping, counts.stopping]) }
    let impaired = counts.services - counts.stopping
    if impaired > 0 { sentences.append(strings[Text.impaired, impaired]) }
    if counts.promises > 0 { sentences.append(strings[Text.promises, counts.promises]) }
    if counts.areLeast { sentences.append(strings[ReachText.areLeast]) }
    return sentences.joined(separator: " ")
  }

  func writeContent(_ html: inout HTMLWriter, _ figures: Figures, _ context: PageContext) {
    writeTabs(&html, context)
    let drawing = drawing(figures, context)
    context.section(&html, "Reached", context.strings[ReachText.drawing]) { html in
      drawing.write(&html, services: figures.counts.services, key: Self.key(context))
      inWords(figures, context).write(&html)
    }
    PromisesAtStake(figures: figures, context: context, rest: { writeCommand(&$0, context) }).write(&html)
    AnsweringTeams(figures: figures, reach: reach, context: context).write(&html)
  }

  private func writeTabs(_ html: inout HTMLWriter, _ context: PageContext) {
    let strings = context.strings
    var tabs = [(context.kind(.component).singular, context.path(of: component.entry)), (strings[Text.ifDown], path)]
    if let owner = component.owner?.target, let sight = LineOfSightOfTeam.path(of: owner.entry, in: context.site) {
      tabs.append((strings[Text.sightOfTeam], sight))
    }
    context.tabs(&html, label: strings[ImpactPage.Text.views], tabs)
  }

  // MARK: - Parts

  private func drawing(_ figures: Figures, _ context: PageContext) -> ReachDrawing {
    let impact = figures.impact
    let strings = context.strings
    let component = component
    var mayStop = Array(repeating: false, count: impact.extent.entries.count)
    for service in impact.services where service.effect == .mayStop { mayStop[service.place] = true }
    var drawing = ReachDrawing(impact.extent, figures.arrivals, reach, context)
    drawing.add(
      strings[Text.start], ReachText.components, [0], style: { _ in .start },
      note: { html, _ in context.element(&html, .span, class: "sub", component.summary) })
    let needing = drawing
    drawing.add(
      strings[Text.needing], ReachText.components, pass: strings[Text.direct], impact.components,
      group: reach.owner(of:),
      note: { html, place in
        context.stateUnlessLive(&html, needing.entry(place))
        needing.writeThrough(toComponent: place, &html)
      })
    drawing.addLines(toComponents: impact.components, from: 0)
    let components = drawing
    drawing.addServices(
      impact.services.map(\.place), streams: impact.streams, segments: impact.segments,
      style: { mayStop[$0] ? .mayStop : .mayBeImpaired },
      serviceNote: { [mayStop] html, place in
        Self.write(&html, mayStop[place] ? .mayStop : .mayBeImpaired, context)
        components.writeThrough(toService: place, &html)
      },
      streamNote: { html, place in components.writeStages(of: place, &html) })
    return drawing
  }

  /// Writes what may become of a service, with its mark.
  static func write(_ html: inout HTMLWriter, _ effect: Impact.Effect, count: Int? = nil, _ context: PageContext) {
    html.element(.span, class: "state") { html in
      (effect == .mayStop ? Mark.mayStop : Mark.mayBeImpaired).write(&html)
      html.text(context.strings[effect == .mayStop ? Text.mayStop : Text.mayBeImpaired])
      guard let count else { return }
      html.text(" ")
      html.element(.span, class: "soft") { $0.text(context.strings.numbers.whole(count)) }
    }
  }

  private static func key(_ context: PageContext) -> [(weight: Layers.Weight, text: String)] {
    let strings = context.strings
    let kind = context.kind(.servicePackage)
    func label(_ role: ComponentRole) -> String { kind.label(role.field.fieldPath) }
    return [
      (.core, strings[Text.keyCore].filled(label(.core))), (.enabling, strings[Text.keyOther].filled(label(.enabling))),
      (.enhancing, strings[Text.keyOther].filled(strings[ReachText.keyEnhancing].filled(label(.enhancing)))),
      (.need, strings[ReachText.keyNeed]), (.flow, strings[ReachText.keyFlow]),
    ]
  }

  /// The services stand among the promises at stake.
  private func inWords(_ figures: Figures, _ context: PageContext) -> ReachInWords {
    let impact = figures.impact
    return ReachInWords(
      context: context, extent: impact.extent, arrivals: figures.arrivals,
      groups: [
        (context.kind(.component).plural, impact.components), (context.kind(.valueStream).plural, impact.streams),
        (context.kind(.segment).plural, impact.segments),
      ], rest: { writeCommand(&$0, context) })
  }

  /// Writes what to type in order to have all that is reached named; nothing where the id is one that a shell may take apart.
  private func writeCommand(_ html: inout HTMLWriter, _ context: PageContext) {
    let id = component.entry.id
    guard Slugs.slug(id) == id else { return }
    html.text(context.strings[ReachText.allNamed] + " ")
    html.element(.code) { $0.text("salkku impact component:" + id) }
  }

  func counting(_ context: PageContext) -> [(what: String, how: String)] {
    let strings = context.strings
    return [
      (strings[Text.reachedWord], strings[Text.reachedCounted]),
      (strings[Text.effect], strings[Text.effectCounted]),
      (strings[ReachText.hands], strings[ReachText.handsCounted]),
      (strings[Text.promisesAtStake], strings[Text.promisesCounted]),
      (
        strings[OverviewText.order],
        strings[ReachText.orderCounted].filled(
          strings.numbers.whole(LayerPlan.boxLimit), strings.numbers.whole(LayerPlan.groupLimit))
      ),
    ]
  }
}

extension ImpactOfComponent: PageFamily {
  static func pages(of site: SiteModel, in language: SiteLanguage) -> [any Page] {
    guard let reach = site.reach else { return [] }
    return site.catalog.entries(of: .component).compactMap { entry in
      path(of: entry, in: site).map { ImpactOfComponent(component: Component(entry), path: $0, reach: reach) }
    }
  }

  /// Where it is told whom a component reaches; nil where it reaches nobody, and in an edition that does not tell.
  static func path(of component: Entry, in site: SiteModel) -> SitePath? {
    guard let counts = site.reach?.impact(of: component), !counts.reachesNothing else { return nil }
    return site.path(of: component, in: "impact")
  }
}
