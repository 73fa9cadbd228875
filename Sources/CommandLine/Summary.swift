internal import SourceText

/// `1 error`, `2 errors`.
func counted(_ number: Int, _ singular: String, _ plural: String) -> String {
  "\(number) \(number == 1 ? singular : plural)"
}

extension Report {
  /// `2 errors, 1 warning`, or `nothing to report`.
  var summary: String {
    let parts = Severity.allCases.reversed().compactMap { severity -> String? in
      let number = count(of: severity)
      guard number > 0 else { return nil }
      return counted(number, severity.name, severity == .info ? "infos" : severity.name + "s")
    }
    return parts.isEmpty ? "nothing to report" : parts.joined(separator: ", ")
  }
}
