import CatalogModel

/// A need among all needs of a catalogue, with the packages that answer it.
struct RankedNeed {
  let segment: Segment
  /// The place among the segment's needs.
  let index: Int
  let need: Need
  /// The place among all needs by opportunity, from 1 on; nil where nobody says how much it matters or how well it is met.
  var rank: Int?
  let opportunity: Double?
  let importance: Double
  let satisfaction: Double
  /// What answers it and can be had: what is there to stay, then what is tried or ends.
  let answers: [ServicePackage]
  /// What is to answer it.
  let planned: [ServicePackage]

  init(_ segment: Segment, _ index: Int, _ need: Need, _ answers: [ServicePackage]) {
    self.segment = segment
    self.index = index
    self.need = need
    opportunity = need.opportunity
    importance = need.importance?.value.value ?? 0
    satisfaction = need.satisfaction?.value.value ?? 0
    // Of a status that can't be understood nobody knows that it is not live, as for the rule.
    let available = answers.filter { $0.status?.isLive ?? true }
    self.answers = available.filter { $0.status == .live } + available.filter { $0.status != .live }
    planned = answers.filter { $0.status?.section == .pipeline }
  }

  /// Whether it matters much and is met badly.
  func isBadlyMet(_ limit: Double) -> Bool { opportunity.map { $0 > limit && satisfaction < importance } ?? false }
}

/// The needs of a catalogue, the largest opportunity first.
struct RankedNeeds {
  /// A segment with the needs that are drawn for it, by rank.
  struct Panel {
    let segment: Segment
    let needs: [RankedNeed]
  }

  /// Those with an opportunity by rank, then the others.
  let needs: [RankedNeed]
  /// The segments that have a need with numbers, the largest opportunity first.
  let panels: [Panel]
  /// The segments that have a picture.
  let shownPanels: ArraySlice<Panel>
  /// The segments of whose needs nothing is written.
  let silent: [Segment]
  /// The opportunity above which a need matters much.
  let limit: Double

  /// The segments up to which all have a picture; where there are more, those with an opportunity above the limit.
  static let fewPanels = 12
  /// The most pictures.
  private static let panelLimit = 24

  init(_ context: PageContext) {
    struct Answer: Hashable {
      let segment: Int
      let need: String
    }
    let catalog = context.catalog
    var answers: [Answer: [ServicePackage]] = [:]
    for package in catalog.all(ServicePackage.self) where !(package.status?.isArchived ?? false) {
      for statement in package.value {
        guard let segment = statement.segment?.target, let need = statement.need?.value else { continue }
        let answer = Answer(segment: segment.entry.index, need: need)
        if answers[answer]?.last != package { answers[answer, default: []].append(package) }
      }
    }
    let limit = OverviewThreshold.opportunity.value(in: catalog)
    let segments = catalog.all(Segment.self)
    let all = segments.flatMap { segment in
      segment.needs.enumerated().map { index, need in
        let found = need.id.flatMap { answers[Answer(segment: segment.entry.index, need: $0.value)] }
        return RankedNeed(segment, index, need, found ?? [])
      }
    }
    var sorted = context.language.sorted(all, rank: { _ in 0 }, entry: \.segment.entry)
    // The sort is stable: what is equal stays by segment, and within one in the order of the file.
    sorted.sort { left, right in
      let (one, other) = (left.opportunity ?? -1, right.opportunity ?? -1)
      return one == other ? left.importance > right.importance : one > other
    }
    for index in sorted.indices where sorted[index].opportunity != nil { sorted[index].rank = index + 1 }
    var places: [Int: Int] = [:]
    var drawn: [(segment: Segment, needs: [RankedNeed])] = []
    for need in sorted where need.rank != nil {
      if let place = places[need.segment.entry.index] {
        drawn[place].needs.append(need)
      } else {
        places[need.segment.entry.index] = drawn.count
        drawn.append((need.segment, [need]))
      }
    }
    needs = sorted
    panels = drawn.map { Panel(segment: $0.segment, needs: $0.needs) }
    let worth =
      panels.count > Self.fewPanels ? panels.filter { $0.needs.first?.isBadlyMet(limit) ?? false } : panels
    shownPanels = worth.prefix(Self.panelLimit)
    silent = context.language.sorted(segments.map(\.entry).filter { Segment($0).needs.isEmpty }).map { Segment($0) }
    self.limit = limit
  }

  /// How many matter much and are met badly.
  var badlyMet: Int { needs.count { $0.isBadlyMet(limit) } }
}

extension PageContext {
  /// The needs of the catalogue.
  var rankedNeeds: RankedNeeds { language.rankedNeeds.value { RankedNeeds(self) } }
}
