internal import CatalogModel
internal import Editing
package import SourceText
internal import Syntax

/// The rows of a table of separated values, as spreadsheets write them; the first line names the columns.
package enum CSVSource {
  /// Reads a table.
  /// - Parameter encoding: what the bytes mean where they are no UTF-8.
  package static func inventory(of file: SourceFile, encoding: SourceEncoding = .utf8) -> SourceInventory {
    let (file, problem) = encoding.text(of: file)
    if let problem { return SourceInventory(records: [], problems: [problem], files: [file]) }
    return inventory(ofText: file)
  }

  private static func inventory(ofText file: SourceFile) -> SourceInventory {
    func refused(_ message: String, _ range: Range<Int>, _ help: String) -> SourceInventory {
      let place = Place(path: file.path, range: SourceRange(range))
      return SourceInventory(
        records: [], problems: [Diagnostic(ImportFault.source.id, .error, message, at: place, help: help)],
        files: [file])
    }
    let table = CSV(table: file.bytes)
    if let quote = table.unclosedQuote {
      return refused(
        "the quote that opens here is never closed", quote..<quote + 1,
        "Write `\"` behind the value, or twice where the value has one itself.")
    }
    guard let header = table.records.first else {
      return refused("the file is empty", 0..<0, "Its first line names the columns, and each other line is one entry.")
    }
    let rows = table.records.dropFirst()
    guard !rows.isEmpty else {
      return refused("the file has the names of columns and no row", 0..<0, "Save it from the spreadsheet again.")
    }
    var names: [String] = []
    var known: [String: Int] = [:]
    for (place, field) in header.enumerated() {
      let name = BlankText.onOneLine(field.text)
      if let first = known[name], !name.isEmpty {
        return refused(
          "the columns \(first + 1) and \(place + 1) are both called `\(name)`", field.range,
          "Give one of them another name in the first line, so that the mapping can tell them apart.")
      }
      known[name] = place
      names.append(name.isEmpty ? "column \(place + 1)" : name)
    }
    let uneven = rows.filter { $0.count != names.count }
    if let first = uneven.first, let start = first.first, let end = first.last {
      let others =
        switch uneven.count - 1 {
        case 0: ""
        case 1: "; another line does not fit either"
        case let count: "; \(count) other lines do not fit either"
        }
      return refused(
        "this line has \(first.count) values, and the first line names \(names.count) columns\(others)",
        start.range.lowerBound..<max(start.range.lowerBound, end.range.upperBound),
        "Put a value that has a `\(Character(Unicode.Scalar(table.separator)))` itself into quotes, or save the file "
          + "from the spreadsheet again.")
    }
    return SourceInventory(
      records: records(rows, SourceObject.Names(names), in: file), notes: formulas(rows).map { [$0] } ?? [],
      files: [file], isTable: true)
  }

  private static func records(
    _ rows: ArraySlice<[CSV.Field]>, _ names: SourceObject.Names, in file: SourceFile
  ) -> [SourceRecord] {
    let lines = LineIndex(file.bytes)
    return rows.map { row in
      let start = row.first?.range.lowerBound ?? 0
      let range = SourceRange(start..<max(start, row.last?.range.upperBound ?? 0))
      return SourceRecord(
        place: Place(path: file.path, range: range), name: "line \(lines.line(of: range.start))",
        values: SourceObject(names, row.map { SourceValue($0.text) }))
    }
  }

  /// What is said of cells that a spreadsheet would compute: nothing here does.
  private static func formulas(_ rows: ArraySlice<[CSV.Field]>) -> String? {
    var count = 0
    for row in rows {
      for field in row {
        var bytes = field.text.utf8.makeIterator()
        guard let first = bytes.next(), first == UInt8(ascii: "=") || first == UInt8(ascii: "@") else { continue }
        if bytes.next() != nil { count += 1 }
      }
    }
    guard count > 0 else { return nil }
    return count == 1
      ? "1 cell begins with `=` or `@` as a formula does; it is taken as text"
      : "\(count) cells begin with `=` or `@` as formulas do; they are taken as text"
  }
}
