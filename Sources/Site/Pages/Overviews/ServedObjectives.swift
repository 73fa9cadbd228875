import CatalogModel

/// An objective with what shows whether it is reached and what serves it.
struct ServedObjective {
  let objective: Objective
  /// How many wider objectives it is a step to, among those shown above it.
  let depth: Int
  /// Whether something at work serves it, or a part of it.
  let isServed: Bool
  /// Whether it, or a part of it, names a measure, as for the rule `objective-no-measure`.
  let isMeasured: Bool
  let streams: [ValueStream]
  let initiatives: [Initiative]
  let benefits: [Benefit]

  /// Whether anything names it, at work or not.
  var isNamed: Bool { !streams.isEmpty || !initiatives.isEmpty || !benefits.isEmpty }
}

/// The objectives of a catalogue, each below the one that it is a step to, and the work that serves none.
struct ServedObjectives {
  /// What of a kind serves no objective, of how many that are at work.
  struct Unaimed {
    let kind: EntityKind
    let entries: [Entry]
    let count: Int
  }

  /// The objectives by the state of the widest: active, proposed, reached, given up.
  let groups: [(status: Objective.Status, objectives: [ServedObjective])]
  /// The active objectives that nothing at work serves.
  let unserved: [Entry]
  /// The active objectives that name no measure.
  let unmeasured: [Entry]
  /// How many objectives are active.
  let active: Int
  let unaimed: [Unaimed]

  private static let order: [Objective.Status] = [.active, .proposed, .reached, .abandoned]

  init(_ context: PageContext) {
    let catalog = context.catalog
    let objectives = catalog.all(Objective.self)
    var served: Set<Int> = []
    for objective in objectives where !objective.servants.isEmpty {
      // Whatever serves a step serves the aim.
      var next: Objective? = objective
      while let one = next, served.insert(one.entry.index).inserted { next = one.partOf?.target }
    }
    let start = context.fiscalYearStart
    let ordered = context.language.sorted(
      objectives, rank: { Self.rank($0, isServed: served.contains($0.entry.index), start) }, entry: \.entry)
    let measured = Set(objectives.filter { $0.hasMeasures || $0.parts.contains(where: \.hasMeasures) })
    let trees = Self.trees(ordered)
    groups = Self.order.compactMap { status in
      let found = trees.filter { $0.first?.objective.status == status }.flatMap(\.self)
      guard !found.isEmpty else { return nil }
      return (
        status,
        found.map { objective, depth in
          ServedObjective(
            objective: objective, depth: depth, isServed: served.contains(objective.entry.index),
            isMeasured: measured.contains(objective),
            streams: objective.entry.sources(ValueStream.objectives),
            initiatives: objective.entry.sources(Initiative.objectives),
            benefits: objective.entry.sources(Benefit.objectives))
        }
      )
    }
    let isActive = ordered.filter { $0.status == .active }
    active = isActive.count
    unserved = isActive.filter { !served.contains($0.entry.index) }.map(\.entry)
    unmeasured = isActive.filter { !measured.contains($0) }.map(\.entry)
    unaimed = Self.unaimed(context)
  }

  /// How many things at work serve no objective.
  var unaimedCount: Int { unaimed.reduce(0) { $0 + $1.entries.count } }

  private static func rank(_ objective: Objective, isServed: Bool, _ fiscalYearStart: Int) -> Int {
    let due = objective.by?.value.days(fiscalYearStart: fiscalYearStart).upperBound.daysSinceEpoch
    // A gap first, then by day; without a day last.
    return (isServed ? 10_000_000 : 0) + (due ?? 9_000_000)
  }

  /// Each objective that is no step to another, with its steps below it. Those that are steps to each other in a circle begin
  /// anywhere in it.
  private static func trees(_ objectives: [Objective]) -> [[(objective: Objective, depth: Int)]] {
    var steps: [Int: [Objective]] = [:]
    for objective in objectives {
      if let whole = objective.partOf?.target { steps[whole.entry.index, default: []].append(objective) }
    }
    var seen: Set<Int> = []
    func tree(_ root: Objective) -> [(objective: Objective, depth: Int)] {
      var tree: [(objective: Objective, depth: Int)] = []
      var open = [(objective: root, depth: 0)]
      while let next = open.popLast() {
        guard seen.insert(next.objective.entry.index).inserted else { continue }
        tree.append(next)
        for step in (steps[next.objective.entry.index] ?? []).reversed() { open.append((step, next.depth + 1)) }
      }
      return tree
    }
    return objectives.filter { $0.partOf?.target == nil }.map(tree) + objectives.map(tree).filter { !$0.isEmpty }
  }

  private static func unaimed(_ context: PageContext) -> [Unaimed] {
    let catalog = context.catalog
    func aims(_ entry: Entry?) -> Bool {
      entry.map { !$0.objectives.allSatisfy(\.isDangling) } ?? false
    }
    let streams = catalog.all(ValueStream.self).filter { $0.status == .active }.map(\.entry)
    let initiatives = catalog.all(Initiative.self).filter { $0.status?.isUnderway ?? false }.map(\.entry)
    let benefits = catalog.all(Benefit.self).filter { ($0.status?.isOpen ?? true) && !$0.isDisbenefit }
    let lost = benefits.filter {
      !aims($0.entry) && !aims($0.initiative?.target?.entry) && !aims($0.valueStream?.target?.entry)
    }
    let all: [(EntityKind, [Entry], Int)] = [
      (.valueStream, streams.filter { !aims($0) }, streams.count),
      (.initiative, initiatives.filter { !aims($0) }, initiatives.count),
      (.benefit, lost.map(\.entry), benefits.count),
    ]
    return all.filter { $0.2 > 0 }.map { Unaimed(kind: $0.0, entries: context.language.sorted($0.1), count: $0.2) }
  }
}

extension Objective {
  fileprivate var hasMeasures: Bool { !measures.allSatisfy(\.isDangling) }
}
