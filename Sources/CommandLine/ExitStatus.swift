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
    if findings.contains(where: Self.isIncomplete) {
      self = .failure
    } else if findings.contains(where: { failOn.counts($0.severity) }) {
      self = .findings
    } else {
      self = .success
    }
  }

  /// Whether the command could not do all of its work because of `finding`.
  static func isIncomplete(_ finding: Diagnostic) -> Bool {
    finding.severity == .error
      && ([LoadingFault.fileUnreadable.id, TreeFault.folderUnreadable.id].contains(finding.rule)
        || finding.place.path == Configuration.fileName)
  }

  /// The status of a run over data that belongs to no catalogue.
  init(data findings: [Diagnostic]) {
    let errors = findings.filter { $0.severity == .error }
    self =
      errors.contains { $0.rule == LoadingFault.fileUnreadable.id } ? .failure : errors.isEmpty ? .success : .findings
  }
}

extension Configuration.FailOn {
  /// Whether a finding of this severity makes a run fail.
  func counts(_ severity: Severity) -> Bool {
    switch self {
    case .error: severity >= .error
    case .warning: severity >= .warning
    case .info: severity >= .info
    case .never: false
    }
  }

  /// Whether a run fails because of `finding`, which it also does where it could not do its work.
  func counts(_ finding: Diagnostic) -> Bool { counts(finding.severity) || ExitStatus.isIncomplete(finding) }
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
