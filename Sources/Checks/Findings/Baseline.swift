package import SourceText

/// Findings that are known and not told again, so that a large catalogue can adopt the rules one by one.
///
/// The file has one finding a line, sorted, so that git merges it: rule, entry, field and value between tabs. Two findings
/// of one fingerprint are two lines.
package struct Baseline: Sendable {
  private let counts: [Fingerprint: Int]

  private static let header = """
    # Findings that were there when this baseline was written; `salkku lint --baseline` does not tell them again.
    # rule, entry, field, value

    """

  /// Whether a file of any name is a baseline: it begins as all do.
  package static func isOne(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: header.utf8.prefix { $0 != UInt8(ascii: ";") })
  }

  /// A baseline of these findings; two of one fingerprint count as two.
  package init(_ fingerprints: some Sequence<Fingerprint>) {
    counts = fingerprints.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// The number of findings in it.
  package var count: Int { counts.values.reduce(0, +) }

  /// Reads a baseline file; each line that is none is told with its place.
  package static func read(_ file: SourceFile) -> (baseline: Baseline, problems: [Diagnostic]) {
    let known = Set(AllRules.descriptions.map(\.id.name))
    var fingerprints: [Fingerprint] = []
    var problems: [Diagnostic] = []
    var offset = 0
    for line in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      defer { offset += line.count + 1 }
      let line = line.last == 0x0D ? line.dropLast() : line
      guard !line.isEmpty, line.first != UInt8(ascii: "#") else { continue }
      guard let found = fingerprint(line) else {
        problems.append(
          Diagnostic(
            BaselineFault.lineInvalid.id, .error,
            "this line is not a finding: it needs a rule, an entry, a field and a value",
            at: Place(path: file.path, range: SourceRange(offset..<(offset + line.count))),
            help: "Write the baseline anew with `--write-baseline`."))
        continue
      }
      let name = found.rule.name
      if !known.contains(name) {
        let near = Spelling.nearest(to: name, among: known).first
        problems.append(
          Diagnostic(
            BaselineFault.ruleUnknown.id, .warning, "there is no rule `\(name)`, so this line keeps nothing quiet",
            at: Place(path: file.path, range: SourceRange(offset..<(offset + name.utf8.count))),
            help: Spelling.question(near) ?? "Remove the line, or write the baseline anew.",
            value: name))
      }
      fingerprints.append(found)
    }
    return (Baseline(fingerprints), problems)
  }

  /// The finding that a line of the file means, without the line's end; nil for a comment and for what is none.
  static func fingerprint(_ line: ArraySlice<UInt8>) -> Fingerprint? {
    let line = line.last == 0x0D ? line.dropLast() : line
    guard line.first != UInt8(ascii: "#") else { return nil }
    let parts = line.split(separator: 0x09, omittingEmptySubsequences: false).map { unescaped($0) }
    guard parts.count == 4 else { return nil }
    return Fingerprint(rule: RuleID(parts[0]), entry: parts[1], field: parts[2], value: parts[3])
  }

  /// The line that means a finding, without its end.
  static func line(_ fingerprint: Fingerprint) -> String {
    let parts = [fingerprint.rule.name, fingerprint.entry, fingerprint.field, fingerprint.value]
    return parts.map(escaped).joined(separator: "\t")
  }

  /// The file's bytes.
  package func written() -> [UInt8] {
    var text = Self.header
    for (fingerprint, count) in counts.sorted(by: { $0.key < $1.key }) {
      let line = Self.line(fingerprint) + "\n"
      for _ in 0..<count { text += line }
    }
    return Array(text.utf8)
  }

  /// The findings that are new, in their order; of several with one fingerprint, those beyond the number in the file.
  package func newFindings(_ findings: [Diagnostic], names: EntryNames) -> [Diagnostic] {
    var left = counts
    return findings.filter { finding in
      let fingerprint = names.fingerprint(finding)
      guard let count = left[fingerprint], count > 0 else { return true }
      left[fingerprint] = count - 1
      return false
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        switch byte {
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        default: result.append(byte)
        }
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// What can be wrong with a baseline file.
package enum BaselineFault {
  package static let lineInvalid = RuleDescription(
    id: "baseline-invalid", severity: .error,
    what: "A line of the baseline file, which `salkku lint --write-baseline` writes, is no finding.",
    why: "What it meant to keep quiet is told again, or the other way round.",
    example: "reference-dangling team:payroll",
    instead: "reference-dangling\tteam:payroll\towner\tx")

  package static let ruleUnknown = RuleDescription(
    id: "baseline-unknown-rule", severity: .warning,
    what: "A line of the baseline file names a rule that does not exist.",
    why: "It keeps nothing quiet; perhaps it was mistyped, or the rule has another name now.",
    example: "reference-danglin\tteam:payroll\towner\tx",
    instead: "reference-dangling\tteam:payroll\towner\tx")

  /// All of them.
  package static let all = [
    lineInvalid, ruleUnknown,
  ]
}
