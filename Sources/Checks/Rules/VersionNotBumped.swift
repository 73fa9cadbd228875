internal import CatalogModel
internal import Comparison
package import SourceText
internal import Syntax

package enum VersionNotBumped: RevisionRule {
  package static let description = RuleDescription(
    id: "version-not-bumped", severity: .warning,
    what: "What a live package covers or promises changed, and its version did not.",
    why: "Who agreed to a version has to be able to tell that theirs is another one now.",
    example: """
      version: "1.2"
      includes: [A payslip for each employee, Tax reports]
      """,
    instead: """
      version: "1.3"
      includes: [A payslip for each employee, Tax reports]
      """)

  package static func check(_ earlier: EarlierCatalog, _ context: CheckContext, _ findings: inout Findings) {
    for change in earlier.comparison.changes {
      guard let package = change.after?.livePackage, change.before?.livePackage != nil,
        let version = package.version,
        !change.fields.contains(where: { $0.field?.name == "version" }),
        let promised = change.fields.first(where: { $0.effect != nil && $0.field?.name != "price" })
      else { continue }
      let told = ChangeWords(in: .english, limit: 80).described(promised, of: change)
      findings.report(
        "what this package promises changed (\(told.label)), and its version is still `\(version.value)`",
        at: version.place,
        help: "Write the next version: the first number for less or for something else, the second for more.",
        field: "version", value: version.value)
    }
  }
}
