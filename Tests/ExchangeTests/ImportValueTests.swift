import CatalogModel
import Checks
import SourceText
import Syntax
import TestSupport
import Testing

@testable import Exchange

/// What becomes of values on their way, and what is told of those that stay behind.
@Suite struct ImportValueTests {
  private static let map = """
    entries:
      - kind: service-package
        identifier: {system: s, from: id}
        fields: {title: name, owner: {always: desk}, status: {always: live}, review_by: day, summary: {from: sum, take: first-sentence}}
    """

  /// What becomes of a column of days.
  private static func days(_ days: [String], _ map: String = map) throws -> (days: [String], made: EntryImport) {
    var sandbox = ImportSandbox(map)
    let rows = days.enumerated().map { "\($0.offset),Name \($0.offset),\($0.element)," }
    let made = try sandbox.run("id,name,day,sum\n" + rows.joined(separator: "\n"))
    return (
      days.indices.map { place in
        sandbox.text("catalog/service-packages/name-\(place).md").split(separator: "\n").first {
          $0.hasPrefix("review_by: ")
        }
        .map { String($0.dropFirst("review_by: ".count)) } ?? ""
      }, made
    )
  }

  @Test(arguments: [
    (["15/06/2026", "01/02/2026"], ["2026-06-15", "2026-02-01"]),
    (["06/15/2026", "01/02/2026"], ["2026-06-15", "2026-01-02"]),
    (["05/06/2026", "07/08/2026"], ["", ""]),
    (["15/06/2026", "06/15/2026", "1/1/2026"], ["", "", "2026-01-01"]),
    (["31.12.2026", "01.13.2026", "2.1.2026"], ["2026-12-31", "", "2026-01-02"]),
    (["2026-03-01T12:00:00Z", "15 June 2026", "soon"], ["2026-03-01", "2026-06-15", ""]),
  ])
  func `all values of a column tell whether the day or the month stands first`(written: [String], meant: [String])
    throws
  {
    #expect(try Self.days(written).days == meant)
  }

  @Test func `a mapping says which stands first where a column does not, and a report names that`() throws {
    let left = try Self.days(["05/06/2026"]).made.report.tally.leftOut
    #expect(left.map(\.value.reason) == [.ambiguousDate])
    let map = Self.map.replacing("review_by: day", with: "review_by: {from: day, dates: m/d/y}")
    #expect(try Self.days(["05/06/2026", "05.06.2026", "15/06/2026"], map).days == ["2026-05-06", "2026-05-06", ""])
    let told = try Self.days(["15/06/2026", "01/02/2026"]).made.report
    #expect(told.notes == ["the days of `day` are read as d/m/y, because nobody can read `15/06/2026` otherwise"])
    #expect(told.tally.rewritten.values.map(\.example.to) == ["2026-06-15"])
  }

  @Test(arguments: [
    ("Kosten inkl. Mehrwertsteuer. Mehr.", "Kosten inkl. Mehrwertsteuer."),
    ("Open since 2020. More.", "Open since 2020."), ("A z.B. Bus. C", "A z.B. Bus."), ("Usw. äh. Mehr.", "Usw. äh."),
    ("Mån kl. 9. Mer.", "Mån kl. 9. Mer."),
  ])
  func `abbreviations and small letters end no sentence, and a year does`(text: String, sentence: String) {
    #expect(FirstSentence.of(text) == sentence)
  }

  @Test func `a text is cut by what a field may hold, and not by its bytes`() throws {
    var sandbox = ImportSandbox(Self.map.replacing(", take: first-sentence", with: ""))
    let texts = [1999, 2000, 2001].map { String(repeating: "ä", count: $0) }
    let made = try sandbox.run(
      "id,name,day,sum\n" + texts.enumerated().map { "\($0.offset),N\($0.offset),,\($0.element)\n" }.joined())
    #expect(made.report.tally.cut.values.map(\.count) == [1])
    for place in 0..<2 {
      #expect(sandbox.text("catalog/service-packages/n\(place).md").contains(texts[place]))
    }
    #expect(FirstSentence.cut(texts[1], to: 2000) == texts[1])
  }

  @Test func `what a mapping names and no record has is told with what may be meant`() throws {
    func notes(_ map: String, _ inventory: SourceInventory) throws -> [String] {
      var sandbox = ImportSandbox(map)
      return try sandbox.run(inventory, in: try sandbox.catalog()).report.notes
    }
    let files = FileSource.inventory(of: [
      SourceFile(
        path: "a.json", bytes: Array(#"[{"id": 1, "name": "A", "meta": {"summary": "x"}}, "b", 7, [1], null]"#.utf8))
    ])
    let map = """
      entries:
        - kind: team
          identifier: {system: s, from: id}
          fields: {title: name, summary: meta.sumary}
      drop: [meta.nothing, naame]
      """
    #expect(
      try notes(map, files) == [
        "3 values have no names, and are passed over; the first is in a.json",
        "`meta.sumary`, of which no record says anything; did you mean `meta.summary`?",
        "`drop` names `naame`, of which no record says anything; did you mean `name`?",
      ])
    let table = CSVSource.inventory(of: SourceFile(path: "t.csv", bytes: Array("id,name\n1,A\n".utf8)))
    let typed = map.replacing(", summary: meta.sumary", with: "") + "\npeople: [nosuch]\n"
    #expect(
      try notes(typed, table) == [
        "`drop` names `meta.nothing`, which is no column",
        "`drop` names `naame`, which is no column; did you mean `name`?", "`people` names `nosuch`, which is no column",
      ])
  }

  @Test func `a column that is called otherwise now is looked for among those that nobody names`() throws {
    var sandbox = ImportSandbox(Self.map)
    let made = try sandbox.run("id,name,Prüftermin,sum\n1,A,,\n")
    #expect(made.problems.map(\.help) == ["Is it called otherwise now? The mapping does not name `Prüftermin`."])
  }

  @Test(arguments: ["always: x", "take: first", "split: x", "words: {a: b}", "else: x", "dates: d/m/y"])
  func `what says nothing for a text is refused`(option: String) throws {
    let text = Self.map + "\n    body: {from: sum, \(option)}\n"
    let sandbox = ImportSandbox(text)
    let (tree, findings) = CatalogSchemas.importMap(in: sandbox.map)
    #expect(findings.map(\.message) == [])
    let (_, problems) = ImportMapping.read(sandbox.map, tree.root, kinds: .builtIn, languages: [.english])
    let name = option.prefix { $0 != ":" }
    #expect(problems.map(\.message) == ["`\(name)` says nothing for the text of an entry, which is taken whole"])
  }

  @Test(.slow) func `many links, dots and relations are no slower than they are many`() throws {
    let links = (0..<8000).map { #"{"u": "https://example.org/\#($0)"}"# }.joined(separator: ", ")
    let map = """
      entries:
        - kind: team
          identifier: {system: s, from: id}
          fields: {title: name, links: {each: links, fields: {url: u}}}
      """
    let json = #"{"id": 1, "name": "A", "links": [\#(links)], "\#(String(repeating: ".a", count: 20_000))": 1}"#
    var sandbox = ImportSandbox(map)
    let made = try sandbox.run(
      FileSource.inventory(of: [SourceFile(path: "a.json", bytes: Array(json.utf8))]), in: try sandbox.catalog())
    #expect(made.report.tally.taken.last?.count == 8000)
    let names = (0..<8000).map { "component:n\($0)" }.joined(separator: ", ")
    let entity =
      "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: a}\nspec: {dependsOn: [\(names)]}\n"
    let clock = ContinuousClock()
    let time = clock.measure {
      let inventory = BackstageSource.inventory(of: [
        SourceFile(path: "catalog-info.yaml", bytes: Array(entity.utf8))
      ])
      #expect(SourcePath("relations.dependsOn").texts(in: inventory.records[0].values).count == 8000)
    }
    #expect(time < .seconds(3))
  }
}
