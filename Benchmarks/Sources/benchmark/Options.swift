internal import BenchmarkSupport

/// What is measured, and where.
struct Options {
  /// The program that is measured.
  let salkku: String
  /// The folder with this package's other programs.
  let tools: String
  /// The folder with Hugo and check-jsonschema.
  let peers: String
  let subjects: [Subject]
  /// How many rounds were asked for; nil for what fits the size.
  private let runs: Int?
  let languages: Int
  let seed: Int
  let disk: String
  /// A folder in memory; nil where the system has none.
  let memory: String?
  /// Up to how many entries Hugo is compared.
  let hugoLimit: Int
  /// Up to how many entries check-jsonschema is compared.
  let checkLimit: Int
  /// How many commits the catalogue has whose history is read; 1 for none.
  let commits: Int
  let keepsFiles: Bool

  init(_ words: [String]) throws(Failure) {
    let arguments = try Arguments(
      words,
      values: [
        "--salkku", "--entries", "--catalog", "--copies", "--runs", "--languages", "--seed", "--disk", "--memory",
        "--peers", "--hugo-limit", "--check-limit", "--commits",
      ], flags: ["--keep"])
    let here = try currentFolder()
    func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : "\(here)/\(path)" }
    salkku = absolute(arguments["--salkku"] ?? "../.build/release/salkku")
    guard exists(salkku) else { throw Failure("there is no program `\(salkku)`; `make build` makes it") }
    let own = CommandLine.arguments.first.map { absolute($0) } ?? here
    tools = own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    peers = absolute(arguments["--peers"] ?? ".build/peers")
    var subjects = try arguments.numbers("--entries", default: [100, 10_000]).map { Subject.generated(entries: $0) }
    let copies = try arguments.number("--copies", default: 10)
    if let catalog = arguments["--catalog"].map(absolute) {
      guard exists("\(catalog)/salkku.yaml") else { throw Failure("`\(catalog)` has no salkku.yaml") }
      subjects.append(.copies(of: catalog, count: copies))
    }
    self.subjects = subjects
    runs = arguments["--runs"] == nil ? nil : try arguments.number("--runs", default: 1)
    languages = try arguments.number("--languages", default: 1)
    seed = try arguments.number("--seed", default: 1, minimum: 0)
    disk = absolute(arguments["--disk"] ?? ".build/benchmark")
    let memory = absolute(arguments["--memory"] ?? "/dev/shm")
    self.memory = exists(memory) ? "\(memory)/salkku-benchmark" : nil
    hugoLimit = try arguments.number("--hugo-limit", default: 10_000, minimum: 0)
    checkLimit = try arguments.number("--check-limit", default: 10_000, minimum: 0)
    commits = try arguments.number("--commits", default: 1)
    keepsFiles = arguments.has("--keep")
  }

  /// How many rounds a catalogue gets: of large ones a round takes many minutes, and shakes less.
  func rounds(entries: Int) -> Int { runs ?? (entries > 10_000 ? 3 : 7) }
}
