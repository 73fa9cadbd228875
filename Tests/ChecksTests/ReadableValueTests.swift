import CatalogModel
import Checks
import SourceText
import Testing

/// What the schemas accept, the model reads: a value must not vanish without a word.
@Suite struct ReadableValueTests {
  @Test(
    "A number that is accepted is read, and one that is not is told of",
    arguments: [
      ("1", true), ("-1.5", true), ("+1", true), (".5", true), ("5.", true), ("1e3", true), ("1E-400", true),
      ("0017", true), ("99999999999999999999999999999999", true), ("5e-324", true), ("1.7976931348623157e308", true),
      ("0x10", false), ("0o17", false), ("1e400", false), ("-1e309", false), (".inf", false), ("-.inf", false),
      (".nan", false), ("0x7fffffffffffffffffff", false), ("ten", false), ("'7'", false),
    ])
  func numbers(written: String, isReadable: Bool) throws {
    let (refused, measure) = try read("baseline: {period: 2026, value: \(written)}\nreadings: {2026: \(written)}")
    #expect(refused == (isReadable ? 0 : 2), "\(written)")
    #expect(measure.baseline.map { _ in true } ?? false == isReadable)
    #expect(measure.readings.count == (isReadable ? 1 : 0))
  }

  @Test(
    "A period that is accepted is read, and one that is not is told of",
    arguments: [
      ("2026", true), ("0001", true), ("9999-Q4", true), ("2026-Q1", true), ("2026-01", true), ("9999-12", true),
      ("0000", false), ("0000-Q1", false), ("0000-01", false), ("2026-Q5", false), ("2026-13", false),
      ("2026-1", false),
      ("20260", false), ("0x7EA", false), ("soon", false),
    ])
  func periods(written: String, isReadable: Bool) throws {
    let (refused, measure) = try read("baseline: {period: \(written), value: 1}\nreadings: {\(written): 1}")
    #expect(refused == (isReadable ? 0 : 2), "\(written)")
    #expect(measure.baseline.map { _ in true } ?? false == isReadable)
    #expect(measure.readings.count == (isReadable ? 1 : 0))
  }

  @Test(
    "A date that is accepted is read, and one that is not is told of",
    arguments: [
      ("2026-11-21", true), ("2024-02-29", true), ("0001-01-01", true), ("9999-12-31", true), ("2026-02-29", false),
      ("0000-01-01", false), ("2026-11-31", false), ("2026-1-1", false), ("21.11.2026", false),
    ])
  func dates(written: String, isReadable: Bool) throws {
    let catalog = try load(
      "catalog/service-packages/c.md", "---\ntitle: C\nowner: t\nstatus: live\nreview_by: \(written)\n---\n")
    let entry = try #require(catalog.entry(.servicePackage, "c"))
    #expect(Self.refused(catalog) == (isReadable ? 0 : 1))
    #expect((ServicePackage(entry).reviewBy != nil) == isReadable)
  }

  /// How many values of a measure the schemas refuse, and what the model makes of it.
  private func read(_ fields: String) throws -> (refused: Int, Measure) {
    let catalog = try load(
      "catalog/measures/m.md", "---\ntitle: M\nabout: [team:t]\nfamily: tactical\n\(fields)\n---\n")
    return (Self.refused(catalog), try #require(catalog.entry(.measure, "m")?.as(Measure.self)))
  }

  private func load(_ path: String, _ text: String) throws -> Catalog {
    try Catalog.load(
      from: MemoryTree(texts: [path: text, "catalog/teams/t.md": "---\ntitle: T\n---\n"]),
      configuration: Configuration())
  }

  private static func refused(_ catalog: Catalog) -> Int {
    guard let today = CalendarDate("2026-11-21") else { return -1 }
    return Linter(rules: []).findings(in: catalog, schemas: RuleCaseTests.schemas, today: today).count
  }
}
