internal import SourceText

/// `1 error`, `2 errors`.
package func counted(_ number: Int, _ singular: String, _ plural: String) -> String {
  "\(number) \(number == 1 ? singular : plural)"
}

/// `2 errors, 1 warning`, or `nothing to report`.
private func summed(_ count: (Severity) -> Int) -> String {
  let parts = Severity.allCases.reversed().filter { count($0) > 0 }.map { severity in
    counted(count(severity), severity.name, severity == .info ? "infos" : severity.name + "s")
  }
  return parts.isEmpty ? "nothing to report" : parts.joined(separator: ", ")
}

extension Sequence<Diagnostic> {
  /// `2 errors, 1 warning`, or `nothing to report`.
  package var summary: String {
    var counts: [Severity: Int] = [:]
    for diagnostic in self { counts[diagnostic.severity, default: 0] += 1 }
    return summed { counts[$0] ?? 0 }
  }
}

extension Report {
  /// `2 errors, 1 warning`, or `nothing to report`.
  package var summary: String { summed(count(of:)) }
}
