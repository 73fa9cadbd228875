package import CatalogModel
internal import SourceText
internal import Syntax

/// A catalogue as a database of SQLite's: a table for each kind, one for each list, with foreign keys, and views that answer what the
/// overview pages do. `docs/reference/exports.md` lists the built-in ones.
///
/// The same catalogue and day give the same bytes, as long as the version of SQLite's library is the same.
package struct SQLiteExport: Sendable {
  /// The version of the format, which the file has as its `user_version`. It grows when a table, a column or a view changes its meaning
  /// or goes away.
  package static let format = 1
  /// What the file says it is, at the place that SQLite has for that: `Slkk`.
  private static let applicationID: UInt32 = 0x536C_6B6B

  private let catalog: Catalog
  private let isForCustomers: Bool
  private let day: CalendarDate?
  private let revision: CatalogRevision?

  /// - Parameters:
  ///   - isForCustomers: whether the catalogue is that of the customers' edition, which must not tell when something internal
  ///     changed.
  ///   - day: the day that the views are as of.
  ///   - revision: the commit that the catalogue comes from; nil where it comes from none, or nobody looked.
  package init(_ catalog: Catalog, isForCustomers: Bool, asOf day: CalendarDate, revision: CatalogRevision? = nil) {
    self.catalog = catalog
    self.isForCustomers = isForCustomers
    self.day = isForCustomers ? nil : day
    self.revision = isForCustomers ? nil : revision
  }

  /// Whether a file that begins with `bytes` is such a database.
  package static func isOne(_ bytes: [UInt8]) -> Bool {
    let mark = (0..<4).map { UInt8(truncatingIfNeeded: applicationID >> (24 - 8 * UInt32($0))) }
    return bytes.starts(with: "SQLite format 3".utf8) && bytes.count >= 72 && Array(bytes[68..<72]) == mark
  }

  /// How many bytes of a file ``isOne(_:)`` needs.
  package static let headLength = 100

  /// The file. It takes time and room in proportion to the catalogue, anew each time.
  package func file() throws(ExchangeError) -> DatabaseFile {
    let outlines = TableOutline.all(of: catalog.kinds, isForCustomers: isForCustomers)
    let plan = DatabasePlan(
      outlines, of: catalog.kinds, reserved: ExportReference.reservedNames)
    let database = try Database.empty()
    try database.run(
      """
      PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA application_id = \(Self.applicationID);
      PRAGMA user_version = \(Self.format); PRAGMA journal_mode = OFF; BEGIN
      """)
    try database.run(CommonTables.definitions)
    for table in plan.tables { try database.run(table.definition) }
    let common = CommonTables(catalog: catalog, isForCustomers: isForCustomers)
    try common.write(plan, day: day, revision: revision, to: database)
    var texts = try database.statement(CommonTables.textInsertion)
    for table in plan.tables {
      try TableRows(table, catalog: catalog).write(to: database, texts: &texts)
    }
    try database.run(CommonTables.indexes)
    for index in plan.tables.compactMap(\.index) { try database.run(index) }
    let views: [any DatabaseView] = SharedView.all(of: plan) + OverviewView.all
    for view in views where database.understands(view.query) {
      try database.run(view.definition)
    }
    try database.run("COMMIT")
    return try database.file()
  }
}

/// Writes the rows of one table.
private struct TableRows {
  let table: TablePlan
  let catalog: Catalog
  let json: JSONValues
  /// The names that lead to the rows, between which the places in lists stand: `service_levels`, `readings`.
  let steps: [(name: String, isList: Bool)]

  init(_ table: TablePlan, catalog: Catalog) {
    self.table = table
    self.catalog = catalog
    json = JSONValues(catalog)
    steps = table.way.dropFirst().map { ($0.steps.joined(separator: "."), $0.rows == .groups) }
  }

  func write(to database: borrowing Database, texts: inout Statement) throws(ExchangeError) {
    guard let outline = table.way.last else { return }
    var rows = try database.statement(table.insertion)
    for entry in catalog.entries(of: outline.kind.kind) {
      try TableOutline.forEachRow(of: entry, in: table.way) { (row) throws(ExchangeError) in
        switch table.content {
        case .rows: try write(row, outline, &rows, &texts)
        case .items(let column): try writeItems(of: row, column, &rows, &texts)
        }
      }
    }
  }

  private func bindKeys(of row: TableOutline.Row, to rows: inout Statement) {
    rows.bind(row.entry.id)
    for position in row.positions { rows.bind(position) }
    if let key = row.key { rows.bind(key) }
  }

  private func write(
    _ row: TableOutline.Row, _ outline: TableOutline, _ rows: inout Statement, _ texts: inout Statement
  ) throws(ExchangeError) {
    bindKeys(of: row, to: &rows)
    switch outline.rows {
    case .entries, .groups:
      if outline.rows == .entries { rows.bind(row.entry.key) }
      for column in table.columns {
        guard let field = column.field else { continue }
        try write(field.value(in: row.value), field, of: row, &rows, &texts)
      }
    case .readings: try writeReading(row, &rows, &texts)
    case .pairs:
      if row.value.isScalar { rows.bind(row.value) } else { rows.bind(json.text(row.value, as: .asWritten).span) }
    }
    try rows.run()
  }

  private func write(
    _ value: NodeView?, _ column: ColumnOutline, of row: TableOutline.Row, _ rows: inout Statement,
    _ texts: inout Statement
  ) throws(ExchangeError) {
    guard let value, !value.isNull else { return rows.bindNull() }
    if column.isNested { return rows.bind(json.text(value, as: column.field.meaning).span) }
    if column.isTranslated {
      let wordings = column.wordings(of: value, default: catalog.defaultLanguage)
      try write(wordings, column, of: row, to: &texts)
      return rows.bind(shown(wordings)?.node)
    }
    bind(value, column, of: row.entry, to: &rows)
  }

  /// Gives the next place of a row a scalar that has no language.
  private func bind(_ scalar: NodeView, _ column: ColumnOutline, of entry: Entry, to rows: inout Statement) {
    switch column.field.form {
    case .number: rows.bind(scalar.decimal)
    case .boolean: if let value = scalar.boolean { rows.bind(value ? 1 : 0) } else { rows.bindNull() }
    case .reference: rows.bind(column.target(of: scalar, in: entry))
    default: rows.bind(scalar)
    }
  }

  /// The text for readers of the catalogue's default language.
  private func shown(_ wordings: [PlacedWording]) -> PlacedWording? {
    wordings.first { $0.language == catalog.defaultLanguage } ?? wordings.first
  }

  private func writeItems(
    of row: TableOutline.Row, _ column: ColumnOutline, _ rows: inout Statement, _ texts: inout Statement
  ) throws(ExchangeError) {
    guard let value = column.value(in: row.value), !value.isNull else { return }
    func begin(_ position: Int, _ rows: inout Statement) {
      bindKeys(of: row, to: &rows)
      rows.bind(position)
    }
    guard column.isTranslated else {
      for (position, scalar) in column.scalars(of: value).enumerated() {
        begin(position, &rows)
        bind(scalar, column, of: row.entry, to: &rows)
        try rows.run()
      }
      return
    }
    let wordings = column.wordings(of: value, default: catalog.defaultLanguage)
    try write(wordings, column, of: row, to: &texts)
    let items = Dictionary(grouping: wordings) { $0.position ?? 0 }
    for position in items.keys.sorted() {
      begin(position, &rows)
      rows.bind(shown(items[position] ?? [])?.node)
      try rows.run()
    }
  }

  private func writeReading(
    _ row: TableOutline.Row, _ rows: inout Statement, _ texts: inout Statement
  ) throws(ExchangeError) {
    rows.bind(Reading.number(in: row.value)?.decimal)
    let days = row.key.flatMap { Period($0) }?.days(fiscalYearStart: catalog.configuration.fiscalYearStart)
    rows.bind(days?.lowerBound.description)
    rows.bind(days?.upperBound.description)
    let reason = Reading.writtenReason(in: row.value).flatMap { Text($0) }
    rows.bind(reason?.wording(in: catalog.defaultLanguage, default: catalog.defaultLanguage)?.node)
    guard let reason, let period = row.key?.string else { return }
    for wording in reason.wordings(default: catalog.defaultLanguage) {
      try write(wording.node, wording.language, at: path(of: row) + ".\(period).revised", of: row.entry, to: &texts)
    }
  }

  // MARK: - Texts by language

  private func write(
    _ wordings: [PlacedWording], _ column: ColumnOutline, of row: TableOutline.Row, to texts: inout Statement
  ) throws(ExchangeError) {
    guard !wordings.isEmpty else { return }
    let group = path(of: row)
    let path = (group.isEmpty ? "" : group + ".") + column.names.joined(separator: ".")
    for wording in wordings {
      let place = wording.position.map { "\(path)[\($0)]" } ?? path
      try write(wording.node, wording.language, at: place, of: row.entry, to: &texts)
    }
  }

  private func write(
    _ text: NodeView, _ language: Language, at path: String, of entry: Entry, to texts: inout Statement
  ) throws(ExchangeError) {
    texts.bind(entry.key)
    texts.bind(path)
    texts.bind(language.tag)
    texts.bind(text)
    try texts.run()
  }

  /// Where a row stands in its file: `service_levels[0].readings`; empty for an entry.
  private func path(of row: TableOutline.Row) -> String {
    var path = ""
    var positions = row.positions[...]
    for step in steps {
      path += (path.isEmpty ? "" : ".") + step.name
      if step.isList, let position = positions.popFirst() { path += "[\(position)]" }
    }
    return path
  }
}
