internal import SourceText
internal import Syntax

/// Fixes of one file that are tried together, and the file as they make it.
struct FixCandidate {
  /// The file without them.
  let file: SourceFile
  /// In the order in which they stand in the file; no two of them overlap.
  let fixes: [Diagnostic]
  let result: [UInt8]
  /// Whether the file could not be read before. What was hidden comes to light then, and is not the fixes' doing.
  let isRepair: Bool
  /// Where each fix stands in ``result``: from the first of its edits to the last.
  let spans: [SourceRange]
  /// What came to light by ``fixes`` and is fixed with them, as where a misspelt field has a misspelt value.
  let followers: [Diagnostic]

  var path: String { file.path }

  /// - Returns: nil where the edits do not fit the file, or change nothing.
  init?(_ fixes: [Diagnostic], in file: SourceFile) {
    let edits = fixes.flatMap { $0.fix?.edits ?? [] }
    guard let result = TextEdits.applying(edits, to: file.bytes), result != file.bytes else { return nil }
    self.init(file: file, fixes: fixes, result: result, isRepair: false, spans: Self.spans(of: fixes))
  }

  private init(
    file: SourceFile, fixes: [Diagnostic], result: [UInt8], isRepair: Bool, spans: [SourceRange],
    followers: [Diagnostic] = []
  ) {
    self.file = file
    self.fixes = fixes
    self.result = result
    self.isRepair = isRepair
    self.spans = spans
    self.followers = followers
  }

  /// These fixes, and behind them those of `findings`, which came by them; nil where one of those has none, or has come
  /// by such a fix itself.
  func followed(by findings: [Diagnostic]) -> FixCandidate? {
    let chosen = Self.withoutOverlaps(findings)
    guard followers.isEmpty, chosen.count == findings.count,
      let step = FixCandidate(chosen, in: SourceFile(path: path, bytes: result))
    else { return nil }
    let edits = chosen.flatMap { $0.fix?.edits ?? [] }
    func moved(_ offset: UInt32) -> Int {
      edits.reduce(Int(offset)) {
        $1.range.end <= offset ? $0 + $1.replacement.utf8.count - $1.range.offsets.count : $0
      }
    }
    return FixCandidate(
      file: file, fixes: fixes, result: step.result, isRepair: isRepair,
      spans: spans.map { SourceRange(moved($0.start)..<max(moved($0.start), moved($0.end))) }, followers: chosen)
  }

  /// Of fixes that overlap, only the first in the file: the others wait for the next time.
  static func withoutOverlaps(_ findings: [Diagnostic]) -> [Diagnostic] {
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

  private static func spans(of fixes: [Diagnostic]) -> [SourceRange] {
    var shift = 0
    return fixes.map { finding in
      let edits = (finding.fix?.edits ?? []).sorted { $0.range < $1.range }
      let start = Int(edits.first?.range.start ?? 0) + shift
      for edit in edits { shift += edit.replacement.utf8.count - edit.range.offsets.count }
      return SourceRange(start..<max(start, Int(edits.last?.range.end ?? 0) + shift))
    }
  }
}

// MARK: Files that can't be read

extension FixCandidate {
  /// The most fixes that a file is made readable with.
  private static let maxRepairs = 100

  /// What keeps `file` from being read: the first error, which hides those behind it. Nil where it can be read.
  static func obstacle(in file: SourceFile) -> Diagnostic? {
    let diagnostics =
      file.path.hasSuffix(".md")
      ? Document.parsing(file).diagnostics : NodeTree.parse(file, limits: .catalogue).diagnostics
    return diagnostics.filter { $0.severity == .error && $0.rule != SyntaxFault.duplicateKey.id }.min()
  }

  /// The fixes that make `file` readable, one after another from `first` on, each behind the one before; so no line is
  /// touched twice.
  /// - Throws: ``Obstacle`` if the file could not be read even so.
  init(repairing file: SourceFile, from first: Diagnostic) throws(Obstacle) {
    var bytes = file.bytes
    var fixes: [Diagnostic] = []
    var spans: [SourceRange] = []
    var next: Diagnostic? = first
    while let problem = next {
      let end = spans.last?.end ?? 0
      guard fixes.count < Self.maxRepairs, problem.fix?.edits.allSatisfy({ $0.range.start >= end }) == true,
        let step = FixCandidate([problem], in: SourceFile(path: file.path, bytes: bytes))
      else { throw Obstacle(finding: problem, line: LineIndex(bytes).line(of: problem.place.range.start)) }
      bytes = step.result
      fixes.append(problem)
      spans += step.spans
      next = Self.obstacle(in: SourceFile(path: file.path, bytes: bytes))
    }
    self.init(file: file, fixes: fixes, result: bytes, isRepair: true, spans: spans)
  }

  /// An error that stays whatever is fixed before it.
  struct Obstacle: Error {
    let finding: Diagnostic
    /// Its line in the file as the fixes before it make it.
    let line: Int
  }
}
