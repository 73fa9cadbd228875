internal import SourceText

/// For GitHub Actions: workflow commands that the runner makes annotations of (docs.github.com, "Workflow commands for
/// GitHub Actions"). Errors come first and the rules come round robin, since GitHub shows no more than the first annotations of each
/// kind, and ten of one rule would say less than one of each.
package struct GitHubReporter: Reporter {
  /// How many annotations of one kind GitHub shows of a step.
  package static let annotationLimit = 10

  /// A reporter; there is nothing to set.
  package init() {}

  package func write(_ report: Report, to output: inout [UInt8]) {
    var rest: [String] = []
    for severity in Severity.allCases.reversed() {
      let findings = report.findings.filter { $0.diagnostic.severity == severity }
      for finding in Self.inTurns(findings).prefix(Self.annotationLimit) {
        output.append(contentsOf: Self.command(finding, of: report).utf8)
        output.append(UInt8(ascii: "\n"))
      }
      let more = findings.count - Self.annotationLimit
      guard more > 0 else { continue }
      rest.append(counted(more, "more \(severity.name)", "more \(severity.name)s"))
    }
    guard !rest.isEmpty else { return }
    let line =
      "GitHub shows \(Self.annotationLimit) annotations of a kind; there are \(rest.joined(separator: ", ")). "
      + "The job summary lists them.\n"
    output.append(contentsOf: line.utf8)
  }

  /// The first finding of every rule, in the order of their places, then the second of every rule, and so on.
  private static func inTurns(_ findings: [Report.Finding]) -> [Report.Finding] {
    var told: [RuleID: Int] = [:]
    let turns = findings.map { finding in
      told[finding.diagnostic.rule, default: 0] += 1
      return told[finding.diagnostic.rule, default: 0]
    }
    return findings.indices.sorted { (turns[$0], $0) < (turns[$1], $1) }.map { findings[$0] }
  }

  private static func command(_ finding: Report.Finding, of report: Report) -> String {
    let diagnostic = finding.diagnostic
    var properties = [("file", TerminalText.visible(report.repositoryPath(finding.span.path)))]
    if let start = finding.span.start, let end = finding.span.end {
      properties.append(("line", String(start.line)))
      properties.append(("endLine", String(end.line)))
      // GitHub takes columns of one line only; the second is that of the last character.
      if end.line == start.line {
        properties.append(("col", String(start.column)))
        properties.append(("endColumn", String(max(start.column, end.column - 1))))
      }
    }
    properties.append(("title", diagnostic.rule.name))
    let list = properties.map { "\($0.0)=\(escapedProperty($0.1))" }.joined(separator: ",")
    let lines = [diagnostic.message] + (diagnostic.help.map { $0.split(separator: "\n").map(String.init) } ?? [])
    let message = lines.map(TerminalText.visible).joined(separator: "\n")
    return "::\(kind(diagnostic.severity)) \(list)::\(escapedData(message))"
  }

  private static func kind(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  /// A message as the runner's `ActionCommand` takes it apart again.
  private static func escapedData(_ text: String) -> String {
    escaped(text) { ["%", "\r", "\n"].contains($0) }
  }

  private static func escapedProperty(_ text: String) -> String {
    escaped(text) { ["%", "\r", "\n", ":", ","].contains($0) }
  }

  private static func escaped(_ text: String, _ isSpecial: (Unicode.Scalar) -> Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if isSpecial(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "%\(digits.utf8.count < 2 ? "0" : "")\(digits)"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
