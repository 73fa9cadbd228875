/// The stream that `git fast-import` makes a repository from: all files in one commit, whose name is the same everywhere.
package enum FastImportStream {

  /// When the last commit is made: 2026-11-02T08:00:00Z; rules that look at dates take the commit's day for today.
  private static let lastTime = 1_793_606_400
  /// How long all later commits take together, whatever their number: two years, so that there are quarters to compare.
  private static let span = 2 * 365 * 86_400

  /// When a commit is made, in seconds since 1970-01-01 00:00 UTC.
  /// - Parameters:
  ///   - number: 0 for the first one.
  ///   - commits: how many there are.
  private static func time(_ number: Int, of commits: Int) -> Int {
    commits > 1 ? lastTime - span * (commits - 1 - number) / (commits - 1) : lastTime
  }

  /// The bytes that begin the stream.
  /// - Parameter commits: how many commits there are.
  package static func start(commits: Int = 1) -> [UInt8] {
    let message = "Add the generated catalogue\n"
    return Array(
      """
      commit refs/heads/main
      committer Benchmark <benchmark@services.example> \(time(0, of: commits)) +0000
      data \(message.utf8.count)
      \(message)
      """.utf8)
  }

  /// The bytes that add `file` to the commit.
  package static func add(_ file: GeneratedFile) -> [UInt8] {
    var bytes = Array("M 100644 inline \(file.path)\ndata \(file.bytes.count)\n".utf8)
    bytes += file.bytes
    bytes.append(0x0A)
    return bytes
  }

  /// The bytes that begin a later commit, which has the one before as its only parent.
  package static func change(_ number: Int, of commits: Int) -> [UInt8] {
    let message = "Change \(number)\n"
    return Array(
      """
      commit refs/heads/main
      committer Benchmark <benchmark@services.example> \(time(number, of: commits)) +0000
      data \(message.utf8.count)
      \(message)
      """.utf8)
  }

  /// The bytes that end the stream.
  package static var end: [UInt8] { Array("\ndone\n".utf8) }
}
