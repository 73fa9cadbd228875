import Checks
import Reporting
import SourceText
import TestSupport
import Testing

/// Reports with everything in paths and messages that a format could take for its own.
enum HostileReport {
  /// What a path or a message may hold and a format must not obey.
  static let texts = [
    "a%0Ab:c,d::e", "line\nbreak\r\nand\rreturns", "::error file=x::owned", "##[error]owned", "]]><x y=\"z\">&amp;",
    "<script>alert(1)</script>", "[click](https://example.org) ![x](y) www.example.org @someone", "{0} {{1}} [0](1)",
    "`code` | cell \\ **bold** ~~gone~~ # heading", "\"quoted\" \\u0000 \\",
    "nul \u{0} bell \u{7} del \u{7F} c1 \u{9B}",
    "\u{202E}reversed\u{2066} \u{FEFF}\u{FFFE}\u{FFFF}\u{2028}\u{2029}", "e\u{301} 日本語 👩‍👩‍👧 🇫🇮", "", " ", "`", "%",
  ]

  static let severities: [Severity] = [.info, .error, .warning]

  /// Each text as path, message, help, related note and fix; every finding twice, so that fingerprints repeat.
  static let report: Report = {
    var findings: [Diagnostic] = []
    var files: [String: SourceFile] = [:]
    for (number, text) in texts.enumerated() {
      let path = "catalog/teams/\(number) \(text).md"
      files[path] = SourceFile(path: path, bytes: Array("---\ntitle: \(text) x\n---\n".utf8))
      let place = Place(path: path, range: SourceRange(4..<9))
      let finding = Diagnostic(
        RuleID(number % 2 == 0 ? "reference-dangling" : "no-such-rule"), severities[number % 3], text, at: place,
        help: "\(text)\n\(text)", related: [.init(message: text, place: place)],
        fix: Fix(title: text, edits: [TextEdit(range: SourceRange(4..<4), replacement: text)]), field: text, value: text
      )
      findings += [finding, finding]
    }
    findings.append(
      Diagnostic(RuleID("file-unreadable"), .error, "unreadable", at: Place(path: "gone.md", range: .startOfFile)))
    return Report(findings.sorted(), folder: "a folder/ü#?") { files[$0] }
  }()

  /// The report's bytes in `format`, as text.
  static func text(_ format: ReportFormat, of report: Report = report) -> String {
    var bytes: [UInt8] = []
    format.reporter(isColoured: false).write(report, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Without it a test's log holds every byte of every file of the report.
extension Report: CustomTestStringConvertible {
  package var testDescription: String { "a report of \(findings.count) findings" }
}

extension Report {
  /// A report by a program of another version than this one, which changes with each release.
  init(
    _ findings: [Diagnostic], folder: String = "", day: String = "2026-11-21", file: (String) -> SourceFile?
  ) {
    self.init(
      findings, folder: folder, day: day, version: "1.2.3", rules: AllRules.descriptions,
      isFailure: { $0.severity == .error }, fingerprint: { Fingerprint($0, entry: $0.place.path).hash }, file: file)
  }
}

extension Golden {
  /// The folder of this target's sources.
  static let folder = Repository.root + "/Tests/ReportingTests"
}
