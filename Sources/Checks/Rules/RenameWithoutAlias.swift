internal import CatalogModel
internal import Comparison
package import SourceText
internal import Syntax

package enum RenameWithoutAlias: RevisionRule {
  package static let description = RuleDescription(
    id: "rename-without-alias", severity: .error,
    what: "A file was renamed, and the entry does not bear its old id as an alias.",
    why: "Links to its page, and whatever else remembers the old id, lead nowhere.",
    example: """
      # before catalog/teams/salary-office.md
      title: Payroll
      summary: Pays what was earned.
      contact: mailto:pay@example.org
      # catalog/teams/payroll-team.md
      title: Payroll
      summary: Pays what was earned.
      contact: mailto:pay@example.org
      """,
    instead: """
      # before catalog/teams/salary-office.md
      title: Payroll
      summary: Pays what was earned.
      contact: mailto:pay@example.org
      # catalog/teams/payroll-team.md
      title: Payroll
      summary: Pays what was earned.
      contact: mailto:pay@example.org
      aliases: [salary-office]
      """)

  package static func check(_ earlier: EarlierCatalog, _ context: CheckContext, _ findings: inout Findings) {
    for change in earlier.comparison.changes {
      guard case .content? = change.rename, let before = change.before, let entry = change.after,
        before.id != entry.id
      else { continue }
      findings.report(
        "this was `\(before.id)`, and does not bear that id any more",
        at: entry.headline,
        help: entry.aliases.isEmpty
          ? "Add `aliases: [\(before.id)]`, so that links under the old id lead here; `salkku rename` does that."
          : "Add `\(before.id)` to `aliases`, so that links under the old id lead here; `salkku rename` does that.",
        fix: fix(entry, before.id), field: "aliases", value: before.id)
    }
  }

  /// Adds the alias as a last field, where there is none yet.
  private static func fix(_ entry: Entry, _ id: String) -> Fix? {
    guard entry.aliases.isEmpty, entry.fields.isMapping, entry.fields.style == .block,
      let frontmatter = entry.document.frontmatterRange
    else { return nil }
    let end = SourceRange(start: frontmatter.end, end: frontmatter.end)
    return Fix(title: "add `aliases: [\(id)]`", edits: [TextEdit(range: end, replacement: "aliases: [\(id)]\n")])
  }
}
