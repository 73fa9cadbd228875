import Foundation
import SourceText
import TestSupport
import Testing

@testable import GitStore

@Suite(.slow) struct RevisionTreeTests {
  @Test func `entries are in the order of their paths' bytes, whatever git's order of folders`() throws {
    let folder = try TestFolder.withCommit()
    for name in ["b", "b.md", "b-c/x", "b0", "B", "ä.md", "z/y/x"] where name != "b" { try folder.write(name, name) }
    try folder.write("bb/x", "x")
    try folder.commit("names")
    let tree = try folder.revisionTree()
    #expect(tree.paths == tree.paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(try folder.indexTree().paths == tree.paths)
    #expect(try folder.workingTree().paths == tree.paths)
    #expect(try tree.text("z/y/x") == "z/y/x")
  }

  @Test func `a filter lists only what is asked for`() throws {
    let folder = try TestFolder.withCommit()
    for name in ["catalogue/x.md", "catalog/teams/t.md", "other/y.md"] { try folder.write(name, name) }
    try folder.commit("more")
    let filter = PathFilter(["catalog/", "salkku.yaml", "other/deep/file"])
    let expected = ["catalog/a.md", "catalog/teams/t.md", "salkku.yaml"]
    #expect(try folder.revisionTree(filter: filter).paths == expected)
    #expect(try IndexTree(of: folder.repository(), root: "", filter: filter).paths == expected)
    #expect(try WorkingTree(of: folder.repository(), root: "", filter: filter).paths == expected)
    #expect(try FolderTree(folder.path, filter: filter).paths == expected)
  }

  @Test func `a tree is rooted at the folder that is asked for`() throws {
    let folder = try TestFolder.withCommit()
    let repository = try folder.repository("catalog")
    let tree = try RevisionTree(repository.revision("HEAD"), of: repository, root: repository.prefix)
    #expect(tree.paths == ["a.md"])
    #expect(try tree.text("a.md") == "a\n")
    let error = try failure { _ = try RevisionTree(repository.revision("HEAD"), of: repository, root: "absent/x") }
    #expect(error.message == "there is no folder `absent/x` in revision `HEAD`")
    #expect(throws: SourceError.self) { try IndexTree(of: repository, root: "absent") }
    #expect(throws: SourceError.self) {
      try RevisionTree(repository.revision("HEAD"), of: repository, root: "salkku.yaml")
    }
  }

  @Test func `a packed repository and one with alternates are read`() throws {
    let folder = try TestFolder.withCommit()
    for number in 0..<50 { try folder.write("catalog/\(number).md", String(repeating: "text \(number)\n", count: 200)) }
    try folder.commit("many")
    try folder.git("gc", "-q")
    #expect(try folder.revisionTree().text("catalog/7.md") == String(repeating: "text 7\n", count: 200))
    try folder.git("clone", "-q", "--shared", ".", "borrower")
    let repository = try folder.repository("borrower")
    #expect(try RevisionTree(repository.revision("HEAD"), of: repository, root: "").text("catalog/a.md") == "a\n")
  }

  @Test func `threads with a reader each read what one thread reads`() throws {
    let folder = try TestFolder.withCommit()
    for number in 0..<500 { try folder.write("catalog/\(number).md", String(repeating: "\(number)\n", count: number)) }
    try folder.commit("many")
    try folder.git("gc", "-q")
    for tree in [try folder.revisionTree(), try folder.workingTree()] as [any SourceTree] {
      func readAll(threads: Int) -> [[UInt8]?] {
        Parallel.map(tree.entries.count, threads: threads, makeWorker: { Result { try tree.makeReader() } }) {
          try? $0.get().read(tree.entries[$1], limit: 1 << 20)
        }
      }
      let expected = try tree.entries.map { [UInt8](try Data(contentsOf: URL(filePath: folder.path + "/" + $0.path))) }
      #expect(readAll(threads: 1) == expected)
      #expect(readAll(threads: 4) == expected)
    }
  }

  @Test func `a file beyond the limit is an error, and one at the limit is read`() throws {
    let folder = try TestFolder.withCommit()
    try folder.write("catalog/big.md", String(repeating: "x", count: 1000))
    try folder.commit("big")
    let trees: [any SourceTree] = [
      try folder.revisionTree(), try folder.indexTree(), try folder.workingTree(), try FolderTree(folder.path),
    ]
    for tree in trees {
      #expect(try tree.text("catalog/big.md", limit: 1000).count == 1000)
      let error = try failure { _ = try tree.text("catalog/big.md", limit: 999) }
      #expect(error.message == "`catalog/big.md` is larger than 999 bytes")
    }
  }

  @Test func `a file far beyond the limit is told of, and one stored as a part of it is read`() throws {
    let folder = try TestFolder.withCommit()
    // No two lines are equal, and git takes files whose paths end alike for versions of one, of which it stores the
    // smaller one as a difference from the larger.
    let lines = (0..<80_000).map { "line \($0) of a file, \(UInt64($0) &* 0x9E37_79B9_7F4A_7C15)\n" }
    let part = lines[..<4_000].joined()
    try folder.write("catalog/whole/a-file-of-many-lines.md", lines.joined())
    try folder.write("catalog/part/a-file-of-many-lines.md", part)
    try folder.commit("both")
    try folder.git("repack", "-adfq", "--window=50", "--depth=50")
    // The test is of a part that git stores as a difference from the whole.
    let stored = try folder.git("cat-file", "--batch-all-objects", "--batch-check=%(objectname) %(deltabase)")
    let (wholeID, partID) = (
      try folder.git("rev-parse", "HEAD:catalog/whole/a-file-of-many-lines.md"),
      try folder.git("rev-parse", "HEAD:catalog/part/a-file-of-many-lines.md")
    )
    #expect(stored.split(separator: "\n").contains("\(partID) \(wholeID)"))
    let tree = try folder.revisionTree()
    let limit = part.utf8.count
    let error = try failure { _ = try tree.text("catalog/whole/a-file-of-many-lines.md", limit: limit) }
    #expect(error.message == "`catalog/whole/a-file-of-many-lines.md` is larger than \(limit) bytes")
    #expect(try tree.text("catalog/part/a-file-of-many-lines.md", limit: limit) == part)
  }

  @Test func `a missing or corrupt object is an error that names file and object`() throws {
    let folder = try TestFolder.withCommit()
    let id = try folder.git("rev-parse", "HEAD:catalog/a.md")
    let object = ".git/objects/\(id.prefix(2))/\(id.dropFirst(2))"
    let tree = try folder.revisionTree()
    try folder.run(["chmod", "u+w", object])
    try folder.write(object, "not zlib")
    let corrupt = try failure { _ = try tree.text("catalog/a.md") }
    #expect(corrupt.message.hasPrefix("`catalog/a.md` can't be read: object \(id) is corrupt"))
    try folder.remove(object)
    let missing = try failure { _ = try tree.text("catalog/a.md") }
    #expect(missing.message == "`catalog/a.md` can't be read: object \(id) is missing from the repository")
    #expect(try tree.text("salkku.yaml") == "format: 1\n")
  }

  @Test func `a missing folder object is an error that names it`() throws {
    let folder = try TestFolder.withCommit()
    let id = try folder.git("rev-parse", "HEAD:catalog")
    try folder.remove(".git/objects/\(id.prefix(2))/\(id.dropFirst(2))")
    let error = try failure { _ = try folder.revisionTree() }
    #expect(error.message == "`catalog` can't be read: object \(id) is missing from the repository")
    #expect(try folder.revisionTree(filter: PathFilter(["salkku.yaml"])).paths == ["salkku.yaml"])
  }

  @Test func `a packed object that is damaged is an error`() throws {
    let folder = try TestFolder.withCommit()
    try folder.write("catalog/big.md", (0..<5000).map { "\($0 * 7919 % 10007)\n" }.joined())
    try folder.commit("big")
    try folder.git("gc", "-q")
    let packs = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.git/objects/pack")
    let pack = folder.path + "/.git/objects/pack/" + (try #require(packs.first { $0.hasSuffix(".pack") }))
    var bytes = try Data(contentsOf: URL(filePath: pack))
    for offset in (bytes.count / 2)..<(bytes.count / 2 + 64) { bytes[offset] ^= 0xFF }
    try FileManager.default.removeItem(atPath: pack)
    try bytes.write(to: URL(filePath: pack))
    let error = try failure { _ = try folder.revisionTree().text("catalog/big.md") }
    #expect(error.message.contains("`catalog/big.md` can't be read: object "))
  }

  @Test func `names that no checkout would make are left out with a note`() throws {
    let folder = try TestFolder.withCommit()
    let blob = try folder.git("rev-parse", "HEAD:salkku.yaml")
    let raw = stride(from: 0, to: 40, by: 2).map { offset in
      UInt8(blob.dropFirst(offset).prefix(2), radix: 16) ?? 0
    }
    var object: [UInt8] = []
    for name in ["..", ".GIT", "a", "a", "b/c"] { object += Array("100644 \(name)\0".utf8) + raw }
    let tree = try folder.git("hash-object", "-t", "tree", "-w", "--stdin", "--literally", input: object)
    let commit = try folder.git("commit-tree", "-m", "bad", tree)
    let listed = try folder.revisionTree(commit)
    #expect(listed.paths == ["a"])
    #expect(listed.noteSummaries == ["path-invalid ..", "path-invalid .GIT", "path-invalid a", "path-invalid b/c"])
  }

  @Test func `a tree made to explode is stopped`() throws {
    let folder = try TestFolder.withCommit()
    var tree = try folder.git("rev-parse", "HEAD^{tree}")
    for _ in 0..<8 {
      let lines = (0..<10).map { "040000 tree \(tree)\t\($0)\n" }.joined()
      tree = try folder.git("mktree", input: Array(lines.utf8))
    }
    let commit = try folder.git("commit-tree", "-m", "bomb", tree)
    var filter = PathFilter.everything
    filter.entryLimit = 10_000
    let error = try failure { _ = try folder.revisionTree(commit, filter: filter) }
    #expect(error.message == "the tree holds more than 10000 files and folders")
  }
}
