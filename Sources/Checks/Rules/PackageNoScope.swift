package import CatalogModel
package import SourceText
internal import Syntax

package enum PackageNoScope: EntryRule {
  package static let description = RuleDescription(
    id: "package-no-scope", severity: .warning,
    what: """
      A live package does not say what it covers, or not what it does not cover. Where more than 20 and over 80 % of the \
      live packages say neither, the first is told for all of them.
      """,
    why: "Customers expect what nobody has promised, and the owner argues about it case by case.",
    example: """
      includes: [A laptop that fits your work]
      """,
    instead: """
      includes: [A laptop that fits your work]
      excludes: [Your own devices]
      """)

  package static let rolledUpField: String? = "includes"
  package static let kinds = [EntityKind.servicePackage]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let package = entry.livePackage, package.excludes.node.lacksContent else { return }
    if package.includes.node.lacksContent {
      findings.report(
        "this package says neither what it covers nor what it does not cover", at: entry.headline,
        help: "Add `includes:` and `excludes:`, each with a list of what customers ask about.", field: "includes")
    } else {
      findings.report(
        "this package says what it covers, and not what it does not cover", at: entry.headline,
        help: "Add `excludes:` with what customers might expect and do not get.", field: "excludes")
    }
  }
}
