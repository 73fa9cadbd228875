internal import BenchmarkSupport

/// Runs everything in turn, round after round, and prints what it found.
struct Benchmark {
  let options: Options

  init(_ options: Options) { self.options = options }

  func run() throws(Failure) {
    try say(Report.heading(try Machine.current(), options: options))
    var earlier: [Results] = []
    for entries in options.sizes {
      let results = try measure(entries)
      try say(Report.text(results, earlier: earlier))
      earlier.append(results)
    }
    try say(
      "This program itself had at most \(Report.megabytes(Double(ownPeakMemory()))) MB; "
        + "memory below that can't be told.")
  }

  /// Measures a catalogue of one size.
  private func measure(_ entries: Int) throws(Failure) -> Results {
    let workspace = try Workspace(options, entries: entries)
    let isHugoThere = try BenchmarkSupport.run(["sh", "-c", "command -v hugo"]).status == 0
    let hasHugo = isHugoThere && entries <= options.hugoLimit
    try note("making a catalogue of \(entries) entries")
    try workspace.make(withHugo: hasHugo)
    let help = "\(workspace.folder)/help"
    _ = try BenchmarkSupport.run([options.salkku, "build", "--help"], output: help)
    let build =
      [options.salkku, "build", "--quiet", "-C", workspace.repository, "--rev", "HEAD"]
      + (try contents(help).contains("--no-history") ? ["--no-history"] : [])

    let unchanged = "\(workspace.folder)/site-unchanged"
    _ = try workspace.measure(build + ["--output", unchanged])
    let size = try workspace.makeList(of: unchanged)
    let works = Work.all(workspace, build: build, unchanged: unchanged, hasHugo: hasHugo)
    var measurements: [Work.Name: [Measurement]] = [:]
    let loadBefore = Machine.load()
    for round in 1...options.runs {
      try note("\(entries) entries, round \(round) of \(options.runs)")
      for work in works {
        let measurement = try workspace.measure(work.arguments, fresh: work.fresh)
        measurements[work.name, default: []].append(measurement)
        for part in work.parts {
          measurements[part.name, default: []].append(try workspace.part(part.words, of: measurement))
        }
      }
    }
    if !options.keepsFiles { try workspace.remove() }
    return Results(
      entries: entries, works: works, measurements: measurements, site: size,
      load: "\(loadBefore) before, \(Machine.load()) after")
  }

  private func note(_ text: String) throws(Failure) { try say(text, toErrors: true) }
}

/// One command that is measured.
struct Work {
  enum Name: String {
    case read = "read every blob, libgit2"
    case catFile = "read every object, git cat-file"
    case lint = "lint --rev HEAD"
    case staged = "lint --staged"
    case writeMemory = "write as many bytes, tmpfs"
    case buildMemory = "build, tmpfs"
    case writeDisk = "write as many bytes, disk"
    case buildDisk = "build, disk"
    case unchanged = "build, nothing changed, disk"
    case hugo = "Hugo, tmpfs"
    case history = "build with history, disk"
    case readHistory = "reading history, within that"
    case compareQuarters = "comparing quarters, within that"
    case diff = "diff over half of the commits"
    case since = "lint --since, over half of the commits"
    case audit = "audit"
    case exportCSV = "export csv"
    case exportJSON = "export json"
    case exportSQLite = "export sqlite"
    case importCSV = "import csv, a row an entry"
    case importAgain = "import csv, nothing changed"
    case names = "git log --name-only"
    case patches = "git log -p"
  }

  let name: Name
  let arguments: [String]
  /// What is removed before each run, outside of the time that is measured.
  var fresh: String?
  /// What it does within its time, by the words before the milliseconds that it says itself.
  var parts: [(name: Name, words: String)] = []

  /// Everything that is measured, each next to its floor.
  static func all(_ workspace: Workspace, build: [String], unchanged: String, hasHugo: Bool) -> [Work] {
    let options = workspace.options
    let floors = "\(options.tools)/floors"
    let threads = "\(Machine.processors())"
    var works = [
      Work(name: .read, arguments: [floors, "read", workspace.repository, threads]),
      Work(
        name: .lint,
        arguments: [options.salkku, "lint", "--quiet", "-C", workspace.repository, "--rev", "HEAD"]),
      Work(
        name: .catFile,
        arguments: [
          "git", "-C", workspace.repository, "cat-file", "--batch", "--batch-all-objects", "--buffer", "--unordered",
        ]),
      Work(name: .staged, arguments: [options.salkku, "lint", "--quiet", "-C", workspace.staged, "--staged"]),
    ]
    func building(to folder: String, _ write: Name, _ built: Name) {
      works.append(
        Work(
          name: write, arguments: [floors, "write", workspace.list, "\(folder)/written", threads],
          fresh: "\(folder)/written"))
      works.append(
        Work(name: built, arguments: build + ["--output", "\(folder)/site"], fresh: "\(folder)/site"))
    }
    if let memory = workspace.memory { building(to: memory, .writeMemory, .buildMemory) }
    building(to: workspace.folder, .writeDisk, .buildDisk)
    works.append(Work(name: .unchanged, arguments: build + ["--output", unchanged]))
    if options.commits > 1 {
      let output = "\(workspace.folder)/site-history"
      let building = build.filter { $0 != "--no-history" && $0 != "--quiet" }
      works.append(
        Work(
          name: .history, arguments: building + ["--verbose", "--output", output], fresh: output,
          parts: [(.readHistory, "read the history in "), (.compareQuarters, "of quarters in ")]))
      let base = "HEAD~\(options.commits / 2)"
      works.append(
        Work(
          name: .diff,
          arguments: [options.salkku, "diff", "--quiet", "-C", workspace.repository, base, "HEAD", "--format", "json"]))
      works.append(
        Work(
          name: .since,
          arguments: [
            options.salkku, "lint", "--quiet", "-C", workspace.repository, "--rev", "HEAD", "--since", base,
          ]))
      for (name, option) in [(Work.Name.names, "--name-only"), (.patches, "-p")] {
        works.append(
          Work(name: name, arguments: ["git", "-C", workspace.repository, "log", "--format=%H", option]))
      }
    }
    let reading = ["--quiet", "-C", workspace.repository, "--rev", "HEAD"]
    works.append(Work(name: .audit, arguments: [options.salkku, "audit", "--format", "json"] + reading))
    for (name, format) in [(Work.Name.exportCSV, "csv"), (.exportJSON, "json"), (.exportSQLite, "sqlite")] {
      let output = "\(workspace.memory ?? workspace.folder)/export-\(format)"
      works.append(
        Work(
          name: name,
          arguments: [options.salkku, "export", format, "--keep-going", "--output", output] + reading
            + (format == "json" ? ["--no-history"] : []), fresh: output))
    }
    let importing = workspace.importing(with: options.salkku)
    works.append(Work(name: .importCSV, arguments: importing.command, fresh: importing.folder))
    works.append(Work(name: .importAgain, arguments: importing.command))
    if hasHugo {
      let output = "\(workspace.memory ?? workspace.folder)/hugo"
      works.append(
        Work(
          name: .hugo, arguments: ["hugo", "--quiet", "--source", workspace.hugo, "--destination", output],
          fresh: output))
    }
    return works
  }
}

/// What was found about a catalogue of one size.
struct Results {
  let entries: Int
  let works: [Work]
  let measurements: [Work.Name: [Measurement]]
  let site: SiteSize
  let load: String

  func walls(_ name: Work.Name) -> [Double] { measurements[name, default: []].map(\.wall) }
  func cpus(_ name: Work.Name) -> [Double] { measurements[name, default: []].map(\.cpu) }
  func memory(_ name: Work.Name) -> Double { Double(measurements[name, default: []].map(\.memory).max() ?? 0) }
}
