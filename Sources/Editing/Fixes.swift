internal import CatalogModel
package import SourceText

/// The safe fixes that findings carry, made in their files as far as they do no harm.
///
/// A fix knows its own place only. What it makes of the whole shows when all is checked again: so each is judged by the
/// catalogue as it would be, and is left where its own finding stays or another comes. Fixes are made until none is left
/// that may be made, so that whoever asks a second time gets no other answer.
package struct Fixes: Sendable {
  /// What is found in a catalogue.
  package struct Findings: Sendable {
    /// All, sorted: what fixes are judged by.
    package let all: [Diagnostic]
    /// Those whose fixes are wanted.
    package let wanted: [Diagnostic]

    /// What is found in a catalogue, and which of it is to be fixed.
    package init(all: [Diagnostic], wanted: [Diagnostic]) {
      self.all = all
      self.wanted = wanted
    }
  }

  /// The files that change, by path.
  package private(set) var changes: [FileChange] = []
  /// The findings whose fixes are made, in the order in which that happened.
  package private(set) var made: [Diagnostic] = []
  /// Why fixes of files are not made, by path.
  package private(set) var left: [String: String] = [:]

  /// The most times that the catalogue is checked. Each time, fixes are made or one is found out in each file with
  /// harmful ones, by halves; files with more of those than that are not worth the wait.
  private static let maxChecks = 100

  private var findings: Findings
  private var files: [String: SourceFile] = [:]
  private var originals: [String: [UInt8]] = [:]
  private var refused: Set<Refused> = []
  /// How many of a file's fixes are tried together, while it is found out which of them does harm.
  private var limits: [String: Int] = [:]
  /// What is tried next in place of what is found to be wanted.
  private var followed: [String: FixCandidate] = [:]

  /// A fix that does harm; all that are alike in a file.
  private struct Refused: Hashable {
    let path: String
    /// Nil for those that would make the file readable.
    let rule: RuleID?
    let field: String
    let message: String

    init(_ finding: Diagnostic) {
      path = finding.place.path
      rule = finding.rule
      field = finding.field
      message = finding.message
    }

    init(repairOf path: String) {
      self.path = path
      rule = nil
      field = ""
      message = ""
    }
  }

  /// - Parameters:
  ///   - findings: what is found in the catalogue as it is.
  ///   - file: gives the file at a path as it is.
  ///   - check: says what is found once changes are made.
  package init<Failure: Error>(
    of findings: Findings, file: (String) -> SourceFile?,
    check: (_ changes: [FileChange]) throws(Failure) -> Findings
  ) throws(Failure) {
    self.findings = findings
    var checks = 0
    var hasChanged = true
    // What does harm now may do none once others are made.
    while hasChanged {
      hasChanged = false
      refused = []
      left = [:]
      while checks < Self.maxChecks {
        let candidates = candidates(file)
        if candidates.isEmpty { break }
        checks += 1
        let after = try check(changes(with: candidates))
        guard areHarmless(candidates, after) else { continue }
        make(candidates)
        self.findings = after
        hasChanged = true
      }
      if refused.isEmpty || checks == Self.maxChecks { break }
    }
    changes = changes(with: [])
    limits = [:]
  }

  // MARK: Choosing

  /// The fixes that are tried next, file by file.
  private mutating func candidates(_ file: (String) -> SourceFile?) -> [FixCandidate] {
    var byPath: [String: [Diagnostic]] = [:]
    for finding in findings.wanted where finding.fix?.edits.isEmpty == false {
      byPath[finding.place.path, default: []].append(finding)
    }
    var candidates: [FixCandidate] = []
    for path in byPath.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard let wanted = byPath[path], let file = files[path] ?? file(path),
        let candidate = candidate(for: file, wanted)
      else { continue }
      if originals[path] == nil { originals[path] = file.bytes }
      candidates.append(candidate)
    }
    // What the configuration says changes what is found everywhere: it comes first, by itself.
    return candidates.first { $0.path == Configuration.fileName }.map { [$0] } ?? candidates
  }

  private mutating func candidate(for file: SourceFile, _ wanted: [Diagnostic]) -> FixCandidate? {
    if let candidate = followed.removeValue(forKey: file.path) { return candidate }
    if let obstacle = FixCandidate.obstacle(in: file), obstacle.fix != nil,
      wanted.contains(where: { $0.rule == obstacle.rule && $0.place == obstacle.place })
    {
      // All others wait for what comes to light once the file can be read.
      return repair(of: file, obstacle)
    }
    let allowed = wanted.filter { !refused.contains(Refused($0)) }
    let chosen = FixCandidate.withoutOverlaps(allowed).prefix(limits[file.path] ?? .max)
    return FixCandidate(Array(chosen), in: file)
  }

  private mutating func repair(of file: SourceFile, _ obstacle: Diagnostic) -> FixCandidate? {
    guard !refused.contains(Refused(repairOf: file.path)) else { return nil }
    do throws(FixCandidate.Obstacle) {
      return try FixCandidate(repairing: file, from: obstacle)
    } catch {
      refused.insert(Refused(repairOf: file.path))
      left[file.path] =
        "`\(file.path)`, because its fixes do not make it readable, as line \(error.line) shows: "
        + "\(error.finding.message). Correct that by hand."
      return nil
    }
  }

  // MARK: Judging

  /// Whether all of `candidates` are harmless; else fewer of them are tried next.
  private mutating func areHarmless(_ candidates: [FixCandidate], _ after: Findings) -> Bool {
    let judgement = FixJudgement(candidates, before: findings.all, after: after.all)
    var areHarmless = true
    for candidate in candidates {
      switch judgement.verdict(on: candidate) {
      case .harmless: continue
      case .harmful(let harm): follow(candidate, harm)
      case .unclear(let finding) where candidate.fixes.count == 1: refuse([0: [finding]], of: candidate)
      case .unclear: limits[candidate.path] = candidate.fixes.count / 2
      }
      areHarmless = false
    }
    return areHarmless
  }

  /// Tries again with the fixes of what has come to light, or refuses the fixes that brought something without one.
  private mutating func follow(_ candidate: FixCandidate, _ harm: [Int: [Diagnostic]]) {
    let hopeless = harm.filter { $0.value.contains { $0.fix == nil } }
    if hopeless.isEmpty, let next = candidate.followed(by: harm.values.flatMap(\.self)) {
      followed[candidate.path] = next
    } else {
      refuse(hopeless.isEmpty ? harm : hopeless, of: candidate)
    }
  }

  /// - Parameter harm: what shows that a fix does harm, by the fix's place in the candidate.
  private mutating func refuse(_ harm: [Int: [Diagnostic]], of candidate: FixCandidate) {
    let path = candidate.path
    limits[path] = nil
    if candidate.isRepair {
      refused.insert(Refused(repairOf: path))
    } else {
      for index in harm.keys { refused.insert(Refused(candidate.fixes[index])) }
    }
    guard left[path] == nil, let first = harm.keys.min(), let finding = harm[first]?.first else { return }
    let own = candidate.fixes[first]
    let ownLine = LineIndex(candidate.file.bytes).line(of: own.place.range.start)
    guard Refused(finding) != Refused(own) else {
      left[path] = "`\(path)` line \(ownLine), because its fix does not mend it: \(own.message). Correct that by hand."
      return
    }
    let line = LineIndex(candidate.result).line(of: finding.place.range.start)
    let place =
      finding.place.path == path ? line == ownLine ? "there" : "in line \(line)" : "in `\(finding.place.path)`"
    left[path] =
      "`\(path)` line \(ownLine), because its fix would bring a new error \(place): \(finding.message). Make the fix "
      + "by hand, and correct that as well."
  }

  // MARK: Making

  private mutating func make(_ candidates: [FixCandidate]) {
    for candidate in candidates {
      files[candidate.path] = SourceFile(path: candidate.path, bytes: candidate.result)
      made += candidate.fixes + candidate.followers
    }
    limits = [:]
  }

  /// What was made so far and what `candidates` would make.
  private func changes(with candidates: [FixCandidate]) -> [FileChange] {
    var results = files.mapValues(\.bytes)
    for candidate in candidates { results[candidate.path] = candidate.result }
    return results.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { path in
      results[path] == originals[path] ? nil : FileChange(path: path, before: originals[path], after: results[path])
    }
  }
}
