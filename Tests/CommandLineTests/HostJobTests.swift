import Foundation
import Syntax
import TestSupport
import Testing

/// The action for GitHub and the template for GitLab: written as the hosts publish, and run from their first step to the
/// last in clones as the hosts make them, with the variables that the hosts set.
@Suite(.slow)
struct HostJobTests {
  /// A repository `origin` whose merge of a branch adds a faulty team to one that was faulty before, a release of Salkku in
  /// `releases`, whose checksum is `sha256`, and what stands in for a build from source. `base` is the commit that the branch is compared with. The branch is a stranger's: it brings
  /// whatever could be taken for the program or for a part of building it, each of which leaves a file `owned` if it runs.
  static let setting = """
    mkdir source && cp -R '\(IntegrationTests.root)'/{action.yml,ci,compare,packaging,scripts} source/
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
    release() {
      local name="salkku-$1-linux-$(uname -m)"
      mkdir -p "releases/v$1" "$name/bin" "$name/share"
      cat >"$name/bin/salkku" && chmod +x "$name/bin/salkku"
      sed "s/@GLIBC@/2.99/; s/@MACHINE@/$(uname -m)/" source/packaging/install >"$name/install" && chmod +x "$name/install"
      tar -czf "releases/v$1/$name.tar.gz" "$name" && rm -r "$name"
      sha256sum "releases/v$1/$name.tar.gz" | cut -d ' ' -f 1
    }
    # It starts the program that was built: packing that for each job takes longer than all that the jobs do.
    sha256=$(release 1.2.3 <<<$'#!/bin/sh\\nexec "'"$program"'" "$@"')
    tooNew=$(release 9.0.0 <<<'echo "version GLIBC_2.99 not found"; exit 1')
    musl=$(release 8.0.0 <<<'#!/lib64/no-such-loader')
    chmod +x stub/*
    export PATH="$PWD/stub:$PATH" CI=true
    git init -q clone
    git -C clone remote add origin "file://$PWD/origin"

    """

  /// What ran of that which the stranger brought.
  static func owned(_ folder: String) -> String? {
    FileManager.default.contents(atPath: "\(folder)/owned").map { String(decoding: $0, as: UTF8.self) }
  }

  /// What a step of an action is to the runner: its variables, and the script; nothing for one that is an action of others.
  /// - Parameter contexts: what GitHub says of the run, as `github.event.pull_request.number`.
  static func shell(_ step: NodeView, inputs: [String: String], contexts: [String: String] = [:]) throws -> String {
    guard let script = step["run"]?.string else { return "" }
    var text = "(\n"
    for pair in step["env"].map({ Array($0.pairs) }) ?? [] {
      // `${{ inputs.NAME || github.NAME }}`: the first that is not empty.
      let names = pair.value.string.dropFirst("${{ ".count).dropLast(" }}".count).split(separator: " || ")
      let values = try names.map { name in
        try name.hasPrefix("inputs.") ? #require(inputs[String(name.dropFirst(7))]) : contexts[String(name)] ?? ""
      }
      text += "export \(pair.key.string)='\(values.first { !$0.isEmpty } ?? "")'\n"
    }
    return text
      + "cat >step.sh <<'SCRIPT'\n\(script)\nSCRIPT\nbash --noprofile --norc -e -o pipefail step.sh\n) || exit\n"
  }

  /// The settings that take the release of ``setting``.
  static let release = [
    "version": "1.2.3", "sha256": #"'"$sha256"'"#, "releases": #"'"file://$releases"'"#,
  ]

  @Test(arguments: [
    (depth: "", since: "$base", status: 1, errors: 1, build: false),
    (depth: "", since: "$base", status: 1, errors: 1, build: true),
    (depth: "--depth=1", since: "$base", status: 2, errors: 0, build: false),
    (depth: "--depth=1", since: "", status: 1, errors: 2, build: false),
  ])
  func `the GitHub action runs in a checkout of a pull request`(
    depth: String, since: String, status: Int32, errors: Int, build: Bool
  ) throws {
    let tree = try IntegrationTests.yaml("action.yml")
    var inputs: [String: String] = [:]
    for pair in try #require(tree.root["inputs"]).pairs { inputs[pair.key.string] = pair.value["default"]?.string }
    if !since.isEmpty { inputs["since"] = "'\"\(since)\"'" }
    inputs.merge(build ? ["build": "true"] : Self.release) { $1 }
    inputs["format"] = "json=report.json\nsarif=salkku.sarif"
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
        export GITHUB_HEAD_REF=topic GITHUB_REF=refs/pull/1/merge releases="$PWD/../releases"
        set +e
        \(script)
        """, in: folder)
      #expect(outcome.status == status, "\(outcome.output)\(outcome.errors)")
      #expect(outcome.output.split(separator: "\n").count { $0.hasPrefix("::error ") } == errors, "\(outcome.output)")
      if status == 2 { #expect(outcome.errors.contains("git fetch --unshallow"), "\(outcome.errors)") }
      let made = FileManager.default.contents(atPath: "\(folder)/made").map { String(decoding: $0, as: UTF8.self) }
      #expect(made?.hasSuffix("install PREFIX=\(folder)/clone/../temp/salkku\n") == (build ? true : nil))
      let output = try String(contentsOfFile: "\(folder)/temp/output", encoding: .utf8)
      #expect(output == "salkku=\(folder)/clone/../temp/salkku/bin/salkku\n")
      for report in ["report.json", "salkku.sarif"] {
        #expect(FileManager.default.fileExists(atPath: "\(folder)/clone/\(report)") == (status != 2), "\(report)")
      }
      #expect(Self.owned(folder) == nil)
      let summary = try String(contentsOfFile: "\(folder)/temp/summary", encoding: .utf8)
      #expect(summary.contains("there is no such file") == (errors > 0))
    }
  }

  @Test(arguments: [
    (depth: "", isMergeRequest: true, status: 1, errors: 1, build: false),
    (depth: "--depth=20", isMergeRequest: true, status: 1, errors: 1, build: true),
    (depth: "--depth=1", isMergeRequest: true, status: 2, errors: nil, build: false),
    (depth: "--depth=1", isMergeRequest: false, status: 1, errors: 2, build: false),
  ])
  func `the GitLab job runs in a pipeline's clone, with a program that lies outside it`(
    depth: String, isMergeRequest: Bool, status: Int32, errors: Int?, build: Bool
  ) throws {
    let tree = try IntegrationTests.yaml("ci/gitlab.yml")
    let job = try #require(tree.root["salkku"])
    #expect(job["extends"]?.string == ".salkku" && job["before_script"] == nil)
    let scripts = [tree.root[".salkku"]?["before_script"], job["script"]]
    let lines = try scripts.flatMap { try #require($0).elements.map { $0.string } }
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        """
        set -e
        \(Self.setting)
        git -C source branch -q v1
        commit=$(git -C source rev-parse HEAD)
        git -C source commit -q --allow-empty -m "Later"
        cd clone
        git fetch -q \(depth) origin +refs/heads/merged:refs/pipelines/1
        git checkout -q --force refs/pipelines/1
        export GITLAB_CI=true CI_PROJECT_DIR="$PWD" CI_DEFAULT_BRANCH=main TMPDIR="$PWD/.."
        export SALKKU_REPOSITORY="file://$PWD/../source" SALKKU_REF=\(build ? "v1" : "$commit") SALKKU_FOLDER=.
        export SALKKU_VERSION=1.2.3 SALKKU_SHA256=$sha256 SALKKU_RELEASES="file://$PWD/../releases" SALKKU_FORMAT=$'json=more.json\\r\\n'
        \(build ? "export SALKKU_BUILD=true" : "")
        \(isMergeRequest ? "export CI_MERGE_REQUEST_DIFF_BASE_SHA=$base CI_PIPELINE_SOURCE=merge_request_event" : "")
        cat >../job.sh <<'SCRIPT'
        \(lines.joined(separator: "\n"))
        SCRIPT
        set +e
        bash -e -o pipefail ../job.sh >/dev/null
        bash -e -o pipefail ../job.sh
        """, in: folder)
      #expect(outcome.status == status, "\(outcome.output)\(outcome.errors)")
      // Nothing that lies in the checkout is trusted, so each job has its own, elsewhere.
      let made =
        FileManager.default.contents(atPath: "\(folder)/made").map { String(decoding: $0, as: UTF8.self) } ?? ""
      let prefixes = made.split(separator: "\n").compactMap { $0.split(separator: "PREFIX=").last }
      #expect(prefixes.count == (build ? 2 : 0), "\(made)")
      #expect(prefixes.allSatisfy { !$0.hasPrefix("\(folder)/clone/") || $0.contains("/../") }, "\(made)")
      #expect(Self.owned(folder) == nil)
      let reports = try #require(job["artifacts"]?["reports"]).pairs.map { $0.value.string }
      for report in reports + ["more.json"] {
        let isThere = FileManager.default.fileExists(atPath: "\(folder)/clone/\(report)")
        #expect(isThere == (errors != nil), "\(report)")
      }
      guard let errors else { return }
      let quality = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/clone/gl-code-quality-report.json"))
      #expect((try JSONSerialization.jsonObject(with: quality) as? [Any])?.count == errors)
    }
  }

  @Test func `the site is published without the record of what was built`() throws {
    let tree = try IntegrationTests.yaml("ci/gitlab.yml")
    let lines = try #require(tree.root["pages"]?["script"]).elements.map { $0.string }
    try Executable.withFolder { folder in
      let outcome = try Executable.run(
        """
        set -e
        team a && mkdir -p public bin && echo old >public/old && repository .
        salkku=$(mktemp -d) && mkdir "$salkku/bin" && cp "$(type -P salkku)" "$salkku/bin/"
        export SALKKU_FOLDER=. SALKKU_EDITION=portfolio
        \(lines.joined(separator: "\n"))
        rm -rf "$salkku"
        """, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/public")
      #expect(files.contains("index.html") && !files.contains(".salkku") && !files.contains("old"))
    }
  }

  /// The keys of a mapping that are not among `known`.
  private func others(_ map: NodeView?, than known: Set<String>) throws -> [String] {
    try #require(map).pairs.map { $0.key.string }.filter { !known.contains($0) }
  }

  /// Source: docs.github.com, "Metadata syntax for GitHub Actions", composite actions.
  @Test(arguments: ["action.yml", "compare/action.yml"])
  func `the action has the form of a composite action`(path: String) throws {
    let root = try IntegrationTests.yaml(path).root
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
      let values = [step["env"], step["with"]].compactMap { $0 }.flatMap { $0.pairs.map { $0.value.string } }
      let expressions = [step["if"]?.string ?? ""] + values
      for expression in expressions {
        for name in expression.matches(of: /inputs\.([A-Za-z0-9_-]+)/) {
          #expect(inputs.contains(String(name.1)), "\(expression)")
        }
        #expect(expression.components(separatedBy: "${{").count == expression.components(separatedBy: "}}").count)
      }
      // No input, and nothing of an event that a stranger writes, is read as a part of a script.
      #expect(step["run"]?.string.contains("${{") != true)
      // The runner knows the path as the container sees it only by its variable.
      #expect(step["run"]?.string.contains("github.action_path") != true)
    }
  }

  /// Source: docs.gitlab.com, "CI/CD YAML syntax reference" and "CI/CD artifacts reports types".
  @Test func `the template has the form of a GitLab job`() throws {
    let root = try IntegrationTests.yaml("ci/gitlab.yml").root
    #expect(try others(root, than: ["variables", ".salkku", "salkku", "salkku-compare", "pages"]) == [])
    // What is internal is published only where somebody says who can see it.
    let conditions = try #require(root["pages"]?["rules"]).elements.map { $0["if"]?.string ?? "" }
    #expect(
      conditions.map { $0.prefix { $0 != "&" } } == [
        #"$SALKKU_SITE_FOR == "organisation" "#, #"$SALKKU_SITE_FOR == "customers" "#,
      ])
    let editions = root["pages"]?["rules"]?.elements.map { $0["variables"]?["SALKKU_EDITION"]?.string ?? "" }
    #expect(editions == ["portfolio", "catalogue"])
    #expect(root["variables"]?["SALKKU_SITE_FOR"] == nil)
    let keys: Set<String> = [
      "extends", "stage", "image", "variables", "rules", "before_script", "script", "artifacts", "needs", "tags",
      "allow_failure", "interruptible", "timeout",
    ]
    for name in [".salkku", "salkku", "salkku-compare", "pages"] {
      let job = try #require(root[name])
      #expect(try others(job, than: keys) == [])
      // A hidden job alone, of which no job inherits what it does not have: mappings are merged, and none can be emptied.
      if name != ".salkku" {
        #expect(job["extends"]?.string == ".salkku")
        #expect(["build", "test", "deploy", ".pre", ".post"].contains(job["stage"]?.string))
      }
      // What is cached lies in the checkout, where the repository's own files lie too.
      #expect(job["cache"] == nil)
      for list in ["before_script", "script"] {
        for line in job[list].map({ Array($0.elements) }) ?? [] { #expect(line.kind == .string, "\(list)") }
      }
      for rule in job["rules"].map({ Array($0.elements) }) ?? [] {
        #expect(try others(rule, than: ["if", "when", "changes", "exists", "allow_failure", "variables"]) == [])
      }
      for pair in job["variables"].map({ Array($0.pairs) }) ?? [] {
        #expect(pair.value.kind == .string, "\(pair.key.string)")
      }
    }
    for pair in try #require(root["variables"]).pairs { #expect(pair.value.kind == .string, "\(pair.key.string)") }
    #expect(root[".salkku"]?["artifacts"] == nil)
    #expect(try others(root["pages"]?["artifacts"], than: ["paths"]) == [])
    // What a merge request leads to is named without a pattern.
    let comparison = root["salkku-compare"]?["artifacts"]
    #expect(try others(comparison, than: ["when", "expose_as", "paths", "expire_in"]) == [])
    #expect(comparison?["paths"]?.elements.contains { $0.string.contains("*") } == false)
    let artifacts = root["salkku"]?["artifacts"]
    #expect(try others(artifacts, than: ["when", "reports", "paths", "expire_in", "name"]) == [])
    #expect(try others(artifacts?["reports"], than: ["codequality", "junit", "sast"]) == [])
    #expect(["always", "on_success", "on_failure"].contains(artifacts?["when"]?.string))
  }
}
