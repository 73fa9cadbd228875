package import CatalogModel
package import SourceText
internal import Syntax

/// Ends the life of an entry: its status, its last day, and what takes its place.
package enum Retirement {
  /// The kinds whose entries can be retired.
  private static let kinds: Set<EntityKind> = [.servicePackage, .component, .valueStream]
  private static let order = [
    "title", "owner", "segment", "status", "type", "sourced", "supplier", "capability", "depends_on", "follows",
    "requires", "dates", "replaced_by", "review_by", "audience", "aliases", "tags",
  ]

  /// The change that retires `entry`.
  /// - Parameters:
  ///   - successor: the entry that takes its place, if there is one.
  ///   - day: its last day, unless an earlier one stands there already.
  package static func change(
    retiring entry: Entry, replacedBy successor: Entry?, on day: CalendarDate
  ) throws(EditRefusal) -> FileChange {
    let name = "\(entry.declaration.spokenName) `\(entry.id)`"
    guard kinds.contains(entry.kind) else {
      throw EditRefusal(
        "\(Noun.withArticle(entry.declaration.spokenName)) can't be retired",
        help: "Service packages, components and value streams can.")
    }
    let dates = entry.dates
    if let sunset = dates?.sunset?.value, sunset > day {
      throw EditRefusal(
        "the \(name) has its `sunset` on \(sunset), after \(day)",
        help: "Correct `dates.sunset` first, or name the last day with --today.")
    }
    if let live = dates?.live?.value, live > day {
      throw EditRefusal(
        "the \(name) goes `live` on \(live), after \(day)",
        help: "Correct `dates.live` first; what never went live is `rejected`, not retired.")
    }
    try checkWasLive(entry, called: name)
    if let successor { try check(successor, of: entry) }
    var editor = try FrontmatterEditor(entry.document)
    editor.set("status", to: .string("retired"), order: order)
    if entry.kind != .valueStream {
      let known = dates?.retired?.value
      if known == nil || known.map({ $0 > day }) == true {
        editor.set("retired", of: "dates", to: .string("\(day)"), order: order)
      }
    }
    if let successor { editor.set("replaced_by", to: .string(successor.id), order: order) }
    let file = entry.document.file
    return FileChange(path: file.path, before: file.bytes, after: try editor.finish())
  }

  /// A value stream has no status for what was given up before it began, so any of them can be retired.
  private static func checkWasLive(_ entry: Entry, called name: String) throws(EditRefusal) {
    guard entry.kind != .valueStream,
      let status = entry.lifecycleStatus,
      status.section == .pipeline || status == .rejected
    else { return }
    throw EditRefusal(
      "the \(name) never went live: its status is `\(status.rawValue)`",
      help: status == .rejected
        ? "It is at its end already; what was rejected stays `rejected`."
        : "Write `status: rejected` in \(entry.path) if it is given up; only what customers had is retired.")
  }

  private static func check(_ successor: Entry, of entry: Entry) throws(EditRefusal) {
    guard entry.kind != .valueStream else {
      throw EditRefusal("a value stream has no `replaced_by`", help: "Leave --replaced-by out.")
    }
    guard successor.kind == entry.kind else {
      throw EditRefusal(
        "\(Noun.withArticle(entry.declaration.spokenName)) can only be replaced by another, and `\(successor.id)` is "
          + Noun.withArticle(successor.declaration.spokenName))
    }
    if let status = successor.lifecycleStatus, status.isArchived {
      throw EditRefusal(
        "`\(successor.id)` can't take the place of `\(entry.id)`, because it is \(status.rawValue) itself",
        help: "Name the one that customers use from now on.")
    }
    guard successor != entry else {
      throw EditRefusal("`\(entry.id)` can't take its own place", help: "Name another entry.")
    }
    // Nobody may be led round in a circle.
    var next: Entry? = successor
    var seen: Set<Int> = []
    while let current = next, seen.insert(current.index).inserted {
      if current == entry {
        throw EditRefusal(
          "`\(successor.id)` is itself to be replaced by `\(entry.id)`",
          help: "Name another entry, or correct `replaced_by` of `\(successor.id)` first.")
      }
      next = current.replacedBy?.target
    }
  }
}
