package import CatalogModel
package import SourceText
internal import Syntax

package enum StandardUnused: CatalogRule {
  package static let description = RuleDescription(
    id: "standard-unused", severity: .info,
    what: "No component or value stream follows a standard, no measure is held against it, and no text links to it.",
    why: "Either it is not used, or nobody can find out where it is.",
    example: """
      # catalog/standards/customers-clock.md
      title: The customer's clock
      """,
    instead: """
      # catalog/standards/customers-clock.md
      title: The customer's clock
      # catalog/measures/days-to-open-doors.md
      standard: customers-clock
      """)

  package static let presumedRead: Set<EntityKind> = [.valueStream, .component, .measure]

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    var unused = context.readable(Standard.self).filter { $0.entry.incomingLinks.isEmpty }
    guard !unused.isEmpty else { return }
    // Initiatives and teams have no field for standards, so their texts link to them.
    let linked = Set(context.prose.passages.map(\.target))
    unused.removeAll { linked.contains($0.entry.index) }
    for standard in unused {
      findings.report(
        standard.type == .practice
          ? "nobody follows this practice" : "nothing is held against this standard",
        at: standard.entry.headline,
        help: standard.type == .practice
          ? "Add `follows: [\(standard.id)]` to the value streams and components that work by it, or remove it."
          : "Add `standard: \(standard.id)` to the measures that are held against it, or remove it.",
        field: "follows")
    }
  }
}
