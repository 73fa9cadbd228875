internal import CatalogModel
internal import Comparison
internal import Reporting

/// A comparison of two revisions as it is told, whatever the format.
struct DiffReport {
  let changes: GroupedChanges
  /// What is compared, as people named it: `main` and `the working tree`.
  let names: (before: String, after: String)
  let words = ChangeWords(in: .english)
  /// What is different about an entry of the newer revision, by its place there.
  private let changeOf: [Int: EntryChange]

  init(_ comparison: CatalogComparison, names: (before: String, after: String)) {
    changes = GroupedChanges(comparison)
    self.names = names
    changeOf = Dictionary(
      changes.changed.compactMap { change in change.after.map { ($0.index, change) } },
      uniquingKeysWith: { first, _ in first })
  }

  var comparison: CatalogComparison { changes.comparison }
  var broken: [GroupedChanges.Broken] { changes.broken }
  var reached: ReachOfChanges.Reached { changes.reached }
  var added: [EntryChange] { changes.added }
  var removed: [EntryChange] { changes.removed }
  var changed: [EntryChange] { changes.changed }

  /// `2 added, 1 removed, 3 changed; 1 breaks`, or that nothing is different.
  var summary: String {
    var parts: [String] = []
    if !added.isEmpty { parts.append("\(added.count) added") }
    if !removed.isEmpty { parts.append("\(removed.count) removed") }
    if !changed.isEmpty { parts.append("\(changed.count) changed\(whatChanged)") }
    if !comparison.files.isEmpty { parts.append(counted(comparison.files.count, "other file", "other files")) }
    let nothing = comparison.unread.isEmpty ? "nothing is different" : "nothing that can be read is different"
    var text = parts.isEmpty ? nothing : parts.joined(separator: ", ")
    if !broken.isEmpty { text += "; " + counted(comparison.breakages.count, "thing breaks", "things break") }
    // All of one side is new or gone then, which may be meant or not.
    let (before, after) = (comparison.before, comparison.after)
    if before.isEmpty, after.entryCount > 0 { text += "; \(Self.quoted(names.before)) has no entries" }
    if after.isEmpty, before.entryCount > 0 { text += "; \(Self.quoted(names.after)) has no entries" }
    if !comparison.unread.isEmpty {
      text += "; " + counted(comparison.unread.count, "file can't be read", "files can't be read")
    }
    return text
  }

  /// What of the changed entries matters to customers: ` (1 has ended, 2 promise less)`.
  private var whatChanged: String {
    let ended = changed.count { $0.lifecycle?.after?.isArchived ?? false }
    let moved = changed.count { $0.lifecycle != nil } - ended
    let less = changed.count { change in change.fields.contains { $0.effect == .loosened } }
    let more = changed.count { change in change.fields.contains { $0.effect == .tightened } }
    let told = [
      (ended, "has ended", "have ended"), (moved, "is in a new state", "are in a new state"),
      (less, "promises less", "promise less"), (more, "promises more", "promise more"),
    ].filter { $0.0 > 0 }
    return told.isEmpty ? "" : " (" + told.map { counted($0.0, $0.1, $0.2) }.joined(separator: ", ") + ")"
  }

  /// The name of a revision, marked as one.
  private static func quoted(_ name: String) -> String {
    name == "the index" || name == "the working tree" ? name : "`\(name)`"
  }

  /// What no longer holds, in one sentence without a full stop.
  func sentence(_ breakage: Breakage) -> String {
    switch breakage.cause {
    case .liveEntryRemoved:
      return
        "it was \(state(of: breakage.entry)) and is gone\(naming(breakage)); retire what ends, so that people find "
        + "where to go"
    case .removedWhileNamed:
      return "it is gone\(naming(breakage)); take it out there as well"
    case .renamedWithoutAlias:
      return "it bears another id, and links under the old one lead nowhere\(naming(breakage)); add the old id to "
        + "its aliases"
    case .aliasesDropped(let aliases):
      let (it, what, are) = aliases.count == 1 ? ("it", "the alias", "is") : ("them", "the aliases", "are")
      let more = aliases.count > Self.shownNames ? " and \(aliases.count - Self.shownNames) more" : ""
      let names = aliases.prefix(Self.shownNames).joined(separator: ", ") + more
      return
        "\(what) \(names) \(are) gone, and links under \(it) lead nowhere\(naming(breakage)); put \(it) back into its "
        + "aliases"
    case .endedWhileUsed(let status):
      let word = words.word(status.rawValue, of: LifecycleStatus.fieldName, breakage.entry)
      return
        "it is \(word), and still used by \(users(of: breakage)); let them do without it first, or say there what takes "
        + "its place"
    case .withdrawn(let was, let now):
      func word(_ status: LifecycleStatus) -> String {
        words.word(status.rawValue, of: LifecycleStatus.fieldName, breakage.entry)
      }
      return "it was \(word(was)) and " + (now.map { "is \(word($0))" } ?? "says no state that is known")
        + ", so that customers can't have it any more; retire what ends, or take the change back"
    case .hidden:
      return "its customers can't see it any more, as it is internal now; retire what ends, or take the change back"
    case .promiseLoosened(let field):
      guard let change = changeOf[breakage.entry.index] else { return "less is promised" }
      return "less is promised: " + sentence(field, of: change)
    }
  }

  /// Who names what is gone all the same, as the continuation of a sentence.
  private func naming(_ breakage: Breakage) -> String {
    breakage.dangling.isEmpty ? "" : ", and named by " + users(of: breakage)
  }

  /// The entries that name what is gone, or use what has ended: the first of very many.
  private func users(of breakage: Breakage) -> String {
    var seen: Set<String> = []
    let names = breakage.dangling.map(\.entry.key).filter { seen.insert($0).inserted }
    let more = names.count > Self.shownNames ? " and \(names.count - Self.shownNames) more" : ""
    return names.prefix(Self.shownNames).joined(separator: ", ") + more
  }

  /// A change of a field: `Target: 95 → 90`.
  func sentence(_ field: FieldChange, of change: EntryChange) -> String {
    let told = words.described(field, of: change)
    switch field.sort {
    case .reordered: return "\(told.label): in another order"
    case .added: return "\(told.label): + \(told.after ?? "")"
    case .removed: return "\(told.label): − \(told.before ?? "")"
    case .changed: return "\(told.label): \(told.before ?? "") → \(told.after ?? "")"
    }
  }

  /// What a change does to a promise, as a remark; nil where it does nothing.
  func remark(_ effect: PromiseEffect?) -> String? {
    switch effect {
    case .loosened: "promises less"
    case .tightened: "promises more"
    case .restated: "promises something else"
    case nil: nil
    }
  }

  /// A change of prose: `Text (fi): 3 lines added, 1 removed`.
  func sentence(_ prose: ProseChange, of change: EntryChange) -> String {
    let isDefault = prose.language == change.entry?.catalog.defaultLanguage
    var parts: [String] = []
    if prose.linesAdded > 0 { parts.append("\(counted(prose.linesAdded, "line", "lines")) added") }
    if prose.linesRemoved > 0 { parts.append("\(counted(prose.linesRemoved, "line", "lines")) removed") }
    return "Text\(isDefault ? "" : " (\(prose.language.tag))"): "
      + (parts.isEmpty ? "lines in another order" : parts.joined(separator: ", "))
  }

  /// The first lines of a change of prose, each short enough to be read in passing.
  func lines(_ prose: ProseChange, _ limit: Int) -> [ProseChange.Line] {
    prose.lines(limit).map { line in
      let isLong = line.text.utf8.count > Self.lineLength && line.text.count > Self.lineLength
      return isLong ? ProseChange.Line(text: line.text.prefix(Self.lineLength - 1) + "…", isAdded: line.isAdded) : line
    }
  }

  /// Longer lines of prose are cut, in characters.
  private static let lineLength = 120

  /// The move of an entry in its lifecycle: `pilot → live`; nil where there is none.
  func move(of change: EntryChange) -> String? {
    guard let states = change.lifecycle, let entry = change.entry else { return nil }
    func name(_ status: LifecycleStatus?) -> String {
      status.map { words.word($0.rawValue, of: LifecycleStatus.fieldName, entry) } ?? "no state"
    }
    return "\(name(states.before)) → \(name(states.after))"
  }

  /// The state of an entry in its lifecycle, as readers call it; empty where it has none.
  func state(of entry: Entry) -> String {
    LifecycleStatus(of: entry).map { words.word($0.rawValue, of: LifecycleStatus.fieldName, entry) } ?? ""
  }

  /// Whom something reaches, in words; nil where that is nobody.
  func sentence(_ reached: ReachOfChanges.Reached) -> String? {
    func names(_ others: [Entry], _ one: String, _ many: String) -> String? {
      guard !others.isEmpty else { return nil }
      let shown = others.prefix(Self.shownNames).map { words.name(of: $0) }.joined(separator: "; ")
      let more = others.count > Self.shownNames ? " and \(others.count - Self.shownNames) more" : ""
      return "\(counted(others.count, one, many)) (\(shown)\(more))"
    }
    let parts = [
      names(reached.packages, "service", "services"), names(reached.streams, "value stream", "value streams"),
      names(reached.segments, "segment", "segments"), names(reached.teams, "team", "teams"),
    ].compactMap(\.self)
    guard !parts.isEmpty else { return reached.isWhole ? nil : "more than was followed, as so much changed at once" }
    return (reached.isWhole ? "" : "at least ") + parts.joined(separator: ", ")
  }

  private static let shownNames = 5
}

extension Catalog {
  /// Whether it has no entries; one whose files can't be read may have some.
  fileprivate var isEmpty: Bool { entryCount == 0 && readingProblems.isEmpty }
}
