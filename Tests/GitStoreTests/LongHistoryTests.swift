import GitStore
import SourceText
import TestSupport
import Testing

/// A history of thousands of commits, made by `git fast-import`, held against git's own answers.
@Suite(.slow) struct LongHistoryTests {
  /// A commit's number with the files that it has.
  private struct Node {
    let mark: Int
    let files: [String: String]
  }

  /// Commits with all that makes histories hard to follow: branches, merges that take one side or the other or edit on top,
  /// merges of three and four, renames, reverts, removals, and times that stand still and go backwards.
  private static func stream(_ commits: Int, files: Int, seed: UInt64) -> String {
    var random = SplitMix64(state: seed)
    var text = ""
    var time = 1_700_000_000
    var former: [String: [String]] = [:]
    var recent: [Node] = []
    for number in 1...commits {
      time += [0, 0, -40, 60, 60, 600][Int.random(in: 0..<6, using: &random)]
      let first = recent.isEmpty ? nil : recent[max(0, recent.count - 1 - Int.random(in: 0..<3, using: &random))]
      var others: [Node] = []
      if let first, recent.count > 6, Int.random(in: 0..<5, using: &random) == 0 {
        for _ in 0..<[1, 1, 1, 2, 3][Int.random(in: 0..<5, using: &random)] {
          guard let other = recent.suffix(8).randomElement(using: &random) else { continue }
          if other.mark != first.mark, !others.contains(where: { $0.mark == other.mark }) { others.append(other) }
        }
      }
      var new = first?.files ?? [:]
      if first == nil {
        for file in 0..<files { new["catalog/teams/f\(file).md"] = "begin \(file)\n" }
      } else if !others.isEmpty {
        // `-s ours` takes nothing; else each file that differs comes from one of the sides.
        if Bool.random(using: &random) {
          for other in others {
            for path in Set(new.keys).union(other.files.keys).sorted() where new[path] != other.files[path] {
              if Bool.random(using: &random) { new[path] = other.files[path] }
            }
          }
        }
        if Int.random(in: 0..<3, using: &random) == 0, let path = new.keys.sorted().randomElement(using: &random) {
          new[path] = "edited in merge \(number)\n"
        }
      } else if let path = new.keys.sorted().randomElement(using: &random) {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: new["catalog/teams/n\(number).md"] = new.removeValue(forKey: path)
        case 1: new["catalog/segments/n\(number).md"] = new.removeValue(forKey: path).map { $0 + "more\n" }
        case 2: new[path] = former[path]?.randomElement(using: &random) ?? "first \(number)\n"
        case 3 where new.count > files / 2: new[path] = nil
        case 4: new["other/\(number).txt"] = "x"
        default: new[path] = "changed \(number)\n"
        }
      }
      text += "commit refs/heads/main\nmark :\(number)\ncommitter C <c@example.org> \(time) +0000\ndata 0\n"
      if let first { text += "from :\(first.mark)\n" }
      for other in others { text += "merge :\(other.mark)\n" }
      let old = first?.files ?? [:]
      for path in Set(old.keys).union(new.keys).sorted() where old[path] != new[path] {
        guard let content = new[path] else {
          text += "D \(path)\n"
          continue
        }
        text += "M 100644 inline \(path)\ndata \(content.utf8.count)\n\(content)\n"
        former[path, default: []].append(content)
      }
      recent.append(Node(mark: number, files: new))
      if recent.count > 12 { recent.removeFirst() }
    }
    return text
  }

  @Test(
    "The last change of every file is git's over thousands of commits with octopus merges and reverts", arguments: 1...2
  )
  func lastChanges(seed: Int) throws {
    let repository = try TestFolder()
    try repository.git("init", "-q", "-b", "main")
    try repository.write("stream", Self.stream(3_000, files: 80, seed: UInt64(seed)))
    try repository.run(["sh", "-c", "git fast-import --quiet --force < stream"])
    let opened = try repository.repository()
    let head = try opened.revision("HEAD")
    let found = try FileHistory(HistoryRequest("catalog", .lastChange), from: head, in: opened)
    let files = try repository.run(["git", "ls-tree", "-r", "--name-only", "HEAD", "catalog"]).split(separator: "\n")
    #expect(files.count > 40)
    #expect(found.changes.count == files.count)
    #expect(found.cut.isEmpty && found.gaps.isEmpty)
    for file in files {
      let change = try #require(found.changes[String(file.dropFirst("catalog/".count))]?.first)
      let last = try repository.run(["git", "log", "-1", "--format=%H", "--", String(file)])
      #expect(found.commits[change.commit].id == last, "\(file)")
    }
  }
}
