import Foundation
import Syntax
import TestSupport
import Testing

/// The action that compares and the job of the template, from their first step to the last, beside a host that takes comments.
@Suite(.slow) struct CompareJobTests {
  /// A pull request as it comes, and what becomes of it.
  struct Request: CustomTestStringConvertible {
    let testDescription: String
    var source = "o/r"
    var token = "secret"
    var event = "pull_request"
    var depth = ""
    var inputs: [String: String] = [:]
    /// What is wrong with the host.
    var trouble = ""

    var status: Int32 = 0
    var isCommented = true
    var isAsked = true
    var edition: String? = "catalogue"
    /// What the log has to say.
    var told = ""
  }

  static let requests = [
    Request(testDescription: "a branch of the repository"),
    Request(
      testDescription: "a fork", source: "stranger/r", isCommented: false, isAsked: false,
      told: "for which no token is used"),
    Request(testDescription: "a fork that is gone", source: "", isCommented: false, isAsked: false),
    Request(testDescription: "no token", token: "", isCommented: false, isAsked: false),
    Request(
      testDescription: "a host that refuses", trouble: "403", isCommented: false,
      told: "::warning::The comment can't be written"),
    Request(
      testDescription: "a shallow checkout", depth: "--depth=1", status: 2, isCommented: false, edition: nil,
      told: "::error::The checkout has not the history"),
    Request(
      testDescription: "pull_request_target", event: "pull_request_target", status: 2, isCommented: false,
      isAsked: false,
      edition: nil, told: "::error::This is not for pull_request_target"),
    Request(testDescription: "the whole portfolio", inputs: ["preview": "portfolio"], edition: "portfolio"),
    Request(testDescription: "no site", inputs: ["preview": "none"], edition: nil),
    Request(
      testDescription: "a misspelt edition", inputs: ["preview": "customers"], status: 2, isCommented: false,
      isAsked: false,
      edition: nil, told: "write catalogue, portfolio or none."),
    Request(
      testDescription: "an option for a commit", inputs: ["base": "--output=x"], status: 2, isCommented: false,
      isAsked: false, edition: nil, told: "The setting base is --output=x"),
  ]

  private static func text(_ path: String) -> String {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// What holds of each of them, wherever its site and its comment are.
  private static func hold(_ request: Request, _ folder: String, site: String, _ outcome: Executable.Outcome) {
    #expect(outcome.status == request.status, "\(outcome.output)\(outcome.errors)")
    let isTold = request.told.isEmpty || (outcome.output + outcome.errors).contains(request.told)
    #expect(isTold, "\(outcome.output)\(outcome.errors)")
    #expect(!(outcome.output + outcome.errors).contains("secret"))
    let comments = text("\(folder)/host/comments.json")
    #expect(comments.contains("Service catalogue: 1 added") == request.isCommented, "\(comments)")
    let isNamed = comments.contains(/Compares commit [0-9a-f]{10} with [0-9a-f]{10}\./)
    #expect(isNamed == request.isCommented, "\(comments)")
    #expect(!text("\(folder)/host/log").isEmpty == request.isAsked)
    let edition = text("\(site)/catalogue.json").firstMatch(of: /"edition":"([a-z]+)"/).map { String($0.1) }
    #expect(edition == request.edition)
    #expect(!FileManager.default.fileExists(atPath: "\(site)/.salkku"))
    #expect(HostJobTests.owned(folder) == nil)
  }

  /// The host, and a clone as a job has it.
  private static func setting(_ request: Request, fetch reference: String) -> String {
    """
    set -e
    \(HostJobTests.setting)
    rm -rf source/.git
    \(CommentTests.setting)
    echo '[]' >host/comments.json
    \(request.trouble.isEmpty ? "" : "echo '\(request.trouble)' >host/trouble")
    head=$(git -C origin rev-parse topic)
    # What came to the default branch meanwhile is no change of the branch's.
    git -C origin checkout -q main && (cd origin && team later && git add -A && git commit -q -m Later)
    git -C origin checkout -q -B merged main && git -C origin merge -q --no-ff -m Merge topic
    git -C origin update-ref refs/pull/1/merge merged
    base=$(git -C origin rev-parse main)
    cd clone
    git fetch -q --no-tags \(request.depth) origin +\(reference):refs/remotes/pull/1/merge
    git checkout -q --force refs/remotes/pull/1/merge

    """
  }

  @Test(arguments: requests)
  func `the action compares in a pull request's checkout, and comments where it may`(request: Request) throws {
    let tree = try IntegrationTests.yaml("compare/action.yml")
    var inputs: [String: String] = [:]
    for pair in try #require(tree.root["inputs"]).pairs { inputs[pair.key.string] = pair.value["default"]?.string }
    inputs.merge(HostJobTests.release.merging(request.inputs) { $1 }) { $1 }
    inputs["token"] = request.token
    let contexts = [
      "github.event.pull_request.base.sha": #"'"$base"'"#, "github.event.pull_request.head.sha": #"'"$head"'"#,
      "github.event.pull_request.number": "7", "github.event.pull_request.head.repo.full_name": request.source,
    ]
    let steps = try #require(tree.root["runs"]?["steps"]).elements
    let script = try steps.map { try HostJobTests.shell($0, inputs: inputs, contexts: contexts) }.joined()
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        """
        \(Self.setting(request, fetch: "refs/pull/1/merge"))
        mkdir ../temp && touch ../temp/summary ../temp/output
        export GITHUB_ACTIONS=true GITHUB_WORKSPACE="$PWD" GITHUB_ACTION_PATH="$PWD/../source/compare" RUNNER_TEMP="$PWD/../temp"
        export GITHUB_STEP_SUMMARY="$PWD/../temp/summary" GITHUB_OUTPUT="$PWD/../temp/output" GITHUB_RUN_ID=1
        export GITHUB_EVENT_NAME=\(request.event) GITHUB_REPOSITORY=o/r GITHUB_SERVER_URL=https://github.example
        export GITHUB_API_URL="$SALKKU_API" releases="$PWD/../releases"
        unset SALKKU_API
        set +e
        \(script)
        """, in: folder)
      let site = "\(folder)/temp/salkku-comparison/site"
      Self.hold(request, folder, site: site, outcome)
      let summary = Self.text("\(folder)/temp/summary")
      #expect(summary.contains("## Service catalogue: 1 added\n") == (request.status == 0), "\(summary)")
      #expect(summary.contains("https://github.example/o/r/blob/") == (request.status == 0), "\(summary)")
      #expect(summary.contains("## Service catalogue: not compared") == !request.depth.isEmpty)
      let output = Self.text("\(folder)/temp/output")
      #expect(output.contains("salkku-comparison/site\n") == (request.edition != nil), "\(output)")
    }
  }

  @Test(arguments: requests.filter { $0.event == "pull_request" && $0.inputs.isEmpty })
  func `the job compares in a merge request's clone, and comments where it may`(request: Request) throws {
    let tree = try IntegrationTests.yaml("ci/gitlab.yml")
    let job = try #require(tree.root["salkku-compare"])
    #expect(job["extends"]?.string == ".salkku" && job["before_script"] == nil)
    #expect(job["rules"]?.elements.map { $0["if"]?.string } == [#"$CI_PIPELINE_SOURCE == "merge_request_event""#])
    #expect(job["artifacts"]?["paths"]?.elements.map { $0.string } == ["salkku-comparison/"])
    let script = try #require(job["script"]).elements.map { $0.string }.joined(separator: "\n")
    var request = request
    request.told = request.told.replacingOccurrences(of: #"^::([a-z]+)::"#, with: "$1: ", options: .regularExpression)
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        """
        \(Self.setting(request, fetch: "refs/heads/topic"))
        mkdir ../job ../job/bin && ln -s ../source ../job/source && cp "$(type -P salkku)" ../job/bin/
        # What the branch itself brings in place of the folder of the artefacts leads nowhere.
        mkdir ../elsewhere && touch ../elsewhere/kept && ln -s ../elsewhere salkku-comparison
        export salkku="$PWD/../job" GITLAB_CI=true CI_API_V4_URL="$SALKKU_API" SALKKU_FOLDER=. CI_COMMIT_SHA=$head
        export CI_MERGE_REQUEST_DIFF_BASE_SHA=$(git -C ../origin merge-base main topic) CI_MERGE_REQUEST_IID=7 CI_MERGE_REQUEST_PROJECT_ID=5
        export CI_MERGE_REQUEST_SOURCE_PROJECT_ID=\(request.source == "o/r" ? "5" : "6") CI_JOB_URL=https://gitlab.example/1
        export CI_PROJECT_URL=https://gitlab.example/o/r SALKKU_COMMENT_TOKEN=\(request.token)
        unset SALKKU_API
        cat >../job.sh <<'SCRIPT'
        \(script)
        SCRIPT
        set +e
        bash -e -o pipefail ../job.sh
        """, in: folder)
      let artefacts = "\(folder)/clone/salkku-comparison"
      Self.hold(request, folder, site: "\(artefacts)/site", outcome)
      let comparison = Self.text("\(artefacts)/comparison.md")
      #expect(comparison.contains("https://gitlab.example/o/r/-/blob/") == (request.status == 0))
      #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/elsewhere") == ["kept"])
    }
  }

  @Test func `the check tells what a branch brings, and not what the other one corrected meanwhile`() throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        """
        set -e
        team a && echo "See [x](x.md)." >>catalog/teams/a.md
        repository . && git checkout -q -b topic
        team b && echo "See [y](y.md)." >>catalog/teams/b.md
        git add -A && git commit -q -m Topic
        git checkout -q main && team a && git commit -q -a -m Correct && git checkout -q topic
        SALKKU_SINCE=main '\(IntegrationTests.root)/ci/check' "$(type -P salkku)" || echo "ended with $?"
        """, in: folder)
      #expect(outcome.status == 0 && outcome.output.contains("ended with 1"), "\(outcome.output)\(outcome.errors)")
      #expect(outcome.output.contains("catalog/teams/b.md"))
      #expect(!outcome.output.contains("catalog/teams/a.md"), "\(outcome.output)")
    }
  }

  @Test func `a comment of an earlier commit says that the comparison failed, and of which commit`() throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        """
        set -e
        team a
        repository . && git checkout -q -b topic
        team b
        git add -A && git commit -q -m Topic
        \(CommentTests.setting)
        echo '[]' >host/comments.json
        set -a
        SALKKU_BASE=main SALKKU_HEAD=topic SALKKU_PREVIEW=none SALKKU_COMMENT_TOKEN=secret SALKKU_PROJECT=o/r SALKKU_SOURCE_PROJECT=o/r
        SALKKU_REQUEST=7 SALKKU_HOST=github SALKKU_JOB=https://ci.example/1
        compare() { '\(IntegrationTests.root)/ci/compare' "$(type -P salkku)" ../out-$$ || echo "ended with $?"; }
        compare
        cp host/comments.json first.json
        printf 'format: 1\ncatalog: ../elsewhere\n' >salkku.yaml
        git add salkku.yaml && git commit -q -m 'Name another folder'
        compare
        git rev-parse --short=10 HEAD >head
        rm -r ../out-$$
        """, in: folder)
      #expect(outcome.status == 0 && outcome.output.contains("ended with 2"), "\(outcome.output)\(outcome.errors)")
      #expect(Self.text("\(folder)/first.json").contains("Service catalogue: 1 added"))
      let head = Self.text("\(folder)/head").split(separator: "\n").first ?? "none"
      let comments = Self.text("\(folder)/host/comments.json")
      #expect(comments.contains("The comparison of commit \(head) failed: https://ci.example/1"), "\(comments)")
      #expect(!comments.contains("1 added"))
      #expect(comments.matches(of: /"body"/).count == 1)
    }
  }

  @Test(arguments: [
    ("never", "rm catalog/components/engine.md", Int32(0), "1 removed"),
    ("breaking", "rm catalog/components/engine.md", 1, "1 thing breaks"),
    ("breaking", "sed -i 's/title: Engine/title: Motor/' catalog/components/engine.md", 0, "1 changed"),
    (
      "never", "printf -- '---\\ntitle: [\\n---\\n' >catalog/components/engine.md", 0,
      "warning: Some files can't be read"
    ),
    (
      "breaking", "printf -- '---\\ntitle: [\\n---\\n' >catalog/components/engine.md", 2,
      "warning: Some files can't be read"
    ),
    ("sometimes", ":", 2, "write breaking or never."),
  ])
  func `the job fails for what breaks where that is asked for`(
    failOn: String, edit: String, status: Int32, told: String
  ) throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        """
        set -e
        write catalog/components/engine.md <<END
        ---
        title: Engine
        status: live
        ---
        END
        repository . && git checkout -q -b topic
        \(edit)
        git add -A && git commit -q --allow-empty -m Topic
        set -a
        SALKKU_BASE=main SALKKU_HEAD=topic SALKKU_COMPARE_FAIL_ON=\(failOn)
        '\(IntegrationTests.root)/ci/compare' "$(type -P salkku)" out
        """, in: folder)
      #expect(outcome.status == status, "\(outcome.output)\(outcome.errors)")
      #expect((outcome.output + outcome.errors).contains(told), "\(outcome.output)\(outcome.errors)")
    }
  }
}
