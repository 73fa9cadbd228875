package import CatalogModel
package import SourceText
internal import Syntax

package enum ReadingGap: EntryRule {
  package static let description = RuleDescription(
    id: "reading-gap", severity: .warning,
    what: "Between two readings of the last two years one is missing that the measure's frequency asks for.",
    why: "A line is drawn across a time of which nothing is known.",
    example: """
      frequency: quarterly
      readings: {2026-Q1: 96.2, 2026-Q3: 97.4}
      """,
    instead: """
      frequency: quarterly
      readings: {2026-Q1: 96.2, 2026-Q2: 97.0, 2026-Q3: 97.4}
      """)

  package static let kinds = [EntityKind.measure]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard let measure = entry.as(Measure.self), let frequency = measure.frequency,
      let gap = context.readingSpan(of: measure).gap
    else { return }
    findings.report(
      "this measure is to be read \(frequency.rawValue), and between \(gap.before.period.code) and "
        + "\(gap.after.period.code) there is no reading",
      at: entry.place(of: gap.after.node),
      help: "Add the reading that is missing; where nothing was measured, say in `frequency` how often it is read.",
      field: "readings", value: gap.after.period.code)
  }
}
