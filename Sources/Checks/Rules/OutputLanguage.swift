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
  package static let kinds = [EntityKind.servicePackage, .valueStream, .objective, .benefit]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard !CatalogAudit.isOver(entry) else { return }
    // What is not told to customers has to say no outcome, and may say that its words stand for one.
    for text in context.audit.texts(of: entry) where text.lacksOutcome && (text.field == .value || text.isException) {
      findings.report(
        message(text), at: text.place,
        help: "Say what they can do, have or are spared then; or say in `basis` why these words stand.", field: "value",
        value: text.text)
    }
  }

  private static func message(_ text: AuditedText) -> String {
    let (found, others) = (text.outcomeWords, text.otherWords)
    return switch (found.isEmpty, others.isEmpty) {
    case (true, true): "no words of an outcome were found"
    case (true, false): "no words of an outcome were found; what is done or how fast is told by \(others)"
    case (false, true): "words of an outcome were found (\(found)), and too few of them to tell"
    case (false, false):
      "words of an outcome were found (\(found)), and more of what is done or how fast (\(others))"
    }
  }
}
