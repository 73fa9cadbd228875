internal import SourceText

/// One line a finding, in the form that compilers print and editors understand.
package struct LineReporter: Reporter {
  /// A reporter; there is nothing to set.
  package init() {}

  package func write(_ report: Report, to output: inout [UInt8]) {
    for finding in report.findings {
      output.append(contentsOf: Self.header(finding, style: Style(isColoured: false)).utf8)
      output.append(UInt8(ascii: "\n"))
    }
  }

  /// `path:line:column: severity[rule]: message`, without a line break in it whatever the file is called.
  static func header(_ finding: Report.Finding, style: Style) -> String {
    let diagnostic = finding.diagnostic
    let label = style.severity("\(diagnostic.severity.name)[\(diagnostic.rule)]", diagnostic.severity)
    return "\(place(finding.span, style: style)): \(label): \(TerminalText.visible(diagnostic.message))"
  }

  /// `path:line:column`; the first line where the file could not be read.
  static func place(_ span: Report.Span, style: Style) -> String {
    let line = span.start?.line ?? 1
    let column = span.start?.column ?? 1
    return style.bold("\(TerminalText.visible(span.path)):\(line):\(column)")
  }
}
