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

  package static let kinds = [EntityKind.valueStream]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let stream = entry.as(ValueStream.self), stream.status != .retired else { return }
    let stages = stream.stages
    let said = Stage.Condition.allCases.filter { condition in stages.contains { $0.says(condition) } }
    for (position, stage) in stages.enumerated() {
      let missing = said.filter { condition in
        guard !stage.says(condition) else { return false }
        // The stream's own beginning and end are those of its first and its last stage.
        if condition == .entry, position == 0, stream.trigger != nil { return false }
        if condition == .exit, position == stages.count - 1, stream.outcome != nil { return false }
        return true
      }
      guard !missing.isEmpty, let name = stage.name else { continue }
      let language = context.catalog.defaultLanguage
      findings.report(
        "this stage does not say its \(MessageParts.list(missing.map(\.rawValue))), and others of this value stream do",
        at: entry.place(of: name.node), help: help(missing), field: "stages[]",
        value: name.resolved(in: language, default: language).text)
    }
  }

  private static func help(_ missing: [Stage.Condition]) -> String {
    let lines = missing.map { condition in
      switch condition {
      case .entry: "`entry:` with what has to be there for it to start"
      case .exit: "`exit:` with what is there when it ends"
      case .valueItem: "`value_item:` with what is worth more afterwards"
      }
    }
    return "Add \(lines.joined(separator: ", "))."
  }
}
