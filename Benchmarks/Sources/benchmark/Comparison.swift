internal import BenchmarkSupport

/// Two works, or sums of works, of the same rounds side by side.
struct Comparison {
  let label: String
  let budget: String
  let walls: [Double]
  let otherWalls: [Double]
  let cpus: [Double]
  let otherCPUs: [Double]

  private init?(
    _ results: Results, _ work: Work.Name, to others: [Work.Name], _ label: String, budget: String = "–"
  ) {
    guard ([work] + others).allSatisfy({ results.measurements[$0] != nil }) else { return nil }
    func sum(_ values: [[Double]]) -> [Double] {
      values.dropFirst().reduce(values.first ?? []) { zip($0, $1).map { $0 + $1 } }
    }
    self.label = label
    self.budget = budget
    walls = results.walls(work)
    otherWalls = sum(others.map { results.walls($0) })
    cpus = results.cpus(work)
    otherCPUs = sum(others.map { results.cpus($0) })
  }

  /// The comparisons that there are measurements for, with the budget of docs/performance.md, which is that of a
  /// generated catalogue of 10,000 entries.
  static func all(_ results: Results) -> [Comparison] {
    let isBudgeted = results.isGenerated(entries: 10_000)
    func budget(_ text: String) -> String { isBudgeted ? text : "–" }
    let place = results.build == .buildMemory ? "tmpfs" : "disk"
    return [
      Comparison(results, .lint, to: [.read], "lint ÷ reading, libgit2", budget: budget("≤ 4")),
      Comparison(results, .lint, to: [.catFile], "lint ÷ reading, git cat-file"),
      Comparison(results, .checkJSONSchema, to: [.lint], "check-jsonschema ÷ lint"),
      Comparison(results, .checkJSONSchema, to: [.check], "check-jsonschema ÷ salkku check"),
      Comparison(
        results, .buildMemory, to: [.read, .writeMemory], "build on tmpfs ÷ (reading + writing)", budget: budget("≤ 3")),
      Comparison(
        results, .buildDisk, to: [.read, .writeDisk], "build on disk ÷ (reading + writing)", budget: budget("≤ 3")),
      Comparison(results, .hugo, to: [results.build], "Hugo ÷ build on \(place)", budget: budget("≥ 12")),
      Comparison(results, .editions, to: [results.build], "build, both editions ÷ build on \(place)"),
      Comparison(results, .unchanged, to: [.lint], "build, nothing changed ÷ lint", budget: budget("≤ 1.2")),
      Comparison(
        results, .readHistory, to: [.names], "reading history ÷ git log --name-only", budget: budget("≤ 1")),
      Comparison(results, .readHistory, to: [.patches], "reading history ÷ git log -p", budget: budget("≤ 1")),
      Comparison(results, .diff, to: [.lint], "diff ÷ lint"),
      Comparison(results, .since, to: [.lint], "lint --since ÷ lint"),
      Comparison(results, .audit, to: [.lint], "audit ÷ lint"),
      Comparison(results, .exportCSV, to: [.lint], "export csv ÷ lint", budget: budget("≤ 2")),
      Comparison(results, .exportJSON, to: [.lint], "export json ÷ lint", budget: budget("≤ 2")),
      Comparison(results, .exportSQLite, to: [.lint], "export sqlite ÷ lint", budget: budget("≤ 2")),
      Comparison(results, .importCSV, to: [.lint], "import csv ÷ lint"),
      Comparison(results, .importAgain, to: [.lint], "import csv, nothing changed ÷ lint"),
    ].compactMap { $0 }
  }
}
