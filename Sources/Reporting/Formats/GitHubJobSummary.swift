internal import SourceText

/// The page that GitHub shows of a job, as GitHub Flavored Markdown: every finding in a table, worst first.
package enum GitHubJobSummary {
  /// GitHub refuses a step's summary of more than 1 MiB; this leaves room for what others write.
  private static let sizeLimit = 700_000

  /// The page of a report in UTF-8; findings that there is no room for are counted at its end.
  package static func bytes(of report: Report) -> [UInt8] {
    var output = Array("## Service catalogue: \(report.summary)\n\n".utf8)
    guard !report.findings.isEmpty else { return output }
    output += "| | Where | What |\n| --- | --- | --- |\n".utf8
    var shown = 0
    for severity in Severity.allCases.reversed() {
      for finding in report.findings where finding.diagnostic.severity == severity {
        let row = row(finding, of: report).utf8
        if output.count + row.count > sizeLimit {
          let more = counted(report.findings.count - shown, "more finding", "more findings")
          output += "\nThis page has no room for \(more).\n\n".utf8
          return output
        }
        output += row
        shown += 1
      }
    }
    output.append(UInt8(ascii: "\n"))
    return output
  }

  private static func row(_ finding: Report.Finding, of report: Report) -> String {
    let diagnostic = finding.diagnostic
    let place = "\(report.repositoryPath(finding.span.path)):\(finding.span.start?.line ?? 1)"
    return
      "| \(diagnostic.severity.name) | \(MarkdownText.code(place)) "
      + "| \(prose(diagnostic.sentences)) \(MarkdownText.code(diagnostic.rule.name)) |\n"
  }

  /// A message: what stands between backticks is set as code.
  private static func prose(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    // An odd number of backticks is text.
    guard parts.count % 2 == 1 else { return parts.map(MarkdownText.escaped).joined(separator: "\\`") }
    return parts.enumerated().map { index, part in
      index % 2 == 1 ? MarkdownText.code(part) : MarkdownText.escaped(part)
    }.joined()
  }
}
