package import CatalogModel
package import SourceText
internal import Syntax

package enum IdeaUnanswered: EntryRule {
  package static let description = RuleDescription(
    id: "idea-unanswered", severity: .warning,
    what: "An idea has been new for more than 90 days.",
    why: "Whoever raised it learns that nobody reads ideas, and raises no other.",
    example: """
      status: new
      raised: 2026-02-14
      """,
    instead: """
      status: under-review
      raised: 2026-02-14
      """,
    threshold: .init(90, within: 1...3650, "the days that an idea may stay new"))

  package static let kinds = [EntityKind.idea]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let idea = entry.as(Idea.self), idea.status == .new, !entry.writtenStatus.isOther(than: Idea.Status.self),
      let raised = idea.raised
    else { return }
    let days = context.today.daysSinceEpoch - raised.value.daysSinceEpoch
    guard Double(days) > context.threshold(Self.self) else { return }
    findings.report(
      "this idea was raised \(days) days ago and is still `new`, so whoever raised it has no answer",
      at: entry.writtenStatus.map { entry.place(of: $0) } ?? raised.place,
      help: "Write `status: under-review`, or `status: declined` with a `decision` that gives the reason.",
      field: "status", value: "new")
  }
}
