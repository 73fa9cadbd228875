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
    guard let (harmless, fixed) = try harmless(fixes.changes, of: checked, console) else { return nil }
    var changed: [FileChange] = []
    for change in harmless {
      do throws(CommandFailure) {
        try checked.source.write([change])
        changed.append(change)
        left[change.path] = nil
      } catch {
        left[change.path] = "\(error.message)\(error.help.map { ". \($0)" } ?? "")"
      }
    }
    guard !changed.isEmpty else { return nil }
    let now = Set(changed.map(\.path))
    made += fixes.made.count { now.contains($0.place.path) }
    paths.formUnion(now)
    if changed.count == harmless.count { return fixed }
    return try CheckedCatalog.load(checked.source.applying(changed), console: console)
  }

  /// The changes that leave no file with more errors than it had, and the catalogue as they make it; nil if there are none.
  ///
  /// A fix knows its own field only. What it makes of the whole, as a list that holds an item twice, shows when all is
  /// checked again.
  private mutating func harmless(
    _ changes: [FileChange], of checked: CheckedCatalog, _ console: Console
  ) throws(CommandFailure) -> (changes: [FileChange], fixed: CheckedCatalog)? {
    let before = Self.errors(in: checked)
    var changes = changes
    while !changes.isEmpty {
      let fixed = try CheckedCatalog.load(checked.source.applying(changes), console: console)
      let after = Self.errors(in: fixed)
      let harmful = changes.filter { change in
        after[change.path, default: 0] > before[change.path, default: 0]
          // Syntax errors hid what is wrong with the fields.
          && Fixes.syntaxErrors(in: SourceFile(path: change.path, bytes: change.before ?? [])) == 0
      }
      guard !harmful.isEmpty else { return (changes, fixed) }
      for change in harmful { left[change.path] = Self.reason(not: change, before: checked, after: fixed) }
      let paths = Set(harmful.map(\.path))
      changes.removeAll { paths.contains($0.path) }
    }
    return nil
  }

  /// Why a file is not changed: the first of the errors that it would have then.
  private static func reason(not change: FileChange, before: CheckedCatalog, after: CheckedCatalog) -> String {
    let known = Set(before.findings.lazy.filter { $0.place.path == change.path }.map(\.message))
    let new = after.findings.first { finding in
      finding.severity == .error && finding.place.path == change.path && !known.contains(finding.message)
    }
    let text = "`\(change.path)`, because its fixes together would bring new errors"
    guard let new else { return text }
    let line = LineIndex(change.after ?? []).line(of: new.place.range.start)
    return "\(text), as in line \(line): \(new.message). Make the fixes by hand, and correct that as well."
  }

  private static func errors(in checked: CheckedCatalog) -> [String: Int] {
    var counts: [String: Int] = [:]
    for finding in checked.findings where finding.severity == .error { counts[finding.place.path, default: 0] += 1 }
    return counts
  }
}
