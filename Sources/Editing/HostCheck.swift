package import SourceText

/// A file that has a code host check the catalogue, to begin with.
package enum HostCheck: String, Sendable, CaseIterable {
  case github
  case gitlab

  /// Where the host looks for it, below the repository's root.
  package var path: String {
    switch self {
    case .github: ".github/workflows/catalogue.yml"
    case .gitlab: ".gitlab-ci.yml"
    }
  }

  /// What a person must write into it, since nobody knows from where an organisation has Salkku.
  package var toBeSaid: String {
    switch self {
    case .github: "whose copy of Salkku is run, and which release of it: OWNER, VERSION, COMMIT and CHECKSUM"
    case .gitlab:
      "where Salkku lies on your GitLab, and which release of it: group/salkku, OWNER, VERSION, COMMIT and CHECKSUM"
    }
  }

  /// The file, for a catalogue at the repository's root: a check and a comparison of each merge request, a check of everything
  /// each week, and a job that publishes the site once somebody says who can see it.
  package var file: FileChange {
    let template = EmbeddedFiles.file(at: "templates/ci/\(rawValue).yml")
    return FileChange(path: path, before: nil, after: template?.bytes ?? [])
  }
}
