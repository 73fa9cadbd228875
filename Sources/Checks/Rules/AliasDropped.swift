internal import CatalogModel
internal import Comparison
package import SourceText
internal import Syntax

package enum AliasDropped: RevisionRule {
  package static let description = RuleDescription(
    id: "alias-dropped", severity: .error,
    what: "A former id of an entry was taken out of its aliases, and no other entry bears it.",
    why: "Links to the old page, and whatever else remembers the former id, lead nowhere from now on.",
    example: """
      # before catalog/teams/payroll-team.md
      title: Payroll
      aliases: [salary-office]
      # catalog/teams/payroll-team.md
      title: Payroll
      """,
    instead: """
      # before catalog/teams/payroll-team.md
      title: Payroll
      aliases: [salary-office]
      # catalog/teams/payroll-team.md
      title: Payroll
      aliases: [salary-office]
      """)

  package static func check(_ earlier: EarlierCatalog, _ context: CheckContext, _ findings: inout Findings) {
    for breakage in earlier.comparison.breakages {
      guard case .aliasesDropped(let aliases) = breakage.cause else { continue }
      let entry = breakage.entry
      let place = entry.aliases.first.map { Place(path: entry.path, range: $0.range) } ?? entry.headline
      for alias in aliases {
        findings.report(
          "this bore the former id `\(alias)`, and no entry does any more",
          at: place,
          help: entry.aliases.isEmpty
            ? "Write `aliases: [\(alias)]` again, so that links under that id lead here."
            : "Add `\(alias)` to `aliases` again, so that links under that id lead here.",
          field: "aliases", value: alias)
      }
    }
  }
}
