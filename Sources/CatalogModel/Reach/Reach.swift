/// What depends on what: the components that others need, the packages that are composed of them, the value streams that use
/// these, and the segments that both are for.
///
/// References lead now from what depends on something to that, now the other way; here all lead from a foundation to what depends
/// on it, and are found in both directions. Made once for a catalogue, in time and space in proportion to its references; what
/// an entry reaches is found by ``dependants(of:limit:)``, in proportion to that.
package struct Reach: Sendable {
  /// Why one entry depends on another.
  package enum Dependency: Hashable, Sendable {
    /// A package is composed of a component, which plays this part in it.
    case part(ComponentRole)
    /// A variant or an extra of a package stands on a component.
    case option
    /// A component needs another one in order to work.
    case component
    /// A customer needs to have one package before another.
    case requirement
    /// A value stream uses a package in the stage at this place, from 0.
    case stage(Int)
    /// A value stream creates value for a segment.
    case stream
    /// A package is for a segment.
    case offer

    /// Whether something is nothing without what it depends on.
    @inlinable package var isCorePart: Bool { if case .part(.core) = self { true } else { false } }
  }

  /// One end of a dependency.
  package struct Edge: Hashable, Sendable {
    /// The entry at the other end, by its place in the catalogue.
    package let entry: Int
    /// Why one depends on the other.
    package let dependency: Dependency
  }

  /// The catalogue whose entries these are.
  package let catalog: Catalog
  /// Whether an entry is there to be reached, by its place in the catalogue: a package while it can be had, a stream while it is
  /// active, a component until it is over.
  let isAtWork: [Bool]
  let dependants: ListsByPlace<Edge>
  let foundations: ListsByPlace<Edge>

  /// Reads all references of a catalogue.
  package init(_ catalog: Catalog) {
    self.catalog = catalog
    isAtWork = catalog.entries.map(\.isAtWork)
    let edges = DependencyReader(catalog).edges
    dependants = ListsByPlace(edges, count: catalog.entryCount, at: \.foundation) {
      Edge(entry: $0.dependant, dependency: $0.dependency)
    }
    foundations = ListsByPlace(edges, count: catalog.entryCount, at: \.dependant) {
      Edge(entry: $0.foundation, dependency: $0.dependency)
    }
  }

  /// How many dependencies there are.
  package var dependencyCount: Int { dependants.elements.count }

  /// Whether an entry is there to be reached: a package that can be had, an active stream, a component that is not over, a
  /// segment.
  package func isReachable(_ entry: Int) -> Bool { isAtWork[entry] }

  /// What depends on an entry directly and is there to be reached, in the catalogue's order.
  package func directDependants(of entry: Int) -> some Sequence<Edge> {
    dependants[entry].lazy.filter { isAtWork[$0.entry] }
  }

  /// What an entry stands on directly, whatever its state.
  package func directFoundations(of entry: Int) -> ArraySlice<Edge> { foundations[entry] }

  /// What the failure or the end of some entries reaches, directly or through others.
  ///
  /// A package that cannot be had, a stream that is not active and a component that is over are not reached, and nothing is
  /// through them; one may start from them.
  /// - Parameter limit: the dependencies after which the search ends; the extent then says that it is not whole.
  package func dependants(of entries: [Int], limit: Int = .max) -> Extent {
    var walker = ReachWalker(self, isReused: false)
    return walker.dependants(of: entries, limit: limit)
  }

  /// What some entries stand on, directly or through others, whatever its state.
  /// - Parameter limit: the dependencies after which the search ends; the extent then says that it is not whole.
  package func foundations(of entries: [Int], limit: Int = .max) -> Extent {
    var walker = ReachWalker(self, isReused: false)
    return walker.foundations(of: entries, limit: limit)
  }
}

/// Reads the references of a catalogue as dependencies.
private struct DependencyReader {
  struct Found {
    let foundation: Int
    let dependant: Int
    let dependency: Reach.Dependency
  }

  /// By the entry that names the other end, in the catalogue's order; each once.
  private(set) var edges: [Found] = []
  /// The last dependency on each foundation, by its place in ``edges``.
  private var last: [Int]

  init(_ catalog: Catalog) {
    last = Array(repeating: -1, count: catalog.entryCount)
    for entry in catalog.entries(of: .component) { readComponent(entry) }
    for entry in catalog.entries(of: .servicePackage) { readPackage(entry) }
    for entry in catalog.entries(of: .valueStream) { readStream(entry) }
  }

  private mutating func readComponent(_ entry: Entry) {
    for link in entry.links where entry.catalog.field(of: link) == Component.dependsOn {
      add(link.target, entry.index, .component)
    }
  }

  private mutating func readPackage(_ entry: Entry) {
    let parts = ComponentRole.allCases.map { (field: $0.field, role: $0) }
    var segments: Set<Int> = []
    for link in entry.links {
      let field = entry.catalog.field(of: link)
      if let part = parts.first(where: { $0.field == field }) {
        add(link.target, entry.index, .part(part.role))
      } else if field == ServicePackage.requires {
        add(link.target, entry.index, .requirement)
      } else if field == ServicePackage.optionComponents {
        add(link.target, entry.index, .option)
      } else if let target = link.target, field == ServicePackage.segments || field == ServicePackage.valueFor {
        if segments.insert(target).inserted { add(entry.index, target, .offer) }
      }
    }
  }

  private mutating func readStream(_ entry: Entry) {
    let stream = ValueStream(entry)
    for (index, stage) in stream.stages.enumerated() {
      for package in stage.packages.compactMap(\.target) { add(package.entry.index, entry.index, .stage(index)) }
    }
    if let segment = stream.segment?.target { add(entry.index, segment.entry.index, .stream) }
  }

  /// Adds a dependency, unless the same was added last: a list may name one thing many times.
  private mutating func add(_ foundation: Int?, _ dependant: Int, _ dependency: Reach.Dependency) {
    guard let foundation else { return }
    if last[foundation] >= 0 {
      let known = edges[last[foundation]]
      if known.dependant == dependant, known.dependency == dependency { return }
    }
    last[foundation] = edges.count
    edges.append(Found(foundation: foundation, dependant: dependant, dependency: dependency))
  }
}
