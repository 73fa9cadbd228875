import CatalogModel
import Checks
import Editing
import SourceText
import Syntax
import TestSupport
import Testing

@testable import Exchange

/// First mappings: what they say of tables as people have them, and that they run as they are.
@Suite struct SuggestionTests {
  private static func catalog(_ languages: String = "[en]") throws -> Catalog {
    let tree = MemoryTree([
      "salkku.yaml": Array("format: 1\nlanguages: \(languages)\n".utf8),
      "catalog/teams/desk.md": Array("---\ntitle: Desk\n---\n".utf8),
    ])
    return try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
  }

  /// The mapping for a table, which is imported by it.
  private static func suggest(_ csv: String, _ languages: String = "[en]") throws -> (map: String, made: EntryImport) {
    try suggest(Array(csv.utf8), languages)
  }

  private static func suggest(
    _ csv: [UInt8], _ languages: String = "[en]"
  ) throws -> (map: String, made: EntryImport) {
    let catalog = try catalog(languages)
    let file = SourceFile(path: "t.csv", bytes: csv)
    let looked = CSVSource.inventory(of: file, encoding: nil)
    #expect(looked.problems.map(\.message) == [])
    let suggestion = ImportSuggestion(looked, source: "t.csv", form: "csv", in: catalog)
    let map = SourceFile(path: suggestion.fileName, bytes: Array(suggestion.text.utf8))
    let (tree, findings) = CatalogSchemas.importMap(in: map)
    #expect(findings.map(\.message) == [], "\(suggestion.text)")
    let (mapping, problems) = ImportMapping.read(
      map, tree.root, kinds: catalog.kinds, languages: catalog.configuration.languages)
    #expect(problems.map(\.message) == [], "\(suggestion.text)")
    let inventory = CSVSource.inventory(of: file, encoding: mapping.encoding)
    var choices = EntryImport.Choices()
    choices.creates = true
    let made = EntryImport(inventory, by: mapping, after: nil, in: catalog, choices)
    #expect(made.problems.map(\.message) == [], "\(suggestion.text)")
    #expect(!made.report.isBlocked, "\(suggestion.text)")
    return (suggestion.text, made)
  }

  private static func lines(_ map: String) -> [String] {
    map.split(separator: "\n").map { line in String(line.drop { $0 == " " }) }
  }

  @Test(arguments: [
    ("Service;Description", "title: Service", "summary: {from: Description, take: first-sentence}"),
    ("Palvelu;Kuvaus", "title: Palvelu", "summary: {from: Kuvaus, take: first-sentence}"),
    ("Dienst;Beschreibung", "title: Dienst", "summary: {from: Beschreibung, take: first-sentence}"),
    ("Leistung;Kurzbeschreibung", "title: Leistung", "summary: {from: Kurzbeschreibung, take: first-sentence}"),
    ("Tjänst;Beskrivning", "title: Tjänst", "summary: {from: Beskrivning, take: first-sentence}"),
    ("Prestation;Résumé", "title: Prestation", "summary: {from: Résumé, take: first-sentence}"),
    ("Servizio;Descrizione", "title: Servizio", "summary: {from: Descrizione, take: first-sentence}"),
  ]) func `the commonest sheet has its title and its summary`(_ headings: String, _ title: String, _ summary: String)
    throws
  {
    let (map, made) = try Self.suggest(
      "\(headings)\nDay care;A place for the day.\nLibrary card;\nPayroll;Salaries on time.\n")
    let lines = Self.lines(map)
    #expect(lines.contains(title) && lines.contains(summary), "\(map)")
    #expect(map.contains("each is found by its name: one that gets another name is a new one here"), "\(map)")
    #expect(made.report.kinds.first(where: { $0.kind.kind == .servicePackage })?.new == 3)
  }

  @Test func `a record is not found again by a price or a telephone, which differ by chance`() throws {
    let table = "Service;Price;Phone;Code\nDay care;10;1;A\nClub hall;5;2;A\nLibrary;0;3;B\n"
    let (map, made) = try Self.suggest(table)
    #expect(Self.lines(map).contains("identifier: {system: inventory, from: Service}"))
    #expect(made.report.tally.taken.first { $0.field.name == "title.en" }?.count == 3)
    let (numbered, _) = try Self.suggest(
      table.replacing("B\n", with: "C\n").replacing("hall;5;2;A", with: "hall;5;2;B"))
    #expect(Self.lines(numbered).contains("identifier: {system: inventory, from: Code}"))
  }

  @Test func `German headings and words are understood`() throws {
    let (map, _) = try Self.suggest(
      """
      Nr;Bezeichnung;Kunden;Preis;Servicezeiten;Eingeführt am;Status
      1;Day care;Familien;10 Euro;Mo-Fr 8-16 Uhr;2020-01-01;aktiv
      2;Library card;Familien;frei und ohne Gebühr;Mo-Sa 9-20 Uhr;2021-01-01;abgeschaltet
      3;School place;Schüler;frei und ohne Gebühr;Mo-Fr 8-15 Uhr;2022-01-01;auslaufend
      4;Music school;Schüler;20 Euro;Mo-Fr 12-20 Uhr;2023-01-01;geplant
      """)
    let lines = Self.lines(map)
    for line in [
      "title: Bezeichnung", "from: Kunden", "price: Preis", "support.hours: Servicezeiten",
      "dates.live: Eingeführt am", "aktiv: live # 1", "abgeschaltet: retired # 1", "auslaufend: sunset # 1",
      "geplant: approved # 1, GUESSED",
    ] { #expect(lines.contains(line), "\(line)\n\(map)") }
  }

  @Test(arguments: ["Service hours", "Palveluaika", "Palveluajat", "Opening hours"])
  func `hours come into the support`(_ heading: String) throws {
    let (map, _) = try Self.suggest("ID,Name,\(heading)\n1,Day care,Mo-Fr\n2,Library card,Mo-Sa\n")
    #expect(Self.lines(map).contains("support.hours: \(heading)"), "\(map)")
  }

  @Test func `lists are divided where their parts stand alone elsewhere, or a semicolon stands between them`() throws {
    let (map, _) = try Self.suggest(
      """
      ID,Name,Customers
      1,Day care,Employees
      2,Library card,Schools
      3,School place,"Employees, Schools"
      """)
    #expect(Self.lines(map).contains("split: \",\""), "\(map)")
    let (own, _) = try Self.suggest("id,title,segments\n1,Day care,families; pupils\n2,Library card,citizens; guests\n")
    #expect(Self.lines(own).contains("split: ;"), "\(own)")
    let (names, _) = try Self.suggest(
      "ID,Name,Customers\n1,Day care,\"Library, central\"\n2,Music school,\"School, south\"\n")
    #expect(!names.contains("split:"), "\(names)")
  }

  @Test func `a mapping runs as it is, also where cells are empty`() throws {
    let (map, made) = try Self.suggest(
      "Number,Name,Department,State\nS1,Day care,EDU,live\nS2,,EDU,planned\nS3,Library card,,\n")
    #expect(Self.lines(map).contains("title: {from: [Name, Number]}"), "\(map)")
    #expect(map.contains("else: desk # GUESSED: 1 of 3 records name nobody"), "\(map)")
    #expect(map.contains("planned: approved # 1, GUESSED") && map.contains("live: live # 1\n"), "\(map)")
    #expect(made.report.kinds.first(where: { $0.kind.kind == .servicePackage })?.new == 3)
  }

  @Test func `what an older spreadsheet wrote is read, and the mapping says so`() throws {
    let bytes = Array("ID;Name\n1;K".utf8) + [0xE4] + Array("ytt".utf8) + [0xF6] + Array(" opas\n2;Library card\n".utf8)
    let (map, made) = try Self.suggest(bytes)
    #expect(Self.lines(map).contains("encoding: windows-1252"), "\(map)")
    #expect(made.changes.contains { $0.path.hasSuffix("/kaytto-opas.md") })
  }

  @Test func `no name of a person stands in a mapping`() throws {
    let (map, _) = try Self.suggest(
      """
      ID,Name,Verantw.,Contact,Owner
      1,Day care,Anna Schmidt,Anna Schmidt,Anna Schmidt
      2,Library card,Anna Schmidt,Anna Schmidt,Anna Schmidt
      3,Music school,Max Muster,Max Muster,Max Muster
      """)
    #expect(!map.contains("Schmidt") && !map.contains("Muster"), "\(map)")
    #expect(map.contains("Verantw.: 3 values, 2 different, which may be names of people"), "\(map)")
  }

  @Test(.slow) func `a table of very many columns is looked at in time`() throws {
    let count = 1000
    let headings = (0..<count).map { "Field number \($0)_fi" }.joined(separator: ",")
    let row = { (number: Int) in (0..<count).map { "v\($0 % 7) \(number)" }.joined(separator: ",") }
    let file = SourceFile(path: "t.csv", bytes: Array("\(headings)\n\(row(1))\n\(row(2))\n".utf8))
    let catalog = try Self.catalog("[en, fi]")
    let start = ContinuousClock.now
    _ = ImportSuggestion(CSVSource.inventory(of: file), source: "t.csv", form: "csv", in: catalog)
    #expect(ContinuousClock.now - start < .seconds(5))
  }
}
