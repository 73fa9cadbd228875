internal import SourceText

/// For programs: one object, one finding a line. `version` grows when a member changes its meaning or goes away; new
/// members may come at any time.
package struct JSONReporter: Reporter {
  /// The version of the format, which stands in each report.
  package static let version = 1

  /// A reporter; there is nothing to set.
  package init() {}

  package func write(_ report: Report, to output: inout [UInt8]) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("version", Self.version)
      writer.key("tool")
      writer.object {
        $0.member("name", "salkku")
        $0.member("version", report.version)
      }
      writer.key("counts")
      writer.object {
        for severity in Severity.allCases.reversed() { $0.member(severity.name, report.count(of: severity)) }
      }
      writer.key("findings")
      writer.array(report.findings, isOnePerLine: true) { $0.finding($1) }
    }
    output.append(contentsOf: writer.bytes)
    output.append(UInt8(ascii: "\n"))
  }
}

extension JSONWriter {
  fileprivate mutating func finding(_ finding: Report.Finding) {
    let diagnostic = finding.diagnostic
    object { writer in
      writer.member("rule", diagnostic.rule.name)
      writer.member("severity", diagnostic.severity.name)
      writer.member("message", diagnostic.message)
      if let help = diagnostic.help { writer.member("help", help) }
      writer.place(finding.span)
      if !diagnostic.field.isEmpty { writer.member("field", diagnostic.field) }
      if !diagnostic.value.isEmpty { writer.member("value", diagnostic.value) }
      if !diagnostic.related.isEmpty {
        writer.key("related")
        writer.array(zip(diagnostic.related, finding.related)) { writer, related in
          writer.object {
            $0.member("message", related.0.message)
            $0.place(related.1)
          }
        }
      }
      if let fix = diagnostic.fix {
        writer.key("fix")
        writer.object { writer in
          writer.member("title", fix.title)
          writer.key("edits")
          writer.array(zip(fix.edits, finding.edits)) { writer, edit in
            writer.object {
              $0.place(edit.1)
              $0.member("replacement", edit.0.replacement)
            }
          }
        }
      }
    }
  }

  /// Path and range: lines and columns from 1 in Unicode scalars, offsets from 0 in bytes. No range where the file could
  /// not be read.
  private mutating func place(_ span: Report.Span) {
    member("path", span.path)
    guard let start = span.start, let end = span.end else { return }
    key("range")
    object { writer in
      for (name, location, offset) in [("start", start, span.range.start), ("end", end, span.range.end)] {
        writer.key(name)
        writer.object {
          $0.member("line", location.line)
          $0.member("column", location.column)
          $0.member("offset", Int(offset))
        }
      }
    }
  }
}
