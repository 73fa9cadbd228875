import FileSystem
import SourceText
import Testing

@testable import Publishing

@Suite("A folder that someone else changed")
struct HandEditedTests {
  let temporary = TemporaryFolder()
  var record: String { temporary.site + "/.salkku" }

  @discardableResult
  func publish(_ texts: [String: String]) throws(PublishingError) -> PublishingSummary {
    try Publisher.publish(files(texts), to: temporary.site)
  }

  @Test("A page that was edited is published anew, and the edit is kept and named", arguments: ["2", "a longer text"])
  func edited(text: String) throws {
    try publish(["a/index.html": "1", "b": "b"])
    put(text, temporary.site + "/a/index.html")
    let summary = try publish(["a/index.html": "1", "b": "b"])
    let kept = ".salkku/edited/1-index.html"
    #expect(
      summary
        == PublishingSummary(written: 1, unchanged: 1, edited: [.init(path: "a/index.html", keptAs: kept)]))
    #expect(temporary.files() == ["a/index.html": "1", "b": "b"])
    #expect(content("\(temporary.site)/\(kept)") == text)
    put("again", temporary.site + "/a/index.html")
    #expect(try publish(["a/index.html": "3", "b": "b"]).edited.map(\.keptAs) == [".salkku/edited/2-index.html"])
    #expect(content("\(temporary.site)/\(kept)") == text)
  }

  @Test("An edited page that the site no longer has is kept too")
  func editedAndDropped() throws {
    try publish(["a/index.html": "1", "b": "b"])
    put("mine", temporary.site + "/a/index.html")
    let summary = try publish(["b": "b"])
    #expect(summary.deleted == 1)
    #expect(summary.edited == [.init(path: "a/index.html", keptAs: ".salkku/edited/1-index.html")])
    #expect(content(record + "/edited/1-index.html") == "mine")
    #expect(temporary.files() == ["b": "b"])
    #expect(!exists(temporary.site + "/a"))
  }

  @Test("A page that was touched without a change is neither written nor reported")
  func touched() throws {
    try publish(["a": "1"])
    let before = inode(temporary.site + "/a")
    put("1", temporary.site + "/a")
    #expect(try publish(["a": "1"]) == PublishingSummary(unchanged: 1))
    #expect(inode(temporary.site + "/a") == before)
  }

  @Test("A page whose time was set back after an edit of the same size is found all the same")
  func timeSetBack() throws {
    try publish(["a": "1"])
    put("2", temporary.site + "/a")
    run("/usr/bin/touch", "-d", "2001-01-01", temporary.site + "/a")
    #expect(try publish(["a": "1"]).edited.count == 1)
    #expect(temporary.files() == ["a": "1"])
  }

  @Test("A page that someone removed comes back")
  func removed() throws {
    try publish(["a/x": "1", "b": "b"])
    run("/bin/rm", "-r", temporary.site + "/a")
    #expect(try publish(["a/x": "1", "b": "b"]) == PublishingSummary(written: 1, unchanged: 1))
    #expect(temporary.files() == ["a/x": "1", "b": "b"])
  }

  @Test("Files that someone added stay and are reported, also when their folder loses its last page")
  func unknown() throws {
    try publish(["index.html": "1", "a/x": "1"])
    put("me", temporary.site + "/CNAME")
    put("me", temporary.site + "/a/notes")
    makeFolder(temporary.site + "/.git/objects")
    put("me", temporary.site + "/.git/objects/1")
    #expect(try publish(["index.html": "1", "a/x": "1"]).unknown == [".git", "CNAME", "a/notes"])
    try publish(["index.html": "2"])
    #expect(
      temporary.files() == ["index.html": "2", "CNAME": "me", "a/notes": "me", ".git/objects/1": "me"])
  }

  @Test("A file that someone added where the site now has a page is kept aside")
  func unknownInTheWay() throws {
    try publish(["index.html": "1"])
    put("mine", temporary.site + "/robots.txt")
    let summary = try publish(["index.html": "1", "robots.txt": "ours"])
    #expect(summary.edited == [.init(path: "robots.txt", keptAs: ".salkku/edited/1-robots.txt")])
    #expect(content(record + "/edited/1-robots.txt") == "mine")
    #expect(temporary.files() == ["index.html": "1", "robots.txt": "ours"])
  }

  @Test(
    "A link in place of a folder is never followed, be it to write, to compare or to delete",
    arguments: [["a/x": "2", "b": "b"], ["a/x": "1", "b": "b"], ["a/new": "n", "b": "b"], ["b": "b"]])
  func folderLink(next: [String: String]) throws {
    try publish(["a/x": "1", "b": "b"])
    let victim = temporary.path + "/victim"
    makeFolder(victim)
    put("precious", victim + "/x")
    run("/bin/rm", "-r", temporary.site + "/a")
    run("/bin/ln", "-s", victim, temporary.site + "/a")
    #expect(throws: PublishingError.obstructed(path: temporary.site + "/a", by: "a symbolic link")) {
      try publish(next)
    }
    #expect(names(below: victim) == ["x"] && content(victim + "/x") == "precious")
    #expect(content(temporary.site + "/b") == "b")
  }

  @Test("A link in place of a page is refused, and what it leads to is not touched")
  func pageLink() throws {
    try publish(["a": "1"])
    put("precious", temporary.path + "/victim")
    run("/bin/rm", temporary.site + "/a")
    run("/bin/ln", "-s", temporary.path + "/victim", temporary.site + "/a")
    #expect(throws: PublishingError.obstructed(path: temporary.site + "/a", by: "a symbolic link")) {
      try publish(["a": "2"])
    }
    #expect(content(temporary.path + "/victim") == "precious")
    #expect(try publish([:]).deleted == 0)
    #expect(content(temporary.site + "/a") == "→ \(temporary.path)/victim")
  }

  @Test(
    "A link in place of one of the publisher's own files is not followed",
    arguments: ["lock", "manifest", "stamp", "journal", "staging", "edited", ""])
  func recordLink(name: String) throws {
    try publish(["a": "1"])
    let victim = temporary.path + "/victim"
    makeFolder(victim)
    put("precious", victim + "/x")
    put("mine", temporary.site + "/a")
    let place = name.isEmpty ? record : "\(record)/\(name)"
    run("/bin/rm", "-rf", place)
    run("/bin/ln", "-s", name == "lock" ? victim + "/y" : victim, place)
    do throws(PublishingError) { try publish(["a": "2"]) } catch { #expect(!error.message.isEmpty) }
    #expect(names(below: victim) == ["x"] && content(victim + "/x") == "precious")
  }

  @Test(
    "A pipe, a folder or a text in place of one of the publisher's own files ends in a message or a whole site",
    arguments: ["lock", "manifest", "stamp", "journal", "staging", "edited", ""], ["pipe", "folder", "text"])
  func recordOdd(name: String, what: String) throws {
    try publish(["a": "1", "b": "1"])
    put("mine", temporary.site + "/a")
    let place = name.isEmpty ? record : "\(record)/\(name)"
    run("/bin/rm", "-rf", place)
    switch what {
    case "pipe": run("/usr/bin/mkfifo", place)
    case "folder": makeFolder(place + "/deep/er")
    default: put("no such thing", place)
    }
    do throws(PublishingError) {
      try publish(["a": "2", "b": "2"])
      #expect(temporary.files() == ["a": "2", "b": "2"])
      #expect(content(record + "/edited/1-a") == "mine")
    } catch {
      #expect(!error.message.isEmpty && !error.help.isEmpty)
      #expect(temporary.files() == ["a": "mine", "b": "1"])
    }
  }

  /// Puts pages of a stranger's in place, equal in size and, for what it is worth, older than the manifest.
  private func replaced(_ bring: () -> Void) throws {
    try publish(["a/index.html": "ours", "b": "b"])
    put("evil", temporary.site + "/a/index.html")
    put("stray", temporary.site + "/a/stray.html")
    bring()
    let summary = try publish(["a/index.html": "ours", "b": "b"])
    #expect(temporary.files()["a/index.html"] == "ours")
    #expect(summary.edited.map(\.path) == ["a/index.html"])
    #expect(summary.unknown == ["a/stray.html"])
    // From now on this folder is ours again.
    #expect(try publish(["a/index.html": "ours", "b": "b"]).edited.isEmpty)
  }

  @Test("A folder that came from elsewhere is compared byte by byte, whatever its times say")
  func brought() throws {
    try replaced {
      // As an archive does it: the manifest last, and of a time to come.
      run("/bin/mv", temporary.site, temporary.path + "/old")
      run("/bin/cp", "-a", temporary.path + "/old", temporary.site)
      run("/bin/cp", "-a", record, temporary.path + "/record")
      run("/bin/rm", "-r", record)
      run("/bin/mv", temporary.path + "/record", record)
      run("/usr/bin/touch", "-d", "2099-01-01", record + "/manifest")
    }
  }

  @Test("A manifest that was touched, or whose stamp is gone or cut short, vouches for nothing", arguments: 0..<3)
  func unstamped(what: Int) throws {
    try replaced {
      if what != 0 { run("/usr/bin/touch", "-d", "2099-01-01", record + "/manifest") }
      switch what {
      case 0: run("/usr/bin/touch", "-d", "2099-01-01", record + "/manifest")
      case 1: run("/bin/rm", record + "/stamp")
      default: put("salkku-stamp 1\n12\t", record + "/stamp")
      }
    }
  }

  @Test("A page that shares the hash of the new one, and not its bytes, is replaced")
  func sameFingerprint() throws {
    let bytes = Array(String(repeating: "0123456789abcdef", count: 2).utf8)
    let forged = Forgery.sharing(bytes)
    #expect(forged != bytes && forged.count == bytes.count && ContentHash(forged) == ContentHash(bytes))
    _ = try Publisher.publish([SourceFile(path: "a", bytes: bytes)], to: temporary.site)
    let file = try Folder.open(path: temporary.site)
    try file.removeFile("a")
    try file.write("a", forged)
    _ = try Publisher.publish([SourceFile(path: "a", bytes: bytes)], to: temporary.site)
    #expect(temporary.files()["a"] == String(decoding: bytes, as: UTF8.self))
  }

  @Test("A folder left in staging is removed however deep it is")
  func deepStaging() throws {
    try publish(["a": "1"])
    var path = record + "/staging"
    for _ in 0..<15 { path += String(repeating: "/d", count: 20) }
    makeFolder(path)
    #expect(try publish(["a": "2"]).written == 1)
    #expect(!exists(record + "/staging"))
  }

  @Test("A folder or a pipe in place of a page is refused before anything changes", arguments: [true, false])
  func folderInTheWay(isFolder: Bool) throws {
    try publish(["a": "1", "b": "1"])
    run("/bin/rm", temporary.site + "/a")
    if isFolder { makeFolder(temporary.site + "/a") } else { run("/usr/bin/mkfifo", temporary.site + "/a") }
    let what = isFolder ? "a folder" : "neither a file nor a folder"
    #expect(throws: PublishingError.obstructed(path: temporary.site + "/a", by: what)) {
      try publish(["a": "2", "b": "2"])
    }
    #expect(content(temporary.site + "/b") == "1")
  }
}
