internal import CatalogModel
internal import Comparison
internal import Reporting
internal import SourceText

/// A comparison of two revisions as Markdown for a comment on a pull request: what breaks and how much is different first, each
/// entry's changes folded below. Texts of the catalogue are escaped.
struct DiffMarkdown {
  /// GitHub refuses a comment of more than 65,536 characters; this leaves room for what a job writes around it.
  private static let limit = 60_000
  /// The most things that break which are listed.
  private static let shownBreaks = 50
  /// How many things that break of one entry.
  private static let shownBreakages = 12
  /// The most fields that stand in the line above an entry's folded changes.
  private static let shownFields = 4
  /// The most lines of a change of prose that are shown.
  private static let proseLines = 12
  /// Room that the parts behind the entries' changes are left.
  private static let reserve = 4_000

  private let report: DiffReport
  private let linkBase: String?
  private var text = ""
  /// In UTF-16 code units, which no host counts more of.
  private var count = 0

  private init(_ report: DiffReport, linkBase: String?) {
    self.report = report
    self.linkBase = linkBase
  }

  /// The Markdown of a comparison in UTF-8, of at most 60,000 characters; what is left out is counted at its end.
  /// - Parameter linkBase: the address to which the path of a file is added for a link to it; nil for no links.
  static func bytes(of report: DiffReport, linkBase: String?) -> [UInt8] {
    var markdown = DiffMarkdown(report, linkBase: linkBase)
    markdown.write()
    return Array(markdown.text.utf8)
  }

  private mutating func write() {
    put("## Service catalogue: \(MarkdownText.escaped(report.summary))\n\n")
    writeBreaks()
    if let reached = report.sentence(report.reached) { put("Reaches \(MarkdownText.escaped(reached)).\n\n") }
    var left = 0
    for (title, changes) in [("Added", report.added), ("Removed", report.removed), ("Changed", report.changed)] {
      guard !changes.isEmpty else { continue }
      put("### \(title)\n\n")
      for change in changes {
        // Where the lines of texts have no room, how many they are has.
        var part = part(change, proseLines: Self.proseLines)
        if !fits(part) { part = self.part(change, proseLines: 0) }
        if fits(part) { put(part) } else { left += 1 }
      }
      put("\n")
    }
    writeRest()
    if left > 0 {
      put("This comment has no room for \(counted(left, "more entry", "more entries")); `salkku diff` shows all.\n")
    }
  }

  private func fits(_ part: String) -> Bool { count + part.utf16.count <= Self.limit - Self.reserve }

  private mutating func writeBreaks() {
    guard !report.broken.isEmpty else { return }
    put("### Breaks\n\n")
    var shown = 0
    for broken in report.broken.prefix(Self.shownBreaks) {
      var lines = broken.breakages.prefix(Self.shownBreakages).map { MarkdownText.escaped(report.sentence($0)) }
      let more = broken.breakages.count - lines.count
      if more > 0 { lines.append("and \(more) more") }
      if let reached = report.sentence(broken.reached) {
        lines.append("reaches " + MarkdownText.escaped(reached))
      }
      let part = "- \(link(broken.entry))\n" + lines.map { "  - \($0)\n" }.joined()
      guard count + part.utf16.count < Self.limit / 2 else { break }
      put(part)
      shown += 1
    }
    if shown < report.broken.count { put("- and \(report.broken.count - shown) more\n") }
    put("\n")
  }

  /// The line of an entry that came or went, or the folded changes of another one.
  /// - Parameter proseLines: the most lines of a change of prose that are shown.
  private func part(_ change: EntryChange, proseLines: Int) -> String {
    guard let entry = change.entry else { return "" }
    guard let before = change.before, let after = change.after else {
      let state = report.state(of: entry)
      let note = state.isEmpty ? "" : change.after == nil ? ", was \(state)" : ", \(state)"
      let next = change.successor.map { "; its id leads to \($0.key)" } ?? ""
      return "- \(link(entry))\(MarkdownText.escaped(note + next))\n"
    }
    var lines: [String] = []
    switch change.rename {
    case .alias?: lines.append("It was \(MarkdownText.code(before.key)).")
    case .content(let share)?:
      lines.append("It was \(MarkdownText.code(before.key)): \(Int(share * 100)) % of the lines are the same.")
    case nil: break
    }
    for field in change.fieldsBesideLifecycle { lines.append(line(field, of: change)) }
    for prose in change.prose {
      let shown = report.lines(prose, proseLines).map { line in
        let mark = line.isAdded ? "ins" : "del"
        return "\n  - <\(mark)>\(MarkdownText.escaped(line.text))</\(mark)>"
      }
      lines.append(MarkdownText.escaped(report.sentence(prose, of: change)) + shown.joined())
    }
    let move = report.move(of: change).map { ", <b>\(MarkdownText.html($0))</b>" } ?? ""
    let named = fieldNames(of: change)
    let names = named.isEmpty ? "" : ": \(MarkdownText.html(named))"
    // In a summary Markdown is not read, and HTML is.
    let summary =
      "<b>\(MarkdownText.html(report.words.name(of: after)))</b> <code>\(MarkdownText.html(after.key))</code>"
    return "<details><summary>\(summary)\(move)\(names)</summary>\n\n"
      + lines.map { "- \($0)\n" }.joined() + "\(see(after))\n</details>\n\n"
  }

  /// What is different about an entry beside its state, by the names of its fields.
  private func fieldNames(of change: EntryChange) -> String {
    var names: [String] = []
    for field in change.fieldsBesideLifecycle {
      let name = report.words.topLabel(of: field)
      if !names.contains(name) { names.append(name) }
    }
    if !change.prose.isEmpty { names.append("Text") }
    let more = names.count > Self.shownFields ? ["\(names.count - Self.shownFields) more"] : []
    return Noun.joined(Array(names.prefix(Self.shownFields)) + more, "and")
  }

  /// A change of a field: what was is struck through.
  private func line(_ field: FieldChange, of change: EntryChange) -> String {
    let told = report.words.described(field, of: change)
    let label = MarkdownText.escaped(told.label)
    let before = told.before.map { "<del>\(MarkdownText.escaped($0))</del>" }
    let after = told.after.map { "<ins>\(MarkdownText.escaped($0))</ins>" }
    let values = [before, after].compactMap(\.self).joined(separator: " → ")
    let remark = report.remark(field.effect).map { " (\($0))" } ?? ""
    return "\(label): \(field.sort == .reordered ? "in another order" : values)\(remark)"
  }

  private mutating func writeRest() {
    list("Not compared, because they can't be read", report.comparison.unread.map(MarkdownText.code))
    list("Other files", report.comparison.files.map { "\(MarkdownText.code($0.path)) \($0.sort.rawValue)" })
  }

  private mutating func list(_ title: String, _ items: [String]) {
    guard !items.isEmpty else { return }
    put("<details><summary>\(title): \(items.count)</summary>\n\n")
    var shown = 0
    for item in items {
      guard count + item.utf16.count < Self.limit - 500 else { break }
      put("- \(item)\n")
      shown += 1
    }
    if shown < items.count { put("- and \(items.count - shown) more\n") }
    put("\n</details>\n\n")
  }

  // MARK: - Links

  /// The name of an entry, with a link to its file where that can be seen.
  private func link(_ entry: Entry) -> String {
    let name = MarkdownText.escaped(report.words.name(of: entry))
    guard let address = address(of: entry) else { return "\(name) \(MarkdownText.code(entry.key))" }
    return "[\(name)](\(address)) \(MarkdownText.code(entry.key))"
  }

  private func see(_ entry: Entry) -> String { address(of: entry).map { "\n[The file](\($0))\n" } ?? "" }

  /// The address of an entry's file; nil where nobody said where files can be seen, and for one that is gone.
  private func address(of entry: Entry) -> String? {
    guard let linkBase, entry.catalog.isSame(as: report.comparison.after) else { return nil }
    let root = entry.catalog.rootFolder
    let path = root.isEmpty ? entry.path : "\(root)/\(entry.path)"
    return (linkBase.hasSuffix("/") ? linkBase : linkBase + "/") + PercentEncoding.path(path)
  }

  private mutating func put(_ part: String) {
    text += part
    count += part.utf16.count
  }
}
