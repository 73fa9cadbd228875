import Editing
import SourceText
import Syntax
import Testing

@testable import Exchange

/// What a later import makes of what people and the source did meanwhile.
@Suite struct ImportMergeTests {
  private static let map = """
    entries:
      - kind: service-package
        identifier: {system: s, from: id}
        fields:
          title: {en: name, fr: nom}
          owner: {from: dept, create: {title: deptname}}
          status: {always: live}
          summary: sum
          tags: {from: tags, split: ","}
        body: {en: text, fr: texte}
    """
  private static let heading = "id,name,nom,dept,deptname,sum,tags,text,texte\n"
  private static let one = "1,Day care,,EDU,Education,Short.,a,Long.,Plus.\n"
  private static let two = "2,Library,,LIB,Books,Brief.,b,Much.,\n"
  private static let path = "catalog/service-packages/day-care.md"

  /// A catalogue into which two services were imported.
  private static func imported() throws -> ImportSandbox {
    var sandbox = ImportSandbox(map)
    let made = try sandbox.run(heading + one + two, creates: true)
    #expect(!made.report.isBlocked)
    return sandbox
  }

  // MARK: Which record becomes which entry

  @Test func `a new record with the title of one whose file was removed gets a file of its own`() throws {
    var sandbox = try Self.imported()
    sandbox.files[Self.path] = nil
    let ninth = "9,Day care,,EDU,Education,Ninth.,a,,\n"
    let made = try sandbox.run(Self.heading + Self.one + Self.two + ninth)
    #expect(made.report.removedHere.map(\.identifier) == ["1"])
    #expect(sandbox.packages.contains("catalog/service-packages/day-care-9.md"))
    let later = try sandbox.run(
      Self.heading + Self.one.replacing("Day care", with: "Care") + Self.two + ninth.replacing("Ninth", with: "New"))
    #expect(later.problems.isEmpty)
    #expect(later.changes.map(\.path) == ["catalog/service-packages/day-care-9.md", "imports/m.snapshot.json"])
  }

  @Test func `an entry that somebody gave another identifier is not another record's as well`() throws {
    var sandbox = try Self.imported()
    sandbox.replace("\"1\"", with: "\"3\"", in: Self.path)
    let third = Self.one.replacing("1,Day", with: "3,Day")
    let made = try sandbox.run(Self.heading + Self.one + Self.two + third)
    #expect(made.problems.isEmpty && made.report.conflicts.isEmpty)
    let both = Self.one.replacing("Day care", with: "Day centre") + Self.two + third.replacing("Short", with: "Other")
    let later = try sandbox.run(Self.heading + both)
    #expect(later.problems.isEmpty)
    #expect(sandbox.text(Self.path).contains("title: Day care\n") && sandbox.text(Self.path).contains("Other."))
  }

  @Test func `two entries with one identifier are told, and none is changed`() throws {
    var sandbox = try Self.imported()
    sandbox.files["catalog/service-packages/aaa.md"] = sandbox.files[Self.path]
    let made = try sandbox.run(Self.heading + Self.one.replacing("Short", with: "New") + Self.two)
    #expect(made.changes.isEmpty)
    #expect(
      made.problems.map(\.message) == ["`s: 1` stands in 2 entries, so that nobody can tell which one line 2 means"])
    let places = made.problems.flatMap { [$0.place.path] + $0.related.map(\.place.path) }
    #expect(places == [Self.path, "catalog/service-packages/aaa.md"])
  }

  @Test func `two records that would become one entry are both named`() throws {
    let own = "---\ntitle: Ours\nowner: desk\nstatus: live\nidentifiers: {s: '1', t: A}\n---\nText.\n"
    var sandbox = ImportSandbox(
      """
      entries:
        - kind: service-package
          when: {sort: x}
          identifier: {system: t, from: id}
          fields: {title: name, owner: {always: desk}, status: {always: live}}
        - kind: service-package
          identifier: {system: s, from: id}
          fields: {title: name, owner: {always: desk}, status: {always: live}}
      """, [Self.path: own])
    let made = try sandbox.run("id,name,sort\nA,Ours,x\n1,Ours,y\n")
    #expect(made.problems.map(\.message) == ["this would become `\(Self.path)`, and so would line 2"])
  }

  @Test func `a record under another identifier is followed once a person writes that into the file`() throws {
    var sandbox = try Self.imported()
    let renamed = Self.one.replacing("1,Day care", with: "10,Child care")
    let made = try sandbox.run(Self.heading + renamed + Self.two)
    #expect(made.report.vanished.map(\.identifier) == ["1"])
    #expect(made.report.renamed.map(\.newPath) == ["catalog/service-packages/child-care.md"])
    sandbox.files["catalog/service-packages/child-care.md"] = nil
    sandbox.files["catalog/service-packages/child-care.fr.md"] = nil
    sandbox.replace("\"1\"", with: "\"10\"", in: Self.path)
    let later = try sandbox.run(Self.heading + renamed + Self.two)
    #expect(!later.report.isOpen && later.report.removedHere.isEmpty)
    #expect(sandbox.text(Self.path).contains("title: Child care\n"))
    #expect(try sandbox.run(Self.heading + renamed + Self.two).changes.isEmpty)
  }

  @Test func `a system under another name, and another column of identifiers, make nothing a second time`() throws {
    var sandbox = try Self.imported()
    sandbox.setMap(Self.map.replacing("system: s", with: "system: t"))
    var made = try sandbox.run(Self.heading + Self.one + Self.two)
    #expect(made.changes.isEmpty)
    #expect(made.problems.first?.message.hasPrefix("the system was called `s` at the last import") == true)
    sandbox.setMap(Self.map)
    let third = "3,Bus,,EDU,Education,,,,\n"
    _ = try sandbox.run(Self.heading + Self.one + Self.two + third)
    sandbox.setMap(Self.map.replacing("from: id", with: "from: name"))
    made = try sandbox.run(Self.heading + Self.one + Self.two + third)
    #expect(made.changes.isEmpty && made.problems.count == 1)
  }

  // MARK: What is cleared

  @Test func `what the source clears is told of each field, key and text, until a person decides`() throws {
    var sandbox = try Self.imported()
    let cleared = "1,Day care,,EDU,Education,,,,\n"
    var made = try sandbox.run(Self.heading + cleared + Self.two)
    #expect(made.report.conflicts.map(\.field) == ["summary.en", "tags", "body", "body.fr"])
    #expect(made.report.conflicts.allSatisfy { $0.there == nil })
    made = try sandbox.run(Self.heading + Self.one + Self.two)
    #expect(made.report.conflicts.isEmpty && made.changes.isEmpty)
    _ = try sandbox.run(Self.heading + cleared + Self.two, keeps: true)
    made = try sandbox.run(Self.heading + cleared + Self.two)
    #expect(!made.report.isOpen && made.changes.isEmpty)
    #expect(sandbox.text(Self.path).contains("Long."))
  }

  @Test func `a key that another system no longer has is told`() throws {
    let map = """
      entries:
        - kind: team
          identifier: {system: s, from: id}
          fields: {title: name, identifiers: notes}
      """
    var sandbox = ImportSandbox(map)
    func json(_ text: String) -> SourceInventory {
      FileSource.inventory(of: [SourceFile(path: "a.json", bytes: Array(text.utf8))])
    }
    _ = try sandbox.run(
      json(#"{"id": "1", "name": "A", "notes": {"x.org/a": "p", "b": "q"}}"#), in: try sandbox.catalog())
    let made = try sandbox.run(json(#"{"id": "1", "name": "A", "notes": {"b": "q"}}"#), in: try sandbox.catalog())
    #expect(made.report.conflicts.map(\.field) == ["identifiers.x.org/a"])
    #expect(made.report.conflicts.map(\.here) == ["p"])
  }

  @Test func `a value that has no place here is no cleared one`() throws {
    var sandbox = try Self.imported()
    let other = Self.one.replacing("EDU,Education", with: "Digitalamt,")
    let made = try sandbox.run(Self.heading + other + Self.two)
    #expect(!made.report.isOpen && made.changes.isEmpty)
    #expect(made.report.tally.leftOut.map(\.value.value) == ["Digitalamt"])
    let created = try sandbox.run(Self.heading + other + Self.two, creates: true)
    #expect(created.report.created.map(\.id) == ["digitalamt"])
    #expect(sandbox.text(Self.path).contains("owner: digitalamt\n"))
  }

  // MARK: What records name

  @Test func `a team that was removed is not made again, and nothing is made that no entry uses`() throws {
    var sandbox = try Self.imported()
    sandbox.files["catalog/teams/edu.md"] = nil
    sandbox.replace("owner: edu", with: "owner: lib", in: Self.path)
    for creates in [false, true] {
      let made = try sandbox.run(Self.heading + Self.one + Self.two, creates: creates)
      #expect(made.changes.isEmpty && !made.report.isOpen && made.report.created.isEmpty)
      #expect(made.report.tally.leftOut.map(\.value.reason) == [.removedReference])
    }
    let before = sandbox.snapshot
    sandbox.snapshot = nil
    let first = try sandbox.run(Self.heading + Self.one + Self.two, creates: true)
    #expect(first.report.created.isEmpty && first.report.conflicts.map(\.field) == ["owner"])
    sandbox.snapshot = before
    let again = try sandbox.run(Self.heading + Self.one + Self.two) { $0.restored = ["EDU"] }
    #expect(again.report.created.map(\.id) == ["edu"] && again.report.conflicts.isEmpty)
  }

  @Test func `a record that somebody removed is not made again where another one names it`() throws {
    let map = """
      entries:
        - kind: team
          identifier: {system: s, from: id}
          fields: {title: name, part_of: {from: in}}
      """
    var sandbox = ImportSandbox(map)
    _ = try sandbox.run("id,name,in\n1,All,\n2,Some,1\n")
    sandbox.files["catalog/teams/all.md"] = nil
    let made = try sandbox.run("id,name,in\n1,All,\n2,Some,1\n3,More,1\n", creates: true)
    #expect(made.report.removedHere.map(\.identifier) == ["1"] && made.report.created.isEmpty)
    #expect(made.report.tally.leftOut.map(\.count.count) == [2])
    #expect(!sandbox.text("catalog/teams/more.md").contains("part_of"))
  }

  @Test func `what made an entry that records name is merged like what they say of themselves`() throws {
    var sandbox = try Self.imported()
    sandbox.replace("title: Books", with: "title: Our books", in: "catalog/teams/lib.md")
    let made = try sandbox.run(
      Self.heading + Self.one.replacing("Education", with: "Learning") + Self.two.replacing("Books", with: "Media"))
    #expect(sandbox.text("catalog/teams/edu.md").contains("title: Learning\n"))
    #expect(made.report.conflicts.map(\.path) == ["catalog/teams/lib.md"])
  }

  @Test func `an entry that records named is followed once a record describes it`() throws {
    let map = """
      entries:
        - kind: team
          when: {sort: team}
          identifier: {system: s, from: id}
          fields: {title: name}
        - kind: service-package
          identifier: {system: s, from: id}
          fields: {title: name, owner: {from: dept}, status: {always: live}}
      """
    var sandbox = ImportSandbox(map)
    _ = try sandbox.run("id,name,dept,sort\n1,Care,T1,\n", creates: true)
    #expect(sandbox.text("catalog/teams/t1.md").contains("title: T1\n"))
    let made = try sandbox.run("id,name,dept,sort\n1,Care,T1,\nT1,Education,,team\n")
    #expect(!made.report.isOpen)
    #expect(sandbox.text("catalog/teams/t1.md").contains("title: Education\n"))
  }

  @Test func `an entry that records name does not name itself, and is made once`() throws {
    var sandbox = ImportSandbox(
      Self.map.replacing("{title: deptname}", with: "{title: deptname, part_of: {from: dept}}"))
    for _ in 0..<2 {
      _ = try sandbox.run(Self.heading + Self.one, creates: true)
      #expect(
        sandbox.files.keys.filter { $0.contains("/teams/") }.sorted() == [
          "catalog/teams/desk.md", "catalog/teams/edu.md",
        ])
      #expect(!sandbox.text("catalog/teams/edu.md").contains("part_of"))
    }
  }

  @Test func `a translation that was left behind is not written over`() throws {
    var sandbox = try Self.imported()
    sandbox.files[Self.path] = nil
    sandbox.snapshot = nil
    let made = try sandbox.run(Self.heading + Self.one + Self.two)
    #expect(made.changes.first?.path == "catalog/service-packages/day-care-1.md")
  }

  // MARK: What has gone

  @Test func `a file that somebody removed stays so through a table that lacks its row, until it is wanted again`()
    throws
  {
    var sandbox = try Self.imported()
    sandbox.files[Self.path] = nil
    sandbox.files["catalog/service-packages/day-care.fr.md"] = nil
    _ = try sandbox.run(Self.heading + Self.two)
    var made = try sandbox.run(Self.heading + Self.one + Self.two)
    #expect(made.report.removedHere.map(\.identifier) == ["1"] && made.changes.isEmpty)
    made = try sandbox.run(Self.heading + Self.one + Self.two) { $0.restored = ["1"] }
    #expect(made.report.removedHere.isEmpty)
    #expect(sandbox.text(Self.path).contains("title: Day care\n"))
  }

  @Test func `what waits for a person is open until it is settled, and what is settled is told`() throws {
    var sandbox = try Self.imported()
    sandbox.replace("Short.", with: "Ours.", in: Self.path)
    sandbox.replace("Brief.", with: "Ours.", in: "catalog/service-packages/library.md")
    let new = Self.one.replacing("Short", with: "New") + Self.two.replacing("Brief", with: "New")
    #expect(try sandbox.run(Self.heading + new).report.isOpen)
    var made = try sandbox.run(Self.heading + new, keeps: true) { $0.only = ["1"] }
    #expect(made.report.kept.map(\.path) == [Self.path])
    #expect(made.report.conflicts.map(\.path) == ["catalog/service-packages/library.md"])
    made = try sandbox.run(Self.heading + new, keeps: true) { $0.only = ["3"] }
    #expect(made.unknownNames == ["3"])
    made = try sandbox.run(Self.heading + new, keeps: true)
    #expect(made.report.kept.map(\.field) == ["summary.en"] && !made.report.isOpen)
    made = try sandbox.run(Self.heading + Self.one.replacing("Short", with: "New"), keeps: true)
    #expect(made.report.vanished.map(\.identifier) == ["2"] && made.report.isOpen)
    made = try sandbox.run(Self.heading + Self.one.replacing("Short", with: "New")) { $0.detaches = true }
    #expect(made.report.detached.map(\.identifier) == ["2"] && !made.report.isOpen)
    #expect(try sandbox.run(Self.heading + Self.one.replacing("Short", with: "New")).changes.isEmpty)
  }

  @Test func `a table that lacks most of its rows is told`() throws {
    let rows = (1...8).map { "\($0),Name \($0),,EDU,Education,,,,\n" }
    var sandbox = ImportSandbox(Self.map)
    _ = try sandbox.run(Self.heading + rows.joined(), creates: true)
    #expect(try sandbox.run(Self.heading + rows.prefix(5).joined()).report.isMostlyGone == false)
    #expect(try sandbox.run(Self.heading + rows.prefix(3).joined()).report.isMostlyGone)
  }

  // MARK: What is kept

  @Test(arguments: ["True", "FALSE", "true"])
  func `what is kept of a value that is always there is right JSON, however it is spelt`(word: String) throws {
    var snapshot = ImportSnapshot()
    let key = ImportSnapshot.Key(kind: "measure", system: "s", identifier: "1")
    snapshot.entries[key] = .init(id: "a", fields: ["b": .scalar(kind: .boolean, text: word)])
    let (read, problems) = ImportSnapshot.read(SourceFile(path: "s.json", bytes: snapshot.bytes))
    #expect(problems.isEmpty)
    let value = try #require(read?.entries[key]?.fields["b"])
    #expect(value.saysTheSame(as: .scalar(kind: .boolean, text: word)))
  }

  @Test(arguments: ["", "{", "{}", #"{"format": 2, "entries": []}"#, "[]", "nul"])
  func `a file beside the mapping that says nothing is told with what to type`(text: String) throws {
    let (snapshot, problems) = ImportSnapshot.read(SourceFile(path: "imports/m.snapshot.json", bytes: Array(text.utf8)))
    #expect(snapshot == nil && problems.count == 1)
    let help = try #require(problems.first?.help)
    #expect(text.contains("2") ? help.contains("later") : help.contains("git checkout -- imports/m.snapshot.json"))
  }
}
