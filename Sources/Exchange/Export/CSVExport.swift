package import CatalogModel
internal import SourceText
internal import Syntax

/// A catalogue as tables of separated values for spreadsheets: a file for each kind, and one for each list of groups, map and series
/// of numbers that its entries have. `docs/reference/exports.md` says what stands in them.
package struct CSVExport: Sendable {
  /// What stands between two values of a line.
  package enum Separator: String, Sendable, CaseIterable {
    case comma, semicolon, tab

    var byte: UInt8 {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: 0x09
      }
    }
  }

  /// The name of the file with what no table has a place for; no kind can be called like this.
  private static let unplaced = "other_fields.csv"
  /// What stands between two items of a list.
  private static let itemSeparator = "; "

  private let catalog: Catalog
  private let isForCustomers: Bool
  private let separator: Separator
  private let json: JSONValues
  /// Every table, with those that lead to it.
  private let ways: [[TableOutline]]
  /// The names of the files, one for each table that has one, and last that of what has no place, if there is any.
  package let paths: [String]
  /// The place among ``ways`` of the table of each of ``paths``; nil for what has no place.
  private let tables: [Int?]

  /// - Parameter isForCustomers: whether the catalogue is that of the customers' edition.
  package init(_ catalog: Catalog, isForCustomers: Bool, separator: Separator = .comma) {
    self.catalog = catalog
    self.isForCustomers = isForCustomers
    self.separator = separator
    json = JSONValues(catalog)
    let ways = TableOutline.ways(among: TableOutline.all(of: catalog.kinds, isForCustomers: isForCustomers))
    self.ways = ways
    var names = UniqueNames(reserved: [Self.unplaced])
    var files: [(path: String, table: Int?)] = []
    for (index, way) in ways.enumerated() where way.count == 1 || Self.hasRows(way, in: catalog) {
      files.append((names.claim(Self.fileName(of: way)) + ".csv", index))
    }
    let hasUnplaced = catalog.entries.contains { !UnplacedValue.all(of: $0, isForCustomers: isForCustomers).isEmpty }
    if hasUnplaced { files.append((Self.unplaced, nil)) }
    paths = files.map(\.path)
    tables = files.map(\.table)
  }

  /// The names of all tables that there may be, by which one of them is asked for.
  package var tableNames: [String] { ways.compactMap(\.last?.name) }

  /// The content of the file at an index of ``paths``. Any number of threads may ask at once.
  package func content(at index: Int) -> [UInt8] {
    tables[index].map { content(of: ways[$0]).bytes } ?? unplacedContent
  }

  /// The content of the table called `name`, and how many rows it has; nil where there is none.
  package func table(_ name: String) -> (bytes: [UInt8], rows: Int)? {
    ways.first { $0.last?.name == name }.map { content(of: $0) }
  }

  /// What a file of the table called `name` begins with, for each separator: by its headings an earlier export is told from other files.
  package func heads(of name: String) -> [[UInt8]] {
    guard let way = ways.first(where: { $0.last?.name == name }) else { return [] }
    return Separator.allCases.map { separator in
      var writer = CSVWriter(separator: separator.byte, hasMark: true)
      writeHead(of: way, to: &writer)
      return writer.bytes
    }
  }

  // MARK: - Files

  private struct Found: Error {}

  private static func hasRows(_ way: [TableOutline], in catalog: Catalog) -> Bool {
    do throws(Found) {
      for entry in catalog.entries(of: way[0].kind.kind) {
        try TableOutline.forEachRow(of: entry, in: way) { (_) throws(Found) in throw Found() }
      }
      return false
    } catch {
      return true
    }
  }

  /// A name that every file system takes: an organisation's own field may be called anything.
  private static func fileName(of way: [TableOutline]) -> String {
    let name = way.last?.name ?? ""
    let safe = name.unicodeScalars.prefix(150).map { scalar -> Character in
      let isSafe =
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_.".unicodeScalars.contains(scalar)
      return isSafe ? Character(scalar) : "_"
    }
    return String(safe)
  }

  private func newWriter() -> CSVWriter { CSVWriter(separator: separator.byte, hasMark: true) }

  private func writeHead(of way: [TableOutline], to writer: inout CSVWriter) {
    for heading in Self.headings(of: way, languages: catalog.configuration.languages) { writer.text(heading) }
    writer.endLine()
  }

  private func content(of way: [TableOutline]) -> (bytes: [UInt8], rows: Int) {
    guard let table = way.last else { return ([], 0) }
    var writer = newWriter()
    var rows = 0
    writeHead(of: way, to: &writer)
    for entry in catalog.entries(of: table.kind.kind) {
      TableOutline.forEachRow(of: entry, in: way) { row in
        write(row, table, to: &writer)
        writer.endLine()
        rows += 1
      }
    }
    return (writer.bytes, rows)
  }

  /// Writes a number: where semicolons stand between values, with a comma for its decimal point, as the spreadsheets have it that want
  /// semicolons.
  private func write(number: NodeView, to writer: inout CSVWriter) {
    guard separator == .semicolon else { return number.withText { writer.plain($0) } }
    writer.plain(number.string.replacing(".", with: ","))
  }

  private var unplacedContent: [UInt8] {
    var writer = newWriter()
    for heading in ["kind", "id", "field", "value"] { writer.text(heading) }
    writer.endLine()
    for entry in catalog.entries {
      for unplaced in UnplacedValue.all(of: entry, isForCustomers: isForCustomers) {
        writer.text(entry.declaration.name)
        writer.text(entry.id)
        writer.text(unplaced.path)
        writer.text(json.text(unplaced.value, as: unplaced.meaning).span)
        writer.endLine()
      }
    }
    return writer.bytes
  }

  // MARK: - Columns

  /// The names of the columns of a table: those that say whose the row is, and then its fields.
  /// - Parameter languages: those of the catalogue; each but the first has a column of its own for each text.
  static func headings(of way: [TableOutline], languages: [Language]) -> [String] {
    guard let table = way.last else { return [] }
    let others = languages.dropFirst()
    var names = UniqueNames()
    var headings: [String] = []
    func add(_ name: String) { headings.append(names.claim(name)) }
    if table.rows == .entries { add("id") } else { add(table.kind.name) }
    for table in way where table.rows == .groups { add(table.steps.joined(separator: ".") + "_position") }
    switch table.rows {
    case .entries, .groups:
      for column in table.columns {
        let name = column.names.joined(separator: ".")
        add(name)
        if column.isTranslated { for language in others { add("\(name)_\(language.tag)") } }
      }
    case .readings:
      for name in ["period", "value", "revised"] { add(name) }
      for language in others { add("revised_\(language.tag)") }
    case .pairs: for name in ["key", "value"] { add(name) }
    }
    if table.rows == .entries { add("path") }
    return headings
  }

  private func write(_ row: TableOutline.Row, _ table: TableOutline, to writer: inout CSVWriter) {
    writer.text(row.entry.id)
    for position in row.positions { writer.plain(String(position)) }
    switch table.rows {
    case .entries, .groups:
      for column in table.columns { write(column.value(in: row.value), column, of: row.entry, to: &writer) }
    case .readings: writeReading(row, to: &writer)
    case .pairs:
      if let key = row.key { key.withText { writer.text($0) } } else { writer.empty() }
      if row.value.isScalar {
        row.value.withText { writer.text($0) }
      } else {
        writer.text(json.text(row.value, as: .asWritten).span)
      }
    }
    if table.rows == .entries { writer.text(row.entry.path) }
  }

  private func writeReading(_ row: TableOutline.Row, to writer: inout CSVWriter) {
    if let period = row.key { period.withText { writer.plain($0) } } else { writer.empty() }
    if let number = Reading.number(in: row.value), number.decimal != nil {
      write(number: number, to: &writer)
    } else {
      writer.empty()
    }
    let reason = Reading.writtenReason(in: row.value)
    for language in catalog.configuration.languages {
      let text = reason.flatMap { $0.isMapping ? $0[language.tag] : language == catalog.defaultLanguage ? $0 : nil }
      if let text, text.isNonEmptyScalar { text.withText { writer.text($0) } } else { writer.empty() }
    }
  }

  private func write(_ value: NodeView?, _ column: ColumnOutline, of entry: Entry, to writer: inout CSVWriter) {
    if column.isTranslated {
      let wordings = value.map { column.wordings(of: $0, default: catalog.defaultLanguage) } ?? []
      for language in catalog.configuration.languages { write(wordings, in: language, column, to: &writer) }
      return
    }
    guard let value else { return writer.empty() }
    if column.isNested { return writer.text(json.text(value, as: column.field.meaning).span) }
    let scalars = column.scalars(of: value)
    guard column.isList else {
      guard let scalar = scalars.first else { return writer.empty() }
      return write(scalar, column, of: entry, to: &writer)
    }
    writer.text(Self.joined(scalars.map { column.target(of: $0, in: entry) ?? $0.string }))
  }

  private func write(_ scalar: NodeView, _ column: ColumnOutline, of entry: Entry, to writer: inout CSVWriter) {
    switch column.field.form {
    case .number where scalar.decimal != nil: write(number: scalar, to: &writer)
    case .boolean where scalar.boolean != nil: scalar.withText { writer.plain($0) }
    case .date where CalendarDate(scalar) != nil, .period where Period(scalar) != nil:
      scalar.withText { writer.plain($0) }
    case .reference: writer.text(column.target(of: scalar, in: entry) ?? scalar.string)
    default: scalar.withText { writer.text($0) }
    }
  }

  /// The texts of a field in one language; those of a list stand at their places, so that the languages stand beside one another.
  private func write(
    _ wordings: [PlacedWording], in language: Language, _ column: ColumnOutline, to writer: inout CSVWriter
  ) {
    guard let first = wordings.first(where: { $0.language == language }) else { return writer.empty() }
    guard first.position != nil else { return first.node.withText { writer.text($0) } }
    var items = [String](repeating: "", count: wordings.reduce(0) { max($0, ($1.position ?? 0) + 1) })
    for wording in wordings where wording.language == language { items[wording.position ?? 0] = wording.node.string }
    writer.text(column.isList ? Self.joined(items) : items.joined(separator: Self.itemSeparator))
  }

  /// The items of a list in one text, from which they can be told again: before a semicolon or a backslash that is part of one stands a
  /// backslash.
  static func joined(_ items: [String]) -> String {
    items.map { item in
      guard item.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\\") }) else { return item }
      var escaped = ""
      for scalar in item.unicodeScalars {
        if scalar == ";" || scalar == "\\" { escaped += "\\" }
        escaped.unicodeScalars.append(scalar)
      }
      return escaped
    }.joined(separator: itemSeparator)
  }
}
