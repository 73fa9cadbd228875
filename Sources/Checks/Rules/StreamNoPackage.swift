package import CatalogModel
package import SourceText
internal import Syntax

package enum StreamNoPackage: EntryRule {
  package static let description = RuleDescription(
    id: "stream-no-package", severity: .warning,
    what: "An active value stream names no package in any of its stages.",
    why: "It cannot be seen what produces the value, so nobody who changes a service learns whom it concerns.",
    example: """
      stages:
        - {name: Pay}
      """,
    instead: """
      stages:
        - {name: Pay, packages: [payroll]}
      """)

  package static let kinds = [EntityKind.valueStream]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let stream = entry.as(ValueStream.self), stream.status == .active else { return }
    let stages = stream.stages
    // What is written counts, also where it leads nowhere, which is told already.
    guard stages.allSatisfy({ ($0.writtenPackages?.count ?? 0) == 0 }) else { return }
    findings.report(
      stages.isEmpty
        ? "this value stream has no stages, so it names no package that produces its value"
        : "no stage of this value stream names a package", at: entry.headline,
      help: stages.isEmpty
        ? "Add `stages:`, each with a `name` and the `packages` that it uses."
        : "Add `packages:` to the stages that use one.",
      field: "stages[].packages")
  }
}
