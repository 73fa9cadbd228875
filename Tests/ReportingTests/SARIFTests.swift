import Checks
import Foundation
import JSONSchema
import Reporting
import SourceText
import Syntax
import TestSupport
import Testing

/// What code scanning is told, held against the standard's schema and its words.
struct SARIFTests {
  private static let schemaPath = Repository.sharedData + "/formats/sarif-2.1.0.schema.json"
  private static let hasSchema = FileManager.default.fileExists(atPath: schemaPath)

  @Test(
    .enabled(if: hasSchema, "skipped: the schema is not in ../shared/data/formats"),
    arguments: [HostileReport.report, ReporterTests.sample, Report([]) { _ in nil }])
  func `a report fits the published schema`(report: Report) throws {
    // The schema uses nothing that 2020-12 gives another meaning; only the dialect's name differs.
    let text = try String(contentsOfFile: Self.schemaPath, encoding: .utf8).replacingOccurrences(
      of: "http://json-schema.org/draft-07/schema#", with: "https://json-schema.org/draft/2020-12/schema")
    let registry = SchemaRegistry()
    registry.add(SourceFile(path: "sarif.json", bytes: Array(text.utf8)))
    let compiled = Schema.compile(SchemaRegistry.uri(ofPath: "sarif.json"), in: registry, assertsFormat: true)
    let schema = try #require(compiled.schema, "\(compiled.diagnostics)")
    let file = SourceFile(path: "report.sarif", bytes: Array(HostileReport.text(.sarif, of: report).utf8))
    let (tree, problems) = NodeTree.parse(file, as: .json, limits: .data)
    #expect(problems.isEmpty)
    #expect(schema.validate(tree.root, path: file.path).map(\.message) == [])
    let broken = SourceFile(path: "broken.sarif", bytes: Array(#"{"version": "2.1.0", "runs": [{}]}"#.utf8))
    #expect(!schema.isValid(NodeTree.parse(broken, as: .json, limits: .data).tree.root))
  }

  /// The parts of a log that the tests look at.
  private struct Log: Decodable {
    struct Run: Decodable {
      let tool: Tool
      let columnKind: String
      let results: [Result]
    }
    struct Tool: Decodable { let driver: Driver }
    struct Driver: Decodable { let rules: [Rule] }
    struct Rule: Decodable {
      let id: String
      let help: Message?
    }
    struct Message: Decodable {
      let text: String
      let markdown: String?
    }
    struct Artifact: Decodable { let uri: String }
    struct Region: Decodable { let startLine, startColumn, endLine, endColumn: Int }
    struct Physical: Decodable {
      let artifactLocation: Artifact
      let region: Region?
    }
    struct Location: Decodable { let physicalLocation: Physical }
    struct Content: Decodable { let text: String }
    struct Replacement: Decodable {
      let deletedRegion: Region
      let insertedContent: Content
    }
    struct Change: Decodable {
      let artifactLocation: Artifact
      let replacements: [Replacement]
    }
    struct Fix: Decodable { let artifactChanges: [Change] }
    struct Result: Decodable {
      let ruleId: String
      let ruleIndex: Int
      let level: String
      let message: Message
      let locations: [Location]
      let partialFingerprints: [String: String]
      let fixes: [Fix]?
    }
    let runs: [Run]
  }

  private static func run(_ report: Report) throws -> Log.Run {
    let log = try JSONDecoder().decode(Log.self, from: Data(HostileReport.text(.sarif, of: report).utf8))
    return try #require(log.runs.first)
  }

  @Test func `a reader of the log finds every finding where it stands`() throws {
    let report = HostileReport.report
    let run = try Self.run(report)
    #expect(run.columnKind == "unicodeCodePoints")
    #expect(run.results.count == report.findings.count)
    for (result, finding) in zip(run.results, report.findings) {
      let place = try #require(result.locations.first).physicalLocation
      let uri = place.artifactLocation.uri
      #expect(uri.utf8.allSatisfy { byte in byte > 0x20 && byte < 0x7F && !":?#[]@\"<>\\^`{|}".utf8.contains(byte) })
      #expect(uri.removingPercentEncoding == report.repositoryPath(finding.span.path))
      #expect(place.region?.startLine == finding.span.start?.line)
      #expect(place.region?.startColumn == finding.span.start?.column)
      #expect(place.region?.endColumn == finding.span.end?.column)
      #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId)
      let replacement = result.fixes?.first?.artifactChanges.first?.replacements.first
      #expect(replacement?.insertedContent.text == finding.diagnostic.fix?.edits.first?.replacement)
    }
    #expect(Set(run.results.map { $0.partialFingerprints }).count == run.results.count)
  }

  @Test func `no text in a message is a link or a placeholder`() throws {
    for result in try Self.run(HostileReport.report).results {
      // What stands outside of escapes: 3.11.5 doubles braces, 3.11.6 puts a backslash before brackets.
      let plain = result.message.text.replacing(#/\\[\\\[\]]|\{\{|\}\}/#, with: "")
      #expect(!plain.contains { "[]{}".contains($0) }, "\(result.message.text)")
    }
  }

  @Test func `no brace of a rule's help is a placeholder, in Markdown neither`() throws {
    let findings = AllRules.descriptions.map {
      Diagnostic($0.id, $0.severity, "x", at: Place(path: "a.md", range: .startOfFile))
    }
    let rules = try Self.run(Report(findings) { _ in nil }).tool.driver.rules
    let texts = rules.flatMap { [$0.help?.text, $0.help?.markdown].compactMap { $0 } }
    #expect(texts.contains { $0.contains("{{") })
    for text in texts {
      #expect(!text.replacing(#/\{\{|\}\}/#, with: "").contains { "{}".contains($0) }, "\(text)")
    }
  }

  @Test func `a rule comes with what people read about it`() throws {
    let rules = try Self.run(HostileReport.report).tool.driver.rules
    let help = try #require(rules.first { $0.id == "reference-dangling" }?.help)
    #expect(help.markdown?.contains("**Instead**") == true)
    #expect(rules.first { $0.id == "no-such-rule" }?.help == nil)
  }
}
