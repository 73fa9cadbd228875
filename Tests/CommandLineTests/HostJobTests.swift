import Foundation
import Syntax
import Testing

/// The action for GitHub and the template for GitLab: written as the hosts publish, and run from their first step to the
/// last in clones as the hosts make them, with the variables that the hosts set.
struct HostJobTests {
  /// A repository `origin` whose merge of a branch adds a faulty team to one that was faulty before, and what stands in for
  /// a build from source. `base` is the commit that the branch is compared with. The branch is a stranger's: it brings
  /// whatever could be taken for the program or for a part of building it, each of which leaves a file `owned` if it runs.
  private static let setting = """
    mkdir source && cp -R '\(IntegrationTests.root)'/{action.yml,ci,scripts} source/
    repository source
    mkdir origin stub && cd origin
    team a
    echo "See [x](x.md)." >>catalog/teams/a.md
    repository .
    base=$(git rev-parse HEAD)
    git checkout -q -b topic
    team b
    echo "See [y](y.md)." >>catalog/teams/b.md
    write stranger <<END
    #!/usr/bin/env bash
    echo "\\$0 \\$*" >>'$(dirname "$PWD")/owned'
    END
    chmod +x stranger
    for path in {.salkku/,.salkku/bin/,salkku/bin/,bin/,ci/,scripts/,}{salkku,build,get,install-system-packages,swift,make,git}; do
      mkdir -p "$(dirname "$path")" && [ -d "$path" ] || cp stranger "$path"
    done
    cp stranger .bash_profile && cp stranger .bashrc && cp stranger .profile
    printf 'all install:\\n\\t./stranger make\\n' >Makefile
    for folder in .salkku salkku .; do git -C ../source rev-parse HEAD >"$folder/built-from"; done
    for path in {,.salkku/bin/,bin/}lib{md4c.so.0,git2.so.1.5,fyaml.so.0,pcre2-8.so.0}; do echo "no library" >"$path"; done
    git add -f -A && git commit -q -m Topic
    git checkout -q -b merged main && git merge -q --no-ff -m Merge topic
    git update-ref refs/pull/1/merge HEAD
    cd ..
    program=$(type -P salkku)
    write stub/make <<END
    #!/usr/bin/env bash
    echo "\\$*" >>'$PWD/made'
    for word; do
      case \\$word in PREFIX=*) mkdir -p "\\${word#PREFIX=}/bin" && cp '$program' "\\${word#PREFIX=}/bin/" ;; esac
    done
    END
    printf '#!/bin/sh\\n' >stub/swift
    chmod +x stub/*
    export PATH="$PWD/stub:$PATH" CI=true
    git init -q clone
    git -C clone remote add origin "file://$PWD/origin"

    """

  /// What ran of that which the stranger brought.
  private static func owned(_ folder: String) -> String? {
    FileManager.default.contents(atPath: "\(folder)/owned").map { String(decoding: $0, as: UTF8.self) }
  }

  /// What a step of an action is to the runner: its variables, and the script.
  private static func shell(_ step: NodeView, inputs: [String: String]) throws -> String {
    var text = "(\n"
    for pair in step["env"].map({ Array($0.pairs) }) ?? [] {
      let name = pair.value.string.dropFirst("${{ inputs.".count).dropLast(" }}".count)
      text += "export \(pair.key.string)='\(try #require(inputs[String(name)]))'\n"
    }
    let script = try #require(step["run"]?.string)
    return text
      + "cat >step.sh <<'SCRIPT'\n\(script)\nSCRIPT\nbash --noprofile --norc -e -o pipefail step.sh\n) || exit\n"
  }

  @Test(arguments: [
    (depth: "", since: "$base", status: 1, errors: 1), (depth: "--depth=1", since: "$base", status: 2, errors: 0),
    (depth: "--depth=1", since: "", status: 1, errors: 2),
  ])
  func `the GitHub action runs in a checkout of a pull request`(
    depth: String, since: String, status: Int32, errors: Int
  ) throws {
    let tree = try IntegrationTests.yaml("action.yml")
    var inputs: [String: String] = [:]
    for pair in try #require(tree.root["inputs"]).pairs { inputs[pair.key.string] = pair.value["default"]?.string }
    if !since.isEmpty { inputs["since"] = "'\"\(since)\"'" }
    let steps = try #require(tree.root["runs"]?["steps"]).elements
    let script = try steps.map { try Self.shell($0, inputs: inputs) }.joined()
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        """
        set -e
        \(Self.setting)
        rm -rf source/.git
        cd clone
        git fetch -q --no-tags \(depth) origin +refs/pull/1/merge:refs/remotes/pull/1/merge
        git checkout -q --force refs/remotes/pull/1/merge
        mkdir ../temp && touch ../temp/summary ../temp/output
        export GITHUB_ACTIONS=true GITHUB_WORKSPACE="$PWD" GITHUB_ACTION_PATH="$PWD/../source" RUNNER_TEMP="$PWD/../temp"
        export GITHUB_STEP_SUMMARY="$PWD/../temp/summary" GITHUB_OUTPUT="$PWD/../temp/output" GITHUB_BASE_REF=main
        export GITHUB_HEAD_REF=topic GITHUB_REF=refs/pull/1/merge
        set +e
        \(script)
        """, in: folder)
      #expect(outcome.status == status, "\(outcome.output)\(outcome.errors)")
      #expect(outcome.output.split(separator: "\n").count { $0.hasPrefix("::error ") } == errors, "\(outcome.output)")
      if status == 2 { #expect(outcome.errors.contains("git fetch --unshallow"), "\(outcome.errors)") }
      let made = try String(contentsOfFile: "\(folder)/made", encoding: .utf8)
      #expect(made.hasSuffix("install PREFIX=\(folder)/clone/../temp/salkku\n"))
      #expect(Self.owned(folder) == nil)
      let summary = try String(contentsOfFile: "\(folder)/temp/summary", encoding: .utf8)
      #expect(summary.contains("there is no such file") == (errors > 0))
    }
  }

  @Test(arguments: [
    (depth: "", isMergeRequest: true, status: 1, errors: 1),
    (depth: "--depth=20", isMergeRequest: true, status: 1, errors: 1),
    (depth: "--depth=1", isMergeRequest: true, status: 2, errors: nil),
    (depth: "--depth=1", isMergeRequest: false, status: 1, errors: 2),
  ])
  func `the GitLab job runs in a pipeline's clone, and builds outside it`(
    depth: String, isMergeRequest: Bool, status: Int32, errors: Int?
  ) throws {
    let tree = try IntegrationTests.yaml("ci/gitlab.yml")
    let job = try #require(tree.root["salkku"])
    let lines = try ["before_script", "script"].flatMap { try #require(job[$0]).elements.map { $0.string } }
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        """
        set -e
        \(Self.setting)
        git -C source branch -q v1
        cd clone
        git fetch -q \(depth) origin +refs/heads/merged:refs/pipelines/1
        git checkout -q --force refs/pipelines/1
        export GITLAB_CI=true CI_PROJECT_DIR="$PWD" CI_DEFAULT_BRANCH=main TMPDIR="$PWD/.."
        export SALKKU_REPOSITORY="file://$PWD/../source" SALKKU_REF=v1 SALKKU_FOLDER=.
        \(isMergeRequest ? "export CI_MERGE_REQUEST_DIFF_BASE_SHA=$base CI_PIPELINE_SOURCE=merge_request_event" : "")
        cat >../job.sh <<'SCRIPT'
        \(lines.joined(separator: "\n"))
        SCRIPT
        set +e
        bash -e -o pipefail ../job.sh >/dev/null
        bash -e -o pipefail ../job.sh
        """, in: folder)
      #expect(outcome.status == status, "\(outcome.output)\(outcome.errors)")
      let made = try String(contentsOfFile: "\(folder)/made", encoding: .utf8)
      // Nothing that lies in the checkout is trusted, so each job builds its own, elsewhere.
      let prefixes = made.split(separator: "\n").compactMap { $0.split(separator: "PREFIX=").last }
      #expect(
        prefixes.count == 2 && prefixes.allSatisfy { !$0.hasPrefix("\(folder)/clone/") || $0.contains("/../") },
        "\(made)")
      #expect(Self.owned(folder) == nil)
      for pair in try #require(job["artifacts"]?["reports"]).pairs {
        let isThere = FileManager.default.fileExists(atPath: "\(folder)/clone/\(pair.value.string)")
        #expect(isThere == (errors != nil), "\(pair.value.string)")
      }
      guard let errors else { return }
      let quality = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/clone/gl-code-quality-report.json"))
      #expect((try JSONSerialization.jsonObject(with: quality) as? [Any])?.count == errors)
    }
  }

  /// The keys of a mapping that are not among `known`.
  private func others(_ map: NodeView?, than known: Set<String>) throws -> [String] {
    try #require(map).pairs.map { $0.key.string }.filter { !known.contains($0) }
  }

  /// Source: docs.github.com, "Metadata syntax for GitHub Actions", composite actions.
  @Test func `the action has the form of a composite action`() throws {
    let root = try IntegrationTests.yaml("action.yml").root
    #expect(try others(root, than: ["name", "author", "description", "inputs", "outputs", "runs", "branding"]) == [])
    #expect(root["name"] != nil && root["description"] != nil)
    let inputs = try #require(root["inputs"]).pairs.map { $0.key.string }
    for pair in try #require(root["inputs"]).pairs {
      #expect(try others(pair.value, than: ["description", "required", "default", "deprecationMessage"]) == [])
      #expect(pair.value["description"] != nil, "\(pair.key.string)")
    }
    #expect(try others(root["runs"], than: ["using", "steps"]) == [])
    #expect(root["runs"]?["using"]?.string == "composite")
    let keys: Set<String> = [
      "id", "name", "if", "run", "shell", "env", "working-directory", "uses", "with", "continue-on-error",
    ]
    for step in try #require(root["runs"]?["steps"]).elements {
      #expect(try others(step, than: keys) == [])
      #expect((step["run"] == nil) == (step["shell"] == nil), "a script says which shell it is for")
      let expressions = [step["if"]?.string ?? ""] + (step["env"].map { $0.pairs.map { $0.value.string } } ?? [])
      for expression in expressions {
        for name in expression.matches(of: /inputs\.([A-Za-z0-9_-]+)/) {
          #expect(inputs.contains(String(name.1)), "\(expression)")
        }
        #expect(expression.components(separatedBy: "${{").count == expression.components(separatedBy: "}}").count)
      }
      // The runner knows the path as the container sees it only by its variable.
      #expect(step["run"]?.string.contains("github.action_path") != true)
    }
  }

  /// Source: docs.gitlab.com, "CI/CD YAML syntax reference" and "CI/CD artifacts reports types".
  @Test func `the template has the form of a GitLab job`() throws {
    let root = try IntegrationTests.yaml("ci/gitlab.yml").root
    #expect(try others(root, than: ["variables", "salkku"]) == [])
    let job = try #require(root["salkku"])
    let keys: Set<String> = [
      "stage", "image", "variables", "rules", "before_script", "script", "artifacts", "needs", "tags",
      "allow_failure", "interruptible", "timeout",
    ]
    #expect(try others(job, than: keys) == [])
    #expect(["build", "test", "deploy", ".pre", ".post"].contains(job["stage"]?.string))
    for variables in [root["variables"], job["variables"]] {
      for pair in try #require(variables).pairs { #expect(pair.value.kind == .string, "\(pair.key.string)") }
    }
    for list in ["before_script", "script"] {
      for line in try #require(job[list]).elements { #expect(line.kind == .string, "\(list)") }
    }
    for rule in try #require(job["rules"]).elements {
      #expect(try others(rule, than: ["if", "when", "changes", "exists", "allow_failure", "variables"]) == [])
    }
    // What is cached lies in the checkout, where the repository's own files lie too.
    #expect(job["cache"] == nil)
    #expect(try others(job["artifacts"], than: ["when", "reports", "paths", "expire_in", "name"]) == [])
    #expect(try others(job["artifacts"]?["reports"], than: ["codequality", "junit", "sast"]) == [])
    #expect(["always", "on_success", "on_failure"].contains(job["artifacts"]?["when"]?.string))
  }
}
