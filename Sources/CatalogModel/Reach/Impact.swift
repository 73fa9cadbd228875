/// Whom the failure or the end of an entry reaches, sorted out by kind.
///
/// The catalogue knows what is composed of what, and not how long a service can do without: a package may stop where one of its
/// core parts is among what is reached, and may be impaired otherwise.
package struct Impact: Sendable {
  /// What may become of a package.
  package enum Effect: Sendable {
    /// A core part of it is missing.
    case mayStop
    /// Another part is, or a package that its customers need to have first.
    case mayBeImpaired
  }

  /// A package that is reached.
  package struct Service: Sendable {
    /// Where in the extent it is.
    package let place: Int
    /// What may become of it.
    package let effect: Effect
  }

  /// All that is reached, and how.
  package let extent: Reach.Extent
  /// The places in the extent of the components that are reached, the nearest first.
  package private(set) var components: [Int] = []
  /// The packages that are reached, the nearest first.
  package private(set) var services: [Service] = []
  /// The places in the extent of the value streams that are reached, the nearest first.
  package private(set) var streams: [Int] = []
  /// The places in the extent of the segments that are reached, the nearest first.
  package private(set) var segments: [Int] = []

  /// Sorts out what depends on something.
  /// - Parameter extent: what was found by ``Reach/dependants(of:limit:)``.
  package init(_ extent: Reach.Extent, in catalog: Catalog) {
    self.extent = extent
    var isCoreMissing = Array(repeating: false, count: extent.entries.count)
    for step in extent.steps where step.dependency.isCorePart { isCoreMissing[step.to] = true }
    for place in extent.reached {
      switch catalog.kind(ofEntry: extent.entries[place]) {
      case .component: components.append(place)
      case .servicePackage:
        services.append(Service(place: place, effect: isCoreMissing[place] ? .mayStop : .mayBeImpaired))
      case .valueStream: streams.append(place)
      case .segment: segments.append(place)
      default: break
      }
    }
  }

  /// How many packages something may become of.
  package func count(_ effect: Effect) -> Int { services.count { $0.effect == effect } }
}

/// A promise of a package that nobody can be sure of while something is down.
package enum PromiseAtStake: Sendable {
  /// One about the service as a whole: of its availability or its continuity.
  case warranty(WarrantyAspect, Promise)
  /// A level that is promised to customers.
  case level(ServiceLevel)

  /// What is promised.
  package var promise: Promise {
    switch self {
    case .warranty(_, let promise): promise
    case .level(let level): level.promise
    }
  }
}

extension ServicePackage {
  /// What it promises of its availability and continuity, and its levels, in this order.
  package var promisesAtStake: [PromiseAtStake] {
    warranty.filter { [.availability, .continuity].contains($0.aspect) }.map { .warranty($0.aspect, $0.promise) }
      + serviceLevels.map { .level($0) }
  }
}
