internal import CatalogModel
internal import SourceText

package enum BenefitNoBeneficiary: Rule {
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

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    for benefit in context.readable(Benefit.self) where benefit.status != .abandoned {
      let entry = benefit.entry
      // A stream has one segment, so it says who.
      guard entry.lacks("beneficiary"), entry.lacks("value_stream") else { continue }
      findings.report(
        benefit.isDisbenefit
          ? "this disbenefit does not say who bears it" : "this benefit does not say who gets it",
        at: entry.headline,
        help: "Add `beneficiary:` with the id of a segment, or `value_stream:` with the stream in which it arises.",
        field: "beneficiary")
    }
  }
}
