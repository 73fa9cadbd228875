import CatalogModel
import GitStore
import SourceText
import TestSupport
import Testing
import Timeline

/// What is told of entries where branches were merged.
@Suite(.slow) struct MergedHistoryTests {
  private func team(_ title: String) -> String { "---\ntitle: \(title)\n---\nText of \(title).\n" }

  @Test("Two entries whose files go back to one each have all of its history, and their translations too")
  func sharedPast() throws {
    let folder = try HistoryFolder()
    try folder.run("git init -q -b main")
    try folder.write("salkku.yaml", "format: 1\nlanguages: [en, fi]\n")
    for name in ["a", "c"] { try folder.write("catalog/teams/\(name).md", team(name)) }
    try folder.write("catalog/teams/a.fi.md", "Teksti.\n")
    try folder.commit("Begin", on: "2026-01-10")
    try folder.write("catalog/teams/a.fi.md", "Toinen teksti.\n")
    try folder.commit("Translate anew", on: "2026-01-11")
    try folder.run(
      """
      git checkout -q -b side
      git mv catalog/teams/a.md catalog/teams/b.md
      git mv catalog/teams/a.fi.md catalog/teams/b.fi.md
      git commit -q -m Rename
      """, on: "2026-01-20")
    try folder.run("git checkout -q main")
    try folder.write("catalog/teams/c.md", team("Gamma"))
    try folder.commit("Change", on: "2026-01-21")
    try folder.run(
      """
      git merge -q --no-commit side
      git checkout -q HEAD -- catalog/teams/a.md catalog/teams/a.fi.md
      git commit -q -m Merge
      """, on: "2026-02-01")
    let history = try folder.history()
    #expect(try lines(history, "team:a") == ["2026-01-11, changed, prose fi", "2026-01-10, added"])
    #expect(
      try lines(history, "team:b") == [
        "2026-02-01, renamed from a", "2026-01-11, changed, prose fi", "2026-01-10, added",
      ])
  }

  private func package(_ status: String, _ more: String = "", last: String = "line four") -> String {
    """
    ---
    title: Pay
    status: \(status)
    summary: The service
    includes: [A thing, B thing\(more)]
    ---
    Prose of pay.

    line two

    line three

    \(last)

    """
  }

  /// A branch takes a package live in two steps while others edit its prose, and is merged.
  private func mergedSteps() throws -> HistoryFolder {
    let folder = try HistoryFolder()
    let path = "catalog/service-packages/pay.md"
    try folder.run("git init -q -b main")
    try folder.write("salkku.yaml", "format: 1\nauthors: name\n")
    try folder.write(path, package("approved"))
    try folder.commit("Begin", on: "2026-01-10")
    try folder.run("git tag base && git checkout -q -b side")
    try folder.write(path, package("in-development"))
    try folder.commit("Develop", on: "2026-02-10")
    try folder.write(path, package("live"))
    try folder.run("git commit -q -a -m Live --author 'Bob <bob@example.org>'", on: "2026-03-10")
    try folder.run("git checkout -q main")
    try folder.write(path, package("approved", last: "line 4"))
    try folder.run("git commit -q -a -m Prose --author 'Eve <eve@example.org>'", on: "2026-04-10")
    return folder
  }

  @Test("What branches changed of one entry is told of who changed it, on the day of the merge, which changed nothing")
  func mergedChanges() throws {
    let folder = try mergedSteps()
    try folder.run("git merge -q --no-edit side", on: "2026-05-10")
    let found = try lines(try folder.history(), "service-package:pay")
    #expect(
      found == [
        "2026-05-10, changed, Status: in development → live, Bob",
        "2026-05-10, changed, Status: approved → in development, Ann",
        "2026-04-10, changed, prose en, Eve", "2026-01-10, added, Ann",
      ])
    let (repository, head) = try folder.revision()
    for base in ["base", "HEAD^1"] {
      let states = try LifecycleSteps.states(
        of: try folder.catalog().entries.map(\.self), folder: "", from: head, since: try repository.revision(base),
        in: repository)
      let steps = try #require(states?["service-package:pay"])
      #expect(steps.filter { $0 != .approved } == [.inDevelopment, .live, .live], "\(base)")
    }
  }

  @Test("Of a merge that changes an entry itself only that is told, for who merged")
  func changedInMerge() throws {
    let folder = try mergedSteps()
    try folder.run("git merge -q --no-commit side")
    try folder.write(
      "catalog/service-packages/pay.md", package("live", ", C thing", last: "line 4").replacing("two", with: "2"))
    try folder.commit("Merge", on: "2026-05-10")
    let first = try #require(try lines(try folder.history(), "service-package:pay").first)
    #expect(first == "2026-05-10, changed, Included:  → C thing, prose en, Ann")
  }

  @Test("An entry that a branch took out is told as that commit's, and what no branch took out as the merge's")
  func removals() throws {
    let folder = try HistoryFolder()
    try folder.run("git init -q -b main")
    try folder.write("salkku.yaml", "format: 1\nauthors: name\n")
    for name in ["a", "b", "c"] { try folder.write("catalog/teams/\(name).md", team(name)) }
    try folder.commit("Begin", on: "2026-01-10")
    try folder.run("git checkout -q -b side && git rm -q catalog/teams/b.md && git commit -q -m Out", on: "2026-02-01")
    try folder.run("git checkout -q main")
    try folder.write("catalog/teams/b.md", team("Beta"))
    try folder.write("catalog/teams/late.md", team("late"))
    try folder.run(
      "git add -A && git commit -q -m Change --author 'Eve <eve@example.org>'", on: "2026-03-01")
    // The branch is taken as it is, so that what it never had is lost.
    try folder.run(
      """
      git reset -q --hard $(git commit-tree side^{tree} -p HEAD -p side -m Merge)
      """, on: "2026-04-01")
    let removals = try folder.history().removals
    let side = try folder.output("git rev-parse side")
    #expect(
      Dictionary(uniqueKeysWithValues: removals.map { ($0.name.key, lines($0.events)) }) == [
        "team:b": [
          "2026-04-01, removed, Ann", "2026-03-01, changed, Title: b → Beta, prose en, Eve", "2026-01-10, added, Ann",
        ],
        "team:late": ["2026-04-01, removed, Ann", "2026-03-01, added, Eve"],
      ])
    #expect(removals.filter { $0.events.first?.commit == side }.map(\.name.key) == ["team:b"])
  }

  @Test("Branches that part and come together over and over tell each change once, however their clocks go")
  func ladder() throws {
    let folder = try HistoryFolder()
    try folder.run("git init -q -b main")
    try folder.write("salkku.yaml", "format: 1\n")
    func text(_ left: Int, _ right: Int) -> String {
      "---\ntitle: A\nsummary: left \(left)\ncontact: mailto:a@example.org\nnote: x\nother: y\nlast: right \(right)\n---\n"
    }
    try folder.write("catalog/teams/a.md", text(0, 0))
    try folder.commit("Begin", on: "2026-12-31")
    for step in 1...12 {
      let day = "2026-\(step < 3 ? 12 - step : 12)-10"
      try folder.run("git checkout -q -b side\(step)")
      try folder.write("catalog/teams/a.md", text(step, step - 1))
      try folder.commit("Left", on: day)
      try folder.run("git checkout -q main")
      try folder.write("catalog/teams/a.md", text(step - 1, step))
      try folder.commit("Right", on: day)
      try folder.run("git merge -q --no-edit side\(step)", on: "2026-01-0\(step % 9 + 1)")
    }
    let events = try #require(try folder.history().entries["team:a"]).events
    #expect(events.count == 25)
    #expect(Set(events.map(\.commit)).count == 25)
  }

  @Test("On histories with merges of all sorts, the commits that are told of an entry are git's", arguments: 1...6)
  func againstGit(seed: Int) throws {
    let folder = try HistoryFolder()
    var made = MergedHistory(seed: UInt64(seed), in: folder)
    try made.make(steps: 45)
    let history = try folder.history()
    for path in try folder.output("git ls-files catalog").split(separator: "\n") {
      // A merge that puts together what others changed is none that changed anything.
      let log = try folder.output("git log --format='%H %p' -- \(path)").split(separator: "\n").map {
        $0.split(separator: " ")
      }
      let changes = try log.filter { commit in
        guard commit.count > 2 else { return true }
        let lines = try folder.output("git diff-tree -c -p --no-commit-id \(commit[0]) -- \(path)").split(
          separator: "\n")
        let count = commit.count - 1
        return lines.drop { !$0.hasPrefix("@@") }.contains { line in
          line.hasPrefix(String(repeating: "+", count: count)) || line.hasPrefix(String(repeating: "-", count: count))
        }
      }
      let id = try #require(path.split(separator: "/").last).dropLast(3)
      let entry = try #require(history.entries["team:\(id)"], "\(path)")
      #expect(Set(entry.events.map(\.commit)) == Set(changes.map { String($0[0]) }), "\(path)")
      #expect(entry.events.count == changes.count, "\(path)")
      #expect(!entry.isCut)
    }
  }
}
