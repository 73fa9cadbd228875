import Foundation
import TestSupport
import Testing

/// The guide's first catalogue does what the guide says.
@Suite(.slow)
struct DocumentationTests {
  @Test(arguments: [("github", ".github/workflows/catalogue.yml"), ("gitlab", ".gitlab-ci.yml")])
  func `the guide has the job that init writes`(host: String, file: String) throws {
    let root = URL(fileURLWithPath: Golden.folder).appendingPathComponent("../..").standardized.path
    let page = try String(contentsOfFile: "\(root)/docs/guide/continuous-integration.md", encoding: .utf8)
    try Executable.withFolder { folder in
      let outcome = try Executable.run("command salkku init -q --ci \(host)", in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let job = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      let lines = job.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
      #expect(page.contains(lines.joined(separator: "\n")))
    }
  }

  @Test func `the catalogue of the getting-started page has no finding`() throws {
    let files = try Self.files(in: "getting-started")
    #expect(files.count == 3)
    try Self.withCatalogue(files) { folder in
      let outcome = try Executable.run("command salkku lint --fail-on warning && command salkku build", in: folder)
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
      #expect(FileManager.default.fileExists(atPath: "\(folder)/site/service-packages/payroll/index.html"))
    }
  }

  @Test func `the kind of the page on own kinds is checked, listed, linked and shown`() throws {
    let files = try Self.files(in: "own-kinds")
    #expect(files.count == 4)
    try Self.withCatalogue(files) { folder in
      func answer(_ commands: String, status: Int32 = 0) throws -> String {
        let outcome = try Executable.run(commands, in: folder)
        #expect(outcome.status == status, "\(outcome.output)\(outcome.errors)")
        return outcome.output
      }
      #expect(try answer("command salkku list risk").contains("vendor-stops"))
      #expect(try answer("command salkku show risk:vendor-stops").contains("component:ledger"))
      _ = try answer("command salkku lint --fail-on warning && command salkku build")
      func page(_ path: String) throws -> String {
        try String(contentsOfFile: "\(folder)/site/\(path)/index.html", encoding: .utf8)
      }
      let link = "<a href=\"../../risks/vendor-stops/index.html\">"
      let ledger = try page("components/ledger")
      #expect(ledger.contains(link) && ledger.contains(">Risks</h2>"))
      let team = try page("teams/payroll-team")
      #expect(team.contains(link) && team.contains(">Risks that it watches</h2>"))
      #expect(try page("risks/vendor-stops").contains("possible"))
      #expect(try page("risks").contains("What may go wrong, and who watches it."))
      _ = try answer("sed -i.old s/payroll-team/payrol-team/ catalog/risks/vendor-stops.md")
      #expect(try answer("command salkku lint", status: 1).contains("Did you mean `payroll-team`?"))
    }
  }

  /// The files that a page of the guide shows: after a path in the catalogue alone or at a line's end, what is set in below it.
  private static func files(in page: String) throws -> [String: String] {
    let root = URL(fileURLWithPath: Golden.folder).appendingPathComponent("../..").standardized.path
    let text = try String(contentsOfFile: "\(root)/docs/guide/\(page).md", encoding: .utf8)
    var files: [String: [String]] = [:]
    var path: String?
    for line in text.components(separatedBy: "\n") {
      if let match = line.firstMatch(of: /(?:^|\. )`(catalog\/[^`]+)`/) {
        path = String(match.1)
      } else if line.hasPrefix("#") {
        path = nil
      } else if let path, line.isEmpty || line.hasPrefix("    ") {
        files[path, default: []].append(String(line.dropFirst(4)))
      } else if !line.isEmpty {
        path = nil
      }
    }
    return files.mapValues { $0.drop { $0.isEmpty }.joined(separator: "\n") }
  }

  /// Calls `body` with a folder that holds `files`.
  private static func withCatalogue(_ files: [String: String], _ body: (String) throws -> Void) throws {
    try Executable.withFolder { folder in
      for (path, text) in files {
        let url = URL(fileURLWithPath: "\(folder)/\(path)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
      }
      try body(folder)
    }
  }
}
