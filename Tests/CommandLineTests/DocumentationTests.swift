import Foundation
import Testing

/// The guide's first catalogue does what the guide says.
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
    let root = URL(fileURLWithPath: Golden.folder).appendingPathComponent("../..").standardized.path
    let page = try String(contentsOfFile: "\(root)/docs/guide/getting-started.md", encoding: .utf8)
    var files: [String: [String]] = [:]
    var path: String?
    for line in page.components(separatedBy: "\n") {
      if line.hasPrefix("`catalog/"), let name = line.split(separator: "`").first {
        path = String(name)
      } else if line.hasPrefix("#") {
        path = nil
      } else if let path, line.isEmpty || line.hasPrefix("    ") {
        files[path, default: []].append(String(line.dropFirst(4)))
      }
    }
    #expect(files.count == 3)
    try Executable.withFolder { folder in
      for (path, lines) in files {
        let url = URL(fileURLWithPath: "\(folder)/\(path)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        let text = lines.drop { $0.isEmpty }.joined(separator: "\n")
        try text.write(to: url, atomically: true, encoding: .utf8)
      }
      let outcome = try Executable.run("command salkku lint --fail-on warning && command salkku build", in: folder)
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
      #expect(FileManager.default.fileExists(atPath: "\(folder)/site/service-packages/payroll/index.html"))
    }
  }
}
