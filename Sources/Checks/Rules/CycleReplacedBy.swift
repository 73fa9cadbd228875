internal import CatalogModel
package import SourceText

package enum CycleReplacedBy: CatalogRule {
  package static let description = RuleDescription(
    id: "cycle-replaced-by", severity: .error,
    what: "An entry is replaced by itself, by way of others.",
    why: "A customer of an ended service is sent in a circle and never finds what is offered now.",
    example: "replaced_by: payroll-2020",
    instead: "replaced_by: payroll-2026")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    Cycles.report(
      along: [ServicePackage.replacedBy], in: context.catalog, verb: "is replaced by",
      help: "Let the last one in the row name no successor, or name the one that is offered now.",
      &findings)
    Cycles.report(
      along: [Component.replacedBy], in: context.catalog, verb: "is replaced by",
      help: "Let the last one in the row name no successor, or name the one that is offered now.",
      &findings)
  }
}
