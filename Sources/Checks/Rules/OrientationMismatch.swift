internal import Audit
package import CatalogModel
package import SourceText
internal import Syntax

package enum OrientationMismatch: EntryRule {
  package static let description = RuleDescription(
    id: "orientation-mismatch", severity: .warning,
    what: """
      A measure is declared to be of an outcome, and its title and question have words of what is done or of a level alone; or \
      it is declared to be one of these, and has words of an outcome. It is only a hint in a language in which the audit is not \
      yet known to be sure enough.
      """,
    why: "Readers are told that something shows what customers get, and it counts work; or the other way round.",
    example: """
      title: Number of applications processed
      orientation: outcome
      """,
    instead: """
      title: Number of applications processed
      orientation: output
      """)

  // Segments say what the customers are called.
  package static let presumedRead: Set<EntityKind> = [.segment]
  package static let kinds = [EntityKind.measure]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let measure = entry.as(Measure.self), let declared = measure.orientation else { return }
    let audited = context.audit.measure(measure)
    guard let title = audited.title, title.judgement != nil, let written = measure.writtenOrientation else { return }
    let texts = [audited.title, audited.question].compactMap(\.self)
    let hasOutcome = texts.contains { $0.judgement?.class == .outcome }
    if declared == .outcome {
      guard title.judgement?.class == .output || title.judgement?.class == .serviceLevel, !hasOutcome,
        texts.allSatisfy({ $0.judgement?.evidence(for: .outcome).isEmpty ?? true })
      else { return }
      report(
        "declared as an outcome, and its words are those of "
          + (title.judgement?.class == .output ? "what is done" : "a level") + Self.quoted(title.otherWords),
        help: "Name in the title what changes for customers, or write "
          + "`orientation: \(title.judgement?.class.rawValue ?? "output")`.", title, written)
    } else if title.judgement?.class == .outcome {
      report(
        "declared as \(declared == .output ? "an output" : "a service level"), and its words are those of an outcome"
          + Self.quoted(title.outcomeWords),
        help:
          "Write `orientation: outcome` if it shows what changes for customers; if not, name in the title what is counted.",
        title, written)
    }

    func report(_ message: String, help: String, _ text: AuditedText, _ written: NodeView) {
      findings.report(
        message, at: entry.place(of: written), severity: text.leastSeverity, help: help,
        related: [.init(message: "the title", place: text.place)], field: "orientation", value: declared.rawValue)
    }
  }

  private static func quoted(_ words: String) -> String { words.isEmpty ? "" : ": \(words)" }
}
