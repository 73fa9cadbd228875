/// The version of this program.
package enum Version {
  /// As `--version` prints it; a suffix `-dev` stands for what is not released yet.
  package static let current = "0.1.0-dev"
}
