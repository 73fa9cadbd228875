package import CatalogModel
package import SourceText
internal import Syntax

package enum ItemIDDuplicate: EntryRule {
  package static let description = RuleDescription(
    id: "item-id-duplicate", severity: .error,
    what: "Two needs or service levels of one entry have the same id, or two reviews of a benefit the same quarter.",
    why: "Whatever names the one may mean the other, and numbers and verdicts are read beside the wrong one.",
    example: """
      needs:
        - {id: paid-on-time, need: Have the money on the day}
        - {id: paid-on-time, need: See what it is made of}
      """,
    instead: """
      needs:
        - {id: paid-on-time, need: Have the money on the day}
        - {id: clear-payslip, need: See what it is made of}
      """)

  package static let kinds = [EntityKind.segment, .servicePackage, .benefit]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    let help = "Give one of the two another id, or remove it."
    if let segment = entry.as(Segment.self) {
      let ids = segment.needs.compactMap { $0.id?.node }
      check(ids, in: entry, "needs[].id", { "two needs have the id `\($0)`" }, help: help, &findings)
    } else if let package = entry.as(ServicePackage.self) {
      let ids = package.serviceLevels.compactMap { $0.id?.node }
      check(ids, in: entry, "service_levels[].id", { "two service levels have the id `\($0)`" }, help: help, &findings)
    } else if let benefit = entry.as(Benefit.self) {
      let quarters = benefit.reviews.compactMap { $0.quarter?.node }
      check(
        quarters, in: entry, "reviews[].quarter", { "two reviews are of \($0)" },
        help: "Keep the one that holds, with what else is worth saying in its `note`; or correct the quarter.",
        &findings)
    }
  }

  /// Tells of every name that an earlier one has.
  private static func check(
    _ names: [NodeView], in entry: Entry, _ field: String, _ message: (String) -> String, help: String,
    _ findings: inout Findings
  ) {
    guard names.count > 1 else { return }
    var seen: [String: NodeView] = [:]
    for name in names {
      let id = name.string
      guard let earlier = seen[id] else {
        seen[id] = name
        continue
      }
      findings.report(
        message(id), at: entry.place(of: name), help: help,
        related: [.init(message: "the first of them", place: entry.place(of: earlier))], field: field, value: id)
    }
  }
}
