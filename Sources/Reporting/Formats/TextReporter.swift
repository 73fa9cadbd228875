internal import SourceText

/// For people: the header of ``LineReporter``, the source with the range underlined, what to do, and related places.
package struct TextReporter: Reporter {
  let style: Style
  /// Whether each rule that found something is explained once behind the findings.
  let explainsRules: Bool

  /// A reporter.
  /// - Parameter explainsRules: whether each rule that found something is explained once behind the findings.
  package init(style: Style, explainsRules: Bool = false) {
    self.style = style
    self.explainsRules = explainsRules
  }

  package func write(_ report: Report, to output: inout [UInt8]) {
    for (position, finding) in report.findings.enumerated() {
      if position > 0 { output.append(UInt8(ascii: "\n")) }
      write(finding, of: report, to: &output)
    }
    guard explainsRules else { return }
    for rule in report.rules {
      output.append(contentsOf: "\n\(Explanation(rule, style: style).text)".utf8)
    }
  }

  private func write(_ finding: Report.Finding, of report: Report, to output: inout [UInt8]) {
    let diagnostic = finding.diagnostic
    output.append(contentsOf: LineReporter.header(finding, style: style).utf8)
    output.append(UInt8(ascii: "\n"))
    var margin = 1
    // A finding about a file as a whole points at nothing in it.
    if diagnostic.place.range != .startOfFile, let excerpt = report.excerpt(of: finding.span) {
      margin = excerpt.numberWidth
      write(excerpt, severity: diagnostic.severity, to: &output)
    }
    if let help = diagnostic.help { write("help", help, margin: margin, to: &output) }
    for (note, span) in zip(diagnostic.related, finding.related) {
      write("see \(LineReporter.place(span, style: style))", note.message, margin: margin, to: &output)
    }
    if let fix = diagnostic.fix { write("fix", fix.title, margin: margin, to: &output) }
  }

  private func write(_ excerpt: SourceExcerpt, severity: Severity, to output: inout [UInt8]) {
    let blank = String(repeating: " ", count: excerpt.numberWidth)
    for line in excerpt.lines {
      let digits = String(line.number)
      let number = String(repeating: " ", count: excerpt.numberWidth - digits.utf8.count) + digits
      let text = line.text.isEmpty ? "" : " " + line.text
      output.append(contentsOf: "  \(style.dim("\(number) |"))\(text)\n".utf8)
      if line.marks.isEmpty { continue }
      let marks = String(repeating: "^", count: line.marks.count)
      let indent = String(repeating: " ", count: line.marks.lowerBound)
      output.append(contentsOf: "  \(style.dim("\(blank) |")) \(indent)\(style.severity(marks, severity))\n".utf8)
    }
    if excerpt.omittedLines > 0 {
      let lines = excerpt.omittedLines == 1 ? "1 more line" : "\(excerpt.omittedLines) more lines"
      output.append(contentsOf: "  \(style.dim("\(blank) | … \(lines)"))\n".utf8)
    }
  }

  private func write(_ label: String, _ text: String, margin: Int, to output: inout [UInt8]) {
    let indent = String(repeating: " ", count: margin + 2)
    // Nearly all are one line, which need not be looked through by characters.
    let lines =
      text.utf8.contains(UInt8(ascii: "\n"))
      ? text.split(separator: "\n", omittingEmptySubsequences: false) : [text[...]]
    for (position, line) in lines.enumerated() {
      let start = position == 0 ? "\(style.dim("=")) \(style.bold(label)): " : "  "
      output.append(contentsOf: "\(indent) \(start)\(TerminalText.visible(String(line)))\n".utf8)
    }
  }
}
