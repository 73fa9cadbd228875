package import CatalogModel
package import SourceText

package enum ObjectiveNoMeasure: EntryRule {
  package static let description = RuleDescription(
    id: "objective-no-measure", severity: .warning,
    what: "Neither an active objective nor a part of it names a measure.",
    why: "Nobody can tell whether it is reached, so it can't turn out true or false.",
    example: """
      title: By 2028 every salary is right the first time
      """,
    instead: """
      title: By 2028 every salary is right the first time
      measures: [salaries-right]
      """)

  package static let kinds = [EntityKind.objective]
  package static let presumedRead: Set<EntityKind> = [.objective]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let objective = entry.as(Objective.self), objective.status == .active, objective.writtenMeasures == nil,
      !objective.parts.contains(where: { $0.writtenMeasures != nil })
    else { return }
    findings.report(
      "this objective names no measure, so nobody can tell whether it is reached", at: entry.headline,
      help: "Add `measures: [ID]` with the measure that shows it; `salkku list measure` lists all of them.",
      field: "measures")
  }
}
