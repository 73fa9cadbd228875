package import CatalogModel
package import SourceText

package enum PackageNoValue: EntryRule {
  package static let description = RuleDescription(
    id: "package-no-value", severity: .warning,
    what: """
      A package tells nobody what they get out of it; an info as long as it is not live. Where more than 20 and over 80 % \
      of the live packages lack it, the first is told for all of them.
      """,
    why: "Customers cannot choose it, and nobody can find out whether it is worth its cost.",
    example: "segments: [line-managers]",
    instead: """
      value:
        - for: line-managers
          outcome: No salary has to be corrected by hand
      """)

  package static let rolledUpField: String? = "value"
  package static let kinds = [EntityKind.servicePackage]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let package = entry.package(where: { !$0.isArchived }), package.writtenValue.lacksContent else { return }
    let start = package.segments.first.map { "`- for: \($0.id)`" } ?? "`- for:` and a segment's id"
    findings.report(
      "this package tells nobody what they get out of it", at: entry.headline,
      severity: package.status?.isLive == true ? nil : .info,
      help:
        "Add `value:` with a line \(start), and below it `outcome:` with what they can do or are spared thanks to it.",
      field: "value")
  }
}
