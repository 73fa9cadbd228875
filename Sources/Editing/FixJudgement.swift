internal import SourceText

/// Tells what fixes would do from what is found before and after they are made.
///
/// A fix is harmful if its own finding is still there, or if another has come to the file that weighs as much. Lesser
/// ones may well have waited for the fault that is mended: nothing is asked of a status that does not exist.
struct FixJudgement {
  /// What makes two findings of a file the same, as their places move.
  private struct Key: Hashable {
    let rule: RuleID
    let path: String
    let field: String
    let message: String

    init(_ finding: Diagnostic) {
      rule = finding.rule
      path = finding.place.path
      field = finding.field
      message = finding.message
    }
  }

  private let before: [String: [Diagnostic]]
  private let after: [String: [Diagnostic]]

  /// - Parameters:
  ///   - before: all findings without the candidates.
  ///   - after: all findings with them.
  init(_ candidates: [FixCandidate], before: [Diagnostic], after: [Diagnostic]) {
    let paths = Set(candidates.map(\.path))
    self.before = Self.concerning(paths, before)
    self.after = Self.concerning(paths, after)
  }

  /// The findings by the files that they concern: the one that they stand in, and those that they name beside it, since
  /// of two entries that claim one id, the one that does so since the fix need not be the one that is told of it.
  private static func concerning(_ paths: Set<String>, _ findings: [Diagnostic]) -> [String: [Diagnostic]] {
    var byPath: [String: [Diagnostic]] = [:]
    for finding in findings {
      for path in Set([finding.place.path] + finding.related.map(\.place.path)) where paths.contains(path) {
        byPath[path, default: []].append(finding)
      }
    }
    return byPath
  }

  /// What is to be done with a candidate.
  enum Verdict {
    case harmless
    /// These of its fixes do harm, as the findings show.
    case harmful([Int: [Diagnostic]])
    /// Some of its fixes do harm, as the finding shows, and which is to be found out.
    case unclear(Diagnostic)
  }

  func verdict(on candidate: FixCandidate) -> Verdict {
    candidate.isRepair ? verdict(onRepair: candidate) : verdict(onFields: candidate)
  }

  private func verdict(onRepair candidate: FixCandidate) -> Verdict {
    let harm = (after[candidate.path] ?? []).filter { finding in
      finding.severity == .error && finding.place.path == candidate.path
        && candidate.spans.contains {
          !$0.isEmpty && $0.start <= finding.place.range.end && finding.place.range.start <= $0.end
        }
    }
    return harm.isEmpty ? .harmless : .harmful([0: harm])
  }

  private func verdict(onFields candidate: FixCandidate) -> Verdict {
    if FixCandidate.obstacle(in: candidate.file) == nil,
      let obstacle = FixCandidate.obstacle(in: SourceFile(path: candidate.path, bytes: candidate.result))
    {
      return .unclear(obstacle)
    }
    // How often each finding may be there still.
    var known: [Key: Int] = [:]
    for finding in before[candidate.path] ?? [] { known[Key(finding), default: 0] += 1 }
    let own = Set(candidate.fixes.map(Key.init))
    for finding in candidate.fixes + candidate.followers { known[Key(finding), default: 0] -= 1 }
    let after = after[candidate.path] ?? []
    var left = known
    for finding in after { left[Key(finding), default: 0] -= 1 }
    let lines = LineIndex(candidate.result)
    let spans = candidate.spans.map { lines.line(of: $0.start)...lines.line(of: $0.end) }
    var harmful: [Int: [Diagnostic]] = [:]
    var unclear: Diagnostic?
    for finding in after where left[Key(finding), default: 0] < 0 {
      guard candidate.fixes.contains(where: { finding.severity >= $0.severity }) else { continue }
      var suspects: [Int] = []
      // What concerns the entry as a whole stands at its beginning, whichever line is to blame.
      if finding.place.path == candidate.path, !finding.field.isEmpty || own.contains(Key(finding)) {
        let place = lines.line(of: finding.place.range.start)...lines.line(of: finding.place.range.end)
        var index = spans.partitioningIndex { $0.upperBound >= place.lowerBound }
        while index < spans.count, spans[index].lowerBound <= place.upperBound, suspects.count < 2 {
          if finding.severity >= candidate.fixes[index].severity { suspects.append(index) }
          index += 1
        }
      }
      if suspects.count == 1 {
        harmful[suspects[0], default: []].append(finding)
      } else {
        unclear = unclear ?? finding
      }
    }
    if !harmful.isEmpty { return .harmful(harmful) }
    return unclear.map { .unclear($0) } ?? .harmless
  }
}
