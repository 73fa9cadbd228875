import Foundation
import Reporting
import SourceText
import TestSupport
import Testing

/// What strangers write reaches no job's runner as an order, whatever the format.
struct RunnerCommandTests {
  private static let orders = [
    "##[set-output name=x]y", "text ##[stop-commands]z", "##vso[task.setvariable variable=x]y", "##VSO[build.x]",
    "##teamcity[buildProblem description='x']", "::stop-commands::x", "  ::add-mask::x", "\t::error::x",
    "\u{A0}\u{2003}::error::x", "\u{200D}::error::x", "##\u{200D}[error]x", "###[error]x", "a\n::error::x", "::", ":",
    "##", "##vso", "[x]", "section_start:1:x\r\u{1B}[0Kx",
  ]

  @Test(arguments: ReportFormat.allCases)
  func `no report gives a runner an order`(format: ReportFormat) throws {
    var findings: [Diagnostic] = []
    var files: [String: SourceFile] = [:]
    for order in Self.orders {
      for path in [order, "catalog/\(order)"] {
        files[path] = SourceFile(path: path, bytes: Array("\(order)\n\(order)\n".utf8))
        let length = order.utf8.count
        for range in [0..<length, 0..<1, 1..<max(1, length), length..<length + 1, 0..<2 * length + 1] {
          let place = Place(path: path, range: SourceRange(range))
          findings.append(
            Diagnostic(
              RuleID("yaml-syntax"), .error, order, at: place, help: "\(order)\n\(order)",
              related: [.init(message: order, place: place)],
              fix: Fix(title: order, edits: [TextEdit(range: place.range, replacement: order)]), field: order,
              value: order))
        }
      }
    }
    for finding in findings.isEmpty ? [] : findings {
      let text = HostileReport.text(format, of: Report([finding]) { files[$0] })
      // That format's own orders are one a line, and what they say is theirs.
      let lines = text.components(separatedBy: .newlines).map { line in
        format == .github && line.hasPrefix("::error ") ? String(line.dropFirst(2)) : line
      }
      #expect(lines.filter(JobRunner.obeys) == [], "\(finding.message)")
    }
  }

  @Test func `text around a marked range is a command only together with it`() {
    for (text, range) in [("a ##[error]b", 4..<5), ("a ##[error]b", 3..<4), ("a ##vso[x]b", 5..<6), ("##vso", 2..<3)] {
      let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
      let finding = Diagnostic(RuleID("r"), .error, "m", at: Place(path: "a.md", range: SourceRange(range)))
      let shown = HostileReport.text(.text, of: Report([finding]) { _ in file })
      #expect(JobRunner.obeyed(in: shown) == [])
      #expect(shown.contains("U+0023") == text.contains("["), "\(shown)")
    }
  }

  /// Headings, colours and anchors are not touched.
  @Test(arguments: ["# A heading", "## [A link](x)", "#0b5c6b", "x.md#part", "a::b", "12:30", "at :: last", "#1 [x]"])
  func `ordinary text is shown as it is`(text: String) {
    let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
    let finding = Diagnostic(RuleID("r"), .error, text, at: Place(path: "a.md", range: SourceRange(0..<1)), help: text)
    let shown = HostileReport.text(.text, of: Report([finding]) { _ in file })
    #expect(shown.components(separatedBy: text).count == 4, "\(shown)")
    #expect(HostileReport.text(.json, of: Report([finding]) { _ in file }).contains(text))
  }

  @Test func `programs read from JSON what the file says`() throws {
    for order in Self.orders {
      var writer = JSONWriter()
      writer.object { $0.member(order, order) }
      let read = try JSONDecoder().decode([String: String].self, from: Data(writer.bytes))
      #expect(read == [order: order])
      #expect(JobRunner.obeyed(in: String(decoding: writer.bytes, as: UTF8.self)) == [])
    }
  }

  /// As many findings as an attack brought, with everything that a format could take for its own.
  @Test(.slow, .timeLimit(.minutes(1)), arguments: ReportFormat.allCases)
  func `ten thousand hostile findings make a report of a size that follows from them`(format: ReportFormat) {
    let number = 10_000
    let texts = HostileReport.texts + Self.orders
    let file = SourceFile(path: "a.md", bytes: Array(texts.joined(separator: "\n").utf8))
    let findings = (0..<number).map { index in
      let text = texts[index % texts.count]
      let place = Place(path: "a.md", range: SourceRange(index % file.bytes.count..<file.bytes.count))
      return Diagnostic(RuleID("r\(index % 7)"), .error, text, at: place, help: text)
    }
    let text = HostileReport.text(format, of: Report(findings.sorted()) { _ in file })
    #expect(text.utf8.count < number * 2000)
    if format != .github { #expect(JobRunner.obeyed(in: text) == []) }
  }
}
