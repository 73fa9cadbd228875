import SourceText
import TestSupport
import Testing

@testable import Publishing
@testable import PublishingProcess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("A publishing that is interrupted", .serialized, .slow)
struct InterruptionTests {
  let temporary = TemporaryFolder()

  static let old = ["index.html": "old", "a/same.html": "s", "a/x.html": "old", "gone/a.html": "g", "edit.html": "old"]
  static let new = [
    "index.html": "new", "a/same.html": "s", "a/x.html": "new", "n/b.html": "n", "n/m/c.html": "n", "edit.html": "new",
  ]

  /// Publishes the old site, edits a page, and takes the first `count` steps of publishing the new one.
  /// - Returns: how many steps there are.
  func interrupt(after count: Int) throws -> Int {
    _ = try Publisher.publish(files(Self.old), to: temporary.site)
    put("by hand", temporary.site + "/edit.html")
    let output = try OutputFolder(opening: temporary.site)
    var publishing = try Publishing(of: Self.new.keys.sorted(), to: output)
    let paths = Self.new.keys.sorted()
    let (commit, steps, manifest) = try publishing.prepare(threads: 1, makeWorker: {}) {
      _, index throws(SourceError) in .bytes(Array((Self.new[paths[index]] ?? "").utf8))
    }
    try commit.begin(Journal(steps: steps), manifest)
    try commit.perform(steps.prefix(count), again: false)
    return steps.count
  }

  @Test("After any number of its steps, each page is old or new, and the next publishing completes it")
  func everyStep() throws {
    var count = 0
    while true {
      run("/bin/rm", "-rf", temporary.site)
      let steps = try interrupt(after: count)
      for (path, content) in temporary.files() where path != "edit.html" {
        #expect(content == Self.old[path] || content == Self.new[path], "\(path) after \(count) steps")
      }
      let summary = try Publisher.publish(files(Self.new), to: temporary.site)
      #expect(summary == PublishingSummary(unchanged: 6, completedEarlier: true))
      #expect(temporary.files() == Self.new)
      #expect(names(below: temporary.site + "/.salkku") == ["edited/1-edit.html", "lock", "manifest", "stamp"])
      #expect(content(temporary.site + "/.salkku/edited/1-edit.html") == "by hand")
      if count == steps { break }
      count += 1
    }
    #expect(count == 5)
  }

  @Test("Finishing it twice is the same as once")
  func twice() throws {
    _ = try interrupt(after: 2)
    let journal = content(temporary.site + "/.salkku/journal")
    let old = content(temporary.site + "/.salkku/manifest")
    _ = try Publisher.publish(files(Self.new), to: temporary.site)
    put(journal, temporary.site + "/.salkku/journal")
    let summary = try Publisher.publish(files(Self.new), to: temporary.site)
    #expect(summary == PublishingSummary(unchanged: 6, completedEarlier: true))
    #expect(temporary.files() == Self.new)
    #expect(content(temporary.site + "/.salkku/manifest") != old)
  }

  @Test("It is completed also by a publishing of the old site, and by one that fails")
  func completedByOthers() throws {
    _ = try interrupt(after: 1)
    #expect(throws: PublishingError.self) {
      _ = try Publisher.publish(["x"], to: temporary.site, makeWorker: {}) { _, _ throws(SourceError) in
        throw SourceError("no")
      }
    }
    #expect(temporary.files() == Self.new)
    _ = try Publisher.publish(files(Self.old), to: temporary.site)
    #expect(temporary.files() == Self.old)
  }

  @Test("A journal that was cut short is dropped, and the folder is compared anew")
  func damagedJournal() throws {
    _ = try interrupt(after: 3)
    let journal = temporary.site + "/.salkku/journal"
    put(String(content(journal).dropLast(5)), journal)
    _ = try Publisher.publish(files(Self.new), to: temporary.site)
    #expect(temporary.files() == Self.new)
    #expect(!exists(journal))
  }

  @Test("A journal that names paths outside of the folder is not followed")
  func hostileJournal() throws {
    _ = try Publisher.publish(files(["a": "x"]), to: temporary.site)
    put("precious", temporary.path + "/victim")
    var writer = RecordWriter(name: "salkku-journal", version: 1)
    writer.line("delete", "", "../victim")
    put(String(decoding: writer.finish(), as: UTF8.self), temporary.site + "/.salkku/journal")
    _ = try Publisher.publish(files(["a": "y"]), to: temporary.site)
    #expect(content(temporary.path + "/victim") == "precious")
    #expect(temporary.files() == ["a": "y"])
  }

  @Test("A process that is killed at any moment leaves whole pages, and the next one completes its work")
  func killed() throws {
    let count = 400
    let versions = (0..<2).map { version in
      Dictionary(
        uniqueKeysWithValues: SampleSite.files(version: version, count: count).map {
          ($0.path, String(decoding: $0.bytes, as: UTF8.self))
        })
    }
    var random = SplitMix64(state: 20_260_711)
    func publish(_ version: Int) -> UInt32 {
      let clock = ContinuousClock()
      let begin = clock.now
      run(publishingProcess, temporary.site, String(version), String(count))
      return UInt32((clock.now - begin) / .microseconds(1))
    }
    _ = publish(0)
    let whole = max(publish(1), publish(0))
    #expect(temporary.files() == versions[0])
    var interrupted = 0
    for round in 1...40 {
      let process = start([publishingProcess, temporary.site, String(round % 2), String(count)])
      usleep(UInt32.random(in: 0...whole, using: &random))
      _ = kill(process, SIGKILL)
      var status: Int32 = 0
      _ = unsafe waitpid(process, &status, 0)
      if exists(temporary.site + "/.salkku/staging") { interrupted += 1 }
      for (path, content) in temporary.files() {
        #expect(content == versions[0][path] || content == versions[1][path], "\(path) in round \(round)")
      }
      if round % 5 == 0 {
        let summary = try Publisher.publish(SampleSite.files(version: round % 2, count: count), to: temporary.site)
        #expect(temporary.files() == versions[round % 2])
        #expect(names(below: temporary.site + "/.salkku") == ["lock", "manifest", "stamp"])
        #expect(summary.edited.isEmpty && summary.unknown.isEmpty)
      }
    }
    #expect(interrupted > 0, "no process was killed while it published")
  }

  @Test("Of two builds at once, each either publishes whole or says that another is at work")
  func concurrent() throws {
    for round in 0..<5 {
      let processes = (0..<3).map { start([publishingProcess, temporary.site, String(($0 + round) % 2), "100"]) }
      for process in processes {
        var status: Int32 = 0
        _ = unsafe waitpid(process, &status, 0)
      }
      let found = temporary.files()
      #expect((0..<2).contains { found == site($0) })
    }
    func site(_ version: Int) -> [String: String] {
      Dictionary(
        uniqueKeysWithValues: SampleSite.files(version: version, count: 100).map {
          ($0.path, String(decoding: $0.bytes, as: UTF8.self))
        })
    }
  }

  @Test("Of a crowd of builds at once, each publishes whole or says that another is at work")
  func crowd() throws {
    let processes = (0..<60).map { start([publishingProcess, temporary.site, String($0 % 2), "5"]) }
    for process in processes {
      var status: Int32 = 0
      _ = unsafe waitpid(process, &status, 0)
    }
    let found = temporary.files()
    #expect(
      (0..<2).contains { version in
        found
          == Dictionary(
            uniqueKeysWithValues: SampleSite.files(version: version, count: 5).map {
              ($0.path, String(decoding: $0.bytes, as: UTF8.self))
            })
      })
    #expect(names(below: temporary.site + "/.salkku") == ["lock", "manifest", "stamp"])
  }

  @Test("While one build holds the folder another is refused, and told why")
  func busy() throws {
    _ = try Publisher.publish(files(["a": "x"]), to: temporary.site)
    let output = try OutputFolder(opening: temporary.site)
    defer { withExtendedLifetime(output) {} }
    #expect(throws: PublishingError.busy(folder: temporary.site)) {
      _ = try Publisher.publish(files(["a": "y"]), to: temporary.site)
    }
    #expect(temporary.files() == ["a": "x"])
  }
}
