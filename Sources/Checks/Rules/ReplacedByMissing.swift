package import CatalogModel
package import SourceText
internal import Syntax

package enum ReplacedByMissing: EntryRule {
  package static let description = RuleDescription(
    id: "replaced-by-missing", severity: .warning,
    what: "A package or component ends or has ended, and neither a successor is named nor a link says where to turn.",
    why: "Its customers find a closed door and no sign on it.",
    example: "status: retired",
    instead: """
      status: retired
      replaced_by: workplace
      """)

  package static let kinds = [EntityKind.servicePackage, .component]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let item = entry.lifecycle, item.status == .sunset || item.status == .retired else { return }
    guard entry.replacedBy == nil, !leadsOn(entry, context) else { return }
    // Who looked for it years ago has found something else, or has given up.
    if item.status == .retired, let end = item.dates?.retired?.value,
      end.daysSinceEpoch < context.today.daysSinceEpoch - 731
    {
      return
    }
    // A component that nothing is composed of any more leaves nobody behind.
    if item.status == .retired, let component = entry.as(Component.self), isUnused(component) { return }
    findings.report(
      "this \(entry.declaration.spokenName) \(item.status.sentence), "
        + "and does not say what takes its place",
      at: entry.statusPlace,
      help:
        "Add `replaced_by:` with the id of its successor; where there is none, say in the text what its customers "
        + "do now, with a link to another package or component or to a web or mail address.",
      field: "replaced_by")
  }

  /// Whether the text links to another package or component, or to an address outside the catalogue.
  private static func leadsOn(_ entry: Entry, _ context: CheckContext) -> Bool {
    context.prose.leadOutside.contains(entry.index)
      || context.prose.targets(ofEntry: entry.index).contains {
        [.servicePackage, .component].contains(context.catalog.kind(ofEntry: $0))
      }
  }

  private static func isUnused(_ component: Component) -> Bool {
    component.packages.allSatisfy { $0.status?.isArchived ?? false }
      && component.entry.sources(Component.dependsOn, as: Component.self).allSatisfy { $0.status?.isArchived ?? false }
  }
}
