import Foundation
import TestSupport
import Testing

/// `ci/comment` against a host that does as GitHub and GitLab do: one comment, whatever else stands there.
@Suite(.slow) struct CommentTests {
  enum Host: String, CaseIterable {
    case github, gitlab

    /// The settings that say where the pull request is.
    var settings: String {
      "SALKKU_HOST=\(rawValue) SALKKU_PROJECT=\(self == .github ? "o/r" : "5") SALKKU_REQUEST=7 SALKKU_COMMENT_TOKEN=secret"
    }
  }

  /// A comment as both hosts tell it, for each the members that it has.
  struct Comment: Codable, Equatable {
    struct User: Codable, Equatable { var login: String }
    struct Author: Codable, Equatable { var id: Int }
    var id: Int
    var body: String?
    var user: User
    var author: Author
    var system: Bool

    init(_ id: Int, _ body: String?, by login: String, _ number: Int, system: Bool = false) {
      self.id = id
      self.body = body
      user = User(login: login)
      author = Author(id: number)
      self.system = system
    }

    /// One that the token's own user wrote.
    static func own(_ id: Int, _ body: String) -> Comment { Comment(id, body, by: "github-actions[bot]", 41) }
    static func other(_ id: Int, _ body: String) -> Comment { Comment(id, body, by: "somebody", 7) }
  }

  struct Result {
    let comments: [Comment]
    /// What was asked of the host, as `GET /path`.
    let requests: [String]
    let outcome: Executable.Outcome

    var writes: [String] { requests.filter { !$0.hasPrefix("GET") }.map { String($0.prefix { $0 != " " }) } }
  }

  static let mark = "<!-- salkku-comparison "

  /// Starts the host in the folder `host`, sets `api`, and stops it at the end.
  static let setting = """
    mkdir -p host
    python3 '\(Golden.folder)/Cases/code-host.py' host & server=$!
    # The runner of the tests has signals blocked, and what it starts inherits that.
    trap 'kill -KILL $server 2>/dev/null' EXIT
    for i in $(seq 200); do [ ! -f host/port ] || break; sleep 0.05; done
    export SALKKU_API=http://127.0.0.1:$(cat host/port)

    """

  /// What stands there after `ci/comment` has run with a file of this text.
  private static func run(
    _ host: Host, _ text: String, among comments: [Comment] = [], trouble: String? = nil, settings: String = ":"
  ) throws -> Result {
    try Executable.withFolder { folder in
      try FileManager.default.createDirectory(atPath: "\(folder)/host", withIntermediateDirectories: true)
      try JSONEncoder().encode(comments).write(to: URL(fileURLWithPath: "\(folder)/host/comments.json"))
      try text.write(toFile: "\(folder)/comparison.md", atomically: true, encoding: .utf8)
      if let trouble { try trouble.write(toFile: "\(folder)/host/trouble", atomically: true, encoding: .utf8) }
      let outcome = try Executable.run(
        """
        \(Self.setting)
        set -a; \(host.settings); \(settings)
        '\(IntegrationTests.root)/ci/comment' comparison.md
        """, in: folder)
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/host/comments.json"))
      let log = (try? String(contentsOfFile: "\(folder)/host/log", encoding: .utf8)) ?? ""
      return Result(
        comments: try JSONDecoder().decode([Comment].self, from: data),
        requests: log.split(separator: "\n").map(String.init), outcome: outcome)
    }
  }

  /// The comment that a first run makes of this text.
  private static func made(_ host: Host, _ text: String) throws -> Comment {
    let result = try run(host, text)
    #expect(result.outcome.status == 0 && result.outcome.errors.isEmpty, "\(result.outcome.errors)")
    #expect(result.writes == ["POST"])
    return try #require(result.comments.first)
  }

  @Test(arguments: Host.allCases)
  func `the first comparison is a new comment, and a later one takes its place`(host: Host) throws {
    let text = "## Service catalogue: 1 changed\n\n\"Quoted\" \\ <b>ä</b>\n"
    var comment = try Self.made(host, text)
    let body = try #require(comment.body)
    #expect(body.hasPrefix(Self.mark) && body.hasSuffix("-->\n\n\(text)"), "\(body)")
    // What others wrote, that which forges the mark and that which quotes the comment included, stays.
    let others: [Comment] = [
      .other(1, "Hello"), .other(2, body), .own(3, "> \(body)"), .own(4, "Something else"),
      Comment(5, body, by: "github-actions", 40), Comment(6, nil, by: "ghost", 0),
    ]
    comment.id = 9
    let later = try Self.run(host, "## Service catalogue: 2 changed\n", among: others + [comment, .other(10, "Bye")])
    #expect(later.writes == [host == .github ? "PATCH" : "PUT"])
    #expect(later.comments.filter { $0.id != 9 } == others + [.other(10, "Bye")])
    #expect(later.comments.first { $0.id == 9 }?.body?.contains("2 changed") == true)
  }

  @Test(arguments: Host.allCases)
  func `what says the same is not written again, nor what says that nothing is different`(host: Host) throws {
    let text = "## Service catalogue: 1 changed\n"
    let comment = try Self.made(host, text)
    #expect(try Self.run(host, text, among: [comment]).writes == [])
    let nothing = "## Service catalogue: nothing is different\n\n"
    #expect(try Self.run(host, nothing).writes == [])
    let failed = "## Service catalogue: not compared\n\nThe comparison of commit 1234567890 failed.\n"
    #expect(try Self.run(host, failed).writes == [])
    #expect(try Self.run(host, failed, among: [comment]).comments.first?.body?.contains("1234567890 failed") == true)
    let after = try Self.run(host, nothing, among: [comment])
    #expect(after.comments.count == 1 && after.comments.first?.body?.contains("nothing is different") == true)
  }

  @Test(arguments: Host.allCases, [nil, "page=10"])
  func `the comment is found among hundreds, however few a host gives at a time`(host: Host, trouble: String?) throws {
    let comment = try Self.made(host, "## Service catalogue: 1 changed\n")
    let others = (1...230).map { Comment.other($0, "Comment \($0)") }
    var own = comment
    own.id = 500
    let result = try Self.run(host, "## Service catalogue: 3 changed\n", among: others + [own], trouble: trouble)
    #expect(result.comments.count == 231 && result.comments.last?.body?.contains("3 changed") == true)
    let none = try Self.run(host, "## Service catalogue: 3 changed\n", among: others, trouble: trouble)
    #expect(none.comments.count == 231 && none.writes == ["POST"])
  }

  @Test(arguments: Host.allCases)
  func `each catalogue of a repository has its own comment`(host: Host) throws {
    let comment = try Self.made(host, "## Service catalogue: 1 changed\n")
    let other = try Self.run(host, "## Service catalogue: 2 changed\n", among: [comment], settings: "SALKKU_FOLDER=hr")
    #expect(other.comments.count == 2 && other.comments.first == comment)
  }

  @Test(arguments: Host.allCases)
  func `a comment that was deleted meanwhile is made anew`(host: Host) throws {
    let comment = try Self.made(host, "## Service catalogue: 1 changed\n")
    let result = try Self.run(host, "## Service catalogue: 2 changed\n", among: [comment], trouble: "vanish")
    #expect(result.writes == [host == .github ? "PATCH" : "PUT", "POST"])
  }

  @Test(arguments: Host.allCases)
  func `what has no room is left to the job`(host: Host) throws {
    let long = "## Service catalogue: 900 changed\n\n<details>" + String(repeating: "ä", count: 66_000)
    let body = try #require(
      try Self.run(host, long, settings: "SALKKU_JOB=https://ci.example/1").comments.first?.body)
    #expect(
      body.hasSuffix(
        "-->\n\n## Service catalogue: 900 changed\n\nThis has no room in a comment: https://ci.example/1\n"))
    let named = "## Service catalogue: 900 changed\n\nCompares commit 0123456789 with abcdef0123.\n\n<details>"
    let short = try Self.run(host, named + String(repeating: "ä", count: 66_000)).comments.first?.body
    #expect(
      short?.hasSuffix(
        "900 changed\n\nCompares commit 0123456789 with abcdef0123.\n\nThis has no room in a comment: the job has it.\n"
      ) == true)
    let nearly = "## Service catalogue: 900 changed\n\n" + String(repeating: "€", count: 59_900)
    #expect(try Self.run(host, nearly).comments.first?.body?.hasSuffix("-->\n\n\(nearly)") == true)
  }

  @Test(
    arguments: Host.allCases,
    [
      ("403", ":", "the token may not do that here"), ("500", ":", "can't be written (500): Refused"),
      ("text", ":", "There is no comment, because"),
      ("", "SALKKU_COMMENT_TOKEN=other", "(401): the token is not known"),
      ("", "SALKKU_API=http://127.0.0.1:1", "(000): (7)"), ("", "SALKKU_PROJECT=other", "(404): Not Found"),
      ("", "SALKKU_REQUEST=", "this is no pull request"), ("", "SALKKU_API=", "nothing says where the host's API is"),
      ("", "SALKKU_PROJECT=", "nothing says where the pull request is"),
      ("", "SALKKU_HOST=other", "neither github nor gitlab"),
      ("", #"SALKKU_COMMENT_TOKEN=$'secret"\nurl = "file:///etc/passwd'"#, "characters that no token has"),
      (
        "", "mkdir bare; for i in bash env tr cut; do ln -s $(type -P $i) bare/; done; PATH=$PWD/bare",
        "curl is missing here"
      ),
    ])
  func `a host that refuses is one warning and no failure`(
    host: Host, trouble: (sort: String, settings: String, told: String)
  ) throws {
    for isOnGitHub in [false, true] {
      let result = try Self.run(
        host, "## Service catalogue: 1 changed\n", trouble: trouble.sort,
        settings: trouble.settings + (isOnGitHub ? "; GITHUB_ACTIONS=true" : ""))
      #expect(result.outcome.status == 0)
      #expect(result.comments.isEmpty)
      let lines = (isOnGitHub ? result.outcome.output : result.outcome.errors).split(separator: "\n")
      #expect(lines.count == 1, "\(result.outcome)")
      let line = try #require(lines.first)
      #expect(line.hasPrefix(isOnGitHub ? "::warning::" : "warning: ") && line.contains(trouble.told), "\(line)")
      #expect(!line.contains("\u{1B}") && !(isOnGitHub && line.contains("%0A")), "\(line)")
      #expect(!(result.outcome.output + result.outcome.errors).contains("secret"))
    }
  }
}
