package import CatalogModel
package import SourceText

package enum ObjectiveUnserved: CatalogRule {
  package static let description = RuleDescription(
    id: "objective-unserved", severity: .warning,
    what: "No active value stream, initiative underway or open benefit serves an active objective or a part of it.",
    why: "It is wanted, and nothing that anybody does leads there.",
    example: """
      # catalog/objectives/right-the-first-time.md
      status: active
      """,
    instead: """
      # catalog/objectives/right-the-first-time.md
      status: active
      # catalog/initiatives/weekly-placement.md
      objectives: [right-the-first-time]
      """)

  package static let presumedRead: Set<EntityKind> = [.valueStream, .initiative, .benefit, .objective]

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let objectives = context.readable(Objective.self)
    // Whatever serves a step serves the aim.
    var served: Set<Objective> = []
    for objective in objectives where !objective.servants.isEmpty {
      var next: Objective? = objective
      while let one = next, served.insert(one).inserted { next = one.partOf?.target }
    }
    let unserved = objectives.filter { $0.status == .active && !served.contains($0) }
    let misspelt = MisspeltReferences.probableTargets(
      of: [ValueStream.objectives, Initiative.objectives, Benefit.objectives, Objective.partOf],
      among: unserved.map(\.id), in: context.catalog)
    for objective in unserved where !misspelt.contains(objective.id) {
      findings.report(
        "no active value stream, initiative or benefit serves this objective", at: objective.entry.headline,
        help: "Add `objectives: [\(objective.id)]` to what leads there; "
          + "or write `status: proposed` or `status: abandoned` here if nobody works towards it.",
        field: "status")
    }
  }
}
