internal import Audit
package import CatalogModel
package import SourceText

package enum OutputLanguage: EntryRule {
  package static let description = RuleDescription(
    id: "output-language", severity: .info,
    what:
      "No words of an outcome were found in what a package says to a segment under `value`, and no `basis` says why.",
    why: """
      Customers read what is done for them, and have to guess what they get out of it. There may be an outcome in other words: \
      `salkku audit -` tries a wording.
      """,
    example: """
      value:
        - for: shop-owners
          outcome: The office processes applications for permits.
      """,
    instead: """
      value:
        - for: shop-owners
          outcome: Shop owners can open on the day that they had planned.
      """)

  // Segments say what the customers are called.
  package static let presumedRead: Set<EntityKind> = [.segment]
  package static let kinds = [EntityKind.servicePackage]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let package = entry.as(ServicePackage.self), package.status?.isArchived != true else { return }
    for text in context.audit.texts(of: entry) where text.field == .value && text.isJudged && !text.isOutcome {
      let words = text.otherWords
      findings.report(
        "no words of an outcome were found" + (words.isEmpty ? "" : "; what is done or how fast is told by \(words)"),
        at: text.place,
        help: "Say what they can do, have or are spared then; or say in `basis` why these words stand.", field: "value",
        value: text.text)
    }
  }
}
