package import SourceText
internal import Syntax

/// The safe fixes that findings carry, made in their files.
package struct Fixes: Sendable {
  /// The files that change, by path.
  package private(set) var changes: [FileChange] = []
  /// The findings whose fixes are made, in their order.
  package private(set) var made: [Diagnostic] = []
  /// Files in which the fixes together would have done harm, and are not made.
  package private(set) var refused: [String] = []

  /// Chooses among the fixes of `findings`: of two that overlap, the first in the file is made and the other waits for the
  /// next time.
  ///
  /// - Parameters:
  ///   - findings: those whose fixes are wanted.
  ///   - file: gives the file at a path.
  package init(of findings: [Diagnostic], file: (String) -> SourceFile?) {
    var byPath: [String: [Diagnostic]] = [:]
    for finding in findings where finding.fix?.edits.isEmpty == false {
      byPath[finding.place.path, default: []].append(finding)
    }
    for path in byPath.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard let file = file(path), let wanted = byPath[path] else { continue }
      let chosen = Self.withoutOverlaps(wanted)
      let edits = chosen.flatMap { $0.fix?.edits ?? [] }
      guard let result = TextEdits.applying(edits, to: file.bytes), result != file.bytes else { continue }
      guard !Self.breaks(file, result) else {
        refused.append(path)
        continue
      }
      changes.append(FileChange(path: path, before: file.bytes, after: result))
      made += chosen
    }
    made.sort()
  }

  private static func withoutOverlaps(_ findings: [Diagnostic]) -> [Diagnostic] {
    var candidates: [(span: SourceRange, finding: Diagnostic)] = []
    for finding in findings {
      guard let edits = finding.fix?.edits, let start = edits.map(\.range.start).min(),
        let end = edits.map(\.range.end).max()
      else { continue }
      candidates.append((SourceRange(start: start, end: end), finding))
    }
    candidates.sort { ($0.span, $0.finding) < ($1.span, $1.finding) }
    var chosen: [Diagnostic] = []
    var last: SourceRange?
    for (span, finding) in candidates {
      // What touches counts as overlapping where text is inserted: the order of two insertions would be a guess.
      if let last, span.start < last.end || (span.start == last.end && (span.isEmpty || last.isEmpty)) { continue }
      chosen.append(finding)
      last = span
    }
    return chosen
  }

  /// Whether a file that could be read could not any more.
  private static func breaks(_ file: SourceFile, _ result: [UInt8]) -> Bool {
    syntaxErrors(in: SourceFile(path: file.path, bytes: result)) > syntaxErrors(in: file)
  }

  /// How many errors keep a file from being read to its end: they hide what else is wrong with it.
  package static func syntaxErrors(in file: SourceFile) -> Int {
    guard file.path.hasSuffix(".md") else {
      return NodeTree.parse(file, limits: .catalogue).diagnostics.count { $0.severity == .error }
    }
    return Document.parsing(file).diagnostics.count { $0.severity == .error }
  }
}
