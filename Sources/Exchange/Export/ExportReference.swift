internal import CatalogModel

/// What the exports of the built-in kinds hold, as the page `docs/reference/exports.md`, made from what is exported.
package enum ExportReference {
  /// The page, in Markdown.
  package static var page: String {
    let outlines = TableOutline.all(of: .builtIn, isForCustomers: false)
    let plan = DatabasePlan(outlines, of: .builtIn, reserved: reservedNames)
    var text = beginning
    for outline in outlines {
      text += "\n### \(outline.kind.title)\n"
      for way in TableOutline.ways(among: [outline]) { text += section(way, plan) }
    }
    text += "\n## Views of sqlite\n\n| view | what it answers | columns |\n|---|---|---|\n"
    for (view, columns) in views(of: plan) {
      text += "| `\(view.name)` | \(view.question) | \(columns.map { "`\($0)`" }.joined(separator: ", ")) |\n"
    }
    return text + "\nThe customers' edition has those of which it has all that they read.\n"
  }

  /// Each view with the names of its columns, as SQLite has them.
  private static func views(of plan: DatabasePlan) -> [(view: any DatabaseView, columns: [String])] {
    let views: [any DatabaseView] = OverviewView.all + SharedView.all(of: plan)
    do throws(ExchangeError) {
      let database = try Database.empty()
      try database.run(CommonTables.definitions)
      for table in plan.tables { try database.run(table.definition) }
      for view in views { try database.run(view.definition) }
      return views.map { ($0, database.columns(of: "SELECT * FROM \($0.name)")) }
    } catch {
      return views.map { ($0, []) }
    }
  }

  /// The names that no table of a kind gets.
  static var reservedNames: [String] { CommonTables.names + SharedView.names + OverviewView.all.map(\.name) }

  private static let beginning = """
    # What is exported

    The tables that `salkku export csv` and `salkku export sqlite` write of the built-in kinds, made from the [schemas](README.md). Kinds and
    fields of an organisation's own follow by themselves. [The guide](../guide/exporting.md) says how lists, languages and names are
    written; `salkku export json` writes [catalogue.json](catalogue-data.md).

    ## Tables

    Each is named as its file in csv is, without `.csv`, and then as in sqlite. A list of values is a column in csv, and a table of its own in
    sqlite, with the columns `position` and `value`, or `entry` where it names entries of several kinds by their keys. Of a text the columns are those of a catalogue in one language.

    Besides, sqlite has `catalogue` (what the file is of), `kind`, `field` and `label` (what is declared, and what readers call it),
    `entry` (all entries, by `key`, as `team:value-office`), `reference` (what names what), `text` (each text in each language),
    `prose` (what stands below the fields) and `other_field` (what has no column, as fields whose names begin with `x-`; in csv
    `other_fields.csv`).

    """

  private static func section(_ way: [TableOutline], _ plan: DatabasePlan) -> String {
    guard let table = way.last, let own = plan.tables.first(where: { isOf(way, $0) && $0.isOfRows }) else { return "" }
    var text = "\n`\(table.name)` · `\(own.name)`\n\n| csv | sqlite | what |\n|---|---|---|\n"
    let headings = CSVExport.headings(of: way, languages: [.english])
    // Whose the row is comes first in both.
    let keys = way.count == 1 ? 1 : 1 + way.count { $0.rows == .groups }
    for (place, heading) in headings.prefix(keys).enumerated() {
      let what = place == 0 ? "Whose it is" : "The place in the list, from 0"
      text += "| `\(heading)` | `\(own.columns[place].name)` | \(way.count == 1 ? "The id" : what) |\n"
    }
    switch table.rows {
    case .entries, .groups:
      for (heading, column) in zip(headings.dropFirst(keys), table.columns) {
        text += "| `\(heading)` | \(place(of: column, way, own, plan)) | \(what(column)) |\n"
      }
      if way.count == 1 {
        text += "| | `key` | The key in `entry` |\n| `path` | | Where the file lies; in sqlite `entry` has it |\n"
      }
    case .readings, .pairs:
      for column in own.columns.dropFirst(keys) {
        let isInBoth = headings.contains(column.name)
        text += "| \(isInBoth ? "`\(column.name)`" : "") | `\(column.name)` | \(described[column.name] ?? "") |\n"
      }
    }
    return text
  }

  private static let described = [
    "period": "A year, a quarter or a month", "first_day": "Its first day", "last_day": "Its last day",
    "revised": "Why the number was corrected",
  ]

  private static func isOf(_ way: [TableOutline], _ plan: TablePlan) -> Bool { plan.way.map(\.name) == way.map(\.name) }

  /// Where sqlite has a column.
  private static func place(
    of column: ColumnOutline, _ way: [TableOutline], _ own: TablePlan, _ plan: DatabasePlan
  ) -> String {
    if let found = own.columns.first(where: { $0.field?.names == column.names }) { return "`\(found.name)`" }
    let list = plan.tables.first { table in
      if case .items(let items) = table.content { isOf(way, table) && items.names == column.names } else { false }
    }
    return list.map { "`\($0.name)`" } ?? ""
  }

  private static func what(_ column: ColumnOutline) -> String {
    var what = column.field.description
    if let reference = column.reference {
      let kinds = reference.targets.map { $0.builtIn.spokenName }
      what += (what.isEmpty ? "" : " ") + "Names a \(kinds.joined(separator: ", a "))."
    }
    return what.replacing("|", with: "\\|")
  }
}

extension TablePlan {
  /// Whether it has what its outline says, and not the items of a list.
  fileprivate var isOfRows: Bool { if case .rows = content { true } else { false } }
}
