import SourceText
import Testing

@testable import Publishing

@Suite("A folder that has what would be made")
struct UnchangedTests {
  let temporary = TemporaryFolder()
  let origin = ContentHash(Array("files, commit, day".utf8))

  @discardableResult
  func publish(_ texts: [String: String], from origin: ContentHash?) throws(PublishingError) -> PublishingSummary {
    let files = files(texts)
    return try Publisher.publish(files.map(\.path), to: temporary.site, origin: origin, makeWorker: {}) { _, index in
      .bytes(files[index].bytes)
    }
  }

  func unchanged() throws -> PublishingSummary? { try Publisher.unchanged(from: origin, in: temporary.site) }

  @Test("Nothing is made for it, and all its files are counted as unchanged")
  func same() throws {
    #expect(try unchanged() == nil)
    #expect(!exists(temporary.site))
    try publish(["a/index.html": "1", "b": "b"], from: origin)
    #expect(try unchanged() == PublishingSummary(unchanged: 2))
    #expect(try unchanged() == PublishingSummary(unchanged: 2))
  }

  @Test("What it was made from is noted though no file of it changes")
  func originAlone() throws {
    try publish(["a": "1"], from: ContentHash([1]))
    try publish(["a": "1"], from: ContentHash([2]))
    #expect(try unchanged() == nil)
    #expect(try publish(["a": "1"], from: origin) == PublishingSummary(unchanged: 1))
    #expect(try unchanged() == PublishingSummary(unchanged: 1))
    try publish(["a": "1"], from: nil)
    #expect(try unchanged() == nil)
  }

  @Test("It is made where somebody edited, removed or added a file", arguments: ["edit", "same size", "remove", "add"])
  func touched(how: String) throws {
    try publish(["a/index.html": "1", "b": "b"], from: origin)
    #expect(try unchanged() != nil)
    switch how {
    case "edit": put("longer", temporary.site + "/a/index.html")
    case "same size": put("2", temporary.site + "/a/index.html")
    case "remove": run("/bin/rm", temporary.site + "/b")
    default: put("mine", temporary.site + "/a/mine.txt")
    }
    #expect(try unchanged() == nil)
  }

  @Test("It is made where the folder came from elsewhere, or a publishing was interrupted")
  func foreign() throws {
    try publish(["a": "1"], from: origin)
    run("/bin/cp", "-a", temporary.site, temporary.path + "/copy")
    #expect(try Publisher.unchanged(from: origin, in: temporary.path + "/copy") == nil)
    put("", temporary.site + "/.salkku/journal")
    #expect(try unchanged() == nil)
  }
}
