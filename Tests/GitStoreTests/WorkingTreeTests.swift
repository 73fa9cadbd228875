import Foundation
import SourceText
import TestSupport
import Testing

@testable import GitStore

@Suite(.slow) struct IndexTreeTests {
  @Test func `the index is what is staged, not what lies on the disk`() throws {
    let folder = try TestFolder.withCommit()
    try folder.write("catalog/a.md", "staged\n")
    try folder.write("catalog/new.md", "new\n")
    try folder.git("add", "-A")
    try folder.write("catalog/a.md", "edited since\n")
    try folder.write("catalog/untracked.md", "")
    try folder.remove("catalog/new.md")
    let index = try folder.indexTree()
    #expect(index.paths == ["catalog/a.md", "catalog/new.md", "salkku.yaml"])
    #expect(try index.text("catalog/a.md") == "staged\n")
    #expect(try index.text("catalog/new.md") == "new\n")
    let disk = try folder.workingTree()
    #expect(disk.paths == ["catalog/a.md", "catalog/untracked.md", "salkku.yaml"])
    #expect(try disk.text("catalog/a.md") == "edited since\n")
  }

  @Test func `a merge conflict is an error note, and the file is read as ours has it`() throws {
    let folder = try TestFolder.withCommit()
    try folder.git("checkout", "-q", "-b", "side")
    try folder.write("catalog/a.md", "theirs\n")
    try folder.commit("theirs")
    try folder.git("checkout", "-q", "main")
    try folder.write("catalog/a.md", "ours\n")
    try folder.commit("ours")
    try folder.git("merge", "-q", "side", mayFail: true)
    let index = try folder.indexTree()
    #expect(index.noteSummaries == ["merge-conflict catalog/a.md"])
    #expect(index.notes.first?.severity == .error)
    #expect(index.paths == ["catalog/a.md", "salkku.yaml"])
    #expect(try index.text("catalog/a.md") == "ours\n")
    #expect(try folder.workingTree().text("catalog/a.md").hasPrefix("<<<<<<<"))
  }

  @Test func `a file that is only announced is not part of the next commit`() throws {
    let folder = try TestFolder.withCommit()
    try folder.write("catalog/later.md", "later\n")
    try folder.git("add", "-N", "catalog/later.md")
    #expect(try folder.indexTree().paths == ["catalog/a.md", "salkku.yaml"])
    #expect(try folder.workingTree().paths == ["catalog/a.md", "catalog/later.md", "salkku.yaml"])
  }

  @Test func `a hook's own index is read, and another repository's is not`() throws {
    let folder = try TestFolder.withCommit()
    let other = try TestFolder.withCommit()
    try folder.run(["cp", ".git/index", ".git/next-index-1.lock"])
    try folder.write("catalog/b.md", "b\n")
    try folder.git("add", "-A")
    let repository = try folder.repository()
    func paths(_ file: String) throws -> Int {
      try IndexTree(of: repository, root: "", indexFile: file).entries.count
    }
    #expect(try paths(folder.path + "/.git/next-index-1.lock") == 2)
    #expect(try paths(folder.path + "/.git/index") == 3)
    #expect(try paths(other.path + "/.git/index") == 3)
    #expect(try paths("/nowhere") == 3)
  }

  @Test func `an index that can't be read is an error`() throws {
    let folder = try TestFolder.withCommit()
    try folder.write(".git/index", "DIRC and then nonsense")
    for read in [{ _ = try folder.indexTree() }, { _ = try folder.workingTree() }] as [() throws -> Void] {
      let error = try failure(read)
      #expect(error.message.hasPrefix("git's index `\(folder.path)/.git/index` is damaged: "))
    }
    #expect(try folder.revisionTree().entries.count == 2)
  }

  @Test func `a split index is an error that says how to get a plain one`() throws {
    let folder = try TestFolder.withCommit()
    try folder.git("update-index", "--split-index")
    let error = try failure { _ = try folder.indexTree() }
    #expect(error.help?.contains("git update-index --no-split-index") == true)
  }
}

@Suite(.slow) struct WorkingTreeTests {
  @Test func `tracked files and those that git does not ignore are listed, as git itself lists them`() throws {
    let folder = try TestFolder.withCommit()
    try folder.write("out/kept.md", "tracked before it was ignored")
    try folder.commit("kept")
    try folder.write(".gitignore", "*.tmp\n/out/\n!important.tmp\nbuild\n")
    try folder.write("catalog/.gitignore", "drafts/*\n!drafts/keep.md\n")
    for name in [
      "catalog/x.tmp", "catalog/important.tmp", "out/site.html", "catalog/drafts/a.md", "catalog/drafts/keep.md",
      "deep/build/x", "catalog/teams/build", ".hidden/x.md", "catalog/with space.md",
    ] { try folder.write(name, "") }
    let listed = try folder.git("-c", "core.quotePath=false", "ls-files", "-co", "--exclude-standard")
    let expected = listed.split(separator: "\n").map(String.init)
    #expect(expected.contains("catalog/drafts/keep.md") && expected.contains("out/kept.md"))
    #expect(try folder.workingTree().paths == expected.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func `the same holds where the tree is rooted in a folder below the repository`() throws {
    let folder = try TestFolder.withCommit()
    try folder.write(".gitignore", "/catalog/secret/\n")
    try folder.write("catalog/secret/x.md", "")
    try folder.write("catalog/seen.md", "")
    #expect(try WorkingTree(of: folder.repository("catalog"), root: "catalog").paths == ["a.md", "seen.md"])
  }

  @Test func `a name may hold a newline, quotes and what is not ASCII`() throws {
    let folder = try TestFolder.withCommit()
    let names = ["a\nb.md", "\"quoted\".md", "päätös.md", "back\\slash.md", "pa\u{0308}.md", " .md", "#.md", "*[a].md"]
    for name in names { try folder.write("n/" + name, name) }
    let paths = names.map { "n/" + $0 }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    func check(_ tree: some SourceTree) throws {
      #expect(tree.paths.filter { $0.hasPrefix("n/") } == paths)
      for name in names { #expect(try tree.text("n/" + name) == name) }
    }
    try check(folder.workingTree())
    try check(FolderTree(folder.path))
    try folder.commit("names")
    try check(folder.workingTree())
    try check(folder.indexTree())
    try check(folder.revisionTree())
  }

  @Test func `a name that is not UTF-8 is left out with a note that shows it`() throws {
    let folder = try TestFolder.withCommit()
    try folder.run(["bash", "-c", "printf x > $'catalog/caf\\xe9.md'; mkdir $'\\xff'; printf x > $'\\xff/x.md'"])
    try folder.commit("bytes")
    let notes = ["file-name-not-utf8 \\xFF", "file-name-not-utf8 catalog/caf\\xE9.md"]
    let trees: [any SourceTree] = [
      try folder.revisionTree(), try folder.indexTree(), try folder.workingTree(), try FolderTree(folder.path),
    ]
    for tree in trees {
      #expect(tree.paths == ["catalog/a.md", "salkku.yaml"], "\(type(of: tree))")
      #expect(tree.noteSummaries == notes, "\(type(of: tree))")
    }
  }

  @Test func `submodules and repositories within are skipped with a note`() throws {
    let folder = try TestFolder.withCommit()
    let other = try TestFolder.withCommit()
    try folder.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other.path, "catalog/sub")
    try folder.git("commit", "-q", "-m", "submodule")
    let trees: [any SourceTree] = [try folder.revisionTree(), try folder.indexTree(), try folder.workingTree()]
    for tree in trees {
      #expect(tree.paths == [".gitmodules", "catalog/a.md", "salkku.yaml"])
      #expect(tree.noteSummaries == ["submodule-skipped catalog/sub"])
      #expect(tree.notes.first?.severity == .info)
    }
    #expect(try folder.repository("catalog/sub").workingFolder == folder.path + "/catalog/sub")
    try folder.git("init", "-q", "catalog/nested")
    try folder.write("catalog/nested/x.md", "x")
    #expect(
      try folder.workingTree().noteSummaries == ["submodule-skipped catalog/nested", "submodule-skipped catalog/sub"])
  }

  @Test func `a sparse checkout says which files it leaves out`() throws {
    let folder = try TestFolder.withCommit()
    try folder.write("other/b.md", "b")
    try folder.write("other/c.md", "c")
    try folder.commit("other")
    try folder.git("sparse-checkout", "set", "--no-cone", "/catalog/", "/salkku.yaml")
    let tree = try folder.workingTree()
    #expect(tree.paths == ["catalog/a.md", "salkku.yaml"])
    #expect(tree.noteSummaries == [])
    #expect(tree.absentPaths == ["other/b.md", "other/c.md"])
    try folder.write("other/c.md", "again")
    #expect(try folder.workingTree().absentPaths == ["other/b.md"])
    #expect(try folder.indexTree().entries.count == 4)
    #expect(try folder.indexTree().absentPaths == [])
  }

  @Test func `git has what it tracks, and of a link only what it has at the end of it`() throws {
    let folder = try TestFolder.withCommit()
    try folder.write("secret.txt", "secret")
    try folder.link("to-secret", to: "secret.txt")
    try folder.link("to-entry", to: "catalog/a.md")
    try folder.git("add", "to-secret", "to-entry")
    try folder.link("new-to-entry", to: "catalog/a.md")
    func tracked(_ tree: some SourceTree) -> [String] { tree.entries.filter(\.isTracked).map(\.path) }
    #expect(tracked(try folder.workingTree()) == ["catalog/a.md", "salkku.yaml", "to-entry"])
    #expect(tracked(try folder.indexTree()) == ["catalog/a.md", "salkku.yaml", "to-entry"])
    try folder.git("add", "-N", "secret.txt")
    #expect(tracked(try folder.workingTree()).contains("secret.txt"))
  }

  @Test func `what Emacs locks a file with is no link of the tree`() throws {
    let folder = try TestFolder.withCommit()
    try folder.link("catalog/.#a.md", to: "somebody@computer.1234:5678")
    #expect(try folder.workingTree().noteSummaries == [])
    #expect(try folder.workingTree().paths == ["catalog/a.md", "salkku.yaml"])
  }

  @Test func `pipes are left out of a listing and never waited for`() throws {
    let folder = try TestFolder.withCommit()
    let before = try folder.workingTree()
    try folder.remove("catalog/a.md")
    try folder.run(["mkfifo", "catalog/a.md"])
    let tree = try folder.workingTree()
    #expect(tree.noteSummaries == ["file-not-regular catalog/a.md"])
    let error = try failure { _ = try before.text("catalog/a.md") }
    #expect(error.message == "`catalog/a.md` can't be read: it is not a regular file any more")
  }

  @Test func `a file or folder that goes or turns into a link after listing is an error of that file`() throws {
    let folder = try TestFolder.withCommit()
    try folder.write("catalog/b.md", "b")
    try folder.write("c/c.md", "c")
    try folder.write("d/d.md", "d")
    let tree = try folder.workingTree()
    try folder.remove("catalog/a.md")
    try folder.remove("catalog/b.md")
    try folder.link("catalog/b.md", to: "/etc/passwd")
    try folder.remove("c")
    try folder.run(["mv", "d", "moved"])
    try folder.link("d", to: "moved")
    let reader = try tree.makeReader()
    func message(_ path: String) throws -> String {
      let entry = try #require(tree.entry(at: path))
      return try failure { _ = try reader.read(entry, limit: 100) }.message
    }
    #expect(try message("catalog/a.md") == "`catalog/a.md` can't be read: it is gone")
    #expect(try message("catalog/b.md") == "`catalog/b.md` can't be read: it is not a regular file any more")
    #expect(try message("c/c.md") == "`c/c.md` can't be read: it is gone")
    #expect(try message("d/d.md") == "`d/d.md` can't be read: it is gone")
    #expect(try reader.read(SourceEntry(path: "salkku.yaml"), limit: 100) == Array("format: 1\n".utf8))
  }

  @Test func `a folder outside a repository is read without what hides behind a dot`() throws {
    let folder = try TestFolder()
    for name in ["a.md", ".mailmap", ".build/x.md", "sub/b.md", "sub/.venv/y.md"] { try folder.write(name, name) }
    let tree = try FolderTree(folder.path)
    #expect(tree.paths == [".mailmap", "a.md", "sub/b.md"])
    #expect(try tree.text("sub/b.md") == "sub/b.md")
    #expect(
      try failure { _ = try FolderTree(folder.path + "/none") }.message == "there is no folder `\(folder.path)/none`")
    #expect(throws: SourceError.self) { try FolderTree(folder.path + "/a.md") }
  }

  @Test func `a file in 128 folders is listed, and one in a thousand is left out with a note`() throws {
    let folder = try TestFolder()
    let listed = String(repeating: "a/", count: 128) + "x.md"
    try folder.git("init", "-q")
    try folder.write(listed, "deep")
    try folder.write(String(repeating: "b/", count: 1000) + "x.md", "too deep")
    func check(_ tree: some SourceTree) throws {
      #expect(tree.paths == [listed])
      #expect(try tree.text(listed) == "deep")
      #expect(tree.notes.map(\.rule) == [TreeFault.pathInvalid.id], "\(type(of: tree))")
    }
    try check(FolderTree(folder.path))
    try check(folder.workingTree())
    try folder.commit("deep")
    try check(folder.revisionTree())
    try check(folder.indexTree())
    try check(folder.workingTree())
  }
}

@Suite(.slow) struct SymbolicLinkTests {
  /// A link, where it leads to, and what becomes of it: the content that is read through it, or the note's rule.
  private static let cases: [(name: String, target: String, outcome: String)] = [
    ("to-file", "catalog/a.md", "a\n"),
    ("catalog/up", "../salkku.yaml", "format: 1\n"),
    ("catalog/round", "./.././catalog//a.md", "a\n"),
    ("chain", "to-file", "a\n"),
    ("through", "folder/a.md", "a\n"),
    ("folder", "catalog", "symlink-to-folder"),
    ("root", ".", "symlink-to-folder"),
    ("absolute", "/etc/passwd", "symlink-outside-tree"),
    ("climbs", "../x", "symlink-outside-tree"),
    ("climbs-back", "catalog/../../x/catalog/a.md", "symlink-outside-tree"),
    ("through-absolute", "absolute", "symlink-outside-tree"),
    ("dangling", "catalog/none.md", "symlink-dangling"),
    ("below-file", "salkku.yaml/x", "symlink-dangling"),
    ("loop-a", "loop-b", "symlink-loop"),
    ("loop-b", "loop-a", "symlink-loop"),
    ("loop-self", "loop-self/x", "symlink-loop"),
    ("endless", String(repeating: "catalog/../", count: 300) + "salkku.yaml", "format: 1\n"),
    ("too-long", String(repeating: "catalog/../", count: 360) + "salkku.yaml", "format: 1\n"),
    ("too-often", "too-long/" + String(repeating: "catalog/../", count: 300), "symlink-loop"),
    ("loop-growing", "loop-growing/loop-growing/x", "symlink-loop"),
    ("into-git", ".git/config", "symlink-dangling"),
  ]

  @Test func `links lead to files of the same tree only, and the rest is told`() throws {
    let folder = try TestFolder.withCommit()
    for link in Self.cases { try folder.link(link.name, to: link.target) }
    func check(_ tree: some SourceTree) throws {
      let notes = tree.notes.map { ($0.place.path, $0.rule.name) }
      for link in Self.cases {
        let note = notes.first { $0.0 == link.name }?.1
        if link.outcome.hasPrefix("symlink-") {
          #expect(note == link.outcome, "\(link.name) in \(type(of: tree))")
          #expect(tree.entry(at: link.name) == nil, "\(link.name) in \(type(of: tree))")
        } else {
          #expect(note == nil)
          #expect(tree.entry(at: link.name)?.kind == .symbolicLink)
          #expect(try tree.text(link.name) == link.outcome, "\(link.name) in \(type(of: tree))")
        }
      }
      #expect(tree.paths == tree.paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
    try check(folder.workingTree())
    try check(FolderTree(folder.path))
    try folder.commit("links")
    try check(folder.revisionTree())
    try check(folder.indexTree())
    try check(folder.workingTree())
  }

  @Test func `a link to a file that git ignores does not publish it`() throws {
    let folder = try TestFolder.withCommit()
    try folder.write(".gitignore", ".env\n")
    try folder.write(".env", "secret")
    try folder.link("catalog/leak.md", to: "../.env")
    let tree = try folder.workingTree()
    #expect(tree.noteSummaries == ["symlink-dangling catalog/leak.md"])
    #expect(tree.entry(at: "catalog/leak.md") == nil)
  }

  @Test func `a link out of the tree's own root is outside, though inside of the repository`() throws {
    let folder = try TestFolder.withCommit()
    try folder.link("catalog/up", to: "../salkku.yaml")
    try folder.commit("link")
    let repository = try folder.repository("catalog")
    let trees: [any SourceTree] = [
      try RevisionTree(repository.revision("HEAD"), of: repository, root: "catalog"),
      try IndexTree(of: repository, root: "catalog"), try WorkingTree(of: repository, root: "catalog"),
    ]
    for tree in trees { #expect(tree.noteSummaries == ["symlink-outside-tree up"]) }
  }
}
