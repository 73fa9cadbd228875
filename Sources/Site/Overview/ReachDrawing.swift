import CatalogModel

/// Draws what is reached: components, services, value streams, segments, and what else a page adds, with a line for each
/// dependency that can be drawn from a column to a later one.
struct ReachDrawing {
  let context: PageContext
  let reach: SiteReach
  let extent: Reach.Extent
  /// The steps that lead to each place of the extent.
  let arrivals: ListsByPlace<Reach.Extent.Step>
  /// Whether each place of the extent is one of a component.
  private let areComponents: [Bool]
  private var plan: LayerPlan
  /// Where the places of the extent are drawn.
  private var drawn: [LayerPlan.Place?]
  /// Whether a line leads from a place.
  private var leads: [Bool]

  /// The most names behind "through".
  private static let throughLimit = 2

  init(_ extent: Reach.Extent, _ arrivals: ListsByPlace<Reach.Extent.Step>, _ reach: SiteReach, _ context: PageContext)
  {
    self.extent = extent
    self.arrivals = arrivals
    self.reach = reach
    self.context = context
    let catalog = context.catalog
    areComponents = extent.entries.map { catalog.kind(ofEntry: $0) == .component }
    plan = LayerPlan(context)
    drawn = Array(repeating: nil, count: extent.entries.count)
    leads = Array(repeating: false, count: extent.entries.count)
  }

  private var strings: Strings { context.strings }

  /// The entry at a place of the extent.
  func entry(_ place: Int) -> Entry { context.catalog.entry(extent.entries[place]) }

  private func isComponent(_ place: Int) -> Bool { areComponents[place] }

  // MARK: - Columns

  /// Adds a column with places of the extent, by name; those of which groups are drawn stay as they are.
  /// - Parameter group: what an entry is grouped by, where there is much; both by their places in the catalogue.
  mutating func add(
    _ title: String, _ counted: CountedText, pass: String = "", _ places: [Int],
    style: (Int) -> Layers.Style = { _ in .plain }, group: (Int) -> Int? = { _ in nil },
    note: @escaping (inout HTMLWriter, Int) -> Void
  ) {
    let isGrouped = places.count > LayerPlan.boxLimit
    let sorted = isGrouped ? places : context.language.sorted(places, rank: { _ in 0 }, entry: entry)
    for (index, place) in sorted.enumerated() {
      drawn[place] = LayerPlan.Place(column: plan.columnCount, node: index)
    }
    let nodes = sorted.map { place in
      let entry = extent.entries[place]
      return LayerPlan.Node(entry: entry, style: style(place), group: isGrouped ? group(entry) : nil)
    }
    plan.add(
      LayerPlan.Column(title: title, nodes: nodes, counted: counted, pass: pass, note: { note(&$0, sorted[$1]) }))
  }

  /// Adds the columns of services, value streams and segments, and the lines to them.
  mutating func addServices(
    _ services: [Int], streams: [Int], segments: [Int], style: (Int) -> Layers.Style,
    serviceNote: @escaping (inout HTMLWriter, Int) -> Void, streamNote: @escaping (inout HTMLWriter, Int) -> Void
  ) {
    let context = context
    let extent = extent
    add(
      context.kind(.servicePackage).plural, ReachText.services, services, style: style, group: reach.owner(of:),
      note: serviceNote)
    add(
      context.kind(.valueStream).plural, ReachText.streams, pass: strings[ReachText.noStream], streams,
      group: reach.segment(of:), note: streamNote)
    add(context.kind(.segment).plural, ReachText.segments, segments) { html, place in
      context.write(&html, Segment(context.catalog.entry(extent.entries[place])).size)
    }
    let anchors = anchors
    for place in services { addLines(toService: place, anchors[place]) }
    for (place, service) in Self.services(servedBy: services, arrivals, where: { areComponents[$0] }).enumerated() {
      // What serves a service by way of others alone has a line all the same.
      if let service, !leads[place] { addLine(from: place, to: service, .need) }
    }
    for place in streams { addLines(to: place, where: { _ in true }) }
    // The segment that a place is last known to reach by a stream.
    var byStream = Array(repeating: -1, count: extent.entries.count)
    for place in segments {
      for step in arrivals[place] where step.dependency == .stream {
        for service in arrivals[step.from] { byStream[service.from] = place }
      }
      // Whom a service reaches by a stream is not drawn twice.
      addLines(to: place) { step in step.dependency == .stream || byStream[step.from] != place }
    }
  }

  /// Adds a column of entries that are not in the extent.
  mutating func add(
    _ title: String, _ counted: CountedText, entries: [Entry], style: Layers.Style,
    from places: (Entry) -> [Int], note: @escaping (inout HTMLWriter, Entry) -> Void
  ) {
    let context = context
    let sorted = entries.count > LayerPlan.boxLimit ? entries : context.language.sorted(entries)
    let column = plan.columnCount
    plan.add(
      LayerPlan.Column(
        title: title,
        nodes: sorted.map { LayerPlan.Node(entry: $0.index, style: style, group: reach.owner(of: $0.index)) },
        counted: counted, pass: "", note: { note(&$0, sorted[$1]) }))
    for (index, entry) in sorted.enumerated() {
      for from in places(entry) {
        addLine(from: from, to: LayerPlan.Place(column: column, node: index), .flow)
      }
    }
  }

  // MARK: - Lines

  private mutating func addLine(from place: Int, to: LayerPlan.Place?, _ weight: Layers.Weight) {
    guard let from = drawn[place], let to, from.column < to.column else { return }
    leads[place] = true
    plan.addLine(from: from, to: to, weight)
  }

  private mutating func addLine(from place: Int, to other: Int, _ weight: Layers.Weight) {
    addLine(from: place, to: drawn[other], weight)
  }

  private mutating func addLines(to place: Int, where isDrawn: (Reach.Extent.Step) -> Bool) {
    for index in arrivals.indices(of: place) {
      let step = arrivals.elements[index]
      guard isDrawn(step) else { continue }
      addLine(from: step.from, to: place, Layers.Weight(step.dependency))
    }
  }

  /// Lines from what is drawn to components that need it; from where one started to those that need it through others.
  mutating func addLines(toComponents places: [Int], from start: Int) {
    for place in places { addLine(from: start, to: place, .need) }
  }

  private func isDrawnComponent(_ place: Int) -> Bool { drawn[place] != nil && isComponent(place) }

  /// A service has a line from each of its components that are drawn; one that has none, a line from the component by way of
  /// which it is reached.
  private mutating func addLines(toService place: Int, _ anchor: Int?) {
    var hasPart = false
    for index in arrivals.indices(of: place) {
      let step = arrivals.elements[index]
      guard isDrawnComponent(step.from) else { continue }
      addLine(from: step.from, to: place, Layers.Weight(step.dependency))
      hasPart = true
    }
    if !hasPart, let anchor { addLine(from: anchor, to: place, .need) }
  }

  /// The drawn component by way of which a place is reached, where it is by way of one: of those that it comes from, the nearest
  /// component before others.
  private var anchors: [Int?] {
    var anchors: [Int?] = Array(repeating: nil, count: extent.entries.count)
    // In the order in which places were reached, so that what a step comes from has its anchor before.
    for place in anchors.indices {
      if isDrawnComponent(place) {
        anchors[place] = place
        continue
      }
      for index in arrivals.indices(of: place) {
        let from = arrivals.elements[index].from
        guard let anchor = anchors[from] else { continue }
        if anchors[place] == nil { anchors[place] = anchor }
        guard isComponent(from) else { continue }
        anchors[place] = anchor
        break
      }
    }
    return anchors
  }

  /// For each place that leads to a service by way of such places alone, a nearest service that it leads to.
  static func services(
    servedBy services: [Int], _ arrivals: ListsByPlace<Reach.Extent.Step>, where isPassed: (Int) -> Bool
  ) -> [Int?] {
    var served: [Int?] = Array(repeating: nil, count: arrivals.count)
    var queue = services.map { (place: $0, service: $0) }
    var next = 0
    while next < queue.count {
      let (place, service) = queue[next]
      next += 1
      for index in arrivals.indices(of: place) {
        let from = arrivals.elements[index].from
        guard served[from] == nil, isPassed(from) else { continue }
        served[from] = service
        queue.append((from, service))
      }
    }
    return served
  }

  // MARK: - Notes

  /// Writes through what a component is reached that does not itself need where one started.
  func writeThrough(toComponent place: Int, _ html: inout HTMLWriter) {
    guard !arrivals[place].contains(where: { $0.from < extent.startCount }) else { return }
    writeNames(&html, ReachText.through, arrivals[place].filter { $0.dependency == .component })
  }

  /// Writes through what a service is reached that no line from a component of its own leads to.
  func writeThrough(toService place: Int, _ html: inout HTMLWriter) {
    let steps = arrivals[place]
    guard place >= extent.startCount, !steps.contains(where: { isDrawnComponent($0.from) }) else { return }
    writeNames(&html, ReachText.through, steps.filter { isComponent($0.from) })
    writeNames(&html, ReachText.requires, steps.filter { $0.dependency == .requirement })
  }

  /// Writes how many stages of a stream use what is reached.
  func writeStages(of place: Int, _ html: inout HTMLWriter) {
    let stages = Set(
      arrivals[place].compactMap { step in if case .stage(let number) = step.dependency { number } else { nil } })
    guard !stages.isEmpty else { return }
    let numbers = strings.numbers
    html.element(.span, class: "sub") { html in
      html.text(
        strings[ReachText.stages].filled(
          numbers.whole(stages.count), numbers.whole(ValueStream(entry(place)).stages.count)))
    }
  }

  /// Writes the names of what steps to one place come from.
  private func writeNames(_ html: inout HTMLWriter, _ before: InterfaceText, _ steps: [Reach.Extent.Step]) {
    let places = steps.origins
    guard !places.isEmpty else { return }
    html.element(.span, class: "sub") { html in
      html.text(strings[before] + " ")
      for (index, place) in places.prefix(Self.throughLimit).enumerated() {
        if index > 0 { html.text(", ") }
        context.shortName(&html, entry(place))
      }
      if places.count > Self.throughLimit { html.text(", " + context.more(places.count - Self.throughLimit)) }
    }
  }

  // MARK: - Writing

  /// Writes the key of the lines that are drawn, and the drawing.
  /// - Parameter services: how many services are reached, drawn or not.
  func write(_ html: inout HTMLWriter, services: Int, key: [(weight: Layers.Weight, text: String)]) {
    if !extent.isWhole {
      let drawn = extent.entries.count { context.catalog.kind(ofEntry: $0) == .servicePackage }
      html.element(.p, class: "note") { html in
        html.text(strings[ReachText.nearest].filled(strings.numbers.whole(drawn), strings.numbers.whole(services)))
      }
    }
    html.elementUnlessEmpty(.ul, class: "key lines") { html in
      for (weight, text) in key where plan.hasLine(weight) {
        html.element(.li) { html in
          Layers.writeSample(&html, weight)
          html.text(text)
        }
      }
    }
    plan.layers.write(&html)
  }
}
