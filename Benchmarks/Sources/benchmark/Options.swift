internal import BenchmarkSupport

/// What is measured, and where.
struct Options {
  /// The program that is measured.
  let salkku: String
  /// The folder with this package's other programs.
  let tools: String
  let sizes: [Int]
  let runs: Int
  let languages: Int
  let seed: Int
  let disk: String
  /// A folder in memory; nil where the system has none.
  let memory: String?
  let hugoLimit: Int
  /// How many commits the catalogue has whose history is read; 1 for none.
  let commits: Int
  let keepsFiles: Bool

  init(_ words: [String]) throws(Failure) {
    let arguments = try Arguments(
      words,
      values: [
        "--salkku", "--entries", "--runs", "--languages", "--seed", "--disk", "--memory", "--hugo-limit", "--commits",
      ], flags: ["--keep"])
    let here = try currentFolder()
    func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : "\(here)/\(path)" }
    salkku = absolute(arguments["--salkku"] ?? "../.build/release/salkku")
    guard exists(salkku) else { throw Failure("there is no program `\(salkku)`; `make build` makes it") }
    let own = CommandLine.arguments.first.map { absolute($0) } ?? here
    tools = own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    sizes = try arguments.numbers("--entries", default: [100, 10_000])
    runs = try arguments.number("--runs", default: 7)
    languages = try arguments.number("--languages", default: 1)
    seed = try arguments.number("--seed", default: 1, minimum: 0)
    disk = absolute(arguments["--disk"] ?? ".build/benchmark")
    let memory = absolute(arguments["--memory"] ?? "/dev/shm")
    self.memory = exists(memory) ? "\(memory)/salkku-benchmark" : nil
    hugoLimit = try arguments.number("--hugo-limit", default: 10_000, minimum: 0)
    commits = try arguments.number("--commits", default: 1)
    keepsFiles = arguments.has("--keep")
  }
}
