internal import CatalogModel
internal import SourceText
internal import Syntax

package enum PackageNoScope: Rule {
  package static let description = RuleDescription(
    id: "package-no-scope", severity: .warning,
    what: "A live package does not say what it covers, or not what it does not cover.",
    why: "Customers expect what nobody has promised, and the owner argues about it case by case.",
    example: """
      includes: [A laptop that fits your work]
      """,
    instead: """
      includes: [A laptop that fits your work]
      excludes: [Your own devices]
      """)

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    for package in context.livePackages where package.entry.lacksContent("excludes") {
      let entry = package.entry
      if entry.lacksContent("includes") {
        findings.report(
          "this package says neither what it covers nor what it does not cover", at: entry.headline,
          help: "Add `includes:` and `excludes:`, each with a list of what customers ask about.", field: "includes")
      } else {
        findings.report(
          "this package says what it covers, and not what it does not cover",
          at: entry.headline,
          help: "Add `excludes:` with what customers might expect and do not get.", field: "excludes")
      }
    }
  }
}
