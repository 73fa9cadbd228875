import SourceText
import TestSupport
import Testing

@testable import Publishing

@Suite("Publishing a site")
struct PublishingTests {
  let temporary = TemporaryFolder()

  @discardableResult
  func publish(_ texts: [String: String]) throws(PublishingError) -> PublishingSummary {
    try Publisher.publish(files(texts), to: temporary.site)
  }

  @Test("A first publishing writes every file into a folder that it makes, with the folders above it")
  func first() throws {
    let site = ["index.html": "home", "a/b/index.html": "deep", "a/style.css": "", "é/ö.html": "accents"]
    let summary = try Publisher.publish(files(site), to: temporary.path + "/new/folders/site//")
    #expect(summary == PublishingSummary(written: 4))
    #expect(temporary.files(in: temporary.path + "/new/folders/site") == site)
  }

  @Test("An unchanged site is left alone, each file and the manifest being the same one as before")
  func unchanged() throws {
    let site = ["index.html": "home", "a/index.html": "a"]
    try publish(site)
    // The stamp is written anew where files are as young as the manifest, which is then touched.
    let names = names(below: temporary.site).filter { $0 != ".salkku/stamp" }
    let before = names.map { inode("\(temporary.site)/\($0)") }
    #expect(try publish(site) == PublishingSummary(unchanged: 2))
    #expect(names.map { inode("\(temporary.site)/\($0)") } == before)
  }

  @Test("A changed, a new and a dropped page are written and deleted; the rest stays")
  func changes() throws {
    try publish(["index.html": "1", "a/index.html": "a", "gone/deep/index.html": "x", "b/c/d.html": "d"])
    let kept = inode(temporary.site + "/a/index.html")
    let next = [
      "index.html": "2", "a/index.html": "a", "new/deep/er.html": "n", "new/deep/too.html": "t", "b/e.html": "e",
    ]
    #expect(try publish(next) == PublishingSummary(written: 4, unchanged: 1, deleted: 2))
    #expect(temporary.files() == next)
    #expect(inode(temporary.site + "/a/index.html") == kept)
    #expect(!exists(temporary.site + "/gone"))
    #expect(!exists(temporary.site + "/b/c"))
  }

  @Test("A publishing leaves nothing of its own but the lock, and the manifest with its stamp")
  func tidy() throws {
    try publish(["index.html": "1"])
    try publish(["index.html": "2"])
    #expect(names(below: temporary.site + "/.salkku") == ["lock", "manifest", "stamp"])
    #expect(!exists(temporary.site + "/.salkku/staging"))
  }

  @Test("The same site gives the same manifest, whatever the folder held before")
  func deterministic() throws {
    try publish(["index.html": "1", "x.html": "x"])
    try publish(["index.html": "2", "b/c.html": "c"])
    let other = temporary.path + "/other"
    _ = try Publisher.publish(files(["b/c.html": "c", "index.html": "2"]), to: other)
    #expect(content(other + "/.salkku/manifest") == content(temporary.site + "/.salkku/manifest"))
  }

  @Test("An empty site empties the folder, and it can be filled again")
  func empty() throws {
    try publish(["index.html": "1", "a/b.html": "b"])
    #expect(try publish([:]) == PublishingSummary(deleted: 2))
    #expect(temporary.files().isEmpty)
    #expect(!exists(temporary.site + "/a"))
    #expect(try publish(["index.html": "1"]) == PublishingSummary(written: 1))
  }

  @Test("The result does not depend on how many threads work", .slow, arguments: [1, 2, 7])
  func threads(count: Int) throws {
    let paths = (0..<500).map { "kind-\($0 % 7)/page-\($0)/index.html" }
    for version in 0..<2 {
      _ = try Publisher.publish(paths, to: temporary.site, threads: count, makeWorker: {}) { _, index in
        .bytes(Array("\(index) \(index % 3 == 0 ? version : 0)".utf8))
      }
    }
    let found = temporary.files()
    #expect(found.count == 500)
    for (index, path) in paths.enumerated() { #expect(found[path] == "\(index) \(index % 3 == 0 ? 1 : 0)") }
  }

  @Test("Content that cannot be had stops the publishing before anything changes")
  func contentFails() throws {
    try publish(["index.html": "1"])
    let failure = SourceError("the file is corrupt")
    #expect(throws: PublishingError.content(path: "b.html", failure)) {
      _ = try Publisher.publish(["a.html", "b.html"], to: temporary.site, makeWorker: {}) {
        _, index throws(SourceError) in
        if index == 1 { throw failure }
        return .bytes([1])
      }
    }
    #expect(temporary.files() == ["index.html": "1"])
    #expect(!exists(temporary.site + "/.salkku/staging"))
  }

  @Test("A first publishing that fails leaves no folder behind")
  func firstFails() throws {
    #expect(throws: PublishingError.self) {
      _ = try Publisher.publish(["a/b.html"], to: temporary.path + "/x/y", makeWorker: {}) {
        _, _ throws(SourceError) in throw SourceError("no")
      }
    }
    #expect(!exists(temporary.path + "/x"))
  }
}
