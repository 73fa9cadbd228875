package import CatalogModel
package import SourceText
internal import Syntax

package enum PackagePiecemeal: EntryRule {
  package static let description = RuleDescription(
    id: "package-piecemeal", severity: .warning,
    what: "A package is composed of one component, of none that is core, or, when it is live, of none at all.",
    why: "A part is offered as if it were the whole; customers have to find and join the rest themselves.",
    example: """
      components: {core: [salary-engine]}
      """,
    instead: """
      components: {core: [salary-engine, payroll-advice], enabling: [time-recording]}
      """)

  package static let kinds = [EntityKind.servicePackage]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    let hasComponents = !context.catalog.entries(of: .component).isEmpty
    guard let package = entry.package(where: { !$0.isArchived && $0 != .sunset }), package.standalone == nil else {
      return
    }
    // What is written counts, also where it leads nowhere, which is told already.
    let named = package.writtenComponents
    // Several ids in one text are told already.
    let counts = ComponentRole.allCases.map { role in
      guard let items = named?[role.rawValue] else { return 0 }
      return items.isSequence
        ? items.elements.reduce(0) { $0 + max(1, MisspeltReferences.parts(of: $1.string).count) } : items.count
    }
    let place = package.componentsKey ?? entry.headline
    switch (counts[0], counts.reduce(0, +)) {
    case (_, 0):
      // A catalogue that lists no components yet has nothing to name; nor has a first proposal.
      guard hasComponents, package.status?.isLive ?? false, named?.isMapping ?? true else { return }
      findings.report(
        "this package does not say which components it is composed of", at: entry.headline,
        help: "Name them under `components`, as `core`, `enabling` and `enhancing`.", field: "components")
    case (_, 1):
      findings.report(
        "this package is composed of a single component, so it is a part and not a whole", at: place,
        help: "Add what its customers need besides; or say in `standalone` why a single component is right.",
        field: "components")
    case (0, _):
      findings.report(
        "none of this package's components is `core`, so nothing says what it could not do without", at: place,
        help: "Move the components that the service cannot exist without to `core`; "
          + "or say in `standalone` why there are none.",
        field: "components")
    default: break
    }
  }
}
