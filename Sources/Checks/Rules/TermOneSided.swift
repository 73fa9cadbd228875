package import CatalogModel
package import SourceText
internal import Syntax

package enum TermOneSided: EntryRule {
  package static let description = RuleDescription(
    id: "term-one-sided", severity: .info,
    what: "A term says what service management calls it and not what project management does, or the other way round.",
    why: "The crosswalk is there so that both find their own word; one of them cannot.",
    example: """
      equivalents:
        itil4: "Baseline: a starting point that change is assessed against"
      """,
    instead: """
      equivalents:
        itil4: "Baseline: a starting point that change is assessed against"
        prince2: "Baseline: a version of a product that was approved"
      """)

  package static let kinds = [EntityKind.term]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let term = entry.as(Term.self) else { return }
    let written = Set(term.equivalents.map(\.framework))
    let knowsServices = written.contains(.itil4)
    let knowsProjects = written.contains(.prince2) || written.contains(.pmbok)
    guard knowsServices != knowsProjects, let key = term.equivalentsKey else { return }
    findings.report(
      knowsServices
        ? "`equivalents` has the word of service management only, so a project manager does not find their own"
        : "`equivalents` has the word of project management only, so a service manager does not find their own",
      at: key,
      help: knowsServices
        ? "Add `prince2:` or `pmbok:` with what it is called there; write `None` where they have no word for it."
        : "Add `itil4:` with what it is called there; write `None` where it has no word for it.",
      field: "equivalents", value: knowsServices ? "itil4" : "prince2")
  }
}
