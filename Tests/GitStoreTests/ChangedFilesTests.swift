import Foundation
import SourceText
import TestSupport
import Testing

@testable import GitStore

@Suite(.slow) struct ChangedFilesTests {
  @Test(arguments: ["revision", "index", "disk"])
  func `what is new, gone or another differs, from wherever the tree is read`(source: String) throws {
    let folder = try TestFolder.withCommit()
    for name in ["same.md", "edited.md", "gone.md", "renamed.md", "touched.md"] { try folder.write(name, name) }
    try folder.commit("before")
    let base = try folder.revisionTree()
    try folder.write("edited.md", "other")
    try folder.write("touched.md", "touched.md")
    try folder.write("new.md", "new")
    try folder.git("rm", "-q", "gone.md")
    try folder.git("mv", "renamed.md", "moved.md")
    let tree: any SourceTree
    switch source {
    case "revision":
      try folder.commit("after")
      tree = try folder.revisionTree()
    case "index":
      try folder.git("add", "-A")
      tree = try folder.indexTree()
    default: tree = try folder.workingTree()
    }
    var changed = try ChangedFiles(from: base, to: tree, limit: 1_000)
    let paths = (base.paths + tree.paths).filter { changed.contains($0) }
    #expect(Set(paths) == ["edited.md", "gone.md", "new.md", "renamed.md", "moved.md"])
    let absent = changed.contains("never/there.md")
    #expect(absent)
  }

  @Test func `line ends that git changes on the way to the disk change no file, and all else does`() throws {
    let old = MemoryTree(texts: ["a.md": "one\ntwo\n", "b.md": "one\ntwo\n", "c.md": "one\rtwo", "d.md": "one\r\ntwo"])
    let new = MemoryTree(
      texts: ["a.md": "one\r\ntwo\r\n", "b.md": "one\r\ntw\r\n", "c.md": "one\ntwo", "d.md": "one\ntwo"])
    var changed = try ChangedFiles(from: old, to: new, limit: 1_000)
    let answers = ["a.md", "b.md", "c.md", "d.md"].map { changed.contains($0) }
    #expect(answers == [false, true, true, false])
  }

  @Test func `a file too large to compare counts as changed`() throws {
    let old = MemoryTree(texts: ["a.md": "text", "b.md": "text too long"])
    var changed = try ChangedFiles(from: old, to: old, limit: 5)
    let answers = ["a.md", "b.md"].map { changed.contains($0) }
    #expect(answers == [false, true])
  }
}
