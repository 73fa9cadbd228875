package import CatalogModel
package import SourceText
internal import Syntax

package enum ComponentSunsetInLive: EntryRule {
  package static let description = RuleDescription(
    id: "component-sunset-in-live", severity: .warning,
    what: "A component of a live package ends before the package does, and its successor is not part of it yet.",
    why: "On that day the service stops working, and its customers have not been told.",
    example: "components: {core: [desk-telephones]} # in sunset, replaced by telephony",
    instead: "components: {core: [desk-telephones, telephony]}",
    threshold: .init(365, within: 0...36_500, "the days before a component's end from which on it is told"))

  package static let kinds = [EntityKind.servicePackage]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let package = entry.livePackage else { return }
    let soon = context.today.adding(days: Int(context.threshold(Self.self)))
    let uses = package.components
    let parts = Set(uses.map(\.component))
    for use in uses {
      let component = use.component
      guard let status = component.status, status.isLive,
        let ending = ending(of: component, before: package, soon: soon),
        component.replacedBy?.target.map({ !parts.contains($0) }) ?? true
      else { continue }
      findings.report(
        "the component `\(component.id)` \(ending)", at: entry.place(of: use.node),
        help: component.replacedBy?.target.map {
          "Add `\($0.id)`, which replaces it, or give the package an end in `dates`."
        }
          ?? "Name what takes its place in `replaced_by` of `\(component.id)`, or give the package an end in `dates`.",
        related: [.init(message: "`\(component.id)` \(status.sentence)", place: component.entry.statusPlace)],
        field: use.role.field.path, value: use.node.string)
    }
  }

  /// How the component ends before the package, as far as their dates and statuses tell.
  private static func ending(
    of component: Component, before package: ServicePackage, soon: CalendarDate
  ) -> String? {
    let end = component.dates?.retired?.value
    if let end, end > soon, component.status != .sunset { return nil }
    if let end, let packageEnd = package.dates?.retired?.value {
      return end < packageEnd ? "ends on \(end), and this package on \(packageEnd)" : nil
    }
    guard package.status != .sunset, package.dates?.retired == nil else { return nil }
    if let end { return "ends on \(end), and no end is planned for this package" }
    return component.status == .sunset ? "is in sunset, and no end is planned for this package" : nil
  }
}
