import TestSupport
import Testing

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
}
