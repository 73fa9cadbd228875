import FileSystem
import SourceText
import Testing

@testable import Publishing

@Suite("A file that comes in parts")
struct PartsTests {
  let temporary = TemporaryFolder()

  /// Publishes a file for each list of parts.
  @discardableResult
  func publish(_ files: [String: [String]]) throws(PublishingError) -> PublishingSummary {
    let paths = files.keys.sorted()
    return try Publisher.publish(paths, to: temporary.site, makeWorker: {}) { _, index in
      .parts(files[paths[index], default: []].map { Array($0.utf8) })
    }
  }

  @Test("It is published as it would be as a whole, in a new folder and in an old one")
  func same() throws {
    let other = temporary.path + "/other"
    for version in 0..<3 {
      let parts = ["a/b/c": ["one ", "", "\(version)"], "d": [], "e": ["same", " as before"]]
      let summary = try publish(parts)
      let whole = try Publisher.publish(files(parts.mapValues { $0.joined() }), to: other)
      #expect(summary == whole)
      #expect(summary.written == (version == 0 ? 3 : 1))
      #expect(temporary.files() == temporary.files(in: other))
      #expect(content(temporary.site + "/.salkku/manifest") == content(other + "/.salkku/manifest"))
    }
  }

  @Test("It is left alone where nothing changes, and nothing of it stays in staging")
  func unchanged() throws {
    try publish(["a": ["1", "2"]])
    let before = inode(temporary.site + "/a")
    #expect(try publish(["a": ["12"]]) == PublishingSummary(unchanged: 1))
    put("12", temporary.site + "/a")
    #expect(try publish(["a": ["1", "2"]]) == PublishingSummary(unchanged: 1))
    #expect(inode(temporary.site + "/a") == before)
    #expect(names(below: temporary.site + "/.salkku") == ["lock", "manifest", "stamp"])
  }

  @Test("What somebody made of it is kept", arguments: ["21", "a longer text"])
  func edited(text: String) throws {
    try publish(["a": ["1", "2"]])
    put(text, temporary.site + "/a")
    let summary = try publish(["a": ["1", "2"]])
    #expect(summary.edited == [.init(path: "a", keptAs: ".salkku/edited/1-a")])
    #expect(content(temporary.site + "/.salkku/edited/1-a") == text)
    #expect(temporary.files() == ["a": "12"])
  }

  @Test("Another one that shares its hash is replaced")
  func sameHash() throws {
    let text = String(repeating: "0123456789abcdef", count: 2)
    try publish(["a": [text]])
    let folder = try Folder.open(path: temporary.site)
    try folder.removeFile("a")
    try folder.write("a", Forgery.sharing(Array(text.utf8)))
    try publish(["a": [text]])
    #expect(temporary.files() == ["a": text])
  }

  @Test("Of several files that can't be made the first is told, however many threads there are", arguments: 1...4)
  func firstFailure(threads: Int) {
    let paths = (0..<300).map { "\($0 / 100)/\(($0 % 100) + 100)" }
    let broken: Set<Int> = [70, 150, 299]
    let error = #expect(throws: PublishingError.self) {
      try Publisher.publish(paths, to: temporary.site, threads: threads, makeWorker: {}) {
        _, index throws(SourceError) in
        if broken.contains(index) { throw SourceError("broken \(index)") }
        return .parts([[1], [UInt8(index % 256)]])
      }
    }
    #expect(error == .content(path: paths[70], SourceError("broken 70")))
    #expect(temporary.files().isEmpty)
  }
}
