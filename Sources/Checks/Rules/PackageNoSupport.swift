package import CatalogModel
package import SourceText
internal import Syntax

package enum PackageNoSupport: EntryRule {
  package static let description = RuleDescription(
    id: "package-no-support", severity: .warning,
    what: "A live package does not say how a customer gets help.",
    why: "Whoever is stuck asks the wrong people first, and waits twice.",
    example: "status: live",
    instead: """
      status: live
      support: {hours: Weekdays 8–16, channels: [Telephone, Chat], response: Within one working day}
      """)

  package static let kinds = [EntityKind.servicePackage]
  package static let rolledUpField: String? = "support"

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let package = entry.livePackage, (package.support?.node).lacksContent else { return }
    findings.report(
      "this package does not say how a customer gets help", at: entry.headline,
      help: "Add `support:` with `hours`, `channels` and `response`.", field: "support")
  }
}
