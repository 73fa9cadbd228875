internal import CatalogModel
package import SourceText

package enum CycleComponent: CatalogRule {
  package static let description = RuleDescription(
    id: "cycle-component", severity: .error,
    what: "A component depends on itself, by way of others.",
    why: "Nobody can say which of them must work first, and a fault in one has no place to end.",
    example: "depends_on: [print-server]",
    instead: "depends_on: [network]")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    Cycles.report(
      along: [Component.dependsOn], in: context.catalog, verb: "depends on",
      help: "Remove one of these dependencies: ask which of the components could work without the other.",
      &findings)
  }
}
