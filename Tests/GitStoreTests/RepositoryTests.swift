import Foundation
import SourceText
import TestSupport
import Testing

@testable import GitStore

@Suite(.slow) struct RepositoryTests {
  @Test func `a folder outside any repository has none`() throws {
    let folder = try TestFolder()
    #expect(try GitStore.Repository.discover(from: folder.path) == nil)
  }

  @Test func `a missing folder is an error that names it`() throws {
    let error = try failure { _ = try GitStore.Repository.discover(from: "/nowhere/at/all") }
    #expect(error.message == "there is no folder `/nowhere/at/all`")
  }

  @Test func `a repository is found from a folder below its root, and the prefix says which`() throws {
    let folder = try TestFolder.withCommit()
    try folder.write("catalog/teams/x.md", "x")
    let repository = try folder.repository("catalog/teams")
    #expect(repository.prefix == "catalog/teams")
    #expect(repository.workingFolder == folder.path)
    #expect(repository.gitFolder == folder.path + "/.git")
    #expect(try folder.repository().prefix.isEmpty)
  }

  @Test func `the git folder itself is read like a bare repository`() throws {
    let folder = try TestFolder.withCommit()
    let repository = try folder.repository(".git")
    #expect(repository.workingFolder == nil)
    #expect(repository.prefix.isEmpty)
    #expect(
      try RevisionTree(repository.revision("main"), of: repository, root: "").paths == ["catalog/a.md", "salkku.yaml"])
  }

  @Test func `a bare repository is read by revision, and has no working tree`() throws {
    let folder = try TestFolder.withCommit()
    try folder.git("clone", "-q", "--bare", ".", "bare.git")
    let repository = try folder.repository("bare.git")
    let tree = try RevisionTree(repository.revision("HEAD"), of: repository, root: "")
    #expect(try tree.text("catalog/a.md") == "a\n")
    let error = try failure { _ = try WorkingTree(of: repository, root: "") }
    #expect(error.message.hasSuffix("has no working tree"))
    #expect(error.help?.contains("--rev HEAD") == true)
  }

  @Test func `a linked working tree is read with its own files, index and head`() throws {
    let folder = try TestFolder.withCommit()
    try folder.git("worktree", "add", "-q", "-b", "side", "linked")
    try folder.write("linked/catalog/b.md", "b\n")
    try folder.git("add", "-A", in: "linked")
    try folder.git("commit", "-q", "-m", "side", in: "linked")
    try folder.write("linked/catalog/c.md", "c\n")
    let repository = try folder.repository("linked/catalog")
    #expect(repository.prefix == "catalog")
    let head = try RevisionTree(repository.revision("HEAD"), of: repository, root: "")
    #expect(head.paths == ["catalog/a.md", "catalog/b.md", "salkku.yaml"])
    #expect(try IndexTree(of: repository, root: "catalog").paths == ["a.md", "b.md"])
    #expect(try WorkingTree(of: repository, root: "catalog").paths == ["a.md", "b.md", "c.md"])
  }

  @Test func `a working tree linked to a bare repository is read`() throws {
    let folder = try TestFolder.withCommit()
    try folder.git("clone", "-q", "--bare", ".", "bare.git")
    try folder.git("worktree", "add", "-q", "../linked", "main", in: "bare.git")
    let repository = try folder.repository("linked")
    #expect(repository.workingFolder == folder.path + "/linked")
    #expect(try WorkingTree(of: repository, root: "").paths == ["catalog/a.md", "salkku.yaml"])
  }

  @Test func `a shallow clone is read and says that it is shallow`() throws {
    let folder = try TestFolder.withCommit()
    try folder.write("catalog/b.md", "b\n")
    try folder.commit("second")
    try folder.git("clone", "-q", "--depth", "1", "file://" + folder.path, "shallow")
    let repository = try folder.repository("shallow")
    #expect(repository.isShallow)
    #expect(try !folder.repository().isShallow)
    #expect(try RevisionTree(repository.revision("HEAD"), of: repository, root: "").entries.count == 3)
    let error = try failure { _ = try repository.revision("HEAD~1") }
    #expect(error.message == "there is no revision `HEAD~1` in the repository")
    #expect(error.help?.contains("git fetch --unshallow") == true)
  }

  @Test func `a linked working tree of a shallow clone is shallow too`() throws {
    let folder = try TestFolder.withCommit()
    try folder.commit("second")
    try folder.git("clone", "-q", "--depth", "1", "file://" + folder.path, "shallow")
    try folder.git("worktree", "add", "-q", "-b", "side", "../linked", in: "shallow")
    #expect(try folder.repository("linked").isShallow)
  }

  @Test(arguments: ["worktreeConfig", "partialClone", "preciousObjects", "relativeWorktrees"])
  func `a repository with an extension that changes no format is read`(name: String) throws {
    let folder = try TestFolder.withCommit()
    try folder.git("config", "core.repositoryFormatVersion", "1")
    try folder.git("config", "extensions." + name, name == "partialClone" ? "origin" : "true")
    #expect(try folder.revisionTree().entries.count == 2)
  }

  @Test func `a repository of SHA-256 names is refused with a reason`() throws {
    let folder = try TestFolder()
    try folder.git("init", "-q", "--object-format=sha256")
    let error = try failure { _ = try folder.repository() }
    #expect(error.message.hasPrefix("the repository at `\(folder.path)` can't be read: "))
    #expect(error.help?.contains("SHA-256") == true)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a folder to another user"))
  func `a repository of another owner is read`() throws {
    let folder = try TestFolder.withCommit()
    try folder.run(["chown", "-R", "12345:12345", "."])
    #expect(try folder.revisionTree().entries.count == 2)
    #expect(try folder.workingTree().entries.count == 2)
  }

  @Test func `a linked working tree whose repository is gone is an error, not a plain folder`() throws {
    let folder = try TestFolder()
    try folder.write("linked/.git", "gitdir: /nowhere/.git/worktrees/linked\n")
    let error = try failure { _ = try GitStore.Repository.discover(from: folder.path + "/linked") }
    #expect(error.message == "the repository that `\(folder.path)/linked/.git` names can't be found")
  }

  @Test func `a working tree that is configured to lie elsewhere is an error of the folder`() throws {
    let folder = try TestFolder.withCommit()
    let other = try TestFolder()
    try folder.git("config", "core.worktree", other.path)
    let error = try failure { _ = try folder.repository("catalog") }
    #expect(
      error.message
        == "the folder `\(folder.path)/catalog` lies outside of its repository's working tree, `\(other.path)`")
  }

  @Test func `nothing that a repository configures is run`() throws {
    let folder = try TestFolder.withCommit()
    let trap = "touch '\(folder.path)/ran'"
    try folder.write(".gitattributes", "*.md filter=trap diff=trap text eol=crlf\n")
    for key in ["filter.trap.smudge", "filter.trap.clean", "filter.trap.process", "core.fsmonitor", "core.hooksPath"] {
      try folder.git("config", key, trap)
    }
    try folder.git("config", "filter.trap.required", "true")
    try folder.write("catalog/b.md", "b\n")
    #expect(try folder.workingTree().text("catalog/b.md") == "b\n")
    #expect(try folder.revisionTree().text("catalog/a.md") == "a\n")
    #expect(try folder.indexTree().text("catalog/a.md") == "a\n")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/ran"))
  }
}

@Suite(.slow) struct RevisionTests {
  @Test(arguments: ["HEAD", "main", "v1", "annotated", "HEAD~1", "main^{commit}", "HEAD^{tree}~0"])
  func `any name that git gives a commit is a revision`(name: String) throws {
    let folder = try TestFolder.withCommit()
    try folder.commit("second")
    try folder.git("tag", "v1")
    try folder.git("tag", "-a", "-m", "note", "annotated")
    let repository = try folder.repository()
    guard name != "HEAD^{tree}~0" else {
      #expect(throws: SourceError.self) { try repository.revision(name) }
      return
    }
    let revision = try repository.revision(name)
    #expect(revision.commit == (try folder.git("rev-parse", name + "^{commit}")))
    #expect(try repository.revision(String(revision.commit.prefix(8))).commit == revision.commit)
    // 2026-02-03T04:05:06Z, when it was committed, not when it was written.
    #expect(revision.time == 1_770_091_506)
  }

  @Test func `an unknown revision is an error that names those that are near`() throws {
    let folder = try TestFolder.withCommit()
    try folder.git("branch", "release")
    try folder.git("update-ref", "refs/remotes/origin/topic", "HEAD")
    let repository = try folder.repository()
    let misspelt = try failure { _ = try repository.revision("relaese") }
    #expect(misspelt.message == "there is no revision `relaese` in the repository")
    #expect(misspelt.help == "Did you mean `release`?")
    let remote = try failure { _ = try repository.revision("topic") }
    #expect(remote.help == "Did you mean `origin/topic`?")
  }

  @Test func `a revision that names a file or nonsense is an error`() throws {
    let repository = try TestFolder.withCommit().repository()
    for name in ["HEAD:salkku.yaml", "HEAD:catalog", "main..main", "a b", "", "~", ":::"] {
      let error = try failure { _ = try repository.revision(name) }
      #expect(!error.message.isEmpty && error.help != nil, "\(name)")
    }
  }

  @Test func `a repository without commits says so, and its working tree is read all the same`() throws {
    let folder = try TestFolder()
    try folder.git("init", "-q")
    try folder.write("catalog/a.md", "a")
    let error = try failure { _ = try folder.revisionTree() }
    #expect(error.message == "there is no revision `HEAD`: the repository has no commits yet")
    #expect(try folder.workingTree().paths == ["catalog/a.md"])
    #expect(try folder.indexTree().paths.isEmpty)
  }
}
