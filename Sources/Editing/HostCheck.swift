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
    FileChange(path: path, before: nil, after: Array(text.utf8))
  }

  private var text: String {
    switch self {
    case .github: Self.githubText
    case .gitlab: Self.gitlabText
    }
  }

  // Actions of others are named by commit: a tag can be moved. A test holds these against those of the release workflow.
  // `github.event.repository` is missing where a schedule began the run, which is always one of the default branch.
  private static let githubText = """
    # Checks the service catalogue. OWNER/salkku is where Salkku lies on GitHub, VERSION a release of it, COMMIT the commit of
    # that release, and CHECKSUM the one of salkku-VERSION-linux-x86_64.tar.gz in the release's SHA256SUMS.
    name: catalogue
    on:
      pull_request:
      # Dates come due without a commit.
      schedule:
        - cron: "17 5 * * 1"
      push:
        branches: ["**"]
      workflow_dispatch:
    permissions:
      contents: read
    jobs:
      lint:
        # Of what is pushed, the default branch, whatever it is called; others are checked in their pull requests.
        if: github.event_name != 'push' || github.ref == format('refs/heads/{0}', github.event.repository.default_branch)
        runs-on: ubuntu-24.04
        steps:
          - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
            with:
              fetch-depth: 0 # the commit to compare with must be there
          - uses: OWNER/salkku@COMMIT # vVERSION
            with:
              version: VERSION
              sha256: CHECKSUM
              since: ${{ github.event.pull_request.base.sha }}

      # Tells what a pull request changes in the catalogue, in the job's summary and in one comment.
      compare:
        if: github.event_name == 'pull_request'
        runs-on: ubuntu-24.04
        permissions:
          contents: read
          pull-requests: write # for the comment; the token of a fork's pull request can't write whatever stands here
        concurrency:
          group: compare-${{ github.event.pull_request.number }}
          cancel-in-progress: true
        steps:
          - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
            with:
              fetch-depth: 0 # the commit where the branch parted must be there
              persist-credentials: false
          - uses: OWNER/salkku/compare@COMMIT # vVERSION
            with:
              version: VERSION
              sha256: CHECKSUM
              token: ${{ github.token }}

      # Publishes a site once the repository's variable SALKKU_SITE_FOR says whose: with `customers` the one that leaves out what
      # is internal, with `organisation` the whole portfolio, where nobody else can see this repository's Pages.
      publish:
        needs: lint
        # A schedule runs on the default branch alone, and does not say what that is called.
        if: (vars.SALKKU_SITE_FOR == 'customers' || vars.SALKKU_SITE_FOR == 'organisation') && (github.event_name == 'schedule' || github.ref == format('refs/heads/{0}', github.event.repository.default_branch))
        runs-on: ubuntu-24.04
        permissions:
          contents: read
          pages: write
          id-token: write
        environment: github-pages
        steps:
          - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
          - uses: OWNER/salkku@COMMIT # vVERSION
            id: salkku
            with:
              version: VERSION
              sha256: CHECKSUM
              fail-on: never
          - run: |
              "$SALKKU" build --edition "$EDITION" --output "$RUNNER_TEMP/site"
              rm -rf "$RUNNER_TEMP/site/.salkku"
            env:
              SALKKU: ${{ steps.salkku.outputs.salkku }}
              EDITION: ${{ vars.SALKKU_SITE_FOR == 'organisation' && 'portfolio' || 'catalogue' }}
          - uses: actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0
            with:
              path: ${{ runner.temp }}/site
          - uses: actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0

    """

  private static let gitlabText = """
    # Checks the service catalogue. group/salkku is where Salkku lies on your GitLab, VERSION a release of it, COMMIT the commit
    # of that release, and CHECKSUM the one of salkku-VERSION-linux-x86_64.tar.gz in the release's SHA256SUMS. Dates come due
    # without a commit: have the pipeline run each week as well (Build > Pipeline schedules).
    include:
      - project: group/salkku
        ref: COMMIT # vVERSION
        file: /ci/gitlab.yml

    variables:
      SALKKU_REPOSITORY: https://gitlab.example.org/group/salkku.git
      SALKKU_REF: COMMIT # vVERSION
      SALKKU_RELEASES: https://github.com/OWNER/salkku/releases/download
      SALKKU_VERSION: VERSION
      SALKKU_SHA256: CHECKSUM
      # Whose site is published: `customers`, which leaves out what is internal, or `organisation`, which shows everything, when
      # the project's Pages are only for its members (Settings > General > Visibility); until then none is.
      SALKKU_SITE_FOR: nobody

    """
}
