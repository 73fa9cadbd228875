internal import ArgumentParser
internal import SourceText

/// How rows are written for people and for programs.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv
}

/// Rows with named columns.
struct Table {
  let columns: [String]
  var rows: [[String]] = []

  /// Columns aligned with blanks; the last one is as wide as it is.
  func text(isColoured: Bool) -> [UInt8] {
    let style = Style(isColoured: isColoured)
    let shown = ([columns] + rows).map { $0.map(TerminalText.visible) }
    var widths = [Int](repeating: 0, count: columns.count)
    let rowWidths = shown.map { row in row.map { TerminalText.cells($0).reduce(0) { $0 + $1.width } } }
    for row in rowWidths {
      for (column, width) in row.enumerated() { widths[column] = max(widths[column], width) }
    }
    var text = ""
    for (index, row) in shown.enumerated() {
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        let isLast = column == row.count - 1 || row[(column + 1)...].allSatisfy(\.isEmpty)
        if isLast { break }
        line += String(repeating: " ", count: widths[column] - rowWidths[index][column] + 2)
      }
      text += (index == 0 ? style.bold(line) : line) + "\n"
    }
    return Array(text.utf8)
  }

  /// RFC 4180, with a header, lines ended as that says. What a spreadsheet would take for a formula begins with an
  /// apostrophe, and nothing is obeyed where the lines are shown as they are. Source: OWASP, "CSV Injection".
  var csv: [UInt8] {
    var text = ""
    for row in [columns] + rows {
      text += row.map(Self.field).joined(separator: ",") + "\r\n"
    }
    return Array(text.utf8)
  }

  private static func field(_ value: String) -> String {
    let isNumber = Double(value) != nil
    let isFormula = value.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let text = TerminalText.visibleLines(isFormula && !isNumber ? "'" + value : value)
    guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
