import CatalogModel
import Syntax

/// What a drawing of reach shows, in words: each thing with what it is reached through, and with how many hands. What the page
/// has elsewhere in words is left to it.
struct ReachInWords {
  let context: PageContext
  let extent: Reach.Extent
  let arrivals: ListsByPlace<Reach.Extent.Step>
  /// The places of the extent in groups, each with its name, the nearest first.
  let groups: [(title: String, places: [Int])]
  /// Writes where the things are named that are too many to be named here.
  let rest: (inout HTMLWriter) -> Void

  /// The most things that one thing is said to be reached through, and the most ways in which it is.
  private static let throughLimit = 3

  /// How many of the things that a page of reach tells of are told in full: all where they are few, else the first ones. A large
  /// catalogue has thousands of such pages, each of which reaches much.
  static func whole(of count: Int) -> Int { count > 12 ? 5 : count }

  private var strings: Strings { context.strings }
  private func entry(_ place: Int) -> Entry { context.catalog.entry(extent.entries[place]) }

  func write(_ html: inout HTMLWriter) {
    let shown = groups.filter { !$0.places.isEmpty }
    guard !shown.isEmpty else { return }
    html.element(.details) { html in
      html.element(.summary) { $0.text(strings[ReachText.inWords]) }
      for (title, places) in shown {
        html.element(.h3) { html in
          html.text(title + " ")
          html.element(.span, class: "soft") { $0.text(strings.numbers.whole(places.count)) }
        }
        html.element(.ul, class: "found") { html in
          let whole = Self.whole(of: places.count)
          for place in places.prefix(whole) { html.element(.li) { write(&$0, place) } }
          guard whole < places.count else { return }
          html.element(.li) { $0.text(context.more(places.count - whole)) }
        }
      }
      if shown.contains(where: { $0.places.count > Self.whole(of: $0.places.count) }) {
        html.elementUnlessEmpty(.p, class: "note", content: rest)
      }
    }
  }

  private func write(_ html: inout HTMLWriter, _ place: Int) {
    context.link(&html, entry(place))
    context.stateUnlessLive(&html, entry(place))
    html.elementUnlessEmpty(.span, class: "soft") { html in
      if !arrivals[place].isEmpty { html.text(strings.colon) }
      Self.writeThrough(&html, place, extent, arrivals, context)
      if extent.hands[place] > 1 {
        html.text(" · " + strings[ReachText.hands] + strings.colon + strings.numbers.whole(extent.hands[place]))
      }
    }
  }

  /// Writes what a place is reached through: each once, with all ways in which it is. The names alone: what is drawn has a link
  /// there, and the page of the thing itself has all.
  static func writeThrough(
    _ html: inout HTMLWriter, _ place: Int, _ extent: Reach.Extent, _ arrivals: ListsByPlace<Reach.Extent.Step>,
    _ context: PageContext
  ) {
    let steps = arrivals[place]
    let order = steps.origins
    for (index, from) in order.prefix(throughLimit).enumerated() {
      if index > 0 { html.text(", ") }
      context.shortName(&html, context.catalog.entry(extent.entries[from]))
      let words = words(steps.filter { $0.from == from }.map(\.dependency), context)
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

extension Sequence<Reach.Extent.Step> {
  /// The places that steps to one place come from, each once: steps that were followed from one place lie together.
  var origins: [Int] {
    reduce(into: []) { places, step in if places.last != step.from { places.append(step.from) } }
  }
}
