internal import Editing
internal import SourceText

extension CheckedCatalog {
  /// Makes the safe fixes of `findings` on the disk, says what was and what was not, and checks the catalogue again.
  func fixing(_ findings: [Diagnostic], console: Console) throws(CommandFailure) -> CheckedCatalog {
    let fixes = Fixes(of: findings, file: file)
    for path in fixes.refused {
      console.summary("`\(path)` is not changed: its fixes together would make it unreadable")
    }
    var changed: [FileChange] = []
    for change in fixes.changes {
      do throws(CommandFailure) {
        try source.write([change])
        changed.append(change)
      } catch {
        console.summary("not fixed: \(error.message)\(error.help.map { ". \($0)" } ?? "")")
      }
    }
    let paths = Set(changed.map(\.path))
    let made = fixes.made.count { paths.contains($0.place.path) }
    guard made > 0 else {
      console.summary("nothing was fixed")
      return self
    }
    let fixed = "fixed \(counted(made, "finding", "findings")) in \(counted(changed.count, "file", "files"))"
    console.summary("\(fixed): \(changed.map(\.path).joined(separator: ", "))")
    return try CheckedCatalog.load(source.applying(changed), console: console)
  }
}
