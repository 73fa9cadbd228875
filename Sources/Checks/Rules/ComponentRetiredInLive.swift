package import CatalogModel
package import SourceText
internal import Syntax

package enum ComponentRetiredInLive: EntryRule {
  package static let description = RuleDescription(
    id: "component-retired-in-live", severity: .error,
    what: "A live package is composed of a component that is retired or was rejected.",
    why: "Customers are promised something that rests on a part which is not there.",
    example: "components: {core: [desk-telephones]}",
    instead: "components: {core: [telephony]}")

  package static let kinds = [EntityKind.servicePackage]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let package = entry.livePackage else { return }
    for use in package.components {
      guard let status = use.component.status, status.isArchived else { continue }
      let id = use.component.id
      findings.report(
        "this package \(package.status?.sentence ?? "is live"), and its component `\(id)` \(status.sentence)",
        at: entry.place(of: use.node),
        help: use.component.replacedBy?.target.map {
          "Write `\($0.id)` in its place, which replaces it; or correct the `status` of `\(id)`."
        } ?? "Remove it from the package, or correct the `status` of `\(id)`.",
        related: [.init(message: "`\(id)` \(status.sentence)", place: use.component.entry.statusPlace)],
        field: use.role.field.path, value: use.node.string)
    }
  }
}
