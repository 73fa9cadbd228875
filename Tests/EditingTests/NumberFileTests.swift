import CatalogModel
import Editing
import SourceText
import TestSupport
import Testing

/// Files of numbers that are made to take long.
struct NumberFileTests {
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
