internal import SourceText

/// For test reports: the XML of Ant's JUnit task. A file is a suite, a finding a test case, and a failure if the run
/// fails because of it; all others pass and are told in the suite's output.
///
/// Nothing is measured: a suite takes no time, runs on `localhost`, and is of the day that dates are compared with, so that
/// a report is the same as the next.
package struct JUnitReporter: Reporter {
  /// A reporter; there is nothing to set.
  package init() {}

  package func write(_ report: Report, to output: inout [UInt8]) {
    output += #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8
    output += "\n<testsuites>\n".utf8
    var rest = report.findings[...]
    var number = 0
    while let path = rest.first?.span.path {
      let end = rest.firstIndex { $0.span.path != path } ?? rest.endIndex
      write(rest[..<end], of: report, path: path, number: number, to: &output)
      rest = rest[end...]
      number += 1
    }
    // A report without a test case counts as a run that failed.
    if number == 0 {
      open("salkku", number: 0, tests: 1, failures: 0, report, &output)
      output += "    <testcase name=\"lint\" classname=\"salkku\" time=\"0\"/>\n".utf8
      close(told: "", &output)
    }
    output += "</testsuites>\n".utf8
  }

  private func write(
    _ findings: ArraySlice<Report.Finding>, of report: Report, path: String, number: Int, to output: inout [UInt8]
  ) {
    let name = Self.escaped(report.repositoryPath(path))
    let failures = findings.count(where: \.isFailure)
    open(name, number: number, tests: findings.count, failures: failures, report, &output)
    var names: [String: Int] = [:]
    var told = ""
    for finding in findings {
      let diagnostic = finding.diagnostic
      // No line number: a case is the same as in the report before when lines move.
      let plain = "\(diagnostic.rule): \(diagnostic.message)"
      let count = names[plain, default: 0] + 1
      names[plain] = count
      let title = Self.escaped(count == 1 ? plain : "\(plain) (\(count))")
      output += "    <testcase name=\"\(title)\" classname=\"\(name)\" time=\"0\"".utf8
      if !finding.isFailure {
        output += "/>\n".utf8
        told += Self.text(finding) + "\n"
      } else {
        let message = Self.escaped(diagnostic.message)
        output += ">\n      <failure type=\"\(diagnostic.severity.name)\" message=\"\(message)\">".utf8
        output += "\(Self.text(finding))</failure>\n    </testcase>\n".utf8
      }
    }
    close(told: told, &output)
  }

  private func open(
    _ name: String, number: Int, tests: Int, failures: Int, _ report: Report, _ output: inout [UInt8]
  ) {
    output +=
      """
        <testsuite package="salkku" id="\(number)" name="\(name)" timestamp="\(report.day)T00:00:00" \
      hostname="localhost" tests="\(tests)" failures="\(failures)" errors="0" time="0">
          <properties/>

      """.utf8
  }

  private func close(told: String, _ output: inout [UInt8]) {
    output += "    <system-out>\(told)</system-out>\n    <system-err/>\n  </testsuite>\n".utf8
  }

  private static func text(_ finding: Report.Finding) -> String {
    let header = LineReporter.header(finding, style: Style(isColoured: false))
    let help = finding.diagnostic.help?.split(separator: "\n").map { TerminalText.visible(String($0)) } ?? []
    return ([header] + help).map(escaped).joined(separator: "\n")
  }

  /// Text as an attribute or an element holds it. Characters that XML 1.0 (2.2) does not allow are spelt out.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in TerminalText.visible(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
