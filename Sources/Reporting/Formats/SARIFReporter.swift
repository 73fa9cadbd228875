internal import SourceText

/// For code scanning: the Static Analysis Results Interchange Format, version 2.1.0 (OASIS).
///
/// Paths start from the repository's root. Results carry a fingerprint of their own, since the lines around a finding say
/// less about it than its entry and field do.
package struct SARIFReporter: Reporter {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  /// A reporter; there is nothing to set.
  package init() {}

  package func write(_ report: Report, to output: inout [UInt8]) {
    let ids = Set(report.findings.map(\.diagnostic.rule)).sorted()
    let positions = Dictionary(uniqueKeysWithValues: zip(ids, 0...))
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("$schema", Self.schema)
      writer.member("version", "2.1.0")
      writer.key("runs")
      writer.array([report]) { writer, report in
        writer.object { writer in
          writer.key("tool")
          writer.object { writer in
            writer.key("driver")
            writer.object { writer in
              writer.member("name", "salkku")
              writer.member("semanticVersion", report.version)
              writer.key("rules")
              writer.array(ids, isOnePerLine: true) { $0.rule($1, report.rules) }
            }
          }
          writer.member("columnKind", "unicodeCodePoints")
          writer.key("results")
          writer.array(zip(report.findings, report.fingerprints), isOnePerLine: true) { writer, told in
            let (finding, fingerprint) = told
            writer.result(finding, fingerprint, rule: positions[finding.diagnostic.rule], of: report)
          }
        }
      }
    }
    output.append(contentsOf: writer.bytes)
    output.append(UInt8(ascii: "\n"))
  }

  /// Text in which nothing is a link or a placeholder (3.11.5 and 3.11.6 of the specification).
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "[", "]", "\\": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return withoutPlaceholders(result)
  }

  /// Text whose braces stand for themselves. They are doubled in Markdown as well (3.11.5).
  static func withoutPlaceholders(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(scalar)
      if scalar == "{" || scalar == "}" { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  /// A path as a relative URI (RFC 3986, 4.2): everything but unreserved characters and slashes in percent-encoding.
  static func uri(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default: bytes.append(contentsOf: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Severity {
  fileprivate var level: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}

extension JSONWriter {
  fileprivate mutating func text(_ name: String, _ text: String, markdown: String? = nil) {
    key(name)
    object {
      $0.member("text", SARIFReporter.escaped(text))
      if let markdown { $0.member("markdown", SARIFReporter.withoutPlaceholders(markdown)) }
    }
  }

  fileprivate mutating func rule(_ id: RuleID, _ descriptions: [RuleDescription]) {
    object { writer in
      writer.member("id", id.name)
      guard let rule = descriptions.first(where: { $0.id == id }) else { return }
      writer.text("shortDescription", rule.what)
      writer.text("fullDescription", "\(rule.what) \(rule.why)")
      writer.text("help", rule.plainHelp, markdown: rule.markdownHelp)
      writer.key("defaultConfiguration")
      writer.object { $0.member("level", rule.severity.level) }
    }
  }

  fileprivate mutating func result(
    _ finding: Report.Finding, _ fingerprint: String, rule: Int?, of report: Report
  ) {
    let diagnostic = finding.diagnostic
    object { writer in
      writer.member("ruleId", diagnostic.rule.name)
      if let rule { writer.member("ruleIndex", rule) }
      writer.member("level", diagnostic.severity.level)
      writer.text("message", diagnostic.sentences)
      writer.key("locations")
      writer.array([finding.span]) { writer, span in writer.object { $0.place(span, of: report) } }
      if !diagnostic.related.isEmpty {
        writer.key("relatedLocations")
        writer.array(zip(diagnostic.related, finding.related)) { writer, related in
          writer.object { writer in
            writer.place(related.1, of: report)
            writer.text("message", related.0.message)
          }
        }
      }
      writer.key("partialFingerprints")
      writer.object { $0.member("salkku/v1", fingerprint) }
      if let fix = diagnostic.fix, !fix.edits.isEmpty, finding.span.start != nil {
        writer.key("fixes")
        writer.array([fix]) { $0.fix($1, finding, of: report) }
      }
    }
  }

  private mutating func place(_ span: Report.Span, of report: Report) {
    key("physicalLocation")
    object { writer in
      writer.artifact(span.path, of: report)
      if span.start != nil {
        writer.key("region")
        writer.region(span)
      }
    }
  }

  private mutating func artifact(_ path: String, of report: Report) {
    key("artifactLocation")
    object {
      $0.member("uri", SARIFReporter.uri(report.repositoryPath(path)))
      $0.member("uriBaseId", "%SRCROOT%")
    }
  }

  /// `endColumn` is the column behind the last character (3.30.8).
  private mutating func region(_ span: Report.Span) {
    object {
      guard let start = span.start, let end = span.end else { return }
      $0.member("startLine", start.line)
      $0.member("startColumn", start.column)
      $0.member("endLine", end.line)
      $0.member("endColumn", end.column)
    }
  }

  private mutating func fix(_ fix: Fix, _ finding: Report.Finding, of report: Report) {
    object { writer in
      writer.text("description", fix.title)
      writer.key("artifactChanges")
      writer.array([finding.span.path]) { writer, path in
        writer.object { writer in
          writer.artifact(path, of: report)
          writer.key("replacements")
          writer.array(zip(fix.edits, finding.edits)) { writer, edit in
            writer.object { writer in
              writer.key("deletedRegion")
              writer.region(edit.1)
              writer.key("insertedContent")
              writer.object { $0.member("text", edit.0.replacement) }
            }
          }
        }
      }
    }
  }
}

extension RuleDescription {
  fileprivate var plainHelp: String {
    var parts = [what, why]
    if !example.isEmpty { parts.append("With the fault:\n\n\(example)") }
    if !instead.isEmpty { parts.append("Instead:\n\n\(instead)") }
    return parts.joined(separator: "\n\n")
  }

  fileprivate var markdownHelp: String {
    // Indented code ends at no mark that the code itself could hold.
    func code(_ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
        .joined(separator: "\n")
    }
    var parts = [what, why]
    if !example.isEmpty { parts.append("**With the fault**\n\n\(code(example))") }
    if !instead.isEmpty { parts.append("**Instead**\n\n\(code(instead))") }
    return parts.joined(separator: "\n\n")
  }
}
