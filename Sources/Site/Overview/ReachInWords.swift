import CatalogModel
import Syntax

/// What a drawing of reach shows, as a table: each thing with what it is reached through, and with how many hands.
struct ReachTable {
  let context: PageContext
  let extent: Reach.Extent
  let arrivals: [[Reach.Extent.Step]]
  /// The places of the extent in groups, each with its name.
  let groups: [(title: String, places: [Int])]

  /// The most bytes of a group; the rest is counted.
  private static let groupSize = 60_000
  /// The most rows of a group: as many as the drawing has boxes.
  private static let rowLimit = LayerPlan.boxLimit
  /// The most things that one thing is said to be reached through.
  private static let throughLimit = 4

  private var strings: Strings { context.strings }
  private func entry(_ place: Int) -> Entry { context.catalog.entry(extent.entries[place]) }

  func write(_ html: inout HTMLWriter) {
    let title = strings[ReachText.asTable]
    html.element(.details) { html in
      html.element(.summary) { $0.text(title) }
      context.overviewTable(
        &html, label: title, class: "each reached",
        head: { html in
          html.row { html in
            html.columnHead(OverviewColumn(strings[ReachText.what]))
            html.columnHead(OverviewColumn(strings[ReachText.byWay]))
            html.columnHead(OverviewColumn(strings[ReachText.hands], class: "number"))
            html.columnHead(OverviewColumn(strings[ReachText.owner]))
          }
        },
        groups: { html in
          for (title, places) in groups where !places.isEmpty {
            html.rowGroup(
              columns: 4,
              title: { html in
                html.text(title + " ")
                html.element(.span, class: "soft") { $0.text(strings.numbers.whole(places.count)) }
              }, content: { write(&$0, places) })
          }
        })
    }
  }

  private func write(_ html: inout HTMLWriter, _ places: [Int]) {
    let start = html.count
    var shown = 0
    for place in places.prefix(Self.rowLimit) where html.count - start < Self.groupSize {
      write(&html, place)
      shown += 1
    }
    guard shown < places.count else { return }
    html.row { html in html.cell(class: "note", span: 4) { $0.text(context.more(places.count - shown)) } }
  }

  private func write(_ html: inout HTMLWriter, _ place: Int) {
    let entry = entry(place)
    html.row { html in
      html.rowHead { html in
        context.link(&html, entry)
        context.stateUnlessLive(&html, entry)
      }
      html.cell(label: strings[ReachText.byWay]) { Self.writeThrough(&$0, place, extent, arrivals, context) }
      html.cell(class: "number", label: strings[ReachText.hands]) { html in
        html.text(strings.numbers.whole(extent.hands[place]))
      }
      html.cell(label: strings[ReachText.owner]) { html in
        guard let owner = entry.owner?.target else { return html.text("–") }
        context.shortLink(&html, owner)
      }
    }
  }

  /// Writes what a place is reached through: each once, with all ways in which it is.
  static func writeThrough(
    _ html: inout HTMLWriter, _ place: Int, _ extent: Reach.Extent, _ arrivals: [[Reach.Extent.Step]],
    _ context: PageContext
  ) {
    var ways: [Int: [Reach.Dependency]] = [:]
    var order: [Int] = []
    for step in arrivals[place] {
      if ways[step.from] == nil { order.append(step.from) }
      ways[step.from, default: []].append(step.dependency)
    }
    if order.isEmpty { html.text("–") }
    for (index, from) in order.prefix(throughLimit).enumerated() {
      if index > 0 { html.text(", ") }
      context.shortLink(&html, context.catalog.entry(extent.entries[from]))
      let words = words(ways[from] ?? [], context)
      if !words.isEmpty { html.text(" (" + words + ")") }
    }
    if order.count > throughLimit { html.text(", " + context.more(order.count - throughLimit)) }
  }

  /// In which ways something is depended on; nothing for whom it serves.
  static func words(_ dependencies: [Reach.Dependency], _ context: PageContext) -> String {
    let strings = context.strings
    return dependencies.prefix(throughLimit).compactMap { dependency in
      switch dependency {
      case .part(let role): context.kind(.servicePackage).label(role.field.fieldPath).lowercased()
      case .option: strings[ReachText.option]
      case .component: strings[ReachText.needed]
      case .requirement: strings[ReachText.required]
      case .stage(let number): strings[ReachText.stage].filled(strings.numbers.whole(number + 1))
      case .stream, .offer: nil
      }
    }.joined(separator: ", ")
  }
}
