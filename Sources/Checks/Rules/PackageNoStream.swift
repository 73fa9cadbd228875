package import CatalogModel
package import SourceText

package enum PackageNoStream: CatalogRule {
  package static let description = RuleDescription(
    id: "package-no-stream", severity: .warning,
    what: "A live package is in no value stream.",
    why: "Nobody can see what its customers achieve with it, nor what stops when it is changed.",
    example: """
      stages:
        - {name: Pay, packages: []}
      """,
    instead: """
      stages:
        - {name: Pay, packages: [payroll]}
      """)

  package static let presumedRead: Set<EntityKind> = [.valueStream]

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    // A catalogue without value streams has not come to them yet, which need not be said of each package.
    guard context.readable(ValueStream.self).contains(where: { $0.status != .retired }) else { return }
    let outside = context.lastingPackages.filter { package in
      !package.valueStreams.contains { $0.status != .retired }
    }
    let misspelt = MisspeltReferences.probableTargets(
      of: [ValueStream.stagePackages], among: outside.map(\.id), in: context.catalog)
    for package in outside where !misspelt.contains(package.id) {
      findings.report(
        "no value stream has this package in its stages, so nobody sees what it is needed for",
        at: package.entry.headline,
        help: "Name `\(package.id)` under `packages` of the stage of a value stream that uses it.")
    }
  }
}
