import Reporting
import SourceText
import TestSupport
import Testing

/// One report with everything that is hard to show, in every format.
struct ReporterTests {
  @Test(arguments: ReportFormat.allCases)
  func `a report looks as recorded`(format: ReportFormat) throws {
    Golden.expect(Self.text(format, isColoured: false), at: "\(Golden.folder)/Reports/report.\(format).txt")
  }

  @Test func `a coloured report looks as recorded`() throws {
    Golden.expect(
      Self.text(.text, isColoured: true), at: "\(Golden.folder)/Reports/report.coloured.txt")
  }

  @Test(arguments: ReportFormat.allCases)
  func `nothing found is said in the format's own way`(format: ReportFormat) {
    var bytes: [UInt8] = []
    format.reporter(isColoured: true).write(Report([]) { _ in nil }, to: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    switch format {
    case .text, .line, .github: #expect(text.isEmpty)
    case .json: #expect(text.hasPrefix(#"{"version":1,"#))
    case .sarif: #expect(text.contains(#""results":["#))
    case .gitlab: #expect(text == "[\n]\n")
    case .junit: #expect(text.contains(#"tests="1" failures="0""#))
    }
  }

  @Test(arguments: ReportFormat.allCases)
  func `nothing from a file reaches the terminal as a command`(format: ReportFormat) {
    let hostile = "\u{1B}]0;x\u{7}\u{9B}31m\r\u{8}\u{202E}\u{2066}\u{2028}\u{85}\u{FEFF}"
    let source = SourceFile(path: "a\(hostile)\n.md", bytes: Array("title: \(hostile) x".utf8))
    let place = Place(path: source.path, range: SourceRange(7..<9))
    let diagnostic = Diagnostic(
      RuleID("r"), .error, "message\n\(hostile)", at: place, help: "help \(hostile)",
      related: [.init(message: hostile, place: place)], fix: Fix(title: hostile, edits: []))
    var bytes: [UInt8] = []
    format.reporter(isColoured: false).write(Report([diagnostic]) { _ in source }, to: &bytes)
    let dangerous = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { scalar in
      let category = scalar.properties.generalCategory
      return scalar != "\n" && [.control, .format, .lineSeparator, .paragraphSeparator].contains(category)
    }
    #expect(dangerous.isEmpty)
  }

  @Test func `rules take turns where GitHub shows only the first findings`() {
    let rules = Array(repeating: "often", count: 12) + ["seldom", "seldom", "once"]
    let findings = rules.enumerated().map { number, rule in
      Diagnostic(RuleID(rule), .warning, "m\(number)", at: Place(path: "a.md", range: SourceRange(number..<number)))
    }
    let source = SourceFile(path: "a.md", bytes: [UInt8](repeating: UInt8(ascii: "x"), count: 20))
    var bytes: [UInt8] = []
    ReportFormat.github.reporter(isColoured: false).write(
      Report(findings) { _ in source }, to: &bytes)
    let shown = String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      line.hasPrefix("::warning") ? line.split(separator: "::").last.map(String.init) : nil
    }
    #expect(shown == ["m0", "m12", "m14", "m1", "m13", "m2", "m3", "m4", "m5", "m6"])
  }

  @Test func `of each rule a thousand findings are told, the heaviest first, and how many more there are`() {
    func finding(_ rule: String, _ severity: Severity, _ number: Int) -> Diagnostic {
      Diagnostic(RuleID(rule), severity, "m", at: Place(path: "a.md", range: SourceRange(number..<number)))
    }
    let often = (0..<5_000).map { finding("often", $0 % 10 == 9 ? .error : .info, $0) }
    let rare = (0..<1_000).map { finding("rare", .warning, $0) }
    let worse = (5_000..<6_500).map { finding("worse", .error, $0) }
    let report = Report((often + rare + worse).sorted()) { _ in nil }
    let told = report.findings.map(\.diagnostic)
    #expect(told.count { $0.rule.name == "often" } == 1_001)
    #expect(told.count { $0.rule.name == "often" && $0.severity == .error } == 500)
    #expect(told.count { $0.rule.name == "rare" } == 1_000)
    #expect(told.last?.message == "500 more findings of this rule are not told" && told.last?.severity == .error)
    #expect(told.contains { $0.message == "4000 more findings of this rule are not told" && $0.severity == .info })
    #expect(Severity.allCases.map(report.count) == [4_500, 1_000, 2_000])
  }

  @Test func `many findings on one very long line are shown in time that grows with the line`() {
    let source = SourceFile(path: "a.md", bytes: [UInt8](repeating: UInt8(ascii: "x"), count: 8 << 20))
    let findings = (0..<2_000).map { number in
      Diagnostic(
        RuleID("r\(number % 2)"), .error, "m",
        at: Place(path: "a.md", range: SourceRange(number * 4_000..<number * 4_000 + 3)))
    }
    var bytes: [UInt8] = []
    // Counting each column from the line's start would be 8 billion steps, ten minutes without optimisation.
    ReportFormat.text.reporter(isColoured: false).write(Report(findings) { _ in source }, to: &bytes)
    #expect(bytes.count > 2_000 * 200)
  }

  private static func text(_ format: ReportFormat, isColoured: Bool) -> String {
    var bytes: [UInt8] = []
    format.reporter(isColoured: isColoured).write(sample, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Sources with `«…»` around what a finding points at.
  private static let sources: [(path: String, text: String)] = [
    ("catalog/teams/plain.md", "---\ntitle: Payroll\nowner: «payrol»\n---\n"),
    ("catalog/teams/empty-range.md", "---\ntitle:«»\n---\n"),
    ("catalog/teams/end-of-file.md", "---\ntitle: x«»"),
    ("catalog/teams/tabs.md", "\ttitle:\t«a\tb»\tc\n"),
    ("catalog/teams/wide.md", "title: 日本語 «給料 🎉» 한국\n"),
    ("catalog/teams/marks.md", "title: e\u{301}e\u{301} «a\u{308}o\u{308}» u\u{308}\n"),
    ("catalog/teams/family.md", "title: 👩‍👩‍👧 «👍🏽» 🇫🇮\n"),
    ("catalog/teams/controls.md", "title: \u{1B}[31m«\u{7}bell»\u{202E}drow\u{2066}\u{0}\n"),
    ("catalog/teams/byte-order-mark.md", "\u{FEFF}«title»: x\n"),
    ("catalog/teams/carriage-return.md", "---\r\ntitle: «x»\r\n---\r\n"),
    ("catalog/teams/several-lines.md", "segments: «[a,\n    b]»\n"),
    ("catalog/teams/many-lines.md", "list:\n  «- a\n  - b\n\n  - c\n  - d\n»more: x\n"),
    (
      "catalog/teams/long.md",
      "\(String(repeating: "before ", count: 60))«here»\(String(repeating: " after", count: 60))\n"
    ),
    ("catalog/teams/long-range.md", "title: «\(String(repeating: "word ", count: 500))» end\n"),
    ("catalog/teams/long-end.md", "\(String(repeating: "x", count: 300))«y»\n"),
    ("catalog/teams/stacked.md", "title: «Z\(String(repeating: "\u{300}", count: 5000))algo» x\n"),
    ("catalog/teams/evil\u{1B}[2J\nname: x.md", "title: «x»\n"),
  ]

  static let sample: Report = {
    var files: [String: SourceFile] = [:]
    var findings = sources.map { path, marked -> Diagnostic in
      let (file, range) = unmark(path, marked)
      files[path] = file
      return Diagnostic(RuleID("sample-rule"), .warning, "`x` is shown", at: Place(path: path, range: range))
    }
    findings[0].severity = .error
    findings[0].message = "no team bears the id `payrol`"
    findings[0].help = "Did you mean `payroll`?\nThe teams are the files in `catalog/teams`."
    findings[0].related = [
      .init(message: "a team of that name", place: Place(path: "catalog/teams/tabs.md", range: SourceRange(1..<6))),
      .init(message: "one that can't be read", place: Place(path: "catalog/missing.md", range: .startOfFile)),
    ]
    findings[0].fix = Fix(
      title: "write `payroll`", edits: [TextEdit(range: findings[0].place.range, replacement: "\"payroll\"\n")])
    findings[0].field = "owner"
    findings[0].value = "payrol"
    let broken = SourceFile(
      path: "catalog/teams/ill-formed.md", bytes: Array("title: ".utf8) + [0xFF, 0xC3, 0x28, 0x0A])
    files[broken.path] = broken
    findings.append(
      Diagnostic(
        RuleID("encoding"), .error, "these bytes are not UTF-8", at: Place(path: broken.path, range: SourceRange(7..<9))
      ))
    findings.append(
      Diagnostic(
        RuleID("file-unreadable"), .error, "the file can't be read",
        at: Place(path: "catalog/gone.md", range: .startOfFile), help: "Look whether it is there."))
    findings.append(
      Diagnostic(RuleID("whole-file"), .info, "the file has no body", at: Place(path: broken.path, range: .startOfFile))
    )
    return Report(findings) { files[$0] }
  }()

  private static func unmark(_ path: String, _ marked: String) -> (SourceFile, SourceRange) {
    let parts = marked.split(separator: "«", omittingEmptySubsequences: false)
    let rest = parts[1].split(separator: "»", omittingEmptySubsequences: false)
    let start = parts[0].utf8.count
    let file = SourceFile(path: path, bytes: Array((parts[0] + rest[0] + rest[1]).utf8))
    return (file, SourceRange(start..<start + rest[0].utf8.count))
  }
}
