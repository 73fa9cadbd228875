internal import CatalogModel
internal import Comparison
package import SourceText
internal import Syntax

package enum LifecycleJump: RevisionRule {
  package static let description = RuleDescription(
    id: "lifecycle-jump", severity: .error,
    what:
      "A package or component went on to a state that does not follow the one it was in: a step of its life was left out.",
    why:
      "Each step is a decision, and nobody made the one that was left out: what was never analysed is promised, or what had "
      + "no last day is gone. Steps count that commits in between made one by one. Where these commits are missing, as in a "
      + "shallow clone, this is a warning.",
    example: "status: live",
    instead: "status: analysed")

  package static func check(_ earlier: EarlierCatalog, _ context: CheckContext, _ findings: inout Findings) {
    for change in earlier.comparison.changes {
      guard let states = change.lifecycle, let entry = change.after, let before = states.before, let now = states.after
      else { continue }
      let steps = earlier.states(of: entry)
      let way = [before] + (steps ?? []) + [now]
      let moves = zip(way, way.dropFirst()).filter { $0 != $1 }
      guard let jump = moves.first(where: { !$0.mayMove(to: $1) }) else { continue }
      let next = jump.0.nextStates.map { "`\($0.rawValue)`" }
      findings.report(
        "this \(entry.declaration.spokenName) went from `\(jump.0.rawValue)` to `\(jump.1.rawValue)`, which does not follow",
        at: entry.statusPlace,
        // Without the commits between nobody knows whether the steps were made one by one.
        severity: steps == nil ? .warning : nil,
        help:
          "After `\(jump.0.rawValue)` comes \(next.isEmpty ? "nothing: what is offered again is another entry" : next.joined(separator: " or "))"
          + (next.isEmpty ? "." : ": write it, and the next one when that is decided."),
        field: "status", value: now.rawValue)
    }
  }
}
