import CatalogModel

/// Draws what is reached: components, services, value streams, segments, and what else a page adds, with a line for each
/// dependency that can be drawn from a column to a later one.
struct ReachDrawing {
  let context: PageContext
  let extent: Reach.Extent
  /// The steps that lead to each place of the extent.
  let arrivals: [[Reach.Extent.Step]]
  private var columns: [LayerPlan.Column] = []
  private var lines: Set<LayerPlan.Line> = []
  /// Where the places of the extent are drawn.
  private var drawn: [LayerPlan.Place?]
  /// The drawn component by way of which a place is reached, where it is by way of one.
  private var anchors: [Int?]

  /// The most names behind "through".
  private static let throughLimit = 2

  init(_ extent: Reach.Extent, _ arrivals: [[Reach.Extent.Step]], _ context: PageContext) {
    self.extent = extent
    self.arrivals = arrivals
    self.context = context
    drawn = Array(repeating: nil, count: extent.entries.count)
    anchors = drawn.map { _ in nil }
  }

  private var strings: Strings { context.strings }

  /// The entry at a place of the extent.
  func entry(_ place: Int) -> Entry { context.catalog.entry(extent.entries[place]) }

  private func isComponent(_ place: Int) -> Bool { entry(place).kind == .component }

  // MARK: - Columns

  /// Adds a column with places of the extent, by name; those of which groups are drawn stay as they are.
  mutating func add(
    _ title: String, _ counted: CountedText, pass: String = "", _ places: [Int],
    style: (Int) -> Layers.Style = { _ in .plain }, group: (Entry) -> Entry?,
    note: @escaping (inout HTMLWriter, Int) -> Void
  ) {
    let isGrouped = places.count > LayerPlan.boxLimit
    let sorted = isGrouped ? places : context.language.sorted(places, rank: { _ in 0 }, entry: entry)
    let nodes = sorted.enumerated().map { index, place in
      drawn[place] = LayerPlan.Place(column: columns.count, node: index)
      return LayerPlan.Node(
        entry: entry(place), style: style(place), group: group(entry(place)), note: { note(&$0, place) })
    }
    columns.append(LayerPlan.Column(title: title, nodes: nodes, counted: counted, pass: pass))
  }

  /// Adds the columns of services, value streams and segments, and the lines to them.
  mutating func addServices(
    _ services: [Int], streams: [Int], segments: [Int], style: (Int) -> Layers.Style,
    serviceNote: @escaping (inout HTMLWriter, Int) -> Void, streamNote: @escaping (inout HTMLWriter, Int) -> Void
  ) {
    let context = context
    add(
      context.kind(.servicePackage).plural, ReachText.services, services, style: style,
      group: { ServicePackage($0).owner?.target?.entry }, note: serviceNote)
    add(
      context.kind(.valueStream).plural, ReachText.streams, pass: strings[ReachText.noStream], streams,
      group: { ValueStream($0).segment?.target?.entry }, note: streamNote)
    add(context.kind(.segment).plural, ReachText.segments, segments, group: { _ in nil }) { [self] html, place in
      context.write(&html, Segment(entry(place)).size)
    }
    findAnchors()
    for place in services { addLines(toService: place) }
    let leading = Set(lines.map(\.from))
    for (place, service) in Self.services(servedBy: services, arrivals, where: isComponent) {
      // What serves a service by way of others alone has a line all the same.
      if let start = drawn[place], !leading.contains(start) { add(from: start, to: drawn[service], .need) }
    }
    for place in streams { addLines(to: place, where: { _ in true }) }
    let streamsOfService = Dictionary(
      grouping: streams.flatMap { stream in arrivals[stream].map { (service: $0.from, stream: stream) } }, by: \.service
    )
    for place in segments {
      let through = Set(arrivals[place].filter { $0.dependency == .stream }.map(\.from))
      addLines(to: place) { step in
        // Whom a service reaches by a stream is not drawn twice.
        step.dependency == .stream || !(streamsOfService[step.from] ?? []).contains { through.contains($0.stream) }
      }
    }
  }

  /// Adds a column of entries that are not in the extent.
  mutating func add(
    _ title: String, _ counted: CountedText, entries: [Entry], style: Layers.Style,
    from places: (Entry) -> [Int], group: (Entry) -> Entry?, note: @escaping (inout HTMLWriter, Entry) -> Void
  ) {
    let sorted = entries.count > LayerPlan.boxLimit ? entries : context.language.sorted(entries)
    for (index, entry) in sorted.enumerated() {
      let place = LayerPlan.Place(column: columns.count, node: index)
      for from in places(entry) { add(from: drawn[from], to: place, .flow) }
    }
    let nodes = sorted.map { entry in
      LayerPlan.Node(entry: entry, style: style, group: group(entry), note: { note(&$0, entry) })
    }
    columns.append(LayerPlan.Column(title: title, nodes: nodes, counted: counted, pass: ""))
  }

  // MARK: - Lines

  private mutating func add(from: LayerPlan.Place?, to: LayerPlan.Place?, _ weight: Layers.Weight) {
    guard let from, let to, from.column < to.column else { return }
    lines.insert(LayerPlan.Line(from: from, to: to, weight: weight))
  }

  private mutating func addLines(to place: Int, where isDrawn: (Reach.Extent.Step) -> Bool) {
    for step in arrivals[place] where isDrawn(step) {
      add(from: drawn[step.from], to: drawn[place], Layers.Weight(step.dependency))
    }
  }

  /// Lines from what is drawn to components that need it; from where one started to those that need it through others.
  mutating func addLines(toComponents places: [Int], from start: Int) {
    for place in places { add(from: drawn[start], to: drawn[place], .need) }
  }

  /// A service has a line from each of its components that are drawn; one that has none, a line from the component by way of
  /// which it is reached.
  private mutating func addLines(toService place: Int) {
    let parts = arrivals[place].filter { isComponent($0.from) && drawn[$0.from] != nil }
    for step in parts { add(from: drawn[step.from], to: drawn[place], Layers.Weight(step.dependency)) }
    if parts.isEmpty, let anchor = anchors[place] { add(from: drawn[anchor], to: drawn[place], .need) }
  }

  /// In the order in which places were reached, so that what a step comes from has its anchor before.
  private mutating func findAnchors() {
    for place in anchors.indices {
      if isComponent(place), drawn[place] != nil {
        anchors[place] = place
        continue
      }
      let known = arrivals[place].filter { anchors[$0.from] != nil }
      let nearest = known.first { isComponent($0.from) } ?? known.first
      anchors[place] = nearest.flatMap { anchors[$0.from] }
    }
  }

  /// For each place that leads to a service by way of such places alone, a nearest service that it leads to.
  static func services(
    servedBy services: [Int], _ arrivals: [[Reach.Extent.Step]], where isPassed: (Int) -> Bool
  ) -> [Int: Int] {
    var served: [Int: Int] = [:]
    var queue = services.map { (place: $0, service: $0) }
    var next = 0
    while next < queue.count {
      let (place, service) = queue[next]
      next += 1
      for step in arrivals[place] where isPassed(step.from) && served[step.from] == nil {
        served[step.from] = service
        queue.append((step.from, service))
      }
    }
    return served
  }

  // MARK: - Notes

  /// Writes through what a component is reached that does not itself need where one started.
  func writeThrough(toComponent place: Int, _ html: inout HTMLWriter) {
    guard !arrivals[place].contains(where: { $0.from < extent.startCount }) else { return }
    writeNames(&html, ReachText.through, arrivals[place].filter { $0.dependency == .component }.map(\.from))
  }

  /// Writes through what a service is reached that no line from a component of its own leads to.
  func writeThrough(toService place: Int, _ html: inout HTMLWriter) {
    let steps = arrivals[place]
    guard place >= extent.startCount, !steps.contains(where: { isComponent($0.from) && drawn[$0.from] != nil }) else {
      return
    }
    writeNames(&html, ReachText.through, steps.filter { isComponent($0.from) }.map(\.from))
    writeNames(&html, ReachText.requires, steps.filter { $0.dependency == .requirement }.map(\.from))
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

  private func writeNames(_ html: inout HTMLWriter, _ before: InterfaceText, _ places: [Int]) {
    var seen: Set<Int> = []
    let entries = places.filter { seen.insert($0).inserted }.map(entry)
    guard !entries.isEmpty else { return }
    html.element(.span, class: "sub") { html in
      html.text(strings[before] + " ")
      for (index, entry) in entries.prefix(Self.throughLimit).enumerated() {
        if index > 0 { html.text(", ") }
        context.shortName(&html, entry)
      }
      if entries.count > Self.throughLimit { html.text(", " + context.more(entries.count - Self.throughLimit)) }
    }
  }

  // MARK: - Writing

  /// Writes the key of the lines that are drawn, and the drawing.
  /// - Parameter services: how many services are reached, drawn or not.
  func write(_ html: inout HTMLWriter, services: Int, key: [(weight: Layers.Weight, text: String)]) {
    if !extent.isWhole {
      let drawn = extent.entries.count { context.catalog.entry($0).kind == .servicePackage }
      html.element(.p, class: "note") { html in
        html.text(strings[ReachText.nearest].filled(strings.numbers.whole(drawn), strings.numbers.whole(services)))
      }
    }
    let weights = Set(lines.map(\.weight))
    html.elementUnlessEmpty(.ul, class: "key lines") { html in
      for (weight, text) in key where weights.contains(weight) {
        html.element(.li) { html in
          Layers.writeSample(&html, weight)
          html.text(text)
        }
      }
    }
    LayerPlan(columns: columns, lines: Array(lines), context: context).layers.write(&html)
  }
}
