internal import BenchmarkSupport

/// The repositories, sites and lists for a catalogue of one size.
struct Workspace {
  let options: Options
  let entries: Int
  /// On the disk.
  let folder: String
  /// In memory; nil where the system has no such file system.
  let memory: String?

  /// A bare repository with everything in one packed commit, as a server has it.
  var repository: String { "\(folder)/catalogue.git" }
  /// The same files added to the index of a repository, for a hook to look at.
  var staged: String { "\(folder)/staged" }
  /// Size and path of each file of the built site.
  var list: String { "\(folder)/site.list" }
  /// A Hugo site with the same Markdown files and a plain template.
  var hugo: String { "\(folder)/hugo" }
  /// What the last program had to say. Not in `folder`, which is removed and made anew.
  private var log: String { "\(options.disk)/errors.log" }

  init(_ options: Options, entries: Int) throws(Failure) {
    self.options = options
    self.entries = entries
    folder = "\(options.disk)/\(entries)"
    memory = options.memory.map { "\($0)/\(entries)" }
    try expectSuccess(try run(["mkdir", "-p", options.disk]), of: "mkdir -p \(options.disk)")
  }

  /// Makes the repositories, and what Hugo needs if `withHugo`.
  func make(withHugo: Bool) throws(Failure) {
    try remove()
    try shell(
      """
      set -e
      mkdir -p "\(folder)" "\(memory ?? folder)"
      git init --quiet --bare --initial-branch=main "\(repository)"
      "\(options.tools)/generate-catalog" --entries \(entries) --seed \(options.seed) --languages \(options.languages) \
        --commits \(options.commits) \
        | git -C "\(repository)" fast-import --quiet --done
      git -C "\(repository)" repack -a -d -f -q
      git clone --quiet --no-checkout --shared "\(repository)" "\(staged)"
      git -C "\(staged)" read-tree HEAD
      """)
    if withHugo { try makeHugoSite() }
  }

  func remove() throws(Failure) {
    try shell("rm -rf \"\(folder)\" \"\(memory ?? folder)\"")
  }

  /// Builds the site that `list` describes, and prints how large it is and which page is largest.
  func makeList(of site: String) throws(Failure) -> SiteSize {
    let measurement = try run(["\(options.tools)/floors", "list", site], output: list, errors: log)
    try expectSuccess(measurement, of: "floors list")
    // Counted by awk, so that this process stays as small as what it measures.
    let sums = "\(folder)/site.sums"
    try shell(
      "awk '{ n += 1; b += $1; if ($2 ~ /[.]html$/ && $1 > m) m = $1 } END { print n, b, m }' \"\(list)\" > \"\(sums)\""
    )
    let numbers = try contents(sums).split { $0 == " " || $0 == "\n" }.compactMap { Double($0) }
    guard numbers.count == 3 else { throw Failure("the site in `\(site)` has no files") }
    return SiteSize(files: Int(numbers[0]), bytes: numbers[1], largest: numbers[2])
  }

  /// The time of a part of the command that ran last, as the command says it.
  func part(_ words: String, of whole: Measurement) throws(Failure) -> Measurement {
    for line in try contents(log).split(separator: "\n") {
      guard let range = line.firstRange(of: words), let number = line[range.upperBound...].split(separator: " ").first,
        let milliseconds = Double(number)
      else { continue }
      return Measurement(wall: milliseconds / 1000, cpu: .nan, memory: whole.memory, status: 0)
    }
    throw Failure("nothing says `\(words)`")
  }

  /// How a table with a row for each entry is brought into a catalogue that is made for it in a folder.
  func importing(with salkku: String) -> (folder: String, command: [String]) {
    let place = "\(folder)/import"
    let script = """
      set -e
      if [ ! -d "$1" ]; then
        mkdir -p "$1/imports"
        git init --quiet "$1"
        echo 'format: 1' > "$1/salkku.yaml"
        printf 'entries:\\n  - kind: service-package\\n    identifier: {system: list, from: number}\\n    fields:\\n' \
          > "$1/imports/list.yaml"
        printf '      title: name\\n      owner: team\\n      status: state\\n      summary: text\\n' >> "$1/imports/list.yaml"
        awk 'BEGIN { print "number,name,team,state,text"; for (n = 1; n <= \(entries); n++)
          printf "S%d,Service number %d,team-%d,live,\\\"What customer %d gets, in a sentence.\\\"\\n", n, n, n % 50, n }' \
          > "$1/list.csv"
      fi
      exec "$0" import csv "$1/list.csv" --map "$1/imports/list.yaml" --create --quiet -C "$1"
      """
    return (place, ["sh", "-c", script, salkku, place])
  }

  /// Runs a command once, after `fresh` has been removed.
  func measure(_ arguments: [String], fresh: String? = nil) throws(Failure) -> Measurement {
    if let fresh { try shell("rm -rf \"\(fresh)\"") }
    let measurement = try run(arguments, errors: log)
    try expectSuccess(measurement, of: arguments.joined(separator: " "))
    return measurement
  }

  private func shell(_ script: String) throws(Failure) {
    try expectSuccess(try run(["sh", "-c", script], errors: log), of: script)
  }

  private func expectSuccess(_ measurement: Measurement, of command: String) throws(Failure) {
    guard measurement.status != 0 else { return }
    let reason = exists(log) ? try contents(log) : ""
    throw Failure("this ended with status \(measurement.status):\n\(command)\n\(reason)")
  }

  /// The smallest site that shows what an entry says: its fields and its body, and a list for each folder.
  private func makeHugoSite() throws(Failure) {
    try shell(
      """
      set -e
      mkdir -p "\(hugo)/layouts/_default" "\(hugo)/content"
      git -C "\(repository)" archive HEAD catalog | tar -x -C "\(hugo)/content" --strip-components 1
      cd "\(hugo)"
      cat > config.yaml <<'END'
      baseURL: https://portfolio.example/
      title: Services
      disableKinds: [taxonomy, term, RSS, sitemap, robotsTXT, "404"]
      defaultContentLanguage: en
      languages:
        en: {languageName: English}
        \(options.languages > 1 ? "fi: {languageName: suomi}" : "")
      END
      cat > layouts/_default/single.html <<'END'
      <!doctype html><html lang="{{ .Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
      <h1>{{ .Title }}</h1><dl>{{ range $key, $value := .Params }}<dt>{{ $key }}</dt><dd>{{ $value }}</dd>{{ end }}</dl>
      {{ .Content }}</body></html>
      END
      cat > layouts/_default/list.html <<'END'
      <!doctype html><html lang="{{ .Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
      <h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
      </body></html>
      END
      cp layouts/_default/list.html layouts/index.html
      """)
  }
}

/// How much a built site is.
struct SiteSize {
  let files: Int
  let bytes: Double
  /// The size of the largest file, in bytes.
  let largest: Double
}
