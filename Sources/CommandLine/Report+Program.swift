internal import CatalogModel
internal import Checks
internal import Reporting
internal import SourceText

extension Report {
  /// A report of this program, which knows its version and what is to be read about its rules.
  /// - Parameters:
  ///   - findings: in the order in which they are shown.
  ///   - folder: the catalogue's root folder below the repository's root.
  ///   - day: the day that dates were compared with, or else the day of the run.
  ///   - failOn: from which severity on a finding makes the run fail.
  ///   - fingerprint: what makes a finding the same as one of another run.
  ///   - file: gives the file at a path, nil where it could not be read.
  init(
    _ findings: [Diagnostic], folder: String = "", day: CalendarDate, failOn: Configuration.FailOn = .error,
    fingerprint: @escaping @Sendable (Diagnostic) -> Fingerprint = { Fingerprint($0, entry: $0.place.path) },
    file: (String) -> SourceFile?
  ) {
    self.init(
      findings, folder: folder, day: "\(day)", version: Version.current, rules: AllRules.descriptions,
      isFailure: failOn.counts, fingerprint: { fingerprint($0).hash }, file: file)
  }
}
