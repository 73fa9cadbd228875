internal import BenchmarkSupport
internal import CatalogGenerator

/// Writes the `git fast-import` stream of a catalogue to standard output: of a generated one, or with `--catalog` of
/// copies of a real one.
func generate() throws(Failure) {
  let arguments = try Arguments(
    Array(CommandLine.arguments.dropFirst()),
    values: ["--entries", "--seed", "--languages", "--commits", "--catalog", "--copies"])
  let commits = try arguments.number("--commits", default: 1)
  var stream = Stream(commits: commits)
  if let folder = arguments["--catalog"] {
    try copies(of: folder, count: arguments.number("--copies", default: 10)).forEachFile { stream.add($0) }
  } else {
    GeneratedCatalog(
      entries: try arguments.number("--entries", default: 1000, minimum: 100),
      seed: UInt64(try arguments.number("--seed", default: 1, minimum: 0)),
      isTranslated: try arguments.number("--languages", default: 2) > 1
    ).forEachFile { stream.add($0) }
  }
  try stream.end()
}

/// The catalogue in a folder, as many times as wanted.
func copies(of folder: String, count: Int) throws(Failure) -> CopiedCatalog {
  let configuration = GeneratedFile(path: "salkku.yaml", bytes: try bytes(of: "\(folder)/salkku.yaml"))
  let root = CopiedCatalog.folder(configuration: String(decoding: configuration.bytes, as: UTF8.self))
  var read = [configuration]
  for file in try files(below: "\(folder)/\(root)") {
    read.append(
      GeneratedFile(path: "\(root)/\(file.path)", bytes: try bytes(of: "\(folder)/\(root)/\(file.path)")))
  }
  return CopiedCatalog(files: read, folder: root, copies: count)
}

/// What is written, a megabyte at a time.
struct Stream {
  private let commits: Int
  private var pending: [UInt8]
  private var changes = Changes()
  private var failure: Failure?

  init(commits: Int) {
    self.commits = commits
    pending = FastImportStream.start(commits: commits)
  }

  /// Adds a file of the first commit.
  mutating func add(_ file: GeneratedFile) {
    if commits > 1 { changes.add(file) }
    put(FastImportStream.add(file))
  }

  /// Adds the later commits, and ends the stream.
  mutating func end() throws(Failure) {
    for number in 1..<commits { put(changes.bytes(number, of: commits)) }
    if let failure { throw failure }
    try write(pending + FastImportStream.end, to: 1)
  }

  private mutating func put(_ bytes: [UInt8]) {
    pending += bytes
    guard pending.count > 1 << 20, failure == nil else { return }
    do throws(Failure) {
      try write(pending, to: 1)
    } catch {
      failure = error
    }
    pending.removeAll(keepingCapacity: true)
  }
}

do throws(Failure) {
  try generate()
} catch {
  try say("generate-catalog: \(error)", toErrors: true)
  end(2)
}
