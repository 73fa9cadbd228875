internal import BenchmarkSupport

/// A number that has a budget of its own.
struct Figure {
  let label: String
  let found: String
  let budget: String

  static func all(_ results: Results, earlier: [Results]) -> [Figure] {
    memory(results) + pages(results)
      + [
        Figure(
          label: "lint --staged", found: Report.milliseconds(median(results.walls(.staged))) + " ms",
          budget: results.isGenerated(entries: 100) ? "≤ 40 ms" : "–"),
        Figure(label: "largest page", found: Report.decimal(results.site.largest / 1000) + " KB", budget: "≤ 2000 KB"),
      ] + growth(results, earlier: earlier)
  }

  private static func memory(_ results: Results) -> [Figure] {
    // What the program itself takes is more than the entries of a small catalogue.
    let isSmall = results.entries < 10_000
    let works: [(name: Work.Name, label: String, budget: String)] = [
      (.lint, "lint", "≤ 10 KB"), (results.build, "build", "≤ 12 KB"), (.editions, "build, both editions", "≤ 12 KB"),
      (.history, "build with history", "≤ 12 KB"),
    ]
    return works.filter { results.measurements[$0.name] != nil }.map { work in
      Figure(
        label: "memory of \(work.label), per entry",
        found: Report.decimal(results.memory(work.name) / Double(results.entries) / 1000) + " KB",
        budget: isSmall ? "–" : work.budget)
    }
  }

  /// What a page costs beside checking the catalogue: of each round the processor time of build without that of lint.
  private static func pages(_ results: Results) -> [Figure] {
    let beyond = median(zip(results.cpus(results.build), results.cpus(.lint)).map { $0 - $1 })
    func microseconds(_ count: Double) -> String { Report.decimal(beyond / count * 1_000_000) + " µs" }
    return [
      Figure(
        label:
          "processor time beyond lint, per page of \(Report.decimal(results.site.pageBytes / results.site.pages / 1000)) KB",
        found: microseconds(results.site.pages), budget: "–"),
      Figure(
        label: "processor time beyond lint, per 10 KB of pages", found: microseconds(results.site.pageBytes / 10_000),
        budget: results.isGenerated(entries: 10_000) ? "≤ 60 µs" : "–"),
    ]
  }

  /// How the times grow from a tenth of the entries to these.
  private static func growth(_ results: Results, earlier: [Results]) -> [Figure] {
    let smaller = earlier.first {
      $0.entries >= 1000 && $0.isGenerated(entries: results.entries / 10)
        && results.isGenerated(entries: results.entries)
    }
    guard let smaller else { return [] }
    // Where memory was too small for the larger site, both are compared on the disk.
    let build = results.build == smaller.build ? results.build : .buildDisk
    return [.read, .lint, .unchanged, build, .audit, .exportCSV, .exportJSON, .exportSQLite].map { (name: Work.Name) in
      func times(_ values: (Results) -> [Double]) -> String {
        Report.times(median(values(results)) / median(values(smaller)))
      }
      return Figure(
        label: "\(name.rawValue), time of \(results.entries) ÷ \(smaller.entries) entries",
        found: "\(times { $0.walls(name) }), CPU \(times { $0.cpus(name) })",
        budget: name == .lint || name == build ? "≤ 11" : "–")
    }
  }
}
