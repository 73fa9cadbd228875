import SourceText
import Testing

@testable import Publishing

@Suite("What publishing refuses")
struct RefusalTests {
  let temporary = TemporaryFolder()

  func error(publishing texts: [String: String], to folder: String? = nil) -> PublishingError? {
    do throws(PublishingError) {
      _ = try Publisher.publish(files(texts), to: folder ?? temporary.site)
      return nil
    } catch { return error }
  }

  @Test("A folder that holds something else is refused by name, and nothing in it changes")
  func foreignFolder() {
    makeFolder(temporary.site + "/photos")
    for name in ["diary.txt", "b", "c", "d"] { put("mine", "\(temporary.site)/\(name)") }
    let error = error(publishing: ["diary.txt": "x"])
    #expect(error?.message == "`\(temporary.site)` was not published by salkku: it holds `b`, `c`, `d` and 2 more")
    #expect(error?.help == "Name an empty folder, or one that does not exist yet.")
    #expect(content(temporary.site + "/diary.txt") == "mine")
    #expect(!exists(temporary.site + "/.salkku"))
  }

  @Test("Files that were put beside an interrupted first publishing make the folder foreign")
  func foreignBesideRecord() {
    makeFolder(temporary.site + "/.salkku/staging")
    put("mine", temporary.site + "/diary.txt")
    #expect(error(publishing: ["a": "x"]) == .folderIsForeign(folder: temporary.site, found: ["diary.txt"]))
    #expect(content(temporary.site + "/diary.txt") == "mine")
  }

  @Test(
    "A path that is not one below the folder is refused before anything is written",
    arguments: [
      "", "/etc/passwd", "../x", "a/../../x", "a//b", "a/", ".", "a/./b", "a\0b", "a\nb", ".salkku/manifest", ".Salkku",
      String(repeating: "n", count: 241), String(repeating: "long/", count: 200) + "x",
    ])
  func climbingPath(path: String) {
    let error = error(publishing: ["index.html": "x", path: "y"])
    guard case .invalidPath(path, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!exists(temporary.site))
  }

  @Test(
    "Two paths that some file systems take for one are refused",
    arguments: [
      ["Index.html", "index.html"], ["A/x.html", "a/y.html"], ["a", "a/b"], ["b/A", "b/a/c"],
      ["\u{E9}.html", "e\u{301}.html"], ["\u{C9}/a.html", "e\u{301}/b.html"], ["a/b/c/X.html", "a/b/C/x.html"],
    ])
  func conflictingPaths(paths: [String]) {
    do throws(PublishingError) {
      let files = (paths + ["a-b", "b/a-b"]).map { SourceFile(path: $0, bytes: []) }
      _ = try Publisher.publish(files, to: temporary.site)
      Issue.record("published")
    } catch {
      guard case .conflictingPaths = error else {
        Issue.record(error)
        return
      }
    }
    #expect(!exists(temporary.site))
  }

  @Test("The same path twice is refused")
  func duplicate() {
    #expect(throws: PublishingError.conflictingPaths("a", "a")) {
      _ = try Publisher.publish(["a", "b", "a"].map { SourceFile(path: $0, bytes: []) }, to: temporary.site)
    }
  }

  @Test("An output folder that is a symbolic link, a file, or below a file is refused")
  func notAFolder() {
    makeFolder(temporary.path + "/elsewhere")
    run("/bin/ln", "-s", temporary.path + "/elsewhere", temporary.site)
    #expect(error(publishing: ["a": "x"], to: temporary.site + "/") == .folderIsLink(folder: temporary.site))
    #expect(names(below: temporary.path + "/elsewhere").isEmpty)
    let file = temporary.path + "/file"
    put("x", file)
    #expect(error(publishing: ["a": "x"], to: file) == .notAFolder(path: file))
    #expect(error(publishing: ["a": "x"], to: file + "/below") != nil)
    #expect(error(publishing: ["a": "x"], to: "") != nil)
  }

  @Test("A damaged manifest, and one of a newer version, are refused with what to do", arguments: [true, false])
  func damagedManifest(newer: Bool) throws {
    _ = try Publisher.publish(files(["a": "x"]), to: temporary.site)
    let path = temporary.site + "/.salkku/manifest"
    put(newer ? "salkku-manifest 2\nend" : content(path).replacingFirst("x", "y") + "cut", path)
    #expect(error(publishing: ["a": "y"]) == (newer ? .newerRecord(path: path) : .damagedRecord(path: path)))
    #expect(content(temporary.site + "/a") == "x")
  }
}

extension String {
  fileprivate func replacingFirst(_ old: Character, _ new: Character) -> String {
    guard let index = firstIndex(of: old) else { return self }
    return String(self[..<index]) + String(new) + String(self[self.index(after: index)...])
  }
}
