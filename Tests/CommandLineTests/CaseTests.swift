import Foundation
import TestSupport
import Testing

/// What the executable answers, case by case.
///
/// A case is a file `Cases/NAME.sh`: a comment that says what is shown, commands that make the input, a line `# Run`, and
/// the commands whose output counts. `NAME.txt` beside it has what was written to both streams, exit statuses included.
/// `SALKKU_CASES=audit` runs those whose names begin so alone.
@Suite(.slow)
struct CaseTests {
  private static let folder = Golden.folder + "/Cases"

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".sh") && $0 != "prelude.sh" }.map { String($0.dropLast(3)) }.sorted()
  }()

  private static let wanted = names.filter {
    $0.hasPrefix(ProcessInfo.processInfo.environment["SALKKU_CASES"] ?? "")
  }

  @Test(arguments: wanted)
  func `the executable answers as recorded`(name: String) throws {
    let text = try String(contentsOfFile: "\(Self.folder)/\(name).sh", encoding: .utf8)
    let parts = text.components(separatedBy: "\n# Run\n")
    try #require(parts.count == 2, "a case has one line `# Run`")
    let actual = try Executable.withFolder { folder in
      let setup = try Executable.run("set -eu\n" + parts[0], in: folder)
      try #require(setup.status == 0, "\(setup.errors)")
      let outcome = try Executable.run(parts[1], in: folder)
      let record = "--- output\n\(outcome.output)--- errors\n\(outcome.errors)"
      // How many pages a site has is not what these cases are about; none and some is.
      return record.replacingOccurrences(of: folder, with: "<folder>")
        .replacingOccurrences(
          of: #"\b[1-9][0-9]* (files?:|written|unchanged|deleted)"#, with: "N $1", options: .regularExpression)
    }
    Golden.expect(actual, at: "\(Self.folder)/\(name).txt")
  }

  @Test func `every record belongs to a case`() throws {
    let records = try FileManager.default.contentsOfDirectory(atPath: Self.folder).filter { $0.hasSuffix(".txt") }
    #expect(records.map { String($0.dropLast(4)) }.filter { !Self.names.contains($0) } == [])
  }
}
