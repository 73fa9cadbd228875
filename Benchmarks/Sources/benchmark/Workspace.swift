internal import BenchmarkSupport
internal import CatalogGenerator

/// The repositories, sites and lists for one catalogue.
struct Workspace {
  let options: Options
  let subject: Subject
  /// On the disk.
  let folder: String
  /// In memory; nil where the system has no such file system, or not enough of it.
  private(set) var memory: String?

  /// A bare repository with everything in one packed commit, as a server has it.
  var repository: String { "\(folder)/catalogue.git" }
  /// The same files added to the index of a repository, for a hook to look at.
  var staged: String { "\(folder)/staged" }
  /// Size and path of each file of the built site.
  var list: String { "\(folder)/site.list" }
  /// A Hugo site with the same Markdown files and a plain template.
  var hugo: String { "\(folder)/hugo-source" }
  /// The frontmatter of each entry as a YAML file, in a folder for each kind.
  var fields: String { "\(folder)/fields" }
  /// The schema of each kind, with all that it refers to.
  var schemas: String { "\(folder)/schemas" }
  /// Where outputs go that belong in memory if there is any.
  var scratch: String { memory ?? folder }
  var floors: String { "\(options.tools)/floors" }
  /// As many threads as there are processors, for the floors.
  let threads = "\(Machine.processors())"
  /// What the last program had to say. Not in `folder`, which is removed and made anew.
  private var log: String { "\(options.disk)/errors.log" }
  private var answer: String { "\(options.disk)/answer" }

  init(_ options: Options, _ subject: Subject) throws(Failure) {
    self.options = options
    self.subject = subject
    folder = "\(options.disk)/\(subject.name)"
    memory = options.memory.map { "\($0)/\(subject.name)" }
  }

  /// Makes the folders for all catalogues, without what an earlier run left in memory that was stopped.
  static func begin(_ options: Options) throws(Failure) {
    for folder in [options.memory, options.disk].compactMap({ $0 }) {
      if folder == options.memory { _ = try run(["rm", "-rf", folder]) }
      guard try run(["mkdir", "-p", folder]).status == 0 else { throw Failure("`\(folder)` can't be made") }
    }
  }

  /// Makes the repositories, and says what is in them.
  func make() throws(Failure) -> Contents {
    try remove()
    try shell(
      """
      set -e
      mkdir -p "\(folder)" "\(scratch)"
      git init --quiet --bare --initial-branch=main "\(repository)"
      """)
    // A pipe has the status of its end, which would hide a generator that failed.
    try shell(
      "\"$@\" >\"\(answer)\" && git -C \"\(repository)\" fast-import --quiet --done <\"\(answer)\"; s=$?; "
        + "rm -f \"\(answer)\"; exit $s", subject.command(options))
    try shell(
      """
      set -e
      git -C "\(repository)" repack -a -d -f -q
      git clone --quiet --no-checkout --shared "\(repository)" "\(staged)"
      git -C "\(staged)" read-tree HEAD
      """)
    // Counted by others, so that this process stays as small as what it measures.
    let entries = try said([
      "sh", "-c", "\"$0\" list --quiet --format json -C \"$1\" --rev HEAD | grep -c '\"kind\":'", options.salkku,
      repository,
    ])
    let configuration = try said(["git", "-C", repository, "show", "HEAD:salkku.yaml"])
    return Contents(
      entries: Int(entries.filter(\.isNumber)) ?? 0, folder: CopiedCatalog.folder(configuration: configuration),
      languages: Contents.languages(configuration: configuration))
  }

  /// How many things lint finds.
  func findings() throws(Failure) -> Int {
    let count = try said([
      "sh", "-c", "\"$0\" lint --quiet --format line -C \"$1\" --rev HEAD | wc -l", options.salkku, repository,
    ])
    return Int(count.filter(\.isNumber)) ?? 0
  }

  func remove() throws(Failure) {
    try shell("rm -rf \"\(folder)\" \"\(scratch)\"")
  }

  /// Lists the files of `site` in `list`, and says how much it is.
  func makeList(of site: String) throws(Failure) -> SiteSize {
    let measurement = try run([floors, "list", site], output: list, errors: log)
    try expectSuccess(measurement, of: "floors list")
    let numbers = try said([
      "awk",
      """
      { n += 1; b += $1; k += int(($1 + 4095) / 4096) }
      $2 ~ /[.]html$/ { p += 1; h += $1; if ($1 > m) m = $1 }
      END { print n, b, k * 4096, p, h, m }
      """, list,
    ]).split { $0 == " " || $0 == "\n" }.compactMap { Double($0) }
    guard numbers.count == 6, numbers[3] > 0 else { throw Failure("the site in `\(site)` has no pages") }
    return SiteSize(
      files: Int(numbers[0]), bytes: numbers[1], space: numbers[2], pages: numbers[3], pageBytes: numbers[4],
      largest: numbers[5])
  }

  /// Does without memory if both editions of a site would not fit into it.
  mutating func leaveMemory(unlessFor site: SiteSize) -> Bool {
    guard let memory, freeBytes(at: memory) < site.space * 2.5 else { return false }
    self.memory = nil
    return true
  }

  /// How a table with a row for each entry is brought into a catalogue that is made for it in a folder.
  func importing(with salkku: String, rows: Int) -> (preparation: String, command: [String]) {
    let place = "\(folder)/import"
    let preparation = """
      set -e
      rm -rf "\(place)"
      mkdir -p "\(place)/imports"
      cd "\(place)"
      git init --quiet
      echo 'format: 1' > salkku.yaml
      printf 'entries:\\n  - kind: service-package\\n    identifier: {system: list, from: number}\\n    fields:\\n' \
        > imports/list.yaml
      printf '      title: name\\n      owner: team\\n      status: state\\n      summary: text\\n' >> imports/list.yaml
      awk 'BEGIN { print "number,name,team,state,text"; for (n = 1; n <= \(rows); n++)
        printf "S%d,Service number %d,team-%d,live,\\"What customer %d gets, in a sentence.\\"\\n", n, n, n % 50, n }' \
        > list.csv
      """
    return (
      preparation,
      [
        salkku, "import", "csv", "\(place)/list.csv", "--map", "\(place)/imports/list.yaml", "--create", "--quiet",
        "-C",
        place,
      ]
    )
  }

  // MARK: Running

  /// Runs a work once, and says what it and its parts cost.
  func measure(_ work: Work) throws(Failure) -> [(name: Work.Name, measurement: Measurement)] {
    let removal = work.output.map { "rm -rf \"\($0)\"" }
    if let removal { try shell(removal) }
    if let preparation = work.preparation { try shell(preparation) }
    let measurement = try run(work.arguments, errors: log)
    try expectSuccess(measurement, of: work.arguments.joined(separator: " "))
    var results = [(name: work.name, measurement: measurement)]
    for part in work.parts { results.append((part.name, try self.part(part.words, of: measurement))) }
    // At once: two large sites at a time may be more than the memory has.
    if let removal { try shell(removal) }
    return results
  }

  /// The time of a part of the command that ran last, as the command says it.
  private func part(_ words: String, of whole: Measurement) throws(Failure) -> Measurement {
    for line in try contents(log).split(separator: "\n") {
      guard let range = line.firstRange(of: words), let number = line[range.upperBound...].split(separator: " ").first,
        let milliseconds = Double(number)
      else { continue }
      return Measurement(wall: milliseconds / 1000, cpu: .nan, memory: whole.memory, status: 0)
    }
    throw Failure("nothing says `\(words)`")
  }

  /// Runs a script with arguments.
  func shell(_ script: String, _ arguments: [String] = []) throws(Failure) {
    try expectSuccess(try run(["sh", "-c", script, "sh"] + arguments, errors: log), of: script)
  }

  /// What a command prints.
  func said(_ command: [String]) throws(Failure) -> String {
    try expectSuccess(try run(command, output: answer, errors: log), of: command.joined(separator: " "))
    return try contents(answer)
  }

  private func expectSuccess(_ measurement: Measurement, of command: String) throws(Failure) {
    guard measurement.status != 0 else { return }
    let reason = exists(log) ? try contents(log) : ""
    throw Failure("this ended with status \(measurement.status):\n\(command)\n\(reason)")
  }
}

/// How much a built site is.
struct SiteSize {
  let files: Int
  let bytes: Double
  /// What it takes of a file system whose blocks have 4 KB.
  let space: Double
  let pages: Double
  let pageBytes: Double
  /// The size of the largest page, in bytes.
  let largest: Double
}
