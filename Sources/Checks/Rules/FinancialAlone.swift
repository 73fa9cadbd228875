package import CatalogModel
package import SourceText

package enum FinancialAlone: EntryRule {
  package static let description = RuleDescription(
    id: "financial-alone", severity: .warning,
    what: "All that is measured of a live package is money.",
    why: "The cheapest service is one that nobody gets; a cost means something only beside what it buys.",
    example: """
      # catalog/measures/cost-of-a-payslip.md
      title: Cost of a payslip
      family: financial
      """,
    instead: """
      # catalog/measures/cost-of-a-payslip.md
      title: Cost of a payslip
      family: financial
      # catalog/measures/salaries-right.md
      title: Employees paid rightly and on the day
      family: value-creation
      """)

  package static let presumedRead: Set<EntityKind> = [.measure]
  package static let kinds = [EntityKind.servicePackage]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard entry.livePackage != nil else { return }
    let measures = Measure.all(about: entry)
    guard let first = measures.first, measures.allSatisfy({ $0.family == .financial }) else { return }
    findings.report(
      "all that is measured of this package is money, which means nothing without what it buys",
      at: entry.headline,
      help: "Add a measure with `family: value-creation` or `family: tactical` about it.",
      related: [.init(message: "a financial measure of it", place: first.entry.headline)], field: "measures")
  }
}
