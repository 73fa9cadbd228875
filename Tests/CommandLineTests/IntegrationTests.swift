import Foundation
import SourceText
import Syntax
import TestSupport
import Testing

/// The files that others call: their scripts, taken from where they stand and run as the others run them.
@Suite(.slow)
struct IntegrationTests {
  static let root = URL(fileURLWithPath: "\(Golden.folder)/../..").standardized.path

  static func yaml(_ path: String) throws -> NodeTree {
    try yaml(text: String(contentsOfFile: "\(root)/\(path)", encoding: .utf8))
  }

  static func yaml(text: String) throws -> NodeTree {
    let file = SourceFile(path: "text", bytes: Array(text.utf8))
    let (tree, problems) = NodeTree.parse(file, as: .yaml, limits: .data)
    try #require(problems.isEmpty)
    return tree
  }

  /// A repository whose second commit adds a faulty team to one that was faulty before.
  private static let catalogue = """
    team a
    echo "See [x](x.md)." >>catalog/teams/a.md
    repository .
    git tag before
    team b
    echo "See [y](y.md)." >>catalog/teams/b.md
    git add -A
    git commit -q -m "Add a team"

    """

  /// The folder with the executable, as `PATH` has it in ``Executable/run(_:in:)``.
  private static let program = "$(type -P salkku)"

  @Test(arguments: [
    (inputs: "", errors: 2),
    (inputs: "SALKKU_SINCE=before", errors: 1),
    (inputs: "SALKKU_SINCE=before SALKKU_FAIL_ON=never SALKKU_FORMAT=sarif=out.sarif", errors: 1),
    (inputs: "SALKKU_BASELINE=known.txt", errors: 0),
  ])
  func `the GitHub action's step passes its inputs on`(inputs: String, errors: Int) throws {
    let tree = try Self.yaml("action.yml")
    let steps = try #require(tree.root["runs"]?["steps"]).elements
    let step = try #require(Array(steps).last)
    let names = try #require(step["env"]).pairs.map { $0.key.string }
    let given = inputs.split(separator: " ").map { String($0.prefix { $0 != "=" }) }
    #expect(Set(given).isSubset(of: names))
    // Each input is handed on, and none within the script.
    let declared = try #require(tree.root["inputs"]).pairs.map { $0.key.string }
    let used = try steps.flatMap { try #require($0["env"]).pairs.map { $0.value.string } }
    #expect(Set(used.map { $0.prefix { $0 != "|" && $0 != "}" } }) == Set(declared.map { "${{ inputs.\($0) " }))
    let script = try #require(step["run"]?.string)
    #expect(!script.contains("${{"))
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        """
        \(Self.catalogue)
        command salkku lint -q --baseline known.txt --write-baseline
        export \(names.map { "\($0)=" }.joined(separator: " "))
        export INSTALLED=\(Self.program) SALKKU_FOLDER=. GITHUB_ACTION_PATH='\(Self.root)'
        \(inputs.isEmpty ? "" : "export \(inputs)")
        export GITHUB_STEP_SUMMARY=summary.md
        cat >step.sh <<'SCRIPT'
        \(script)
        SCRIPT
        bash --noprofile --norc -e -o pipefail step.sh
        """, in: folder)
      let lines = outcome.output.split(separator: "\n")
      #expect(lines.count { $0.hasPrefix("::error ") } == errors, "\(outcome.output)\(outcome.errors)")
      #expect(outcome.status == (errors == 0 || inputs.contains("never") ? 0 : 1))
      #expect(FileManager.default.fileExists(atPath: "\(folder)/out.sarif") == inputs.contains("sarif"))
      #expect(FileManager.default.fileExists(atPath: "\(folder)/summary.md"))
    }
  }

  @Test(arguments: [("", 2), ("export CI_MERGE_REQUEST_DIFF_BASE_SHA=$(git rev-parse before)", 1)])
  func `the GitLab template's script writes the reports that it hands on`(setting: String, errors: Int) throws {
    let tree = try Self.yaml("ci/gitlab.yml")
    let job = try #require(tree.root["salkku"])
    let script = try #require(job["script"]).elements.map { $0.string }.joined(separator: "\n")
    let reports = try #require(job["artifacts"]?["reports"]).pairs.map { $0.value.string }
    #expect(reports.count == 2)
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        """
        \(Self.catalogue)
        salkku=$(mktemp -d)
        trap 'rm -rf "$salkku"' EXIT
        mkdir "$salkku/bin" "$salkku/source" && cp -R '\(Self.root)/ci' "$salkku/source/"
        cp \(Self.program) "$salkku/bin"
        export SALKKU_FOLDER=.
        \(setting)
        set -eo pipefail
        \(script)
        """, in: folder)
      #expect(outcome.status == 1, "\(outcome.errors)")
      for report in reports {
        #expect(FileManager.default.fileExists(atPath: "\(folder)/\(report)"), "\(report) was not written")
      }
      let quality = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/gl-code-quality-report.json"))
      #expect((try JSONSerialization.jsonObject(with: quality) as? [Any])?.count == errors)
    }
  }

  private static let hasPreCommit = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/pre-commit")
  }

  @Test(.enabled(if: hasPreCommit, "skipped: pre-commit is not installed (pip install pre-commit)"))
  func `the hook works with the real pre-commit`() throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        "'\(Self.root)/scripts/try-pre-commit' '\(Executable.folder)'", in: folder)
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
      #expect(outcome.output.split(separator: "\n").count == 7, "\(outcome.output)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions are written for each shell, and name every verb`(shell: String) throws {
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        "command salkku --generate-completion-script \(shell) >script && { ! type -P \(shell) || \(shell) -n script; }",
        in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let script = try String(contentsOfFile: "\(folder)/script", encoding: .utf8)
      for word in ["lint", "build", "baseline", "sarif"] { #expect(script.contains(word), "\(word) is missing") }
    }
  }
}
