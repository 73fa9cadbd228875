import Foundation
import TestSupport
import Testing

/// What is exported, read by the programs that people will read it with.
@Suite(.slow)
struct ExportTests {
  private static let realCatalogue = Repository.sharedData + "/real-catalogue"
  private static let isThere = FileManager.default.fileExists(atPath: realCatalogue + "/catalog")

  /// Exports a catalogue in each format, and has Python read them.
  private static func read(_ catalogue: String, _ options: String = "") throws -> Executable.Outcome {
    try Executable.withFolder { folder in
      let export = { (format: String, output: String) in
        "command salkku export \(format) -q -C '\(catalogue)' --today 2026-11-22 --output \(output) \(options)"
      }
      return try Executable.run(
        [
          "set -e", export("csv", "csv"), export("json", "catalogue.json --no-history"),
          export("sqlite", "catalogue.sqlite"),
          "python3 '\(Golden.folder)/Cases/read-exports.py' .",
        ].joined(separator: "\n"), in: folder)
    }
  }

  @Test(arguments: ["", "--edition catalogue"])
  func `Python reads the same of the example in every format`(options: String) throws {
    let outcome = try Self.read(Repository.root, options)
    #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.output)\(outcome.errors)")
  }

  @Test(.enabled(if: isThere, "the real catalogue is not there: ../shared/data/real-catalogue"))
  func `a real catalogue is exported whole, and twice to the same bytes`() throws {
    try Executable.withFolder { folder in
      let export = "command salkku export sqlite -q -C '\(Self.realCatalogue)' --today 2026-01-01 --output"
      let outcome = try Executable.run(
        "\(export) one && \(export) two && cmp one two && python3 - <<X\n" + """
          import sqlite3
          base = sqlite3.connect("one")
          print(base.execute("PRAGMA integrity_check").fetchall(), base.execute("PRAGMA foreign_key_check").fetchall())
          print(base.execute("SELECT count(*) > 150 FROM entry").fetchall())
          X
          """, in: folder)
      #expect(outcome.output == "[('ok',)] []\n[(1,)]\n", "\(outcome.output)\(outcome.errors)")
    }
  }

  private static let hasDatasette: Bool = {
    let outcome = try? Executable.withFolder { try Executable.run("datasette --version", in: $0) }
    return outcome?.status == 0
  }()

  @Test(
    .enabled(
      if: hasDatasette,
      "Datasette is not installed; `pipx install datasette` does it. Python reads the same file in another test"))
  func `Datasette shows tables and views`() throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        """
        command salkku export sqlite -q -C '\(Repository.root)' --today 2026-11-22 --output catalogue.sqlite
        datasette catalogue.sqlite --get '/catalogue/service_package.json?_shape=array&id=hall-key' | jq -c '.[0] | [.id, .status]'
        datasette catalogue.sqlite --get '/catalogue/measure_balance.json?_shape=array' | jq -c 'map(.measures) | add > 20'
        """, in: folder)
      #expect(outcome.output == "[\"hall-key\",\"pilot\"]\ntrue\n", "\(outcome.output)\(outcome.errors)")
    }
  }
}
