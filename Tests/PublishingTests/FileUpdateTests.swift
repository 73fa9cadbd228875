import FileSystem
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

@Suite("A change of files that people own", .serialized)
struct FileUpdateTests {
  let temporary = TemporaryFolder()

  init() { makeFolder(temporary.site) }

  /// Everything below the folder, what an update may have left included.
  private var all: [String: String] {
    Dictionary(uniqueKeysWithValues: names(below: temporary.site).map { ($0, content("\(temporary.site)/\($0)")) })
  }

  private func write(_ files: [String: String]) {
    for (path, text) in files {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      makeFolder("\(temporary.site)/\(folder)")
      put(text, "\(temporary.site)/\(path)")
    }
  }

  private func change(_ path: String, _ before: String?, _ after: String?) -> FileChange {
    FileChange(path: path, before: before.map { Array($0.utf8) }, after: after.map { Array($0.utf8) })
  }

  /// The message with which `changes` are refused; nil if they were made.
  private func refusal(_ changes: [FileChange]) -> String? {
    do throws(FileUpdateFailure) {
      try FileUpdate.carryOut(changes, below: temporary.site)
      return nil
    } catch {
      return error.message
    }
  }

  @Test("It makes, rewrites and removes files, and leaves nothing else behind")
  func made() throws {
    write(["a.md": "a", "b/c.md": "c"])
    try FileUpdate.carryOut(
      [change("a.md", "a", "A"), change("b/c.md", "c", nil), change("b/d.md", nil, "d"), change("e/f.md", nil, "f")],
      below: temporary.site)
    #expect(all == ["a.md": "A", "b/d.md": "d", "e/f.md": "f"])
  }

  @Test("A process that is killed at any moment leaves what the next change finishes: all files old, or all new", .slow)
  func killed() throws {
    let count = 200
    let versions = (0..<2).map { SampleEdit.files(version: $0, count: count) }
    write(versions[0])
    var version = 0
    var random = SplitMix64(state: 20_261_121)
    let clock = ContinuousClock()
    let begin = clock.now
    run(publishingProcess, "edit", temporary.site, "0", String(count))
    run(publishingProcess, "edit", temporary.site, "1", String(count))
    let whole = UInt32((clock.now - begin) / .microseconds(1)) / 2
    #expect(all == versions[0])
    var undone = 0
    var completed = 0
    var round = 0
    // On a busy machine it takes more tries until both have happened.
    while round < 60 || (round < 600 && (undone == 0 || completed == 0)) {
      round += 1
      let process = start([publishingProcess, "edit", temporary.site, String(version), String(count)])
      usleep(UInt32.random(in: 0...whole, using: &random))
      _ = kill(process, SIGKILL)
      var status: Int32 = 0
      _ = unsafe waitpid(process, &status, 0)
      let visible = all.filter { !$0.key.contains(".salkku-") }
      for (path, text) in visible {
        #expect(text == versions[0][path] || text == versions[1][path], "\(path) in round \(round) is torn")
      }
      switch try FileUpdate.recover(below: temporary.site) {
      case let recovery? where recovery.isCompleted:
        completed += 1
        #expect(recovery.left == [])
        #expect(all == versions[1 - version], "round \(round)")
      case .some:
        undone += 1
        #expect(all == versions[version], "round \(round)")
      case nil: break
      }
      let now = all
      #expect(versions.contains(now), "round \(round)")
      version = now == versions[0] ? 0 : 1
    }
    #expect(undone > 0, "no process was killed while it wrote beside the files")
    #expect(completed > 0, "no process was killed between the first file and the last")
  }

  @Test("Of two changes at once, each is made whole or refused", .slow)
  func concurrent() throws {
    let versions = (0..<2).map { SampleEdit.files(version: $0, count: 100) }
    write(versions[0])
    for _ in 0..<5 {
      let version = all == versions[0] ? 0 : 1
      let processes = (0..<3).map { _ in start([publishingProcess, "edit", temporary.site, String(version), "100"]) }
      for process in processes {
        var status: Int32 = 0
        _ = unsafe waitpid(process, &status, 0)
      }
      #expect(all == versions[1 - version])
    }
  }

  @Test("What somebody else wrote since the change was interrupted stays, and is named")
  func changedSince() throws {
    write(["a.md": "by hand", "b.md": "b", ".b.md.salkku-new": "B", ".a.md.salkku-new": "A", "new.md": "n"])
    try write(journal: [change("a.md", "a", "A"), change("b.md", "b", "B"), change("gone/c.md", "c", "C")])
    let recovery = try FileUpdate.recover(below: temporary.site)
    #expect(recovery == FileUpdateRecovery(isCompleted: true, left: ["a.md", "gone/c.md"]))
    #expect(all == ["a.md": "by hand", "b.md": "B", "new.md": "n"])
  }

  /// Writes what a change of ours would, once it is staged.
  private func write(journal changes: [FileChange], name: String = UpdateJournal.name) throws {
    let folder = try Folder.open(path: temporary.site)
    let steps = try changes.map { change in
      let parts = change.path.split(separator: "/").map(String.init)
      let name = parts.last ?? ""
      let moved = (parts.dropLast() + [change.after == nil ? name : Folder.temporaryName(for: name)])
        .joined(separator: "/")
      return UpdateJournal.Step(
        path: change.path, before: change.before.map { ContentHash($0) }, after: change.after.map { ContentHash($0) },
        stamp: try folder.status(moved)?.stamp)
    }
    write([name: String(decoding: UpdateJournal(steps: steps).bytes, as: UTF8.self)])
  }

  @Test("A plan is cleared away with what was written beside the files")
  func plan() throws {
    write(["a.md": "a", ".a.md.salkku-new": "A", "b/.c.md.salkku-new": "half"])
    try write(journal: [change("a.md", "a", "A"), change("b/c.md", nil, "C")], name: UpdateJournal.planName)
    #expect(try FileUpdate.recover(below: temporary.site) == FileUpdateRecovery(isCompleted: false, left: []))
    #expect(all == ["a.md": "a"])
    #expect(try FileUpdate.recover(below: temporary.site) == nil)
  }

  @Test("A plan that was cut short is cleared away")
  func damaged() throws {
    write(["a.md": "a", UpdateJournal.planName: "salkku-changes 1\n\t"])
    _ = try FileUpdate.recover(below: temporary.site)
    #expect(all == ["a.md": "a"])
  }

  @Test("A folder that was copied, cloned or unpacked has no change that is completed, and nothing in it changes")
  func foreign() throws {
    write(["a.md": "a", "b.md": "b", "gone.md": "g", ".a.md.salkku-new": "A", ".new.md.salkku-new": "N"])
    let changes = [change("a.md", "a", "A"), change("gone.md", "g", nil), change("new.md", nil, "N")]
    try write(journal: changes)
    let copy = temporary.path + "/copy"
    run("/bin/cp", "-a", temporary.site, copy)
    // Each of the steps alone is enough to be told as a stranger's.
    for kept in changes.indices {
      for (place, other) in changes.enumerated() where place != kept {
        let name = other.path == "gone.md" ? "gone.md" : ".\(other.path).salkku-new"
        run("/bin/rm", "-f", "\(copy)/\(name)")
      }
      let before = names(below: copy)
      #expect(throws: FileUpdateFailure.self) { try FileUpdate.recover(below: copy) }
      #expect(throws: FileUpdateFailure.self) {
        try FileUpdate.carryOut([change("b.md", "b", "B")], below: copy)
      }
      #expect(names(below: copy) == before)
      #expect(content(copy + "/a.md") == "a" && content(copy + "/b.md") == "b")
      run("/bin/rm", "-rf", copy)
      run("/bin/cp", "-a", temporary.site, copy)
    }
    #expect(try FileUpdate.recover(below: temporary.site) == FileUpdateRecovery(isCompleted: true, left: []))
    #expect(all == ["a.md": "A", "b.md": "b", "new.md": "N"])
  }

  @Test("A journal that was written elsewhere at the very same second is not completed", arguments: [0, 1])
  func guessed(part: Int) throws {
    write(["a.md": "a", ".a.md.salkku-new": "A"])
    let status = try #require(try FileStatus.at(temporary.site + "/.a.md.salkku-new"))
    let time = status.changed
    let guess =
      part == 0
      ? FileStamp(inode: status.stamp.inode + 1, changed: time)
      : FileStamp(
        inode: status.stamp.inode, changed: FileTime(seconds: time.seconds, nanoseconds: time.nanoseconds ^ 1))
    let step = UpdateJournal.Step(
      path: "a.md", before: ContentHash(Array("a".utf8)), after: ContentHash(Array("A".utf8)), stamp: guess)
    write([UpdateJournal.name: String(decoding: UpdateJournal(steps: [step]).bytes, as: UTF8.self)])
    #expect(throws: FileUpdateFailure.self) { try FileUpdate.recover(below: temporary.site) }
    #expect(content(temporary.site + "/a.md") == "a")
  }

  @Test("A pipe, a folder or a text in place of the journal is told and not waited for", arguments: 0..<3)
  func odd(what: Int) throws {
    write(["a.md": "a"])
    let journal = temporary.site + "/" + UpdateJournal.name
    switch what {
    case 0: run("/usr/bin/mkfifo", journal)
    case 1: makeFolder(journal)
    default: put("no journal", journal)
    }
    #expect(throws: FileUpdateFailure.self) { try FileUpdate.recover(below: temporary.site) }
    #expect(exists(journal) && content(temporary.site + "/a.md") == "a")
  }

  @Test(
    "A journal from a stranger leads nowhere else",
    arguments: [
      "../victim", "/victim", "x/../../victim", "./../victim", "..", ".", "", "/", "x//../victim", "x/", "link/victim",
      ".git/HEAD", ".git", "x/.GIT/HEAD", "x/.Git/hooks/post-merge", "x\ny", "x\ty", "x\u{0}y", "\u{1B}",
    ])
  func hostile(path: String) throws {
    write([".git/HEAD": "precious", "x/.GIT/HEAD": "precious"])
    put("precious", temporary.path + "/victim")
    run("/bin/ln", "-s", "..", temporary.site + "/link")
    let before = all
    // Even with the victim's own stamp, which no stranger knows.
    let step = UpdateJournal.Step(
      path: path, before: ContentHash(Array("precious".utf8)), after: nil,
      stamp: try FileStatus.at(temporary.path + "/victim")?.stamp)
    write([UpdateJournal.name: String(decoding: UpdateJournal(steps: [step]).bytes, as: UTF8.self)])
    do throws(FileUpdateFailure) { _ = try FileUpdate.recover(below: temporary.site) } catch {
      #expect(!error.message.isEmpty)
    }
    #expect(all.filter { $0.key != UpdateJournal.name } == before)
    #expect(content(temporary.path + "/victim") == "precious")
  }

  @Test("A newer version's journal is left to that version")
  func newer() throws {
    write([UpdateJournal.name: "salkku-changes 2\nwhatever\n"])
    #expect(throws: FileUpdateFailure.self) { try FileUpdate.recover(below: temporary.site) }
    #expect(all.keys.sorted() == [UpdateJournal.name])
  }

  @Test("A file that was changed meanwhile, that is read-only, a link or gone refuses the whole change")
  func refused() {
    write(["a.md": "a", "b.md": "b", "read-only.md": "r"])
    run("/bin/ln", "-s", "b.md", temporary.site + "/link.md")
    run("/bin/chmod", "a-w", temporary.site + "/read-only.md")
    let before = all
    let first = change("a.md", "a", "A")
    #expect(refusal([first, change("b.md", "x", "B")])?.contains("changed by somebody else") == true)
    #expect(refusal([first, change("link.md", "b", "B")])?.contains("symbolic link") == true)
    #expect(refusal([first, change("gone.md", "g", "G")])?.contains("is gone") == true)
    #expect(refusal([first, change("b.md", nil, "B")])?.contains("is there already") == true)
    #expect(refusal([first, change("../b.md", nil, "B")])?.contains("not a path below") == true)
    // The superuser may write everything.
    if geteuid() != 0 {
      #expect(refusal([first, change("read-only.md", "r", "R")])?.contains("read-only") == true)
    }
    #expect(all == before)
  }

  @Test("Where one file can't be put in place, those before it are set back")
  func rollback() throws {
    write(["a.md": "a", "b.md": "b", "c.md": "c"])
    run("/bin/chmod", "640", temporary.site + "/a.md")
    let folder = try Folder.open(path: temporary.site)
    let changes = [change("a.md", "a", "A"), change("b.md", "b", nil), change("c.md", "c", "C")]
    let steps = changes.map { UpdateStep(change: $0, folder: folder, name: $0.path, mode: 0o640) }
    // Somebody takes the last file's new content away between its writing and its rename.
    #expect(throws: FileUpdateFailure.self) {
      try FileUpdate.carryOut(steps, in: folder) { run("/bin/rm", temporary.site + "/.c.md.salkku-new") }
    }
    #expect(all == ["a.md": "a", "b.md": "b", "c.md": "c"])
    #expect(try folder.status("a.md")?.mode == 0o640)
  }

  @Test("A folder that may not be written refuses the change", .enabled(if: geteuid() != 0))
  func readOnlyFolder() {
    write(["a.md": "a", "b/c.md": "c"])
    run("/bin/chmod", "a-w", temporary.site + "/b")
    defer { run("/bin/chmod", "u+w", temporary.site + "/b") }
    #expect(refusal([change("a.md", "a", "A"), change("b/c.md", "c", "C")])?.contains("can't be changed") == true)
    #expect(all == ["a.md": "a", "b/c.md": "c"])
  }
}
