package import CatalogModel
package import SourceText

package enum FamilyUnbalanced: EntryRule {
  package static let description = RuleDescription(
    id: "family-unbalanced", severity: .warning,
    what: "A live package has several measures, and all of them are tactical or financial.",
    why: "They tell whether the work is done and paid for, not whether it is worth anything or will last.",
    example: """
      # catalog/measures/answered-calls.md
      family: tactical
      # catalog/measures/salaries-right.md
      family: tactical
      # catalog/measures/cost-of-a-payslip.md
      family: financial
      """,
    instead: """
      # catalog/measures/answered-calls.md
      family: tactical
      # catalog/measures/salaries-right.md
      family: value-creation
      # catalog/measures/cost-of-a-payslip.md
      family: financial
      """,
    threshold: .init(3, within: 1...100, "the measures that a package has before their families are compared"))

  package static let presumedRead: Set<EntityKind> = [.measure]
  package static let kinds = [EntityKind.servicePackage]

  package static func check(_ entry: Entry, _ context: CheckContext, _ findings: inout Findings) {
    guard entry.livePackage != nil else { return }
    let families = Measure.all(about: entry).map(\.family)
    guard families.allSatisfy({ $0 == .tactical || $0 == .financial }),
      families.contains(.tactical), Double(families.count) >= context.threshold(Self.self)
    else { return }
    let kinds = families.contains(.financial) ? "tactical or financial" : "tactical"
    findings.report(
      "all \(families.count) measures of this package are \(kinds), "
        + "so nothing tells whether it creates value or will last",
      at: entry.headline,
      help: "Add a measure with `family: value-creation` that shows what customers get out of it, "
        + "or one with `family: longevity` that shows whether it can be kept up.",
      field: "measures", value: kinds)
  }
}
