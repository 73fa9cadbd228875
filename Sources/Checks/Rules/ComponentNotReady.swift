package import CatalogModel
package import SourceText
internal import Syntax

package enum ComponentNotReady: EntryRule {
  package static let description = RuleDescription(
    id: "component-not-ready", severity: .error,
    what: "A live package has a core component that is still in the pipeline.",
    why: "Customers can ask for a service that cannot work yet.",
    example: """
      status: live
      components: {core: [salary-engine]} # whose status is in-development
      """,
    instead: """
      status: in-development
      components: {core: [salary-engine]}
      """)

  package static let kinds = [EntityKind.servicePackage]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let package = entry.livePackage else { return }
    for use in package.components where use.role == .core {
      guard let status = use.component.status, status.section == .pipeline else { continue }
      let id = use.component.id
      findings.report(
        "this package \(package.status?.sentence ?? "is live"), and its core component `\(id)` is only \(status.phrase)",
        at: entry.place(of: use.node),
        help:
          "Correct the `status` of one of the two; or move `\(id)` to `enhancing` if the service works without it.",
        related: [.init(message: "`\(id)` \(status.sentence)", place: use.component.entry.statusPlace)],
        field: use.role.field.path, value: use.node.string)
    }
  }
}
