package import CatalogModel
package import SourceText
internal import Syntax

package enum TouchpointNoArtefact: EntryRule {
  package static let description = RuleDescription(
    id: "touchpoint-no-artefact", severity: .info,
    what: "A touch point does not say what is handed over, and neither does its term.",
    why: "Both sides leave the meeting with another idea of what was agreed.",
    example: """
      touchpoints:
        - {term: handover, from: project-office, to: library, when: 2026-09-01}
      """,
    instead: """
      touchpoints:
        - {term: handover, from: project-office, to: library, when: 2026-09-01, artefact: Acceptance record}
      """)

  package static let kinds = [EntityKind.initiative, .term]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    if let initiative = entry.as(Initiative.self), initiative.status != .cancelled {
      for touchpoint in initiative.touchpoints where touchpoint.writtenArtefact == nil {
        guard touchpoint.node.isMapping, touchpoint.term?.target?.touchpoint?.artefact == nil else { continue }
        // A term that is misspelt may say it; the misspelling is told.
        guard !(touchpoint.term?.isDangling ?? false) else { continue }
        let name = touchpoint.term?.written
        report(
          "the touch point\(name.map { " `\($0)`" } ?? "") does not say what is handed over",
          at: touchpoint.term?.place ?? entry.place(of: touchpoint.node), field: "touchpoints[].artefact",
          value: name ?? "", &findings)
      }
    }
    guard let term = entry.as(Term.self), let touchpoint = term.touchpoint, touchpoint.writtenArtefact == nil,
      touchpoint.node.isMapping, let key = term.touchpointKey
    else { return }
    report(
      "the touch point of this term does not say what is handed over", at: key,
      field: "touchpoint.artefact", value: "", &findings)
  }

  private static func report(
    _ message: String, at place: Place, field: String, value: String, _ findings: inout Findings
  ) {
    findings.report(
      message, at: place,
      help: "Add `artefact:` with the document or decision that one side gives and the other side takes.", field: field,
      value: value)
  }
}
