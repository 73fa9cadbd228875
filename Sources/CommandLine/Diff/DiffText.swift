internal import CatalogModel
internal import Comparison
internal import Reporting
internal import SourceText

/// A comparison of two revisions as text for a terminal.
struct DiffText {
  /// The most lines of a change of prose that are shown.
  private static let proseLines = 4

  private let report: DiffReport
  private let style: Style
  private var bytes: [UInt8] = []

  private init(_ report: DiffReport, _ style: Style) {
    self.report = report
    self.style = style
  }

  /// The text of a comparison; empty where nothing is different.
  static func bytes(of report: DiffReport, _ style: Style) -> [UInt8] {
    var text = DiffText(report, style)
    text.write()
    return text.bytes
  }

  private mutating func write() {
    section("Breaks", report.broken) { text, broken in
      text.head(broken.entry)
      for breakage in broken.breakages { text.line(text.report.sentence(breakage)) }
      if let reached = text.report.sentence(broken.reached) { text.line("reaches \(reached)") }
    }
    section("Added", report.added) { text, change in
      guard let entry = change.after else { return }
      text.head(entry, text.report.state(of: entry))
    }
    section("Removed", report.removed) { text, change in
      guard let entry = change.before else { return }
      let state = text.report.state(of: entry)
      text.head(entry, state.isEmpty ? "" : "was \(state)")
      if let successor = change.successor { text.line("its id leads to \(successor.key)") }
    }
    section("Changed", report.changed) { text, change in text.write(change) }
    section("Other files", report.comparison.files) { text, file in
      text.put("  \(TerminalText.visible(file.path))  \(text.style.dim(file.sort.rawValue))")
    }
    section("Not compared, because they can't be read", report.comparison.unread) { text, path in
      text.put("  \(TerminalText.visible(path))")
    }
    if let reached = report.sentence(report.reached) {
      put("")
      put(style.bold("Reaches") + " " + TerminalText.visible(reached))
    }
  }

  private mutating func write(_ change: EntryChange) {
    guard let before = change.before, let after = change.after else { return }
    head(after, report.move(of: change) ?? "")
    switch change.rename {
    case .alias?: line("was \(before.key)")
    case .content(let share)?: line("was \(before.key): \(Int(share * 100)) % of the lines are the same")
    case nil: break
    }
    for field in change.fieldsBesideLifecycle {
      let remark = report.remark(field.effect).map { "  (\($0))" } ?? ""
      line(report.sentence(field, of: change) + remark)
    }
    for prose in change.prose {
      line(report.sentence(prose, of: change))
      for text in report.lines(prose, Self.proseLines) { line("  \(text.isAdded ? "+" : "−") \(text.text)") }
    }
  }

  // MARK: - Lines

  private mutating func section<Item>(_ title: String, _ items: [Item], _ write: (inout DiffText, Item) -> Void) {
    guard !items.isEmpty else { return }
    if !bytes.isEmpty { put("") }
    put(style.bold("\(title) (\(items.count))"))
    for item in items { write(&self, item) }
  }

  private mutating func head(_ entry: Entry, _ note: String = "") {
    let name = TerminalText.visible(report.words.name(of: entry))
    put(
      "  \(style.bold(TerminalText.visible(entry.key)))  \(name)"
        + (note.isEmpty ? "" : "  \(style.dim(TerminalText.visible(note)))"))
  }

  private mutating func line(_ text: String) { put("    \(TerminalText.visible(text))") }

  private mutating func put(_ line: String) { bytes += Array((line + "\n").utf8) }
}
