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
    case .github: "whose copy of Salkku is run, where it says OWNER/salkku"
    case .gitlab: "where Salkku lies on your GitLab, where it says group/salkku"
    }
  }

  package var file: FileChange {
    FileChange(path: path, before: nil, after: Array(text.utf8))
  }

  private var text: String {
    switch self {
    case .github: Self.githubText
    case .gitlab: Self.gitlabText
    }
  }

  private static let githubText = """
    name: catalogue
    on: pull_request
    permissions:
      contents: read
    jobs:
      lint:
        runs-on: ubuntu-24.04
        container: swift:6.2
        steps:
          - uses: actions/checkout@v4
            with:
              fetch-depth: 0          # the commit to compare with must be there
          - uses: OWNER/salkku@v0.1.0 # where Salkku lies on GitHub
            with:
              since: ${{ github.event.pull_request.base.sha }}

    """

  private static let gitlabText = """
    include:
      - project: group/salkku         # where Salkku lies on your GitLab
        ref: v0.1.0
        file: /ci/gitlab.yml

    variables:
      SALKKU_REPOSITORY: https://gitlab.example.org/group/salkku.git
      SALKKU_REF: v0.1.0
      SALKKU_FOLDER: .

    """
}
