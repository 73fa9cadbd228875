import CatalogModel

/// Whom each component reaches, and whom the work of each team does: found once for all pages that say so, each of which has it.
final class SiteReach: Sendable {
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
    /// Whether there may be more than was counted.
    var areLeast = false

    /// Whether nothing is reached that anybody uses.
    var reachesNothing: Bool { services + streams + segments == 0 }
  }

  /// What a team answers for, and whom it reaches with that.
  struct Sight: Sendable {
    /// Its components that are not over, its packages that can be had, and the active streams that it answers for or works
    /// in, by their places in the catalogue; each once, in this order.
    let starts: [Int]
    let counts: Counts
    /// How many ``SiteReach/ownMeasures(of:_:)`` there are.
    let ownMeasures: Int
    /// The references after which a drawing of it ends; nil where it can be drawn whole.
    let limit: Int?
  }

  let reach: Reach
  private let impacts: [(counts: Counts, limit: Int?)]
  private let sights: [Sight]
  private let firstComponent: Int
  private let firstTeam: Int
  /// The team that answers for each entry, and the segment that each value stream is for, by their places in the catalogue.
  private let owners: [Int?]
  private let segments: [Int?]
  /// The measures of an outcome that are about an entry, by its place in the catalogue.
  private let outcomes: ListsByPlace<Int>
  /// Who is served by what such a measure measures, by its place in the catalogue.
  private let served: ListsByPlace<Int>

  init(_ catalog: Catalog) {
    let reach = Reach(catalog)
    self.reach = reach
    let components = catalog.entries(of: .component)
    let teams = catalog.entries(of: .team)
    firstComponent = components.startIndex
    firstTeam = teams.startIndex
    owners = catalog.entries.map { $0.owner?.target?.as(Team.self)?.entry.index }
    segments = catalog.entries.map { $0.as(ValueStream.self)?.segment?.target?.entry.index }
    let tallied = Tallied(reach)
    outcomes = tallied.outcomes
    served = tallied.served
    impacts = Self.impacts(components, tallied)
    sights = Self.sights(teams, tallied)
  }

  /// What depends on a component, counted.
  func impact(of component: Entry) -> Counts { impacts[component.index - firstComponent].counts }

  /// What depends on a component, the nearest first; what is too much to be drawn ends somewhere.
  func extent(of component: Entry) -> Reach.Extent {
    reach.dependants(of: [component.index], limit: impacts[component.index - firstComponent].limit ?? .max)
  }

  /// Whom the work of a team reaches, counted.
  func sight(of team: Entry) -> Sight { sights[team.index - firstTeam] }

  /// Whom the work of a team reaches, the nearest first; what is too much to be drawn ends somewhere.
  func extent(of sight: Sight) -> Reach.Extent { reach.dependants(of: sight.starts, limit: sight.limit ?? .max) }

  /// The team that answers for an entry; both by their places in the catalogue.
  func owner(of entry: Int) -> Int? { owners[entry] }

  /// The segment that a value stream is for; both by their places in the catalogue.
  func segment(of stream: Int) -> Int? { segments[stream] }

  /// The measures of an outcome that are about an entry, by their places in the catalogue.
  func outcomes(about entry: Int) -> ArraySlice<Int> { outcomes[entry] }

  /// The services, value streams and segments that a measure of an outcome is about; all by their places in the catalogue.
  func served(by measure: Int) -> ArraySlice<Int> { served[measure] }

  /// The measures of a team itself, and of the components and services that it answers for, by their places in the catalogue:
  /// those of the team first, each once. What tells of an outcome for those who are served is none of them.
  static func ownMeasures(of team: Team, _ starts: [Int]) -> [Int] {
    let catalog = team.entry.catalog
    let subjects = [team.entry] + starts.map { catalog.entry($0) }.filter { $0.kind != .valueStream }
    var seen: Set<Int> = []
    return subjects.flatMap { Measure.all(about: $0) }
      .filter { seen.insert($0.entry.index).inserted && !tellsOfOutcome($0) }.map(\.entry.index)
  }

  /// Whether a measure is one of an outcome for those who are served.
  static func tellsOfOutcome(_ measure: Measure) -> Bool {
    measure.orientation == .outcome && !Self.served(measure).isEmpty
  }

  /// The services, value streams and segments that a measure is about, by their places in the catalogue.
  fileprivate static func served(_ measure: Measure) -> [Int] {
    measure.subjects.filter { [.servicePackage, .valueStream, .segment].contains($0.kind) }.map(\.index)
  }

  // MARK: - Counting

  private static func impacts(_ components: EntryList, _ tallied: Tallied) -> [(counts: Counts, limit: Int?)] {
    let starts = components.map { [$0.index] }
    let (found, counts) = tallied.numbers(from: starts)
    return zip(components, zip(found, counts)).map { component, numbers in
      let ((least, limit), whole) = numbers
      var counts = whole ?? least
      counts.areLeast = whole == nil && limit != nil
      // It does not need itself.
      if tallied.reach.isReachable(component.index) { counts.components -= 1 }
      return (counts, limit)
    }
  }

  private static func sights(_ teams: EntryList, _ tallied: Tallied) -> [Sight] {
    let starts = teams.map { self.starts(of: Team($0)) }
    let (found, counts) = tallied.numbers(from: starts)
    return zip(zip(teams, starts), zip(found, counts)).map { team, numbers in
      let (team, starts) = team
      let ((least, limit), whole) = numbers
      var counts = whole ?? least
      counts.areLeast = whole == nil && limit != nil
      counts.components = starts.count { team.catalog.kind(ofEntry: $0) == .component }
      let own = ownMeasures(of: Team(team), starts).count
      return Sight(starts: starts, counts: counts, ownMeasures: own, limit: limit)
    }
  }

  private static func starts(of team: Team) -> [Int] {
    let streams = Set(team.valueStreams + team.workedStreams).map(\.entry).filter(\.isRunning).map(\.index).sorted()
    return team.components.map(\.entry).filter { !$0.isOver }.map(\.index)
      + team.packages.map(\.entry).filter(\.isRunning).map(\.index) + streams
  }
}

/// What is counted of what is reached.
private struct Tallied: Sendable {
  let reach: Reach
  /// The measures of an outcome that are about an entry, by its place in the catalogue.
  let outcomes: ListsByPlace<Int>
  /// The services, value streams and segments that such a measure is about.
  let served: ListsByPlace<Int>
  /// The promises at stake of each service, by its place in the catalogue; 0 for everything else.
  private let promises: [Int]
  private let groups: [[Reach.Countable]]

  init(_ reach: Reach) {
    self.reach = reach
    let catalog = reach.catalog
    func reachable(_ kind: EntityKind) -> [Int] { catalog.entries(of: kind).indices.filter(reach.isReachable) }
    let services = reachable(.servicePackage)
    var promises = Array(repeating: 0, count: catalog.entryCount)
    for service in services { promises[service] = ServicePackage(catalog.entry(service)).promisesAtStake.count }
    self.promises = promises
    let measures = catalog.all(Measure.self).filter(SiteReach.tellsOfOutcome).map(\.entry.index)
    let subjects = measures.flatMap { measure in
      SiteReach.served(Measure(catalog.entry(measure))).map { (measure: measure, subject: $0) }
    }
    served = ListsByPlace(subjects, count: catalog.entryCount, at: { $0.measure }) { $0.subject }
    let served = served
    let distinct = measures.flatMap { measure in Set(served[measure]).map { (measure: measure, subject: $0) } }
    outcomes = ListsByPlace(distinct, count: catalog.entryCount, at: { $0.subject }) { $0.measure }
    func countables(_ entries: [Int]) -> [Reach.Countable] { entries.map { Reach.Countable([$0]) } }
    groups = [
      countables(reachable(.component)), countables(services),
      services.map { service in
        Reach.Countable(reach.directFoundations(of: service).filter(\.dependency.isCorePart).map(\.entry))
      },
      countables(reachable(.valueStream)), countables(reachable(.segment)),
      services.map { Reach.Countable([$0], weight: promises[$0]) },
      measures.map { Reach.Countable(Array(served[$0])) },
    ]
  }

  /// For each of many starts what a search finds, and the limit at which it ends; and the numbers, as far as they can be counted for
  /// all, which those of the searches stand in for.
  func numbers(
    from starts: [[Int]]
  ) -> (found: [(summary: SiteReach.Counts, limit: Int?)], counts: [SiteReach.Counts?]) {
    let counts = counts(from: starts)
    let areCounted = !counts.contains { $0 == nil }
    return (reach.survey(from: starts) { areCounted ? SiteReach.Counts() : self.counts($0) }, counts)
  }

  /// The numbers for each of many starts; nil for those of a catalogue that is too large.
  private func counts(from starts: [[Int]]) -> [SiteReach.Counts?] {
    reach.tallies(from: starts, of: groups).map { numbers in
      numbers.map { numbers in
        SiteReach.Counts(
          components: numbers[0], services: numbers[1], stopping: numbers[2], streams: numbers[3], segments: numbers[4],
          promises: numbers[5], outcomes: numbers[6])
      }
    }
  }

  /// The same numbers of what was found by a search.
  private func counts(_ extent: Reach.Extent) -> SiteReach.Counts {
    let catalog = reach.catalog
    var counts = SiteReach.Counts()
    var found: Set<Int> = []
    var lacks = Array(repeating: false, count: extent.entries.count)
    for step in extent.steps where step.dependency.isCorePart { lacks[step.to] = true }
    for (place, index) in extent.entries.enumerated() where reach.isReachable(index) {
      switch catalog.kind(ofEntry: index) {
      case .component: counts.components += 1
      case .servicePackage:
        counts.services += 1
        counts.stopping += lacks[place] ? 1 : 0
        counts.promises += promises[index]
      case .valueStream: counts.streams += 1
      case .segment: counts.segments += 1
      default: break
      }
      found.formUnion(outcomes[index])
    }
    counts.outcomes = found.count
    return counts
  }
}
