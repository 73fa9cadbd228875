internal import Editing
internal import Reporting
internal import SourceText

extension CheckedCatalog {
  /// Makes the safe fixes on the disk, says what was done and what was not, and checks the catalogue again.
  /// - Parameters:
  ///   - dryRun: whether the changes are shown instead, and nothing is written.
  ///   - wanted: the findings whose fixes are wanted.
  func fixed(
    _ console: Console, dryRun: Bool, _ wanted: (CheckedCatalog) throws(CommandFailure) -> [Diagnostic]
  ) throws(CommandFailure) -> CheckedCatalog {
    let fixes = try Fixes(
      of: Fixes.Findings(all: findings, wanted: try wanted(self)), file: file,
      check: { (changes) throws(CommandFailure) in
        let after = try CheckedCatalog.load(source.applying(changes), console: console, isKept: false, since: earlier)
        return Fixes.Findings(all: after.findings, wanted: try wanted(after))
      })
    var left = fixes.left
    var written: [FileChange] = []
    for change in fixes.changes {
      do throws(CommandFailure) {
        if dryRun { try console.data(Array(LineDifference.text(of: change).utf8)) } else { try source.write([change]) }
        written.append(change)
      } catch {
        left[change.path] = "\(error.message)\(error.help.map { ". \($0)" } ?? "")"
      }
    }
    for path in left.keys.sorted() { console.summary("not fixed: \(left[path] ?? path)") }
    guard !written.isEmpty else {
      console.summary("nothing was fixed")
      return self
    }
    let paths = written.map(\.path)
    let count = fixes.made.count { paths.contains($0.place.path) }
    let done =
      "fixed \(counted(count, "finding", "findings")) in \(counted(paths.count, "file", "files")): "
      + paths.joined(separator: ", ")
    console.summary(dryRun ? "dry run, nothing was written; otherwise: \(done)" : done)
    return try CheckedCatalog.load(source.applying(written), console: console, since: earlier)
  }
}
