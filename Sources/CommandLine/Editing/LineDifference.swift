internal import SourceText

/// Changes of files as `diff -u` shows them.
enum LineDifference {
  private static let context = 3

  /// The difference that `change` makes.
  static func text(of change: FileChange) -> String {
    let old = lines(change.before ?? [])
    let new = lines(change.after ?? [])
    let path = TerminalText.visible(change.path)
    var text = "--- \(change.before == nil ? "/dev/null" : path)\n"
    text += "+++ \(change.after == nil ? "/dev/null" : path)\n"
    for hunk in hunks(script(old, new)) { text += hunk }
    return text
  }

  private struct Step {
    /// ` `, `-` or `+`.
    let mark: Character
    let line: String
  }

  /// The lines with their ends made visible: one that has none is marked as diff does.
  private static func lines(_ bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      TerminalText.visible(String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self))
    }
    if lines.last == "" { lines.removeLast() } else { lines[lines.count - 1] += "\n\\ No newline at end of file" }
    return lines
  }

  /// A short way from `old` to `new`.
  private static func script(_ old: [String], _ new: [String]) -> [Step] {
    let script = LineScript(old, new)
    let (removed, added) = (script.removed, script.added)
    var steps: [Step] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, removed.contains(i) {
        steps.append(Step(mark: "-", line: old[i]))
        i += 1
      } else if j < new.count, added.contains(j) {
        steps.append(Step(mark: "+", line: new[j]))
        j += 1
      } else {
        steps.append(Step(mark: " ", line: old[i]))
        i += 1
        j += 1
      }
    }
    return steps
  }

  /// The changed lines, with the lines around them.
  private static func hunks(_ steps: [Step]) -> [String] {
    var hunks: [String] = []
    var position = 0
    var (oldLine, newLine) = (1, 1)
    while let first = steps[position...].firstIndex(where: { $0.mark != " " }) {
      let start = max(position, first - context)
      (oldLine, newLine) = (oldLine + start - position, newLine + start - position)
      var end = first
      var quiet = 0
      var last = first
      while end < steps.count, quiet <= 2 * context {
        if steps[end].mark == " " {
          quiet += 1
        } else {
          quiet = 0
          last = end
        }
        end += 1
      }
      end = min(last + 1 + context, steps.count)
      let part = steps[start..<end]
      let (oldCount, newCount) = (part.count { $0.mark != "+" }, part.count { $0.mark != "-" })
      let oldStart = oldCount == 0 ? oldLine - 1 : oldLine
      let newStart = newCount == 0 ? newLine - 1 : newLine
      hunks.append(
        "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@\n" + part.map { "\($0.mark)\($0.line)\n" }.joined())
      (oldLine, newLine) = (oldLine + oldCount, newLine + newCount)
      position = end
    }
    return hunks
  }
}
