internal import Audit
package import CatalogModel
package import SourceText

package enum MeasuresNotSays: EntryRule {
  package static let description = RuleDescription(
    id: "measures-not-says", severity: .warning,
    what: """
      A live package has a measure of an outcome, and no words of an outcome were found in what it says to its customers. It \
      is only a hint in a language in which the audit is not yet known to be sure enough.
      """,
    why: "The organisation knows what gets better for its customers, and tells them what it does.",
    example: """
      # catalog/service-packages/permits.md
      value:
        - for: shop-owners
          outcome: The office issues permits for shops.

      # catalog/measures/openings.md
      about: [service-package:permits]
      orientation: outcome
      """,
    instead: """
      # catalog/service-packages/permits.md
      value:
        - for: shop-owners
          outcome: Shop owners can open on the day that they had planned.

      # catalog/measures/openings.md
      about: [service-package:permits]
      orientation: outcome
      """)

  package static let presumedRead: Set<EntityKind> = [.measure, .segment]
  package static let kinds = [EntityKind.servicePackage]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard entry.livePackage != nil else { return }
    let texts = context.audit.texts(of: entry)
    guard let first = texts.first(where: { $0.field == .value }), texts.allSatisfy(\.isJudged),
      !texts.contains(where: \.isOutcome),
      let measure = context.audit.measures(of: entry).first(where: { $0.class == .outcome })
    else { return }
    let hasWords = texts.contains { !$0.outcomeWords.isEmpty }
    findings.report(
      hasWords
        ? "an outcome is measured, and what is said to customers has few words of one beside others"
        : "an outcome is measured, and no words of one were found in what is said to customers", at: first.place,
      severity: first.leastSeverity,
      help: "Say what they can do or have then; or say in `basis` why these words stand.",
      related: [.init(message: "this is measured", place: measure.measure.entry.headline)], field: "value")
  }
}
