import CatalogModel
import GitStore
import SourceText
import TestSupport
import Testing
import Timeline

/// Histories that are hard to follow: each is told, or has a gap that is said.
@Suite(.slow) struct HostileHistoryTests {
  private func repository(_ configuration: String = "format: 1\n") throws -> HistoryFolder {
    let folder = try HistoryFolder()
    try folder.run("git init -q -b main")
    try folder.write("salkku.yaml", configuration)
    return folder
  }

  private func team(_ title: String, _ more: String = "") -> String { "---\ntitle: \(title)\n\(more)---\n" }

  @Test("An entry that was taken out is told with its name and day, and one that was renamed is not")
  func removals() throws {
    let folder = try repository()
    try folder.write("catalog/teams/a.md", team("Alpha"))
    try folder.write("catalog/teams/b.md", team("Beta", "summary: What it does every day of the week\n"))
    try folder.write("catalog/teams/keep.md", team("Keep"))
    try folder.commit("Begin", on: "2026-01-10")
    try folder.run("git rm -q catalog/teams/a.md && git mv catalog/teams/b.md catalog/teams/c.md", on: "2026-02-01")
    try folder.commit("Take out", on: "2026-02-01")
    let history = try folder.history()
    #expect(
      history.removals.map { "\($0.day) \($0.name.kind) \($0.name.id) \($0.name.names[.english]?.text ?? "")" }
        == ["2026-02-01 team a Alpha"])
    #expect(try lines(history, "team:c") == ["2026-02-01, renamed from b", "2026-01-10, added"])
  }

  @Test("A rename that left an alias is followed however little of the file stayed the same")
  func alias() throws {
    let folder = try repository("format: 1\nlanguages: [en, fi]\n")
    try folder.write("catalog/teams/a.md", team("Alpha"))
    try folder.write("catalog/teams/a.fi.md", "Vanha.\n")
    try folder.commit("Begin", on: "2026-01-10")
    try folder.run("git rm -q catalog/teams/a.md catalog/teams/a.fi.md")
    try folder.write("catalog/teams/b.md", team("Quite another name", "aliases: [a]\nsummary: Nothing is as it was\n"))
    try folder.write("catalog/teams/b.fi.md", "Uusi teksti, jossa mikään ei ole ennallaan.\n")
    try folder.commit("Rename", on: "2026-02-01")
    let found = try lines(try folder.history(), "team:b")
    #expect(found.count == 2)
    #expect(found[0].hasPrefix("2026-02-01, renamed from a, Title: Alpha → Quite another name"))
    #expect(found[0].hasSuffix("prose fi"))
    #expect(found[1] == "2026-01-10, added")
  }

  @Test("A catalogue that moved to another folder keeps its history")
  func moved() throws {
    let folder = try repository("format: 1\ncatalog: services\n")
    try folder.write("old/place/teams/a.md", team("Alpha"))
    try folder.write("old/place/teams/b.md", team("Beta"))
    try folder.commit("Begin", on: "2026-01-10")
    try folder.write("old/place/teams/a.md", team("Gamma"))
    try folder.commit("Change", on: "2026-01-20")
    try folder.run("git mv old/place services")
    try folder.commit("Move", on: "2026-02-01")
    let history = try folder.history()
    #expect(try lines(history, "team:a") == ["2026-01-20, changed, Title: Alpha → Gamma", "2026-01-10, added"])
    #expect(try lines(history, "team:b") == ["2026-01-10, added"])
    #expect(history.removals.isEmpty)
  }

  @Test("People are called as .mailmap says")
  func mailmap() throws {
    let folder = try repository("format: 1\nauthors: name\n")
    try folder.write("catalog/teams/a.md", team("Alpha"))
    try folder.commit("Begin", on: "2026-01-10")
    #expect(try lines(try folder.history(), "team:a") == ["2026-01-10, added, Ann"])
    try folder.write(".mailmap", "Ann Example <ann@example.org> <a@example.org>\n")
    try folder.commit("Name", on: "2026-01-11")
    #expect(try lines(try folder.history(), "team:a") == ["2026-01-10, added, Ann Example"])
  }

  @Test("Nobody is named where .mailmap can't be read, and that is said")
  func unreadableNames() throws {
    let folder = try repository("format: 1\nauthors: name\n")
    try folder.write("catalog/teams/a.md", team("Alpha"))
    try folder.write(".mailmap", String(repeating: "# a long line that says nothing\n", count: 40_000))
    try folder.commit("Begin", on: "2026-01-10")
    let history = try folder.history()
    #expect(try lines(history, "team:a") == ["2026-01-10, added"])
    #expect(history.gaps.count == 1 && history.gaps[0].hasSuffix("and nobody is named"), "\(history.gaps)")
  }

  @Test("Commits that are replaced are told as they were made, and that is said")
  func replaced() throws {
    let folder = try repository()
    try folder.write("catalog/teams/a.md", team("Alpha"))
    try folder.commit("Begin", on: "2026-01-10")
    try folder.write("catalog/teams/a.md", team("Beta"))
    try folder.commit("Change", on: "2026-01-20")
    #expect(try !folder.history().replacesCommits)
    try folder.run("git replace --graft HEAD")
    let history = try folder.history()
    #expect(history.replacesCommits && history.gaps.isEmpty)
    #expect(try lines(history, "team:a") == ["2026-01-20, changed, Title: Alpha → Beta", "2026-01-10, added"])
  }

  @Test("A missing or corrupt commit is a gap, and what came after it is told", arguments: [true, false])
  func damaged(isMissing: Bool) throws {
    let folder = try repository()
    try folder.write("catalog/teams/a.md", team("Alpha"))
    try folder.write("catalog/teams/b.md", team("Beta"))
    try folder.commit("Begin", on: "2026-01-10")
    try folder.write("catalog/teams/a.md", team("Gamma"))
    try folder.commit("Change", on: "2026-01-20")
    let damage = isMissing ? "rm -f $file" : "chmod u+w $file; printf 'rubbish' > $file"
    try folder.run(
      "id=$(git rev-parse HEAD~1); file=.git/objects/$(echo $id | cut -c1-2)/$(echo $id | cut -c3-); \(damage)")
    let history = try folder.history()
    #expect(history.gaps.count == 1)
    #expect(history.isCut)
    #expect(history.entries["team:a"]?.isCut == true)
    #expect(history.entries["team:b"]?.lastChange == nil)
    #expect(history.entries["team:b"]?.isCut == true)
  }

  @Test("Commits of 1970 and of 2100 have the days that they say")
  func days() throws {
    let folder = try repository()
    try folder.write("catalog/teams/a.md", team("Alpha"))
    try folder.commit("Begin", on: "@0 +0000")
    try folder.write("catalog/teams/a.md", team("Beta"))
    try folder.commit("Change", on: "@4102444800 +0000")
    #expect(
      try lines(try folder.history(), "team:a") == ["2100-01-01, changed, Title: Alpha → Beta", "1970-01-01, added"])
  }

  @Test("Changes are told in the order of the commits, whatever their days, and the last change is the last commit's")
  func fallingDays() throws {
    let folder = try repository()
    try folder.write("catalog/teams/a.md", team("Alpha"))
    try folder.commit("Begin", on: "2026-01-10")
    try folder.write("catalog/teams/a.md", team("Beta"))
    try folder.commit("Change", on: "2026-09-01")
    try folder.run("git checkout -q -b side")
    try folder.write("catalog/teams/a.md", team("Gamma"))
    try folder.commit("On a branch", on: "2026-08-01")
    try folder.write("catalog/teams/a.md", team("Delta"))
    try folder.commit("On a branch again", on: "2026-07-01")
    try folder.run("git checkout -q main && git merge -q --no-ff -m Merge side", on: "2026-06-01")
    try folder.write("catalog/teams/a.md", team("Epsilon"))
    try folder.commit("Change last", on: "2026-05-01")
    let history = try folder.history()
    #expect(
      try lines(history, "team:a") == [
        "2026-05-01, changed, Title: Delta → Epsilon", "2026-06-01, changed, Title: Gamma → Delta",
        "2026-06-01, changed, Title: Beta → Gamma", "2026-09-01, changed, Title: Alpha → Beta", "2026-01-10, added",
      ])
    #expect(history.entries["team:a"]?.events.map(\.place).sorted() == history.entries["team:a"]?.events.map(\.place))
  }

  @Test(
    "Where a content behind the last commit is damaged, the last change is not known, and no older one stands for it")
  func damagedContent() throws {
    let folder = try repository()
    for (day, title) in [("2026-01-10", "Alpha"), ("2026-01-20", "Beta"), ("2026-01-30", "Gamma")] {
      try folder.write("catalog/teams/a.md", team(title))
      try folder.write("catalog/teams/b.md", team(title == "Alpha" ? "Alpha b" : "Beta b"))
      try folder.commit(title, on: day)
    }
    try folder.run(
      "id=$(git rev-parse HEAD~1:catalog/teams/a.md); rm -f .git/objects/$(echo $id | cut -c1-2)/$(echo $id | cut -c3-)"
    )
    let history = try folder.history()
    #expect(history.gaps.count == 1)
    #expect(history.entries["team:a"]?.isCut == true)
    #expect(history.entries["team:a"]?.lastChange == nil)
    #expect(try lines(history, "team:a") == ["2026-01-10, added"])
    #expect(history.entries["team:b"]?.lastChange?.day.description == "2026-01-20")
  }

  @Test(
    "A new file beside a damaged one that was taken out may be that one: its history is cut, and the others' is told")
  func damagedSource() throws {
    let folder = try repository()
    for name in ["a", "b"] { try folder.write("catalog/teams/\(name).md", team(name, "summary: What it does\n")) }
    try folder.commit("Begin", on: "2026-01-10")
    try folder.run("git mv catalog/teams/a.md catalog/teams/c.md")
    try folder.write("catalog/teams/c.md", team("c", "summary: What it does\n"))
    try folder.commit("Rename", on: "2026-01-20")
    try folder.run(
      "id=$(git rev-parse HEAD~1:catalog/teams/a.md); rm -f .git/objects/$(echo $id | cut -c1-2)/$(echo $id | cut -c3-)"
    )
    let history = try folder.history()
    #expect(history.entries["team:c"]?.isCut == true)
    #expect(history.entries["team:b"]?.isCut == false)
  }

  @Test("A commit with a message of many megabytes is read as any other")
  func hugeMessage() throws {
    let folder = try repository()
    try folder.write("catalog/teams/a.md", team("Alpha"))
    try folder.commit("Begin", on: "2026-01-10")
    try folder.write("catalog/teams/a.md", team("Beta"))
    try folder.run("git add -A; head -c 20000000 /dev/zero | tr '\\0' 'x' | git commit -q -F -", on: "2026-01-20")
    try folder.write("catalog/teams/a.md", team("Gamma"))
    try folder.commit("Change", on: "2026-01-30")
    let history = try folder.history()
    #expect(history.gaps.isEmpty)
    #expect(
      try lines(history, "team:a") == [
        "2026-01-30, changed, Title: Beta → Gamma", "2026-01-20, changed, Title: Alpha → Beta", "2026-01-10, added",
      ])
  }

  @Test(
    "A commit that changes line ends or layout alone is no change of an entry, though git names it as the file's last")
  func layout() throws {
    let folder = try repository()
    try folder.write("catalog/teams/a.md", team("Alpha", "summary: Text\n") + "Text.\nMore.\n")
    try folder.commit("Begin", on: "2026-01-10")
    try folder.write("catalog/teams/a.md", "---\r\ntitle:   Alpha\r\nsummary: Text\r\n---\r\nText.\r\nMore.\r\n")
    try folder.commit("Line ends", on: "2026-01-20")
    #expect(try lines(try folder.history(), "team:a") == ["2026-01-10, added"])
  }

  @Test("Names that are not UTF-8 stop nothing, even where two of them read alike")
  func names() throws {
    let folder = try repository("format: 1\nauthors: name\n")
    try folder.write("catalog/teams/a.md", team("Alpha"))
    try folder.run(
      "printf 'x' > \"catalog/teams/$(printf 'f\\377').md\"; printf 'y' > \"catalog/teams/$(printf 'f\\376').md\"; git add -A; GIT_AUTHOR_NAME=$(printf 'J\\344rvi') git -c i18n.commitEncoding=ISO-8859-1 commit -q -m Begin",
      on: "2026-01-10")
    let found = try lines(try folder.history(), "team:a")
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("2026-01-10, added, J"))
  }

  @Test("A tag that names no commit is refused, and one before the catalogue existed has no history of it")
  func tags() throws {
    let folder = try repository()
    try folder.commit("Begin", on: "2026-01-10")
    try folder.run("git tag tree HEAD^{tree}; git tag early HEAD")
    try folder.write("catalog/teams/a.md", team("Alpha"))
    try folder.commit("Add", on: "2026-01-20")
    #expect(throws: SourceError.self) { try folder.revision("tree") }
    let (repository, early) = try folder.revision("early")
    let catalog = try folder.catalog(at: "early")
    let history = try HistoryReader.history(of: catalog, folder: "", from: early, in: repository)
    #expect(history.entries.isEmpty)
    #expect(history.gaps.isEmpty)
  }

  @Test("What is not committed is said, whether the file is new or another; line ends make no other file")
  func uncommitted() throws {
    let folder = try repository()
    for name in ["a", "b", "c"] { try folder.write("catalog/teams/\(name).md", team(name)) }
    try folder.commit("Begin", on: "2026-01-10")
    try folder.write("catalog/teams/b.md", team("other"))
    try folder.write("catalog/teams/c.md", "---\r\ntitle: c\r\n---\r\n")
    try folder.write("catalog/teams/d.md", team("new"))
    let history = try folder.workingHistory()
    let uncommitted = ["a", "b", "c", "d"].filter { history.entries["team:\($0)"]?.isUncommitted ?? false }
    #expect(uncommitted == ["b", "d"])
    #expect(history.entries["team:d"]?.events.isEmpty == true)
  }

  @Test("The states between two revisions are those of the commits between, and unknown where these are missing")
  func states() throws {
    func component(_ status: String) -> String { "---\ntitle: C\nowner: t\nstatus: \(status)\n---\n" }
    let folder = try repository()
    try folder.write("catalog/components/c.md", component("approved"))
    try folder.commit("Begin", on: "2026-01-10")
    try folder.run("git tag base")
    for (day, status) in [("2026-01-11", "in-development"), ("2026-01-12", "pilot"), ("2026-01-13", "live")] {
      try folder.write("catalog/components/c.md", component(status))
      try folder.commit(status, on: day)
    }
    let catalog = try folder.catalog()
    func states(_ folder: HistoryFolder) throws -> [String: [LifecycleStatus]]? {
      let (repository, head) = try folder.revision()
      let base = try repository.revision("base")
      return try LifecycleSteps.states(
        of: catalog.entries.map(\.self), folder: "", from: head, since: base, in: repository)
    }
    #expect(try states(folder) == ["component:c": [.inDevelopment, .pilot, .live]])
    let clone = try HistoryFolder()
    try clone.run("git clone -q --depth 2 'file://\(folder.path)' . && git fetch -q --depth 1 origin tag base")
    #expect(try states(clone) == nil)
  }
}
