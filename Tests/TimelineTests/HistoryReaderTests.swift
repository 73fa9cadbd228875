import CatalogModel
import TestSupport
import Testing

/// Histories of entries, read from repositories made for it.
@Suite(.slow) struct HistoryReaderTests {
  private func package(_ status: String, _ target: String, _ more: String = "") -> String {
    """
    ---
    title: Payroll
    status: \(status)
    warranty: {availability: {promise: Open on working days, target: \(target), unit: percent}}
    summary: Your salary on your account on the 25th
    \(more)
    ---
    Text.

    """
  }

  @Test("An entry's changes are told by their fields and days, through a rename")
  func changes() throws {
    let folder = try HistoryFolder()
    try folder.run("git init -q -b main")
    try folder.write("salkku.yaml", "format: 1\nlanguages: [en, fi]\n")
    try folder.write("catalog/service-packages/pay.md", package("pilot", "99"))
    try folder.commit("Begin", on: "2026-01-10")
    try folder.write("catalog/service-packages/pay.md", package("live", "99.5"))
    try folder.commit("Live", on: "2026-05-03")
    try folder.run("git mv catalog/service-packages/pay.md catalog/service-packages/payroll.md")
    try folder.write("catalog/service-packages/payroll.md", package("live", "99.5", "aliases: [pay]"))
    try folder.commit("Rename", on: "2026-06-01")
    try folder.write("catalog/service-packages/payroll.fi.md", "Teksti.\n")
    try folder.commit("Translate", on: "2026-07-01")
    let found = try lines(try folder.history(), "service-package:payroll")
    #expect(
      found == [
        "2026-07-01, changed, prose fi", "2026-06-01, renamed from pay",
        "2026-05-03, changed, Status: pilot → live, What you can rely on › Availability › Target: 99% → 99.5%",
        "2026-01-10, added",
      ])
  }

  @Test("What one person answered is not told, but that it changed")
  func answers() throws {
    let folder = try HistoryFolder()
    try folder.run("git init -q -b main")
    try folder.write("salkku.yaml", "format: 1\n")
    func diagnosis(_ answers: String) -> String { "---\nteam: pay\ndate: 2026-01-01\nanswers: \(answers)\n---\n" }
    try folder.write("catalog/diagnoses/pay.md", diagnosis("[{work: I pay, success: It is paid}]"))
    try folder.commit("Begin", on: "2026-01-10")
    try folder.write("catalog/diagnoses/pay.md", diagnosis("[{work: I check, success: It is paid}, {work: I ask}]"))
    try folder.commit("More", on: "2026-02-10")
    let found = try lines(try folder.history(), "diagnosis:pay")
    #expect(found.count == 2)
    #expect(found[0].hasSuffix("What people answered: … → …"), "\(found)")
    #expect(!found.joined().contains("check") && !found.joined().contains("ask"), "\(found)")
  }

  @Test("A change is dated by the merge that brought it to the branch, and names nobody unless that is asked for")
  func arrivals() throws {
    let folder = try HistoryFolder()
    try folder.run("git init -q -b main")
    try folder.write("salkku.yaml", "format: 1\nauthors: name\n")
    try folder.write("catalog/teams/a.md", "---\ntitle: A\n---\n")
    try folder.commit("Begin", on: "2026-01-10")
    try folder.run("git checkout -q -b side")
    try folder.write("catalog/teams/a.md", "---\ntitle: B\n---\n")
    try folder.commit("Side", on: "2026-02-10")
    try folder.run("git checkout -q main && git merge -q --no-ff -m Merge side", on: "2026-03-10")
    #expect(
      try lines(try folder.history(), "team:a") == [
        "2026-03-10, changed, Title: A → B, Ann", "2026-01-10, added, Ann",
      ])
    try folder.write("salkku.yaml", "format: 1\n")
    try folder.commit("Nobody", on: "2026-03-11")
    #expect(
      try lines(try folder.history(), "team:a") == ["2026-03-10, changed, Title: A → B", "2026-01-10, added"])
  }

  @Test("A shallow clone says where its history is cut, and dates nothing that it can't know")
  func shallow() throws {
    let folder = try HistoryFolder()
    try folder.run("git init -q -b main")
    try folder.write("catalog/teams/a.md", "---\ntitle: A\n---\n")
    try folder.write("catalog/teams/b.md", "---\ntitle: B\n---\n")
    try folder.commit("Begin", on: "2026-01-10")
    try folder.write("catalog/teams/a.md", "---\ntitle: C\n---\n")
    try folder.commit("Change", on: "2026-02-10")
    let clone = try HistoryFolder()
    try clone.run("git clone -q --depth 2 'file://\(folder.path)' . 2>/dev/null")
    // A commit at the end of a shallow clone says nothing of what it changed.
    try clone.run("git fetch -q --depth 1")
    let history = try clone.history()
    #expect(history.entries["team:b"]?.isCut == true)
    #expect(history.entries["team:b"]?.events.isEmpty == true)
  }
}
