package import CatalogModel
package import SourceText
internal import Syntax

package enum BenefitOffTrackNoAction: EntryRule {
  package static let description = RuleDescription(
    id: "benefit-off-track-no-action", severity: .warning,
    what: "The last review of a benefit found it at risk or off track, and says nothing that is done about it.",
    why: "A review that changes nothing is a report; the course stays wrong until somebody corrects it.",
    example: """
      reviews:
        - {quarter: 2026-Q3, verdict: off-track}
      """,
    instead: """
      reviews:
        - quarter: 2026-Q3
          verdict: off-track
          actions: [{what: Train the new shift planners, owner: payroll-team, due: 2026-12-01}]
      """)

  package static let kinds = [EntityKind.benefit]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let benefit = entry.as(Benefit.self), benefit.status?.isOpen ?? true, let review = benefit.latestReview,
      let verdict = review.verdict, [.atRisk, .offTrack].contains(verdict.value), review.writtenActions == nil
    else { return }
    findings.report(
      "the last review found this benefit `\(verdict.value.rawValue)`, and nothing is done about it", at: verdict.place,
      help: "Add `actions` to that review: what is done, by whom and by when; "
        + "if nobody waits for the benefit any more, write `status: abandoned`.",
      field: "reviews[].actions", value: review.quarter?.value.code ?? "")
  }
}
