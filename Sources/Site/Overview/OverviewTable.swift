import CatalogModel

/// A column of an overview's table.
struct OverviewColumn {
  let title: String
  /// What it is about, below the title.
  var note: String?
  var style: StaticString?

  init(_ title: String, class style: StaticString? = nil, note: String? = nil) {
    self.title = title
    self.style = style
    self.note = note
  }
}

/// A table of an overview. Where the screen is narrow each row becomes a block, whose cells bear the names of their columns; the
/// roles are written out, so that it remains a table to a screen reader.
extension PageContext {
  func overviewTable(
    _ html: inout HTMLWriter, label: String, class style: StaticString, head: (inout HTMLWriter) -> Void,
    body: (inout HTMLWriter) -> Void
  ) {
    overviewTable(&html, label: label, class: style, head: head, groups: { $0.rowGroup(content: body) })
  }

  /// - Parameter groups: writes the groups of rows, and the foot.
  func overviewTable(
    _ html: inout HTMLWriter, label: String, class style: StaticString, head: (inout HTMLWriter) -> Void,
    groups: (inout HTMLWriter) -> Void
  ) {
    scrolling(&html, label: label) { html in
      html.element(.table, class: style, attributes: { $0.set("role", "table") }) { html in
        html.rowGroup(.thead, content: head)
        groups(&html)
      }
    }
  }
}

extension HTMLWriter {
  /// Writes rows of an overview's table that belong together.
  /// - Parameter id: what links lead to them by.
  mutating func rowGroup(_ tag: Tag = .tbody, id: String? = nil, content: (inout HTMLWriter) -> Void) {
    element(
      tag,
      attributes: { attributes in
        attributes.set("role", "rowgroup")
        if let id { attributes.set("id", id) }
      }, content: content)
  }

  /// Writes rows that belong together, with what they have in common above them.
  mutating func rowGroup(
    columns: Int, title: (inout HTMLWriter) -> Void, content: (inout HTMLWriter) -> Void
  ) {
    rowGroup { html in
      html.row(class: "group") { $0.groupHead(span: columns, content: title) }
      content(&html)
    }
  }

  /// Writes a row of an overview's table.
  mutating func row(class style: StaticString? = nil, content: (inout HTMLWriter) -> Void) {
    element(.tr, class: style, attributes: { $0.set("role", "row") }, content: content)
  }

  /// Writes the name of a column.
  /// - Parameters:
  ///   - span: the columns that it names.
  ///   - rows: the lines of the head that it stands in.
  mutating func columnHead(_ column: OverviewColumn, span: Int = 1, rows: Int = 1, spoken: String? = nil) {
    columnHead(class: column.style, span: span, rows: rows, spoken: spoken) { html in
      html.text(column.title)
      if let note = column.note { html.element(.span, class: "note") { $0.text(note) } }
    }
  }

  /// Writes the name of a column, as a link.
  mutating func columnHead(
    class style: StaticString?, span: Int = 1, rows: Int = 1, spoken: String? = nil,
    content: (inout HTMLWriter) -> Void
  ) {
    element(
      .th, class: style,
      attributes: { attributes in
        attributes.set("role", "columnheader")
        attributes.set("scope", span > 1 ? "colgroup" : "col")
        if span > 1 { attributes.set("colspan", span) }
        if rows > 1 { attributes.set("rowspan", rows) }
        if let spoken { attributes.set("aria-label", spoken) }
      }, content: content)
  }

  /// Writes the cell that names the rows of its group.
  mutating func groupHead(span: Int, content: (inout HTMLWriter) -> Void) {
    element(
      .th,
      attributes: { attributes in
        attributes.set("role", "rowheader")
        attributes.set("scope", "rowgroup")
        attributes.set("colspan", span)
      }, content: content)
  }

  /// Writes the cell that names its row.
  /// - Parameter rows: the rows that it names, of which this is the first.
  mutating func rowHead(class style: StaticString? = nil, rows: Int = 1, content: (inout HTMLWriter) -> Void) {
    element(
      .th, class: style,
      attributes: { attributes in
        attributes.set("role", "rowheader")
        attributes.set("scope", rows > 1 ? "rowgroup" : "row")
        if rows > 1 { attributes.set("rowspan", rows) }
      }, content: content)
  }

  /// Writes a cell.
  /// - Parameters:
  ///   - label: the column's name, shown where the screen is narrow.
  ///   - span: the columns that it fills.
  mutating func cell(
    class style: StaticString? = nil, label: String? = nil, span: Int = 1, content: (inout HTMLWriter) -> Void
  ) {
    element(
      .td, class: style,
      attributes: { attributes in
        attributes.set("role", "cell")
        if span > 1 { attributes.set("colspan", span) }
        if let label { attributes.set("data-label", label) }
      }, content: content)
  }
}
