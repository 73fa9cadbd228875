import Foundation
import Syntax
import TestSupport
import Testing

/// What the workflow that `salkku init --ci github` writes does at each event, and whose actions run in it.
@Suite(.slow)
struct HostEventTests {
  /// What GitHub says of a run: the contexts `github` and `vars` as far as conditions ask for them.
  struct Event: CustomTestStringConvertible {
    let name: String
    let ref: String
    /// Missing from a schedule's event, as all that it would say of the repository.
    var defaultBranch: String?
    var siteFor = "organisation"
    let jobs: [String]

    var testDescription: String { "\(name) of \(ref)" }

    var context: [String: String] {
      var context = ["github.event_name": name, "github.ref": ref, "vars.SALKKU_SITE_FOR": siteFor]
      context["github.event.repository.default_branch"] = defaultBranch
      return context
    }
  }

  /// The workflow's text, as `init` writes it.
  private static func workflow() throws -> String {
    try Executable.withFolder { folder in
      let outcome = try Executable.run("git init -q . && command salkku init --ci github", in: folder)
      try #require(outcome.status == 0, "\(outcome.errors)")
      return try String(contentsOfFile: "\(folder)/.github/workflows/catalogue.yml", encoding: .utf8)
    }
  }

  @Test(arguments: [
    Event(name: "pull_request", ref: "refs/pull/1/merge", defaultBranch: "trunk", jobs: ["lint", "compare"]),
    Event(name: "push", ref: "refs/heads/trunk", defaultBranch: "trunk", jobs: ["lint", "publish"]),
    Event(name: "push", ref: "refs/heads/trunk", defaultBranch: "trunk", siteFor: "", jobs: ["lint"]),
    Event(name: "push", ref: "refs/heads/main", defaultBranch: "main", jobs: ["lint", "publish"]),
    Event(
      name: "push", ref: "refs/heads/main", defaultBranch: "main", siteFor: "customers", jobs: ["lint", "publish"]),
    Event(name: "push", ref: "refs/heads/main", defaultBranch: "trunk", jobs: []),
    Event(name: "push", ref: "refs/heads/a/topic", defaultBranch: "trunk", jobs: []),
    Event(name: "push", ref: "refs/tags/trunk", defaultBranch: "trunk", jobs: []),
    Event(
      name: "merge_group", ref: "refs/heads/gh-readonly-queue/trunk/pr-1-0", defaultBranch: "trunk", jobs: ["lint"]),
    Event(name: "schedule", ref: "refs/heads/trunk", jobs: ["lint", "publish"]),
    Event(name: "schedule", ref: "refs/heads/trunk", siteFor: "everybody", jobs: ["lint"]),
    Event(name: "workflow_dispatch", ref: "refs/heads/trunk", defaultBranch: "trunk", jobs: ["lint", "publish"]),
    Event(name: "workflow_dispatch", ref: "refs/heads/topic", defaultBranch: "trunk", jobs: ["lint"]),
  ])
  func `what is checked and published at an event does not depend on what the default branch is called`(
    event: Event
  ) throws {
    let root = try IntegrationTests.yaml(text: Self.workflow()).root
    let trigger = try #require(root["on"]?.pairs.first { $0.key.string == event.name }, "nothing runs at that event")
    let branches = trigger.value["branches"]?.elements.map { $0.string }
    var jobs: [String] = []
    if let branches { #expect(branches == ["**"], "an expression can't stand there, so a name would be a guess") }
    if branches == nil || event.ref.hasPrefix("refs/heads/") {
      for job in try #require(root["jobs"]).pairs {
        if let needed = job.value["needs"]?.string, !jobs.contains(needed) { continue }
        if let condition = job.value["if"]?.string {
          var expression = try HostExpression(condition, context: event.context)
          guard try expression.value() else { continue }
        }
        jobs.append(job.key.string)
      }
    }
    #expect(jobs == event.jobs)
  }

  /// A job whose token may write runs what is pinned, on nothing that a stranger could have written: `pull_request_target` would
  /// hand that token to a fork's pull request.
  @Test func `only the job that comments may write comments, and nothing runs for a fork with a token that may`() throws
  {
    let root = try IntegrationTests.yaml(text: Self.workflow()).root
    #expect(try #require(root["on"]).pairs.allSatisfy { $0.key.string != "pull_request_target" })
    #expect(root["permissions"]?.pairs.map { "\($0.key.string): \($0.value.string)" } == ["contents: read"])
    for job in try #require(root["jobs"]).pairs {
      let permissions = job.value["permissions"]?.pairs.map { "\($0.key.string): \($0.value.string)" } ?? []
      let steps = try #require(job.value["steps"]).elements
      let hasToken = steps.contains { $0["with"]?["token"] != nil }
      #expect(permissions.contains("pull-requests: write") == (job.key.string == "compare"))
      #expect(hasToken == (job.key.string == "compare"))
      guard hasToken else { continue }
      #expect(permissions == ["contents: read", "pull-requests: write"])
      #expect(job.value["if"]?.string == "github.event_name == 'pull_request'")
      // The token does not lie about in the checkout.
      let checkout = try #require(steps.first { $0["uses"]?.string.hasPrefix("actions/checkout@") == true })
      #expect(checkout["with"]?["persist-credentials"]?.string == "false")
      #expect(checkout["with"]?["fetch-depth"]?.string == "0")
    }
  }

  /// A tag of somebody else's action can be moved to other code; the version behind it is for people.
  @Test func `each action of others is named by one commit, the same in all files`() throws {
    let pinned = /uses: ([^@\s]+)@(\S+)( +# +(v\S+))?/
    var commits: [String: Set<String>] = [:]
    let files = [
      ".github/workflows/release.yml", "docs/guide/continuous-integration.md", "action.yml", "compare/action.yml",
    ]
    let texts = try files.map { try String(contentsOfFile: "\(IntegrationTests.root)/\($0)", encoding: .utf8) }
    for text in texts + [try Self.workflow()] {
      for match in text.matches(of: pinned) {
        #expect(match.4 != nil, "\(match.0) does not say its version")
        if match.1 == "OWNER/salkku" || match.1 == "OWNER/salkku/compare" {
          #expect(match.2 == "COMMIT")
        } else {
          #expect(match.2.wholeMatch(of: /[0-9a-f]{40}/) != nil, "\(match.0) is no commit")
          commits[String(match.1), default: []].insert("\(match.2) \(match.4 ?? "")")
        }
      }
    }
    #expect(commits.count >= 7)
    for (action, versions) in commits { #expect(versions.count == 1, "\(action) is named in several versions") }
  }
}

/// A condition of a GitHub workflow, as far as ours use them: `==`, `!=`, `&&`, `||`, parentheses, texts, contexts and `format`
/// with one argument. Source: docs.github.com, "Evaluate expressions in workflows and actions".
struct HostExpression {
  private var tokens: ArraySlice<Substring>
  private let context: [String: String]

  struct Unreadable: Error { let token: String? }

  init(_ text: String, context: [String: String]) throws {
    tokens = text.matches(of: /'[^']*'|==|!=|&&|\|\||[(),]|[A-Za-z_.]+/).map(\.0)[...]
    self.context = context
    guard tokens.joined() == text.filter({ $0 != " " }) else { throw Unreadable(token: text) }
  }

  mutating func value() throws -> Bool {
    let value = try disjunction()
    guard tokens.isEmpty else { throw Unreadable(token: tokens.first.map(String.init)) }
    return value
  }

  private mutating func take(_ token: String) -> Bool {
    guard tokens.first == token[...] else { return false }
    tokens.removeFirst()
    return true
  }

  private mutating func disjunction() throws -> Bool {
    var value = try conjunction()
    while take("||") {
      let other = try conjunction()
      value = value || other
    }
    return value
  }

  private mutating func conjunction() throws -> Bool {
    var value = try comparison()
    while take("&&") {
      let other = try comparison()
      value = value && other
    }
    return value
  }

  private mutating func comparison() throws -> Bool {
    if take("(") {
      let value = try disjunction()
      guard take(")") else { throw Unreadable(token: tokens.first.map(String.init)) }
      return value
    }
    let left = try operand()
    if take("==") { return try left == operand() }
    guard take("!=") else { throw Unreadable(token: tokens.first.map(String.init)) }
    return try left != operand()
  }

  /// What a context does not have is the empty text to a comparison with texts.
  private mutating func operand() throws -> String {
    guard let token = tokens.popFirst() else { throw Unreadable(token: nil) }
    if token.hasPrefix("'") { return String(token.dropFirst().dropLast()) }
    guard token == "format" else { return context[String(token)] ?? "" }
    guard take("("), case let template = try operand(), take(","), case let argument = try operand(), take(")") else {
      throw Unreadable(token: "format")
    }
    return template.replacingOccurrences(of: "{0}", with: argument)
  }
}
