internal import CatalogModel

/// A view: a question with a name.
protocol DatabaseView {
  var name: String { get }
  /// What it answers, in a sentence without a full stop.
  var question: String { get }
  var query: String { get }
}

extension DatabaseView {
  /// The statement that makes it.
  var definition: String { "CREATE VIEW \(TablePlan.quoted(name)) AS\n\(query)" }
}

/// A view of what entries of several kinds have alike, each kind in a table of its own: made from whichever kinds declare the field.
struct SharedView: DatabaseView {
  let name: String
  let question: String
  let query: String

  /// What is shared: the name of the view, the field, its columns and what they are called in the view.
  private static let shared:
    [(name: String, field: String, columns: [(own: String, shown: String)], question: String)] = [
      ("tag", "tags", [("value", "tag")], "Which tags entries have"),
      (
        "link", "links", [("url", "url"), ("title", "title"), ("type", "type")], "Which pages elsewhere entries lead to"
      ),
      (
        "identifier", "identifiers", [("key", "system"), ("value", "identifier")], "What other systems call the entries"
      ),
      ("former_id", "aliases", [("value", "former_id")], "What ids entries had before"),
    ]

  /// The names of all that there may be.
  static var names: [String] { shared.map(\.name) }

  /// Those of the kinds that a database has.
  static func all(of plan: DatabasePlan) -> [SharedView] {
    shared.map { view in
      let parts = plan.tables.compactMap { part(of: view.field, view.columns, in: $0, plan) }
      return SharedView(name: view.name, question: view.question, query: parts.joined(separator: "\nUNION ALL "))
    }
  }

  /// The part that one table has, where it is that of the field and has all the columns.
  private static func part(
    of field: String, _ columns: [(own: String, shown: String)], in table: TablePlan, _ plan: DatabasePlan
  ) -> String? {
    let isField =
      switch table.content {
      case .rows: table.way.count == 2 && table.way[1].path == field
      case .items(let column): table.way.count == 1 && column.field.path == field
      }
    let kind = table.way[0].kind.name
    guard isField, let owner = plan.names[kind],
      columns.allSatisfy({ column in table.columns.contains { $0.name == column.own } })
    else { return nil }
    let shown = columns.map { "t.\(TablePlan.quoted($0.own)) AS \($0.shown)" }.joined(separator: ", ")
    return
      "SELECT '\(kind):' || t.\(TablePlan.quoted(owner)) AS entry, \(shown) FROM \(TablePlan.quoted(table.name)) AS t"
  }
}
