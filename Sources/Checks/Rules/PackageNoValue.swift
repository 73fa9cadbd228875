internal import CatalogModel
internal import SourceText

package enum PackageNoValue: Rule {
  package static let description = RuleDescription(
    id: "package-no-value", severity: .warning,
    what: """
      A package tells nobody what they get out of it; an info as long as it is not live. Where more than 20 and over 80 % \
      of the live packages lack it, the first is told for all of them.
      """,
    why: "Customers cannot choose it, and nobody can find out whether it is worth its cost.",
    example: "segments: [line-managers]",
    instead: """
      value:
        - for: line-managers
          outcome: No salary has to be corrected by hand
      """)

  package static func check(_ context: CheckContext, _ findings: inout Findings) {
    let live = context.livePackages
    let (shown, others) = Widespread.told(live.filter { $0.entry.lacksContent("value") }, outOf: live.count)
    for package in shown { report(package, others, severity: nil, &findings) }
    for package in context.packages(where: { !$0.isArchived && !$0.isLive })
    where package.entry.lacksContent("value") {
      report(package, "", severity: .info, &findings)
    }
  }

  private static func report(
    _ package: ServicePackage, _ others: String, severity: Severity?, _ findings: inout Findings
  ) {
    let start = package.segments.first.map { "`- for: \($0.id)`" } ?? "`- for:` and a segment's id"
    findings.report(
      "this package tells nobody what they get out of it" + others, at: package.entry.headline, severity: severity,
      help:
        "Add `value:` with a line \(start), and below it `outcome:` with what they can do or are spared thanks to it.",
      field: "value")
  }
}
