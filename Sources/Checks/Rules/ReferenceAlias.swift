internal import CatalogModel
internal import SourceText
internal import Syntax

package enum ReferenceAlias: Rule {
  package static let description = RuleDescription(
    id: "reference-alias", severity: .warning,
    what: "A reference uses an old id of an entry that was renamed.",
    why: "It still works, but readers of the file look for a name that is gone, and the alias can never be removed.",
    example: "owner: salary-office",
    instead: "owner: payroll-team")

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let catalog = context.catalog
    for link in catalog.allLinks where link.isAlias {
      guard let index = link.target else { continue }
      let source = catalog.entry(link.source)
      let target = catalog.entry(index)
      let node = source.node(at: link.node)
      let replacement = link.field.isQualified ? target.key : target.id
      let written = YAMLText.scalar(replacement, like: node.style)
      findings.report(
        "`\(node.string)` is an old id of the \(target.kind.spokenName) `\(target.id)`", at: source.place(of: node),
        help: "Write `\(replacement)`.",
        fix: Fix(title: "write `\(replacement)`", edits: [TextEdit(range: node.range, replacement: written)]),
        field: link.field.path, value: node.string)
    }
  }
}
