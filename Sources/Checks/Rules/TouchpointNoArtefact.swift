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
      for touchpoint in initiative.touchpoints where touchpoint.node["artefact"] == nil {
        guard touchpoint.node.isMapping, touchpoint.term?.touchpoint?.artefact == nil else { continue }
        // A term that is misspelt may say it; the misspelling is told.
        guard touchpoint.node["term"] == nil || touchpoint.term != nil else { continue }
        let name = touchpoint.node["term"].map { "`\($0.string)`" }
        report(
          "the touch point\(name.map { " \($0)" } ?? "") does not say what is handed over",
          at: touchpoint.node["term"] ?? touchpoint.node, in: entry, field: "touchpoints[].artefact",
          value: touchpoint.node["term"]?.string ?? "", &findings)
      }
    }
    guard let touchpoint = entry.as(Term.self)?.touchpoint, touchpoint.node["artefact"] == nil,
      touchpoint.node.isMapping, let pair = entry.fields.pair("touchpoint")
    else { return }
    report(
      "the touch point of this term does not say what is handed over", at: pair.key, in: entry,
      field: "touchpoint.artefact", value: "", &findings)
  }

  private static func report(
    _ message: String, at node: NodeView, in entry: Entry, field: String, value: String, _ findings: inout Findings
  ) {
    findings.report(
      message, at: entry.place(of: node),
      help: "Add `artefact:` with the document or decision that one side gives and the other side takes.", field: field,
      value: value)
  }
}
