internal import SourceText

/// For GitLab's code quality widget: an array in the part of the Code Climate format that GitLab reads
/// (docs.gitlab.com, "Code Quality report format"). Paths start from the repository's root; fingerprints are unique.
package struct GitLabReporter: Reporter {
  /// A reporter; there is nothing to set.
  package init() {}

  package func write(_ report: Report, to output: inout [UInt8]) {
    var writer = JSONWriter()
    writer.array(zip(report.findings, report.fingerprints), isOnePerLine: true) { writer, told in
      let (finding, fingerprint) = told
      let diagnostic = finding.diagnostic
      writer.object { writer in
        writer.member("description", diagnostic.sentences)
        writer.member("check_name", diagnostic.rule.name)
        writer.member("fingerprint", fingerprint)
        writer.member("severity", Self.severity(diagnostic.severity))
        writer.key("location")
        writer.object { writer in
          writer.member("path", report.repositoryPath(finding.span.path))
          writer.key("lines")
          writer.object {
            $0.member("begin", finding.span.start?.line ?? 1)
            $0.member("end", finding.span.end?.line ?? 1)
          }
        }
      }
    }
    output.append(contentsOf: writer.bytes)
    output.append(UInt8(ascii: "\n"))
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
