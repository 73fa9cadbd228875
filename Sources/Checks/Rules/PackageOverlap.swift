internal import CatalogModel
package import SourceText

package enum PackageOverlap: CatalogRule {
  package static let description = RuleDescription(
    id: "package-overlap", severity: .info,
    what: "Two packages for the same segment are composed of mostly the same components.",
    why: "Customers cannot tell which of the two they should ask for, and both are looked after.",
    example: """
      # catalog/service-packages/workplace.md
      segments: [employees]
      components: {core: [device-fleet, user-accounts], enabling: [telephony]}
      # catalog/service-packages/mobile-workplace.md
      segments: [employees]
      components: {core: [device-fleet, user-accounts, mobile-network], enabling: [telephony]}
      """,
    instead: """
      # catalog/service-packages/workplace.md
      aliases: [mobile-workplace]
      segments: [employees]
      components: {core: [device-fleet, user-accounts], enabling: [telephony], enhancing: [mobile-network]}
      """,
    threshold: .init(0.6, within: 0.1...1, "the share of components that two packages have in common"))

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let packages = context.packages { !$0.isArchived && $0 != .sunset }
    let segments = packages.map { $0.segments.map(\.entry.index).sorted() }
    // Whoever is for nobody shares no segment.
    let components = zip(packages, segments).map { package, segments in
      segments.isEmpty ? [] : Set(package.components.map(\.component.entry.index)).sorted()
    }
    let pairs = SimilarSets.mostAlike(components, similarity: context.threshold(Self.self), shared: 2) {
      index, earlier in
      firstCommon(segments[index], segments[earlier]) != nil && packages[index].replacedBy?.target != packages[earlier]
        && packages[earlier].replacedBy?.target != packages[index]
    }
    for pair in pairs {
      guard let common = firstCommon(segments[pair.index], segments[pair.earlier]) else { continue }
      let (package, other) = (packages[pair.index], packages[pair.earlier])
      let segment = context.catalog.entry(common).id
      findings.report(
        "`\(package.id)` and `\(other.id)` are for the same segment, `\(segment)`, and composed of mostly the same "
          + "components",
        at: package.entry.headline,
        help:
          "Make one package of the two, with what differs as an option; or, where both are needed, write who each is "
          + "for above this line: `# salkku: allow package-overlap: the reason`.",
        related: [.init(message: "`\(other.id)` is for `\(segment)` too", place: other.entry.headline)],
        field: "components", value: other.id)
    }
  }

  /// The first number that two ascending lists have in common.
  private static func firstCommon(_ one: [Int], _ other: [Int]) -> Int? {
    var (left, right) = (0, 0)
    while left < one.count, right < other.count {
      if one[left] == other[right] { return one[left] }
      if one[left] < other[right] { left += 1 } else { right += 1 }
    }
    return nil
  }
}
