/// The stream that `git fast-import` makes a repository from: all files in one commit, whose name is the same everywhere.
package enum FastImportStream {

  /// The bytes that begin the stream.
  package static var start: [UInt8] {
    let message = "Add the generated catalogue\n"
    // 2026-11-02T08:00:00Z; rules that look at dates take the commit's day for today.
    return Array(
      """
      commit refs/heads/main
      committer Benchmark <benchmark@services.example> 1793606400 +0000
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

  /// The bytes that begin a later commit, `number` minutes after the first, which `HEAD` has as its only parent.
  package static func change(_ number: Int) -> [UInt8] {
    let message = "Change \(number)\n"
    return Array(
      """
      commit refs/heads/main
      committer Benchmark <benchmark@services.example> \(1_793_606_400 + number * 60) +0000
      data \(message.utf8.count)
      \(message)
      """.utf8)
  }

  /// The bytes that end the stream.
  package static var end: [UInt8] { Array("\ndone\n".utf8) }
}
