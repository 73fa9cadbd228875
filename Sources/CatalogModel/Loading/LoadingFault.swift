package import SourceText

/// What keeps a file of the catalogue from being read.
package enum LoadingFault {
  package static let fileUnreadable = RuleDescription(
    id: "file-unreadable", severity: .error,
    what: "A file's content could not be had: it is missing, damaged or too large.",
    why: "The entry is absent from the portfolio, and whatever refers to it leads nowhere.",
    example: "catalog/teams/payroll-team.md, of which the repository lost the content",
    instead: "The file, restored from another copy of the repository")

  package static let sparseCheckout = RuleDescription(
    id: "sparse-checkout", severity: .warning,
    what: "A sparse checkout leaves files of the catalogue out of the working tree.",
    why: "What is not on the disk cannot be checked; what may only seem to be missing because of it is not told.",
    example: "git sparse-checkout set catalog/teams",
    instead: "git sparse-checkout set catalog")

  /// All of them.
  package static let all = [
    fileUnreadable, sparseCheckout,
  ]
}
