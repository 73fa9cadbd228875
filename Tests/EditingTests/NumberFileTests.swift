import CatalogModel
import Editing
import SourceText
import TestSupport
import Testing

/// Files of numbers that are made to take long.
struct NumberFileTests {
  private static func numbers(_ text: String) throws -> (values: [String], problems: [String]) {
    let tree = MemoryTree(texts: ["catalog/measures/a.md": "---\ntitle: A\n---\n"])
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let table = ReadingTable(
      SourceFile(path: "n.csv", bytes: Array(text.utf8)), catalog: catalog,
      today: try #require(CalendarDate("2026-11-21")))
    return (table.rows.map(\.value), table.problems.map { "\($0.message). \($0.help ?? "")" })
  }

  @Test func `between semicolons a comma is a decimal one, but where it may set off thousands`() throws {
    #expect(
      try Self.numbers("measure;period;value;revised\na;2020;57,8;\na;2021;-2;\na;2022;0,123;\n").values == [
        "57.8", "-2", "0.123",
      ])
    // Three digits behind it are decimals where others say that commas are, and none has a point.
    #expect(try Self.numbers("a;2020;1,234\na;2021;57,8\n").values == ["1.234", "57.8"])
    let either = "`1,234` has a comma for its decimal point. Write `1234` or `1.234`."
    #expect(try Self.numbers("a;2020;1,234\n").problems == [either])
    #expect(try Self.numbers("a;2020;1,234\na;2021;57,8\na;2022;1.5\n").problems == [either])
    #expect(try Self.numbers("a;2020;1 234,5\n").problems.count == 1)
    #expect(try Self.numbers("measure,period,value\na,2020,\"57,8\"\n").problems.count == 1)
  }

  @Test(.slow) func `fifty thousand numbers are recorded, each once`() throws {
    let tree = MemoryTree(texts: [
      "catalog/measures/a.md": "---\ntitle: A\n---\n", "catalog/measures/b.md": "---\ntitle: B\n---\n",
    ])
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let periods = (500...2025).flatMap { year in
      let text = String(repeating: "0", count: 4 - "\(year)".count) + "\(year)"
      return [text] + (1...4).map { "\(text)-Q\($0)" } + (1...12).map { "\(text)-\($0 < 10 ? "0" : "")\($0)" }
    }
    let rows = ["a", "b"].flatMap { measure in periods.map { "\(measure),\($0),1\n" } }
    let file = SourceFile(path: "numbers.csv", bytes: Array(rows.joined().utf8))
    let table = ReadingTable(file, catalog: catalog, today: try #require(CalendarDate("2026-11-21")))
    #expect(table.problems == [])
    #expect(try RecordReadings(table.rows, reason: nil).added == rows.count)
    #expect(rows.count > 50_000)
  }

  @Test(.slow) func `fifty thousand rows of a measure that is not there are each told`() throws {
    let tree = MemoryTree(texts: ["catalog/measures/a.md": "---\ntitle: A\n---\n"])
    let catalog = try Catalog.load(from: tree, configuration: Configuration.load(from: tree))
    let text = (0..<50_000).map { "m\($0),2025,1\n" }.joined()
    let file = SourceFile(path: "numbers.csv", bytes: Array(text.utf8))
    let table = ReadingTable(file, catalog: catalog, today: try #require(CalendarDate("2026-11-21")))
    #expect(table.problems.count == 50_000)
  }
}
