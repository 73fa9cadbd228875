package import CatalogModel
package import SourceText
internal import Syntax

package enum PackageNoWarranty: EntryRule {
  package static let description = RuleDescription(
    id: "package-no-warranty", severity: .warning,
    what: "A live package promises nothing: it has neither a warranty nor service levels.",
    why: "Customers cannot know when they can rely on it, and nobody can tell whether it is good enough.",
    example: "status: live",
    instead: """
      status: live
      warranty:
        availability: {promise: Open on working days from 8 to 16}
      """)

  package static let kinds = [EntityKind.servicePackage]
  package static let rolledUpField: String? = "warranty"

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let package = entry.livePackage else { return }
    guard package.writtenWarranty.lacksContent, package.writtenServiceLevels.lacksContent else { return }
    findings.report(
      "this package promises nothing about how well it works", at: entry.headline,
      help: "Add `warranty:` with a `promise` under `availability`, `capacity`, `continuity` or `security`; "
        + "one that is kept is better than four that sound good.",
      field: "warranty")
  }
}
