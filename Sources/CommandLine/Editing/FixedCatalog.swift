internal import Editing
internal import SourceText

/// What `lint --fix` did, over all its rounds: a fix can uncover another fault, as a file that could not be read hides what
/// its fields say.
struct FixLog {
  /// The most rounds; fixes that undo each other must end.
  static let longest = 10

  private var made = 0
  private var paths: Set<String> = []
  /// Why files are not changed, by path.
  private var left: [String: String] = [:]

  /// Says what was done and what was not.
  func tell(on console: Console) {
    for path in left.keys.sorted() { console.summary("not fixed: \(left[path] ?? path)") }
    guard made > 0 else { return console.summary("nothing was fixed") }
    let fixed = "fixed \(counted(made, "finding", "findings")) in \(counted(paths.count, "file", "files"))"
    console.summary("\(fixed): \(paths.sorted().joined(separator: ", "))")
  }

  /// Makes the safe fixes of `findings` on the disk, and checks the catalogue again.
  /// - Returns: nil if no file was changed.
  mutating func fix(
    _ findings: [Diagnostic], of checked: CheckedCatalog, _ console: Console
  ) throws(CommandFailure) -> CheckedCatalog? {
    let fixes = Fixes(of: findings, file: checked.file)
    for path in fixes.refused { left[path] = "`\(path)`, because its fixes together would make it unreadable" }
    var changed: [FileChange] = []
    for change in fixes.changes {
      do throws(CommandFailure) {
        try checked.source.write([change])
        changed.append(change)
      } catch {
        left[change.path] = "\(error.message)\(error.help.map { ". \($0)" } ?? "")"
      }
    }
    guard !changed.isEmpty else { return nil }
    let now = Set(changed.map(\.path))
    made += fixes.made.count { now.contains($0.place.path) }
    paths.formUnion(now)
    return try CheckedCatalog.load(checked.source.applying(changed), console: console)
  }
}
