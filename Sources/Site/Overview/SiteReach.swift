import CatalogModel

/// Whom each component reaches, and whom the work of each team does: found once for all pages that say so.
struct SiteReach: Sendable {
  /// How much is reached from a component, or from what a team answers for.
  struct Counts: Sendable, Equatable {
    /// Of a component those that need it; of a team those that it answers for.
    var components = 0
    /// The packages that can be had.
    var services = 0
    /// Those of them that lack a core part.
    var stopping = 0
    var streams = 0
    var segments = 0
    /// The promises of the packages, as far as they are at stake.
    var promises = 0
    /// The measures of an outcome about what is reached.
    var outcomes = 0
    /// Where the search ended before all was found; then there is more than is counted.
    var limit: Int?

    /// Whether anything is reached that somebody uses.
    var reachesNothing: Bool { services + streams + segments == 0 }
  }

  /// What a team answers for, and whom it reaches with that.
  struct Sight: Sendable {
    /// Its components that are not over, its packages that can be had, and the active streams that it answers for or works
    /// in, by their places in the catalogue; each once, in this order.
    let starts: [Int]
    let counts: Counts
    /// The measures of what it answers for itself that are none of ``Counts/outcomes``.
    let ownMeasures: Int
  }

  let reach: Reach
  private let impacts: [Counts]
  private let sights: [Sight]
  private let firstComponent: Int
  private let firstTeam: Int
  /// The measures of an outcome that are about an entry, by its place in the catalogue.
  private let outcomes: [Int: [Int]]

  init(_ catalog: Catalog) {
    let reach = Reach(catalog)
    self.reach = reach
    let components = catalog.entries(of: .component)
    let teams = catalog.entries(of: .team)
    firstComponent = components.startIndex
    firstTeam = teams.startIndex
    var outcomes: [Int: [Int]] = [:]
    for measure in catalog.all(Measure.self) where measure.orientation == .outcome {
      for subject in Set(measure.subjects) { outcomes[subject.index, default: []].append(measure.entry.index) }
    }
    self.outcomes = outcomes
    let promises = Dictionary(
      uniqueKeysWithValues: catalog.all(ServicePackage.self).map { ($0.entry.index, $0.promisesAtStake.count) })
    impacts = reach.survey(from: components.map { [$0.index] }) { extent in
      let impact = Impact(extent, in: catalog)
      return Counts(
        components: impact.components.count, services: impact.services.count, stopping: impact.count(.mayStop),
        streams: impact.streams.count, segments: impact.segments.count,
        promises: impact.services.reduce(0) { $0 + (promises[extent.entries[$1.place]] ?? 0) })
    }.map { found in
      var counts = found.summary
      counts.limit = found.limit
      return counts
    }
    let starts = teams.map { Self.starts(of: Team($0)) }
    sights = zip(
      starts,
      reach.survey(from: starts) { [outcomes] extent in
        Self.counts(extent, outcomes, in: catalog)
      }
    ).enumerated().map { index, found in
      let (starts, (summary, limit)) = found
      var counts = summary.counts
      counts.limit = limit
      let own = Self.ownMeasures(of: Team(teams[teams.startIndex + index]), starts).count {
        !summary.outcomes.contains($0)
      }
      return Sight(starts: starts, counts: counts, ownMeasures: own)
    }
  }

  /// What depends on a component, counted.
  func impact(of component: Entry) -> Counts { impacts[component.index - firstComponent] }

  /// What depends on a component, as far as it was counted.
  func extent(of component: Entry) -> Reach.Extent {
    reach.dependants(of: [component.index], limit: impact(of: component).limit ?? .max)
  }

  /// Whom the work of a team reaches, counted.
  func sight(of team: Entry) -> Sight { sights[team.index - firstTeam] }

  /// Whom the work of a team reaches, as far as it was counted.
  func extent(of sight: Sight) -> Reach.Extent {
    reach.dependants(of: sight.starts, limit: sight.counts.limit ?? .max)
  }

  /// The measures of an outcome that are about an entry, by their places in the catalogue.
  func outcomes(about entry: Int) -> [Int] { outcomes[entry] ?? [] }

  /// The measures of a team itself, and of what it answers for but for streams, by their places in the catalogue: those of
  /// the team first, each once.
  static func ownMeasures(of team: Team, _ starts: [Int]) -> [Int] {
    let catalog = team.entry.catalog
    let subjects = [team.entry] + starts.map { catalog.entry($0) }.filter { $0.kind != .valueStream }
    var seen: Set<Int> = []
    return subjects.flatMap { $0.sources(Measure.about).map(\.index) }.filter { seen.insert($0).inserted }
  }

  private static func starts(of team: Team) -> [Int] {
    let streams = Set(team.valueStreams + team.workedStreams).map(\.entry).filter(\.isRunning).map(\.index).sorted()
    return team.components.map(\.entry).filter { !$0.isOver }.map(\.index)
      + team.packages.map(\.entry).filter(\.isRunning).map(\.index) + streams
  }

  private static func counts(
    _ extent: Reach.Extent, _ outcomes: [Int: [Int]], in catalog: Catalog
  ) -> (counts: Counts, outcomes: Set<Int>) {
    var counts = Counts()
    var found: Set<Int> = []
    for (place, index) in extent.entries.enumerated() {
      switch catalog.entry(index).kind {
      case .component: if place < extent.startCount { counts.components += 1 }
      case .servicePackage: counts.services += 1
      case .valueStream: counts.streams += 1
      case .segment: counts.segments += 1
      default: break
      }
      if catalog.entry(index).kind != .component { found.formUnion(outcomes[index] ?? []) }
    }
    counts.outcomes = found.count
    return (counts, found)
  }
}
