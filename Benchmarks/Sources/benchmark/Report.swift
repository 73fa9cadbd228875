internal import BenchmarkSupport

/// The figures as Markdown, so that they can be put into docs/performance.md as they are.
enum Report {
  static func heading(_ machine: Machine, options: Options) -> String {
    """
    \(machine.model), \(machine.processors) processors; \(options.runs) rounds; \(options.languages) \
    language\(options.languages == 1 ? "" : "s"), seed \(options.seed)

    """
  }

  static func text(_ results: Results, earlier: [Results]) -> String {
    var lines = [
      "### \(results.entries) entries", "",
      "Site: \(results.site.files) files, \(megabytes(results.site.bytes)) MB, the largest "
        + "\(decimal(results.site.largest / 1000)) KB. Load of the machine: \(results.load).",
      "", "| work | wall ms, median | least | CPU ms, median | memory MB |", "|---|--:|--:|--:|--:|",
    ]
    for name in results.works.map(\.name) {
      let walls = results.walls(name)
      lines.append(
        "| \(name.rawValue) | \(milliseconds(median(walls))) | \(milliseconds(walls.min() ?? 0)) "
          + "| \(milliseconds(median(results.cpus(name)))) | \(megabytes(results.memory(name))) |")
    }
    lines += ["", "| against | wall | CPU | budget |", "|---|--:|--:|---|"]
    for comparison in Comparison.all(results) {
      lines.append(
        "| \(comparison.label) | \(times(ratio(comparison.walls, to: comparison.otherWalls))) "
          + "| \(times(ratio(comparison.cpus, to: comparison.otherCPUs))) | \(comparison.budget) |")
    }
    lines += ["", "| figure | found | budget |", "|---|--:|---|"]
    lines += Figure.all(results, earlier: earlier).map { "| \($0.label) | \($0.found) | \($0.budget) |" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A dash stands for what is not known: how much of a program's processor time goes into a part of it.
  static func milliseconds(_ seconds: Double) -> String { seconds.isNaN ? "–" : decimal(seconds * 1000) }
  static func megabytes(_ bytes: Double) -> String { decimal(bytes / 1_000_000) }
  static func times(_ ratio: Double) -> String {
    ratio.isNaN ? "–" : ratio < 1 ? rounded(ratio, 1000) : rounded(ratio, 100)
  }

  /// One digit after the point below a hundred, none above.
  static func decimal(_ number: Double) -> String {
    number < 100 ? rounded(number, 10) : "\(Int(number.rounded()))"
  }

  private static func rounded(_ number: Double, _ unit: Double) -> String { "\((number * unit).rounded() / unit)" }
}

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
  /// catalogue of 10,000 entries.
  static func all(_ results: Results) -> [Comparison] {
    let isBudgeted = results.entries == 10_000
    func budget(_ text: String) -> String { isBudgeted ? text : "–" }
    return [
      Comparison(results, .lint, to: [.read], "lint ÷ reading, libgit2", budget: budget("≤ 5")),
      Comparison(results, .lint, to: [.catFile], "lint ÷ reading, git cat-file"),
      Comparison(
        results, .buildMemory, to: [.read, .writeMemory], "build on tmpfs ÷ (reading + writing)", budget: budget("≤ 3")),
      Comparison(
        results, .buildDisk, to: [.read, .writeDisk], "build on disk ÷ (reading + writing)", budget: budget("≤ 3")),
      Comparison(results, .unchanged, to: [.lint], "build, nothing changed ÷ lint", budget: budget("≤ 1.2")),
      Comparison(results, .readHistory, to: [.names], "reading history ÷ git log --name-only"),
      Comparison(results, .readHistory, to: [.patches], "reading history ÷ git log -p", budget: budget("≤ 1")),
      Comparison(results, .diff, to: [.lint], "diff ÷ lint"),
      Comparison(results, .since, to: [.lint], "lint --since ÷ lint"),
      Comparison(results, .audit, to: [.lint], "audit ÷ lint"),
      Comparison(results, .exportCSV, to: [.lint], "export csv ÷ lint", budget: budget("≤ 2")),
      Comparison(results, .exportJSON, to: [.lint], "export json ÷ lint", budget: budget("≤ 2")),
      Comparison(results, .exportSQLite, to: [.lint], "export sqlite ÷ lint", budget: budget("≤ 2")),
      Comparison(results, .importCSV, to: [.lint], "import csv ÷ lint"),
      Comparison(results, .importAgain, to: [.lint], "import csv, nothing changed ÷ lint"),
      Comparison(results, .hugo, to: [.buildMemory], "Hugo ÷ build on tmpfs", budget: budget("≥ 12")),
    ].compactMap { $0 }
  }
}

/// A number that has a budget of its own.
struct Figure {
  let label: String
  let found: String
  let budget: String

  static func all(_ results: Results, earlier: [Results]) -> [Figure] {
    func kilobytes(_ name: Work.Name) -> String {
      Report.decimal(results.memory(name) / Double(results.entries) / 1000) + " KB"
    }
    // What the program itself takes is more than the entries of a small catalogue.
    let isSmall = results.entries < 10_000
    let build = results.measurements[.buildMemory] == nil ? Work.Name.buildDisk : .buildMemory
    var figures = [
      Figure(label: "memory of lint, per entry", found: kilobytes(.lint), budget: isSmall ? "–" : "≤ 10 KB"),
      Figure(label: "memory of build, per entry", found: kilobytes(build), budget: isSmall ? "–" : "≤ 10 KB"),
      Figure(
        label: "lint --staged", found: Report.milliseconds(median(results.walls(.staged))) + " ms",
        budget: results.entries == 100 ? "≤ 40 ms" : "–"),
      Figure(label: "largest page", found: Report.decimal(results.site.largest / 1000) + " KB", budget: "≤ 2000 KB"),
    ]
    if let smaller = earlier.first(where: { $0.entries * 10 == results.entries && $0.entries >= 1000 }) {
      for name in [Work.Name.lint, build] {
        let growth = median(results.walls(name)) / median(smaller.walls(name))
        figures.append(
          Figure(
            label: "\(name.rawValue), time of \(results.entries) ÷ \(smaller.entries) entries",
            found: Report.times(growth), budget: "≤ 11"))
      }
    }
    return figures
  }
}
