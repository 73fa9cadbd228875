internal import BenchmarkSupport

/// The figures as Markdown, so that they can be put into docs/performance.md as they are.
enum Report {
  static func heading(_ machine: Machine, options: Options, peers: Peers) -> String {
    """
    \(machine.model), \(machine.processors) processors; \(options.languages) \
    language\(options.languages == 1 ? "" : "s"), seed \(options.seed)\
    \(options.commits > 1 ? ", \(options.commits) commits" : ""). \(peers.heading)

    """
  }

  static func text(_ results: Results, earlier: [Results]) -> String {
    let site = results.site
    var lines = [
      "### \(results.subject.heading)", "",
      "\(results.entries) entries, \(results.rounds) \(results.rounds == 1 ? "round" : "rounds"). "
        + "Site: \(site.files) files, \(megabytes(site.bytes)) MB, of which \(Int(site.pages)) pages with "
        + "\(megabytes(site.pageBytes)) MB, the largest \(decimal(site.largest / 1000)) KB. \(noise(results.noise))",
    ]
    lines += results.remarks
    lines += [
      "", "| work | wall ms, median | least | most | CPU ms, median | memory MB |", "|---|--:|--:|--:|--:|--:|",
    ]
    for name in results.works.flatMap({ [$0.name] + $0.parts.map(\.name) }) {
      let walls = results.walls(name)
      lines.append(
        "| \(name.rawValue) | \(milliseconds(median(walls))) | \(milliseconds(walls.min() ?? 0)) "
          + "| \(milliseconds(walls.max() ?? 0)) | \(milliseconds(median(results.cpus(name)))) "
          + "| \(megabytes(results.memory(name))) |")
    }
    lines += ["", "| against | wall, median of the rounds | least to most | CPU | budget |", "|---|--:|--:|--:|---|"]
    for comparison in Comparison.all(results) {
      let walls = ratios(comparison.walls, to: comparison.otherWalls)
      lines.append(
        "| \(comparison.label) | \(times(median(walls))) | \(times(walls.min() ?? .nan))–\(times(walls.max() ?? .nan)) "
          + "| \(times(ratio(comparison.cpus, to: comparison.otherCPUs))) | \(comparison.budget) |")
    }
    lines += ["", "| figure | found | budget |", "|---|--:|---|"]
    lines += Figure.all(results, earlier: earlier).map { "| \($0.label) | \($0.found) | \($0.budget) |" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func noise(_ noise: Noise) -> String {
    let others = noise.others.map { " Others had \(decimal($0 * 100)) % of the processors meanwhile." } ?? ""
    return "Load of the machine: \(noise.before) before, \(noise.after) after.\(others)"
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
