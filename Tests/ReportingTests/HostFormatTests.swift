import Foundation
import Reporting
import SourceText
import TestSupport
import Testing

/// What GitHub, GitLab and test reports are told, read as they read it.
struct HostFormatTests {
  /// A workflow command, taken apart as the runner does: `::name key=value,key=value::message`.
  private struct Command {
    let name: String
    let properties: [String: String]
    let message: String

    init?(_ line: String) {
      guard line.hasPrefix("::"), let end = line.dropFirst(2).range(of: "::") else { return nil }
      let head = line[line.index(line.startIndex, offsetBy: 2)..<end.lowerBound]
      let parts = head.split(separator: " ", maxSplits: 1)
      name = String(parts[0])
      var properties: [String: String] = [:]
      for part in parts.count > 1 ? parts[1].split(separator: ",") : [] {
        let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        properties[String(pair[0])] = Self.unescaped(
          String(pair[1]), ["%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"])
      }
      self.properties = properties
      message = Self.unescaped(String(line[end.upperBound...]), ["%0D": "\r", "%0A": "\n", "%25": "%"])
    }

    private static func unescaped(_ text: String, _ codes: [String: String]) -> String {
      let others = codes.filter { $0.key != "%25" }.reduce(text) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
      return others.replacingOccurrences(of: "%25", with: "%")
    }
  }

  /// Findings of each severity, more of them than GitHub shows.
  private static func many(_ counts: [(Severity, Int)]) -> Report {
    let findings = counts.flatMap { severity, count in
      (0..<count).map { number in
        Diagnostic(
          RuleID("r"), severity, "finding \(number)", at: Place(path: "a.md", range: SourceRange(number..<number + 1)))
      }
    }
    let file = SourceFile(path: "a.md", bytes: [UInt8](repeating: UInt8(ascii: "x"), count: 100))
    return Report(findings.sorted()) { _ in file }
  }

  @Test func `GitHub's runner reads each finding as it is`() throws {
    let report = HostileReport.report
    let lines = HostileReport.text(.github).split(separator: "\n").map(String.init)
    let commands = lines.compactMap(Command.init)
    // One line more says what is not shown.
    #expect(lines.count == commands.count + 1)
    let kinds: [String: Severity] = ["error": .error, "warning": .warning, "notice": .info]
    for command in commands {
      let severity = try #require(kinds[command.name])
      let title = try #require(command.properties["title"])
      #expect(report.findings.contains { $0.diagnostic.severity == severity && $0.diagnostic.rule.name == title })
      #expect(command.properties["file"]?.hasPrefix("a folder/ü#?/") == true)
      #expect(Set(command.properties.keys).isSubset(of: ["file", "line", "endLine", "col", "endColumn", "title"]))
    }
    let first = try #require(report.findings.first { $0.span.path.contains("%0Ab:c,d::e") })
    #expect(commands.contains { $0.properties["file"] == report.repositoryPath(first.span.path) })
    #expect(commands.contains { $0.message == "a%0Ab:c,d::e\na%0Ab:c,d::e\na%0Ab:c,d::e" })
  }

  @Test func `GitHub is told the worst first, ten of a kind, and how many more there are`() {
    let lines = HostileReport.text(.github, of: Self.many([(.info, 3), (.warning, 11), (.error, 30)]))
      .split(separator: "\n").map(String.init)
    #expect(lines.prefix(10).allSatisfy { $0.hasPrefix("::error ") })
    #expect(lines[10..<20].allSatisfy { $0.hasPrefix("::warning ") })
    #expect(lines[20..<23].allSatisfy { $0.hasPrefix("::notice ") })
    #expect(
      lines[23...] == [
        "GitHub shows 10 annotations of a kind; there are 20 more errors, 1 more warning. The job summary lists them."
      ])
  }

  @Test func `the job summary looks as recorded`() throws {
    let bytes = GitHubJobSummary.bytes(of: HostileReport.report)
    Golden.expect(String(decoding: bytes, as: UTF8.self), at: "\(Golden.folder)/Reports/job-summary.txt")
  }

  @Test func `the job summary stays below the size that GitHub accepts`() {
    let long = String(repeating: "|", count: 5_000)
    let findings = (0..<1_000).map { number in
      Diagnostic(RuleID("r"), .error, long, at: Place(path: "\(number).md", range: .startOfFile))
    }
    let bytes = GitHubJobSummary.bytes(of: Report(findings) { _ in nil })
    #expect(bytes.count < 1 << 20)
    #expect(String(decoding: bytes.suffix(60), as: UTF8.self).contains("no room for "))
  }

  /// The part of the Code Climate format that GitLab asks for.
  private struct Issue: Decodable {
    struct Location: Decodable { let path: String, lines: Lines }
    struct Lines: Decodable { let begin: Int }
    let description: String
    let check_name: String
    let fingerprint: String
    let severity: String
    let location: Location
  }

  @Test func `GitLab finds all that it asks for, and unique fingerprints`() throws {
    let report = HostileReport.report
    let issues = try JSONDecoder().decode([Issue].self, from: Data(HostileReport.text(.gitlab).utf8))
    #expect(issues.count == report.findings.count)
    #expect(Set(issues.map(\.fingerprint)).count == issues.count)
    for (issue, finding) in zip(issues, report.findings) {
      #expect(["info", "minor", "major", "critical", "blocker"].contains(issue.severity))
      #expect(issue.location.path == report.repositoryPath(finding.span.path))
      #expect(issue.location.lines.begin == finding.span.start?.line ?? 1)
      #expect(issue.check_name == finding.diagnostic.rule.name)
      #expect(!issue.description.isEmpty)
    }
  }

  private static let junitSchema = Repository.sharedData + "/formats/junit.xsd"
  private static let hasJUnitSchema = FileManager.default.fileExists(atPath: junitSchema)
  private static let xmllint = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].map { $0 + "/xmllint" }
    .first(where: FileManager.default.isExecutableFile)

  @Test(
    .slow, .enabled(if: xmllint != nil, "skipped: xmllint is missing (libxml2-utils)"),
    .enabled(if: hasJUnitSchema, "skipped: the schema is not in ../shared/data/formats"),
    arguments: [HostileReport.report, ReporterTests.sample, Report([]) { _ in nil }])
  func `a JUnit report fits the published schema`(report: Report) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("salkku-\(UUID().uuidString).xml")
    try HostileReport.text(.junit, of: report).write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let judgement = try Self.judge(["--noout", "--schema", Self.junitSchema, file.path])
    #expect(judgement.status == 0, "\(judgement.output)")
    let counts = try Self.judge(["--xpath", "concat(count(//testcase), ' ', count(//failure))", file.path])
    let failures = report.findings.count { $0.diagnostic.severity == .error }
    #expect(counts.output.trimmingCharacters(in: .newlines) == "\(max(1, report.findings.count)) \(failures)")
  }

  /// What xmllint says, which fetches nothing.
  private static func judge(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(xmllint))
    process.arguments = ["--nonet"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
