internal import CatalogModel
internal import SourceText
internal import Syntax

package enum RequiresRetired: Rule {
  package static let description = RuleDescription(
    id: "requires-retired", severity: .error,
    what: "A package requires another one that is retired or was rejected.",
    why: "A customer must first have what nobody can get, so nobody new can have this one either.",
    example: "requires: [desk-telephone]",
    instead: "requires: [workplace]")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    for package in context.packages(where: { !$0.isArchived }) {
      for node in package.entry.fields["requires"]?.elements.map({ $0 }) ?? [] {
        guard let required = package.entry.target(of: node)?.as(ServicePackage.self), let status = required.status,
          status.isArchived
        else { continue }
        findings.report(
          "this package requires `\(required.id)`, which \(status.sentence)", at: package.entry.place(of: node),
          help: required.replacedBy.map { "Write `\($0.id)` in its place, which replaces it, or remove the line." }
            ?? "Remove it from `requires`, or name the package that customers need today.",
          related: [.init(message: "`\(required.id)` \(status.sentence)", place: required.entry.headline)],
          field: ServicePackage.requires.path, value: node.string)
      }
    }
  }
}
