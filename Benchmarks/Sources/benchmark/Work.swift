internal import BenchmarkSupport

/// One command that is measured.
struct Work {
  enum Name: String {
    case read = "read every blob, libgit2"
    case catFile = "read every object, git cat-file"
    case lint = "lint --rev HEAD"
    case staged = "lint --staged"
    case check = "salkku check, fields as YAML"
    case checkJSONSchema = "check-jsonschema, the same, first round only"
    case writeMemory = "write as many bytes, tmpfs"
    case buildMemory = "build, tmpfs"
    case hugo = "Hugo, the same files"
    case editions = "build, both editions"
    case writeDisk = "write as many bytes, disk"
    case buildDisk = "build, disk"
    case unchanged = "build, nothing changed, disk"
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
  /// What it writes: removed before and after each run, outside of the time that is measured.
  var output: String?
  /// A script that makes what it needs, run before it, outside of the time.
  var preparation: String?
  /// What it does within its time, by the words before the milliseconds that it says itself.
  var parts: [(name: Name, words: String)] = []
  /// Whether it is run in the first round alone, because it takes minutes.
  var isRunOnce = false
  /// Whether the rest is measured all the same if it fails: what programs of others refuse is no reason to know nothing.
  var isOptional = false
}

extension Work {
  /// Everything that is measured; what is compared stands close together, so that the machine is the same for both.
  /// - Parameter rows: how many the table has that is imported.
  static func all(_ workspace: Workspace, build: [String], unchanged: String, peers: Peers, rows: Int) -> [Work] {
    let options = workspace.options
    let reading = ["--quiet", "-C", workspace.repository, "--rev", "HEAD"]
    var works = [
      Work(name: .read, arguments: [workspace.floors, "read", workspace.repository, workspace.threads]),
      Work(name: .lint, arguments: [options.salkku, "lint"] + reading),
      Work(
        name: .catFile,
        arguments: [
          "git", "-C", workspace.repository, "cat-file", "--batch", "--batch-all-objects", "--buffer", "--unordered",
        ]),
      Work(name: .staged, arguments: [options.salkku, "lint", "--quiet", "-C", workspace.staged, "--staged"]),
      Work(name: .unchanged, arguments: build + ["--output", unchanged]),
      Work(name: .audit, arguments: [options.salkku, "audit", "--format", "json"] + reading),
    ]
    for (name, format) in [(Work.Name.exportCSV, "csv"), (.exportJSON, "json"), (.exportSQLite, "sqlite")] {
      let output = "\(workspace.scratch)/export-\(format)"
      works.append(
        Work(
          name: name,
          arguments: [options.salkku, "export", format, "--keep-going", "--output", output] + reading
            + (format == "json" ? ["--no-history"] : []), output: output))
    }
    works += checking(workspace, peers: peers)
    if let memory = workspace.memory {
      works += building(workspace, build, in: memory, .writeMemory, .buildMemory)
    }
    if let hugo = peers.hugo {
      let output = "\(workspace.scratch)/hugo"
      works.append(
        Work(
          name: .hugo, arguments: [hugo.path, "--quiet", "--source", workspace.hugo, "--destination", output],
          output: output, isOptional: true))
    }
    let editions = "\(workspace.scratch)/editions"
    works.append(
      Work(name: .editions, arguments: build + ["--edition", "both", "--output", editions], output: editions))
    works += building(workspace, build, in: workspace.folder, .writeDisk, .buildDisk)
    if options.commits > 1 { works += history(workspace, build) }
    let importing = workspace.importing(with: options.salkku, rows: rows)
    // Both use one folder, so the first makes it anew and leaves it.
    works.append(Work(name: .importCSV, arguments: importing.command, preparation: importing.preparation))
    works.append(Work(name: .importAgain, arguments: importing.command))
    return works
  }

  /// The site, next to writing as much.
  private static func building(
    _ workspace: Workspace, _ build: [String], in folder: String, _ write: Name, _ built: Name
  ) -> [Work] {
    let (written, site) = ("\(folder)/written", "\(folder)/site")
    return [
      Work(
        name: write, arguments: [workspace.floors, "write", workspace.list, written, workspace.threads],
        output: written),
      Work(name: built, arguments: build + ["--output", site], output: site),
    ]
  }

  /// The schemas alone, by Salkku and by the program that others use.
  private static func checking(_ workspace: Workspace, peers: Peers) -> [Work] {
    guard let peer = peers.checkJSONSchema else { return [] }
    // One process for each kind, as a schema is that of a kind.
    let script = """
      cd "$0" && for kind in */; do "$@" "../schemas/${kind%/}.json" "$kind"*.yaml || exit; done
      """
    let shell = ["sh", "-c", script, workspace.fields]
    return [
      Work(
        name: .check, arguments: shell + [workspace.options.salkku, "check", "--quiet", "--schema"], isOptional: true),
      Work(
        name: .checkJSONSchema, arguments: shell + [peer.path, "--quiet", "--schemafile"], isRunOnce: true,
        isOptional: true),
    ]
  }

  /// What reads commits, next to git's own reading of them.
  private static func history(_ workspace: Workspace, _ build: [String]) -> [Work] {
    let (salkku, repository) = (workspace.options.salkku, workspace.repository)
    let output = "\(workspace.folder)/site-history"
    let building = build.filter { $0 != "--no-history" && $0 != "--quiet" }
    let base = "HEAD~\(workspace.options.commits / 2)"
    let logging = ["git", "-C", repository, "log", "--format=%H"]
    return [
      Work(name: .names, arguments: logging + ["--name-only"]),
      Work(
        name: .history, arguments: building + ["--verbose", "--output", output], output: output,
        parts: [(.readHistory, "read the history in "), (.compareQuarters, "of quarters in ")]),
      Work(name: .patches, arguments: logging + ["-p"]),
      Work(name: .diff, arguments: [salkku, "diff", "--quiet", "-C", repository, base, "HEAD", "--format", "json"]),
      Work(
        name: .since, arguments: [salkku, "lint", "--quiet", "-C", repository, "--rev", "HEAD", "--since", base]),
    ]
  }
}
