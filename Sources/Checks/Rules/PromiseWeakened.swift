internal import CatalogModel
internal import Comparison
package import SourceText
internal import Syntax

package enum PromiseWeakened: RevisionRule {
  package static let description = RuleDescription(
    id: "promise-weakened", severity: .warning,
    what: "What customers of a live package were promised is less than it was.",
    why: "They planned with it. Less may be right, but somebody has to decide it and tell them before they notice.",
    example: "warranty: {availability: {promise: Open on working days, target: 95, unit: percent}}",
    instead: "warranty: {availability: {promise: Open on working days, target: 99, unit: percent}}")

  package static func check(_ earlier: EarlierCatalog, _ context: CheckContext, _ findings: inout Findings) {
    for breakage in earlier.comparison.breakages {
      guard case .promiseLoosened(let field) = breakage.cause,
        let change = earlier.comparison.changes.first(where: { $0.after == breakage.entry })
      else { continue }
      let told = ChangeWords(in: .english, limit: 80).described(field, of: change)
      let what =
        switch field.sort {
        case .added: "`\(told.after ?? "")` is new"
        case .removed: "`\(told.before ?? "")` is gone"
        case .changed, .reordered: "`\(told.before ?? "")` became `\(told.after ?? "")`"
        }
      findings.report(
        "customers are promised less than before: \(told.label), where \(what)",
        at: place(of: field, in: breakage.entry),
        help:
          "Put it back if it was not meant. If it was, tell the customers, raise `version`, and say in the pull request "
          + "who decided it.",
        field: field.path)
    }
  }

  /// Where the change stands, or the nearest value around what is gone.
  private static func place(of change: FieldChange, in entry: Entry) -> Place {
    if let node = change.after { return entry.place(of: node) }
    return change.field.flatMap { entry.fields.pair($0.name) }.map { entry.place(of: $0.key) } ?? entry.headline
  }
}
