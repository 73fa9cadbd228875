internal import SourceText

/// The version of this program.
package enum Version {
  /// As reports name it; a suffix `-dev` stands for what is not released yet.
  package static let current = "0.1.0-dev"

  /// As `--version` prints it: `0.1.0 (1a2b3c4d5e6f)`, without the commit where whoever built it did not say which.
  package static var described: String {
    BuiltFrom.commit.isEmpty ? current : "\(current) (\(BuiltFrom.commit))"
  }
}
