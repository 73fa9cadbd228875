import CatalogModel
import TestSupport
import Testing

/// What is told of entries that were taken out of the catalogue, and of those that came back.
@Suite(.slow) struct RemovedEntryTests {
  private func repository(_ configuration: String = "format: 1\nlanguages: [en, fi]\n") throws -> HistoryFolder {
    let folder = try HistoryFolder()
    try folder.run("git init -q -b main")
    try folder.write("salkku.yaml", configuration)
    try folder.write("catalog/teams/keep.md", team("Keep"))
    return folder
  }

  private func team(_ title: String) -> String { "---\ntitle: \(title)\n---\nText of \(title).\n" }

  private func component(_ status: String) -> String { "---\ntitle: C\nowner: keep\nstatus: \(status)\n---\n" }

  @Test("An entry whose removal is reverted has one history, with the days on which it went and came back")
  func reverted() throws {
    let folder = try repository()
    try folder.write("catalog/teams/a.md", team("Alpha"))
    try folder.write("catalog/teams/a.fi.md", "Teksti.\n")
    try folder.commit("Begin", on: "2026-01-10")
    try folder.write("catalog/teams/a.md", team("Beta"))
    try folder.commit("Change", on: "2026-01-20")
    try folder.run(
      "git rm -q catalog/teams/a.md catalog/teams/a.fi.md && git commit -q -m 'Take out'", on: "2026-02-01")
    try folder.write("catalog/teams/keep.md", team("Kept"))
    try folder.commit("Elsewhere", on: "2026-02-10")
    try folder.run("git revert --no-edit HEAD~1", on: "2026-03-01")
    let history = try folder.history()
    #expect(
      try lines(history, "team:a") == [
        "2026-03-01, restored", "2026-02-01, removed", "2026-01-20, changed, Title: Alpha → Beta, prose en",
        "2026-01-10, added",
      ])
    #expect(history.removals.isEmpty)
    #expect(history.entries["team:a"]?.isCut == false)
  }

  @Test("An entry that comes back as another one says what is different, and since when it is in its state")
  func restoredOtherwise() throws {
    let folder = try repository("format: 1\n")
    try folder.write("catalog/components/c.md", component("live"))
    try folder.commit("Begin", on: "2026-01-10")
    try folder.run("git rm -q catalog/components/c.md && git commit -q -m 'Take out'", on: "2026-02-01")
    try folder.write("catalog/components/c.md", component("sunset"))
    try folder.commit("Bring back", on: "2026-03-01")
    let history = try folder.history()
    #expect(
      try lines(history, "component:c") == [
        "2026-03-01, restored, Status: live → sunset", "2026-02-01, removed", "2026-01-10, added",
      ])
    #expect(history.entries["component:c"]?.stateSince == .changed(try #require(CalendarDate("2026-03-01"))))
  }

  @Test("What an entry did before it was taken out is told as before, its translations and former ids among it")
  func gone() throws {
    let folder = try repository()
    try folder.write("catalog/teams/old.md", team("Alpha"))
    try folder.commit("Begin", on: "2026-01-10")
    try folder.run("git mv catalog/teams/old.md catalog/teams/a.md && git commit -q -m Rename", on: "2026-02-01")
    try folder.write("catalog/teams/a.fi.md", "Teksti.\n")
    try folder.commit("Translate", on: "2026-03-01")
    try folder.write("catalog/teams/a.fi.md", "Toinen teksti.\n")
    try folder.commit("Translate anew", on: "2026-03-10")
    let before = try lines(try folder.history(), "team:a")
    try folder.run(
      "git rm -q catalog/teams/a.md catalog/teams/a.fi.md && git commit -q -m 'Take out'", on: "2026-05-01")
    let removals = try folder.history().removals
    #expect(removals.map(\.name.key) == ["team:a"])
    #expect(removals.map(\.name.names[.english]?.text) == ["Alpha"])
    #expect(before.count == 4)
    #expect(removals.flatMap { lines($0.events) } == ["2026-05-01, removed"] + before)
  }

  @Test("A translation that was taken out is told of its entry, and what became of it before")
  func translation() throws {
    let folder = try repository()
    try folder.write("catalog/teams/a.md", team("Alpha"))
    try folder.commit("Begin", on: "2026-01-10")
    try folder.write("catalog/teams/a.fi.md", "Teksti.\n")
    try folder.commit("Translate", on: "2026-02-01")
    try folder.run("git rm -q catalog/teams/a.fi.md && git commit -q -m 'Take out'", on: "2026-03-01")
    let history = try folder.history()
    #expect(
      try lines(history, "team:a") == [
        "2026-03-01, changed, prose fi", "2026-02-01, changed, prose fi", "2026-01-10, added",
      ])
    #expect(history.removals.isEmpty)
  }

  @Test("An entry that got another id on a branch is not gone with the merge, nor is its old id told twice")
  func renamedInMerge() throws {
    let folder = try repository()
    try folder.write("catalog/teams/a.md", team("Alpha"))
    try folder.commit("Begin", on: "2026-01-10")
    try folder.run(
      "git checkout -q -b side && git mv catalog/teams/a.md catalog/teams/b.md && git commit -q -m Rename",
      on: "2026-01-20")
    try folder.write("catalog/teams/b.md", team("Quite another"))
    try folder.commit("Change", on: "2026-01-21")
    try folder.run("git checkout -q main && git merge -q --no-ff -m Merge side", on: "2026-02-01")
    let history = try folder.history()
    #expect(history.removals.isEmpty)
    #expect(
      try lines(history, "team:b") == [
        "2026-02-01, changed, Title: Alpha → Quite another, prose en", "2026-02-01, renamed from a",
        "2026-01-10, added",
      ])
  }

  @Test("An id that is used anew for another entry, after the first got another id, has no history of that")
  func reused() throws {
    let folder = try repository()
    try folder.write("catalog/teams/a.md", team("Alpha"))
    try folder.commit("Begin", on: "2026-01-10")
    try folder.run("git mv catalog/teams/a.md catalog/teams/b.md && git commit -q -m Rename", on: "2026-02-01")
    try folder.write("catalog/teams/a.md", "---\ntitle: New\nsummary: Nothing of the old one\n---\n")
    try folder.commit("Use anew", on: "2026-03-01")
    let history = try folder.history()
    #expect(try lines(history, "team:a") == ["2026-03-01, added"])
    #expect(try lines(history, "team:b") == ["2026-02-01, renamed from a", "2026-01-10, added"])
  }
}
