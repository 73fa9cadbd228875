import GitStore
import SourceText
import TestSupport
import Testing

/// The walk over history, held against git's own answers.
@Suite(.slow) struct FileHistoryTests {
  /// The commits that changed a file, as git tells them.
  private func log(_ repository: TestFolder, _ options: [String], _ path: String) throws -> [String] {
    try repository.run(["git", "log", "--format=%H"] + options + ["--", path]).split(separator: "\n").map(String.init)
  }

  private func history(_ repository: TestFolder, _ extent: HistoryRequest.Extent) throws -> FileHistory {
    let opened = try repository.repository()
    return try FileHistory(HistoryRequest("catalog", extent), from: opened.revision("HEAD"), in: opened)
  }

  /// Many commits with renames, merges, reverts and times that are equal or go backwards.
  private func make(_ seed: UInt64, commits: Int, isLinear: Bool) throws -> TestFolder {
    var random = SplitMix64(state: seed)
    let repository = try TestFolder()
    try repository.git("init", "-q", "-b", "main")
    var files: [String: String] = [:]
    var time = 1_700_000_000
    func text(_ name: String) -> String {
      (0..<12).map { "\(name) line \($0) \(Int.random(in: 0..<1000, using: &random))\n" }.joined()
    }
    func commit(_ message: String) throws {
      time += Int.random(in: -500...1000, using: &random)
      try repository.git("add", "-A")
      let date = "\(time) +0000"
      try repository.run([
        "env", "GIT_COMMITTER_DATE=\(date)", "GIT_AUTHOR_DATE=\(date)", "git", "commit", "-q", "--allow-empty", "-m",
        message,
      ])
    }
    for index in 0..<8 {
      files["catalog/teams/t\(index).md"] = text("t\(index)")
    }
    for (path, text) in files { try repository.write(path, text) }
    try commit("Begin")
    var branches: [String] = []
    for number in 0..<commits {
      let path = try #require(files.keys.sorted().randomElement(using: &random))
      switch Int.random(in: 0..<(isLinear ? 6 : 9), using: &random) {
      case 0, 1, 2:
        var lines = (files[path] ?? "").split(separator: "\n").map(String.init)
        lines[Int.random(in: 0..<lines.count, using: &random)] = "changed \(number)"
        files[path] = lines.joined(separator: "\n") + "\n"
        try repository.write(path, files[path] ?? "")
        try commit("Change \(path)")
      case 3:
        let new = "catalog/\(Bool.random(using: &random) ? "teams" : "segments")/n\(number).md"
        files[new] = files.removeValue(forKey: path).map { $0 + "aliases: \(number)\n" }
        try repository.remove(path)
        try repository.write(new, files[new] ?? "")
        try commit("Rename \(path)")
      case 4:
        let new = "catalog/teams/new\(number).md"
        files[new] = text(new)
        try repository.write(new, files[new] ?? "")
        try commit("Add \(new)")
      case 5:
        try repository.write("other/\(number).txt", "\(number)")
        try commit("Elsewhere")
      case 6:
        _ = try repository.run(["git", "branch", "b\(number)"])
        branches.append("b\(number)")
      default:
        guard let branch = branches.randomElement(using: &random) else { continue }
        // The branch changes a file, and main takes that, or not (`-s ours`), or makes another change of it in the merge.
        let main = try repository.run(["git", "rev-parse", "HEAD"]).split(separator: "\n").first.map(String.init) ?? ""
        _ = try repository.run(["git", "checkout", "-q", branch])
        let there = try repository.run(["git", "ls-files", "catalog"]).split(separator: "\n").map(String.init)
        let touched = try #require(there.randomElement(using: &random))
        try repository.write(touched, text("\(branch) \(number)"))
        try commit("On \(branch)")
        let tip = try repository.run(["git", "rev-parse", "HEAD"]).split(separator: "\n").first.map(String.init) ?? ""
        _ = try repository.run(["git", "checkout", "-q", main])
        _ = try repository.run(["git", "merge", "-q", "--no-commit", "-s", "ours", "--no-ff", tip], mayFail: true)
        if files[touched] != nil, Bool.random(using: &random) {
          let taken = Bool.random(using: &random)
          files[touched] = taken ? try repository.run(["git", "show", "\(tip):\(touched)"]) : text("merge \(number)")
          try repository.write(touched, files[touched] ?? "")
        }
        try commit("Merge")
      }
    }
    return repository
  }

  @Test(
    "The last change of every file is git's, over renames, merges, reverts and times that go backwards",
    arguments: 1...4)
  func lastChanges(seed: Int) throws {
    let repository = try make(UInt64(seed), commits: 60, isLinear: false)
    let found = try history(repository, .lastChange)
    let files = try repository.run(["git", "ls-files", "catalog"]).split(separator: "\n").map(String.init)
    #expect(found.cut.isEmpty)
    #expect(found.gaps.isEmpty)
    #expect(found.changes.count == files.count)
    for file in files {
      let change = try #require(found.changes[String(file.dropFirst("catalog/".count))]?.first)
      #expect([found.commits[change.commit].id] == (try log(repository, ["-1"], file)), "\(file)")
    }
  }

  @Test("The changes of every file through renames are git's where history has no merges", arguments: 1...4)
  func follows(seed: Int) throws {
    let repository = try make(UInt64(seed), commits: 60, isLinear: true)
    let found = try history(repository, .all)
    let files = try repository.run(["git", "ls-files", "catalog"]).split(separator: "\n").map(String.init)
    for file in files {
      let changes = found.changes[String(file.dropFirst("catalog/".count))] ?? []
      #expect(changes.map { found.commits[$0.commit].id } == (try log(repository, ["--follow"], file)), "\(file)")
    }
  }

  @Test("Where a clone is shallow, nothing is told of what lies behind its end")
  func shallow() throws {
    let repository = try make(7, commits: 20, isLinear: true)
    let clone = try TestFolder()
    try clone.git("clone", "-q", "--depth", "3", "file://\(repository.path)", "clone")
    let opened = try clone.repository("clone")
    let found = try FileHistory(HistoryRequest("catalog", .lastChange), from: opened.revision("HEAD"), in: opened)
    let files = try repository.run(["git", "ls-files", "catalog"]).split(separator: "\n").map(String.init)
    #expect(!found.cut.isEmpty)
    for file in files {
      let path = String(file.dropFirst("catalog/".count))
      if let change = found.changes[path]?.first {
        #expect([found.commits[change.commit].id] == (try log(repository, ["-1"], file)))
      } else {
        #expect(found.cut.contains(path))
      }
    }
  }
}
