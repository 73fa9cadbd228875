internal import BenchmarkSupport

/// Runs everything in turn, round after round, and prints what it found.
struct Benchmark {
  let options: Options

  init(_ options: Options) { self.options = options }

  func run() throws(Failure) {
    try Workspace.begin(options)
    let peers = try Peers(options)
    try say(Report.heading(try Machine.current(), options: options, peers: peers))
    var earlier: [Results] = []
    for subject in options.subjects {
      let results = try measure(subject, peers: peers)
      try say(Report.text(results, earlier: earlier))
      earlier.append(results)
    }
    try say(
      "This program itself had at most \(Report.megabytes(Double(ownPeakMemory()))) MB; "
        + "memory below that can't be told.")
  }

  /// Measures one catalogue, and leaves no file of it, even if something fails.
  private func measure(_ subject: Subject, peers: Peers) throws(Failure) -> Results {
    var workspace = try Workspace(options, subject)
    do throws(Failure) {
      let results = try measure(&workspace, peers: peers)
      if !options.keepsFiles { try workspace.remove() }
      return results
    } catch {
      if !options.keepsFiles { try workspace.remove() }
      throw error
    }
  }

  private func measure(_ workspace: inout Workspace, peers all: Peers) throws(Failure) -> Results {
    let subject = workspace.subject
    try note("making a catalogue of \(subject.heading)")
    let contents = try workspace.make()
    try expectNoMoreFindings(workspace)
    let peers = all.limited(options, entries: contents.entries)
    if peers.hugo != nil { try workspace.makeHugoSite(contents) }
    var remarks = all.leftOut(by: peers)
    if peers.checkJSONSchema != nil {
      let count = try workspace.makeFields(contents)
      if count < contents.entries { remarks.append("check-jsonschema reads \(count) of the entries.") }
    }

    let build = [options.salkku, "build", "--quiet", "-C", workspace.repository, "--rev", "HEAD", "--no-history"]
    let unchanged = "\(workspace.folder)/site-unchanged"
    _ = try workspace.measure(Work(name: .unchanged, arguments: build + ["--output", unchanged]))
    let site = try workspace.makeList(of: unchanged)
    if workspace.leaveMemory(unlessFor: site) {
      remarks.append("The file system in memory has no room for two such sites, so all is written to the disk.")
    }

    var works = Work.all(workspace, build: build, unchanged: unchanged, peers: peers, rows: contents.entries)
    var measurements: [Work.Name: [Measurement]] = [:]
    let loadBefore = Machine.load()
    let disturbance = try Disturbance()
    let rounds = options.rounds(entries: contents.entries)
    for round in 1...rounds {
      try note("\(subject.heading), round \(round) of \(rounds)")
      for work in works where round == 1 || !work.isRunOnce {
        do throws(Failure) {
          for (name, measurement) in try workspace.measure(work) { measurements[name, default: []].append(measurement) }
        } catch {
          guard work.isOptional else { throw error }
          try note("\(error)")
          remarks.append("\"\(work.name.rawValue)\" failed, and is left out.")
          measurements[work.name] = nil
          works.removeAll { $0.name == work.name }
        }
      }
    }
    let noise = Noise(before: loadBefore, after: Machine.load(), others: try disturbance.share())
    return Results(
      subject: subject, entries: contents.entries, rounds: rounds, works: works, measurements: measurements, site: site,
      noise: noise, remarks: remarks)
  }

  /// Copies must fit together as well as the catalogue that they are copies of.
  private func expectNoMoreFindings(_ workspace: Workspace) throws(Failure) {
    guard case .copies(let folder, let count) = workspace.subject, count > 1, options.commits == 1 else { return }
    let found = try workspace.findings()
    let single = try Workspace(options, .copies(of: folder, count: 1))
    _ = try single.make()
    let expected = try single.findings()
    try single.remove()
    guard found > expected * count else { return }
    throw Failure(
      "\(count) copies of `\(folder)` have \(found) findings, more than \(count) times the \(expected) of one copy: "
        + "something in them does not lead where it should")
  }

  private func note(_ text: String) throws(Failure) { try say(text, toErrors: true) }
}

/// What was found about one catalogue.
struct Results {
  let subject: Subject
  let entries: Int
  let rounds: Int
  let works: [Work]
  let measurements: [Work.Name: [Measurement]]
  let site: SiteSize
  let noise: Noise
  /// What was left out, and why.
  let remarks: [String]

  /// Whether the budgets are those of this catalogue.
  func isGenerated(entries: Int) -> Bool {
    if case .generated(entries) = subject { true } else { false }
  }

  /// The work that builds the portfolio, in memory if there is any.
  var build: Work.Name { measurements[.buildMemory] == nil ? .buildDisk : .buildMemory }

  func walls(_ name: Work.Name) -> [Double] { measurements[name, default: []].map(\.wall) }
  func cpus(_ name: Work.Name) -> [Double] { measurements[name, default: []].map(\.cpu) }
  func memory(_ name: Work.Name) -> Double { Double(measurements[name, default: []].map(\.memory).max() ?? 0) }
}

/// What else the machine did meanwhile.
struct Noise {
  /// The load before the rounds.
  let before: String
  let after: String
  /// The share of the processors that others used.
  let others: Double?
}
