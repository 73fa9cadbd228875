internal import CatalogModel
internal import SourceText
internal import Syntax

package enum PackageNoSupport: Rule {
  package static let description = RuleDescription(
    id: "package-no-support", severity: .warning,
    what: "A live package does not say how a customer gets help.",
    why: "Whoever is stuck asks the wrong people first, and waits twice.",
    example: "status: live",
    instead: """
      status: live
      support: {hours: Weekdays 8–16, channels: [Telephone, Chat], response: Within one working day}
      """)

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    for package in context.livePackages where package.entry.lacksContent("support") {
      findings.report(
        "this package does not say how a customer gets help", at: package.entry.headline,
        help: "Add `support:` with `hours`, `channels` and `response`.", field: "support")
    }
  }
}
