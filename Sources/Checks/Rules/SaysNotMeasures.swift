internal import Audit
package import CatalogModel
package import SourceText

package enum SaysNotMeasures: EntryRule {
  package static let description = RuleDescription(
    id: "says-not-measures", severity: .warning,
    what: """
      What a live package says to its customers has words of an outcome, and none of its measures is of one. It is only a hint \
      in a language in which the audit is not yet known to be sure enough.
      """,
    why: "Customers are told what will be better for them, and nobody can tell whether it is.",
    example: """
      # catalog/service-packages/permits.md
      value:
        - for: shop-owners
          outcome: Shop owners can open on the day that they had planned.

      # catalog/measures/applications.md
      about: [service-package:permits]
      orientation: output
      """,
    instead: """
      # catalog/service-packages/permits.md
      value:
        - for: shop-owners
          outcome: Shop owners can open on the day that they had planned.

      # catalog/measures/applications.md
      about: [service-package:permits]
      orientation: outcome
      """)

  package static let presumedRead: Set<EntityKind> = [.measure, .segment]
  package static let kinds = [EntityKind.servicePackage]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard entry.livePackage != nil else { return }
    let values = context.audit.texts(of: entry).filter { $0.field == .value }
    guard let promise = values.first(where: { $0.judgement?.class == .outcome }) else { return }
    let measures = context.audit.measures(of: entry)
    guard !measures.contains(where: { $0.class == .outcome }) else { return }
    // A measure with a misspelt name may be about this.
    guard !measures.isEmpty || !context.audit.hasStrayMeasure else { return }
    let words = promise.outcomeWords
    findings.report(
      "an outcome is promised\(words.isEmpty ? "" : " (\(words))"), and "
        + (measures.isEmpty ? "nothing is measured" : "none is measured"),
      at: promise.place, severity: promise.leastSeverity,
      help: "Add a measure of what customers can do or have then, with `orientation: outcome`.",
      related: measures.prefix(1).map { .init(message: "this is measured", place: $0.measure.entry.headline) },
      field: "value")
  }
}
