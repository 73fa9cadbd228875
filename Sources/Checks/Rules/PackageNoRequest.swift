package import CatalogModel
package import SourceText

package enum PackageNoRequest: EntryRule {
  package static let description = RuleDescription(
    id: "package-no-request", severity: .info,
    what: "A live package does not say where it is asked for.",
    why: "A customer who wants it has found it, and is no step further.",
    example: "status: live",
    instead: """
      status: live
      request: mailto:payroll@example.org
      """)

  package static let kinds = [EntityKind.servicePackage]
  package static let rolledUpField: String? = "request"

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    // In sunset nobody is to ask for it any more.
    guard let package = entry.lastingPackage, package.writtenRequest == nil else { return }
    findings.report(
      "this package does not say where to ask for it", at: entry.headline,
      help: "Add `request:` with a web address, or with `mailto:` and a mail address.", field: "request")
  }
}
