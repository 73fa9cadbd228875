/// The formats that `--format` names. A new one is a file in `Formats/` and a case here.
package enum ReportFormat: String, Sendable, CaseIterable {
  case text, line, json, sarif, github, gitlab, junit

  /// What the help says about the format.
  package var summary: String {
    switch self {
    case .text: "for people: each finding with its source line, what to do, and related places"
    case .line: "one line a finding: `path:line:column: severity[rule]: message`"
    case .json: "for programs: one JSON object with a version"
    case .sarif: "for code scanning: SARIF 2.1.0"
    case .github: "for GitHub Actions: annotations, and a job summary"
    case .gitlab: "for GitLab: a code quality report"
    case .junit: "for test reports: JUnit's XML"
    }
  }

  /// - Parameters:
  ///   - isColoured: whether text may be coloured; the other formats never are.
  ///   - explainsRules: whether text for people ends with what the rules are for.
  package func reporter(isColoured: Bool, explainsRules: Bool = false) -> any Reporter {
    switch self {
    case .text: TextReporter(style: Style(isColoured: isColoured), explainsRules: explainsRules)
    case .line: LineReporter()
    case .json: JSONReporter()
    case .sarif: SARIFReporter()
    case .github: GitHubReporter()
    case .gitlab: GitLabReporter()
    case .junit: JUnitReporter()
    }
  }
}
