import GitStore
import SourceText
import TestSupport
import Testing

/// The last commits up to the ends of days, held against git's own log.
@Suite(.slow) struct RevisionsAsOfTests {
  @Test(
    "The commit of a day is the last one in the line of first parents that is not after it, whatever the others' times")
  func falling() throws {
    let repository = try TestFolder()
    try repository.git("init", "-q", "-b", "main")
    var random = SplitMix64(state: 9)
    // The ends of three days, and seconds around them.
    let ends = [86_399, 172_799, 259_199].map { 1_700_006_400 + $0 }
    func commit(_ arguments: [String]) throws {
      let end = try #require(ends.randomElement(using: &random))
      let date = "\(end + Int.random(in: -1...1, using: &random)) +0300"
      try repository.run(
        ["env", "GIT_COMMITTER_DATE=\(date)", "GIT_AUTHOR_DATE=@1 +0000", "git"] + arguments)
    }
    for number in 0..<24 {
      try commit(["commit", "-q", "--allow-empty", "-m", "\(number)"])
      guard number % 6 == 5 else { continue }
      try repository.git("checkout", "-q", "-b", "side\(number)", "HEAD~2")
      try commit(["commit", "-q", "--allow-empty", "-m", "Side"])
      try repository.git("checkout", "-q", "main")
      try commit(["merge", "-q", "--no-ff", "-m", "Merge", "side\(number)"])
    }
    let log = try repository.run(["git", "log", "--first-parent", "--format=%ct %H"]).split(separator: "\n").map {
      line in
      let parts = line.split(separator: " ")
      return (time: Int(parts[0]) ?? 0, id: String(parts[1]))
    }
    let opened = try repository.repository()
    let head = try opened.revision("HEAD")
    let moments = ends.reversed().map { Int64($0) } + [0]
    let found = try opened.revisions(notAfter: moments, from: head).revisions.map { $0?.commit }
    #expect(found == moments.map { moment in log.first { Int64($0.time) <= moment }?.id })
    #expect(found.last == .some(nil))
    for moment in moments {
      let alone = try opened.revisions(notAfter: [moment], from: head).revisions.first??.commit
      #expect(alone == log.first { Int64($0.time) <= moment }?.id)
    }
  }
}
