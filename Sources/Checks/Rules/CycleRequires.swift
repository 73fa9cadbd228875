internal import CatalogModel
package import SourceText

package enum CycleRequires: CatalogRule {
  package static let description = RuleDescription(
    id: "cycle-requires", severity: .error,
    what: "A service package requires itself, by way of others.",
    why: "A customer who asks for one could never have it, as each is to be had first.",
    example: "requires: [workplace]",
    instead: "requires: [identity]")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    Cycles.report(
      along: [ServicePackage.requires], in: context.catalog, verb: "requires",
      help: "Remove one of these lines under `requires`: keep only what a customer must have first.",
      &findings)
  }
}
