package import CatalogModel
package import SourceText
internal import Syntax

package enum ReviewOverdue: EntryRule {
  package static let description = RuleDescription(
    id: "review-overdue", severity: .warning,
    what: "The day by which a package was to be reviewed has passed.",
    why: "Nobody has looked lately whether what customers read here still holds.",
    example: "review_by: 2025-09-30",
    instead: "review_by: 2027-09-30")

  package static let kinds = [EntityKind.servicePackage]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let package = entry.package(where: { !$0.isArchived }) else { return }
    guard let date = package.reviewBy, date.value < context.today else { return }
    findings.report(
      "the review was due by \(date.value)", at: date.place,
      help: "Read the package through with those who use it, and write the day of the next review.",
      field: "review_by", value: date.written)
  }
}
