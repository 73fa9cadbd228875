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
    let ids = "Give one of the two another id, or remove it."
    if let segment = entry.as(Segment.self) {
      let nodes = segment.needs.map { $0.node["id"] }
      check(nodes, in: entry, "needs[].id", { "two needs have the id `\($0)`" }, help: ids, &findings)
    } else if let package = entry.as(ServicePackage.self) {
      let nodes = package.serviceLevels.map { $0.node["id"] }
      check(nodes, in: entry, "service_levels[].id", { "two service levels have the id `\($0)`" }, help: ids, &findings)
    } else if let benefit = entry.as(Benefit.self) {
      let nodes = benefit.reviews.map { $0.node["quarter"] }
      check(
        nodes, in: entry, "reviews[].quarter", { "two reviews are of \($0)" },
        help: "Keep the one that holds, with what else is worth saying in its `note`; or correct the quarter.",
        &findings)
    }
  }

  /// Tells of every node whose text an earlier one has.
  private static func check(
    _ nodes: [NodeView?], in entry: Entry, _ field: String, _ message: (String) -> String, help: String,
    _ findings: inout Findings
  ) {
    guard nodes.count > 1 else { return }
    var seen: [String: NodeView] = [:]
    for case let node? in nodes {
      guard let id = node.nonEmptyString else { continue }
      guard let earlier = seen[id] else {
        seen[id] = node
        continue
      }
      findings.report(
        message(id), at: entry.place(of: node), help: help,
        related: [.init(message: "the first of them", place: entry.place(of: earlier))], field: field, value: id)
    }
  }
}
