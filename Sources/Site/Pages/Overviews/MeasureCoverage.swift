import CatalogModel

/// What is measured of a service.
struct ServiceCoverage {
  let package: ServicePackage
  /// What is measured of an outcome first.
  let measures: [Measure]

  init(_ package: ServicePackage, _ measures: [Measure]) {
    self.package = package
    self.measures = measures
  }

  func measures(of family: Measure.Family) -> [Measure] { measures.filter { $0.family == family } }

  /// How many measures are of an outcome.
  var outcomes: Int { measures.count { $0.orientation == .outcome } }
  /// The families of which it has none.
  var missingFamilies: Int { Measure.Family.allCases.count { family in !measures.contains { $0.family == family } } }

  /// What it costs to provide.
  var costs: [Measure] { measures(of: .financial) }
  /// How much of it is used or done.
  var uses: [Measure] { measures.filter { $0.family == .tactical && $0.orientation == .output } }
  /// What somebody has of it.
  var gains: [Measure] { measures.filter { $0.orientation == .outcome || $0.family == .valueCreation } }
}

/// Services of which the same is measured, and lacking.
struct CoverageRun {
  /// One of them, in whose place they stand.
  let first: ServiceCoverage
  private(set) var services: [ServiceCoverage]

  /// The services alike up to which each has a row.
  private static let fewAlike = 5

  /// Sets those together that are alike, where they are many.
  /// - Parameter gaps: what each measure lacks, by its place in the catalogue.
  static func runs(of services: [ServiceCoverage], _ gaps: [Int: [MeasureGap]]) -> [CoverageRun] {
    struct Measured: Hashable {
      let family: Measure.Family?
      let orientation: Measure.Orientation?
      let gaps: [MeasureGap]
    }
    let likenesses = services.map { service in
      service.measures.map {
        Measured(family: $0.family, orientation: $0.orientation, gaps: gaps[$0.entry.index] ?? [])
      }
    }
    var counts: [[Measured]: Int] = [:]
    for likeness in likenesses { counts[likeness, default: 0] += 1 }
    var runs: [CoverageRun] = []
    var places: [[Measured]: Int] = [:]
    for (service, likeness) in zip(services, likenesses) {
      if counts[likeness, default: 0] > fewAlike, let place = places[likeness] {
        runs[place].services.append(service)
      } else {
        places[likeness] = runs.count
        runs.append(CoverageRun(first: service, services: [service]))
      }
    }
    return runs
  }
}

/// What is measured of the services of a catalogue.
struct MeasureCoverage {
  /// The services that can be had: those without an outcome first, then those with the most families missing.
  let services: [ServiceCoverage]
  /// Those of them that have a row: where many have no measure at all, those are named together.
  let rows: [ServiceCoverage]
  /// The same, those that are alike set together.
  let runs: [CoverageRun]
  /// Those that are named together.
  let unmeasured: [Entry]
  /// The services in preparation that have no measure.
  let preparing: [Entry]
  /// All measures by family, those of an outcome first; what says no family is last.
  let families: [(family: Measure.Family?, measures: [Measure])]
  /// What each measure lacks, by its place in the catalogue; those that lack nothing are not in it.
  let gaps: [Int: [MeasureGap]]
  /// How many measures there are.
  let count: Int

  /// The services without a measure up to which each has a row.
  private static let fewUnmeasured = 10

  init(_ context: PageContext) {
    let language = context.language
    let catalog = context.catalog
    func rank(_ measure: Measure) -> Int {
      switch measure.orientation {
      case .outcome: 0
      case .serviceLevel: 1
      case .output: 2
      case nil: 3
      }
    }
    let measures = language.sorted(catalog.all(Measure.self), rank: rank, entry: \.entry)
    let places = Dictionary(
      measures.enumerated().map { ($0.element.entry.index, $0.offset) }, uniquingKeysWith: { first, _ in first })
    func place(_ measure: Measure) -> Int { places[measure.entry.index] ?? 0 }
    let packages = catalog.all(ServicePackage.self)
    let covered = packages.filter { $0.status?.isLive ?? false }.map { package in
      ServiceCoverage(package, Measure.all(about: package.entry).sorted { place($0) < place($1) })
    }
    services = language.sorted(
      covered, rank: { ($0.outcomes == 0 ? 0 : 10) - $0.missingFamilies }, entry: \.package.entry)
    let bare = services.filter(\.measures.isEmpty)
    let isFolded = bare.count > Self.fewUnmeasured
    rows = isFolded ? services.filter { !$0.measures.isEmpty } : services
    unmeasured = isFolded ? bare.map(\.package.entry) : []
    preparing = language.sorted(
      packages.filter { $0.status?.section == .pipeline }.map(\.entry)
        .filter { Measure.all(about: $0).isEmpty })
    let families: [Measure.Family?] = Measure.Family.allCases + [nil]
    self.families = families.compactMap { family in
      let found = measures.filter { $0.family == family }
      return found.isEmpty ? nil : (family, found)
    }
    var gaps: [Int: [MeasureGap]] = [:]
    for measure in measures {
      let lacking = MeasureGap.all(of: measure, context.site.calendar)
      if !lacking.isEmpty { gaps[measure.entry.index] = lacking }
    }
    self.gaps = gaps
    runs = CoverageRun.runs(of: rows, gaps)
    count = measures.count
  }

  func gaps(of measure: Measure) -> [MeasureGap] { gaps[measure.entry.index] ?? [] }
}
