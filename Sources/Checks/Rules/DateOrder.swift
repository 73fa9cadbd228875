package import CatalogModel
package import SourceText
internal import Syntax

package enum DateOrder: EntryRule {
  package static let description = RuleDescription(
    id: "date-order", severity: .error,
    what: "A date lies before one that it must follow: live, then sunset, then retired; start, then end.",
    why: "The site tells customers an end that is before the beginning.",
    example: "dates: {live: 2026-05-01, sunset: 2025-06-01}",
    instead: "dates: {live: 2025-05-01, sunset: 2026-06-01}")

  package static let kinds = [EntityKind.servicePackage, .component, .initiative]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    if entry.kind == .initiative {
      check(entry, ["start", "end"], &findings)
    } else if entry.lifecycle != nil {
      check(entry, ["live", "sunset", "retired"], &findings)
    }
  }

  /// Holds each date against the nearest one before it that is given.
  private static func check(_ entry: Entry, _ order: [String], _ findings: inout Findings) {
    guard let dates = entry.fields["dates"] else { return }
    var earlier: (name: String, date: CalendarDate, node: NodeView)?
    for name in order {
      guard let node = dates[name], let date = CalendarDate(node) else { continue }
      if let earlier, date < earlier.date {
        findings.report(
          "`\(name)` is \(date), which lies before `\(earlier.name)`, \(earlier.date)", at: entry.place(of: node),
          help: "Correct one of the two dates.",
          related: [.init(message: "`\(earlier.name)` is written here", place: entry.place(of: earlier.node))],
          field: "dates.\(name)", value: node.string)
      }
      earlier = (name, date, node)
    }
  }
}
