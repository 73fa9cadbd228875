package import CatalogModel
package import SourceText

package enum BenefitNoBeneficiary: EntryRule {
  package static let description = RuleDescription(
    id: "benefit-no-beneficiary", severity: .warning,
    what: "A benefit says neither who gets it nor in which value stream it arises.",
    why: "What nobody gets is no benefit; a review has nobody to ask.",
    example: """
      title: Cheaper answers
      measure: cost-of-a-contact
      """,
    instead: """
      title: Cheaper answers
      measure: cost-of-a-contact
      beneficiary: families
      """)

  package static let kinds = [EntityKind.benefit]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let benefit = entry.as(Benefit.self), benefit.status != .abandoned else { return }
    // A stream has one segment, so it says who.
    guard benefit.beneficiary == nil, benefit.valueStream == nil else { return }
    findings.report(
      benefit.isDisbenefit
        ? "this disbenefit does not say who bears it" : "this benefit does not say who gets it",
      at: entry.headline,
      help: "Add `beneficiary:` with the id of a segment, or `value_stream:` with the stream in which it arises.",
      field: "beneficiary")
  }
}
