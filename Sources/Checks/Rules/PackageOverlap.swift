internal import CatalogModel
internal import SourceText

package enum PackageOverlap: Rule {
  package static let description = RuleDescription(
    id: "package-overlap", severity: .info,
    what: "Two packages for the same segment are composed of mostly the same components.",
    why: "Customers cannot tell which of the two they should ask for, and both are looked after.",
    example: """
      segments: [employees]
      components: {core: [device-fleet, user-accounts], enabling: [telephony]}
      """,
    instead: "aliases: [mobile-workplace] # the two are one package with options",
    threshold: .init(0.6, within: 0.1...1, "the share of components that two packages have in common"))

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let packages = context.packages { !$0.isArchived && $0 != .sunset }
    var bySegment: [Int: [Int]] = [:]
    let components = packages.map { Set($0.components.map(\.component.entry.index)).sorted() }
    for (index, package) in packages.enumerated() where components[index].count > 1 {
      for segment in package.segments { bySegment[segment.entry.index, default: []].append(index) }
    }
    var best: [Int: (pair: SimilarSets.Pair, earlier: Int, segment: Int)] = [:]
    for (segment, members) in bySegment.sorted(by: { $0.key < $1.key }) {
      for pair in SimilarSets.mostAlike(
        members.map { components[$0] }, likeness: context.threshold(Self.self), shared: 2)
      {
        let index = members[pair.index]
        if pair.likeness > best[index]?.pair.likeness ?? 0 { best[index] = (pair, members[pair.earlier], segment) }
      }
    }
    for (index, found) in best.sorted(by: { $0.key < $1.key }) {
      let (package, other) = (packages[index], packages[found.earlier])
      guard package.replacedBy != other, other.replacedBy != package else { continue }
      let segment = context.catalog.entry(found.segment).id
      findings.report(
        "`\(package.id)` and `\(other.id)` are for the same segment, `\(segment)`, and composed of mostly the same "
          + "components",
        at: package.entry.headline,
        help: "Make one package of the two, with what differs as an option; "
          + "or say in both `summary` lines which of the two is for whom.",
        related: [.init(message: "`\(other.id)` is for `\(segment)` too", place: other.entry.headline)],
        field: "components", value: other.id)
    }
  }
}
