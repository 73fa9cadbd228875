package import CatalogModel
package import SourceText
internal import Syntax

package enum ComponentOrphan: CatalogRule {
  package static let description = RuleDescription(
    id: "component-orphan", severity: .warning,
    what: "A component is part of no package, and nothing that is part of one depends on it.",
    why: "It costs money and serves no customer, or the package that it serves does not say so.",
    example: "components: {core: [salary-engine]}",
    instead: "components: {core: [salary-engine], enabling: [time-recording]}")

  package static let presumedRead: Set<EntityKind> = [.servicePackage, .component]

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let catalog = context.catalog
    let packages = context.readable(ServicePackage.self).filter { !($0.status?.isArchived ?? false) }
    guard !packages.isEmpty else { return }
    let used = used(by: packages)
    let orphans = context.readable(Component.self).filter { component in
      !(component.status?.isArchived ?? true) && !used.contains(component.entry.index)
    }
    let misspelt = MisspeltReferences.probableTargets(
      of: ComponentRole.allCases.map(\.field) + [ServicePackage.optionComponents, Component.dependsOn],
      among: orphans.map(\.id), in: catalog)
    for component in orphans where !misspelt.contains(component.id) {
      let end = component.status?.isLive ?? false ? "retired" : "rejected"
      findings.report(
        component.packages.isEmpty && component.entry.sources(ServicePackage.optionComponents).isEmpty
          ? "no service package is composed of this component, and none of their components depends on it"
          : "only packages that are retired or rejected are composed of this component",
        at: component.entry.headline,
        help: "Name it under `components` of the package that it serves, or set its `status` to `\(end)`.")
    }
  }

  /// The components of `packages`, and what they depend on, by their places in the catalogue.
  private static func used(by packages: [ServicePackage]) -> Set<Int> {
    var used: Set<Int> = []
    var open = packages.flatMap { package in
      package.components.map(\.component) + package.optionComponents + Self.misplaced(in: package)
    }
    while let component = open.popLast() {
      if used.insert(component.entry.index).inserted { open += component.dependsOn.compactMap(\.target) }
    }
    return used
  }

  /// The components that a package names where no role is, as in a list, which the schema tells.
  private static func misplaced(in package: ServicePackage) -> [Component] {
    guard let named = package.writtenComponents else { return [] }
    var open =
      named.isMapping ? named.pairs.filter { ComponentRole(rawValue: $0.key.string) == nil }.map(\.value) : [named]
    var found: [Component] = []
    while let node = open.popLast() {
      if node.isScalar {
        if let entry = package.entry.catalog.entry(.component, node.string) { found.append(Component(entry)) }
      } else {
        open += node.isMapping ? node.pairs.map(\.value) : node.elements.map(\.self)
      }
    }
    return found
  }
}
