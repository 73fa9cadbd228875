import Testing

@testable import CommandLine

/// What turns one list of lines into another.
struct LineScriptTests {
  private static func result(_ old: [String], _ new: [String], _ script: LineScript) -> Bool {
    // What stays is the same on both sides.
    let left = old.indices.filter { !script.removed.contains($0) }.map { old[$0] }
    let right = new.indices.filter { !script.added.contains($0) }.map { new[$0] }
    return left == right
  }

  @Test(arguments: [
    ("abc", "abc", 0), ("abc", "axc", 2), ("", "ab", 2), ("ab", "", 2), ("aabb", "abab", 2), ("abcd", "dabc", 2),
    ("aaaa", "aa", 2), ("xaxbx", "xbxax", 4),
  ])
  func `few lines change as little as they can`(old: String, new: String, changes: Int) {
    let (old, new) = (old.map(String.init), new.map(String.init))
    let script = LineScript(old, new)
    #expect(Self.result(old, new, script))
    #expect(script.removed.count + script.added.count == changes)
  }

  @Test(.timeLimit(.minutes(1)))
  func `fifty thousand lines between as many others are found without a wait`() {
    let old = (0..<50_000).map { "\(2 * $0)" }
    let new = (0..<100_000).map { "\($0)" }
    let script = LineScript(old, new)
    #expect(script.removed.isEmpty)
    #expect(script.added.count == 50_000)
    let twice = Array(repeating: ["a", "b"], count: 50_000).flatMap(\.self)
    #expect(Self.result(twice, twice.reversed(), LineScript(twice, twice.reversed())))
  }
}
