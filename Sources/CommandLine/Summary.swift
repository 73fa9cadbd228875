internal import SourceText

/// `1 error`, `2 errors`.
func counted(_ number: Int, _ singular: String, _ plural: String) -> String {
  "\(number) \(number == 1 ? singular : plural)"
}

extension Sequence<Diagnostic> {
  /// `2 errors, 1 warning`, or `nothing to report`.
  var summary: String {
    var counts: [Severity: Int] = [:]
    for diagnostic in self { counts[diagnostic.severity, default: 0] += 1 }
    let parts = Severity.allCases.reversed().compactMap { severity -> String? in
      guard let number = counts[severity] else { return nil }
      return counted(number, severity.name, severity == .info ? "infos" : severity.name + "s")
    }
    return parts.isEmpty ? "nothing to report" : parts.joined(separator: ", ")
  }
}

extension Report {
  /// `2 errors, 1 warning`, or `nothing to report`.
  var summary: String { findings.lazy.map(\.diagnostic).summary }
}
