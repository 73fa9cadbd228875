internal import CatalogModel
package import SourceText

package enum PressurePackage: CatalogRule {
  package static let description = RuleDescription(
    id: "pressure-package", severity: .warning,
    what: "A package is used by more active value streams than can be governed together.",
    why: "Each stream wants something else of it, and each change to it has to be agreed with all of them.",
    example: "packages: [service-point] # in the stages of four streams",
    instead: "packages: [business-advice] # a package of its own for one of them",
    threshold: .init(3, within: 1...1000, "the value streams that may use one package"))

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    for package in context.packages(where: { !$0.isArchived }) {
      Pressure.report(
        on: package.entry, by: package.valueStreams.active, rule: Self.self, context,
        consequence: "so each change to it has to be agreed with all of them",
        help: "Split it by what the streams want of it; or agree who decides on its changes, and then allow it "
          + "above this line: `# salkku: allow pressure-package: what was agreed`.", &findings)
    }
  }
}
