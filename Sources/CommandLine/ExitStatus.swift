internal import CatalogModel
internal import SourceText

/// How the process ends. This is the one place where outcomes become numbers.
package enum ExitStatus: Int32, Sendable {
  /// Nothing at or above the threshold was found.
  case success = 0
  /// There are findings at or above the threshold.
  case findings = 1
  /// The command could not do its work: usage, configuration, no repository, unreadable input.
  case failure = 2

  /// The status of a run that reports `findings`.
  /// - Parameter failOn: the severity from which on findings count.
  init(_ findings: [Diagnostic], failOn: Configuration.FailOn) {
    let threshold: Severity? =
      switch failOn {
      case .error: .error
      case .warning: .warning
      case .never: nil
      }
    if findings.contains(where: Self.isIncomplete) {
      self = .failure
    } else if let threshold, findings.contains(where: { $0.severity >= threshold }) {
      self = .findings
    } else {
      self = .success
    }
  }

  /// Whether the command could not do all of its work because of `finding`.
  static func isIncomplete(_ finding: Diagnostic) -> Bool {
    finding.severity == .error
      && ([.fileUnreadable, .folderUnreadable].contains(finding.rule) || finding.place.path == Configuration.fileName)
  }

  /// The status of a run over data that belongs to no catalogue.
  init(data findings: [Diagnostic]) {
    let errors = findings.filter { $0.severity == .error }
    self = errors.contains { $0.rule == .fileUnreadable } ? .failure : errors.isEmpty ? .success : .findings
  }
}

/// Why a command could not do its work: one sentence that says what and where, and what to do about it.
struct CommandFailure: Error {
  let message: String
  let help: String?

  init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }

  init(_ error: SourceError) {
    self.init(error.message, help: error.help)
  }
}
