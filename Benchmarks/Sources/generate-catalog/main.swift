internal import BenchmarkSupport
internal import CatalogGenerator

/// Writes the `git fast-import` stream of a generated catalogue to standard output.
func generate() throws(Failure) {
  let arguments = try Arguments(
    Array(CommandLine.arguments.dropFirst()), values: ["--entries", "--seed", "--languages", "--commits"])
  let commits = try arguments.number("--commits", default: 1)
  let catalog = GeneratedCatalog(
    entries: try arguments.number("--entries", default: 1000, minimum: 100),
    seed: UInt64(try arguments.number("--seed", default: 1, minimum: 0)),
    isTranslated: try arguments.number("--languages", default: 2) > 1)
  var failure: Failure?
  var pending = FastImportStream.start(commits: commits)
  var changes = Changes()
  catalog.forEachFile { file in
    if commits > 1 { changes.add(file) }
    pending += FastImportStream.add(file)
    guard pending.count > 1 << 20, failure == nil else { return }
    do throws(Failure) {
      try write(pending, to: 1)
    } catch {
      failure = error
    }
    pending.removeAll(keepingCapacity: true)
  }
  if let failure { throw failure }
  for number in 1..<commits {
    pending += changes.bytes(number, of: commits)
    guard pending.count > 1 << 20 else { continue }
    try write(pending, to: 1)
    pending.removeAll(keepingCapacity: true)
  }
  try write(pending + FastImportStream.end, to: 1)
}

do throws(Failure) {
  try generate()
} catch {
  try say("generate-catalog: \(error)", toErrors: true)
  end(2)
}
