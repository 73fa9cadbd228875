internal import CatalogModel

/// A table of the database: its columns, and what they refer to.
struct TablePlan {
  /// A column.
  struct Column {
    let name: String
    /// One of SQLite's types for strict tables.
    let type: String
    /// The table and the column that its values are found in; nil where they are found in none.
    var reference: (table: String, column: String)?
    /// What it has of an entry; nil for a column that says whose the row is.
    var field: ColumnOutline?
  }

  /// What is in a row.
  enum Content {
    /// What the table's outline says.
    case rows
    /// An item of the list in a column of the outline.
    case items(ColumnOutline)
  }

  let name: String
  /// The table's outline, and before it those that lead to it.
  let way: [TableOutline]
  let content: Content
  let columns: [Column]
  /// How many of the first columns tell the row from all others.
  let keyCount: Int
  /// The table that the row is a part of, whose key the first columns are; nil for a table of entries.
  let parent: (name: String, keys: [String])?

  /// A name as SQL wants it, whatever is in it.
  static func quoted(_ name: String) -> String {
    var quoted = "\""
    for scalar in name.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// A name that need not be quoted, if letters and digits are all that it has but for what stands between words.
  static func name(of parts: [String]) -> String {
    let name = parts.joined(separator: "_").unicodeScalars.prefix(200).map { scalar -> Character in
      let isLetter = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      return isLetter ? Character(scalar) : "_"
    }
    // SQLite keeps these names to itself.
    return String(name).lowercased().hasPrefix("sqlite_") ? "_" + String(name) : String(name)
  }

  /// The statement that makes the table.
  var definition: String {
    let quoted = Self.quoted
    var lines = columns.enumerated().map { place, column in
      let reference = column.reference.map { " REFERENCES \(quoted($0.table))(\(quoted($0.column)))" } ?? ""
      return "\(quoted(column.name)) \(column.type)\(place < keyCount ? " NOT NULL" : "")\(reference)"
    }
    let keys = columns.prefix(keyCount).map { quoted($0.name) }
    lines.append("PRIMARY KEY (\(keys.joined(separator: ", ")))")
    if let parent {
      let own = keys.prefix(parent.keys.count).joined(separator: ", ")
      lines.append(
        "FOREIGN KEY (\(own)) REFERENCES \(quoted(parent.name))(\(parent.keys.map(quoted).joined(separator: ", ")))")
    }
    return
      "CREATE TABLE \(quoted(name)) (\n  \(lines.joined(separator: ",\n  "))\n) STRICT\(parent == nil ? "" : ", WITHOUT ROWID")"
  }

  /// The statement that makes what finds the rows that name an entry; nil for a table that is no list of names. No table has a blank in its
  /// name, so that the index has one of its own.
  var index: String? {
    guard case .items = content, let column = columns.last, column.reference != nil else { return nil }
    return "CREATE INDEX \(Self.quoted("\(name) by value")) ON \(Self.quoted(name)) (\(Self.quoted(column.name)))"
  }

  /// The statement that adds a row. Of two that can't be told apart, as of two entries of one id, the first is there.
  var insertion: String {
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT OR IGNORE INTO \(Self.quoted(name)) VALUES (\(places))"
  }
}

/// Which tables the entries of a catalogue are written to.
struct DatabasePlan {
  /// The tables of entries, and what those have several of, each behind the one that it is a part of.
  private(set) var tables: [TablePlan] = []
  /// The table of each kind's entries, by the kind's name.
  private(set) var names: [String: String] = [:]
  private let kinds: Kinds

  /// The most columns that a table gets, fewer than the 2000 that SQLite allows. Of further ones the texts are in `text` and the names in
  /// `reference`; csv has them all.
  private static let columnLimit = 1000

  /// - Parameter reserved: the names of the other tables and of views.
  init(_ outlines: [TableOutline], of kinds: Kinds, reserved: [String]) {
    self.kinds = kinds
    var claimed = UniqueNames(reserved: reserved)
    for outline in outlines { names[outline.kind.name] = claimed.claim(TablePlan.name(of: outline.names)) }
    for outline in outlines { add([outline], &claimed, below: nil) }
  }

  private mutating func add(_ way: [TableOutline], _ claimed: inout UniqueNames, below parent: TablePlan?) {
    guard let table = way.last, let owner = names[table.kind.name] else { return }
    var names = UniqueNames()
    var columns: [TablePlan.Column] = []
    func addColumn(_ parts: [String], _ type: String) {
      columns.append(TablePlan.Column(name: names.claim(TablePlan.name(of: parts)), type: type))
    }
    if let parent {
      addColumn([owner], "TEXT")
      for column in parent.columns.prefix(parent.keyCount).dropFirst() { addColumn([column.name], column.type) }
      switch table.rows {
      case .groups: addColumn(table.steps + ["position"], "INTEGER")
      case .readings: addColumn(["period"], "TEXT")
      case .pairs: addColumn(["key"], "TEXT")
      case .entries: break
      }
    } else {
      addColumn(["id"], "TEXT")
    }
    let keyCount = columns.count
    switch table.rows {
    case .entries, .groups:
      if table.rows == .entries {
        columns.append(.init(name: names.claim("key"), type: "TEXT", reference: ("entry", "key")))
      }
      for column in table.columns.prefix(Self.columnLimit) where !column.isList {
        let name = names.claim(TablePlan.name(of: column.names))
        columns.append(
          .init(name: name, type: Self.type(of: column), reference: reference(of: column), field: column))
      }
    case .readings:
      addColumn(["value"], "REAL")
      for part in ["first_day", "last_day", "revised"] { addColumn([part], "TEXT") }
    case .pairs: addColumn(["value"], "TEXT")
    }
    let plan = TablePlan(
      name: parent == nil ? owner : claimed.claim(TablePlan.name(of: table.names)), way: way, content: .rows,
      columns: columns, keyCount: keyCount, parent: parent.map(Self.key))
    tables.append(plan)
    for column in table.columns where column.isList { add(column, way, &claimed, below: plan) }
    for detail in table.details { add(way + [detail], &claimed, below: plan) }
  }

  /// Adds the table of a list of values.
  private mutating func add(
    _ column: ColumnOutline, _ way: [TableOutline], _ claimed: inout UniqueNames, below parent: TablePlan
  ) {
    guard let table = way.last, let owner = names[table.kind.name] else { return }
    var names = UniqueNames()
    var columns = [TablePlan.Column(name: names.claim(owner), type: "TEXT")]
    for key in parent.columns.prefix(parent.keyCount).dropFirst() {
      columns.append(.init(name: names.claim(key.name), type: key.type))
    }
    columns.append(.init(name: names.claim("position"), type: "INTEGER"))
    columns.append(
      .init(
        name: names.claim(valueName(of: column)), type: Self.type(of: column), reference: reference(of: column),
        field: column))
    tables.append(
      TablePlan(
        name: claimed.claim(TablePlan.name(of: table.names + column.names)), way: way, content: .items(column),
        columns: columns, keyCount: columns.count - 1, parent: Self.key(of: parent)))
  }

  /// What an item of a list is called: one that may be of several kinds is the key of an entry, and no id that joins would find.
  private func valueName(of column: ColumnOutline) -> String {
    column.reference?.isQualified ?? false ? "entry" : "value"
  }

  private static func key(of plan: TablePlan) -> (name: String, keys: [String]) {
    (plan.name, plan.columns.prefix(plan.keyCount).map(\.name))
  }

  private static func type(of column: ColumnOutline) -> String {
    guard !column.isNested else { return "TEXT" }
    return switch column.field.form {
    case .number: "REAL"
    case .boolean: "INTEGER"
    default: "TEXT"
    }
  }

  /// Where the entries are found that a column names: in the table of their kind, or among all where they may be of several.
  private func reference(of column: ColumnOutline) -> (table: String, column: String)? {
    guard let reference = column.reference else { return nil }
    if reference.isQualified { return ("entry", "key") }
    return reference.targets.first.flatMap { names[kinds[$0].name] }.map { ($0, "id") }
  }
}
