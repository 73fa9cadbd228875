internal import SourceText

/// Rows with named columns.
package struct Table {
  /// The names of the columns.
  package let columns: [String]
  /// What stands in each row, as many texts as there are columns.
  package let rows: [[String]]

  /// Rows below the names of their columns.
  package init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// Columns aligned with blanks; the last one is as wide as it is.
  package func text(isColoured: Bool) -> [UInt8] {
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

  /// RFC 4180, with a header. Nothing is obeyed where the lines are shown as they are.
  package var csv: [UInt8] {
    var writer = CSVWriter()
    for row in [columns] + rows {
      for value in row {
        let text = TerminalText.visibleLines(value)
        if Double(value) != nil { writer.plain(text) } else { writer.text(text) }
      }
      writer.endLine()
    }
    return writer.bytes
  }
}
