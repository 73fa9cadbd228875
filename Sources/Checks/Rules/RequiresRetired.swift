package import CatalogModel
package import SourceText
internal import Syntax

package enum RequiresRetired: EntryRule {
  package static let description = RuleDescription(
    id: "requires-retired", severity: .error,
    what: "A package requires another one that is retired or was rejected.",
    why: "A customer must first have what nobody can get, so nobody new can have this one either.",
    example: "requires: [desk-telephone]",
    instead: "requires: [workplace]")

  package static let kinds = [EntityKind.servicePackage]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let package = entry.package(where: { !$0.isArchived }) else { return }
    for name in package.requires {
      guard let required = name.target, let status = required.status, status.isArchived else { continue }
      findings.report(
        "this package requires `\(required.id)`, which \(status.sentence)", at: name.place,
        help: required.replacedBy?.target.map {
          "Write `\($0.id)` in its place, which replaces it, or remove the line."
        }
          ?? "Remove it from `requires`, or name the package that customers need today.",
        related: [.init(message: "`\(required.id)` \(status.sentence)", place: required.entry.headline)],
        field: ServicePackage.requires.path, value: name.written)
    }
  }
}
