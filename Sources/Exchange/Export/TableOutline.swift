package import CatalogModel
internal import Syntax

/// A table that entries are exported to: one of a kind's entries, or one of what each of them has several of. Which tables there are,
/// and which columns they have, is derived from what the schemas declare, so that a field or a kind of an organisation's own has its
/// place by itself.
package struct TableOutline: Sendable {
  /// What a row of a table is.
  package enum Rows: Sendable {
    /// An entry of the kind.
    case entries
    /// A group of fields in a list.
    case groups
    /// A number of a period.
    case readings
    /// A key with its value, of a mapping whose keys are data.
    case pairs
  }

  /// The kind whose entries it tells of.
  package let kind: KindDeclaration
  /// What a row is.
  package let rows: Rows
  /// The names that lead to it: of the kind, and then of the fields. `service-package`, `service_levels`, `readings`.
  package let names: [String]
  /// The path of the field whose values the rows are: `service_levels[].readings`; empty for a table of entries.
  package let path: String
  /// The names of the fields that lead from a row of the table above to these rows: two for a list within a group.
  let steps: [String]
  /// The fields that have a value in a row, in the order in which the schema names them.
  package let columns: [ColumnOutline]
  /// The tables of what a row has several of.
  package let details: [TableOutline]

  /// The name by which people ask for it, and of its file: `service-package.service_levels.readings`.
  package var name: String { names.joined(separator: ".") }

  /// The tables that lead to this one from that of the entries are found by their names, so it and all below it are listed.
  package var all: [TableOutline] { [self] + details.flatMap(\.all) }
}

/// A field of a table whose value, or whose list of values, has room in a line.
package struct ColumnOutline: Sendable {
  /// The names that lead to the field from the fields of the row: `warranty`, `availability`, `promise`.
  package let names: [String]
  /// What is declared of it.
  package let field: FieldDeclaration
  /// What it names; nil where it names no entries.
  package let reference: ReferenceField?

  /// Whether it holds a list of values.
  package var isList: Bool { field.isList && !isNested }
  /// Whether what it holds has no shape that a table has a place for, so that it is written as JSON.
  package var isNested: Bool { field.form == .other || field.isList && [.map, .readings].contains(field.form) }
  /// Whether its values may be given per language.
  package var isTranslated: Bool { field.form == .text || field.form == .address }

  /// What a row has in it.
  func value(in row: NodeView) -> NodeView? {
    var value: NodeView? = row
    for name in names { value = value?[name] }
    return value
  }
}

extension TableOutline {
  /// The tables of a catalogue's kinds, each followed by its details.
  /// - Parameter isForCustomers: whether what is internal has no place.
  package static func all(of kinds: Kinds, isForCustomers: Bool) -> [TableOutline] {
    kinds.listed.filter { !isForCustomers || $0.isForCustomers }
      .map { TableOutline($0, isForCustomers: isForCustomers) }
  }

  private init(_ kind: KindDeclaration, isForCustomers: Bool) {
    var reader = FieldReader(
      kind: kind, isForCustomers: isForCustomers,
      references: Dictionary(kind.references.map { ($0.fieldPath, $0) }, uniquingKeysWith: { first, _ in first }))
    reader.read(kind.fields, below: [], in: [kind.name])
    self.init(
      kind: kind, rows: .entries, names: [kind.name], path: "", steps: [], columns: reader.columns,
      details: reader.details)
  }

  /// Sorts the fields of a row into columns and tables of their own.
  private struct FieldReader {
    let kind: KindDeclaration
    let isForCustomers: Bool
    let references: [String: ReferenceField]
    var columns: [ColumnOutline] = []
    var details: [TableOutline] = []

    /// - Parameters:
    ///   - names: those that lead from the row to the fields.
    ///   - table: the names of the row's table.
    mutating func read(_ fields: [FieldDeclaration], below names: [String], in table: [String]) {
      for field in fields where !isForCustomers || field.isForCustomers {
        // What a few people answered would show whose answer is whose; the audit tells what may be told.
        if kind.kind == .diagnosis, field.path == Diagnosis.answersField { continue }
        let names = names + [field.name]
        switch field.form {
        case .group where !field.isList: read(field.fields, below: names, in: table)
        case .group:
          var reader = FieldReader(kind: kind, isForCustomers: isForCustomers, references: references)
          reader.read(field.fields, below: [], in: table + names)
          add(field, names, table, .groups, reader.columns, reader.details)
        case .readings where !field.isList: add(field, names, table, .readings)
        case .map where !field.isList: add(field, names, table, .pairs)
        default:
          columns.append(ColumnOutline(names: names, field: field, reference: references[field.path]))
        }
      }
    }

    private mutating func add(
      _ field: FieldDeclaration, _ steps: [String], _ table: [String], _ rows: Rows, _ columns: [ColumnOutline] = [],
      _ details: [TableOutline] = []
    ) {
      self.details.append(
        TableOutline(
          kind: kind, rows: rows, names: table + steps, path: field.path, steps: steps, columns: columns,
          details: details))
    }
  }
}

// MARK: - Rows

extension TableOutline {
  /// A row: what is written there, and whose it is.
  struct Row {
    let entry: Entry
    /// The places in the lists that lead to it, from 0; the last one is its own where its table is one of groups.
    let positions: [Int]
    /// The key of a reading or of a pair; nil for other rows.
    let key: NodeView?
    /// The fields of an entry or a group, or the value of the key.
    let value: NodeView
  }

  /// Calls `body` for each row that an entry has in the last of `tables`, in the order in which they are written.
  /// - Parameter tables: the table of the entry's kind, and those that lead from it to the one that is meant.
  static func forEachRow<Failure: Error>(
    of entry: Entry, in tables: [TableOutline], _ body: (Row) throws(Failure) -> Void
  ) throws(Failure) {
    try visit(Row(entry: entry, positions: [], key: nil, value: entry.fields), tables.dropFirst(), body)
  }

  private static func visit<Failure: Error>(
    _ row: Row, _ tables: ArraySlice<TableOutline>, _ body: (Row) throws(Failure) -> Void
  ) throws(Failure) {
    guard let table = tables.first else { return try body(row) }
    var value: NodeView? = row.value
    for step in table.steps { value = value?[step] }
    guard let value else { return }
    let rest = tables.dropFirst()
    switch table.rows {
    case .entries, .groups:
      var position = 0
      for element in value.elements {
        if element.isMapping {
          try visit(
            Row(entry: row.entry, positions: row.positions + [position], key: nil, value: element), rest, body)
        }
        position += 1
      }
    case .readings, .pairs:
      for pair in value.pairs {
        guard table.rows == .pairs || Period(pair.key) != nil else { continue }
        try visit(Row(entry: row.entry, positions: row.positions, key: pair.key, value: pair.value), rest, body)
      }
    }
  }

  /// Every table of `tables`, with those that lead to it, its own last.
  package static func ways(among tables: [TableOutline]) -> [[TableOutline]] {
    tables.flatMap { table in [[table]] + ways(among: table.details).map { [table] + $0 } }
  }
}
