internal import SourceText

/// What of very many findings a report tells: as many of each rule as anybody reads, so that a file which is made to have
/// hundreds of thousands fills no log, and no rule hides another.
///
/// This is about reports alone. Exit status, baselines, fixes and what is new since a revision are about all findings.
enum ToldFindings {
  /// The most findings of a rule that are told.
  static let maxPerRule = 1_000

  /// `findings` in their order, without those of a rule that are too many: the lightest go first, then the last. Behind the
  /// last one of its rule that is left, one finding of the weight of the heaviest that is not says how many there are.
  static func of(_ findings: [Diagnostic]) -> [Diagnostic] {
    guard findings.count > maxPerRule else { return findings }
    var byRule: [RuleID: [Int]] = [:]
    for (index, finding) in findings.enumerated() { byRule[finding.rule, default: []].append(index) }
    var untold: Set<Int> = []
    /// The findings that tell of others, by the index of the one that they stand behind.
    var notes: [Int: Diagnostic] = [:]
    for (rule, indices) in byRule where indices.count > maxPerRule {
      let heaviestFirst = indices.sorted { (findings[$1].severity, $0) < (findings[$0].severity, $1) }
      let rest = heaviestFirst[maxPerRule...]
      untold.formUnion(rest)
      guard let last = heaviestFirst[..<maxPerRule].max(), let heaviest = rest.first else { continue }
      notes[last] = Diagnostic(
        rule, findings[heaviest].severity,
        counted(rest.count, "more finding of this rule is", "more findings of this rule are") + " not told",
        at: findings[last].place,
        help: "Correct these first, then run it again; or name a file or folder to see its findings alone.")
    }
    guard !untold.isEmpty else { return findings }
    var told: [Diagnostic] = []
    for index in findings.indices where !untold.contains(index) {
      told.append(findings[index])
      if let note = notes[index] { told.append(note) }
    }
    return told
  }
}
