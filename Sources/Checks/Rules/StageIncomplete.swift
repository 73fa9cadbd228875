package import CatalogModel
package import SourceText
internal import Syntax

package enum StageIncomplete: EntryRule {
  package static let description = RuleDescription(
    id: "stage-incomplete", severity: .warning,
    what: "Some stages of a value stream say how they begin, how they end or what they make, and others do not.",
    why: "Where one stage ends and the next begins is where work waits, and just there nobody can tell.",
    example: """
      stages:
        - {name: Apply, entry: A family asks, exit: The application is complete}
        - {name: Decide, entry: The application is complete}
        - {name: Start, entry: The place is accepted, exit: The child stays}
      """,
    instead: """
      stages:
        - {name: Apply, entry: A family asks, exit: The application is complete}
        - {name: Decide, entry: The application is complete, exit: The place is accepted}
        - {name: Start, entry: The place is accepted, exit: The child stays}
      """)

  private static let fields = ["entry", "exit", "value_item"]

  package static let kinds = [EntityKind.valueStream]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let stream = entry.as(ValueStream.self), stream.status != .retired else { return }
    let stages = stream.stages
    let said = fields.filter { field in stages.contains { $0.node[field] != nil } }
    for (position, stage) in stages.enumerated() {
      let missing = said.filter { field in
        guard stage.node[field] == nil else { return false }
        // The stream's own beginning and end are those of its first and its last stage.
        if field == "entry", position == 0, stream.trigger != nil { return false }
        if field == "exit", position == stages.count - 1, stream.outcome != nil { return false }
        return true
      }
      guard !missing.isEmpty, let name = stage.node["name"] else { continue }
      findings.report(
        "this stage does not say its \(Wording.list(missing)), and others of this value stream do",
        at: entry.place(of: name), help: help(missing), field: "stages[]",
        value: stage.name?.resolved(in: context.catalog.defaultLanguage, default: context.catalog.defaultLanguage)
          .text
          ?? "")
    }
  }

  private static func help(_ missing: [String]) -> String {
    let meanings = [
      "entry": "`entry:` with what has to be there for it to start", "exit": "`exit:` with what is there when it ends",
      "value_item": "`value_item:` with what is worth more afterwards",
    ]
    return "Add \(missing.compactMap { meanings[$0] }.joined(separator: ", "))."
  }
}
