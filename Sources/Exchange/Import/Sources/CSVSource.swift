internal import CatalogModel
internal import Editing
package import SourceText
internal import Syntax

/// The rows of a table of separated values, as spreadsheets write them; the first line names the columns.
package enum CSVSource {
  /// Reads a table.
  /// - Parameter encoding: what the bytes mean where they are no UTF-8; nil to find out.
  package static func inventory(of file: SourceFile, encoding: SourceEncoding? = .utf8) -> SourceInventory {
    let encoding = encoding ?? SourceEncoding.seeming(file)
    let (file, problem) = encoding.text(of: file)
    if let problem { return SourceInventory(records: [], problems: [problem], files: [file]) }
    let table = CSV(table: file.bytes)
    let (names, fault) = names(of: table)
    guard let fault = fault ?? self.fault(of: table, names) else {
      let rows = table.records.dropFirst()
      return SourceInventory(
        records: records(rows, SourceObject.Names(names), in: file), notes: formulas(rows).map { [$0] } ?? [],
        files: [file], isTable: true, encoding: encoding)
    }
    let place = Place(path: file.path, range: SourceRange(fault.range))
    return SourceInventory(
      records: [],
      problems: [Diagnostic(ImportFault.source.id, .error, fault.message, at: place, help: fault.help)], files: [file])
  }

  /// Why a table is not read.
  private struct Fault {
    let message: String
    let range: Range<Int>
    let help: String
  }

  /// The names of the columns, or why there are none.
  private static func names(of table: CSV) -> (names: [String], fault: Fault?) {
    if let quote = table.unclosedQuote {
      return (
        [],
        Fault(
          message: "the quote that opens here is never closed", range: quote..<quote + 1,
          help: "Write `\"` behind the value, or twice where the value has one itself.")
      )
    }
    guard let header = table.records.first else {
      return (
        [],
        Fault(
          message: "the file is empty", range: 0..<0,
          help: "Its first line names the columns, and each other line is one entry.")
      )
    }
    let written = header.map { BlankText.onOneLine($0.text) }
    var known: [String: Int] = [:]
    for (place, name) in written.enumerated() where !name.isEmpty {
      if let first = known[name] {
        return (
          [],
          Fault(
            message: "the columns \(first + 1) and \(place + 1) are both called `\(name)`", range: header[place].range,
            help: "Give one of them another name in the first line, so that the mapping can tell them apart.")
        )
      }
      known[name] = place
    }
    // One that has no name is called by its place, as no other one is.
    var unique = UniqueNames(reserved: written)
    let names = written.enumerated().map { place, name in name.isEmpty ? unique.claim("column \(place + 1)") : name }
    return (names, nil)
  }

  /// What is wrong with the rows.
  private static func fault(of table: CSV, _ names: [String]) -> Fault? {
    let rows = table.records.dropFirst()
    guard let second = rows.first else {
      return Fault(
        message: "the file has the names of columns and no row", range: 0..<0,
        help: "Save it from the spreadsheet again."
      )
    }
    let separator = Character(Unicode.Scalar(table.separator))
    if let broken = table.records.lazy.joined().first(where: \.isBroken) {
      return Fault(
        message: "something stands behind the closing quote of this value", range: broken.range,
        help: "Put the whole value into quotes, and write each quote within it twice: `\"\"\"Day\"\" care\"`.")
    }
    // A sheet often has its own title above the headings.
    let named = table.records.first?.count { !$0.text.isEmpty } ?? 0
    let following = second.count { !$0.text.isEmpty }
    if named == 1, following > 2, let title = table.records.first?.first(where: { !$0.text.isEmpty }) {
      return Fault(
        message: "the first line has one value, and the next one \(following)", range: title.range,
        help: "Delete what stands above the headings: the first line names the columns.")
    }
    let uneven = rows.filter { $0.count != names.count }
    guard let first = uneven.first, let start = first.first, let end = first.last else { return nil }
    let range = start.range.lowerBound..<max(start.range.lowerBound, end.range.upperBound)
    let count = "\(first.count) value\(first.count == 1 ? "" : "s")"
    if uneven.count == 1, first.count < names.count, start.range == rows.last?.first?.range {
      return Fault(
        message: "the last line has \(count), and the first line names \(names.count) columns", range: range,
        help: "Delete it if it is a sum or a remark; otherwise save the file from the spreadsheet again.")
    }
    return Fault(
      message: "this line has \(count), and the first line names \(names.count) columns"
        + CountedOthers.text(uneven.count - 1, one: "another line does not fit", more: "other lines do not fit"),
      range: range,
      help: "Put a value that has a `\(separator)` itself into quotes, or save the file from the spreadsheet again.")
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
        values: SourceObject(names, row.map { SourceValue(unguarded($0.text)) }))
    }
  }

  /// A text without the apostrophe that ``CSVWriter`` puts before what a spreadsheet would take for a formula.
  private static func unguarded(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"),
      let first = text.utf8.first(where: { $0 != UInt8(ascii: "'") }), "=+-@\t\r".utf8.contains(first)
    else { return text }
    return String(text.dropFirst())
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
